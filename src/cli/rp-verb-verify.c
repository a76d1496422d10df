/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-error.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>

static void
print_json (const RpVerifyReport *report)
{
  g_autoptr(JsonObject) object = json_object_new ();
  JsonArray *problems = json_array_new ();

  for (guint i = 0; i < report->problems->len; i++)
    json_array_add_string_element (problems, report->problems->pdata[i]);
  json_object_set_boolean_member (object, "sound", report->problems->len == 0);
  json_object_set_int_member (object, "records", report->n_records);
  json_object_set_int_member (object, "sealed", report->n_sealed);
  json_object_set_int_member (object, "unread", report->n_unread);
  json_object_set_array_member (object, "problems", problems);

  rp_cli_print_json (json_node_init_object (json_node_alloc (), object));
}

static void
print_text (const RpVerifyReport *report)
{
  g_autofree char *counts =
    g_strdup_printf (_("%u records, %u private texts opened, %u not looked into\n"),
                     report->n_records, report->n_sealed, report->n_unread);

  rp_cli_print (counts);
  if (report->problems->len == 0)
    rp_cli_print (_("The library is sound.\n"));
  for (guint i = 0; i < report->problems->len; i++)
    {
      rp_cli_print (report->problems->pdata[i]);
      rp_cli_print ("\n");
    }
}

RP_DECLARE_VERB (verify)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(RpVerifyReport) report = NULL;

  if (!rp_cli_parse (cli, verb, NULL, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 1)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (!rp_cli_open (cli, RP_CLI_OPEN_UNLOCK, error))
    return RP_CLI_ERROR;

  rp_store_verify_async (cli->store, NULL, rp_cli_ready_cb, &result);
  report = rp_store_verify_finish (cli->store, rp_cli_wait (&result), error);
  if (report == NULL)
    return RP_CLI_ERROR;

  if (cli->json)
    print_json (report);
  else
    print_text (report);
  if (report->problems->len == 0)
    return RP_CLI_DONE;

  g_set_error_literal (error, RP_ERROR, RP_ERROR_DAMAGED,
                       _("The library is damaged. Keep the file and restore a backup."));
  return RP_CLI_ERROR;
}
