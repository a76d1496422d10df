/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-person-advice.h"

#include "rp-date.h"
#include "rp-rules.h"

#include <glib/gi18n.h>

/* A day on which something passed between us. */
typedef struct
{
  guint32 day;
  guint   asks;
  guint   gifts;
  guint   contacts;   /* meetings, encounters, introductions */
} Day;

typedef struct
{
  const RpPersonFacts *facts;
  RpReciprocity       *sum;
  guint32              first;   /* of the twelve months */
  guint32              today;
  GHashTable          *days;    /* day → Day */
} Ledger;

/* The months end with the current one; they begin with a month's first day. */
static void
set_months (Ledger *ledger)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, ledger->today);
  g_date_set_day (&date, 1);
  g_date_subtract_months (&date, RP_RECIPROCITY_MONTHS - 1);
  ledger->first = g_date_get_julian (&date);
  for (guint i = 0; i < RP_RECIPROCITY_MONTHS; i++)
    {
      ledger->sum->months[i].year = g_date_get_year (&date);
      ledger->sum->months[i].month = g_date_get_month (&date);
      g_date_add_months (&date, 1);
    }
}

static gboolean
is_within (const Ledger *ledger,
           guint32       day)
{
  return day >= ledger->first && day <= ledger->today;
}

static Day *
ledger_day (Ledger  *ledger,
            guint32  day)
{
  Day *found = g_hash_table_lookup (ledger->days, GUINT_TO_POINTER (day));

  if (found == NULL)
    {
      found = g_new0 (Day, 1);
      found->day = day;
      g_hash_table_insert (ledger->days, GUINT_TO_POINTER (day), found);
    }

  return found;
}

/* A favour without a date is of no day of these. */
static void
read_favours (Ledger *ledger)
{
  GPtrArray *favours = ledger->facts->jar->favours;

  for (guint i = 0; i < favours->len; i++)
    {
      RpFavour *favour = favours->pdata[i];

      if (!is_within (ledger, favour->date))
        continue;
      if (favour->direction == RP_FAVOUR_GIVEN)
        ledger_day (ledger, favour->date)->gifts++;
      else
        ledger_day (ledger, favour->date)->asks++;
    }
}

/* Favours are counted by themselves; the day one was closed is no other contact. */
static void
read_contacts (Ledger *ledger)
{
  const RpPersonFacts *facts = ledger->facts;
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < facts->entry->moments->len; i++)
    {
      const RpMoment *moment = &g_array_index (facts->entry->moments, RpMoment, i);
      gboolean of_day = moment->kind == RP_MOMENT_INTRODUCTION;
      guint32 day = rp_time_day (moment->at, of_day ? utc : facts->zone);

      if (moment->kind != RP_MOMENT_FAVOUR && is_within (ledger, day) &&
          (of_day || moment->at <= facts->now))
        ledger_day (ledger, day)->contacts++;
    }
}

static RpReciprocityMonth *
month_of (Ledger  *ledger,
          guint32  day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  for (guint i = 0; i < RP_RECIPROCITY_MONTHS; i++)
    if (ledger->sum->months[i].year == g_date_get_year (&date) &&
        ledger->sum->months[i].month == (guint) g_date_get_month (&date))
      return &ledger->sum->months[i];

  g_return_val_if_reached (&ledger->sum->months[0]);
}

static void
add_day (Ledger    *ledger,
         const Day *day)
{
  RpReciprocityMonth *month = month_of (ledger, day->day);
  gboolean listened = day->contacts > 0 && day->asks == 0 && day->gifts == 0;

  month->given += day->gifts;
  month->asked += day->asks;
  month->listened += listened;
  ledger->sum->given += day->gifts;
  ledger->sum->asked += day->asks;
  ledger->sum->listened += listened;
}

static int
compare_days_cb (gconstpointer a,
                 gconstpointer b)
{
  const Day *first = *(const Day *const *) a;
  const Day *second = *(const Day *const *) b;

  return (first->day < second->day) - (first->day > second->day);
}

/* Whether the last asks follow upon each other with no contact between them at
 * which nothing was asked. */
static void
read_days (Ledger *ledger)
{
  g_autoptr(GPtrArray) days = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;
  gboolean only_asks = TRUE;
  guint asks = 0;

  g_hash_table_iter_init (&iter, ledger->days);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (days, value);
  g_ptr_array_sort (days, compare_days_cb);
  for (guint i = 0; i < days->len; i++)
    {
      const Day *day = days->pdata[i];

      add_day (ledger, day);
      only_asks = only_asks && day->asks > 0;
      if (only_asks)
        asks += day->asks;
    }

  ledger->sum->only_asks = asks >= RP_RULE_ONLY_ASKS;
}

/* Open promises count whenever they were made; the others on the day they were
 * closed, or else were due. */
static void
read_commitments (Ledger *ledger,
                  guint  *overdue)
{
  GPtrArray *commitments = ledger->facts->commitments;

  for (guint i = 0; i < commitments->len; i++)
    {
      RpCommitment *commitment = commitments->pdata[i];
      gboolean mine = commitment->by == RP_COMMITMENT_BY_ME;
      RpKept *kept = mine ? &ledger->sum->mine : &ledger->sum->theirs;
      guint32 day = commitment->closed != 0 ? commitment->closed : commitment->due;

      if (commitment->state == RP_COMMITMENT_OPEN)
        {
          kept->open++;
          *overdue += mine && commitment->due != 0 && commitment->due < ledger->today;
        }
      if (!is_within (ledger, day))
        continue;
      kept->kept += commitment->state == RP_COMMITMENT_KEPT;
      kept->late += commitment->state == RP_COMMITMENT_LATE;
      kept->broken += commitment->state == RP_COMMITMENT_BROKEN;
    }
}

/* The part of my promises that I kept in time, of those that fell due, as 1 to
 * 10, rounded half up. */
static int
reliability (const RpKept *mine,
             guint         overdue)
{
  guint due = mine->kept + mine->late + mine->broken + overdue;
  guint range = RP_RULE_RELIABILITY_MAX - RP_RULE_RELIABILITY_MIN;

  if (due < RP_RULE_RELIABILITY_PROMISES)
    return 0;

  return RP_RULE_RELIABILITY_MIN + (int) ((2 * range * mine->kept + due) / (2 * due));
}

static const char *
words (const RpReciprocity *sum)
{
  if (sum->only_asks)
    return _("You come only when you need something.");
  if (sum->asked > sum->given)
    return _("You ask more than you give.");
  if (sum->given > sum->asked)
    return _("You give more than you ask.");
  if (sum->given > 0)
    return _("You give as much as you ask.");

  return sum->listened > 0 ? _("You listened; nothing was given or asked.")
                           : _("Nothing went either way in twelve months.");
}

/**
 * rp_reciprocity_weigh:
 * @facts: facts about a person
 *
 * Promises, favours and contacts of the current month and the eleven before it
 * (4.8). A contact counts as listening when nothing was given or asked that
 * day. Three asks and no contact without an ask between or after them: only
 * when I need something.
 *
 * Returns: (transfer full): what goes which way
 */
RpReciprocity *
rp_reciprocity_weigh (const RpPersonFacts *facts)
{
  RpReciprocity *sum = g_new0 (RpReciprocity, 1);
  g_autoptr(GHashTable) days = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Ledger ledger = { .facts = facts, .sum = sum, .days = days };
  guint overdue = 0;

  ledger.today = rp_time_day (facts->now, facts->zone);
  set_months (&ledger);
  read_favours (&ledger);
  read_contacts (&ledger);
  read_days (&ledger);
  read_commitments (&ledger, &overdue);
  sum->reliability = reliability (&sum->mine, overdue);
  sum->words = g_strdup (words (sum));

  return sum;
}

/**
 * rp_reciprocity_free:
 * @reciprocity: (transfer full): what goes which way
 */
void
rp_reciprocity_free (RpReciprocity *reciprocity)
{
  g_free (reciprocity->words);
  g_free (reciprocity);
}
