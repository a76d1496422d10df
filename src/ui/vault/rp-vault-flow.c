/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-vault-flow"

#include "config.h"

#include "rp-vault-flow.h"

#include "rp-error.h"
#include "rp-passphrase-window.h"

#include <glib/gi18n.h>

/* What it takes to have the private notes open. */
typedef struct
{
  GtkWindow          *parent;           /* (nullable) */
  RpStore            *store;
  RpPassphraseWindow *window;           /* NULL until a passphrase is asked for */
  GtkWidget          *keyring_switch;   /* when setting up */
  gboolean            is_recovery;
} Flow;

static void
flow_free (Flow *flow)
{
  g_clear_object (&flow->parent);
  g_clear_object (&flow->store);
  g_free (flow);
}

static RpVault *
get_vault (GTask *task)
{
  Flow *flow = g_task_get_task_data (task);

  return rp_store_get_vault (flow->store);
}

static void
end (GTask  *task,
     GError *error)
{
  Flow *flow = g_task_get_task_data (task);

  if (!g_task_get_completed (task))
    {
      if (error == NULL)
        g_task_return_boolean (task, TRUE);
      else
        g_task_return_error (task, g_error_copy (error));
    }
  if (flow->window != NULL)
    gtk_window_destroy (GTK_WINDOW (flow->window));
}

static void
refuse (GTask        *task,
        const GError *error)
{
  Flow *flow = g_task_get_task_data (task);

  if (flow->window != NULL)
    rp_passphrase_window_refuse (flow->window, error->message);
  else if (!g_task_get_completed (task))
    g_task_return_error (task, g_error_copy (error));
}

/* Until the header is on the disk nothing may be sealed. */
static void
header_saved_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_store_save_vault_finish (RP_STORE (source), result, &error))
    end (task, NULL);
  else
    refuse (task, error);
}

static void
opened (GTask *task)
{
  Flow *flow = g_task_get_task_data (task);

  if (rp_vault_has_unsaved_header (get_vault (task)))
    rp_store_save_vault_async (flow->store, NULL, header_saved_cb, g_object_ref (task));
  else
    end (task, NULL);
}

/* Nothing is wrong with the passphrase then. */
static void
offer_without_keyring (Flow         *flow,
                       const GError *error)
{
  g_autofree char *text = NULL;

  if (flow->window == NULL)
    return;

  gtk_switch_set_active (GTK_SWITCH (flow->keyring_switch), FALSE);
  /* Translators: the first is why the keyring did not take the key */
  text = g_strdup_printf (_("%s You can go on without it; then the passphrase is asked for each "
                            "time."), error->message);
  rp_form_window_set_busy (RP_FORM_WINDOW (flow->window), FALSE);
  rp_form_window_set_error (RP_FORM_WINDOW (flow->window), text);
}

static void
set_up_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Flow *flow = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  if (rp_vault_setup_finish (RP_VAULT (source), result, &error))
    {
      opened (task);
      return;
    }

  if (g_error_matches (error, RP_ERROR, RP_ERROR_KEYRING)
      || g_error_matches (error, RP_ERROR, RP_ERROR_LOCKED))
    offer_without_keyring (flow, error);
  else
    refuse (task, error);
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_vault_unlock_with_passphrase_finish (RP_VAULT (source), result, &error))
    opened (task);
  else
    refuse (task, error);
}

static void
recovered_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_vault_recover_finish (RP_VAULT (source), result, &error))
    opened (task);
  else
    refuse (task, error);
}

static void
passphrase_cb (RpPassphraseWindow *window,
               GTask              *task)
{
  Flow *flow = g_task_get_task_data (task);
  RpVault *vault = get_vault (task);
  const char *passphrase = rp_passphrase_window_get_passphrase (window);

  rp_form_window_set_busy (RP_FORM_WINDOW (window), TRUE);
  if (flow->keyring_switch != NULL)
    rp_vault_setup_async (vault, passphrase,
                          gtk_switch_get_active (GTK_SWITCH (flow->keyring_switch)),
                          NULL, set_up_cb, g_object_ref (task));
  else if (flow->is_recovery)
    rp_vault_recover_async (vault, passphrase, NULL, recovered_cb, g_object_ref (task));
  else
    rp_vault_unlock_with_passphrase_async (vault, passphrase, NULL, unlocked_cb,
                                           g_object_ref (task));
}

static void
window_destroyed_cb (RpPassphraseWindow *window,
                     GTask              *task)
{
  Flow *flow = g_task_get_task_data (task);

  flow->window = NULL;
  flow->keyring_switch = NULL;
  if (!g_task_get_completed (task))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Not unlocked");
}

static void
release_task (gpointer  data,
              GClosure *closure)
{
  g_clear_object (&data);
}

static GtkWidget *
new_keyring_row (Flow *flow)
{
  GtkWidget *row = adw_action_row_new ();

  flow->keyring_switch = gtk_switch_new ();
  gtk_switch_set_active (GTK_SWITCH (flow->keyring_switch), TRUE);
  gtk_widget_set_valign (flow->keyring_switch, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (flow->keyring_switch),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Unlock when I log in"),
                                  -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Unlock when I log in"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("The desktop keyring keeps the key"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), flow->keyring_switch);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), flow->keyring_switch);

  return row;
}

static void
ask_for_passphrase (GTask *task)
{
  Flow *flow = g_task_get_task_data (task);
  RpVaultState state = rp_vault_get_state (get_vault (task));
  RpVaultReason reason = rp_vault_get_reason (get_vault (task));
  gboolean is_new = state == RP_VAULT_NO_VAULT;
  RpFormWindow *form;

  flow->is_recovery = state == RP_VAULT_NEEDS_RECOVERY;
  flow->window = RP_PASSPHRASE_WINDOW (
    rp_passphrase_window_new (flow->parent, is_new ? _("Set Up Private Notes")
                                                   : C_("dialog", "Unlock Private Notes"), is_new));
  form = RP_FORM_WINDOW (flow->window);
  if (is_new)
    {
      rp_form_window_add_row (form, new_keyring_row (flow));
      rp_form_window_set_description (
        form, _("What you hear in confidence is encrypted on this computer. Choose a passphrase "
                "and keep it safe: it cannot be recovered, and if the keyring is ever lost, "
                "nothing else opens these notes."));
      rp_form_window_set_save_label (form, _("_Set Up"));
    }
  else
    {
      rp_form_window_set_description (form, rp_vault_describe (state, reason));
      rp_form_window_set_save_label (form, flow->is_recovery ? _("_Recover") : _("_Unlock"));
    }

  g_signal_connect_data (form, "passphrase", G_CALLBACK (passphrase_cb), g_object_ref (task),
                         release_task, 0);
  g_signal_connect_data (form, "destroy", G_CALLBACK (window_destroyed_cb), g_object_ref (task),
                         release_task, 0);
  gtk_window_present (GTK_WINDOW (form));
}

static void
keyring_tried_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  RpVault *vault = RP_VAULT (source);
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_vault_unlock_finish (vault, result, &error))
    opened (task);
  else if (rp_vault_get_state (vault) == RP_VAULT_READ_ONLY_NEWER
           || rp_vault_get_reason (vault) == RP_VAULT_REASON_HEADER_DAMAGED
           || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    end (task, error);
  else
    ask_for_passphrase (task);
}

static GTask *
flow_new (GtkWidget           *widget,
          RpStore             *store,
          gpointer             source_tag,
          GCancellable        *cancellable,
          GAsyncReadyCallback  callback,
          gpointer             user_data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GTask *task = g_task_new (widget, cancellable, callback, user_data);
  Flow *flow = g_new0 (Flow, 1);

  flow->store = g_object_ref (store);
  if (GTK_IS_WINDOW (root))
    flow->parent = g_object_ref (GTK_WINDOW (root));
  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, flow, (GDestroyNotify) flow_free);

  return task;
}

/**
 * rp_vault_flow_unlock_async:
 * @widget: where the user is; dialogs belong to its window
 * @store: the library
 * @cancellable: (nullable): to give up waiting for the keyring
 *
 * Does what it takes to have the private notes open: sets them up, asks the
 * keyring, or asks for the passphrase, and recovers the key in the keyring if
 * it is gone.
 */
void
rp_vault_flow_unlock_async (GtkWidget           *widget,
                            RpStore             *store,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  RpVault *vault;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (RP_IS_STORE (store));

  vault = rp_store_get_vault (store);
  task = flow_new (widget, store, rp_vault_flow_unlock_async, cancellable, callback, user_data);

  switch (rp_vault_get_state (vault))
    {
    case RP_VAULT_UNLOCKED:
      opened (task);
      break;

    case RP_VAULT_NO_VAULT:
    case RP_VAULT_NEEDS_RECOVERY:
      ask_for_passphrase (task);
      break;

    case RP_VAULT_LOCKED:
    case RP_VAULT_READ_ONLY_NEWER:
      rp_vault_unlock_async (vault, TRUE, cancellable, keyring_tried_cb,
                             g_steal_pointer (&task));
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * rp_vault_flow_try_async:
 * @widget: where the passphrase was typed
 * @store: the library, whose vault is locked or needs recovery
 * @passphrase: what was typed
 * @cancellable: (nullable): to give up
 *
 * Opens the private notes with @passphrase, and recovers the key in the keyring
 * if it is gone; no dialog asks for anything. Ends with
 * rp_vault_flow_unlock_finish(), as of the vault's own verbs.
 */
void
rp_vault_flow_try_async (GtkWidget           *widget,
                         RpStore             *store,
                         const char          *passphrase,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  RpVault *vault;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (RP_IS_STORE (store));
  g_return_if_fail (passphrase != NULL);

  vault = rp_store_get_vault (store);
  task = flow_new (widget, store, rp_vault_flow_try_async, cancellable, callback, user_data);
  if (rp_vault_get_state (vault) == RP_VAULT_NEEDS_RECOVERY)
    rp_vault_recover_async (vault, passphrase, cancellable, recovered_cb,
                            g_steal_pointer (&task));
  else
    rp_vault_unlock_with_passphrase_async (vault, passphrase, cancellable, unlocked_cb,
                                           g_steal_pointer (&task));
}

/**
 * rp_vault_flow_unlock_finish:
 *
 * Returns: whether the private notes are open; %FALSE with
 *   %G_IO_ERROR_CANCELLED when the user thought better of it
 */
gboolean
rp_vault_flow_unlock_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
