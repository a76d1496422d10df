/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-fields.h"
#include "rp-model.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>
#include <string.h>

RP_DECLARE_VERB (set)
{
  g_autoptr(RpRecord) record = NULL;
  g_autoptr(RpRecord) copy = NULL;
  g_autoptr(RpBatch) batch = NULL;

  if (!rp_cli_parse (cli, verb, NULL, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 4)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!rp_cli_open (cli, RP_CLI_OPEN_UNLOCK, error))
    return RP_CLI_ERROR;

  record = rp_cli_find (cli, RP_TYPE_RECORD, argv[1], error);
  if (record == NULL)
    return RP_CLI_ERROR;
  copy = rp_record_copy (record);
  batch = rp_batch_new (_("Change a Field"));
  if (!rp_cli_set_field (cli, copy, argv[2], argv[3], error) ||
      (strcmp (argv[2], "ends") == 0 && !rp_cli_check_span (copy, error)))
    return RP_CLI_ERROR;
  rp_batch_put (batch, copy);
  if (!rp_cli_write (cli, g_steal_pointer (&batch), error))
    return RP_CLI_ERROR;

  if (cli->json)
    rp_cli_print_id (cli, record);
  return RP_CLI_DONE;
}

RP_DECLARE_VERB (delete)
{
  g_autoptr(RpRecord) record = NULL;
  g_autoptr(RpBatch) batch = NULL;

  if (!rp_cli_parse (cli, verb, NULL, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 2)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!rp_cli_open (cli, 0, error))
    return RP_CLI_ERROR;

  record = rp_cli_find (cli, RP_TYPE_RECORD, argv[1], error);
  if (record == NULL)
    return RP_CLI_ERROR;
  batch = rp_batch_new (_("Delete"));
  rp_batch_delete (batch, G_OBJECT_TYPE (record), rp_record_get_id (record));
  if (!rp_cli_write (cli, g_steal_pointer (&batch), error))
    return RP_CLI_ERROR;

  if (cli->json)
    rp_cli_print_id (cli, record);
  return RP_CLI_DONE;
}
