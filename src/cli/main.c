/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-cli.h"
#include "rp-close-process.h"
#include "rp-error.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

static int
run_verb (RpCli   *cli,
          int      argc,
          char   **argv,
          GError **error)
{
  const RpVerb *verb;

  if (argc < 2)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                           _("Say what to do: “rapportctl --help” lists the verbs."));
      return RP_CLI_ERROR;
    }
  verb = rp_verbs_find (argv[1]);
  if (verb == NULL)
    {
      g_set_error (error, RP_ERROR, RP_ERROR_USAGE,
                   _("There is no verb “%s”: “rapportctl --help” lists them."), argv[1]);
      return RP_CLI_ERROR;
    }

  return verb->run (cli, verb, argc - 1, argv + 1, error);
}

int
main (int   argc,
      char *argv[])
{
  RpCli cli = { .passphrase_fd = -1 };
  g_autoptr(GError) error = NULL;
  int status = RP_CLI_ERROR;

  rp_close_process (RP_DEVEL);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, RP_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (rp_cli_parse (&cli, NULL, NULL, &argc, &argv, &error))
    status = run_verb (&cli, argc, argv, &error);
  rp_cli_clear (&cli);

  if (fflush (stdout) != 0 && error == NULL)
    {
      g_set_error_literal (&error, RP_ERROR, RP_ERROR_IO, _("The answer could not be written."));
      status = RP_CLI_ERROR;
    }
  if (error != NULL)
    g_printerr ("rapportctl: %s\n", error->message);

  return status == RP_CLI_ERROR ? rp_error_exit_code (error) : status;
}
