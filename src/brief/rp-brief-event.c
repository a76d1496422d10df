/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief-event.h"

#include "rp-brief-private.h"
#include "rp-date.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/* The sheet for an event, to take along. */

/* Translators: a name and what is said of it, as in “Wilhelmina Acheby: Chairs” */
#define NAMED _("%1$s: %2$s")

static void
add_person (const RpTownFacts  *facts,
            RpBriefSection     *section,
            const RpTownPerson *person)
{
  g_autofree char *role = rp_town_person_role (person);
  g_autofree char *since = person->is_new ? NULL : rp_town_person_since (facts, person);
  g_autoptr(GPtrArray) owed = rp_town_person_owed (person);
  RpPerson *who = person->entry->person;
  RpBriefLine *line = rp_brief_add_line (section, RP_BRIEF_OPEN, g_strdup (who->name), who);
  g_autofree char *about = g_strjoin (" · ", role != NULL ? role : since,
                                      role != NULL ? since : NULL, NULL);

  if (line != NULL && about != NULL)
    {
      g_autofree char *name = line->text;

      line->text = g_strdup_printf (NAMED, name, about);
    }
  if (person->door != NULL)
    /* Translators: %s is a name */
    rp_brief_add_line (section, RP_BRIEF_PLAIN,
                       g_strdup_printf (_("%s is there, too, and can introduce you"),
                                        person->door->name), person->door);
  if (person->topic != NULL)
    /* Translators: a topic, and why it is to be raised, as a sentence */
    rp_brief_add_line (section, RP_BRIEF_PLAIN,
                       g_strdup_printf (_("Raise “%1$s”. %2$s"), person->topic->title,
                                        person->topic_reason), person->topic);
  for (guint i = 0; i < owed->len; i++)
    rp_brief_add_line (section, RP_BRIEF_DIM, g_strdup (owed->pdata[i]), NULL);
}

static void
add_people (RpBriefBuilder    *builder,
            const RpTownFacts *facts,
            GPtrArray         *people,
            const char        *id,
            const char        *heading,
            gboolean           come,
            gboolean           is_new)
{
  RpBriefSection *section = rp_brief_add_section (builder, id, g_strdup (heading), FALSE);

  for (guint i = 0; i < people->len; i++)
    {
      const RpTownPerson *person = people->pdata[i];

      if ((person->attendance != NULL) == come && (!come || person->is_new == is_new))
        add_person (facts, section, person);
    }
}

static void
add_tasks (RpBriefBuilder    *builder,
           const RpTownFacts *facts,
           GPtrArray         *people)
{
  RpBriefSection *section = rp_brief_add_section (builder, "before", g_strdup (_("Before you go")),
                                                  FALSE);
  g_autoptr(GPtrArray) tasks = rp_town_tasks (facts, people);

  for (guint i = 0; i < tasks->len; i++)
    rp_brief_add_line (section, RP_BRIEF_OPEN,
                       g_strdup (((RpTownTask *) tasks->pdata[i])->words), NULL);
}

static char *
when_and_where (const RpTownFacts *facts)
{
  RpEvent *event = facts->event;
  RpAttendance *mine = rp_town_my_attendance (facts);
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;

  if (event->starts != 0)
    {
      /* Translators: strftime, a day with its year */
      g_autofree char *day = rp_day_format (event->starts, _("%-d %B %Y"));

      g_strv_builder_add (parts, day);
    }
  if (event->city != NULL)
    g_strv_builder_add (parts, event->city);
  if (mine != NULL)
    g_strv_builder_add (parts, rp_attendance_words (mine->role, TRUE));
  words = g_strv_builder_end (parts);

  return g_strjoinv (" · ", words);
}

/**
 * rp_brief_new_event:
 * @facts: of an event
 * @people: (element-type RpTownPerson): who comes, or may
 *
 * Makes the sheet for an event: whom to greet first, what to raise with each
 * and what is owed, and what to do before. The same facts give the same sheet.
 *
 * Returns: (transfer full): the sheet
 */
RpBrief *
rp_brief_new_event (const RpTownFacts *facts,
                    GPtrArray         *people)
{
  g_autoptr(RpBrief) brief = g_new0 (RpBrief, 1);
  RpBriefBuilder builder = { .options = { .length = RP_BRIEF_FULL }, .brief = brief };
  g_autofree char *day = rp_time_format (facts->now, facts->zone, _("%-d %B"));

  g_return_val_if_fail (facts->event != NULL, NULL);

  brief->now = facts->now;
  brief->meeting = g_strdup ("");
  brief->title = rp_text_clean_line (facts->event->name);
  brief->subtitle = when_and_where (facts);
  brief->note = g_strdup (_("Private. Read it, then leave it behind."));
  /* Translators: the program and the day on which a page was made */
  brief->date = g_strdup_printf (_("Rapport, %s"), day);
  brief->footer = g_strdup (brief->title);
  brief->options = builder.options;
  add_people (&builder, facts, people, "greet", _("Say hello for the first time"), TRUE, TRUE);
  add_people (&builder, facts, people, "come", _("Who comes"), TRUE, FALSE);
  add_people (&builder, facts, people, "may-come", _("Members, who may come"), FALSE, FALSE);
  add_tasks (&builder, facts, people);
  rp_brief_drop_empty (brief);

  return g_steal_pointer (&brief);
}
