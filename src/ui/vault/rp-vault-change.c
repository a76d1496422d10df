/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-vault-change.h"

#include "rp-confirm.h"
#include "rp-vault-flow.h"
#include "rp-ways-window.h"

#include <glib/gi18n.h>

/* A change of what opens the private notes that is asked for where they may be locked:
 * first they are unlocked. */
typedef struct
{
  GtkWidget   *widget;
  RpStore     *store;
  char        *title;      /* (nullable): of the dialog; %NULL when there is nothing to ask */
  char        *heading;    /* (nullable): of the question whether to remove them */
  RpVaultDeed  deed;
  RpVaultWays  ways;
} Change;

static void
change_free (Change *change)
{
  g_clear_object (&change->widget);
  g_clear_object (&change->store);
  g_free (change->title);
  g_free (change->heading);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
tell_error (Change       *change,
            const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (change->widget, "win.error", "s", error->message);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(Change) change = user_data;
  g_autoptr(GError) error = NULL;

  if (!rp_vault_deed_finish (RP_STORE (source), result, &error))
    tell_error (change, error);
}

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(Change) change = user_data;
  RpStore *store = change->store;
  RpVaultWays ways = change->ways;

  if (rp_confirm_finish (result))
    rp_vault_deed_remove_async (store, ways, FALSE, NULL, done_cb, g_steal_pointer (&change));
}

static const char *
describe_rest (RpVaultWays ways)
{
  switch ((guint) ways)
    {
    case RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE:
      return _("The desktop keyring and the recovery passphrase still open private notes.");
    case RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_CODE:
      return _("The desktop keyring and the recovery code still open private notes.");
    case RP_VAULT_WAYS_RECOVERY:
      return _("The passphrase and the recovery code still open private notes. One of them is "
               "asked for each time.");
    case RP_VAULT_WAY_PASSPHRASE:
      return _("Then only the passphrase opens private notes, and is asked for each time.");
    case RP_VAULT_WAY_CODE:
      return _("Then only the recovery code opens private notes, and is asked for each time.");
    default:
      return NULL;
    }
}

static void
go_on (Change *change)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (change->widget));
  const RpVaultChoice choice = { .ways = change->ways };
  RpVaultWays now = rp_vault_get_ways (rp_store_get_vault (change->store));

  if (change->heading != NULL)
    {
      rp_confirm_async (parent, change->heading, describe_rest (now & ~change->ways),
                        _("_Remove"), TRUE, confirmed_cb, change);
      return;
    }
  if (change->title == NULL)
    {
      rp_vault_deed_async (change->store, change->deed, &choice, NULL, done_cb, change);
      return;
    }

  gtk_window_present (GTK_WINDOW (rp_ways_window_new (parent, change->store, change->title,
                                                      change->deed, change->ways)));
  change_free (change);
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(Change) change = user_data;
  g_autoptr(GError) error = NULL;

  if (!rp_vault_flow_unlock_finish (result, &error))
    tell_error (change, error);
  else if (GTK_IS_WINDOW (gtk_widget_get_root (change->widget)))
    go_on (g_steal_pointer (&change));
}

static void
begin (GtkWidget   *widget,
       RpStore     *store,
       const char  *title,
       const char  *heading,
       RpVaultDeed  deed,
       RpVaultWays  ways)
{
  Change *change = g_new0 (Change, 1);

  change->widget = g_object_ref (widget);
  change->store = g_object_ref (store);
  change->title = g_strdup (title);
  change->heading = g_strdup (heading);
  change->deed = deed;
  change->ways = ways;
  rp_vault_flow_unlock_async (widget, store, NULL, unlocked_cb, change);
}

/**
 * rp_vault_change:
 * @widget: where the user is
 * @store: the library
 * @title: of the dialog, in Header Capitalisation
 * @deed: what it is for
 * @ways: see rp_ways_window_new()
 *
 * Unlocks the private notes if they are locked, then asks what the change needs.
 */
void
rp_vault_change (GtkWidget   *widget,
                 RpStore     *store,
                 const char  *title,
                 RpVaultDeed  deed,
                 RpVaultWays  ways)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (RP_IS_STORE (store));
  g_return_if_fail (title != NULL);

  begin (widget, store, title, NULL, deed, ways);
}

/**
 * rp_vault_put:
 * @widget: where the user is
 * @store: the library
 * @ways: ways that need no secret of the user
 *
 * Unlocks the private notes if they are locked, then adds @ways.
 */
void
rp_vault_put (GtkWidget   *widget,
              RpStore     *store,
              RpVaultWays  ways)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (RP_IS_STORE (store));

  begin (widget, store, NULL, NULL, RP_VAULT_DEED_PUT, ways);
}

/**
 * rp_vault_remove:
 * @widget: where the user is
 * @store: the library
 * @heading: the question, in Header Capitalisation
 * @ways: ways that are not the last for recovery
 *
 * Unlocks the private notes if they are locked, then says what remains and, if that is
 * wanted, removes @ways.
 */
void
rp_vault_remove (GtkWidget   *widget,
                 RpStore     *store,
                 const char  *heading,
                 RpVaultWays  ways)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (RP_IS_STORE (store));
  g_return_if_fail (heading != NULL);

  begin (widget, store, NULL, heading, RP_VAULT_DEED_PUT, ways);
}
