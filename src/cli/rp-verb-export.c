/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-error.h"
#include "rp-json.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>
#include <string.h>

/* The file says nothing of what could not be read, so this must. */
static gboolean
is_whole (GPtrArray  *records,
          GError    **error)
{
  guint n_damaged = rp_json_count_damaged (records);

  if (n_damaged == 0)
    return TRUE;

  g_set_error (error, RP_ERROR, RP_ERROR_DAMAGED,
               ngettext ("%u private text cannot be read and was left out. The damaged data is "
                         "kept in the library.",
                         "%u private texts cannot be read and were left out. The damaged data is "
                         "kept in the library.", n_damaged), n_damaged);
  return FALSE;
}

RP_DECLARE_VERB (export)
{
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  gboolean in_confidence = FALSE;
  GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &format, N_("As what: json"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Write to this file, for your eyes only"), N_("FILE") },
    { "in-confidence", 0, 0, G_OPTION_ARG_NONE, &in_confidence,
      N_("Private text too, readable for all who get the file"), NULL },
    { NULL }
  };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (!rp_cli_parse (cli, verb, entries, &argc, &argv, error))
    return RP_CLI_ERROR;
  if (argc != 1 || format == NULL || strcmp (format, "json") != 0)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                           _("Use: rapportctl export --as json [-o FILE]"));
      return RP_CLI_ERROR;
    }
  if (!rp_cli_open (cli, in_confidence ? RP_CLI_OPEN_SEALED : 0, error))
    return RP_CLI_ERROR;

  rp_store_dump_async (cli->store, NULL, rp_cli_ready_cb, &result);
  records = rp_store_dump_finish (cli->store, rp_cli_wait (&result), error);
  bytes = records != NULL ? rp_json_write (records, in_confidence, error) : NULL;

  return bytes != NULL && rp_cli_write_file (output, bytes, error) &&
         (!in_confidence || is_whole (records, error)) ? RP_CLI_DONE : RP_CLI_ERROR;
}
