/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "network-fixture.h"

#include "advice-fixture.h"

#include "rp-date.h"

#include <string.h>

#define NOW "2026-10-14T12:00:00Z"

static void
set_now (RpNetworkFacts *facts)
{
  facts->zone = g_time_zone_new_utc ();
  facts->now = rp_time_from_rfc3339 (NOW);
  facts->today = rp_time_day (facts->now, facts->zone);
}

static gpointer
add (GPtrArray *records,
     gpointer   record)
{
  g_ptr_array_add (records, record);

  return record;
}

/* Of a name of at most six letters, a UUID that sorts as it does */
char *
network_dup_id (const char *name)
{
  GString *id = g_string_new ("00000000-0000-4000-8000-");

  for (guint i = 0; i < 6; i++)
    g_string_append_printf (id, "%02x", i < strlen (name) ? (guint) (guchar) name[i] : 0);

  return g_string_free (id, FALSE);
}

static gpointer
new_with_id (GType       type,
             const char *name)
{
  g_autofree char *id = network_dup_id (name);

  return rp_record_new_with_id (type, id);
}

static void
refer (gpointer    record,
       const char *field,
       const char *name)
{
  g_autofree char *id = network_dup_id (name);

  fixture_set (record, field, id);
}

static gpointer
new_record (GType       type,
            const char *name,
            const char *field)
{
  gpointer record = new_with_id (type, name);

  fixture_set (record, field, name);

  return record;
}

static void
add_connection (RpNetworkFacts *facts,
                const char     *person,
                const char     *tie,
                const char     *other)
{
  gpointer connection = rp_record_new (RP_TYPE_CONNECTION);

  refer (connection, "person", person);
  fixture_set (connection, "type", tie);
  refer (connection, "other", other);
  add (facts->connections, connection);
}

static void
add_introduction (RpNetworkFacts *facts,
                  const char     *introducer,
                  const char     *introduced,
                  const char     *to,
                  const char     *state)
{
  gpointer introduction = rp_record_new (RP_TYPE_INTRODUCTION);

  if (!g_str_equal (introducer, "me"))
    refer (introduction, "introducer", introducer);
  refer (introduction, "introduced", introduced);
  if (!g_str_equal (to, "me"))
    refer (introduction, "to_person", to);
  fixture_set (introduction, "state", state);
  add (facts->introductions, introduction);
}

/* "a_control_room" is "a control room". */
static void
set_words (gpointer    record,
           const char *field,
           const char *words)
{
  g_autofree char *text = g_strdelimit (g_strdup (words), "_", ' ');

  fixture_set (record, field, text);
}

static gpointer
new_of (GPtrArray  *into,
        GType       type,
        char      **words,
        const char *field,
        const char *text)
{
  gpointer record = add (into, new_with_id (type, words[1]));

  refer (record, "person", words[2]);
  set_words (record, field, text);

  return record;
}

static gpointer
find (GPtrArray  *records,
      const char *name)
{
  g_autofree char *id = network_dup_id (name);

  return rp_facts_find (records, id);
}

/* Returns: whether the sentence is one of what somebody wishes, has or is curious about */
static gboolean
add_wish (RpNetworkFacts  *facts,
          char           **words)
{
  gpointer record;

  if (g_str_equal (words[0], "need"))
    new_of (facts->needs, RP_TYPE_NEED, words, "text", words[3]);
  else if (g_str_equal (words[0], "can"))
    new_of (facts->offers, RP_TYPE_OFFER, words, "text", words[3]);
  else if (g_str_equal (words[0], "measured"))
    fixture_set (new_of (facts->objectives, RP_TYPE_OBJECTIVE, words, "name", words[4]), "source",
                 words[3]);
  else if (g_str_equal (words[0], "curious"))
    {
      record = new_of (facts->curiosities, RP_TYPE_CURIOSITY, words, "challenge", words[4]);
      if (!g_str_equal (words[3], "-"))
        refer (record, "topic", words[3]);
    }
  else if (g_str_equal (words[0], "topic"))
    set_words (add (facts->topics, new_with_id (RP_TYPE_TOPIC, words[1])), "title", words[2]);
  else if (g_str_equal (words[0], "lesson"))
    set_words (add (facts->lessons, new_with_id (RP_TYPE_LESSON, words[1])), "title", words[2]);
  else if (g_str_equal (words[0], "community"))
    set_words (add (facts->communities, new_with_id (RP_TYPE_COMMUNITY, words[1])), "name",
               words[2]);
  else if (g_str_equal (words[0], "member"))
    refer (new_of (facts->memberships, RP_TYPE_MEMBERSHIP, words, "role", words[4]), "community",
           words[3]);
  else if (g_str_equal (words[0], "worked"))
    {
      record = add (facts->positions, new_with_id (RP_TYPE_POSITION, words[1]));
      refer (record, "person", words[2]);
      refer (record, "organization", words[3]);
      fixture_set (record, "since", words[4]);
      fixture_set (record, "until", words[5]);
    }
  else if (g_str_equal (words[0], "told"))
    {
      record = add (facts->tellings, rp_record_new (RP_TYPE_TELLING));
      refer (record, "lesson", words[1]);
      refer (record, "person", words[2]);
    }
  else if (g_str_equal (words[0], "lives"))
    set_words (find (facts->people, words[1]), "city", words[2]);
  else if (g_str_equal (words[0], "friend"))
    fixture_set (find (facts->people, words[1]), "friend", "true");
  else
    return FALSE;

  return TRUE;
}

static void
add_sentence (RpNetworkFacts *facts,
              char          **words)
{
  guint n = g_strv_length (words);

  if (g_str_equal (words[0], "person"))
    {
      gpointer person = add (facts->people, new_record (RP_TYPE_PERSON, words[1], "name"));

      fixture_set (person, "stage", words[2]);
      if (n > 3)
        fixture_set (person, "consent", words[3]);
    }
  else if (g_str_equal (words[0], "works"))
    {
      gpointer position = add (facts->positions,
                               new_with_id (RP_TYPE_POSITION, words[1]));

      refer (position, "person", words[2]);
      refer (position, "organization", words[3]);
    }
  else if (g_str_equal (words[0], "organization"))
    add (facts->organizations, new_record (RP_TYPE_ORGANIZATION, words[1], "name"));
  else if (g_str_equal (words[0], "objective"))
    {
      gpointer objective = add (facts->objectives, new_record (RP_TYPE_OBJECTIVE, words[1],
                                                               "name"));

      refer (objective, "person", words[2]);
      fixture_set (objective, "source", words[3]);
    }
  else if (g_str_equal (words[0], "offer"))
    refer (add (facts->offers, new_record (RP_TYPE_OFFER, words[1], "text")), "person", words[2]);
  else if (g_str_equal (words[0], "given") || g_str_equal (words[0], "asked"))
    {
      RpFavour *favour = add (facts->favours, rp_record_new (RP_TYPE_FAVOUR));

      refer (favour, "person", words[1]);
      fixture_set (favour, "direction", words[0]);
      fixture_set (favour, "size", words[2]);
      favour->date = rp_day_from_iso ("2026-10-14");
    }
  else if (add_wish (facts, words))
    return;
  else if (g_str_equal (words[0], "introduced"))
    add_introduction (facts, words[1], words[2], words[3], words[4]);
  else
    add_connection (facts, words[1], words[0], words[2]);
}

/**
 * network_facts:
 * @script: sentences, separated by "; ": "person NAME STAGE [CONSENT]", "organization NAME",
 *   "works ID PERSON ORGANIZATION", "objective NAME PERSON SOURCE", "offer NAME PERSON",
 *   "given PERSON SIZE", "asked PERSON SIZE", "TIE PERSON OTHER", "introduced BY WHOM TO STATE",
 *   "need ID PERSON WORDS", "can ID PERSON WORDS", "measured ID PERSON SOURCE WORDS",
 *   "curious ID PERSON TOPIC WORDS", "topic ID WORDS", "lesson ID WORDS", "community ID WORDS",
 *   "member ID PERSON COMMUNITY ROLE", "worked ID PERSON ORGANIZATION SINCE UNTIL",
 *   "lives PERSON CITY", "friend PERSON", "told LESSON PERSON"; words have _ between them
 *
 * Returns: (transfer full): the network
 */
RpNetworkFacts *
network_facts (const char *script)
{
  RpNetworkFacts *facts = rp_network_facts_new ();
  g_auto(GStrv) sentences = g_strsplit (script, "; ", 0);

  set_now (facts);
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_auto(GStrv) words = g_strsplit (sentences[i], " ", 0);

      add_sentence (facts, words);
    }

  return facts;
}

static void
generate_person (RpNetworkFacts *facts,
                 GRand          *random,
                 guint           i,
                 RpMatches      *matches)
{
  static const char *const sources[] = { "inferred", "public", "told-me" };
  g_autofree char *name = g_strdup_printf ("p%05u", i);
  g_autofree char *objective = g_strdup_printf ("o%05u", i);
  g_autofree char *position = g_strdup_printf ("w%05u", i);
  g_autofree char *organization = g_strdup_printf ("c%03d", g_rand_int_range (random, 0, 200));
  RpPerson *person = add (facts->people, new_record (RP_TYPE_PERSON, name, "name"));
  gpointer record;

  person->stage = (RpStage) (g_rand_int_range (random, 0, 12) % 6);
  person->consent = (RpConsent) g_rand_int_range (random, 0, 3);
  record = add (facts->objectives, new_record (RP_TYPE_OBJECTIVE, objective, "name"));
  refer (record, "person", name);
  fixture_set (record, "source", sources[g_rand_int_range (random, 0, 3)]);
  if (g_rand_int_range (random, 0, 10) == 0)
    rp_matches_add (matches, rp_record_get_id (record), g_rand_int_range (random, 1, 5));
  record = add (facts->positions, new_with_id (RP_TYPE_POSITION, position));
  refer (record, "person", name);
  refer (record, "organization", organization);
  for (int given = g_rand_int_range (random, 0, 3); given > 0; given--)
    {
      RpFavour *favour = add (facts->favours, rp_record_new (RP_TYPE_FAVOUR));

      refer (favour, "person", name);
      favour->date = rp_day_from_iso ("2026-10-14") - (guint32) g_rand_int_range (random, 0, 400);
    }
}

static char *
some_words (GRand *random,
            guint  n)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (words, "%sterm%03d", i > 0 ? " " : "",
                            g_rand_int_range (random, 0, 400));

  return g_string_free (words, FALSE);
}

static gpointer
generate_text (GPtrArray  *into,
               GType       type,
               const char *letter,
               guint       i,
               RpPerson   *person,
               const char *field,
               GRand      *random)
{
  g_autofree char *id = g_strdup_printf ("%s%05u", letter, i);
  g_autofree char *text = some_words (random, 4);
  gpointer record = add (into, new_with_id (type, id));

  if (person != NULL)
    fixture_set (record, "person", rp_record_get_id (person));
  fixture_set (record, field, text);

  return record;
}

/* What people look for, offer and wonder about, and what I could tell */
static void
generate_wishes (RpNetworkFacts *facts,
                 GRand          *random)
{
  for (guint i = 0; i < 20; i++)
    {
      generate_text (facts->communities, RP_TYPE_COMMUNITY, "g", i, NULL, "name", random);
      generate_text (facts->topics, RP_TYPE_TOPIC, "t", i, NULL, "title", random);
    }
  for (guint i = 0; i < facts->people->len; i++)
    {
      RpPerson *person = facts->people->pdata[i];

      generate_text (facts->curiosities, RP_TYPE_CURIOSITY, "q", i, person, "challenge", random);
      if (i % 2 == 0)
        generate_text (facts->needs, RP_TYPE_NEED, "n", i, person, "text", random);
      if (i % 3 == 0)
        generate_text (facts->offers, RP_TYPE_OFFER, "f", i, person, "text", random);
      if (i % 4 == 0)
        generate_text (facts->lessons, RP_TYPE_LESSON, "l", i, NULL, "title", random);
      if (i % 5 == 0)
        fixture_set (generate_text (facts->memberships, RP_TYPE_MEMBERSHIP, "m", i, person, "role",
                                    random),
                     "community", rp_record_get_id (facts->communities->pdata[i % 20]));
    }
}

/* A network of so many people, each with an objective, a position and some favours, and two
 * connections for each: the same for the same seed. */
RpNetworkFacts *
network_generate (guint      n_people,
                  guint32    seed,
                  RpMatches *matches)
{
  static const char *const ties[] = { "knows-well", "peer-of", "reports-to", "gatekeeper-of" };
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);
  RpNetworkFacts *facts = rp_network_facts_new ();

  set_now (facts);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("c%03u", i);

      add (facts->organizations, new_record (RP_TYPE_ORGANIZATION, name, "name"));
    }
  for (guint i = 0; i < n_people; i++)
    generate_person (facts, random, i, matches);
  for (guint i = 0; i < 2 * n_people; i++)
    {
      RpPerson *person = facts->people->pdata[g_rand_int_range (random, 0, (gint32) n_people)];
      RpPerson *other = facts->people->pdata[g_rand_int_range (random, 0, (gint32) n_people)];

      add_connection (facts, person->name, ties[i % 4], other->name);
    }
  generate_wishes (facts, random);

  return facts;
}

/* Puts all in another order. */
void
network_shuffle (RpNetworkFacts *facts,
                 guint32         seed)
{
  GPtrArray *arrays[] = {
    facts->people, facts->positions, facts->organizations, facts->objectives, facts->offers,
    facts->favours, facts->connections, facts->introductions, facts->needs, facts->curiosities,
    facts->topics, facts->lessons, facts->tellings, facts->communities, facts->memberships,
    facts->events, facts->commitments, facts->appeals,
  };
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);

  for (guint a = 0; a < G_N_ELEMENTS (arrays); a++)
    for (guint i = arrays[a]->len; i > 1; i--)
      {
        gint32 j = g_rand_int_range (random, 0, (gint32) i);
        gpointer kept = arrays[a]->pdata[i - 1];

        arrays[a]->pdata[i - 1] = arrays[a]->pdata[j];
        arrays[a]->pdata[j] = kept;
      }
}

/* "a > *b > c", to whoever is called so: the weakest step is marked. */
char *
network_dup_chain (RpNetwork  *network,
                   const char *name)
{
  g_autofree char *id = network_dup_id (name);
  g_autoptr(GArray) chain = rp_network_chain (network, id);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < chain->len; i++)
    {
      const RpChainStep *step = &g_array_index (chain, RpChainStep, i);

      g_string_append_printf (names, "%s%s%s", i > 0 ? " > " : "", step->weakest ? "*" : "",
                              step->person->name);
    }

  return g_string_free (names, FALSE);
}
