/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-ways-group.h"

#include "rp-plain.h"
#include "rp-text-scale.h"
#include "rp-vault-banner.h"
#include "rp-vault-change.h"
#include "rp-vault-flow.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

#define KEYRING    RP_VAULT_WAY_KEYRING
#define WITH_WORDS RP_VAULT_WAY_PASSPHRASE
#define CODE       RP_VAULT_WAY_CODE
#define STRICT     RP_VAULT_WAY_STRICT

/**
 * RpWaysGroup:
 *
 * What opens the private notes, each way with its state and with what can be done about
 * it. What would leave no way back is not offered.
 */
struct _RpWaysGroup
{
  AdwBin      parent_instance;

  RpStore    *store;
  GtkWidget  *box;
  GtkWidget  *group;   /* made anew when anything changes */
  char       *focused; /* (nullable): the title of the row that had the focus then */
};

G_DEFINE_FINAL_TYPE (RpWaysGroup, rp_ways_group, ADW_TYPE_BIN)

/**
 * Verb:
 * @label: what its button says
 * @name: what it does, for those who do not see beside what it stands
 * @title: (nullable): of the dialog, or the question whether to remove
 */
typedef struct
{
  const char  *label;
  const char  *name;
  const char  *title;
  void       (*act) (RpWaysGroup *self, const char *title);
} Verb;

static RpVaultWays
get_ways (RpWaysGroup *self)
{
  return rp_vault_get_ways (rp_store_get_vault (self->store));
}

static void
add_keyring (RpWaysGroup *self,
             const char  *title)
{
  rp_vault_put (GTK_WIDGET (self), self->store, KEYRING);
}

static void
put_passphrase (RpWaysGroup *self,
                const char  *title)
{
  rp_vault_change (GTK_WIDGET (self), self->store, title, RP_VAULT_DEED_PUT,
                   get_ways (self) & STRICT ? STRICT : WITH_WORDS);
}

static void
put_code (RpWaysGroup *self,
          const char  *title)
{
  rp_vault_change (GTK_WIDGET (self), self->store, title, RP_VAULT_DEED_PUT, CODE);
}

static void
remove_keyring (RpWaysGroup *self,
                const char  *title)
{
  rp_vault_remove (GTK_WIDGET (self), self->store, title, KEYRING);
}

static void
remove_passphrase (RpWaysGroup *self,
                   const char  *title)
{
  rp_vault_remove (GTK_WIDGET (self), self->store, title, WITH_WORDS);
}

static void
remove_code (RpWaysGroup *self,
             const char  *title)
{
  rp_vault_remove (GTK_WIDGET (self), self->store, title, CODE);
}

static void
begin_strict (RpWaysGroup *self,
              const char  *title)
{
  rp_vault_change (GTK_WIDGET (self), self->store, title, RP_VAULT_DEED_NEW_KEY, STRICT | CODE);
}

static void
end_strict (RpWaysGroup *self,
            const char  *title)
{
  rp_vault_change (GTK_WIDGET (self), self->store, title, RP_VAULT_DEED_NEW_KEY,
                   KEYRING | WITH_WORDS);
}

static void
change_key (RpWaysGroup *self,
            const char  *title)
{
  rp_vault_change (GTK_WIDGET (self), self->store, title, RP_VAULT_DEED_NEW_KEY, 0);
}

static void
set_up_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(RpWaysGroup) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!rp_vault_flow_unlock_finish (result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
}

static void
set_up (RpWaysGroup *self,
        const char  *title)
{
  rp_vault_flow_unlock_async (GTK_WIDGET (self), self->store, NULL, set_up_done_cb,
                              g_object_ref (self));
}

static const Verb verb_set_up =
  { N_("_Set Up…"), N_("Set up private notes"), NULL, set_up };
static const Verb verb_add_keyring =
  { N_("_Add"), N_("Let the desktop keyring open them"), NULL, add_keyring };
static const Verb verb_remove_keyring =
  { N_("_Remove…"), N_("Remove the key from the desktop keyring"),
    N_("Remove the Key From the Keyring?"), remove_keyring };
static const Verb verb_add_passphrase =
  { N_("_Add…"), N_("Add a recovery passphrase"), N_("Recovery Passphrase"), put_passphrase };
static const Verb verb_change_passphrase =
  { N_("_Change…"), N_("Change the passphrase"), N_("New Passphrase"), put_passphrase };
static const Verb verb_remove_passphrase =
  { N_("_Remove…"), N_("Remove the recovery passphrase"),
    N_("Remove the Recovery Passphrase?"), remove_passphrase };
static const Verb verb_add_code =
  { N_("_Add…"), N_("Add a recovery code"), N_("Recovery Code"), put_code };
static const Verb verb_new_code =
  { N_("_New Code…"), N_("Make another recovery code"), N_("New Recovery Code"), put_code };
static const Verb verb_remove_code =
  { N_("_Remove…"), N_("Remove the recovery code"), N_("Remove the Recovery Code?"),
    remove_code };
static const Verb verb_begin_strict =
  { N_("_Turn On…"), N_("Ask for the passphrase each time"), N_("Strict Mode"), begin_strict };
static const Verb verb_end_strict =
  { N_("_Turn Off…"), N_("Let the desktop keyring alone open them"), N_("Turn Off Strict Mode"),
    end_strict };
static const Verb verb_change_key =
  { N_("_Change…"), N_("Give all private notes a new key"), N_("Change the Key"),
    change_key };

static void
clicked_cb (GtkWidget  *button,
            const Verb *verb)
{
  GtkWidget *self = gtk_widget_get_ancestor (button, RP_TYPE_WAYS_GROUP);

  verb->act (RP_WAYS_GROUP (self), verb->title != NULL ? _(verb->title) : NULL);
}

static void
add_verb (GtkWidget  *verbs,
          const Verb *verb)
{
  GtkWidget *button;

  if (verb == NULL)
    return;

  button = gtk_button_new_with_mnemonic (_(verb->label));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "fixbutton");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(verb->name), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), (gpointer) verb);
  rp_wrap_append (RP_WRAP (verbs), button);
}

/* Beside it, the title would be broken within its words. */
static void
put_below (GtkWidget *row,
           GtkWidget *verbs)
{
  GtkWidget *line = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (line), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_margin_bottom (verbs, 8);
}

static void
add_row (RpWaysGroup *self,
         const char  *title,
         const char  *subtitle,
         const Verb  *verb,
         const Verb  *other_verb)
{
  GtkWidget *row = rp_plain_row_new (title, subtitle);
  GtkWidget *verbs = rp_wrap_new ();

  add_verb (verbs, verb);
  add_verb (verbs, other_verb);
  gtk_widget_set_valign (verbs, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), verbs);
  if (rp_text_scale_is_large ())
    put_below (row, verbs);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  if (g_strcmp0 (title, self->focused) == 0)
    gtk_widget_grab_focus (verb != NULL || other_verb != NULL ? gtk_widget_get_first_child (verbs)
                                                              : row);
}

/* What would leave nothing, or no way back, stays. */
static gboolean
can_remove (RpVaultWays ways,
            RpVaultWays way)
{
  return (ways & ~way & RP_VAULT_WAYS_RECOVERY) != 0;
}

static void
add_strict_rows (RpWaysGroup *self)
{
  add_row (self, _("Keyring and passphrase"), _("It takes both of them, each time"),
           &verb_change_passphrase, NULL);
  add_row (self, _("Recovery code"), _("The only way back if the keyring is lost"),
           &verb_new_code, NULL);
  add_row (self, _("Ask for the passphrase each time"), _("On; turning it off changes the key"),
           &verb_end_strict, NULL);
}

static void
add_rows (RpWaysGroup *self,
          RpVaultWays  ways)
{
  gboolean by_keyring = (ways & KEYRING) != 0;
  const char *opens = by_keyring ? _("Opens them if the keyring is lost")
                                 : _("Opens them, and is asked for each time");

  add_row (self, _("Desktop keyring"),
           by_keyring ? _("Opens them when you log in") : _("Not used"),
           !by_keyring ? &verb_add_keyring : NULL,
           by_keyring && can_remove (ways, KEYRING) ? &verb_remove_keyring : NULL);
  add_row (self, _("Recovery passphrase"), ways & WITH_WORDS ? opens : _("None"),
           ways & WITH_WORDS ? &verb_change_passphrase : &verb_add_passphrase,
           (ways & WITH_WORDS) && can_remove (ways, WITH_WORDS) ? &verb_remove_passphrase : NULL);
  add_row (self, _("Recovery code"), ways & CODE ? opens : _("None"),
           ways & CODE ? &verb_new_code : &verb_add_code,
           (ways & CODE) && can_remove (ways, CODE) ? &verb_remove_code : NULL);
  add_row (self, _("Ask for the passphrase each time"), _("Off; turning it on changes the key"),
           &verb_begin_strict, NULL);
}

/* Of the row with the focus, also while a dialog over it has it */
static char *
dup_focused (RpWaysGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW)
                                 : NULL;

  return row != NULL && self->group != NULL && gtk_widget_is_ancestor (row, self->group)
         ? g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row))) : NULL;
}

static void
update_cb (RpWaysGroup *self)
{
  RpVault *vault = rp_store_get_vault (self->store);
  RpVaultState state = rp_vault_get_state (vault);
  RpVaultWays ways = rp_vault_get_ways (vault);

  g_clear_pointer (&self->focused, g_free);
  self->focused = dup_focused (self);
  if (self->group != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->group);
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group),
                                   _("What opens them"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->group),
                                         rp_vault_describe (state, rp_vault_get_reason (vault),
                                                            ways));
  gtk_box_append (GTK_BOX (self->box), self->group);

  if (state == RP_VAULT_NO_VAULT)
    add_row (self, _("Private notes"), _("Encrypted on this computer"), &verb_set_up, NULL);
  if (state == RP_VAULT_NO_VAULT || state == RP_VAULT_READ_ONLY_NEWER || ways == 0)
    return;

  if (ways & STRICT)
    add_strict_rows (self);
  else
    add_rows (self, ways);
  add_row (self, _("Key"), _("Change it if somebody may have seen a passphrase or a code"),
           &verb_change_key, NULL);
}

static void
rp_ways_group_dispose (GObject *object)
{
  g_clear_object (&RP_WAYS_GROUP (object)->store);

  G_OBJECT_CLASS (rp_ways_group_parent_class)->dispose (object);
}

static void
rp_ways_group_finalize (GObject *object)
{
  g_free (RP_WAYS_GROUP (object)->focused);

  G_OBJECT_CLASS (rp_ways_group_parent_class)->finalize (object);
}

static void
rp_ways_group_class_init (RpWaysGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_ways_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_ways_group_finalize;
}

static void
rp_ways_group_init (RpWaysGroup *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/**
 * rp_ways_group_new:
 * @store: the library
 *
 * Returns: (transfer floating): what opens the private notes, and follows the vault
 */
GtkWidget *
rp_ways_group_new (RpStore *store)
{
  RpWaysGroup *self;
  RpVault *vault;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  vault = rp_store_get_vault (store);
  self = g_object_new (RP_TYPE_WAYS_GROUP, NULL);
  self->store = g_object_ref (store);
  gtk_box_append (GTK_BOX (self->box), rp_vault_banner_new (store));
  g_signal_connect_object (vault, "notify::state", G_CALLBACK (update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "notify::ways", G_CALLBACK (update_cb), self,
                           G_CONNECT_SWAPPED);
  update_cb (self);

  return GTK_WIDGET (self);
}
