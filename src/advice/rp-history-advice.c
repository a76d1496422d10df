/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-history-words-private.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-text.h"

#include <glib/gi18n.h>

typedef struct
{
  const RpPersonFacts *facts;
  RpPerson            *person;
  guint32              today;
  GPtrArray           *events;
} Story;

/* Adds what happened at @at; what is still to come is no history. The event
 * takes @title and @detail. */
static void
tell_at (Story       *story,
         RpEventKind  kind,
         gpointer     record,
         gint64       at,
         char        *title,
         char        *detail,
         gboolean     sealed)
{
  RpHistoryEvent *event = g_new0 (RpHistoryEvent, 1);

  event->at = at;
  event->kind = kind;
  event->type = G_OBJECT_TYPE (record);
  event->id = g_strdup (rp_record_get_id (record));
  event->title = title;
  event->detail = detail;
  event->sealed = sealed;
  g_ptr_array_add (story->events, event);
}

static void
tell_of_day (Story       *story,
             RpEventKind  kind,
             gpointer     record,
             guint32      day,
             char        *title,
             char        *detail,
             gboolean     sealed)
{
  tell_at (story, kind, record, rp_time_at (day, 12 * 60, story->facts->zone), title, detail,
           sealed);
}

static gboolean
has_sealed_text (gpointer    record,
                 const char *field)
{
  return rp_record_is_set (record,
                           rp_record_class_find_field (RP_RECORD_GET_CLASS (record), field));
}

static RpDebrief *
find_debrief (const RpPersonFacts *facts,
              RpMeeting           *meeting)
{
  for (guint i = 0; i < facts->debriefs->len; i++)
    {
      RpDebrief *debrief = facts->debriefs->pdata[i];

      if (g_strcmp0 (debrief->meeting, rp_record_get_id (meeting)) == 0)
        return debrief;
    }

  return NULL;
}

static void
tell_meetings (Story *story)
{
  const RpPersonFacts *facts = story->facts;

  for (guint i = 0; i < facts->meetings->len; i++)
    {
      RpMeeting *meeting = facts->meetings->pdata[i];
      RpDebrief *debrief = find_debrief (facts, meeting);

      if (rp_meeting_was_held (meeting) && meeting->starts != 0 && meeting->starts <= facts->now)
        tell_at (story, RP_EVENT_MEETING, meeting, meeting->starts,
                 rp_history_meeting_words (facts, meeting),
                 rp_history_about_meeting (facts, meeting),
                 debrief != NULL && has_sealed_text (debrief, "learned"));
    }
}

static void
tell_encounters (Story *story)
{
  const RpPersonFacts *facts = story->facts;

  for (guint i = 0; i < facts->encounters->len; i++)
    {
      RpEncounter *encounter = facts->encounters->pdata[i];

      if (encounter->at == 0 || encounter->at > facts->now)
        continue;
      tell_at (story, RP_EVENT_ENCOUNTER, encounter, encounter->at,
               rp_text_is_blank (encounter->place)
                 ? g_strdup (_("Encounter"))
                 /* Translators: a place: “Encounter: Lift, Ostervale Energy” */
                 : g_strdup_printf (_("Encounter: %s"), encounter->place),
               rp_history_encounter_detail (facts, encounter),
               has_sealed_text (encounter, "words"));
    }
}

static void
tell_favours (Story *story)
{
  GPtrArray *favours = story->facts->jar->favours;

  for (guint i = 0; i < favours->len; i++)
    {
      RpFavour *favour = favours->pdata[i];

      if (favour->date != 0 && favour->date <= story->today)
        tell_of_day (story, favour->direction == RP_FAVOUR_GIVEN ? RP_EVENT_FAVOUR_GIVEN
                                                                 : RP_EVENT_FAVOUR_ASKED,
                     favour, favour->date,
                     g_strdup (rp_favour_words (favour->direction, favour->type)),
                     rp_history_favour_detail (favour), FALSE);
    }
}

static void
tell_introductions (Story *story)
{
  GPtrArray *introductions = story->facts->introductions;

  for (guint i = 0; i < introductions->len; i++)
    {
      RpIntroduction *introduction = introductions->pdata[i];

      if (introduction->state != RP_INTRODUCTION_PLANNED && introduction->date != 0
          && introduction->date <= story->today)
        tell_of_day (story, RP_EVENT_INTRODUCTION, introduction, introduction->date,
                     rp_history_introduction_words (story->facts, introduction),
                     g_strdup (introduction->why), FALSE);
    }
}

/* Open promises are not history yet. */
static void
tell_commitments (Story *story)
{
  GPtrArray *commitments = story->facts->commitments;

  for (guint i = 0; i < commitments->len; i++)
    {
      RpCommitment *commitment = commitments->pdata[i];
      guint32 day = commitment->closed != 0 ? commitment->closed : commitment->due;

      if (commitment->state != RP_COMMITMENT_OPEN && day != 0 && day <= story->today)
        tell_of_day (story, RP_EVENT_COMMITMENT, commitment, day,
                     rp_history_commitment_words (story->facts, commitment),
                     g_strdup (commitment->text), FALSE);
    }
}

static void
tell_assessments (Story *story)
{
  g_autoptr(GPtrArray) so_far = g_ptr_array_new ();

  for (guint i = 0; i < story->facts->assessments->len; i++)
    {
      RpAssessment *assessment = story->facts->assessments->pdata[i];

      g_ptr_array_add (so_far, assessment);
      if (assessment->date != 0 && assessment->date <= story->today)
        tell_of_day (story, RP_EVENT_ASSESSMENT, assessment, assessment->date,
                     g_strdup (_("You thought about trust")), rp_trust_words (so_far),
                     has_sealed_text (assessment, "comment"));
    }
}

static void
tell_positions (Story *story)
{
  const RpPersonFacts *facts = story->facts;

  for (guint i = 0; i < facts->positions->len; i++)
    {
      RpPosition *position = facts->positions->pdata[i];
      RpOrganization *organization = rp_facts_records_lookup (facts->records,
                                                              RP_TYPE_ORGANIZATION,
                                                              position->organization);

      if (position->since == 0 || position->since > story->today)
        continue;
      tell_of_day (story, RP_EVENT_POSITION, position, position->since,
                   rp_text_is_blank (position->role)
                     ? g_strdup (_("A new position"))
                     /* Translators: a role: “New position: Chief Information Officer” */
                     : g_strdup_printf (_("New position: %s"), position->role),
                   g_strdup (organization != NULL ? organization->name : NULL), FALSE);
    }
}

static void
tell_notes (Story     *story,
            GPtrArray *notes)
{
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      RpNote *note = notes->pdata[i];

      if (g_strcmp0 (note->person, rp_record_get_id (story->person)) == 0 && note->date != 0 &&
          note->date <= story->today)
        tell_of_day (story, RP_EVENT_NOTE, note, note->date, g_strdup (note->title), NULL, TRUE);
    }
}

static int
compare_events_cb (gconstpointer a,
                   gconstpointer b)
{
  const RpHistoryEvent *first = *(const RpHistoryEvent *const *) a;
  const RpHistoryEvent *second = *(const RpHistoryEvent *const *) b;

  if (first->at != second->at)
    return first->at > second->at ? -1 : 1;
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;

  return g_strcmp0 (first->id, second->id);
}

/**
 * rp_history_tell:
 * @facts: facts about a person
 * @notes: (nullable) (element-type RpNote): notes, when they can be read; those
 *   about others are left out
 *
 * What happened between us up to now. Titles and details are of open text
 * only, but for the titles of @notes.
 *
 * Returns: (transfer full) (element-type RpHistoryEvent): the latest first
 */
GPtrArray *
rp_history_tell (const RpPersonFacts *facts,
                 GPtrArray           *notes)
{
  Story story = { .facts = facts, .person = facts->entry->person };

  story.today = rp_time_day (facts->now, facts->zone);
  story.events = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_history_event_free);
  tell_meetings (&story);
  tell_encounters (&story);
  tell_favours (&story);
  tell_introductions (&story);
  tell_commitments (&story);
  tell_assessments (&story);
  tell_positions (&story);
  tell_notes (&story, notes);
  g_ptr_array_sort (story.events, compare_events_cb);

  return story.events;
}

/**
 * rp_history_event_free:
 * @event: (transfer full): an event
 */
void
rp_history_event_free (RpHistoryEvent *event)
{
  g_free (event->id);
  g_free (event->title);
  g_free (event->detail);
  g_free (event);
}
