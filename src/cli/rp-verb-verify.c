/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-backup.h"
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
  if (report->digest != NULL)
    json_object_set_string_member (object, "digest", report->digest);
  else
    json_object_set_null_member (object, "digest");
  json_object_set_array_member (object, "problems", problems);

  rp_cli_print_json (json_node_init_object (json_node_alloc (), object));
}

static void
print_text (const RpVerifyReport *report)
{
  g_autofree char *counts =
    g_strdup_printf (_("%u records, %u private texts opened, %u not looked into\n"),
                     report->n_records, report->n_sealed, report->n_unread);
  g_autofree char *digest =
    report->digest != NULL ? g_strdup_printf (_("Digest of the content: %s\n"), report->digest)
                           : g_strdup ("");

  rp_cli_print (counts);
  rp_cli_print (digest);
  for (guint i = 0; i < report->problems->len; i++)
    {
      rp_cli_print (report->problems->pdata[i]);
      rp_cli_print ("\n");
    }
}

static RpVerifyReport *
verify_library (RpCli   *cli,
                GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  if (!rp_cli_open (cli, RP_CLI_OPEN_UNLOCK, error))
    return NULL;
  rp_store_verify_async (cli->store, NULL, rp_cli_ready_cb, &result);

  return rp_store_verify_finish (cli->store, rp_cli_wait (&result), error);
}

static RpVerifyReport *
verify_file (RpCli       *cli,
             const char  *path,
             gboolean     code,
             GError     **error)
{
  g_autoptr(RpBackup) backup = rp_cli_open_backup (cli, path, code, error);

  return backup != NULL ? rp_cli_verify_backup (cli, backup, error) : NULL;
}

RP_DECLARE_VERB (verify)
{
  gboolean code = FALSE;
  GOptionEntry entries[] = {
    { "code", 0, 0, G_OPTION_ARG_NONE, &code,
      N_("Open the backup with the recovery code of the private notes"), NULL },
    { NULL }
  };
  g_autoptr(RpVerifyReport) report = NULL;
  gboolean is_file;

  if (!rp_cli_parse (cli, verb, entries, &argc, &argv, error))
    return RP_CLI_ERROR;
  is_file = argc == 2;
  if (argc > 2 || (code && !is_file))
    return rp_cli_usage (verb, error), RP_CLI_ERROR;

  report = is_file ? verify_file (cli, argv[1], code, error) : verify_library (cli, error);
  if (report == NULL)
    return RP_CLI_ERROR;

  if (cli->json)
    print_json (report);
  else
    print_text (report);
  if (report->problems->len > 0)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_DAMAGED,
                           is_file ? _("The backup is damaged. Use another one.")
                                   : _("The library is damaged. Keep the file and restore a "
                                       "backup."));
      return RP_CLI_ERROR;
    }
  if (!cli->json)
    rp_cli_print (is_file ? _("The backup is sound.\n") : _("The library is sound.\n"));

  return RP_CLI_DONE;
}
