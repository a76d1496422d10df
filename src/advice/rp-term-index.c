/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-term-index.h"

#include "rp-lexicon.h"
#include "rp-rules.h"

#include <math.h>

struct _RpTermIndex
{
  RpLexicon  *lexicon;
  GArray     *lengths;    /* of guint: how many terms a text has */
  guint64     n_terms;    /* of all texts */
  GHashTable *texts;      /* of a stem: GArray of guint, the numbers of the texts that have it */
  GArray     *sums;       /* of double: of each text, while something is looked for */
};

RpTermIndex *
rp_term_index_new (void)
{
  RpTermIndex *index = g_new0 (RpTermIndex, 1);

  index->lexicon = rp_lexicon_new ();
  index->lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  index->texts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  index->sums = g_array_new (FALSE, TRUE, sizeof (double));

  return index;
}

void
rp_term_index_free (RpTermIndex *index)
{
  g_array_unref (index->sums);
  g_hash_table_unref (index->texts);
  g_array_unref (index->lengths);
  rp_lexicon_free (index->lexicon);
  g_free (index);
}

static GArray *
read_terms (RpTermIndex *index,
            const char  *text)
{
  g_autoptr(GPtrArray) words = rp_lexicon_read (index->lexicon, text);

  return rp_lexicon_terms (index->lexicon, words, rp_lexicon_language (words));
}

/* Adds a text, and more of it that may be written in another language. Returns: its number,
 * counted from 0 */
guint
rp_term_index_add (RpTermIndex *index,
                   const char  *text,
                   const char  *more)
{
  const char *parts[] = { text, more };
  guint number = index->lengths->len;
  guint length = 0;

  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    {
      g_autoptr(GArray) terms = read_terms (index, parts[p]);

      for (guint i = 0; i < terms->len; i++)
        {
          const char *stem = g_array_index (terms, RpTerm, i).stem;
          GArray *texts = g_hash_table_lookup (index->texts, stem);

          if (texts == NULL)
            g_hash_table_insert (index->texts, (gpointer) stem,
                                 texts = g_array_new (FALSE, FALSE, sizeof (guint)));
          if (texts->len > 0 && g_array_index (texts, guint, texts->len - 1) == number)
            continue;
          g_array_append_val (texts, number);
          length++;
        }
    }
  g_array_append_val (index->lengths, length);
  index->n_terms += length;

  return number;
}

/* How much a word tells that is in @n of all texts: what all have tells next to nothing. */
static double
weight_of (RpTermIndex *index,
           guint        n)
{
  double all = index->lengths->len;

  return log (1 + (all - n + 0.5) / (n + 0.5));
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const RpTermHit *one = a;
  const RpTermHit *other = b;

  return (one->text > other->text) - (one->text < other->text);
}

/* Okapi BM25 (S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework", 2009), with
 * the constants that SQLite's bm25() has; a word counts once in a text. What a text is found
 * with does not depend on the order in which texts were added. Returns: (element-type RpTermHit):
 * the texts that share a term with @words, by number */
GArray *
rp_term_index_find (RpTermIndex *index,
                    const char  *words)
{
  g_autoptr(GArray) terms = read_terms (index, words);
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (RpTermHit));
  double average = (double) index->n_terms / MAX (index->lengths->len, 1);

  g_array_set_size (index->sums, index->lengths->len);
  for (guint t = 0; t < terms->len; t++)
    {
      GArray *texts = g_hash_table_lookup (index->texts, g_array_index (terms, RpTerm, t).stem);
      double weight = texts != NULL ? weight_of (index, texts->len) : 0;

      for (guint i = 0; texts != NULL && i < texts->len; i++)
        {
          RpTermHit hit = { g_array_index (texts, guint, i), 0 };
          double *sum = &g_array_index (index->sums, double, hit.text);
          double length = g_array_index (index->lengths, guint, hit.text);

          if (*sum <= 0)
            g_array_append_val (hits, hit);
          *sum += weight * (RP_RULE_BM25_K1 + 1)
                  / (1 + RP_RULE_BM25_K1 * (1 - RP_RULE_BM25_B
                                            + RP_RULE_BM25_B * length / average));
        }
    }
  for (guint i = 0; i < hits->len; i++)
    {
      RpTermHit *hit = &g_array_index (hits, RpTermHit, i);
      double *sum = &g_array_index (index->sums, double, hit->text);

      hit->relevance = *sum;
      *sum = 0;
    }
  g_array_sort (hits, compare_hits);

  return hits;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return (one > other) - (one < other);
}

/* Returns: (element-type utf8): which of @words a text shares, as written there */
GPtrArray *
rp_term_index_shared (RpTermIndex *index,
                      const char  *words,
                      guint        text)
{
  g_autoptr(GArray) terms = read_terms (index, words);
  GPtrArray *shared = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < terms->len; i++)
    {
      const RpTerm *term = &g_array_index (terms, RpTerm, i);
      GArray *texts = g_hash_table_lookup (index->texts, term->stem);

      if (texts != NULL && g_array_binary_search (texts, &text, compare_numbers, NULL))
        g_ptr_array_add (shared, g_strdup (term->word));
    }

  return shared;
}
