/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief-block.h"

#include "rp-number.h"

#include <glib/gi18n.h>
#include <string.h>

const RpBriefTrim rp_brief_everything = {
  G_MAXUINT, FALSE, G_MAXUINT, G_MAXUINT, G_MAXUINT, G_MAXUINT, FALSE, 0
};

/* What is left out, step by step, until one page holds the brief. First what
 * holds is counted instead of listed, and lines stand closer; then goes the last
 * time, the second hypothesis, the third story; at last, lists and paragraphs
 * are cut short. */
const RpBriefTrim rp_brief_trims[] = {
  { 99, FALSE, 2, 3, 99, 5, FALSE, 0 },  { 9, FALSE, 2, 3, 99, 5, FALSE, 0 },
  { 5, FALSE, 2, 3, 99, 5, FALSE, 0 },   { 0, FALSE, 2, 3, 99, 5, FALSE, 0 },
  { 0, FALSE, 2, 3, 99, 5, TRUE, 0 },    { 0, FALSE, 2, 3, 99, 3, TRUE, 0 },
  { 0, TRUE, 2, 3, 99, 3, TRUE, 0 },     { 0, TRUE, 1, 3, 99, 3, TRUE, 0 },
  { 0, TRUE, 1, 2, 99, 3, TRUE, 0 },     { 0, TRUE, 1, 2, 8, 3, TRUE, 8 },
  { 0, TRUE, 1, 2, 6, 3, TRUE, 6 },      { 0, TRUE, 1, 2, 5, 3, TRUE, 4 },
  { 0, TRUE, 1, 2, 4, 3, TRUE, 3 },      { 0, TRUE, 1, 2, 4, 2, TRUE, 2 },
  { 0, TRUE, 1, 2, 3, 2, TRUE, 1 },      { 0, TRUE, 1, 2, 2, 1, TRUE, 1 },
  { 0 },
};

/* How many lines of @section are of @style; the last of them is borrowed to be
 * written anew for those that are counted. */
static guint
count_lines (const RpBriefSection *section,
             RpBriefLineStyle      style,
             RpBriefLine          *last)
{
  guint count = 0;

  for (guint i = 0; i < section->lines->len; i++)
    {
      RpBriefLine *line = section->lines->pdata[i];

      if (line->style != style)
        continue;
      *last = *line;
      count++;
    }

  return count;
}

/* What stands for @count checks that hold when none of them is listed. */
static char *
all_counted (guint count,
             guint accepted,
             guint to_settle)
{
  g_autofree char *number = rp_number_in_words (count);
  g_autofree char *more = rp_number_in_words (accepted);
  g_autofree char *text = NULL;

  if (accepted == 0 && to_settle == 0)
    return g_strdup_printf (_("All %s hold"), number);

  /* Translators: “Eighteen hold, one accepted”; the plural is of those that hold */
  text = accepted > 0 ? g_strdup_printf (ngettext ("%s holds, %s accepted", "%s hold, %s accepted",
                                                   count), number, more)
                      : g_strdup_printf (ngettext ("%s holds", "%s hold", count), number);
  return rp_text_capitalise (text);
}

/* What stands for @count checks that hold beyond those that are listed. */
static char *
more_counted (guint count)
{
  g_autofree char *number = rp_number_in_words (count);
  g_autofree char *text = g_strdup_printf (ngettext ("%s more holds", "%s more hold", count),
                                           number);

  return rp_text_capitalise (text);
}

/* The checks with the first of those that hold listed and the others counted;
 * what was accepted and what is to settle stays. Lines are borrowed; @extra is the
 * one that is written anew. */
static void
trim_checks (const RpBriefSection *section,
             guint                 ticked,
             GPtrArray            *lines,
             RpBriefLine          *extra)
{
  guint accepted = count_lines (section, RP_BRIEF_ACCEPTED, extra);
  guint total = count_lines (section, RP_BRIEF_TICKED, extra);
  guint listed = ticked >= total ? total : ticked;

  extra->text = NULL;
  extra->value = NULL;
  for (guint i = 0; i < section->lines->len; i++)
    {
      RpBriefLine *line = section->lines->pdata[i];

      /* those that hold stand first */
      if (line->style != RP_BRIEF_TICKED || i < listed)
        g_ptr_array_add (lines, line);
    }
  if (listed == total)
    return;

  extra->text = listed > 0 ? more_counted (total - listed)
                           : all_counted (total, accepted, section->lines->len - total - accepted);
  g_ptr_array_insert (lines, (int) listed, extra);
}

static void
trim_lines (const RpBriefSection *section,
            const RpBriefTrim    *trim,
            GPtrArray            *lines)
{
  gboolean stories = strcmp (section->id, "stories") == 0;
  guint most = strcmp (section->id, "table") == 0 ? trim->offers : trim->lines;
  guint told = 0;

  for (guint i = 0; i < section->lines->len; i++)
    {
      RpBriefLine *line = section->lines->pdata[i];

      told += line->style == RP_BRIEF_WORKED || line->style == RP_BRIEF_FAILED;
      if (stories ? told <= trim->stories : lines->len < most)
        g_ptr_array_add (lines, line);
    }
}

/**
 * rp_brief_set_trimmed:
 * @setter: a setter
 * @section: a section
 * @trim: what is left of it
 *
 * Adds a section without what is trimmed.
 */
void
rp_brief_set_trimmed (RpBriefSetter        *setter,
                      const RpBriefSection *section,
                      const RpBriefTrim    *trim)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new ();
  RpBriefSection trimmed = *section;
  RpBriefLine extra = { 0 };

  trimmed.lines = lines;
  if (strcmp (section->id, "checks") == 0)
    trim_checks (section, trim->ticked, lines, &extra);
  else
    trim_lines (section, trim, lines);
  if (lines->len > 0)
    rp_brief_set_section (setter, &trimmed, trim->ruled);
  g_free (extra.text);
}
