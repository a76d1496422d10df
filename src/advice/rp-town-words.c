/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-town-advice.h"

#include "rp-date.h"
#include "rp-words-private.h"

#include <glib/gi18n.h>

/* What is said about people at an event or in a city, and what to do before. */

/* Promises to keep, and people to be introduced to, that are named at once */
#define MAX_PROMISES      3
#define MAX_INTRODUCTIONS 2

/**
 * rp_town_person_since:
 * @facts: what the advice rests on
 * @person: somebody there
 *
 * Returns: (transfer full): for instance "7 weeks ago", or that it would be
 *   the first time
 */
char *
rp_town_person_since (const RpTownFacts  *facts,
                      const RpTownPerson *person)
{
  if (person->is_new)
    return g_strdup (_("say hello for the first time"));

  return rp_rhythm_since (&person->rhythm, facts->now, facts->zone);
}

/**
 * rp_attendance_words:
 * @role: as what
 * @me: whether it is me
 *
 * Returns: for instance "Speaks", or "You speak"
 */
const char *
rp_attendance_words (RpAttendanceRole role,
                     gboolean         me)
{
  switch (role)
    {
    case RP_ATTENDANCE_ATTENDS:
      return me ? _("You attend") : C_("event", "Attends");

    case RP_ATTENDANCE_SPEAKS:
      return me ? _("You speak") : C_("event", "Speaks");

    case RP_ATTENDANCE_CHAIRS:
      return me ? _("You chair") : C_("event", "Chairs");

    default:
      g_return_val_if_reached ("");
    }
}

/**
 * rp_town_person_role:
 * @person: somebody there
 *
 * Returns: (transfer full) (nullable): as what they come to the event, and what
 *   they are in its community
 */
char *
rp_town_person_role (const RpTownPerson *person)
{
  const char *attends = person->attendance != NULL
                        ? rp_attendance_words (person->attendance->role, FALSE) : NULL;
  const char *role = person->membership != NULL ? person->membership->role : NULL;

  if (attends != NULL && role != NULL)
    return g_strdup_printf ("%s · %s", attends, role);

  return g_strdup (attends != NULL ? attends : role);
}

/**
 * rp_town_person_owed:
 * @person: somebody there
 *
 * Returns: (transfer full) (element-type utf8): what is owed either way, a line
 *   each
 */
GPtrArray *
rp_town_person_owed (const RpTownPerson *person)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < person->i_owe->len; i++)
    /* Translators: %s is a promise */
    g_ptr_array_add (lines, g_strdup_printf (_("You owe: %s"),
                                             ((RpCommitment *) person->i_owe->pdata[i])->text));
  for (guint i = 0; i < person->they_owe->len; i++)
    /* Translators: %s is a promise */
    g_ptr_array_add (lines, g_strdup_printf (_("Owed to you: %s"),
                                             ((RpCommitment *) person->they_owe->pdata[i])->text));
  for (guint i = 0; i < person->asked->len; i++)
    /* Translators: %s is a favour */
    g_ptr_array_add (lines, g_strdup_printf (_("You asked: %s"),
                                             ((RpFavour *) person->asked->pdata[i])->text));
  if (person->jar.sweets < 0)
    g_ptr_array_add (lines, rp_jar_words (&person->jar));

  return lines;
}

/**
 * rp_town_my_attendance:
 * @facts: of an event
 *
 * Returns: (transfer none) (nullable): as what I come to it
 */
RpAttendance *
rp_town_my_attendance (const RpTownFacts *facts)
{
  for (guint i = 0; i < facts->attendances->len; i++)
    if (((RpAttendance *) facts->attendances->pdata[i])->person == NULL)
      return facts->attendances->pdata[i];

  return NULL;
}

/**
 * rp_town_my_membership:
 * @facts: of an event
 *
 * Returns: (transfer none) (nullable): what I am in its community
 */
RpMembership *
rp_town_my_membership (const RpTownFacts *facts)
{
  for (guint i = 0; i < facts->memberships->len; i++)
    if (((RpMembership *) facts->memberships->pdata[i])->person == NULL)
      return facts->memberships->pdata[i];

  return NULL;
}

static void
add_task (GPtrArray *tasks,
          gpointer   record,
          RpPerson  *person,
          char      *words)
{
  RpTownTask *task = g_new0 (RpTownTask, 1);

  task->record = record;
  task->person = person;
  task->words = words;
  g_ptr_array_add (tasks, task);
}

static void
add_promises_to_keep (GPtrArray *tasks,
                      GPtrArray *people)
{
  guint n = 0;

  for (guint i = 0; i < people->len && n < MAX_PROMISES; i++)
    {
      const RpTownPerson *person = people->pdata[i];
      RpPerson *who = person->entry->person;
      RpCommitment *promise = person->i_owe->len > 0 ? person->i_owe->pdata[0] : NULL;

      if (promise == NULL)
        continue;

      /* Translators: a name and a promise */
      add_task (tasks, promise, who, g_strdup_printf (_("Keep your promise to %1$s: %2$s"),
                                                      who->name, promise->text));
      n++;
    }
}

static void
add_introductions (GPtrArray *tasks,
                   GPtrArray *people)
{
  guint n = 0;

  for (guint i = 0; i < people->len && n < MAX_INTRODUCTIONS; i++)
    {
      const RpTownPerson *person = people->pdata[i];

      if (person->door == NULL)
        continue;

      /* Translators: two names */
      add_task (tasks, person->door, person->entry->person,
                g_strdup_printf (_("Ask %1$s to introduce you to %2$s there"), person->door->name,
                                 person->entry->person->name));
      n++;
    }
}

/**
 * rp_town_tasks:
 * @facts: of an event
 * @people: (element-type RpTownPerson): who comes, or may
 *
 * A few things to do before: to say whether I come and as what, to keep what I
 * promised to people there, to ask who could introduce me.
 *
 * Returns: (transfer full) (element-type RpTownTask): valid as long as @facts
 */
GPtrArray *
rp_town_tasks (const RpTownFacts *facts,
               GPtrArray         *people)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_town_task_free);
  guint32 today = rp_time_day (facts->now, facts->zone);

  g_return_val_if_fail (facts->event != NULL, tasks);

  if (facts->to != 0 && facts->to < today)
    return tasks;

  if (rp_town_my_attendance (facts) == NULL)
    add_task (tasks, facts->event, NULL, g_strdup (_("Decide whether you go, and as what")));
  add_promises_to_keep (tasks, people);
  add_introductions (tasks, people);

  return tasks;
}

/**
 * rp_town_task_free:
 * @task: (transfer full): something to do
 */
void
rp_town_task_free (RpTownTask *task)
{
  g_free (task->words);
  g_free (task);
}

/**
 * rp_event_horizon:
 * @event: an event
 * @today: the day it is asked on
 *
 * Returns: (transfer full) (nullable): how far away it is: "in 9 months"; %NULL
 *   when it has no day
 */
char *
rp_event_horizon (RpEvent *event,
                  guint32  today)
{
  guint32 ends = MAX (event->starts, event->ends);
  guint days;

  if (event->starts == 0)
    return NULL;
  if (ends < today)
    return rp_words_ago ((int) (today - ends));
  if (event->starts <= today)
    return g_strdup (ends == today ? _("today") : _("now"));

  days = event->starts - today;
  if (days == 1)
    return g_strdup (_("tomorrow"));
  if (days >= 60)
    return g_strdup_printf (ngettext ("in %u month", "in %u months", days / 30), days / 30);
  if (days >= 14)
    return g_strdup_printf (ngettext ("in %u week", "in %u weeks", days / 7), days / 7);

  return g_strdup_printf (ngettext ("in %u day", "in %u days", days), days);
}
