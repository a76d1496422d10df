/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli.h"

#include "rp-cli-meeting.h"
#include "rp-error.h"
#include "rp-model.h"
#include "rp-secret-service-keyring.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * rp_cli_ready_cb:
 * @source: where a call was made
 * @result: what came of it
 * @slot: (type gpointer): a `GAsyncResult **` that takes @result
 *
 * The callback to give to a call that rp_cli_wait() then waits for.
 */
void
rp_cli_ready_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      slot)
{
  *(GAsyncResult **) slot = g_object_ref (result);
}

/**
 * rp_cli_wait:
 * @slot: what was given to rp_cli_ready_cb()
 *
 * Returns: (transfer none): the result, owned by @slot
 */
GAsyncResult *
rp_cli_wait (GAsyncResult **slot)
{
  while (*slot == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *slot;
}

static gboolean
unlock_by_passphrase (RpCli   *cli,
                      GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_vault_unlock_with_passphrase_async (cli->vault, cli->passphrase, NULL,
                                         rp_cli_ready_cb, &result);

  return rp_vault_unlock_with_passphrase_finish (cli->vault, rp_cli_wait (&result), error);
}

static gboolean
unlock_by_keyring (RpCli   *cli,
                   GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_vault_unlock_async (cli->vault, FALSE, NULL, rp_cli_ready_cb, &result);

  return rp_vault_unlock_finish (cli->vault, rp_cli_wait (&result), error);
}

static gboolean
unlock (RpCli           *cli,
        RpCliOpenFlags   flags,
        GError         **error)
{
  RpVaultState state = rp_vault_get_state (cli->vault);

  if (cli->passphrase != NULL && state != RP_VAULT_NO_VAULT)
    return unlock_by_passphrase (cli, error);

  if (state == RP_VAULT_LOCKED)
    {
      unlock_by_keyring (cli, NULL);
      state = rp_vault_get_state (cli->vault);
    }
  if ((flags & RP_CLI_OPEN_SEALED) && state != RP_VAULT_UNLOCKED)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_LOCKED,
                           rp_vault_describe (state, rp_vault_get_reason (cli->vault),
                                              rp_vault_get_ways (cli->vault)));
      return FALSE;
    }

  return TRUE;
}

/**
 * rp_cli_open_library:
 * @cli: the call
 * @flags: what the verb needs; what concerns the vault is left out
 * @error: return location
 *
 * Opens the library and leaves the vault as it is.
 *
 * Returns: whether the verb may go on
 */
gboolean
rp_cli_open_library (RpCli           *cli,
                     RpCliOpenFlags   flags,
                     GError         **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(RpKeyring) keyring = rp_secret_service_keyring_new ();

  cli->vault = rp_vault_new (keyring);
  cli->store = rp_store_new (cli->directory, cli->vault);
  rp_store_set_now (cli->store, cli->now);
  rp_store_open_async (cli->store,
                       flags & RP_CLI_OPEN_CREATE ? RP_STORE_OPEN_CREATE : RP_STORE_OPEN_NONE,
                       NULL, rp_cli_ready_cb, &result);

  return rp_store_open_finish (cli->store, rp_cli_wait (&result), error);
}

/**
 * rp_cli_open:
 * @cli: the call
 * @flags: what the verb needs
 * @error: return location
 *
 * Opens the library, and the vault where the verb has use for it.
 *
 * Returns: whether the verb may go on
 */
gboolean
rp_cli_open (RpCli           *cli,
             RpCliOpenFlags   flags,
             GError         **error)
{
  if (!rp_cli_open_library (cli, flags, error))
    return FALSE;
  if (cli->passphrase == NULL && !(flags & (RP_CLI_OPEN_UNLOCK | RP_CLI_OPEN_SEALED)))
    return TRUE;

  return unlock (cli, flags, error);
}

/**
 * rp_cli_clear:
 * @cli: the call
 *
 * Closes the library and wipes what was secret.
 */
void
rp_cli_clear (RpCli *cli)
{
  if (cli->store != NULL)
    rp_store_close (cli->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&cli->store);
  g_clear_object (&cli->vault);
  if (cli->passphrase != NULL)
    explicit_bzero (cli->passphrase, strlen (cli->passphrase));
  g_clear_pointer (&cli->passphrase, g_free);
  g_clear_pointer (&cli->directory, g_free);
  g_clear_pointer (&cli->now_text, g_free);
  g_clear_pointer (&cli->zone, g_time_zone_unref);
}

/**
 * rp_cli_usage:
 * @verb: the verb
 * @error: return location
 *
 * Returns: %FALSE, with @error saying how @verb is called
 */
gboolean
rp_cli_usage (const RpVerb  *verb,
              GError       **error)
{
  g_set_error (error, RP_ERROR, RP_ERROR_USAGE, _("Use: rapportctl %s %s"),
               verb->name, verb->arguments);
  return FALSE;
}

/**
 * rp_cli_find:
 * @cli: the call, with an open library
 * @type: a record class, or %RP_TYPE_RECORD for any
 * @name: a name, UUID or unambiguous prefix
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record
 */
gpointer
rp_cli_find (RpCli       *cli,
             GType        type,
             const char  *name,
             GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) failed = NULL;
  gpointer record;

  rp_store_find_async (cli->store, type, name, NULL, rp_cli_ready_cb, &result);
  record = rp_store_find_finish (cli->store, rp_cli_wait (&result), &failed);
  if ((type == RP_TYPE_MEETING || type == RP_TYPE_RECORD) &&
      g_error_matches (failed, RP_ERROR, RP_ERROR_NOT_FOUND))
    return rp_cli_find_meeting (cli, name, error);

  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  return record;
}

/**
 * rp_cli_list:
 * @cli: the call, with an open library
 * @query: what to read
 * @error: return location
 *
 * Returns: (transfer full) (element-type RpRecord) (nullable): the records
 */
GPtrArray *
rp_cli_list (RpCli    *cli,
             RpQuery  *query,
             GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_list_async (cli->store, query, NULL, rp_cli_ready_cb, &result);

  return rp_store_list_finish (cli->store, rp_cli_wait (&result), error);
}

/**
 * rp_cli_write:
 * @cli: the call, with an open library
 * @batch: (transfer full): what to change
 * @error: return location
 *
 * Returns: whether it was changed, all of it
 */
gboolean
rp_cli_write (RpCli    *cli,
              RpBatch  *batch,
              GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_write_async (cli->store, batch, NULL, rp_cli_ready_cb, &result);

  return rp_store_write_finish (cli->store, rp_cli_wait (&result), error);
}

/**
 * rp_cli_take_text:
 * @record: a record
 * @field: the name of a field
 * @text: (nullable): what was typed
 * @error: return location
 *
 * Returns: whether the class has such a field and @text fits it
 */
gboolean
rp_cli_take_text (gpointer     record,
                  const char  *field,
                  const char  *text,
                  GError     **error)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  const RpField *found = rp_record_class_find_field (klass, field);

  if (found == NULL)
    {
      g_autoptr(GString) names = g_string_new (NULL);

      for (guint i = 0; i < klass->n_fields; i++)
        g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", klass->fields[i].name);
      g_set_error (error, RP_ERROR, RP_ERROR_USAGE, _("A %s has no field “%s”. It has: %s."),
                   klass->kind, field, names->str);
      return FALSE;
    }

  return rp_record_set_string (record, found, text, error);
}
