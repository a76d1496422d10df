/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-lexicon.h"

#include "rp-text.h"

#include <libstemmer.h>
#include <string.h>

#define MIN_STEM_LETTERS 3   /* shorter words carry no subject */

/* Closed-class words, folded: they say nothing about what a text is about, nor does how many. */
static const char stop_words_en[] =
  " a about above after again all also am an and any are as at be because been before being below "
  "between both but by can could did do does doing down during each few for from further had has "
  "have having he her here hers him his how i if in into is it its just like may me might more "
  "most must my new no nor not now of off on once one only or other our out over own same shall "
  "she should so some such than that the their them then there these they this those through to "
  "too under until up us very was we were what when where which while who whom why will with "
  "within without would you your yours get gets got make makes made way ways thing things much "
  "many still yet every nobody somebody anybody nothing something anything everything two three "
  "four five six seven eight nine ten eleven twelve ";
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
  "wird wo wollen wurde wurden zu zum zur zwar zwischen zwei drei vier funf sechs sieben acht "
  "neun zehn elf zwolf ";
static const char stop_words_fr[] =
  " a afin ai ainsi alors apres as au aucun aucune aujourd aussi autre autres aux avait avant "
  "avec avez avoir avons c ce cela celle celles celui ces cet cette ceux chaque chez comme "
  "comment d dans de depuis des deux doit donc dont du elle elles en encore entre est et etaient "
  "etait ete etre eu fait fois font hors il ils j je jusque l la le les leur leurs lors lui m ma "
  "mais me meme memes mes moi moins mon n ne ni nos notre nous on ont ou par parce pas pendant "
  "peu peut plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se sera "
  "ses si son sont sous sur t ta tandis te tes toi ton tous tout toute toutes tres trop tu un "
  "une vos votre vous y trois quatre cinq six sept huit neuf dix onze douze ";
static const char stop_words_es[] =
  " a al algo algun alguna algunas alguno algunos ante antes aquel asi aun aunque cada como con "
  "contra cual cuando de del desde donde dos durante e el ella ellas ellos en entre era eran es "
  "esa esas ese eso esos esta estaba estan estar estas este esto estos fue fueron ha habia han "
  "hasta hay la las le les lo los mas me mi mientras mis mucho muchos muy nada ni no nos "
  "nosotros nuestra nuestro o os otra otras otro otros para pero poco por porque pues que quien "
  "quienes se sea ser si sido sin sino sobre solo son su sus tal tambien tan tanto te tiene "
  "tienen toda todas todo todos tu tus u un una unas uno unos vosotros y ya yo tres cuatro cinco "
  "seis siete ocho nueve diez once doce ";
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

#define N_LANGUAGES G_N_ELEMENTS (languages)

/**
 * RpWord:
 *
 * A word as it was written, with what was found out about it.
 */
struct _RpWord
{
  char       *text;
  guint       stops;                /* bit by bit, whether it says nothing in a language */
  const char *stems[N_LANGUAGES];   /* NULL: not asked for yet; "" for a short one */
};

struct _RpLexicon
{
  GHashTable        *words;                  /* spelling to RpWord */
  GStringChunk      *stems;                  /* each once */
  struct sb_stemmer *stemmers[N_LANGUAGES];  /* made when needed */
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
  static GHashTable *sets[N_LANGUAGES];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < N_LANGUAGES; i++)
        sets[i] = make_word_set (languages[i].stop_words);
      g_once_init_leave (&once, 1);
    }

  return sets[language];
}

static void
word_free (gpointer data)
{
  RpWord *word = data;

  g_free (word->text);
  g_free (word);
}

/**
 * rp_lexicon_new:
 *
 * Returns: (transfer full): a lexicon that knows no word yet
 */
RpLexicon *
rp_lexicon_new (void)
{
  RpLexicon *lexicon = g_new0 (RpLexicon, 1);

  lexicon->words = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, word_free);
  lexicon->stems = g_string_chunk_new (1024);

  return lexicon;
}

/**
 * rp_lexicon_free:
 * @lexicon: (transfer full): a lexicon
 */
void
rp_lexicon_free (RpLexicon *lexicon)
{
  g_hash_table_unref (lexicon->words);
  g_string_chunk_free (lexicon->stems);
  for (guint i = 0; i < N_LANGUAGES; i++)
    if (lexicon->stemmers[i] != NULL)
      sb_stemmer_delete (lexicon->stemmers[i]);
  g_free (lexicon);
}

/* What is known of a spelling; @text is taken over. */
static RpWord *
look_up (RpLexicon *lexicon,
         char      *text)
{
  RpWord *word = g_hash_table_lookup (lexicon->words, text);
  g_autofree char *folded = NULL;

  if (word != NULL)
    {
      g_free (text);
      return word;
    }

  word = g_new0 (RpWord, 1);
  word->text = text;
  folded = rp_text_fold (text);
  for (guint i = 0; i < N_LANGUAGES; i++)
    if (g_hash_table_contains (stop_words_of (i), folded))
      word->stops |= 1u << i;
  g_hash_table_insert (lexicon->words, word->text, word);

  return word;
}

static gboolean
is_word_char (gunichar c)
{
  return c < 0x80 ? g_ascii_isalnum (c) : g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/**
 * rp_lexicon_read:
 * @lexicon: a lexicon
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer container) (element-type RpWord): the words of @text, letters,
 *   digits and marks in a row; they live as long as @lexicon
 */
GPtrArray *
rp_lexicon_read (RpLexicon  *lexicon,
                 const char *text)
{
  GPtrArray *words = g_ptr_array_new ();
  const char *start = NULL;

  for (const char *p = text != NULL ? text : "";; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && is_word_char (c))
        start = start == NULL ? p : start;
      else if (start != NULL)
        {
          g_ptr_array_add (words, look_up (lexicon, g_strndup (start, (gsize) (p - start))));
          start = NULL;
        }
      if (c == 0)
        return words;
    }
}

/**
 * rp_lexicon_language:
 * @words: (element-type RpWord): the words of a text
 *
 * The language whose closed-class words they have most of, among those that the
 * program speaks; English when none stands out.
 *
 * Returns: a two-letter ISO 639 code
 */
const char *
rp_lexicon_language (GPtrArray *words)
{
  guint counts[N_LANGUAGES] = { 0 };
  guint best = 0;

  for (guint i = 0; i < words->len; i++)
    for (guint l = 0; l < N_LANGUAGES; l++)
      counts[l] += (((RpWord *) words->pdata[i])->stops >> l) & 1;
  for (guint l = 1; l < N_LANGUAGES; l++)
    if (counts[l] > counts[best])
      best = l;

  return languages[best].code;
}

static guint
language_index (const char *code)
{
  for (guint i = 0; i < N_LANGUAGES; i++)
    if (g_strcmp0 (code, languages[i].code) == 0)
      return i;

  return 0;
}

/* Stem first: Snowball's rules for German, French and Spanish read accents. */
static const char *
find_stem (RpLexicon    *lexicon,
           const RpWord *word,
           guint         language)
{
  g_autofree char *lower = g_utf8_strdown (word->text, -1);
  g_autofree char *stem = NULL;
  const sb_symbol *stemmed;

  if (lexicon->stemmers[language] == NULL)
    lexicon->stemmers[language] = sb_stemmer_new (languages[language].stemmer, NULL);
  stemmed = sb_stemmer_stem (lexicon->stemmers[language], (const sb_symbol *) lower,
                             (int) strlen (lower));
  stem = rp_text_fold (stemmed != NULL ? (const char *) stemmed : lower);

  return g_string_chunk_insert_const (lexicon->stems,
                                      g_utf8_strlen (stem, -1) >= MIN_STEM_LETTERS ? stem : "");
}

/**
 * rp_lexicon_terms:
 * @lexicon: a lexicon
 * @words: (element-type RpWord): the words of a text
 * @language: a code from rp_lexicon_language()
 *
 * The significant terms of a text: its words but for the language's stop
 * words, stemmed by Snowball (M. F. Porter, 2001) and folded.
 *
 * Returns: (transfer full) (element-type RpTerm): distinct terms, in the
 *   order of their first appearance
 */
GArray *
rp_lexicon_terms (RpLexicon  *lexicon,
                  GPtrArray  *words,
                  const char *language)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (RpTerm));
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint index = language_index (language);

  for (guint i = 0; i < words->len; i++)
    {
      RpWord *word = words->pdata[i];
      RpTerm term = { NULL, word->text };

      if (word->stops & (1u << index))
        continue;
      if (word->stems[index] == NULL)
        word->stems[index] = find_stem (lexicon, word, index);
      term.stem = word->stems[index];
      if (*term.stem != '\0' && g_hash_table_add (seen, (gpointer) term.stem))
        g_array_append_val (terms, term);
    }

  return terms;
}
