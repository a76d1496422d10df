/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-plan-forms.h"

#include "rp-date.h"
#include "rp-record-form.h"

#include <glib/gi18n.h>

/* What each type of line is called: in the title of its form, above its input, in Undo. */
typedef struct
{
  const char *title;
  const char *input;
  const char *label;
} ItemWords;

static const ItemWords item_words[] = {
  [RP_PLAN_ITEM_QUESTION]   = { N_("Question"), N_("An open question"), N_("Write question") },
  [RP_PLAN_ITEM_INSIGHT]    = { N_("Own Experience"), N_("What you learned yourself"),
                                N_("Write own experience") },
  [RP_PLAN_ITEM_HYPOTHESIS] = { N_("Hypothesis"), N_("What you believe, untested"),
                                N_("Write hypothesis") },
  [RP_PLAN_ITEM_CHECKLIST]  = { N_("To Do Beforehand"), N_("What to do"), N_("Write what to do") },
  [RP_PLAN_ITEM_DIFFERENTLY] = { N_("Do Differently"), N_("What to do differently"),
                                 N_("Write what to do differently") },
};

/**
 * rp_plan_next_rank:
 * @records: the lines, topics or lessons of a plan
 *
 * Returns: the rank of one that comes after them
 */
int
rp_plan_next_rank (GPtrArray *records)
{
  int rank = 0;

  for (guint i = 0; i < records->len; i++)
    {
      int other;

      g_object_get (records->pdata[i], "rank", &other, NULL);
      rank = MAX (rank, other + 1);
    }

  return rank;
}

static void
present_item (RpWriter   *writer,
              RpPlan     *plan,
              RpPlanItem *item,
              const char *title)
{
  const ItemWords *words = &item_words[item->type];
  g_autoptr(RpPlanItem) copy = rp_record_copy (item);
  RpRecordForm *form;

  if (copy->text == NULL && copy->topic != NULL)
    copy->text = rp_plan_item_text (plan, item);

  form = rp_record_form_new (writer, title, copy);
  rp_record_form_add_lines (form, "text", _(words->input));
  rp_record_form_require (form, "text");
  rp_record_form_present (form, _(words->label), NULL);
}

/**
 * rp_plan_form_item:
 * @writer: how to write it
 * @plan: the plan
 * @item: one of its lines, or a new one
 *
 * Lets a line of the plan be written. The hypothesis of a topic becomes a text
 * of its own only when it is changed.
 */
void
rp_plan_form_item (RpWriter     *writer,
                   RpPlan       *plan,
                   RpPlanItem   *item)
{
  present_item (writer, plan, item, _(item_words[item->type].title));
}

void
rp_plan_form_new_item (RpWriter       *writer,
                       RpPlan         *plan,
                       RpPlanItemType  type)
{
  g_autoptr(RpPlanItem) item = rp_record_new (RP_TYPE_PLAN_ITEM);

  item->meeting = g_strdup (rp_plan_get_id (plan));
  item->type = type;
  item->rank = rp_plan_next_rank (rp_plan_get_facts (plan)->plan_items);
  rp_plan_form_item (writer, plan, item);
}

static void
add_topic_inputs (RpRecordForm *form)
{
  rp_record_form_add_lines (form, "title", _("Topic"));
  rp_record_form_add_lines (form, "hook", _("What provokes about it"));
  rp_record_form_add_lines (form, "lift", _("In one breath"));
  rp_record_form_add_lines (form, "hypothesis", _("What you believe, untested"));
  rp_record_form_require (form, "title");
}

void
rp_plan_form_topic (RpWriter     *writer,
                    RpTopic      *topic)
{
  RpRecordForm *form = rp_record_form_new (writer, _("Topic"), topic);

  add_topic_inputs (form);
  rp_record_form_present (form, _("Edit Topic"), NULL);
}

/**
 * rp_plan_form_new_topic:
 * @writer: how to write it
 * @plan: the plan it goes onto
 * @title: (nullable): what it is called, as far as it was typed
 * @replaced: (nullable): the topic on the plan that makes room for it
 */
void
rp_plan_form_new_topic (RpWriter     *writer,
                        RpPlan       *plan,
                        const char   *title,
                        RpPlanTopic  *replaced)
{
  g_autoptr(RpTopic) topic = rp_record_new (RP_TYPE_TOPIC);
  g_autoptr(RpPlanTopic) link = NULL;
  RpRecordForm *form;

  topic->title = title != NULL && *title != '\0' ? g_strdup (title) : NULL;
  if (replaced != NULL)
    {
      link = rp_record_copy (replaced);
      g_free (link->topic);
    }
  else
    {
      link = rp_record_new (RP_TYPE_PLAN_TOPIC);
      link->meeting = g_strdup (rp_plan_get_id (plan));
      link->rank = rp_plan_next_rank (rp_plan_get_facts (plan)->plan_topics);
    }
  link->topic = g_strdup (rp_record_get_id (topic));

  form = rp_record_form_new (writer, _("New Topic"), topic);
  rp_record_form_add_lines (form, "title", _("What puzzles you both"));
  rp_record_form_add_lines (form, "hook", _("What provokes about it"));
  rp_record_form_require (form, "title");
  rp_record_form_add_extra (form, link);
  rp_record_form_present (form, _("Add Topic"), _("Topic added"));
}

/**
 * rp_plan_form_hypothesis:
 * @writer: how to write it
 * @plan: the plan it goes onto
 * @topic: (nullable): a topic that has a hypothesis of mine
 *
 * Offers the hypothesis of @topic, or lets one be written.
 */
void
rp_plan_form_hypothesis (RpWriter     *writer,
                         RpPlan       *plan,
                         const char   *topic)
{
  g_autoptr(RpPlanItem) item = rp_record_new (RP_TYPE_PLAN_ITEM);

  item->meeting = g_strdup (rp_plan_get_id (plan));
  item->type = RP_PLAN_ITEM_HYPOTHESIS;
  item->topic = g_strdup (topic);
  item->rank = rp_plan_next_rank (rp_plan_get_facts (plan)->plan_items);
  present_item (writer, plan, item, _("Offer a Hypothesis"));
}

static void
add_lesson_inputs (RpRecordForm *form)
{
  const char *outcomes[] = { _("It worked"), _("It failed"), NULL };

  rp_record_form_add_lines (form, "title", _("What happened, in a few words"));
  rp_record_form_add_enum (form, "outcome", _("How it went"), outcomes);
  rp_record_form_add_text (form, "industry", _("Industry"));
  rp_record_form_add_lines (form, "say", _("Say, without naming anybody (“a rail operator”)"));
  rp_record_form_require (form, "title");
}

void
rp_plan_form_lesson (RpWriter     *writer,
                     RpLesson     *lesson)
{
  RpRecordForm *form = rp_record_form_new (writer, _("Lesson"), lesson);

  add_lesson_inputs (form);
  rp_record_form_present (form, _("Edit Lesson"), NULL);
}

/* A failure, where the plan has stories of success alone. */
static RpLessonOutcome
missing_outcome (const RpMeetingFacts *facts)
{
  guint n_worked = 0;

  for (guint i = 0; i < facts->plan_lessons->len; i++)
    {
      RpPlanLesson *link = facts->plan_lessons->pdata[i];
      RpLesson *lesson = rp_facts_find (facts->lessons, link->lesson);

      if (lesson == NULL)
        continue;
      if (lesson->outcome == RP_LESSON_FAILED)
        return RP_LESSON_WORKED;
      n_worked++;
    }

  return n_worked > 0 ? RP_LESSON_FAILED : RP_LESSON_WORKED;
}

/**
 * rp_plan_form_new_lesson:
 * @writer: how to write it
 * @plan: the plan it goes onto; it has a topic
 * @title: (nullable): what it is called, as far as it was typed
 */
void
rp_plan_form_new_lesson (RpWriter     *writer,
                         RpPlan       *plan,
                         const char   *title)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  g_autoptr(RpLesson) lesson = NULL;
  g_autoptr(RpPlanLesson) link = NULL;
  RpRecordForm *form;

  g_return_if_fail (facts->plan_topics->len > 0);

  lesson = rp_record_new (RP_TYPE_LESSON);
  lesson->topic = g_strdup (((RpPlanTopic *) facts->plan_topics->pdata[0])->topic);
  lesson->outcome = missing_outcome (facts);
  lesson->title = title != NULL && *title != '\0' ? g_strdup (title) : NULL;
  link = rp_record_new (RP_TYPE_PLAN_LESSON);
  link->meeting = g_strdup (rp_plan_get_id (plan));
  link->lesson = g_strdup (rp_record_get_id (lesson));
  link->rank = rp_plan_next_rank (facts->plan_lessons);

  form = rp_record_form_new (writer, _("New Lesson"), lesson);
  add_lesson_inputs (form);
  rp_record_form_add_extra (form, link);
  rp_record_form_present (form, _("Add Lesson"), _("Lesson added"));
}

/**
 * rp_plan_form_engagement:
 * @writer: how to write it
 * @plan: the plan
 * @engagement: (nullable): work in play at the person's organization, or
 *   %NULL for new work there
 */
void
rp_plan_form_engagement (RpWriter     *writer,
                         RpPlan       *plan,
                         RpEngagement *engagement)
{
  const char *states[] = { C_("engagement", "Active"), C_("engagement", "Closed"), NULL };
  RpOrganization *organization = rp_plan_get_facts (plan)->organization;
  g_autoptr(RpEngagement) made = NULL;
  RpRecordForm *form;

  if (engagement == NULL)
    {
      g_return_if_fail (organization != NULL);

      made = rp_record_new (RP_TYPE_ENGAGEMENT);
      made->organization = g_strdup (rp_record_get_id (organization));
    }

  form = rp_record_form_new (writer, engagement != NULL ? _("Work in Play")
                                                        : _("New Work in Play"),
                             engagement != NULL ? engagement : made);
  rp_form_window_set_description (RP_FORM_WINDOW (form),
                                  _("The conversation steers clear of it. Key terms help to notice "
                                    "when a topic comes too close."));
  rp_record_form_add_text (form, "name", _("Name"));
  rp_record_form_add_lines (form, "key_terms", _("Key terms"));
  if (engagement != NULL)
    {
      rp_record_form_add_lines (form, "summary", _("What it is about"));
      rp_record_form_add_enum (form, "state", _("State"), states);
    }
  rp_record_form_require (form, "name");
  rp_record_form_present (form, engagement != NULL ? _("Edit Work in Play")
                                                   : _("Add Work in Play"), NULL);
}

/**
 * rp_plan_form_guest:
 * @writer: how to write it
 * @plan: the plan
 *
 * Lets somebody else come along; the check says what it thinks of that.
 */
void
rp_plan_form_guest (RpWriter     *writer,
                    RpPlan       *plan)
{
  g_autoptr(RpAttendee) attendee = rp_record_new (RP_TYPE_ATTENDEE);
  RpRecordForm *form;

  attendee->meeting = g_strdup (rp_plan_get_id (plan));
  form = rp_record_form_new (writer, _("Add a Guest"), attendee);
  rp_form_window_set_description (RP_FORM_WINDOW (form),
                                  _("With a third person at the table it is no safe conversation "
                                    "any more."));
  rp_record_form_add_pick (form, "person", _("Who comes along"), NULL);
  rp_record_form_require (form, "person");
  rp_record_form_present (form, _("Add Guest"), _("Guest added"));
}

void
rp_plan_form_calendar (RpWriter     *writer,
                       RpPlan       *plan)
{
  RpRecordForm *form = rp_record_form_new (writer, _("What a Calendar Shows"),
                                           rp_plan_get_facts (plan)->meeting);

  rp_form_window_set_description (RP_FORM_WINDOW (form),
                                  _("Calendars are read by many. Left empty, it says “Private”."));
  rp_record_form_add_text (form, "calendar_title", _("Calendar shows"));
  rp_record_form_present (form, _("Change What a Calendar Shows"), NULL);
}

/**
 * rp_plan_form_curiosity:
 * @writer: how to write it
 * @plan: the plan
 * @topic: (nullable): what they are curious about
 *
 * Notes what perplexes the person. Their words are sealed.
 */
void
rp_plan_form_curiosity (RpWriter     *writer,
                        RpPlan       *plan,
                        const char   *topic)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  const char *strengths[] = {
    C_("curiosity", "Hinted"), C_("curiosity", "Said so"),
    C_("curiosity", "Struggling with it now"), NULL,
  };
  RpTopic *about = rp_plan_find_topic (plan, topic);
  g_autoptr(RpCuriosity) curiosity = rp_record_new (RP_TYPE_CURIOSITY);
  RpRecordForm *form;

  if (about == NULL && facts->plan_topics->len > 0)
    about = rp_plan_find_topic (plan, ((RpPlanTopic *) facts->plan_topics->pdata[0])->topic);

  curiosity->person = g_strdup (rp_record_get_id (facts->person));
  curiosity->topic = about != NULL ? g_strdup (rp_record_get_id (about)) : NULL;
  curiosity->strength = 2;
  curiosity->date = rp_time_day (g_get_real_time () / G_USEC_PER_SEC, rp_plan_get_zone (plan));

  form = rp_record_form_new (writer, _("What Perplexes Them"), curiosity);
  rp_form_window_set_description (RP_FORM_WINDOW (form), about != NULL ? about->title : NULL);
  rp_record_form_add_sealed (form, "evidence", _("Their words"), _("What they said about it"));
  rp_record_form_add_enum (form, "strength", _("How much"), strengths);
  if (about == NULL)
    {
      rp_record_form_add_lines (form, "challenge", _("The challenge"));
      rp_record_form_require (form, "challenge");
    }
  rp_record_form_present (form, _("Note Curiosity"), _("Noted"));
}

/* What is not open any more was closed today. */
static void
close_commitment (gpointer record)
{
  RpCommitment *commitment = RP_COMMITMENT (record);
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  commitment->closed = commitment->state == RP_COMMITMENT_OPEN
                       ? 0 : rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);
}

void
rp_plan_form_commitment (RpWriter     *writer,
                         RpCommitment *commitment)
{
  const char *states[] = {
    C_("commitment", "Open"), C_("commitment", "Kept"), C_("commitment", "Kept, but late"),
    C_("commitment", "Broken"), C_("commitment", "Not wanted any more"), NULL,
  };
  RpRecordForm *form = rp_record_form_new (writer, _("Promise"), commitment);

  rp_record_form_add_enum (form, "state", _("What became of it"), states);
  rp_record_form_add_lines (form, "text", _("What you promised"));
  rp_record_form_require (form, "text");
  rp_record_form_set_finish (form, close_commitment);
  rp_record_form_present (form, _("Change Promise"), NULL);
}
