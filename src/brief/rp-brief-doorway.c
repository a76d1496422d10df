/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief-private.h"

#include "rp-date.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define SHORT_LETTERS 72   /* what can be taken in at arm's length */

/* One section with one line; @text is taken, @missing said in its place. */
static void
add_line (RpBriefBuilder   *builder,
          const char       *id,
          const char       *heading,
          RpBriefLineStyle  style,
          char             *text,
          const char       *missing,
          gpointer          record)
{
  RpBriefSection *section = rp_brief_add_section (builder, id, g_strdup (heading), FALSE);

  if (rp_text_is_blank (text))
    {
      rp_brief_add_line (section, RP_BRIEF_DIM, g_strdup (missing), NULL);
      g_free (text);
    }
  else
    rp_brief_add_line (section, style, text, record);
}

static char *
who_and_when (RpBriefBuilder *builder)
{
  const RpMeetingFacts *facts = builder->facts;
  g_autofree char *when = rp_time_format (facts->meeting->starts, builder->zone, _("%A %H:%M"));

  if (facts->meeting->starts == 0 && facts->venue == NULL)
    return g_strdup (facts->person->name);
  if (facts->meeting->starts == 0)
    return g_strdup_printf ("%s · %s", facts->person->name, facts->venue->name);
  if (facts->venue == NULL)
    return g_strdup_printf ("%s · %s", facts->person->name, when);

  return g_strdup_printf ("%s · %s · %s", facts->person->name, when, facts->venue->name);
}

/* The opener; of a long one its last sentence, for that is the question. */
static char *
short_breath (RpBriefBuilder  *builder,
              RpTopic        **topic)
{
  g_autofree char *breath = rp_brief_breath (builder, topic);
  const char *last = breath;

  if (breath == NULL || g_utf8_strlen (breath, -1) <= SHORT_LETTERS)
    return g_steal_pointer (&breath);

  for (const char *p = breath; *p != '\0' && p[1] != '\0'; p++)
    if (strchr (".!?", *p) != NULL && p[1] == ' ' && p[2] != '\0')
      last = p + 2;

  return g_strdup (last);
}

static char *
first_story (RpBriefBuilder  *builder,
             RpLesson       **lesson)
{
  GPtrArray *planned = builder->facts->plan_lessons;

  for (guint i = 0; i < planned->len; i++)
    {
      *lesson = rp_facts_find (builder->facts->lessons,
                               ((RpPlanLesson *) planned->pdata[i])->lesson);
      if (*lesson == NULL)
        continue;
      if (rp_text_is_blank ((*lesson)->say))
        return g_strdup ((*lesson)->title);
      /* Translators: “a rail operator: Recovery minutes became a currency” */
      return g_strdup_printf (_("%s: %s"), (*lesson)->say, (*lesson)->title);
    }

  return NULL;
}

static char *
first_question (RpBriefBuilder  *builder,
                RpPlanItem     **question)
{
  GPtrArray *items = builder->facts->plan_items;

  for (guint i = 0; i < items->len; i++)
    {
      RpPlanItem *item = items->pdata[i];

      if (item->type == RP_PLAN_ITEM_QUESTION && item->state != RP_ITEM_DISMISSED &&
          !rp_text_is_blank (item->text))
        {
          *question = item;
          return g_strdup (item->text);
        }
    }

  return NULL;
}

static char *
work_in_play (RpBriefBuilder  *builder,
              RpEngagement   **first)
{
  GPtrArray *engagements = builder->facts->topics->engagements;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < engagements->len; i++)
    {
      RpEngagement *engagement = engagements->pdata[i];

      if (engagement->state != RP_ENGAGEMENT_ACTIVE)
        continue;
      *first = *first != NULL ? *first : engagement;
      g_string_append_printf (out, "%s%s", out->len > 0 ? C_("list", ", ") : "", engagement->name);
    }

  return g_string_free (out, FALSE);
}

/**
 * rp_brief_build_doorway:
 * @builder: a builder
 *
 * Six lines to read at arm's length, always six: what is missing says so.
 */
void
rp_brief_build_doorway (RpBriefBuilder *builder)
{
  RpMeeting *meeting = builder->facts->meeting;
  RpTopic *topic = NULL;
  RpLesson *lesson = NULL;
  RpPlanItem *question = NULL;
  RpEngagement *engagement = NULL;
  char *text;

  add_line (builder, "about", C_("doorway", "With"), RP_BRIEF_PLAIN, who_and_when (builder), "",
            builder->facts->person);
  text = short_breath (builder, &topic);
  add_line (builder, "breath", C_("doorway", "Say"), RP_BRIEF_SPOKEN, text,
            _("nothing to open with yet"), topic);
  add_line (builder, "takeaway", C_("doorway", "Give"), RP_BRIEF_STRONG,
            g_strdup (meeting->takeaway), _("nothing to take home yet"), meeting);
  text = first_story (builder, &lesson);
  add_line (builder, "stories", C_("doorway", "Tell"), RP_BRIEF_PLAIN, text, _("no story yet"),
            lesson);
  text = first_question (builder, &question);
  add_line (builder, "ask", C_("doorway", "Ask"), RP_BRIEF_PLAIN, text, _("no question yet"),
            question);
  text = work_in_play (builder, &engagement);
  add_line (builder, "steer-clear", C_("doorway", "Steer clear"), RP_BRIEF_STRONG, text,
            _("no work in play"), engagement);
}
