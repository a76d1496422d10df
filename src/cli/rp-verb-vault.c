/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-passphrase.h"
#include "rp-error.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
nick_of (GType type,
         int   value)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static int
print_status (RpCli *cli)
{
  RpVaultState state = rp_vault_get_state (cli->vault);
  RpVaultReason reason = rp_vault_get_reason (cli->vault);
  const char *words = rp_vault_describe (state, reason);
  g_autoptr(JsonObject) object = NULL;

  if (!cli->json)
    {
      rp_cli_print (words);
      rp_cli_print ("\n");
      return RP_CLI_DONE;
    }

  object = json_object_new ();
  json_object_set_string_member (object, "state", nick_of (RP_TYPE_VAULT_STATE, state));
  json_object_set_string_member (object, "reason", nick_of (RP_TYPE_VAULT_REASON, reason));
  json_object_set_string_member (object, "text", words);
  rp_cli_print_json (json_node_init_object (json_node_alloc (), object));

  return RP_CLI_DONE;
}

static gboolean
save (RpCli   *cli,
      GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_save_vault_async (cli->store, NULL, rp_cli_ready_cb, &result);

  return rp_store_save_vault_finish (cli->store, rp_cli_wait (&result), error);
}

static gboolean
make_vault (RpCli       *cli,
            const char  *passphrase,
            gboolean     with_keyring,
            GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_vault_setup_async (cli->vault, passphrase, with_keyring, NULL, rp_cli_ready_cb, &result);

  return rp_vault_setup_finish (cli->vault, rp_cli_wait (&result), error);
}

/* A vault without a keyring is better than none, but it is said. */
static gboolean
make_some_vault (RpCli       *cli,
                 const char  *passphrase,
                 gboolean     with_keyring,
                 GError     **error)
{
  g_autoptr(GError) keyring_error = NULL;

  if (!with_keyring)
    return make_vault (cli, passphrase, FALSE, error);
  if (make_vault (cli, passphrase, TRUE, &keyring_error))
    return TRUE;
  if (!g_error_matches (keyring_error, RP_ERROR, RP_ERROR_KEYRING))
    {
      g_propagate_error (error, g_steal_pointer (&keyring_error));
      return FALSE;
    }

  g_printerr ("%s %s\n", keyring_error->message,
              _("Private notes will open by passphrase only."));

  return make_vault (cli, passphrase, FALSE, error);
}

static int
set_up (RpCli     *cli,
        gboolean   with_keyring,
        GError   **error)
{
  g_autofree char *passphrase = NULL;
  gboolean made;

  if (rp_vault_get_state (cli->vault) != RP_VAULT_NO_VAULT)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_CREATE,
                           _("Private notes are set up already. A second key would shut out "
                             "the notes under the first."));
      return RP_CLI_ERROR;
    }
  passphrase = rp_cli_dup_passphrase (cli, TRUE, error);
  if (passphrase == NULL)
    return RP_CLI_ERROR;

  made = rp_vault_check_passphrase (passphrase, error) &&
         make_some_vault (cli, passphrase, with_keyring, error);
  explicit_bzero (passphrase, strlen (passphrase));

  if (!made || !save (cli, error))
    return RP_CLI_ERROR;

  return cli->json ? print_status (cli) : RP_CLI_DONE;
}

static int
unlock (RpCli   *cli,
        GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  /* With a passphrase, opening the library has unlocked it. */
  if (rp_vault_get_state (cli->vault) != RP_VAULT_UNLOCKED)
    {
      rp_vault_unlock_async (cli->vault, TRUE, NULL, rp_cli_ready_cb, &result);
      if (!rp_vault_unlock_finish (cli->vault, rp_cli_wait (&result), error))
        return RP_CLI_ERROR;
    }

  return print_status (cli);
}

static int
recover (RpCli   *cli,
         GError **error)
{
  g_autofree char *passphrase = rp_cli_dup_passphrase (cli, FALSE, error);
  g_autoptr(GAsyncResult) result = NULL;
  gboolean recovered;

  if (passphrase == NULL)
    return RP_CLI_ERROR;

  rp_vault_recover_async (cli->vault, passphrase, NULL, rp_cli_ready_cb, &result);
  recovered = rp_vault_recover_finish (cli->vault, rp_cli_wait (&result), error);
  explicit_bzero (passphrase, strlen (passphrase));
  if (!recovered || (rp_vault_has_unsaved_header (cli->vault) && !save (cli, error)))
    return RP_CLI_ERROR;

  return print_status (cli);
}

RP_DECLARE_VERB (vault)
{
  gboolean no_keyring = FALSE;
  GOptionEntry entries[] = {
    { "no-keyring", 0, 0, G_OPTION_ARG_NONE, &no_keyring,
      N_("Open by passphrase only, even where there is a keyring"), NULL },
    { NULL }
  };
  const char *action;

  if (!rp_cli_parse (cli, verb, entries, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 2)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;

  action = argv[1];
  if (strcmp (action, "setup") == 0)
    return rp_cli_open_library (cli, RP_CLI_OPEN_CREATE, error) ? set_up (cli, !no_keyring, error)
                                                                : RP_CLI_ERROR;
  if (strcmp (action, "recover") == 0)
    return rp_cli_open_library (cli, 0, error) ? recover (cli, error) : RP_CLI_ERROR;
  if (strcmp (action, "unlock") == 0)
    return rp_cli_open (cli, 0, error) ? unlock (cli, error) : RP_CLI_ERROR;
  if (strcmp (action, "status") == 0)
    return rp_cli_open (cli, RP_CLI_OPEN_UNLOCK, error) ? print_status (cli) : RP_CLI_ERROR;

  return rp_cli_usage (verb, error), RP_CLI_ERROR;
}
