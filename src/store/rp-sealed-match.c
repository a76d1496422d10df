/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-sealed-match.h"

#include "rp-text-words.h"
#include "rp-text.h"

#include <string.h>

/* Characters shown before and behind a hit */
#define CONTEXT_BEFORE 30
#define CONTEXT_BEHIND 60

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* The next word of a text from *@at on; moves *@at behind it. */
static const char *
next_word (const char **at)
{
  const char *start = *at;

  while (*start != '\0' && !is_word_char (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  *at = start;
  while (**at != '\0' && is_word_char (g_utf8_get_char (*at)))
    *at = g_utf8_next_char (*at);

  return *start != '\0' ? start : NULL;
}

static void
fold_word (const char *start,
           const char *end,
           char        out[RP_SEALED_MATCH_LENGTH])
{
  gsize length = (gsize) (end - start);
  gboolean ascii = TRUE;

  for (gsize i = 0; i < length && ascii; i++)
    ascii = (guchar) start[i] < 0x80;

  if (ascii)
    {
      length = MIN (length, RP_SEALED_MATCH_LENGTH - 1);
      for (gsize i = 0; i < length; i++)
        out[i] = g_ascii_tolower (start[i]);
      out[length] = '\0';
    }
  else
    {
      g_autofree char *word = g_strndup (start, length);
      g_autofree char *folded = rp_text_fold (word);

      g_strlcpy (out, folded, RP_SEALED_MATCH_LENGTH);
      explicit_bzero (word, strlen (word));
      explicit_bzero (folded, strlen (folded));
    }
}

/* A word that was cut off may go on. */
static void
make_needle (RpSealedMatch *self,
             guint          i,
             gboolean       whole)
{
  gboolean cut = strlen (self->words[i]) == RP_SEALED_MATCH_LENGTH - 1;

  g_snprintf (self->needles[i], sizeof self->needles[i], " %s%s", self->words[i],
              whole && !cut ? " " : "");
}

/**
 * rp_sealed_match_init:
 * @self: what is to be looked for
 * @text: what was typed; the last word may be the beginning of one
 */
void
rp_sealed_match_init (RpSealedMatch *self,
                      const char    *text)
{
  const char *at = text;
  const char *start;

  self->n_words = 0;
  while (self->n_words < RP_SEALED_MATCH_WORDS && (start = next_word (&at)) != NULL)
    fold_word (start, at, self->words[self->n_words++]);
  for (guint i = 0; i < self->n_words; i++)
    make_needle (self, i, i + 1 < self->n_words);
}

/**
 * rp_sealed_match_all:
 * @self: what is looked for
 *
 * Returns: what rp_sealed_match_folded() gives when all words were found
 */
guint32
rp_sealed_match_all (const RpSealedMatch *self)
{
  return self->n_words == 32 ? G_MAXUINT32 : ((guint32) 1 << self->n_words) - 1;
}

/**
 * rp_sealed_match_folded:
 * @self: what is looked for
 * @folded: (array length=length): what rp_text_fold_words() wrote of a text
 * @length: how much
 *
 * Returns: a bit for each word that may be in the text; none that is there lacks
 */
guint32
rp_sealed_match_folded (const RpSealedMatch *self,
                        const char          *folded,
                        gsize                length)
{
  guint32 found = 0;

  for (guint i = 0; i < self->n_words; i++)
    if (rp_text_has_words (folded, length, self->needles[i], strlen (self->needles[i])))
      found |= (guint32) 1 << i;

  return found;
}

static guint32
match_word (const RpSealedMatch *wanted,
            const char          *word)
{
  guint32 found = 0;

  for (guint i = 0; i < wanted->n_words; i++)
    if (i + 1 < wanted->n_words ? strcmp (word, wanted->words[i]) == 0
                                : g_str_has_prefix (word, wanted->words[i]))
      found |= (guint32) 1 << i;

  return found;
}

/* Which words are in @text, and where the first of them is. */
static guint32
match_text (const RpSealedMatch  *wanted,
            const char           *text,
            const char          **first,
            const char          **first_end)
{
  char folded[RP_SEALED_MATCH_LENGTH];
  const char *at = text;
  const char *start;
  guint32 found = 0;

  while ((start = next_word (&at)) != NULL)
    {
      guint32 here;

      fold_word (start, at, folded);
      here = match_word (wanted, folded);
      if (here != 0 && found == 0)
        {
          *first = start;
          *first_end = at;
        }
      found |= here;
    }
  explicit_bzero (folded, sizeof folded);

  return found;
}

static char *
make_snippet (const char *text,
              const char *start,
              const char *end)
{
  GString *out = g_string_new (NULL);
  const char *from = start;
  const char *to = end;

  for (guint i = 0; i < CONTEXT_BEFORE && from > text; i++)
    from = g_utf8_prev_char (from);
  for (guint i = 0; i < CONTEXT_BEHIND && *to != '\0'; i++)
    to = g_utf8_next_char (to);

  g_string_append (out, from > text ? "…" : "");
  g_string_append_len (out, from, start - from);
  g_string_append (out, "\xe2\x81\xa8");
  g_string_append_len (out, start, end - start);
  g_string_append (out, "\xe2\x81\xa9");
  g_string_append_len (out, end, to - end);
  g_string_append (out, *to != '\0' ? "…" : "");

  return g_string_free (out, FALSE);
}

/**
 * rp_sealed_match_record:
 * @self: what is looked for
 * @record: a record, unlocked
 *
 * Returns: (transfer full) (nullable): the hit in the sealed text of @record, if all words are
 *   there; without a title
 */
RpSearchHit *
rp_sealed_match_record (const RpSealedMatch *self,
                        gpointer             record)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  guint32 found = 0;
  g_autofree char *snippet = NULL;
  RpSearchHit *hit;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];
      const char *text, *start, *end;
      guint32 here;

      if (field->type != RP_FIELD_TEXT ||
          !((field->flags & RP_FIELD_SEALED) || klass->sealed_whole))
        continue;
      text = rp_record_get_text (record, field);
      here = text != NULL ? match_text (self, text, &start, &end) : 0;
      if (here != 0 && snippet == NULL)
        snippet = make_snippet (text, start, end);
      found |= here;
    }
  if (found != rp_sealed_match_all (self))
    {
      if (snippet != NULL)
        explicit_bzero (snippet, strlen (snippet));
      return NULL;
    }

  hit = g_new0 (RpSearchHit, 1);
  hit->type = G_OBJECT_TYPE (record);
  hit->id = g_strdup (rp_record_get_id (record));
  hit->snippet = g_steal_pointer (&snippet);
  hit->sealed = TRUE;

  return hit;
}
