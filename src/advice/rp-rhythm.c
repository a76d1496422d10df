/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-person-advice.h"

#include "rp-date.h"
#include "rp-rules.h"
#include "rp-words-private.h"

#include <glib/gi18n.h>

/* The day of a contact. What is known by its day alone stands at noon in UTC,
 * which may be another day where I am. */
static guint32
moment_day (const RpMoment *moment,
            GTimeZone      *zone)
{
  g_autoptr(GTimeZone) utc = NULL;

  if (moment->kind == RP_MOMENT_MEETING || moment->kind == RP_MOMENT_ENCOUNTER)
    return rp_time_day (moment->at, zone);

  utc = g_time_zone_new_utc ();
  return rp_time_day (moment->at, utc);
}

/* The instant of a contact as it is read in @zone; a day is its noon there. */
static gint64
moment_time (const RpMoment *moment,
             guint32         day,
             gint64          now,
             GTimeZone      *zone)
{
  if (moment->kind == RP_MOMENT_MEETING || moment->kind == RP_MOMENT_ENCOUNTER)
    return moment->at;

  return MIN (rp_time_at (day, 12 * 60, zone), now);
}

static int
compare_ints_cb (gconstpointer a,
                 gconstpointer b)
{
  int first = *(const int *) a;
  int second = *(const int *) b;

  return (first > second) - (first < second);
}

/* The median of the gaps between @days, the oldest first, in days; halves are
 * rounded up. Days that are equal are one contact: a dinner and the favour that
 * was closed at it. */
static int
median_gap (GArray *days)
{
  g_autoptr(GArray) gaps = g_array_new (FALSE, FALSE, sizeof (int));
  guint middle;

  for (guint i = 1; i < days->len; i++)
    {
      int gap = (int) (g_array_index (days, guint32, i) - g_array_index (days, guint32, i - 1));

      g_array_append_val (gaps, gap);
    }
  g_array_sort (gaps, compare_ints_cb);
  middle = gaps->len / 2;
  if (gaps->len % 2 == 1)
    return g_array_index (gaps, int, middle);

  return (g_array_index (gaps, int, middle - 1) + g_array_index (gaps, int, middle) + 1) / 2;
}

static int
compare_days_cb (gconstpointer a,
                 gconstpointer b)
{
  guint32 first = *(const guint32 *) a;
  guint32 second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

static int
measured_cadence (GArray *days)
{
  guint distinct = 0;

  g_array_sort (days, compare_days_cb);
  for (guint i = 0; i < days->len; i++)
    if (i == 0 || g_array_index (days, guint32, i) != g_array_index (days, guint32, distinct - 1))
      g_array_index (days, guint32, distinct++) = g_array_index (days, guint32, i);
  g_array_set_size (days, distinct);

  return distinct >= RP_RULE_RHYTHM_CONTACTS ? median_gap (days) : 0;
}

/**
 * rp_rhythm_measure:
 * @entry: a person with their contacts
 * @now: the instant the advice is given for
 * @zone: my time zone
 * @rhythm: (out): how often there is contact, and when the next one is due
 *
 * Due = last contact + cadence, in days of @zone (4.5). The deliberate cadence
 * goes before the measured one, the median gap between at least four contacts;
 * contacts on one day are one. Contacts after @now do not count.
 */
void
rp_rhythm_measure (RpPersonEntry *entry,
                   gint64         now,
                   GTimeZone     *zone,
                   RpRhythm      *rhythm)
{
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 today = rp_time_day (now, zone);
  guint32 last_day = 0;

  *rhythm = (RpRhythm) { 0 };
  for (guint i = 0; i < entry->moments->len; i++)
    {
      const RpMoment *moment = &g_array_index (entry->moments, RpMoment, i);
      guint32 day = moment_day (moment, zone);
      gint64 at = moment_time (moment, day, now, zone);

      if (at > now || day > today)
        continue;
      g_array_append_val (days, day);
      last_day = MAX (last_day, day);
      rhythm->last = MAX (rhythm->last, at);
      if (moment->in_person)
        rhythm->last_in_person = MAX (rhythm->last_in_person, at);
    }

  rhythm->cadence_days = MAX (entry->person->cadence_days, 0);
  if (rhythm->cadence_days == 0)
    {
      rhythm->cadence_days = measured_cadence (days);
      rhythm->measured = rhythm->cadence_days > 0;
    }
  if (rhythm->cadence_days == 0 || last_day == 0)
    return;

  rhythm->due = last_day + (guint32) rhythm->cadence_days;
  rhythm->days_overdue = (int) today - (int) rhythm->due;
  rhythm->lateness = (double) rhythm->days_overdue / rhythm->cadence_days;
}

/**
 * rp_rhythm_is_late:
 * @rhythm: how often there is contact
 *
 * Returns: whether the day of the next contact has passed
 */
gboolean
rp_rhythm_is_late (const RpRhythm *rhythm)
{
  return rhythm->due != 0 && rhythm->days_overdue > 0;
}

typedef struct
{
  RpPersonEntry *entry;
  RpRhythm       rhythm;
} Late;

static int
compare_late_cb (gconstpointer a,
                 gconstpointer b)
{
  const Late *first = a;
  const Late *second = b;

  if (first->rhythm.lateness > second->rhythm.lateness ||
      first->rhythm.lateness < second->rhythm.lateness)
    return first->rhythm.lateness > second->rhythm.lateness ? -1 : 1;
  if (first->rhythm.days_overdue != second->rhythm.days_overdue)
    return first->rhythm.days_overdue > second->rhythm.days_overdue ? -1 : 1;

  return g_strcmp0 (rp_record_get_id (first->entry->person),
                    rp_record_get_id (second->entry->person));
}

/**
 * rp_rhythm_overdue:
 * @facts: people with their contacts
 *
 * Whether somebody has a next meeting planned does not matter here; it does for
 * Today.
 *
 * Returns: (transfer full) (element-type RpPersonEntry): who is overdue, by
 *   days overdue / cadence, the latest first (4.5)
 */
GPtrArray *
rp_rhythm_overdue (const RpPeopleFacts *facts)
{
  GPtrArray *overdue = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GArray) late = g_array_new (FALSE, FALSE, sizeof (Late));

  for (guint i = 0; i < facts->entries->len; i++)
    {
      Late one = { .entry = facts->entries->pdata[i] };

      rp_rhythm_measure (one.entry, facts->now, facts->zone, &one.rhythm);
      if (rp_rhythm_is_late (&one.rhythm))
        g_array_append_val (late, one);
    }
  g_array_sort (late, compare_late_cb);
  for (guint i = 0; i < late->len; i++)
    g_ptr_array_add (overdue, g_object_ref (g_array_index (late, Late, i).entry));

  return overdue;
}

/**
 * rp_rhythm_since:
 * @rhythm: how often there is contact
 * @now: the instant the advice is given for
 * @zone: my time zone
 *
 * Returns: (transfer full): how long ago the last contact was, for the middle
 *   of a sentence: "today", "20 days ago", "11 weeks ago", "never"
 */
char *
rp_rhythm_since (const RpRhythm *rhythm,
                 gint64          now,
                 GTimeZone      *zone)
{
  if (rhythm->last == 0)
    return g_strdup (_("never"));

  return rp_words_ago ((int) rp_time_day (now, zone) - (int) rp_time_day (rhythm->last, zone));
}

/* "every 6 weeks", "every 10 days" */
static char *
every_words (int days)
{
  gboolean weeks = days % 7 == 0 || days >= RP_RULE_SAY_WEEKS_DAYS;
  gulong count = (gulong) (weeks ? (days + 3) / 7 : days);

  if (weeks)
    return g_strdup_printf (ngettext ("every week", "every %lu weeks", count), count);

  return g_strdup_printf (ngettext ("every day", "every %lu days", count), count);
}

/**
 * rp_rhythm_every:
 * @rhythm: how often there is contact
 *
 * Returns: (transfer full): the cadence, for the middle of a sentence: "every
 *   6 weeks", measured "about every 6 weeks", "no rhythm yet"
 */
char *
rp_rhythm_every (const RpRhythm *rhythm)
{
  g_autofree char *every = NULL;

  if (rhythm->cadence_days == 0)
    return g_strdup (_("no rhythm yet"));

  every = every_words (rhythm->cadence_days);
  if (!rhythm->measured)
    return g_steal_pointer (&every);

  /* Translators: a measured rhythm: “about every 6 weeks” */
  return g_strdup_printf (_("about %s"), every);
}
