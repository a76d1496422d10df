/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-notes-facts.h"

#include "rp-date.h"
#include "rp-free-later.h"

#include <string.h>

/* How much of a text a list shows, in characters */
#define PREVIEW 180

static void
wipe (char *text)
{
  if (text == NULL)
    return;

  explicit_bzero (text, strlen (text));
  g_free (text);
}

/* What begins a line of Markdown and is no word of it */
static const char *
skip_marks (const char *line)
{
  while (*line != '\0' && strchr ("#>*+-`~ \t", *line) != NULL)
    line++;

  return line;
}

static gboolean
is_mark (gunichar c)
{
  return c == '*' || c == '_' || c == '`';
}

static char *
make_preview (const char *body)
{
  GString *words = g_string_sized_new (PREVIEW + 8);
  gboolean begins = TRUE, blank = FALSE;
  guint n = 0;

  for (const char *at = body; at != NULL && *at != '\0' && n < PREVIEW; at = g_utf8_next_char (at))
    {
      gunichar c;

      if (begins)
        at = skip_marks (at);
      c = g_utf8_get_char (at);
      if (c == '\0')
        break;
      begins = c == '\n';
      if (g_unichar_isspace (c))
        {
          blank = words->len > 0;
          continue;
        }
      if (is_mark (c))
        continue;
      if (blank)
        g_string_append_c (words, ' ');
      blank = FALSE;
      g_string_append_unichar (words, c);
      n++;
    }

  return g_string_free (words, FALSE);
}

/**
 * rp_note_line_new:
 * @note: a note as it was read
 * @zone: my time zone
 *
 * Returns: (transfer full): what a list shows of it
 */
RpNoteLine *
rp_note_line_new (RpNote    *note,
                  GTimeZone *zone)
{
  RpNoteLine *line;
  gint64 created;

  g_return_val_if_fail (RP_IS_NOTE (note), NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  line = g_new0 (RpNoteLine, 1);
  created = rp_record_get_created (note);
  g_strlcpy (line->id, rp_record_get_id (note), sizeof line->id);
  line->title = g_strdup (note->title);
  line->preview = make_preview (note->body);
  line->person = g_strdup (note->person);
  line->topic = g_strdup (note->topic);
  line->meeting = g_strdup (note->meeting);
  line->day = note->date != 0 ? note->date : created != 0 ? rp_time_day (created, zone) : 0;
  line->created = created;
  line->review = note->review;
  line->newer = rp_record_is_newer (note);

  return line;
}

/**
 * rp_note_line_free:
 * @line: (transfer full): a line
 *
 * Wipes it.
 */
void
rp_note_line_free (RpNoteLine *line)
{
  wipe (line->title);
  wipe (line->preview);
  wipe (line->person);
  wipe (line->topic);
  wipe (line->meeting);
  g_free (line);
}

/**
 * rp_notes_facts_new:
 *
 * Returns: (transfer full): facts of no notes
 */
RpNotesFacts *
rp_notes_facts_new (void)
{
  RpNotesFacts *facts = g_new0 (RpNotesFacts, 1);

  g_atomic_ref_count_init (&facts->references);
  facts->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_note_line_free);
  facts->records = rp_facts_records_new ();

  return facts;
}

RpNotesFacts *
rp_notes_facts_ref (RpNotesFacts *facts)
{
  g_return_val_if_fail (facts != NULL, NULL);

  g_atomic_ref_count_inc (&facts->references);

  return facts;
}

static void
really_free (gpointer data)
{
  RpNotesFacts *facts = data;

  g_ptr_array_unref (facts->lines);
  g_hash_table_unref (facts->records);
  g_free (facts);
}

/**
 * rp_notes_facts_unref:
 * @facts: (transfer full): facts
 *
 * The last reference frees them, in another thread, for they may be many.
 */
void
rp_notes_facts_unref (RpNotesFacts *facts)
{
  g_return_if_fail (facts != NULL);

  if (g_atomic_ref_count_dec (&facts->references))
    rp_free_later (facts, really_free);
}

void
rp_note_facts_free (RpNoteFacts *facts)
{
  g_clear_object (&facts->note);
  g_clear_object (&facts->person);
  g_clear_object (&facts->topic);
  g_clear_object (&facts->meeting);
  g_clear_object (&facts->host);
  g_free (facts);
}
