/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief-private.h"

#include "rp-number.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

static RpTopic *
planned_topic (RpBriefBuilder *builder,
               guint           index)
{
  RpPlanTopic *planned = builder->facts->plan_topics->pdata[index];

  return rp_facts_find (builder->facts->topics->topics, planned->topic);
}

/**
 * rp_brief_breath:
 * @builder: a builder
 * @topic: (out) (optional): the topic it belongs to
 *
 * Returns: (transfer full) (nullable): what to say in one breath: the lift line
 *   of the first topic that has one
 */
char *
rp_brief_breath (RpBriefBuilder  *builder,
                 RpTopic        **topic)
{
  for (guint i = 0; i < builder->facts->plan_topics->len; i++)
    {
      RpTopic *planned = planned_topic (builder, i);

      if (planned == NULL || rp_text_is_blank (planned->lift))
        continue;
      if (topic != NULL)
        *topic = planned;
      return rp_text_clean_line (planned->lift);
    }

  return NULL;
}

/**
 * rp_brief_build_breath:
 * @builder: a builder
 *
 * Say it in one breath.
 */
void
rp_brief_build_breath (RpBriefBuilder *builder)
{
  RpBriefSection *section = rp_brief_add_section (builder, "breath",
                                                  g_strdup (_("Say it in one breath")), FALSE);
  RpTopic *topic = NULL;
  char *breath = rp_brief_breath (builder, &topic);

  if (breath != NULL)
    rp_brief_add_line (section, RP_BRIEF_SPOKEN, breath, topic);
  else if (builder->facts->plan_topics->len > 0 && (topic = planned_topic (builder, 0)) != NULL)
    rp_brief_add_line (section, RP_BRIEF_SPOKEN, g_strdup (topic->title), topic);

  for (guint i = 0; builder->options.length == RP_BRIEF_FULL &&
                    i < builder->facts->plan_topics->len; i++)
    {
      RpTopic *planned = planned_topic (builder, i);

      if (planned == NULL)
        continue;
      if (planned != topic)
        rp_brief_add_line (section, RP_BRIEF_PLAIN,
                           g_strdup (planned->lift != NULL ? planned->lift : planned->title),
                           planned);
      rp_brief_add_line (section, RP_BRIEF_DIM, g_strdup (planned->hook), planned);
    }
}

/**
 * rp_brief_takeaway_heading:
 * @builder: a builder
 *
 * Returns: (transfer full): for instance "She walks away with"
 */
char *
rp_brief_takeaway_heading (RpBriefBuilder *builder)
{
  return rp_person_phrase (builder->facts->person, _("She walks away with"),
                           _("He walks away with"), _("They walk away with"),
                           g_strdup_printf (_("%s walks away with"), builder->name));
}

/**
 * rp_brief_build_takeaway:
 * @builder: a builder
 *
 * They walk away with.
 */
void
rp_brief_build_takeaway (RpBriefBuilder *builder)
{
  RpMeeting *meeting = builder->facts->meeting;
  RpBriefSection *section = rp_brief_add_section (builder, "takeaway",
                                                  rp_brief_takeaway_heading (builder), FALSE);

  rp_brief_add_line (section, RP_BRIEF_STRONG, g_strdup (meeting->takeaway), meeting);
}

/* @text with a full stop when it ends in a word, for more is to follow. */
static char *
end_sentence (const char *text)
{
  g_autofree char *line = rp_text_clean_line (text);
  const char *last = line != NULL ? g_utf8_find_prev_char (line, line + strlen (line)) : NULL;

  if (last != NULL && g_unichar_isalnum (g_utf8_get_char (last)))
    return g_strconcat (line, ".", NULL);

  return g_steal_pointer (&line);
}

static void
add_offer (RpBriefBuilder *builder,
           RpBriefSection *section,
           RpPlanItem     *item)
{
  RpTopic *topic = rp_facts_find (builder->facts->topics->topics, item->topic);
  gboolean own = !rp_text_is_blank (item->text);
  RpBriefLine *line;

  line = rp_brief_add_line (section, RP_BRIEF_STRONG,
                            end_sentence (own ? item->text
                                              : topic != NULL ? topic->hypothesis : NULL),
                            own || topic == NULL ? (gpointer) item : (gpointer) topic);
  if (line != NULL && item->type == RP_PLAN_ITEM_HYPOTHESIS)
    line->value = rp_person_phrase (builder->facts->person,
                                    _("My own hypothesis, untested: say so, and ask her to break "
                                      "it."),
                                    _("My own hypothesis, untested: say so, and ask him to break "
                                      "it."),
                                    _("My own hypothesis, untested: say so, and ask them to "
                                      "break it."),
                                    g_strdup_printf (_("My own hypothesis, untested: say so, and "
                                                       "ask %s to break it."), builder->name));
}

/**
 * rp_brief_build_table:
 * @builder: a builder
 *
 * Put on the table: insights and hypotheses of mine.
 */
void
rp_brief_build_table (RpBriefBuilder *builder)
{
  GPtrArray *items = builder->facts->plan_items;
  RpBriefSection *section = rp_brief_add_section (builder, "table",
                                                  g_strdup (_("Put on the table")), FALSE);

  for (guint i = 0; i < items->len; i++)
    {
      RpPlanItem *item = items->pdata[i];

      if (item->state != RP_ITEM_DISMISSED &&
          (item->type == RP_PLAN_ITEM_INSIGHT || item->type == RP_PLAN_ITEM_HYPOTHESIS) &&
          (builder->options.length == RP_BRIEF_FULL ||
           section->lines->len < RP_BRIEF_PAGE_OFFERS))
        add_offer (builder, section, item);
    }
}

/* The parts of a story as one paragraph; the page begins with what was done. */
static char *
story_text (RpLesson *lesson,
            gboolean  full)
{
  gboolean begins = full || (rp_text_is_blank (lesson->action) &&
                             rp_text_is_blank (lesson->result));
  const char *parts[] = { begins ? lesson->situation : NULL, lesson->action, lesson->result };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!rp_text_is_blank (parts[i]))
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", parts[i]);

  return g_string_free (out, FALSE);
}

static char *
story_say (RpLesson *lesson)
{
  gboolean worked = lesson->outcome == RP_LESSON_WORKED;

  if (rp_text_is_blank (lesson->say))
    return g_strdup (worked ? _("It worked. Do not say who it was.")
                            : _("It failed. Do not say who it was."));

  /* Translators: how to tell a story without its source: “a rail operator” */
  return worked ? g_strdup_printf (_("It worked. Say “%s”."), lesson->say)
                : g_strdup_printf (_("It failed. Say “%s”."), lesson->say);
}

static void
add_story (RpBriefBuilder *builder,
           RpBriefSection *section,
           RpLesson       *lesson)
{
  gboolean full = builder->options.length == RP_BRIEF_FULL;

  rp_brief_add_line (section,
                     lesson->outcome == RP_LESSON_WORKED ? RP_BRIEF_WORKED : RP_BRIEF_FAILED,
                     g_strdup (lesson->title), lesson);
  rp_brief_add_line (section, RP_BRIEF_PLAIN, story_text (lesson, full), lesson);
  if (full)
    rp_brief_add_line (section, RP_BRIEF_PLAIN, g_strdup (lesson->transfers), lesson);
  rp_brief_add_line (section, RP_BRIEF_DIM, story_say (lesson), lesson);
}

/**
 * rp_brief_build_stories:
 * @builder: a builder
 *
 * Stories from elsewhere, each with the way to tell it anonymously.
 */
void
rp_brief_build_stories (RpBriefBuilder *builder)
{
  const RpMeetingFacts *facts = builder->facts;
  RpBriefSection *section = rp_brief_add_section (builder, "stories", NULL, FALSE);
  g_autofree char *number = NULL;
  g_autofree char *heading = NULL;
  guint count = 0;

  for (guint i = 0; i < facts->plan_lessons->len; i++)
    {
      RpPlanLesson *planned = facts->plan_lessons->pdata[i];
      RpLesson *lesson = rp_facts_find (facts->lessons, planned->lesson);

      if (lesson == NULL ||
          (builder->options.length != RP_BRIEF_FULL && count == RP_BRIEF_PAGE_STORIES))
        continue;
      add_story (builder, section, lesson);
      count++;
    }

  number = rp_number_in_words (count);
  heading = g_strdup_printf (ngettext ("%s story from elsewhere", "%s stories from elsewhere",
                                       count), number);
  section->heading = rp_text_capitalise (heading);
}

/**
 * rp_brief_build_ask:
 * @builder: a builder
 *
 * Ask, then wait: the open questions.
 */
void
rp_brief_build_ask (RpBriefBuilder *builder)
{
  GPtrArray *items = builder->facts->plan_items;
  RpBriefSection *section = rp_brief_add_section (builder, "ask",
                                                  g_strdup (_("Ask, then wait")), FALSE);

  for (guint i = 0; i < items->len; i++)
    {
      RpPlanItem *item = items->pdata[i];

      if (item->type == RP_PLAN_ITEM_QUESTION && item->state != RP_ITEM_DISMISSED)
        rp_brief_add_line (section, RP_BRIEF_NUMBERED, g_strdup (item->text), item);
    }
}
