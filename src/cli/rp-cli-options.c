/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-cli-passphrase.h"
#include "rp-date.h"
#include "rp-error.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *
help_of_verbs (void)
{
  GString *text = g_string_new (_("Verbs:"));
  guint n_verbs;
  const RpVerb *verbs = rp_verbs_get (&n_verbs);

  for (guint i = 0; i < n_verbs; i++)
    g_string_append_printf (text, "\n  %-14s %s", verbs[i].name, _(verbs[i].summary));
  g_string_append_printf (text, "\n\n%s", _("“rapportctl VERB --help” says more about each."));

  return g_string_free (text, FALSE);
}

/* What the options mean together. Called once for those before the verb and
 * once for those behind it. */
static gboolean
settle (RpCli   *cli,
        GError **error)
{
  if (cli->directory == NULL)
    cli->directory = g_build_filename (g_get_user_data_dir (), "rapport", NULL);
  if (cli->zone == NULL)
    cli->zone = g_time_zone_new_local ();

  cli->now = cli->now_text != NULL ? rp_time_from_rfc3339 (cli->now_text)
                                   : g_get_real_time () / G_USEC_PER_SEC;
  if (cli->now == 0)
    {
      g_set_error (error, RP_ERROR, RP_ERROR_USAGE,
                   _("“%s” is no time such as 2026-11-22T19:00:00Z."), cli->now_text);
      return FALSE;
    }

  if (cli->passphrase_fd < 0 || cli->passphrase != NULL)
    return TRUE;

  cli->passphrase = rp_cli_read_passphrase (cli->passphrase_fd, error);
  return cli->passphrase != NULL;
}

/* GOption leaves "--" where something behind it begins with a dash. */
static void
drop_terminator (int   *argc,
                 char **argv)
{
  for (int i = 1; i < *argc; i++)
    if (strcmp (argv[i], "--") == 0)
      {
        memmove (argv + i, argv + i + 1, (gsize) (*argc - i) * sizeof *argv);
        (*argc)--;
        return;
      }
}

/**
 * rp_cli_parse:
 * @cli: the call
 * @verb: (nullable): the verb; %NULL for what stands before it
 * @entries: (nullable): the verb's own options
 * @argc: (inout): arguments with the verb; what is left
 * @argv: (inout): likewise
 * @error: return location
 *
 * Takes the options out of the arguments; those of every call may stand before
 * the verb or behind it. `--help` prints the help and ends the program.
 *
 * Returns: whether the options were right
 */
gboolean
rp_cli_parse (RpCli          *cli,
              const RpVerb   *verb,
              GOptionEntry   *entries,
              int            *argc,
              char         ***argv,
              GError        **error)
{
  gboolean version = FALSE;
  const GOptionEntry common[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &cli->directory,
      N_("Folder of the library"), N_("DIR") },
    { "now", 0, 0, G_OPTION_ARG_STRING, &cli->now_text,
      N_("Take this as the current time"), "RFC3339" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &cli->json,
      N_("Answer with one JSON document"), NULL },
    { "passphrase-fd", 0, 0, G_OPTION_ARG_INT, &cli->passphrase_fd,
      N_("Unlock with the first line of this descriptor"), "N" },
    { "version", 0, verb != NULL ? G_OPTION_FLAG_HIDDEN : 0, G_OPTION_ARG_NONE, &version,
      N_("Print the version"), NULL },
    { NULL }
  };
  g_autofree char *usage = NULL;
  g_autofree char *verbs = NULL;
  g_autoptr(GOptionContext) context = NULL;

  usage = verb != NULL ? g_strconcat (verb->name, " ", verb->arguments, NULL)
                       : g_strdup (_("VERB …"));
  context = g_option_context_new (usage);
  if (verb == NULL)
    {
      verbs = help_of_verbs ();
      g_option_context_set_strict_posix (context, TRUE);
      g_option_context_set_description (context, verbs);
    }
  else
    {
      g_option_context_set_summary (context, _(verb->summary));
      if (entries != NULL)
        g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
    }
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;

  if (verb != NULL)
    drop_terminator (argc, *argv);
  if (version)
    {
      printf ("rapportctl %s\n", RP_VERSION);
      exit (EXIT_SUCCESS);
    }

  return settle (cli, error);
}
