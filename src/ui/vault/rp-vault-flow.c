/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-vault-flow"

#include "config.h"

#include "rp-vault-flow.h"

#include "rp-confirm.h"
#include "rp-unlock-window.h"
#include "rp-vault-opening.h"
#include "rp-ways-window.h"

#include <glib/gi18n.h>

/* What it takes to have the private notes open. */
typedef struct
{
  GtkWidget *widget;   /* where the user is */
  GtkWindow *parent;   /* (nullable): its window */
  RpStore   *store;
} Flow;

static void
flow_free (Flow *flow)
{
  g_clear_object (&flow->widget);
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

/* In whichever window has a place for it: a dialog has none. What asked may be gone, since the
 * notes are open. */
static void
tell (Flow       *flow,
      const char *text)
{
  GtkWidget *widget = gtk_widget_get_root (flow->widget) != NULL ? flow->widget
                                                                 : GTK_WIDGET (flow->parent);

  while (widget != NULL && !gtk_widget_activate_action (widget, "win.toast", "(sb)", text, FALSE))
    {
      GtkRoot *root = gtk_widget_get_root (widget);

      widget = GTK_IS_WINDOW (root)
               ? GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (root))) : NULL;
    }
}

static void
end (GTask  *task,
     GError *error)
{
  if (g_task_get_completed (task))
    return;

  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_error_copy (error));
}

static void
release_task (gpointer  data,
              GClosure *closure)
{
  g_clear_object (&data);
}

static void
window_destroyed_cb (GtkWidget *window,
                     GTask     *task)
{
  if (!g_task_get_completed (task))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Not unlocked");
}

static void
present (GTask      *task,
         GtkWidget  *window,
         const char *signal,
         GCallback   callback)
{
  g_signal_connect_data (window, signal, callback, g_object_ref (task), release_task, 0);
  g_signal_connect_data (window, "destroy", G_CALLBACK (window_destroyed_cb), g_object_ref (task),
                         release_task, 0);
  gtk_window_present (GTK_WINDOW (window));
}

static void
use_passphrase_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Flow *flow = g_task_get_task_data (task);

  if (rp_confirm_finish (result))
    gtk_window_present (GTK_WINDOW (rp_ways_window_new (flow->parent, flow->store,
                                                        _("Change the Key"),
                                                        RP_VAULT_DEED_NEW_KEY, 0)));
}

/* The key of a keyring without a password lies beside what it opens. */
static void
set_up_cb (RpWaysWindow *window,
           GTask        *task)
{
  Flow *flow = g_task_get_task_data (task);
  RpVault *vault = get_vault (task);

  if ((rp_vault_get_ways (vault) & RP_VAULT_WAY_KEYRING) &&
      rp_vault_get_keyring_protection (vault) == RP_KEYRING_PROTECTION_NONE)
    rp_confirm_async (flow->parent, _("Your Login Keyring Has No Password"),
                      _("So the key is readable on the disk. Use a passphrase for private notes "
                        "instead?"),
                      _("_Use a Passphrase…"), FALSE, use_passphrase_cb, g_object_ref (task));
  end (task, NULL);
}

static void
set_up (GTask *task)
{
  Flow *flow = g_task_get_task_data (task);

  present (task, rp_ways_window_new (flow->parent, flow->store, _("Set Up Private Notes"),
                                     RP_VAULT_DEED_SET_UP, 0), "done", G_CALLBACK (set_up_cb));
}

/* The keyring lost its part of a strict key: it takes a passphrase to make another. */
static void
renew_strict (Flow *flow)
{
  gtk_window_present (GTK_WINDOW (rp_ways_window_new (flow->parent, flow->store,
                                                      _("Choose a New Passphrase"),
                                                      RP_VAULT_DEED_PUT, RP_VAULT_WAY_STRICT)));
}

static void
opened (GTask    *task,
        gboolean  mended)
{
  Flow *flow = g_task_get_task_data (task);
  RpVault *vault = get_vault (task);
  RpVaultReason reason = rp_vault_get_reason (vault);

  if (mended)
    tell (flow, _("Private notes are unlocked, and the desktop keyring has their key again."));
  else if (reason == RP_VAULT_REASON_STRICT_MISSING)
    renew_strict (flow);
  else if (reason != RP_VAULT_REASON_NONE)
    tell (flow, rp_vault_describe (RP_VAULT_UNLOCKED, reason, rp_vault_get_ways (vault)));
  end (task, NULL);
}

static void
opened_cb (RpUnlockWindow *window,
           gboolean        mended,
           GTask          *task)
{
  opened (task, mended);
}

static void
ask (GTask *task)
{
  Flow *flow = g_task_get_task_data (task);

  present (task, rp_unlock_window_new (flow->parent, flow->store), "opened",
           G_CALLBACK (opened_cb));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  rp_store_save_vault_finish (RP_STORE (source), result, &error);
  end (task, error);
}

/* Until the header is on the disk nothing may be sealed. */
static void
save_if_needed (GTask *task)
{
  Flow *flow = g_task_get_task_data (task);

  if (rp_vault_has_unsaved_header (get_vault (task)))
    rp_store_save_vault_async (flow->store, NULL, saved_cb, g_object_ref (task));
  else
    end (task, NULL);
}

static void
keyring_tried_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_vault_opening_finish (RP_STORE (source), result, NULL, &error)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    end (task, error);
  else
    ask (task);
}

static void
tried_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  gboolean mended;

  if (rp_vault_opening_finish (RP_STORE (source), result, &mended, &error))
    opened (task, mended);
  else
    end (task, error);
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

  flow->widget = g_object_ref (widget);
  flow->store = g_object_ref (store);
  if (GTK_IS_WINDOW (root))
    flow->parent = g_object_ref (GTK_WINDOW (root));
  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, flow, (GDestroyNotify) flow_free);

  return task;
}

/* Also where the key was missed there: it may be back. */
static gboolean
is_keyring_first (RpVault *vault)
{
  RpVaultState state = rp_vault_get_state (vault);

  return state == RP_VAULT_LOCKED ||
         (rp_vault_opening_list (state, rp_vault_get_reason (vault), rp_vault_get_ways (vault))
          & RP_VAULT_OFFER_KEYRING) != 0;
}

/**
 * rp_vault_flow_unlock_async:
 * @widget: where the user is; dialogs belong to its window
 * @store: the library
 * @cancellable: (nullable): to give up waiting for the keyring
 *
 * Does what it takes to have the private notes open: sets them up, asks the
 * keyring, or says why it does not open them and asks for what does, and
 * recovers the key in the keyring if it is gone.
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
      save_if_needed (task);
      break;

    case RP_VAULT_NO_VAULT:
      set_up (task);
      break;

    case RP_VAULT_NEEDS_RECOVERY:
    case RP_VAULT_READ_ONLY_NEWER:
    case RP_VAULT_LOCKED:
      if (is_keyring_first (vault))
        rp_vault_opening_async (store, NULL, NULL, cancellable, keyring_tried_cb,
                                g_steal_pointer (&task));
      else
        ask (task);
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
  GTask *task;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (RP_IS_STORE (store));
  g_return_if_fail (passphrase != NULL);

  task = flow_new (widget, store, rp_vault_flow_try_async, cancellable, callback, user_data);
  rp_vault_opening_async (store, passphrase, NULL, cancellable, tried_cb, task);
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
