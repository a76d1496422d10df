/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief.h"
#include "rp-cli-meeting.h"
#include "rp-error.h"
#include "rp-verbs.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  char           *length;
  char           *format;
  char           *output;
  RpBriefOptions  options;
} Request;

static void
request_clear (Request *request)
{
  g_free (request->length);
  g_free (request->format);
  g_free (request->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static gboolean
take_length (Request  *request,
             GError  **error)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (RP_TYPE_BRIEF_LENGTH);
  GEnumValue *value;

  request->options.length = RP_BRIEF_PAGE;
  if (request->length == NULL)
    return TRUE;

  value = g_enum_get_value_by_nick (klass, request->length);
  if (value == NULL)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                           _("--length is doorway, page or full."));
      return FALSE;
    }
  request->options.length = (RpBriefLength) value->value;

  return TRUE;
}

static GBytes *
text_to_bytes (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
render (const RpBrief  *brief,
        const char     *format,
        GError        **error)
{
  if (strcmp (format, "text") == 0)
    return text_to_bytes (rp_brief_to_text (brief));
  if (strcmp (format, "markdown") == 0)
    return text_to_bytes (rp_brief_to_markdown (brief));
  if (strcmp (format, "json") == 0)
    return text_to_bytes (rp_brief_to_json (brief));
  if (strcmp (format, "pdf") == 0)
    return rp_brief_to_pdf (brief, error);

  g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                       _("--format is text, markdown, pdf or json."));
  return NULL;
}

RP_DECLARE_VERB (brief)
{
  g_auto(Request) request = { 0 };
  const GOptionEntry entries[] = {
    { "length", 0, 0, G_OPTION_ARG_STRING, &request.length,
      N_("How much: doorway, page or full"), N_("LENGTH") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &request.format,
      N_("As what: text, markdown, pdf or json"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output,
      N_("Write to this file, for your eyes only"), N_("FILE") },
    { "initials", 0, 0, G_OPTION_ARG_NONE, &request.options.initials,
      N_("Initials instead of names"), NULL },
    { "in-confidence", 0, 0, G_OPTION_ARG_NONE, &request.options.in_confidence,
      N_("Private text too, marked; needs the vault unlocked"), NULL },
    { NULL }
  };
  const char *format;
  g_autoptr(RpMeetingFacts) facts = NULL;
  g_autoptr(RpBrief) brief = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (!rp_cli_parse (cli, verb, (GOptionEntry *) entries, &argc, &argv, error) ||
      !take_length (&request, error))
    return RP_CLI_ERROR;
  if (argc != 2)
    return rp_cli_usage (verb, error), RP_CLI_ERROR;
  format = request.format != NULL ? request.format : cli->json ? "json" : "text";
  if (strcmp (format, "pdf") == 0 && request.output == NULL && isatty (STDOUT_FILENO))
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                           _("A PDF is nothing to read here: say where it goes with -o FILE."));
      return RP_CLI_ERROR;
    }

  if (!rp_cli_open (cli, request.options.in_confidence ? RP_CLI_OPEN_SEALED : RP_CLI_OPEN_UNLOCK,
                    error))
    return RP_CLI_ERROR;
  facts = rp_cli_meeting_facts (cli, argv[1], error);
  brief = facts != NULL ? rp_brief_new (facts, &request.options) : NULL;
  bytes = brief != NULL ? render (brief, format, error) : NULL;

  return bytes != NULL && rp_cli_write_file (request.output, bytes, error) ? RP_CLI_DONE
                                                                           : RP_CLI_ERROR;
}
