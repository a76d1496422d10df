/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-backup.h"
#include "rp-cli-passphrase.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
make (RpCli                 *cli,
      const char            *path,
      const RpBackupSecret  *secret,
      RpBackupInfo          *about,
      GError               **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_back_up_async (cli->store, path, secret, NULL, NULL, NULL, rp_cli_ready_cb, &result);

  return rp_store_back_up_finish (cli->store, rp_cli_wait (&result), about, error);
}

/* By the recovery of the private notes, which then must be open */
static gboolean
make_by_recovery (RpCli         *cli,
                  const char    *path,
                  RpBackupInfo  *about,
                  GError       **error)
{
  const RpBackupSecret secret = { NULL, NULL };

  return rp_cli_open (cli, RP_CLI_OPEN_SEALED, error) && make (cli, path, &secret, about, error);
}

static gboolean
make_by_passphrase (RpCli         *cli,
                    const char    *path,
                    int            new_fd,
                    RpBackupInfo  *about,
                    GError       **error)
{
  g_autofree char *passphrase = NULL;
  RpBackupSecret secret = { NULL, NULL };
  gboolean made;

  if (!rp_cli_open_library (cli, 0, error))
    return FALSE;
  passphrase = cli->passphrase != NULL ? g_strdup (cli->passphrase)
                                       : rp_cli_dup_new_passphrase (new_fd, error);
  if (passphrase == NULL)
    return FALSE;

  secret.passphrase = passphrase;
  made = make (cli, path, &secret, about, error);
  explicit_bzero (passphrase, strlen (passphrase));

  return made;
}

static void
print (RpCli              *cli,
       const char         *path,
       const RpBackupInfo *about)
{
  RpVaultWays ways = rp_vault_get_ways (cli->vault);
  gboolean keyring_alone = ways != 0 && !(ways & RP_VAULT_WAYS_RECOVERY);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *words = NULL;
  JsonObject *object;

  if (cli->json)
    {
      object = rp_cli_backup_to_json (about);
      json_object_set_string_member (object, "file", name);
      json_object_set_boolean_member (object, "keyring-alone", keyring_alone);
      rp_cli_print_json (json_node_init_object (json_node_alloc (), object));
      json_object_unref (object);
      return;
    }

  words = rp_cli_describe_backup (cli, about);
  rp_cli_print (words);
  rp_cli_print ("\n");
  rp_cli_print (_("The backup was written, read back and checked.\n"));
  if (keyring_alone)
    rp_cli_print (_("Warning: there is no recovery. The private notes in this backup open only "
                    "while the desktop keyring has their key. Add a recovery passphrase or a "
                    "recovery code, and make it anew.\n"));
}

RP_DECLARE_VERB (backup)
{
  gboolean recovery = FALSE;
  int new_fd = -1;
  GOptionEntry entries[] = {
    { "recovery", 0, 0, G_OPTION_ARG_NONE, &recovery,
      N_("Let it open by the recovery passphrase or code of the private notes"), NULL },
    { "new-passphrase-fd", 0, 0, G_OPTION_ARG_INT, &new_fd,
      N_("Take the passphrase of the backup from the first line of this descriptor"), "N" },
    { NULL }
  };
  RpBackupInfo about;

  if (!rp_cli_parse (cli, verb, entries, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 2)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  if (recovery ? !make_by_recovery (cli, argv[1], &about, error)
               : !make_by_passphrase (cli, argv[1], new_fd, &about, error))
    return RP_CLI_ERROR;

  print (cli, argv[1], &about);

  return RP_CLI_DONE;
}
