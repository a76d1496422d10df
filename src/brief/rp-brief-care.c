/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief-private.h"

#include "rp-date.h"
#include "rp-number.h"
#include "rp-rules.h"
#include "rp-text.h"

#include <glib/gi18n.h>

static char *
deflection (RpBriefBuilder *builder,
            guint           engagements)
{
  gboolean one = engagements == 1;

  return rp_person_phrase (builder->facts->person,
                           one ? _("If she raises it: “Let us keep that for daylight.”")
                               : _("If she raises them: “Let us keep that for daylight.”"),
                           one ? _("If he raises it: “Let us keep that for daylight.”")
                               : _("If he raises them: “Let us keep that for daylight.”"),
                           one ? _("If they raise it: “Let us keep that for daylight.”")
                               : _("If they raise them: “Let us keep that for daylight.”"),
                           g_strdup_printf (_("If %s brings it up: “Let us keep that for "
                                              "daylight.”"), builder->name));
}

/**
 * rp_brief_build_clear:
 * @builder: a builder
 *
 * Steer clear: the work in play, with a sentence to say if they raise it.
 */
void
rp_brief_build_clear (RpBriefBuilder *builder)
{
  GPtrArray *engagements = builder->facts->topics->engagements;
  RpMeeting *meeting = builder->facts->meeting;
  RpBriefSection *section = rp_brief_add_section (builder, "steer-clear",
                                                  g_strdup (_("Steer clear")), TRUE);

  for (guint i = 0; i < engagements->len; i++)
    {
      RpEngagement *engagement = engagements->pdata[i];

      if (engagement->state == RP_ENGAGEMENT_ACTIVE)
        rp_brief_add_line (section, RP_BRIEF_STRONG, g_strdup (engagement->name), engagement);
    }
  if (section->lines->len > 0)
    rp_brief_add_line (section, RP_BRIEF_DIM, deflection (builder, section->lines->len), meeting);
}

static void
add_notice (RpBriefBuilder *builder,
            RpBriefSection *section,
            RpNotice       *notice)
{
  const RpMeetingFacts *facts = builder->facts;
  RpPerson *person = rp_meeting_facts_person (facts, notice->person);
  const RpFinding *told = rp_check_report_find (builder->report, "told");
  g_autofree char *due = NULL;

  if (notice->person == NULL)
    {
      RpEngagement *engagement = rp_facts_find (facts->topics->engagements, notice->engagement);

      if (engagement != NULL)
        rp_brief_add_line (section, RP_BRIEF_TICKED,
                           g_strdup_printf (_("Nobody on “%s” needs to know"), engagement->name),
                           notice);
      return;
    }
  if (person == NULL)
    return;
  if (notice->told != 0)
    {
      rp_brief_add_line (section, RP_BRIEF_TICKED, g_strdup (person->name), notice);
      return;
    }

  if (told != NULL && told->state == RP_CHECK_OVERRIDDEN)
    {
      /* Translators: somebody who would have to be told, and that I accept it */
      rp_brief_add_line (section, RP_BRIEF_ACCEPTED,
                         g_strdup_printf (_("%s, not told (accepted)"), person->name), notice);
      return;
    }

  due = rp_time_format (notice->due, builder->zone, _("%A, %H:%M"));
  rp_brief_add_line (section, RP_BRIEF_OPEN,
                     notice->due != 0 ? g_strdup_printf (_("%s, by %s"), person->name, due)
                                      : g_strdup (person->name), notice);
}

/**
 * rp_brief_build_told:
 * @builder: a builder
 *
 * Told beforehand; in confidence, also the approach to gatekeepers and the true
 * answer to "why was I not invited?".
 */
void
rp_brief_build_told (RpBriefBuilder *builder)
{
  const RpMeetingFacts *facts = builder->facts;
  RpBriefSection *section = rp_brief_add_section (builder, "told",
                                                  g_strdup (_("Told beforehand")), TRUE);

  for (guint i = 0; i < facts->notices->len; i++)
    add_notice (builder, section, facts->notices->pdata[i]);
  for (guint i = 0; i < facts->approaches->len; i++)
    rp_brief_add_sealed (builder, section, facts->approaches->pdata[i], "text");
  rp_brief_add_sealed (builder, section, facts->meeting, "not_invited");
}

static RpBriefLineStyle
check_style (const RpFinding *finding)
{
  switch (finding->state)
    {
    case RP_CHECK_HOLDS:
      return RP_BRIEF_TICKED;
    case RP_CHECK_OVERRIDDEN:
      return RP_BRIEF_ACCEPTED;
    case RP_CHECK_TO_SETTLE:
    case RP_CHECK_UNKNOWN:
    case RP_CHECK_NOT_APPLICABLE:
    default:
      return RP_BRIEF_OPEN;
    }
}

/**
 * rp_brief_build_checks:
 * @builder: a builder
 *
 * The checks that apply: those that hold, those that were accepted, and last, as
 * it is to be seen, what is to settle.
 */
void
rp_brief_build_checks (RpBriefBuilder *builder)
{
  GPtrArray *findings = builder->report->findings;
  RpMeeting *meeting = builder->facts->meeting;
  RpBriefSection *section = rp_brief_add_section (builder, "checks",
                                                  g_strdup (_("Safe conversation")), TRUE);

  for (RpBriefLineStyle style = RP_BRIEF_TICKED; style <= RP_BRIEF_OPEN; style++)
    for (guint i = 0; i < findings->len; i++)
      {
        RpFinding *finding = findings->pdata[i];
        RpBriefLine *line;

        if (finding->state == RP_CHECK_NOT_APPLICABLE || check_style (finding) != style)
          continue;
        line = rp_brief_add_line (section, style,
                                  style == RP_BRIEF_ACCEPTED
                                    /* Translators: what was found, and that I accept it */
                                    ? g_strdup_printf (_("%s (accepted)"), finding->title)
                                    : g_strdup (finding->title), meeting);
        if (builder->options.length == RP_BRIEF_FULL && finding->state != RP_CHECK_HOLDS)
          line->value = rp_text_clean_line (finding->reason);
      }
}

static char *
sweets_title (const RpJar *jar)
{
  g_autofree char *number = rp_number_in_words ((guint) ABS (jar->sweets));
  g_autofree char *text = NULL;

  if (jar->sweets == 0)
    return g_strdup (_("No sweets"));

  text = g_strdup_printf (jar->sweets > 0
                            ? ngettext ("%s sweet", "%s sweets", (gulong) ABS (jar->sweets))
                            : ngettext ("%s sweet owed", "%s sweets owed",
                                        (gulong) ABS (jar->sweets)), number);
  return rp_text_capitalise (text);
}

static char *
sweets_remark (RpBriefBuilder *builder)
{
  const RpMeetingFacts *facts = builder->facts;
  RpMeeting *meeting = facts->meeting;
  gboolean aligned = rp_facts_find (facts->objectives, meeting->ask_objective) != NULL;
  g_autofree char *plain = rp_jar_words (&builder->brief->jar);
  g_autofree char *words = rp_text_capitalise (plain);
  RpVerdict verdict;

  if (!rp_text_is_blank (meeting->ask))
    {
      verdict = rp_jar_verdict (&builder->brief->jar, meeting->ask_size, aligned);
      return g_strdup_printf (_("You want to ask: %s – %s."), meeting->ask,
                              rp_verdict_words (verdict));
    }
  if (builder->brief->jar.sweets < RP_RULE_JAR_SMALL)
    return g_strdup_printf ("%s.", words);

  /* Translators: “Room to ask, but tonight only give.” */
  return builder->evening ? g_strdup_printf (_("%s, but tonight only give."), words)
                          : g_strdup_printf (_("%s, but this time only give."), words);
}

/**
 * rp_brief_build_sweets:
 * @builder: a builder
 *
 * The jar in words, and what I want to ask.
 */
void
rp_brief_build_sweets (RpBriefBuilder *builder)
{
  RpBriefSection *section = rp_brief_add_section (builder, "sweets", g_strdup (_("Sweets")), TRUE);

  rp_brief_add_line (section, RP_BRIEF_STRONG, sweets_title (&builder->brief->jar),
                     builder->facts->person);
  rp_brief_add_line (section, RP_BRIEF_DIM, sweets_remark (builder), builder->facts->meeting);
}

/**
 * rp_brief_build_after:
 * @builder: a builder
 *
 * Lines to write on afterwards.
 */
void
rp_brief_build_after (RpBriefBuilder *builder)
{
  RpBriefSection *section;

  section = rp_brief_add_section (builder, "afterwards",
                                  g_strdup (_("Afterwards, in the car: what surprised you?")),
                                  FALSE);
  for (guint i = 0; i < RP_BRIEF_RULED_LINES; i++)
    rp_brief_add_line (section, RP_BRIEF_RULED, NULL, NULL);
}
