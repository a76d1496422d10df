/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief.h"

#include <glib/gi18n.h>
#include <string.h>

/* @text with what Markdown (CommonMark) would read as its own escaped: anywhere
 * what opens emphasis, code, links, tags or entities, at the beginning what
 * would make it a heading, a list, a quotation or a rule. */
static char *
escape (const char *text)
{
  GString *out = g_string_new (NULL);
  const char *digits = text;

  if (strchr ("-+=#>", *text) != NULL && *text != '\0')
    g_string_append_c (out, '\\');
  while (g_ascii_isdigit (*digits))
    digits++;

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean list = p == digits && p > text && (*p == '.' || *p == ')');

      if (strchr ("\\`*_[]<>&~|", *p) != NULL && !(p == text && out->len > 0))
        g_string_append_c (out, '\\');
      else if (list)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }

  return g_string_free (out, FALSE);
}

static void
append_strong (GString           *out,
               const RpBriefLine *line,
               const char        *mark)
{
  g_autofree char *text = escape (line->text);
  g_autofree char *value = line->value != NULL ? escape (line->value) : NULL;

  g_string_append_printf (out, "%s**%s**%s%s\n\n", mark, text, value != NULL ? " " : "",
                          value != NULL ? value : "");
}

static void
append_pair (GString           *out,
             const RpBriefLine *line)
{
  g_autofree char *text = escape (line->text);
  g_autofree char *value = line->value != NULL ? escape (line->value) : NULL;

  if (value != NULL)
    g_string_append_printf (out, "- %s: **%s**\n", text, value);
  else
    g_string_append_printf (out, "- %s\n", text);
}

static void
append_box (GString           *out,
            const RpBriefLine *line,
            const char        *box)
{
  g_autofree char *text = escape (line->text);
  g_autofree char *value = line->value != NULL ? escape (line->value) : NULL;

  g_string_append_printf (out, "- %s %s%s%s\n", box, text, value != NULL ? ": " : "",
                          value != NULL ? value : "");
}

static void
append_plain (GString           *out,
              const RpBriefLine *line)
{
  g_autofree char *text = escape (line->text);

  if (line->confidential)
    g_string_append_printf (out, "*%s* %s\n\n", _("In confidence:"), text);
  else if (line->style == RP_BRIEF_SPOKEN)
    g_string_append_printf (out, "> %s\n\n", text);
  else if (line->style == RP_BRIEF_DIM)
    g_string_append_printf (out, "*%s*\n\n", text);
  else
    g_string_append_printf (out, "%s\n\n", text);
}

static void
append_line (GString           *out,
             const RpBriefLine *line,
             guint              number)
{
  g_autofree char *text = NULL;

  switch (line->style)
    {
    case RP_BRIEF_STRONG:
      append_strong (out, line, "");
      break;
    case RP_BRIEF_WORKED:
      append_strong (out, line, "✓ ");
      break;
    case RP_BRIEF_FAILED:
      append_strong (out, line, "✗ ");
      break;
    case RP_BRIEF_PAIR:
      append_pair (out, line);
      break;
    case RP_BRIEF_TICKED:
    case RP_BRIEF_ACCEPTED:
      append_box (out, line, "[x]");
      break;
    case RP_BRIEF_OPEN:
      append_box (out, line, "[ ]");
      break;
    case RP_BRIEF_NUMBERED:
      text = escape (line->text);
      g_string_append_printf (out, "%u. %s\n", number, text);
      break;
    case RP_BRIEF_RULED:
      g_string_append (out, "\\_\\_\\_\\_\n\n");
      break;
    case RP_BRIEF_PLAIN:
    case RP_BRIEF_SPOKEN:
    case RP_BRIEF_DIM:
    default:
      append_plain (out, line);
      break;
    }
}

static gboolean
is_list (RpBriefLineStyle style)
{
  return style == RP_BRIEF_PAIR || style == RP_BRIEF_TICKED || style == RP_BRIEF_ACCEPTED ||
         style == RP_BRIEF_OPEN || style == RP_BRIEF_NUMBERED;
}

static void
append_section (GString              *out,
                const RpBriefSection *section)
{
  g_autofree char *heading = escape (section->heading);
  gboolean list = FALSE;
  guint number = 0;

  g_string_append_printf (out, "## %s\n\n", heading);
  for (guint i = 0; i < section->lines->len; i++)
    {
      const RpBriefLine *line = section->lines->pdata[i];

      if (list && !is_list (line->style))
        g_string_append_c (out, '\n');
      list = is_list (line->style);
      number += line->style == RP_BRIEF_NUMBERED;
      append_line (out, line, number);
    }
  if (list)
    g_string_append_c (out, '\n');
}

static char *
doorway_to_markdown (const RpBrief *brief)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < brief->sections->len; i++)
    {
      RpBriefSection *section = brief->sections->pdata[i];
      g_autofree char *heading = escape (section->heading);
      g_autofree char *text = escape (((RpBriefLine *) section->lines->pdata[0])->text);

      g_string_append_printf (out, "- **%s:** %s\n", heading, text);
    }

  return g_string_free (out, FALSE);
}

/**
 * rp_brief_to_markdown:
 * @brief: a brief
 *
 * Returns: (transfer full): CommonMark text, in which no word of a record is
 *   read as markup; of the doorway brief a list of six
 */
char *
rp_brief_to_markdown (const RpBrief *brief)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  GString *out;

  g_return_val_if_fail (brief != NULL, NULL);

  if (brief->options.length == RP_BRIEF_DOORWAY)
    return doorway_to_markdown (brief);

  out = g_string_new (NULL);
  title = escape (brief->title);
  subtitle = escape (brief->subtitle);
  g_string_append_printf (out, "# %s\n\n%s\n\n*%s*\n\n", title, subtitle, brief->note);
  for (guint i = 0; i < brief->sections->len; i++)
    append_section (out, brief->sections->pdata[i]);
  g_string_append_printf (out, "---\n\n*%s* %s\n", brief->footer, brief->date);

  return g_string_free (out, FALSE);
}
