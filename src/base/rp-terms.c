/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-text.h"

#include <libstemmer.h>
#include <string.h>

#define MIN_STEM_LETTERS 3   /* shorter words carry no subject */

/* Closed-class words, folded: they say nothing about what a text is about. */
static const char stop_words_en[] =
  " a about above after again all also am an and any are as at be because been before being below "
  "between both but by can could did do does doing down during each few for from further had has "
  "have having he her here hers him his how i if in into is it its just like may me might more "
  "most must my new no nor not now of off on once one only or other our out over own same shall "
  "she should so some such than that the their them then there these they this those through to "
  "too under until up us very was we were what when where which while who whom why will with "
  "within without would you your yours get gets got make makes made way ways thing things much "
  "many still yet every nobody somebody anybody nothing something anything everything ";
static const char stop_words_de[] =
  " aber alle allem allen aller alles als also am an ander andere anderem anderen anderer auch "
  "auf aus bei beim bin bis bist da dabei damit dann das dass dein dem den denn der des die dies "
  "diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er "
  "es etwas euch fur gegen habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr "
  "ihre ihrem ihren ihrer im in ist ja jede jedem jeden jeder jedes jetzt kann kein keine keinem "
  "keinen keiner konnen man manche mehr mein meine mich mir mit muss nach nicht nichts noch nun "
  "nur ob oder ohne sehr sein seine seinem seinen seiner seit sich sie sind so soll sollen "
  "sollte sondern sonst uber um und uns unser unsere unter viel vom von vor war waren warum was "
  "weg weil weiter welche welchem welchen welcher welches wenn wer werden wie wieder will wir "
  "wird wo wollen wurde wurden zu zum zur zwar zwischen ";
static const char stop_words_fr[] =
  " a afin ai ainsi alors apres as au aucun aucune aujourd aussi autre autres aux avait avant "
  "avec avez avoir avons c ce cela celle celles celui ces cet cette ceux chaque chez comme "
  "comment d dans de depuis des deux doit donc dont du elle elles en encore entre est et etaient "
  "etait ete etre eu fait fois font hors il ils j je jusque l la le les leur leurs lors lui m ma "
  "mais me meme memes mes moi moins mon n ne ni nos notre nous on ont ou par parce pas pendant "
  "peu peut plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se sera "
  "ses si son sont sous sur t ta tandis te tes toi ton tous tout toute toutes tres trop tu un "
  "une vos votre vous y ";
static const char stop_words_es[] =
  " a al algo algun alguna algunas alguno algunos ante antes aquel asi aun aunque cada como con "
  "contra cual cuando de del desde donde dos durante e el ella ellas ellos en entre era eran es "
  "esa esas ese eso esos esta estaba estan estar estas este esto estos fue fueron ha habia han "
  "hasta hay la las le les lo los mas me mi mientras mis mucho muchos muy nada ni no nos "
  "nosotros nuestra nuestro o os otra otras otro otros para pero poco por porque pues que quien "
  "quienes se sea ser si sido sin sino sobre solo son su sus tal tambien tan tanto te tiene "
  "tienen toda todas todo todos tu tus u un una unas uno unos vosotros y ya yo ";
static const struct
{
  const char *code;
  const char *stemmer;
  const char *stop_words;
} languages[] = {
  { "en", "english", stop_words_en },   /* first: the one taken when none stands out */
  { "de", "german",  stop_words_de },
  { "fr", "french",  stop_words_fr },
  { "es", "spanish", stop_words_es },
};

static GHashTable *
make_word_set (const char *words)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto(GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    g_hash_table_add (set, g_strdup (list[i]));

  return set;
}

/* Made once and kept: the sets never change. */
static GHashTable *
stop_words_of (guint language)
{
  static GHashTable *sets[G_N_ELEMENTS (languages)];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
        sets[i] = make_word_set (languages[i].stop_words);
      g_once_init_leave (&once, 1);
    }

  return sets[language];
}

/* Calls @func for each word: letters, digits and marks in a row. */
static void
for_each_word (const char  *text,
               void       (*func) (const char *word, gpointer data),
               gpointer     data)
{
  const char *start = NULL;

  for (const char *p = text != NULL ? text : "";; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && (g_unichar_isalnum (c) || g_unichar_ismark (c)))
        {
          if (start == NULL)
            start = p;
        }
      else if (start != NULL)
        {
          g_autofree char *word = g_strndup (start, (gsize) (p - start));

          func (word, data);
          start = NULL;
        }
      if (c == 0)
        return;
    }
}

static void
count_stop_words (const char *word,
                  gpointer    data)
{
  guint *counts = data;
  g_autofree char *folded = rp_text_fold (word);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    counts[i] += g_hash_table_contains (stop_words_of (i), folded);
}

/**
 * rp_text_language:
 * @text: (nullable): UTF-8
 *
 * The language whose closed-class words @text has most of, among those that
 * the program speaks; English when none stands out.
 *
 * Returns: a two-letter ISO 639 code
 */
const char *
rp_text_language (const char *text)
{
  guint counts[G_N_ELEMENTS (languages)] = { 0 };
  guint best = 0;

  for_each_word (text, count_stop_words, counts);
  for (guint i = 1; i < G_N_ELEMENTS (languages); i++)
    if (counts[i] > counts[best])
      best = i;

  return languages[best].code;
}

static void
rp_term_free (RpTerm *term)
{
  g_free (term->stem);
  g_free (term->word);
  g_free (term);
}

typedef struct
{
  struct sb_stemmer *stemmer;
  GHashTable        *stop_words;
  GPtrArray         *terms;
  GHashTable        *seen;     /* stems, owned by the terms */
} Collector;

static void
collect_term (const char *word,
              gpointer    data)
{
  Collector *collector = data;
  g_autofree char *lower = g_utf8_strdown (word, -1);
  g_autofree char *folded = rp_text_fold (word);
  g_autofree char *stem = NULL;
  const sb_symbol *stemmed;
  RpTerm *term;

  if (g_hash_table_contains (collector->stop_words, folded))
    return;

  /* Stem first: Snowball's rules for German, French and Spanish read accents. */
  stemmed = sb_stemmer_stem (collector->stemmer, (const sb_symbol *) lower, (int) strlen (lower));
  stem = rp_text_fold (stemmed != NULL ? (const char *) stemmed : lower);
  if (g_utf8_strlen (stem, -1) < MIN_STEM_LETTERS ||
      g_hash_table_contains (collector->seen, stem))
    return;

  term = g_new0 (RpTerm, 1);
  term->stem = g_steal_pointer (&stem);
  term->word = g_strdup (word);
  g_ptr_array_add (collector->terms, term);
  g_hash_table_add (collector->seen, term->stem);
}

/**
 * rp_text_terms:
 * @text: (nullable): UTF-8
 * @language: a code from rp_text_language()
 *
 * The significant terms of a text: its words but for the language's stop
 * words, stemmed by Snowball (M. F. Porter, 2001) and folded.
 *
 * Returns: (transfer full) (element-type RpTerm): distinct terms, in the
 *   order of their first appearance
 */
GPtrArray *
rp_text_terms (const char *text,
               const char *language)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Collector collector = { 0 };
  guint index = 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (language, languages[i].code) == 0)
      index = i;

  collector.stemmer = sb_stemmer_new (languages[index].stemmer, NULL);
  collector.stop_words = stop_words_of (index);
  collector.terms = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_term_free);
  collector.seen = seen;
  for_each_word (text, collect_term, &collector);
  sb_stemmer_delete (collector.stemmer);

  return collector.terms;
}
