/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-backup.h"

#include "rp-cli-code.h"
#include "rp-cli-passphrase.h"
#include "rp-date.h"
#include "rp-secret-service-keyring.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * rp_cli_open_backup:
 * @cli: the call
 * @path: a file
 * @by_code: whether the recovery code is what opens it
 * @error: return location
 *
 * Asks for what opens the backup where it was not given.
 *
 * Returns: (transfer full) (nullable): the backup, read to its end and looked through
 */
RpBackup *
rp_cli_open_backup (RpCli       *cli,
                    const char  *path,
                    gboolean     by_code,
                    GError     **error)
{
  g_autofree char *passphrase = NULL;
  g_autoptr(RpSecretBytes) code = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  RpBackupSecret secret;

  if (by_code)
    code = rp_cli_ask_code (cli, error);
  else
    passphrase = rp_cli_dup_passphrase (cli, _("Passphrase of the backup:"), error);
  if (code == NULL && passphrase == NULL)
    return NULL;

  secret = (RpBackupSecret) { passphrase, code };
  rp_backup_open_async (path, &secret, NULL, NULL, NULL, rp_cli_ready_cb, &result);
  if (passphrase != NULL)
    explicit_bzero (passphrase, strlen (passphrase));

  return rp_backup_open_finish (rp_cli_wait (&result), error);
}

/* Opens the private notes in a backup, if that needs nobody. */
static void
unlock (RpCli   *cli,
        RpVault *vault)
{
  g_autoptr(GAsyncResult) by_passphrase = NULL;
  g_autoptr(GAsyncResult) by_keyring = NULL;

  if (cli->passphrase != NULL && rp_vault_get_state (vault) == RP_VAULT_LOCKED)
    {
      rp_vault_unlock_with_passphrase_async (vault, cli->passphrase, NULL, rp_cli_ready_cb,
                                             &by_passphrase);
      rp_vault_unlock_with_passphrase_finish (vault, rp_cli_wait (&by_passphrase), NULL);
    }
  if (rp_vault_get_state (vault) == RP_VAULT_LOCKED)
    {
      rp_vault_unlock_async (vault, FALSE, NULL, rp_cli_ready_cb, &by_keyring);
      rp_vault_unlock_finish (vault, rp_cli_wait (&by_keyring), NULL);
    }
}

/**
 * rp_cli_verify_backup:
 * @cli: the call
 * @backup: a backup
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what was found in it, as rp_store_verify_async() would
 */
RpVerifyReport *
rp_cli_verify_backup (RpCli     *cli,
                      RpBackup  *backup,
                      GError   **error)
{
  g_autoptr(RpKeyring) keyring = rp_secret_service_keyring_new ();
  g_autoptr(RpVault) vault = rp_vault_new (keyring);
  g_autoptr(GAsyncResult) result = NULL;

  if (!rp_backup_load_vault (backup, vault, error))
    return NULL;
  unlock (cli, vault);
  rp_backup_verify_async (backup, vault, NULL, rp_cli_ready_cb, &result);

  return rp_backup_verify_finish (backup, rp_cli_wait (&result), error);
}

/**
 * rp_cli_describe_backup:
 * @cli: the call
 * @about: a backup
 *
 * Returns: (transfer full): of when it is and what is in it, as one line
 */
char *
rp_cli_describe_backup (RpCli              *cli,
                        const RpBackupInfo *about)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (about->created);
  g_autoptr(GDateTime) here = utc != NULL ? g_date_time_to_timezone (utc, cli->zone) : NULL;
  g_autofree char *when = here != NULL ? g_date_time_format (here, "%Y-%m-%d %H:%M")
                                       : g_strdup ("?");
  g_autofree char *people =
    g_strdup_printf (ngettext ("%u person", "%u people", (gulong) about->n_people),
                     (guint) about->n_people);
  g_autofree char *meetings =
    g_strdup_printf (ngettext ("%u meeting", "%u meetings", (gulong) about->n_meetings),
                     (guint) about->n_meetings);
  g_autofree char *notes =
    g_strdup_printf (ngettext ("%u private note", "%u private notes", (gulong) about->n_notes),
                     (guint) about->n_notes);

  /* Translators: a backup: when it was made; people, meetings and private notes in it */
  return g_strdup_printf (_("%s: %s, %s, %s"), when, people, meetings, notes);
}

/**
 * rp_cli_backup_to_json:
 * @about: a backup
 *
 * Returns: (transfer full): the same
 */
JsonObject *
rp_cli_backup_to_json (const RpBackupInfo *about)
{
  JsonObject *object = json_object_new ();
  g_autofree char *created = rp_time_to_rfc3339 (about->created);

  json_object_set_string_member (object, "created", created);
  json_object_set_string_member (object, "version", about->version);
  json_object_set_int_member (object, "people", (gint64) about->n_people);
  json_object_set_int_member (object, "meetings", (gint64) about->n_meetings);
  json_object_set_int_member (object, "notes", (gint64) about->n_notes);
  json_object_set_int_member (object, "records", (gint64) about->n_records);

  return object;
}
