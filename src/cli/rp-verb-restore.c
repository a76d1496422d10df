/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-backup.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>

static gboolean
restore (RpCli     *cli,
         RpBackup  *backup,
         char     **aside,
         GError   **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_backup_restore_async (backup, cli->directory, NULL, NULL, NULL, rp_cli_ready_cb, &result);

  /* Opening it shows that it can be, and brings it to the newest version. */
  return rp_backup_restore_finish (backup, rp_cli_wait (&result), aside, error) &&
         rp_cli_open_library (cli, 0, error);
}

static void
print_json (const RpBackupInfo *about,
            gboolean            restored,
            const char         *aside)
{
  JsonObject *object = rp_cli_backup_to_json (about);

  json_object_set_boolean_member (object, "restored", restored);
  if (aside != NULL)
    json_object_set_string_member (object, "before", aside);
  else
    json_object_set_null_member (object, "before");
  rp_cli_print_json (json_node_init_object (json_node_alloc (), object));
  json_object_unref (object);
}

static void
print_kept (const char *aside)
{
  g_autofree char *name = g_filename_display_name (aside);
  g_autofree char *words =
    g_strdup_printf (_("The library that was there is kept in “%s”.\n"), name);

  rp_cli_print (words);
}

RP_DECLARE_VERB (restore)
{
  gboolean dry_run = FALSE;
  gboolean code = FALSE;
  GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run,
      N_("Only check the backup and say what is in it"), NULL },
    { "code", 0, 0, G_OPTION_ARG_NONE, &code,
      N_("Open it with the recovery code of the private notes"), NULL },
    { NULL }
  };
  g_autoptr(RpBackup) backup = NULL;
  g_autofree char *words = NULL;
  g_autofree char *aside = NULL;

  if (!rp_cli_parse (cli, verb, entries, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 2)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;

  backup = rp_cli_open_backup (cli, argv[1], code, error);
  if (backup == NULL)
    return RP_CLI_ERROR;
  if (!cli->json)
    {
      words = rp_cli_describe_backup (cli, rp_backup_get_info (backup));
      rp_cli_print (words);
      rp_cli_print ("\n");
    }
  if (!dry_run && !restore (cli, backup, &aside, error))
    return RP_CLI_ERROR;

  if (cli->json)
    print_json (rp_backup_get_info (backup), !dry_run, aside);
  else if (dry_run)
    rp_cli_print (_("The backup is sound. Nothing was changed.\n"));
  else
    {
      rp_cli_print (_("The library was restored.\n"));
      if (aside != NULL)
        print_kept (aside);
    }

  return RP_CLI_DONE;
}
