/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-town-advice.h"

#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Who is in a city or at an event, and what I could do there (4.9). */

/* How many of the strongest topics are tried with whoever is not known to be curious */
#define MAX_TRIED 3

static gboolean
lives_there (const RpTownFacts   *facts,
             const RpPersonEntry *entry)
{
  const char *city = entry->person->city;

  if (rp_text_is_blank (city))
    city = entry->organization != NULL ? entry->organization->city : NULL;

  return facts->city != NULL && rp_text_matches_name (city, facts->city);
}

static RpMembership *
find_membership (const RpTownFacts *facts,
                 const char        *person)
{
  RpMembership *first = NULL;

  for (guint i = 0; i < facts->memberships->len; i++)
    {
      RpMembership *membership = facts->memberships->pdata[i];

      if (g_strcmp0 (membership->person, person) == 0
          && (first == NULL
              || strcmp (rp_record_get_id (membership), rp_record_get_id (first)) < 0))
        first = membership;
    }

  return first;
}

/* The first event of the days there that a community holds */
static RpEvent *
find_event (const RpTownFacts *facts,
            const char        *community)
{
  RpEvent *first = NULL;

  for (guint i = 0; i < facts->events->len; i++)
    {
      RpEvent *event = facts->events->pdata[i];

      if (g_strcmp0 (event->community, community) == 0
          && (first == NULL || event->starts < first->starts))
        first = event;
    }

  return first;
}

/* To the first event of these days that they come to */
static RpAttendance *
find_attendance (const RpTownFacts *facts,
                 const char        *person)
{
  for (guint i = 0; i < facts->attendances->len; i++)
    if (g_strcmp0 (((RpAttendance *) facts->attendances->pdata[i])->person, person) == 0)
      return facts->attendances->pdata[i];

  return NULL;
}

typedef struct
{
  RpTopic *topic;
  int      strength;
} Strength;

static int
compare_strengths (gconstpointer a,
                   gconstpointer b)
{
  const Strength *one = a;
  const Strength *other = b;

  return one->strength != other->strength
         ? other->strength - one->strength
         : strcmp (rp_record_get_id (one->topic), rp_record_get_id (other->topic));
}

/* All topics that are good for something, the strongest first */
static GPtrArray *
sort_topics (const RpTownFacts *facts)
{
  g_autoptr(GArray) strengths = g_array_new (FALSE, FALSE, sizeof (Strength));
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < facts->ranking->topics->len; i++)
    {
      RpTopic *topic = facts->ranking->topics->pdata[i];
      Strength strength = { topic, rp_topic_strength (facts->ranking, rp_record_get_id (topic)) };

      if (rp_topic_level (strength.strength) > RP_TOPIC_NOT_YET)
        g_array_append_val (strengths, strength);
    }
  g_array_sort (strengths, compare_strengths);
  for (guint i = 0; i < strengths->len; i++)
    g_ptr_array_add (sorted, g_array_index (strengths, Strength, i).topic);

  return sorted;
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  const RpCommitment *one = *(RpCommitment *const *) a;
  const RpCommitment *other = *(RpCommitment *const *) b;

  if (one->due != other->due)
    return one->due == 0 ? 1 : other->due == 0 ? -1 : one->due < other->due ? -1 : 1;

  return strcmp (rp_record_get_id ((gpointer) one), rp_record_get_id ((gpointer) other));
}

static void
add_promises (const RpTownFacts *facts,
              RpTownPerson      *person)
{
  const char *id = rp_record_get_id (person->entry->person);

  for (guint i = 0; i < facts->commitments->len; i++)
    {
      RpCommitment *commitment = facts->commitments->pdata[i];

      if (commitment->state == RP_COMMITMENT_OPEN && g_strcmp0 (commitment->person, id) == 0)
        g_ptr_array_add (commitment->by == RP_COMMITMENT_BY_ME ? person->i_owe : person->they_owe,
                         commitment);
    }
  g_ptr_array_sort (person->i_owe, compare_due);
  g_ptr_array_sort (person->they_owe, compare_due);
}

/* What belongs to one person of what belongs to all; nothing is owned. */
static void
narrow (const RpTownFacts   *facts,
        const RpPersonEntry *entry,
        RpTopicFacts        *theirs)
{
  const RpTopicFacts *all = facts->ranking;
  const char *id = rp_record_get_id (entry->person);
  const char *organization = entry->organization != NULL ? rp_record_get_id (entry->organization)
                                                         : NULL;

  for (guint i = 0; i < all->curiosities->len; i++)
    {
      RpCuriosity *curiosity = all->curiosities->pdata[i];
      RpTopic *topic = g_strcmp0 (curiosity->person, id) == 0 && curiosity->topic != NULL
                       ? rp_facts_find (all->topics, curiosity->topic) : NULL;

      if (topic == NULL)
        continue;
      g_ptr_array_add (theirs->curiosities, curiosity);
      if (!g_ptr_array_find (theirs->topics, topic, NULL))
        g_ptr_array_add (theirs->topics, topic);
    }
  for (guint i = 0; i < all->engagements->len; i++)
    if (g_strcmp0 (((RpEngagement *) all->engagements->pdata[i])->organization, organization) == 0)
      g_ptr_array_add (theirs->engagements, all->engagements->pdata[i]);
}

/* With whoever is curious about nothing I know of, the strongest topic that is clear of work in
 * play is worth a try. */
static void
try_strongest (const RpTopicFacts *theirs,
               GPtrArray          *strongest,
               RpTownPerson       *person)
{
  for (guint i = 0; i < MIN (strongest->len, MAX_TRIED) && person->topic == NULL; i++)
    {
      g_autoptr(RpTopicConflict) conflict = rp_topic_find_conflict (theirs, strongest->pdata[i]);

      if (conflict == NULL)
        person->topic = strongest->pdata[i];
    }
  if (person->topic != NULL)
    person->topic_reason =
      g_strdup (_("It is one of your strongest: find out whether it is on their mind."));
}

/* The first in the ranking that they are curious about and that is clear of work in play */
static void
choose_topic (const RpTownFacts *facts,
              GPtrArray         *strongest,
              RpTownPerson      *person)
{
  g_autoptr(GPtrArray) topics = g_ptr_array_new ();
  g_autoptr(GPtrArray) curiosities = g_ptr_array_new ();
  g_autoptr(GPtrArray) engagements = g_ptr_array_new ();
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autoptr(GPtrArray) ranks = NULL;
  RpPerson *who = person->entry->person;
  GPtrArray *discussed = g_hash_table_lookup (facts->discussed, rp_record_get_id (who));
  RpTopicFacts theirs = {
    facts->now, who, topics, facts->ranking->characteristics, facts->ranking->scores, curiosities,
    engagements, facts->ranking->topic_links, discussed != NULL ? discussed : none,
  };
  const RpTopicRank *best;

  narrow (facts, person->entry, &theirs);
  if (topics->len == 0)
    {
      try_strongest (&theirs, strongest, person);
      return;
    }
  ranks = rp_rank_topics (&theirs);
  best = ranks->len > 0 ? ranks->pdata[0] : NULL;
  if (best == NULL || best->conflict != NULL)
    return;

  person->topic = best->topic;
  person->topic_reason = g_strdup (best->reasons->pdata[0]);
}

static void
count_jar (const RpTownFacts *facts,
           RpTownPerson      *person,
           GPtrArray         *favours)
{
  const RpJarFacts between_us = { facts->now, person->entry->person, favours };

  rp_jar_count (&between_us, &person->jar);
  for (guint i = 0; i < favours->len; i++)
    {
      RpFavour *favour = favours->pdata[i];

      if (favour->direction == RP_FAVOUR_ASKED && favour->state == RP_FAVOUR_STATE_PENDING)
        g_ptr_array_add (person->asked, favour);
    }
}

/* Who is there, knows them and is known to me; the closest to me */
static RpPerson *
find_door (const RpTownFacts *facts,
           RpPerson          *person)
{
  const char *id = rp_record_get_id (person);
  RpPerson *door = NULL;

  for (guint i = 0; i < facts->connections->len; i++)
    {
      RpConnection *connection = facts->connections->pdata[i];
      const char *other = g_strcmp0 (connection->person, id) == 0 ? connection->other
                          : g_strcmp0 (connection->other, id) == 0 ? connection->person : NULL;
      RpPersonEntry *entry = other != NULL ? rp_people_facts_lookup (facts->people, other) : NULL;

      if (entry != NULL && entry->person->stage > RP_STAGE_NOT_MET
          && (door == NULL || entry->person->stage > door->stage))
        door = entry->person;
    }

  return door;
}

static RpTownPerson *
person_new (const RpTownFacts *facts,
            GHashTable        *favours,
            GPtrArray         *strongest,
            RpPersonEntry     *entry)
{
  RpTownPerson *person = g_new0 (RpTownPerson, 1);
  const char *id = rp_record_get_id (entry->person);
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  GPtrArray *theirs = g_hash_table_lookup (favours, id);

  person->entry = entry;
  person->membership = find_membership (facts, id);
  person->attendance = find_attendance (facts, id);
  if (person->attendance != NULL)
    person->event = rp_facts_find (facts->events, person->attendance->event);
  else if (person->membership != NULL && !lives_there (facts, entry))
    person->event = find_event (facts, person->membership->community);
  person->is_new = entry->person->stage == RP_STAGE_NOT_MET;
  person->door = person->is_new ? find_door (facts, entry->person) : NULL;
  person->i_owe = g_ptr_array_new ();
  person->they_owe = g_ptr_array_new ();
  person->asked = g_ptr_array_new ();
  rp_rhythm_measure (entry, facts->now, facts->zone, &person->rhythm);
  add_promises (facts, person);
  count_jar (facts, person, theirs != NULL ? theirs : none);
  choose_topic (facts, strongest, person);

  return person;
}

/* Favours by the person's UUID */
static GHashTable *
sort_favours (const RpTownFacts *facts)
{
  GHashTable *sorted = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                              (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < facts->favours->len; i++)
    {
      RpFavour *favour = facts->favours->pdata[i];
      GPtrArray *theirs;

      if (favour->person == NULL)
        continue;
      if ((theirs = g_hash_table_lookup (sorted, favour->person)) == NULL)
        g_hash_table_insert (sorted, favour->person, theirs = g_ptr_array_new ());
      g_ptr_array_add (theirs, favour);
    }

  return sorted;
}

/* Those to whom something is owed first, then the closest, then those whom I have not seen for
 * the longest; whoever is new comes last. */
static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  const RpTownPerson *one = *(RpTownPerson *const *) a;
  const RpTownPerson *other = *(RpTownPerson *const *) b;
  gboolean owed = one->i_owe->len > 0;
  int order;

  if (one->is_new != other->is_new)
    return one->is_new ? 1 : -1;
  if (owed != (other->i_owe->len > 0))
    return owed ? -1 : 1;
  if (one->entry->person->stage != other->entry->person->stage)
    return one->entry->person->stage > other->entry->person->stage ? -1 : 1;
  if (one->rhythm.last != other->rhythm.last)
    return one->rhythm.last < other->rhythm.last ? -1 : 1;

  order = g_utf8_collate (one->entry->person->name, other->entry->person->name);

  return order != 0 ? order : strcmp (rp_record_get_id (one->entry->person),
                                      rp_record_get_id (other->entry->person));
}

/**
 * rp_in_town:
 * @facts: whom I could see
 *
 * Who is there, what to raise with each, what is owed either way, and whom to
 * say hello to for the first time (4.9).
 *
 * Returns: (transfer full) (element-type RpTownPerson): valid as long as
 *   @facts; new people are last
 */
GPtrArray *
rp_in_town (const RpTownFacts *facts)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_town_person_free);
  g_autoptr(GHashTable) favours = NULL;
  g_autoptr(GPtrArray) strongest = NULL;

  g_return_val_if_fail (facts != NULL, people);

  favours = sort_favours (facts);
  strongest = sort_topics (facts);
  for (guint i = 0; i < facts->people->entries->len; i++)
    g_ptr_array_add (people, person_new (facts, favours, strongest,
                                         facts->people->entries->pdata[i]));
  g_ptr_array_sort (people, compare_people);

  return people;
}

/**
 * rp_town_person_free:
 * @person: (transfer full): somebody there
 */
void
rp_town_person_free (RpTownPerson *person)
{
  g_ptr_array_unref (person->asked);
  g_ptr_array_unref (person->they_owe);
  g_ptr_array_unref (person->i_owe);
  g_free (person->topic_reason);
  g_free (person);
}
