/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-code.h"
#include "rp-cli-passphrase.h"
#include "rp-cli-vault.h"
#include "rp-error.h"
#include "rp-store-upkeep.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * Options:
 * @no_keyring: the keyring is not to open the vault
 * @no_recovery: neither a passphrase nor a code, which the user insists on
 * @code: a recovery code: to be made, or to recover with
 * @no_passphrase: no recovery passphrase
 * @new_passphrase_fd: where a new passphrase is read from; -1: the terminal
 * @code_fd: where a new code is written to; -1: the terminal
 */
typedef struct
{
  gboolean no_keyring;
  gboolean no_recovery;
  gboolean code;
  gboolean no_passphrase;
  int      new_passphrase_fd;
  int      code_fd;
} Options;

/* Asks for the secrets that the ways of @choice need and lets @use have them. */
static gboolean
with_secrets (RpCli          *cli,
              const Options  *options,
              RpVaultChoice  *choice,
              gboolean      (*use) (RpCli *cli, const RpVaultChoice *choice, GError **error),
              GError        **error)
{
  g_autofree char *passphrase = NULL;
  g_autoptr(RpSecretBytes) code = NULL;
  gboolean done;

  if (choice->ways & (RP_VAULT_WAY_PASSPHRASE | RP_VAULT_WAY_STRICT))
    {
      if (choice->passphrase == NULL)
        choice->passphrase = passphrase =
          rp_cli_dup_new_passphrase (options->new_passphrase_fd, error);
      if (choice->passphrase == NULL)
        return FALSE;
    }
  done = choice->passphrase == NULL || rp_vault_check_passphrase (choice->passphrase, error);
  if (done && (choice->ways & RP_VAULT_WAY_CODE))
    {
      choice->code = code = rp_cli_make_code (options->code_fd, error);
      done = code != NULL;
    }
  done = done && use (cli, choice, error);
  if (passphrase != NULL)
    explicit_bzero (passphrase, strlen (passphrase));

  return done;
}

static gboolean
make_vault (RpCli                *cli,
            const RpVaultChoice  *choice,
            GError              **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_vault_setup_ways_async (cli->vault, choice, NULL, rp_cli_ready_cb, &result);

  return rp_vault_setup_finish (cli->vault, rp_cli_wait (&result), error);
}

/* A vault without a keyring is better than none, but it is said. */
static gboolean
make_some_vault (RpCli                *cli,
                 const RpVaultChoice  *choice,
                 GError              **error)
{
  g_autoptr(GError) keyring_error = NULL;
  RpVaultChoice without = *choice;

  without.ways &= ~RP_VAULT_WAY_KEYRING;
  if (without.ways == choice->ways || without.ways == 0)
    return make_vault (cli, choice, error);
  if (make_vault (cli, choice, &keyring_error))
    return TRUE;
  if (!g_error_matches (keyring_error, RP_ERROR, RP_ERROR_KEYRING))
    {
      g_propagate_error (error, g_steal_pointer (&keyring_error));
      return FALSE;
    }

  g_printerr ("%s %s\n", keyring_error->message,
              _("Private notes will open by passphrase only."));

  return make_vault (cli, &without, error);
}

/* @ways and what the options make of them */
static RpVaultChoice
choose (RpCli         *cli,
        const Options *options,
        RpVaultWays    ways)
{
  if (options->no_keyring)
    ways &= ~RP_VAULT_WAY_KEYRING;
  if (options->no_passphrase || options->no_recovery)
    ways &= ~RP_VAULT_WAY_PASSPHRASE;
  if (options->no_recovery)
    ways &= ~RP_VAULT_WAY_CODE;
  if (options->code)
    ways |= RP_VAULT_WAY_CODE;

  return (RpVaultChoice) { .ways = ways, .insists = options->no_recovery };
}

static int
set_up (RpCli         *cli,
        const Options *options,
        GError       **error)
{
  RpVaultChoice choice = choose (cli, options, RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE);

  if (rp_vault_get_state (cli->vault) != RP_VAULT_NO_VAULT)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_CREATE,
                           _("Private notes are set up already. A second key would shut out "
                             "the notes under the first."));
      return RP_CLI_ERROR;
    }
  if (choice.ways & RP_VAULT_WAY_PASSPHRASE)
    choice.passphrase = cli->passphrase;
  if (!with_secrets (cli, options, &choice, make_some_vault, error) ||
      !rp_cli_save_vault (cli, error))
    return RP_CLI_ERROR;

  return cli->json ? rp_cli_print_vault_status (cli) : RP_CLI_DONE;
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

  return rp_cli_print_vault_status (cli);
}

static gboolean
recover_by_code (RpCli   *cli,
                 GError **error)
{
  g_autoptr(RpSecretBytes) code = rp_cli_ask_code (cli, error);
  g_autoptr(GAsyncResult) result = NULL;

  if (code == NULL)
    return FALSE;

  rp_vault_recover_with_code_async (cli->vault, code, NULL, rp_cli_ready_cb, &result);

  return rp_vault_recover_with_code_finish (cli->vault, rp_cli_wait (&result), error);
}

static gboolean
recover_by_passphrase (RpCli   *cli,
                       GError **error)
{
  g_autofree char *passphrase = rp_cli_dup_passphrase (cli, _("Passphrase:"), error);
  g_autoptr(GAsyncResult) result = NULL;

  if (passphrase == NULL)
    return FALSE;

  rp_vault_recover_async (cli->vault, passphrase, NULL, rp_cli_ready_cb, &result);
  explicit_bzero (passphrase, strlen (passphrase));

  return rp_vault_recover_finish (cli->vault, rp_cli_wait (&result), error);
}

static int
recover (RpCli         *cli,
         const Options *options,
         GError       **error)
{
  gboolean recovered = options->code ? recover_by_code (cli, error)
                                     : recover_by_passphrase (cli, error);

  if (!recovered ||
      (rp_vault_has_unsaved_header (cli->vault) && !rp_cli_save_vault (cli, error)))
    return RP_CLI_ERROR;

  return rp_cli_print_vault_status (cli);
}

/* The passphrase or the code alone, under the same key */
static int
replace (RpCli         *cli,
         const Options *options,
         RpVaultWays    way,
         GError       **error)
{
  RpVaultWays now = rp_vault_get_ways (cli->vault);
  RpVaultChoice choice = { .ways = way };

  if (way == RP_VAULT_WAY_PASSPHRASE && (now & RP_VAULT_WAY_STRICT))
    choice.ways = RP_VAULT_WAY_STRICT;
  if (!with_secrets (cli, options, &choice, rp_cli_put_ways, error))
    return RP_CLI_ERROR;

  return rp_cli_print_vault_status (cli);
}

static int
rotate (RpCli         *cli,
        const Options *options,
        RpVaultWays    ways,
        GError       **error)
{
  RpVaultChoice choice = choose (cli, options, ways);

  if (!with_secrets (cli, options, &choice, rp_cli_rotate, error))
    return RP_CLI_ERROR;

  return rp_cli_print_vault_status (cli);
}

/* What needs the vault to be open */
static int
change (RpCli         *cli,
        const Options *options,
        const char    *action,
        const char    *value,
        GError       **error)
{
  if (!rp_cli_open (cli, RP_CLI_OPEN_SEALED, error))
    return RP_CLI_ERROR;

  if (strcmp (action, "passphrase") == 0)
    return replace (cli, options, RP_VAULT_WAY_PASSPHRASE, error);
  if (strcmp (action, "code") == 0)
    return replace (cli, options, RP_VAULT_WAY_CODE, error);
  if (strcmp (action, "rotate") == 0)
    return rotate (cli, options, rp_vault_get_ways (cli->vault), error);
  if (strcmp (value, "on") == 0)
    return rotate (cli, options, RP_VAULT_WAY_STRICT | RP_VAULT_WAY_CODE, error);

  return rotate (cli, options, RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE, error);
}

static gboolean
is_change (const char *action,
           const char *value)
{
  if (strcmp (action, "strict") == 0)
    return value != NULL && (strcmp (value, "on") == 0 || strcmp (value, "off") == 0);

  return value == NULL && (strcmp (action, "passphrase") == 0 || strcmp (action, "code") == 0 ||
                           strcmp (action, "rotate") == 0);
}

/* The user knows why private texts are missing or older. */
static int
accept (RpCli   *cli,
        GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_accept_problem_async (cli->store, NULL, rp_cli_ready_cb, &result);

  return rp_store_accept_problem_finish (cli->store, rp_cli_wait (&result), error)
           ? rp_cli_print_vault_status (cli) : RP_CLI_ERROR;
}

static int
run (RpCli          *cli,
     const RpVerb   *verb,
     const Options  *options,
     const char     *action,
     const char     *value,
     GError        **error)
{
  if (is_change (action, value))
    return change (cli, options, action, value, error);
  if (value != NULL)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;

  if (strcmp (action, "setup") == 0)
    return rp_cli_open_library (cli, RP_CLI_OPEN_CREATE, error) ? set_up (cli, options, error)
                                                                : RP_CLI_ERROR;
  if (strcmp (action, "recover") == 0)
    return rp_cli_open_library (cli, 0, error) ? recover (cli, options, error) : RP_CLI_ERROR;
  if (strcmp (action, "unlock") == 0)
    return rp_cli_open (cli, 0, error) ? unlock (cli, error) : RP_CLI_ERROR;
  if (strcmp (action, "accept") == 0)
    return rp_cli_open (cli, RP_CLI_OPEN_UNLOCK, error) ? accept (cli, error) : RP_CLI_ERROR;
  if (strcmp (action, "status") == 0)
    return rp_cli_open (cli, RP_CLI_OPEN_UNLOCK, error) ? rp_cli_print_vault_status (cli)
                                                        : RP_CLI_ERROR;

  return rp_cli_usage (verb, error), RP_CLI_ERROR;
}

RP_DECLARE_VERB (vault)
{
  Options options = { .new_passphrase_fd = -1, .code_fd = -1 };
  GOptionEntry entries[] = {
    { "no-keyring", 0, 0, G_OPTION_ARG_NONE, &options.no_keyring,
      N_("Do not let the keyring open them, even where there is one"), NULL },
    { "no-passphrase", 0, 0, G_OPTION_ARG_NONE, &options.no_passphrase,
      N_("Have no recovery passphrase"), NULL },
    { "no-recovery", 0, 0, G_OPTION_ARG_NONE, &options.no_recovery,
      N_("Have neither passphrase nor code: the notes are lost with the keyring"), NULL },
    { "code", 0, 0, G_OPTION_ARG_NONE, &options.code,
      N_("Make a recovery code, or recover with one"), NULL },
    { "new-passphrase-fd", 0, 0, G_OPTION_ARG_INT, &options.new_passphrase_fd,
      N_("Take the new passphrase from the first line of this descriptor"), "N" },
    { "code-fd", 0, 0, G_OPTION_ARG_INT, &options.code_fd,
      N_("Write the new recovery code to this descriptor"), "N" },
    { NULL }
  };

  if (!rp_cli_parse (cli, verb, entries, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 2 && argc != 3)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;

  return run (cli, verb, &options, argv[1], argc == 3 ? argv[2] : NULL, error);
}
