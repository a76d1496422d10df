/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-meet-plan.h"

#include <string.h>

static void
free_match (gpointer data)
{
  RpMeetMatch *match = data;

  g_ptr_array_unref (match->pairs);
  g_free (match);
}

/* The same two in one: each may look for something that the other has. */
static void
match_pairs (RpMeetPlan *plan)
{
  g_autoptr(GHashTable) of_two = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  plan->matches = g_ptr_array_new_with_free_func (free_match);
  for (guint i = 0; i < plan->pairs->len; i++)
    {
      RpPair *pair = plan->pairs->pdata[i];
      char *key = rp_meet_aside_key (rp_record_get_id (pair->seeker),
                                     rp_record_get_id (pair->helper));
      RpMeetMatch *match = g_hash_table_lookup (of_two, key);

      if (match == NULL)
        {
          match = g_new0 (RpMeetMatch, 1);
          match->pairs = g_ptr_array_new ();
          g_ptr_array_add (plan->matches, match);
          g_hash_table_insert (of_two, g_steal_pointer (&key), match);
        }
      g_ptr_array_add (match->pairs, pair);
      g_free (key);
    }
}

/* What is due, what waits for me, what waits for them, what was followed up */
static int
urgency (RpIntroduction *introduction,
         guint32         today)
{
  switch (introduction->state)
    {
    case RP_INTRODUCTION_PLANNED:
      return 1;
    case RP_INTRODUCTION_FOLLOWED_UP:
      return 3;
    case RP_INTRODUCTION_INTRODUCED:
    case RP_INTRODUCTION_MET:
    default:
      return rp_introduction_is_due (introduction, today) ? 0 : 2;
    }
}

static int
compare_urgency (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  RpIntroduction *one = *(RpIntroduction *const *) a;
  RpIntroduction *other = *(RpIntroduction *const *) b;
  const RpMeetPlan *plan = data;
  int difference = urgency (one, plan->today) - urgency (other, plan->today);

  if (difference != 0)
    return difference;
  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;

  return strcmp (rp_record_get_id (one), rp_record_get_id (other));
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  RpIntroduction *one = *(RpIntroduction *const *) a;
  RpIntroduction *other = *(RpIntroduction *const *) b;

  if (one->date != other->date)
    return one->date > other->date ? -1 : 1;

  return strcmp (rp_record_get_id (one), rp_record_get_id (other));
}

static void
sort_introductions (RpMeetPlan *plan)
{
  const RpNetworkFacts *facts = rp_network_get_facts (plan->network);

  plan->under_way = g_ptr_array_new ();
  plan->met = g_ptr_array_new ();
  for (guint i = 0; i < facts->introductions->len; i++)
    {
      RpIntroduction *introduction = facts->introductions->pdata[i];

      if (rp_meet_plan_lookup (plan, introduction->introduced) == NULL
          && rp_meet_plan_lookup (plan, introduction->to_person) == NULL)
        continue;

      g_ptr_array_add (introduction->state == RP_INTRODUCTION_MET ? plan->met : plan->under_way,
                       introduction);
    }
  g_ptr_array_sort_with_data (plan->under_way, compare_urgency, plan);
  g_ptr_array_sort (plan->met, compare_dates);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (rp_record_get_id (*(RpRecord *const *) a),
                 rp_record_get_id (*(RpRecord *const *) b));
}

static void
find_aside (RpMeetPlan *plan)
{
  const RpNetworkFacts *facts = rp_network_get_facts (plan->network);

  plan->aside = g_ptr_array_new ();
  for (guint i = 0; i < facts->snoozes->len; i++)
    {
      RpSnooze *snooze = facts->snoozes->pdata[i];
      g_auto(GStrv) ids = rp_meet_aside_parse (snooze->what);

      if (ids != NULL && rp_meet_plan_lookup (plan, ids[0]) != NULL
          && rp_meet_plan_lookup (plan, ids[1]) != NULL)
        g_ptr_array_add (plan->aside, snooze);
    }
  g_ptr_array_sort (plan->aside, compare_ids);
}

/**
 * rp_meet_plan_new:
 * @network: everyone
 *
 * Takes a while in a big network: for a thread.
 *
 * Returns: (transfer full): who is, was, or should be brought together
 */
RpMeetPlan *
rp_meet_plan_new (RpNetwork *network)
{
  RpMeetPlan *plan = g_new0 (RpMeetPlan, 1);

  plan->network = rp_network_ref (network);
  plan->today = rp_network_get_facts (network)->today;
  plan->pairs = rp_who_should_meet (network, NULL);
  match_pairs (plan);
  sort_introductions (plan);
  find_aside (plan);

  return plan;
}

/**
 * rp_meet_plan_free:
 * @plan: (transfer full): a plan
 */
void
rp_meet_plan_free (RpMeetPlan *plan)
{
  g_ptr_array_unref (plan->matches);
  g_ptr_array_unref (plan->pairs);
  g_ptr_array_unref (plan->under_way);
  g_ptr_array_unref (plan->met);
  g_ptr_array_unref (plan->aside);
  rp_network_unref (plan->network);
  g_free (plan);
}

/**
 * rp_meet_plan_lookup:
 * @plan: a plan
 * @person: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable): who that is
 */
RpPerson *
rp_meet_plan_lookup (RpMeetPlan *plan,
                     const char *person)
{
  RpJarEntry entry;

  return person != NULL && rp_network_jar (plan->network, person, &entry) ? entry.person : NULL;
}
