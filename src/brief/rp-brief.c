/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief-private.h"

#include "rp-date.h"
#include "rp-rules.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* The sections of the product's list, in its order. */
static const RpBriefSectionFunc sections[] = {
  rp_brief_build_breath,  rp_brief_build_takeaway, rp_brief_build_table,
  rp_brief_build_stories, rp_brief_build_ask,      rp_brief_build_about,
  rp_brief_build_measured, rp_brief_build_looking, rp_brief_build_promises,
  rp_brief_build_last,    rp_brief_build_clear,    rp_brief_build_told,
  rp_brief_build_checks,  rp_brief_build_sweets,   rp_brief_build_gaps,
  rp_brief_build_after,
};

static char *
venue_text (const RpMeetingFacts *facts)
{
  if (facts->venue == NULL)
    return NULL;
  if (rp_text_is_blank (facts->venue->address))
    return g_strdup (facts->venue->name);

  return g_strdup_printf ("%s, %s", facts->venue->name, facts->venue->address);
}

static char *
time_text (const RpBriefBuilder *builder)
{
  RpMeeting *meeting = builder->facts->meeting;
  g_autofree char *starts = NULL;
  g_autofree char *ends = NULL;

  if (meeting->starts == 0)
    return NULL;

  starts = rp_time_format (meeting->starts, builder->zone, _("%A %-d %B, %H:%M"));
  if (meeting->ends <= meeting->starts)
    return g_steal_pointer (&starts);

  ends = rp_time_format (meeting->ends, builder->zone, _("%H:%M"));
  /* Translators: the beginning and the end of a meeting */
  return g_strdup_printf (_("%s to %s"), starts, ends);
}

static char *
subtitle_text (const RpBriefBuilder *builder)
{
  g_autofree char *time = time_text (builder);
  g_autofree char *venue = venue_text (builder->facts);

  if (time == NULL && venue == NULL)
    return g_strdup (_("No time and no place yet"));
  if (time == NULL || venue == NULL)
    return g_strdup (time != NULL ? time : venue);

  return g_strdup_printf ("%s  ·  %s", time, venue);
}

static void
fill_frame (RpBriefBuilder *builder)
{
  const RpMeetingFacts *facts = builder->facts;
  RpBrief *brief = builder->brief;
  g_autofree char *title = rp_meeting_title (facts->meeting, facts->person);
  g_autofree char *subtitle = subtitle_text (builder);
  g_autofree char *day = rp_time_format (facts->now, builder->zone, _("%-d %B"));

  brief->meeting = g_strdup (rp_record_get_id (facts->meeting));
  brief->now = facts->now;
  brief->title = rp_text_clean_line (title);
  brief->subtitle = g_steal_pointer (&subtitle);
  brief->note = g_strdup (_("Private. Read it, then leave it behind."));
  /* Translators: the program and the day on which a page was made */
  brief->date = g_strdup_printf (_("Rapport, %s"), day);
  brief->options = builder->options;
  brief->seed = g_str_hash (rp_record_get_id (facts->person));
  rp_jar_count (facts->jar, &brief->jar);
}

/**
 * rp_brief_new:
 * @facts: facts of a plan
 * @options: how to make it
 *
 * Makes the brief of a meeting. The same facts and options give the same
 * document.
 *
 * Returns: (transfer full): the brief
 */
RpBrief *
rp_brief_new (const RpMeetingFacts *facts,
              const RpBriefOptions *options)
{
  g_autoptr(RpCheckReport) report = rp_check_meeting (facts);
  g_autoptr(GTimeZone) zone = rp_zone_new (facts->me != NULL ? facts->me->time_zone : NULL,
                                           facts->zone);
  g_autofree char *name = rp_person_short_name (facts->person);
  g_autoptr(RpBrief) brief = g_new0 (RpBrief, 1);
  RpBriefBuilder builder = {
    .facts = facts, .options = *options, .report = report, .zone = zone, .name = name,
    .brief = brief,
  };

  builder.evening = facts->meeting->starts != 0 &&
                    rp_time_minute (facts->meeting->starts, zone) >= RP_RULE_TONIGHT_MINUTE;
  fill_frame (&builder);
  if (options->length == RP_BRIEF_DOORWAY)
    rp_brief_build_doorway (&builder);
  else
    for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
      sections[i] (&builder);
  rp_brief_drop_empty (brief);
  if (options->initials)
    rp_brief_use_initials (brief, facts->people, facts->person);
  brief->footer = g_strdup (rp_brief_has_sealed (brief)
                              ? _("Holds what was said in confidence. Debrief within a day, then "
                                  "shred this page.")
                              : _("No private notes are printed. Debrief within a day, then shred "
                                  "this page."));

  return g_steal_pointer (&brief);
}

/**
 * rp_brief_free:
 * @brief: (transfer full): a brief
 */
void
rp_brief_free (RpBrief *brief)
{
  g_free (brief->meeting);
  g_free (brief->title);
  g_free (brief->subtitle);
  g_free (brief->note);
  g_free (brief->date);
  g_free (brief->footer);
  g_clear_pointer (&brief->sections, g_ptr_array_unref);
  g_free (brief);
}

/**
 * rp_brief_find_section:
 * @brief: a brief
 * @id: id of a section
 *
 * Returns: (transfer none) (nullable): that section, or %NULL when the brief
 *   does not have it
 */
RpBriefSection *
rp_brief_find_section (const RpBrief *brief,
                       const char    *id)
{
  for (guint i = 0; i < brief->sections->len; i++)
    if (strcmp (((RpBriefSection *) brief->sections->pdata[i])->id, id) == 0)
      return brief->sections->pdata[i];

  return NULL;
}
