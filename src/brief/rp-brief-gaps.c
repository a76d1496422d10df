/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief-private.h"

#include "rp-date.h"
#include "rp-text.h"

#include <glib/gi18n.h>

static void
add_gap (RpBriefSection *section,
         gboolean        missing,
         char           *text,
         gpointer        record)
{
  if (missing)
    rp_brief_add_line (section, RP_BRIEF_PLAIN, text, record);
  else
    g_free (text);
}

static guint
count_items (const RpMeetingFacts *facts,
             RpPlanItemType        first,
             RpPlanItemType        last)
{
  guint count = 0;

  for (guint i = 0; i < facts->plan_items->len; i++)
    {
      RpPlanItem *item = facts->plan_items->pdata[i];

      count += item->type >= first && item->type <= last && item->state != RP_ITEM_DISMISSED;
    }

  return count;
}

static gboolean
all_inferred (GPtrArray *objectives)
{
  for (guint i = 0; i < objectives->len; i++)
    if (((RpObjective *) objectives->pdata[i])->source != RP_OBJECTIVE_INFERRED)
      return FALSE;

  return objectives->len > 0;
}

/* Locked words are there all the same. */
static gboolean
has_no_words (gpointer    record,
              const char *field)
{
  const RpField *found = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), field);

  return rp_text_is_blank (rp_record_get_text (record, found)) &&
         rp_record_get_sealed_state (record, found) == RP_SEALED_EMPTY;
}

/* Stories that could give away where they come from. */
static void
add_story_gaps (RpBriefBuilder *builder,
                RpBriefSection *section)
{
  const RpMeetingFacts *facts = builder->facts;

  add_gap (section, facts->plan_lessons->len == 0,
           g_strdup (_("Which stories from elsewhere you tell.")), facts->meeting);
  for (guint i = 0; i < facts->plan_lessons->len; i++)
    {
      RpPlanLesson *planned = facts->plan_lessons->pdata[i];
      RpLesson *lesson = rp_facts_find (facts->lessons, planned->lesson);

      if (lesson != NULL && rp_text_is_blank (lesson->say))
        rp_brief_add_line (section, RP_BRIEF_PLAIN,
                           g_strdup_printf (_("How to tell “%s” without its source."),
                                            lesson->title), lesson);
    }
}

static void
add_plan_gaps (RpBriefBuilder *builder,
               RpBriefSection *section)
{
  const RpMeetingFacts *facts = builder->facts;
  RpMeeting *meeting = facts->meeting;
  g_autofree char *breath = rp_brief_breath (builder, NULL);

  add_gap (section, meeting->starts == 0, g_strdup (_("When you meet.")), meeting);
  add_gap (section, meeting->starts != 0 && meeting->ends <= meeting->starts,
           g_strdup (_("When it ends.")), meeting);
  add_gap (section, facts->venue == NULL, g_strdup (_("Where you meet.")), meeting);
  add_gap (section, facts->plan_topics->len == 0, g_strdup (_("What you talk about.")), meeting);
  add_gap (section, facts->plan_topics->len > 0 && breath == NULL,
           g_strdup (_("How to say the topic in one breath.")), meeting);
  add_gap (section, rp_text_is_blank (meeting->takeaway),
           g_strdup_printf (_("What %s takes home."), builder->name), meeting);
  add_gap (section, count_items (facts, RP_PLAN_ITEM_INSIGHT, RP_PLAN_ITEM_HYPOTHESIS) == 0,
           g_strdup (_("What you put on the table.")), meeting);
  add_story_gaps (builder, section);
  add_gap (section, count_items (facts, RP_PLAN_ITEM_QUESTION, RP_PLAN_ITEM_QUESTION) == 0,
           g_strdup (_("What you ask.")), meeting);
}

/* Those who stand around the meeting: what they are told, and by when. */
static void
add_others_gaps (RpBriefBuilder *builder,
                 RpBriefSection *section)
{
  const RpMeetingFacts *facts = builder->facts;

  for (guint i = 0; i < facts->notices->len; i++)
    {
      RpNotice *notice = facts->notices->pdata[i];
      RpPerson *person = rp_meeting_facts_person (facts, notice->person);

      if (person != NULL && notice->told == 0 && notice->due == 0)
        rp_brief_add_line (section, RP_BRIEF_PLAIN,
                           g_strdup_printf (_("By when %s is to be told."), person->name), notice);
    }
  for (guint i = 0; i < facts->approaches->len; i++)
    {
      RpApproach *approach = facts->approaches->pdata[i];
      RpPerson *person = rp_meeting_facts_person (facts, approach->person);

      if (person != NULL && has_no_words (approach, "text"))
        rp_brief_add_line (section, RP_BRIEF_PLAIN,
                           g_strdup_printf (_("What to say to %s: the approach has no words."),
                                            person->name), approach);
    }
}

static guint
count_without_evidence (GPtrArray *curiosities)
{
  guint count = 0;

  for (guint i = 0; i < curiosities->len; i++)
    count += has_no_words (curiosities->pdata[i], "evidence");

  return count;
}

static void
add_person_gaps (RpBriefBuilder *builder,
                 RpBriefSection *section)
{
  const RpMeetingFacts *facts = builder->facts;
  RpPerson *person = facts->person;
  const char *name = builder->name;

  add_gap (section, facts->position == NULL || rp_text_is_blank (facts->position->role),
           g_strdup_printf (_("Which position %s holds."), name), person);
  add_gap (section, facts->organization == NULL,
           g_strdup_printf (_("Where %s works."), name), person);
  add_gap (section, person->pronouns == RP_PRONOUNS_UNKNOWN,
           g_strdup_printf (_("Which pronouns %s uses: ask."), name), person);
  add_gap (section, facts->topics->curiosities->len == 0,
           g_strdup_printf (_("What perplexes %s."), name), person);
  add_gap (section, facts->topics->curiosities->len > 0 &&
                    count_without_evidence (facts->topics->curiosities) ==
                    facts->topics->curiosities->len,
           g_strdup_printf (_("In which words %s was curious: there is no evidence."), name),
           person);
  add_gap (section, facts->objectives->len == 0,
           g_strdup_printf (_("What %s is measured on."), name), person);
  add_gap (section, all_inferred (facts->objectives),
           g_strdup_printf (_("Whether %s is really measured on that: it is inferred."), name),
           person);
  add_gap (section, facts->needs->len == 0,
           g_strdup_printf (_("What %s is looking for."), name), person);
}

static void
add_history_gaps (RpBriefBuilder *builder,
                  RpBriefSection *section)
{
  const RpMeetingFacts *facts = builder->facts;
  RpMeeting *last = facts->last_meeting;
  g_autofree char *day = last != NULL ? rp_time_format (last->starts, builder->zone, _("%-d %B"))
                                      : NULL;

  if (last == NULL)
    rp_brief_add_line (section, RP_BRIEF_PLAIN,
                       g_strdup_printf (_("How %s talks when you are alone: it is the first time."),
                                        builder->name), facts->person);
  else if (facts->last_debrief == NULL)
    rp_brief_add_line (section, RP_BRIEF_PLAIN,
                       last->starts == 0
                         ? g_strdup (_("What came of last time: there is no debrief."))
                         : g_strdup_printf (_("What came of %s: there is no debrief."), day),
                       last);
  if (builder->options.in_confidence && !facts->unlocked)
    rp_brief_add_line (section, RP_BRIEF_PLAIN,
                       g_strdup (_("What was said in confidence: your notes are locked.")), NULL);
}

/**
 * rp_brief_build_gaps:
 * @builder: a builder
 *
 * What the record does not say, each gap by its name. That there is none is said
 * only where there is room for it.
 */
void
rp_brief_build_gaps (RpBriefBuilder *builder)
{
  RpBriefSection *section;

  section = rp_brief_add_section (builder, "gaps", g_strdup (_("What the record does not say")),
                                  FALSE);
  add_plan_gaps (builder, section);
  add_others_gaps (builder, section);
  add_person_gaps (builder, section);
  add_history_gaps (builder, section);
  if (section->lines->len == 0 && builder->options.length == RP_BRIEF_FULL)
    rp_brief_add_line (section, RP_BRIEF_DIM, g_strdup (_("Nothing is missing that belongs here.")),
                       builder->facts->meeting);
}
