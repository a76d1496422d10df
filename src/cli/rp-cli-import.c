/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-import.h"

#include "rp-error.h"
#include "rp-model.h"

#include <glib/gi18n.h>

static GPtrArray *
dump (RpCli   *cli,
      GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_dump_async (cli->store, NULL, rp_cli_ready_cb, &result);

  return rp_store_dump_finish (cli->store, rp_cli_wait (&result), error);
}

/**
 * rp_cli_is_empty:
 * @cli: the call, with an open library
 * @error: return location
 *
 * Returns: whether nobody has put anything into the library yet
 */
gboolean
rp_cli_is_empty (RpCli   *cli,
                 GError **error)
{
  g_autoptr(GPtrArray) records = dump (cli, error);

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    if (!RP_IS_CHARACTERISTIC (records->pdata[i]))
      {
        g_set_error_literal (error, RP_ERROR, RP_ERROR_CREATE,
                             _("There is something in this library already. The example goes "
                               "into an empty one: name a new folder with --library."));
        return FALSE;
      }

  return TRUE;
}

/**
 * rp_cli_merge:
 * @cli: the call, with an open library
 * @import: what was read; loses its sealed text when there is no way to seal it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the import would do
 */
RpMerge *
rp_cli_merge (RpCli     *cli,
              RpImport  *import,
              GError   **error)
{
  g_autoptr(GPtrArray) existing = dump (cli, error);
  guint n_private = 0;

  if (existing == NULL)
    return NULL;

  if (rp_vault_get_state (cli->vault) != RP_VAULT_UNLOCKED)
    n_private = rp_import_drop_sealed (import);
  if (n_private > 0)
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("%u private text was left out: it needs the vault. Set it up "
                                   "or unlock it, then import again.",
                                   "%u private texts were left out: they need the vault. Set it "
                                   "up or unlock it, then import again.", n_private), n_private);

      g_printerr ("%s\n", text);
    }

  return rp_merge_new (import, existing);
}

/**
 * rp_cli_write_merge:
 * @cli: the call, with an open library
 * @merge: what to do
 * @label: what undo would call it
 * @error: return location
 *
 * Returns: whether it was done, all of it
 */
gboolean
rp_cli_write_merge (RpCli       *cli,
                    RpMerge     *merge,
                    const char  *label,
                    GError     **error)
{
  g_autoptr(RpBatch) batch = rp_batch_new (label);

  for (guint i = 0; i < merge->records->len; i++)
    rp_batch_put (batch, merge->records->pdata[i]);

  return rp_batch_size (batch) == 0 || rp_cli_write (cli, g_steal_pointer (&batch), error);
}
