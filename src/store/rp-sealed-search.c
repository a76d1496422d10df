/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-sealed-search.h"

#include "rp-query-private.h"
#include "rp-sealing.h"
#include "rp-text.h"

#include <string.h>

/* Sealed text has no index, neither on disk nor in memory: it is opened, looked
 * at and wiped, record by record, which is fast enough for all that one person
 * can write. */

/* How many words are looked for, and how much of one is compared */
#define MAX_WORDS       32
#define MAX_WORD_LENGTH 64

/* Characters shown before and behind a hit */
#define CONTEXT_BEFORE 30
#define CONTEXT_BEHIND 60

/**
 * Wanted:
 * @words: folded; all but the last must be there as a whole
 * @n_words: how many
 */
typedef struct
{
  char  words[MAX_WORDS][MAX_WORD_LENGTH];
  guint n_words;
} Wanted;

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
           char        out[MAX_WORD_LENGTH])
{
  gsize length = (gsize) (end - start);
  gboolean ascii = TRUE;

  for (gsize i = 0; i < length && ascii; i++)
    ascii = (guchar) start[i] < 0x80;

  if (ascii)
    {
      length = MIN (length, MAX_WORD_LENGTH - 1);
      for (gsize i = 0; i < length; i++)
        out[i] = g_ascii_tolower (start[i]);
      out[length] = '\0';
    }
  else
    {
      g_autofree char *word = g_strndup (start, length);
      g_autofree char *folded = rp_text_fold (word);

      g_strlcpy (out, folded, MAX_WORD_LENGTH);
      explicit_bzero (word, strlen (word));
      explicit_bzero (folded, strlen (folded));
    }
}

static void
split_wanted (const char *text,
              Wanted     *wanted)
{
  const char *at = text;
  const char *start;

  wanted->n_words = 0;
  while (wanted->n_words < MAX_WORDS && (start = next_word (&at)) != NULL)
    fold_word (start, at, wanted->words[wanted->n_words++]);
}

static guint32
match_word (const Wanted *wanted,
            const char   *word)
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
match_text (const Wanted  *wanted,
            const char    *text,
            const char   **first,
            const char   **first_end)
{
  char folded[MAX_WORD_LENGTH];
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

/* The hit in the sealed text of a record, if all words are there */
static RpSearchHit *
match_record (RpStore      *self,
              const Wanted *wanted,
              gpointer      record)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  guint32 all = wanted->n_words == 32 ? G_MAXUINT32 : ((guint32) 1 << wanted->n_words) - 1;
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
      here = text != NULL ? match_text (wanted, text, &start, &end) : 0;
      if (here != 0 && snippet == NULL)
        snippet = make_snippet (text, start, end);
      found |= here;
    }
  if (found != all)
    {
      if (snippet != NULL)
        explicit_bzero (snippet, strlen (snippet));
      return NULL;
    }

  hit = g_new0 (RpSearchHit, 1);
  hit->type = G_OBJECT_TYPE (record);
  hit->id = g_strdup (rp_record_get_id (record));
  hit->title = rp_store_dup_name (self, record);
  hit->snippet = g_steal_pointer (&snippet);
  hit->sealed = TRUE;

  return hit;
}

/* Goes through the records of one class, the newest first. */
static gboolean
search_class (RpStore            *self,
              const Wanted       *wanted,
              const RpRecordSql  *sql,
              int                 serial,
              guint               limit,
              GPtrArray          *hits,
              GError            **error)
{
  g_autofree char *text = g_strdup_printf ("SELECT %s FROM \"%s\" t WHERE t.deleted IS NULL "
                                           "ORDER BY t.seq DESC", sql->columns, sql->klass->kind);
  g_autoptr(RpStatement) query = rp_db_prepare (self->db, text, error);
  g_autoptr(GError) failed = NULL;
  guint n_hits = 0;

  if (query == NULL)
    return FALSE;

  while (failed == NULL && n_hits < limit && rp_statement_step (query, &failed))
    {
      g_autoptr(RpRecord) record = NULL;
      RpSearchHit *hit;

      if (!rp_store_is_newest_search (self, serial, &failed))
        break;
      record = rp_record_sql_read (sql, query, self->vault, &failed);
      hit = record != NULL ? match_record (self, wanted, record) : NULL;
      if (hit != NULL)
        {
          g_ptr_array_add (hits, hit);
          n_hits++;
        }
    }
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/**
 * rp_sealed_search:
 * @self: a store
 * @text: what was typed
 * @serial: number of this search
 * @limit: how many hits at most
 * @hits: (element-type RpSearchHit): gets them
 * @error: return location for an #RpError, or %G_IO_ERROR_CANCELLED
 *
 * Looks through all sealed text, if the vault is unlocked.
 *
 * Returns: whether all was looked through
 */
gboolean
rp_sealed_search (RpStore     *self,
                  const char  *text,
                  int          serial,
                  guint        limit,
                  GPtrArray   *hits,
                  GError     **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new ();
  const RpRecordSql *sql;
  Wanted wanted;
  gboolean done = TRUE;

  split_wanted (text, &wanted);
  if (!rp_sealing_is_unlocked (self->vault) || wanted.n_words == 0)
    return TRUE;

  for (guint i = 0; done && (sql = rp_record_sql_nth (i)) != NULL; i++)
    if (rp_sealing_has_sealed (sql->klass) && found->len < limit)
      done = search_class (self, &wanted, sql, serial, limit - found->len, found, error);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (hits, found->pdata[i]);

  return done;
}
