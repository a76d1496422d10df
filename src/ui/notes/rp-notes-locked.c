/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-notes-locked.h"

#include "rp-error.h"
#include "rp-locked-look.h"
#include "rp-passphrase-row.h"
#include "rp-state-page.h"
#include "rp-vault-flow.h"

#include <glib/gi18n.h>

/* Of the row and what is below it, in pixels */
#define WIDTH 342

/**
 * RpNotesLocked:
 *
 * Why the private notes cannot be seen, and what opens them: a passphrase, the
 * keyring, or nothing. It tells nothing of them, not even whether there are any.
 */
struct _RpNotesLocked
{
  AdwBin        parent_instance;

  RpStore      *store;
  GCancellable *cancellable;
  GtkWidget    *row;       /* (nullable): for the passphrase, as is what follows */
  GtkWidget    *error;
  GtkWidget    *button;    /* (nullable): what opens them, or what else can be done */
  GtkWidget    *link;
};

G_DEFINE_FINAL_TYPE (RpNotesLocked, rp_notes_locked, ADW_TYPE_BIN)

static void
set_error (RpNotesLocked *self,
           const char    *message)
{
  gtk_label_set_text (GTK_LABEL (self->error), message != NULL ? message : "");
  gtk_widget_set_visible (self->error, message != NULL);
  if (message != NULL)
    gtk_widget_add_css_class (self->row, "error");
  else
    gtk_widget_remove_css_class (self->row, "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  message != NULL ? message : "", -1);
}

static void
set_busy (RpNotesLocked *self,
          gboolean       busy)
{
  gtk_widget_set_sensitive (self->row, !busy);
  gtk_widget_set_sensitive (self->button, !busy);
}

static void
tried_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(RpNotesLocked) self = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_vault_flow_unlock_finish (result, &error) || self->row == NULL
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  set_busy (self, FALSE);
  set_error (self, g_error_matches (error, RP_ERROR, RP_ERROR_LOCKED)
                   ? _("That is not the passphrase. Mind capital letters and the keyboard layout.")
                   : error->message);
  gtk_widget_grab_focus (self->row);
  gtk_editable_select_region (GTK_EDITABLE (self->row), 0, -1);
}

static void
try_cb (RpNotesLocked *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->row));
  const char *wrong = *typed == '\0' ? _("Enter the passphrase first.")
                                     : rp_passphrase_row_check (self->row);

  if (!gtk_widget_get_sensitive (self->button))
    return;

  set_error (self, wrong);
  if (wrong != NULL)
    {
      gtk_widget_grab_focus (self->row);
      return;
    }

  set_busy (self, TRUE);
  rp_vault_flow_try_async (GTK_WIDGET (self), self->store, typed, self->cancellable, tried_cb,
                           g_object_ref (self));
}

static void
typed_cb (RpNotesLocked *self)
{
  if (gtk_widget_get_visible (self->error))
    set_error (self, NULL);
}

static GtkWidget *
new_row (RpNotesLocked *self,
         const char    *title)
{
  GtkWidget *list = gtk_list_box_new ();

  self->row = rp_passphrase_row_new (title);
  g_signal_connect_object (self->row, "entry-activated", G_CALLBACK (try_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->row);

  return list;
}

static GtkWidget *
new_error (void)
{
  GtkWidget *error = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                   "justify", GTK_JUSTIFY_CENTER,
                                   "visible", FALSE,
                                   "wrap", TRUE,
                                   NULL);

  gtk_widget_add_css_class (error, "error-text");

  return error;
}

static GtkWidget *
new_button (RpNotesLocked      *self,
            const RpLockedLook *look)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_(look->verb));

  if (look->action != NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), look->action);
  else
    g_signal_connect_object (button, "clicked", G_CALLBACK (try_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (button, look->row != NULL ? 18 : 0);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");

  return button;
}

static GtkWidget *
new_hint (void)
{
  GtkWidget *hint = g_object_new (GTK_TYPE_LABEL,
                                  "justify", GTK_JUSTIFY_CENTER,
                                  "label", _("Locks again when you are away, or with Ctrl+L"),
                                  "margin-top", 18,
                                  "wrap", TRUE,
                                  NULL);

  gtk_widget_add_css_class (hint, "txs");
  gtk_widget_add_css_class (hint, "dim");

  return hint;
}

/* Not so loud as the button */
static GtkWidget *
new_link (const char *label,
          const char *action)
{
  GtkWidget *link = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), action);
  gtk_widget_set_halign (link, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (link, "flat");
  gtk_widget_add_css_class (link, "fixbutton");

  return link;
}

static GtkWidget *
new_box (RpNotesLocked      *self,
         const RpLockedLook *look,
         gboolean            is_locked)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *clamp = adw_clamp_new ();

  if (look->row != NULL)
    {
      self->error = new_error ();
      gtk_box_append (GTK_BOX (box), new_row (self, _(look->row)));
      gtk_box_append (GTK_BOX (box), self->error);
    }
  if (look->verb != NULL)
    gtk_box_append (GTK_BOX (box), self->button = new_button (self, look));
  if (look->other != NULL)
    gtk_box_append (GTK_BOX (box), new_link (_(look->other), "vault.unlock"));
  if (look->offers_copy)
    {
      GtkWidget *copy = new_link (_("Save a _Copy of the Encrypted File…"), "vault.save-copy");

      gtk_box_append (GTK_BOX (box), copy);
      if (self->button == NULL)
        self->button = copy;
    }
  if (is_locked)
    gtk_box_append (GTK_BOX (box), new_hint ());
  /* To what is promised here, and what is not */
  self->link = new_link (_("_What Is Protected"), "win.protection");
  gtk_box_append (GTK_BOX (box), self->link);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);

  return clamp;
}

static void
show_state (RpNotesLocked *self)
{
  RpVault *vault = rp_store_get_vault (self->store);
  RpVaultState state = rp_vault_get_state (vault);
  RpVaultReason reason = rp_vault_get_reason (vault);
  RpVaultWays ways = rp_vault_get_ways (vault);
  RpLockedLook look = rp_locked_look_find (state, reason, ways);
  GtkWidget *page;

  self->row = NULL;
  self->error = NULL;
  self->button = NULL;
  page = rp_state_page_new (look.icon_name, _(look.title),
                            look.description != NULL ? _(look.description)
                                                     : rp_vault_describe (state, reason, ways));
  rp_state_page_append (RP_STATE_PAGE (page), new_box (self, &look, state == RP_VAULT_LOCKED));
  adw_bin_set_child (ADW_BIN (self), page);
}

static void
vault_changed_cb (RpNotesLocked *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));

  if (rp_vault_get_state (rp_store_get_vault (self->store)) == RP_VAULT_UNLOCKED)
    return;

  show_state (self);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
rp_notes_locked_grab_focus (GtkWidget *widget)
{
  RpNotesLocked *self = RP_NOTES_LOCKED (widget);

  if (self->row != NULL)
    return gtk_widget_grab_focus (self->row);

  return gtk_widget_grab_focus (self->button != NULL ? self->button : self->link);
}

static void
rp_notes_locked_dispose (GObject *object)
{
  RpNotesLocked *self = RP_NOTES_LOCKED (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->row = NULL;
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_notes_locked_parent_class)->dispose (object);
}

static void
rp_notes_locked_class_init (RpNotesLockedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_notes_locked_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = rp_notes_locked_grab_focus;
}

static void
rp_notes_locked_init (RpNotesLocked *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/**
 * rp_notes_locked_new:
 * @store: the library, whose private notes are not unlocked
 *
 * Returns: (transfer floating): a page that says why, and follows the vault
 */
GtkWidget *
rp_notes_locked_new (RpStore *store)
{
  RpNotesLocked *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  self = g_object_new (RP_TYPE_NOTES_LOCKED, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (rp_store_get_vault (store), "notify::state",
                           G_CALLBACK (vault_changed_cb), self, G_CONNECT_SWAPPED);
  show_state (self);

  return GTK_WIDGET (self);
}
