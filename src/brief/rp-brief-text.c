/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief.h"

#include <glib/gi18n.h>
#include <string.h>

#define COLUMNS 80
#define INDENT  2

static int
char_columns (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

static int
text_columns (const char *text,
              gsize       length)
{
  int columns = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    columns += char_columns (g_utf8_get_char (p));

  return columns;
}

/* How many bytes of @text fit into @columns: up to a space where there is one,
 * else as many characters as there is room for. */
static gsize
fitting_bytes (const char *text,
               int         columns)
{
  const char *p = text;
  const char *space = NULL;
  int used = 0;

  while (*p != '\0')
    {
      used += char_columns (g_utf8_get_char (p));
      if (used > columns)
        break;
      if (*p == ' ')
        space = p;
      p = g_utf8_next_char (p);
    }
  if (*p == '\0' || *p == ' ')
    return (gsize) (p - text);
  if (space != NULL && space > text)
    return (gsize) (space - text);

  return (gsize) ((p > text ? p : g_utf8_next_char (text)) - text);
}

static void
append_spaces (GString *out,
               int      count)
{
  for (int i = 0; i < count; i++)
    g_string_append_c (out, ' ');
}

/* Wraps @text; the first line begins with @mark, the others hang below it. */
static void
append_wrapped (GString    *out,
                const char *mark,
                const char *text)
{
  int hang = INDENT + text_columns (mark, strlen (mark));
  const char *p = text;

  append_spaces (out, INDENT);
  g_string_append (out, mark);
  for (;;)
    {
      gsize length = fitting_bytes (p, COLUMNS - hang);

      g_string_append_len (out, p, (gssize) length);
      g_string_append_c (out, '\n');
      p += length;
      while (*p == ' ')
        p++;
      if (*p == '\0')
        return;
      append_spaces (out, hang);
    }
}

static void
append_pair (GString           *out,
             const RpBriefLine *line)
{
  const char *value = line->value != NULL ? line->value : "";
  int gap = COLUMNS / 2 - INDENT - text_columns (line->text, strlen (line->text));
  g_autofree char *joined = NULL;

  if (*value == '\0' || gap < 2 ||
      text_columns (value, strlen (value)) > COLUMNS / 2)
    {
      joined = *value != '\0' ? g_strdup_printf ("%s: %s", line->text, value)
                              : g_strdup (line->text);
      append_wrapped (out, "", joined);
      return;
    }

  append_spaces (out, INDENT);
  g_string_append (out, line->text);
  append_spaces (out, gap);
  g_string_append_printf (out, "%s\n", value);
}

/* The words of a line with what runs on after them. */
static char *
line_words (const RpBriefLine *line)
{
  g_autofree char *text = line->value != NULL ? g_strdup_printf ("%s %s", line->text, line->value)
                                              : g_strdup (line->text);

  return line->confidential ? g_strdup_printf (_("In confidence: %s"), text)
                            : g_steal_pointer (&text);
}

static void
append_line (GString           *out,
             const RpBriefLine *line,
             guint              number,
             gboolean           of_story)
{
  g_autofree char *words = line_words (line);
  g_autofree char *mark = NULL;

  switch (line->style)
    {
    case RP_BRIEF_PAIR:
      append_pair (out, line);
      return;
    case RP_BRIEF_RULED:
      append_spaces (out, INDENT);
      for (int i = INDENT; i < COLUMNS; i++)
        g_string_append_c (out, '_');
      g_string_append_c (out, '\n');
      return;
    case RP_BRIEF_NUMBERED:
      mark = g_strdup_printf ("%u. ", number);
      break;
    case RP_BRIEF_WORKED:
      mark = g_strdup ("✓ ");
      break;
    case RP_BRIEF_FAILED:
      mark = g_strdup ("✗ ");
      break;
    case RP_BRIEF_TICKED:
      mark = g_strdup ("[x] ");
      break;
    case RP_BRIEF_ACCEPTED:
      mark = g_strdup ("[~] ");
      break;
    case RP_BRIEF_OPEN:
      mark = g_strdup ("[ ] ");
      break;
    case RP_BRIEF_PLAIN:
    case RP_BRIEF_SPOKEN:
    case RP_BRIEF_STRONG:
    case RP_BRIEF_DIM:
    default:
      mark = g_strdup (of_story ? "  " : "");
      break;
    }
  append_wrapped (out, mark, words);
}

static void
append_section (GString              *out,
                const RpBriefSection *section)
{
  gboolean of_story = FALSE;
  guint number = 0;

  g_string_append_printf (out, "\n%s\n", section->heading);
  for (guint i = 0; i < section->lines->len; i++)
    {
      const RpBriefLine *line = section->lines->pdata[i];

      number += line->style == RP_BRIEF_NUMBERED;
      of_story = of_story || line->style == RP_BRIEF_WORKED || line->style == RP_BRIEF_FAILED;
      append_line (out, line, number, of_story);
    }
}

/* @text cut to @columns, at a word, with a sign that it was. */
static char *
cut_to_columns (const char *text,
                int         columns)
{
  gsize length;

  if (text_columns (text, strlen (text)) <= columns)
    return g_strdup (text);

  length = fitting_bytes (text, columns - 1);
  return g_strdup_printf ("%.*s…", (int) length, text);
}

static char *
doorway_to_text (const RpBrief *brief)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < brief->sections->len; i++)
    {
      RpBriefSection *section = brief->sections->pdata[i];
      RpBriefLine *line = section->lines->pdata[0];
      /* Translators: a word and what is said of it: “Ask: Who is thanked here?” */
      g_autofree char *whole = g_strdup_printf (_("%s: %s"), section->heading, line->text);
      g_autofree char *cut = cut_to_columns (whole, COLUMNS);

      g_string_append_printf (out, "%s\n", cut);
    }

  return g_string_free (out, FALSE);
}

static void
append_heading (GString    *out,
                const char *text)
{
  const char *p = text;

  while (*p != '\0')
    {
      gsize length = fitting_bytes (p, COLUMNS);

      g_string_append_len (out, p, (gssize) length);
      g_string_append_c (out, '\n');
      p += length;
      while (*p == ' ')
        p++;
    }
}

/**
 * rp_brief_to_text:
 * @brief: a brief
 *
 * Returns: (transfer full): plain text of at most 80 columns; of the doorway
 *   brief exactly six lines, cut at a word where they are too long
 */
char *
rp_brief_to_text (const RpBrief *brief)
{
  GString *out;

  g_return_val_if_fail (brief != NULL, NULL);

  if (brief->options.length == RP_BRIEF_DOORWAY)
    return doorway_to_text (brief);

  out = g_string_new (NULL);
  append_heading (out, brief->title);
  append_heading (out, brief->subtitle);
  append_heading (out, brief->note);
  for (guint i = 0; i < brief->sections->len; i++)
    append_section (out, brief->sections->pdata[i]);
  g_string_append_c (out, '\n');
  append_heading (out, brief->footer);
  g_string_append_printf (out, "%s\n", brief->date);

  return g_string_free (out, FALSE);
}
