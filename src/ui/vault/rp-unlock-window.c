/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-unlock-window.h"

#include "rp-code-row.h"
#include "rp-form-fit.h"
#include "rp-passphrase-row.h"
#include "rp-thrifty-layout.h"
#include "rp-vault-opening.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

/**
 * RpUnlockWindow:
 *
 * Says why the private notes are not open, and takes what may open them: the passphrase,
 * the recovery code, or the keyring once more. Where nothing does, it only says so.
 * `opened` is emitted when they are open and the disk knows it, with whether the keyring
 * got its key again; then it closes.
 */
struct _RpUnlockWindow
{
  RpFormWindow   parent_instance;

  RpStore       *store;
  GCancellable  *cancellable;
  RpVaultOffers  offers;
  gboolean       by_code;         /* the code is asked for, not the passphrase */
  gboolean       by_keyring;      /* what was tried last */

  GtkWidget     *passphrase_row;
  GtkWidget     *code_row;
  GtkWidget     *buttons;
  GtkWidget     *other_button;    /* from one to the other */
  GtkWidget     *keyring_button;
};

G_DEFINE_FINAL_TYPE (RpUnlockWindow, rp_unlock_window, RP_TYPE_FORM_WINDOW)

enum {
  SIGNAL_OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
get_row (RpUnlockWindow *self)
{
  return self->by_code ? self->code_row : self->passphrase_row;
}

static gboolean
has_row (RpUnlockWindow *self)
{
  return (self->offers & (RP_VAULT_OFFER_PASSPHRASE | RP_VAULT_OFFER_CODE)) != 0;
}

static gboolean
asks_to_unlock (RpVaultReason reason)
{
  return reason == RP_VAULT_REASON_KEYRING_LOCKED || reason == RP_VAULT_REASON_DISMISSED;
}

static void
update_rows (RpUnlockWindow *self)
{
  gboolean both = (self->offers & RP_VAULT_OFFER_PASSPHRASE) &&
                  (self->offers & RP_VAULT_OFFER_CODE);
  GtkWidget *list = gtk_widget_get_parent (self->code_row);

  gtk_widget_set_visible (list, has_row (self));
  gtk_widget_set_visible (self->passphrase_row, !self->by_code);
  gtk_widget_set_visible (self->code_row, self->by_code);
  gtk_widget_set_visible (self->other_button, both);
  gtk_widget_set_visible (gtk_widget_get_parent (self->buttons),
                          both || (self->offers & RP_VAULT_OFFER_KEYRING));
  gtk_button_set_label (GTK_BUTTON (self->other_button),
                        self->by_code ? _("_Passphrase Instead") : _("_Recovery Code Instead"));
  rp_form_window_set_can_save (RP_FORM_WINDOW (self),
                               *gtk_editable_get_text (GTK_EDITABLE (get_row (self))) != '\0');
  rp_form_fit_height (GTK_WINDOW (self));
}

static const char *
get_title (RpUnlockWindow *self,
           RpVaultState    state)
{
  if (!has_row (self))
    return C_("dialog", "Private Notes");

  return state == RP_VAULT_NEEDS_RECOVERY ? C_("dialog", "Recover Private Notes")
                                          : C_("dialog", "Unlock Private Notes");
}

/* Where one can go on: to type, or to ask the keyring again */
static void
focus_start (RpUnlockWindow *self)
{
  if (has_row (self))
    gtk_widget_grab_focus (get_row (self));
  else if (!gtk_widget_grab_focus (self->keyring_button))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* What there is to say and to do may change with each try. */
static void
update (RpUnlockWindow *self)
{
  RpVault *vault = rp_store_get_vault (self->store);
  RpVaultState state = rp_vault_get_state (vault);
  RpVaultReason reason = rp_vault_get_reason (vault);
  RpVaultWays ways = rp_vault_get_ways (vault);
  RpFormWindow *form = RP_FORM_WINDOW (self);

  self->offers = rp_vault_opening_list (state, reason, ways);
  if (!(self->offers & RP_VAULT_OFFER_PASSPHRASE))
    self->by_code = TRUE;
  if (!(self->offers & RP_VAULT_OFFER_CODE))
    self->by_code = FALSE;

  gtk_window_set_title (GTK_WINDOW (self), get_title (self, state));
  rp_form_window_set_description (form, rp_vault_describe (state, reason, ways));
  rp_form_window_set_save_label (form, !has_row (self) ? NULL
                                       : state == RP_VAULT_NEEDS_RECOVERY ? _("_Recover")
                                                                          : _("_Unlock"));
  rp_form_window_set_cancel (form, has_row (self) ? NULL : _("_Close"), NULL);
  gtk_button_set_label (GTK_BUTTON (self->keyring_button),
                        asks_to_unlock (reason) ? _("Unlock _Keyring…")
                                                : _("Try the _Keyring Again"));
  gtk_widget_set_visible (self->keyring_button, (self->offers & RP_VAULT_OFFER_KEYRING) != 0);
  update_rows (self);
}

static void
refuse (RpUnlockWindow *self,
        const char     *message)
{
  GtkWidget *row = get_row (self);

  rp_form_window_set_busy (RP_FORM_WINDOW (self), FALSE);
  update (self);
  rp_form_window_set_error (RP_FORM_WINDOW (self), message);
  rp_form_fit_height (GTK_WINDOW (self));
  focus_start (self);
  if (!has_row (self))
    return;

  gtk_widget_add_css_class (row, "error");
  gtk_editable_select_region (GTK_EDITABLE (row), 0, -1);
}

static void
end (RpUnlockWindow *self,
     gboolean        mended)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, mended);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What the keyring has to say, the description says. */
static void
show_keyring_failed (RpUnlockWindow *self)
{
  rp_form_window_set_busy (RP_FORM_WINDOW (self), FALSE);
  update (self);
  focus_start (self);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  RpUnlockWindow *self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean mended;
  gboolean opened = rp_vault_opening_finish (RP_STORE (source), result, &mended, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (opened)
    end (self, mended);
  else if (self->by_keyring)
    show_keyring_failed (self);
  else
    refuse (self, error->message);
}

static void
try_to_open (RpUnlockWindow *self,
             const char     *passphrase,
             RpSecretBytes  *code)
{
  self->by_keyring = passphrase == NULL && code == NULL;
  rp_form_window_set_busy (RP_FORM_WINDOW (self), TRUE);
  rp_vault_opening_async (self->store, passphrase, code, self->cancellable, opened_cb, self);
}

static void
save_cb (RpUnlockWindow *self)
{
  g_autoptr(RpSecretBytes) code = NULL;
  g_autoptr(GError) error = NULL;
  const char *wrong = self->by_code ? NULL : rp_passphrase_row_check (self->passphrase_row);

  if (!has_row (self))
    return;

  if (wrong != NULL)
    refuse (self, wrong);
  else if (!self->by_code)
    try_to_open (self, gtk_editable_get_text (GTK_EDITABLE (self->passphrase_row)), NULL);
  else if ((code = rp_code_row_dup_code (self->code_row, &error)) != NULL)
    try_to_open (self, NULL, code);
  else
    refuse (self, error->message);
}

static void
keyring_cb (RpUnlockWindow *self)
{
  rp_form_window_set_error (RP_FORM_WINDOW (self), NULL);
  try_to_open (self, NULL, NULL);
}

static void
other_cb (RpUnlockWindow *self)
{
  self->by_code = !self->by_code;
  rp_form_window_set_error (RP_FORM_WINDOW (self), NULL);
  update_rows (self);
  gtk_widget_grab_focus (get_row (self));
}

static void
typed_cb (RpUnlockWindow *self)
{
  g_autofree char *wrong = self->by_code ? rp_code_row_check (self->code_row) : NULL;

  gtk_widget_remove_css_class (self->passphrase_row, "error");
  rp_form_window_set_error (RP_FORM_WINDOW (self), wrong);
  update_rows (self);
}

static GtkWidget *
add_button (RpUnlockWindow *self,
            void          (*clicked) (RpUnlockWindow *self))
{
  GtkWidget *button = gtk_button_new_with_mnemonic ("");

  gtk_widget_add_css_class (button, "fixbutton");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  rp_wrap_append (RP_WRAP (self->buttons), button);

  return button;
}

static void
add_row (RpUnlockWindow *self,
         GtkWidget      *row)
{
  g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  rp_form_window_add_row (RP_FORM_WINDOW (self), row);
}

static void
clear_row (RpUnlockWindow *self,
           GtkWidget      *row)
{
  if (row == NULL)
    return;

  g_signal_handlers_disconnect_by_func (row, typed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (row), "");
}

static void
rp_unlock_window_dispose (GObject *object)
{
  RpUnlockWindow *self = RP_UNLOCK_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  clear_row (self, g_steal_pointer (&self->passphrase_row));
  clear_row (self, g_steal_pointer (&self->code_row));
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_unlock_window_parent_class)->dispose (object);
}

static void
rp_unlock_window_finalize (GObject *object)
{
  g_clear_object (&RP_UNLOCK_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (rp_unlock_window_parent_class)->finalize (object);
}

static void
rp_unlock_window_show (GtkWidget *widget)
{
  RpUnlockWindow *self = RP_UNLOCK_WINDOW (widget);

  GTK_WIDGET_CLASS (rp_unlock_window_parent_class)->show (widget);
  focus_start (self);
}

static void
rp_unlock_window_class_init (RpUnlockWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_unlock_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_unlock_window_finalize;
  GTK_WIDGET_CLASS (klass)->show = rp_unlock_window_show;

  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
rp_unlock_window_init (RpUnlockWindow *self)
{
  self->buttons = rp_wrap_new ();
  self->cancellable = g_cancellable_new ();
  self->passphrase_row = rp_passphrase_row_new (_("Passphrase"));
  self->code_row = rp_code_row_new (_("Recovery code"));
  add_row (self, self->passphrase_row);
  add_row (self, self->code_row);
  self->other_button = add_button (self, other_cb);
  self->keyring_button = add_button (self, keyring_cb);
  rp_form_window_append (RP_FORM_WINDOW (self), self->buttons);
  rp_thrifty_layout_use (adw_window_get_content (ADW_WINDOW (self)));
  rp_form_window_set_passing (RP_FORM_WINDOW (self));
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

/**
 * rp_unlock_window_new:
 * @parent: (nullable): the window it belongs to
 * @store: the library, whose vault is not open
 *
 * Returns: (transfer none): a dialog; present it
 */
GtkWidget *
rp_unlock_window_new (GtkWindow *parent,
                      RpStore   *store)
{
  RpUnlockWindow *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  self = g_object_new (RP_TYPE_UNLOCK_WINDOW, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  update (self);

  return GTK_WIDGET (self);
}
