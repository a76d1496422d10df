/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-check-private.h"

#include "rp-text.h"

#include <glib/gi18n.h>

static gboolean
plans_lesson (const RpMeetingFacts *facts,
              const char           *lesson)
{
  for (guint i = 0; i < facts->plan_lessons->len; i++)
    if (g_strcmp0 (((RpPlanLesson *) facts->plan_lessons->pdata[i])->lesson, lesson) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
was_told (const RpMeetingFacts *facts,
          const char           *lesson)
{
  for (guint i = 0; i < facts->tellings->len; i++)
    if (g_strcmp0 (((RpTelling *) facts->tellings->pdata[i])->lesson, lesson) == 0)
      return TRUE;

  return FALSE;
}

/* A lesson whose industry is not known may come from theirs. */
static gboolean
from_elsewhere (const RpMeetingFacts *facts,
                RpLesson             *lesson)
{
  const char *theirs = facts->organization != NULL ? facts->organization->industry : NULL;

  return !rp_text_is_blank (lesson->industry) && !rp_text_matches_name (lesson->industry, theirs);
}

static gboolean
is_worth_telling (const RpMeetingFacts *facts,
                  RpLesson             *lesson)
{
  return from_elsewhere (facts, lesson) && !was_told (facts, rp_record_get_id (lesson));
}

static gboolean
has_outcome (const RpMeetingFacts *facts,
             RpLessonOutcome       outcome)
{
  for (guint i = 0; i < facts->lessons->len; i++)
    {
      RpLesson *lesson = facts->lessons->pdata[i];

      if (lesson->outcome == outcome && plans_lesson (facts, rp_record_get_id (lesson)) &&
          is_worth_telling (facts, lesson))
        return TRUE;
    }

  return FALSE;
}

/* A lesson of a topic of the plan that could be added; one with a way to say it
 * anonymously first. */
static RpLesson *
find_lesson (const RpCheckContext *context,
             RpLessonOutcome       outcome)
{
  const RpMeetingFacts *facts = context->facts;
  RpLesson *found = NULL;

  for (guint i = 0; i < facts->lessons->len; i++)
    {
      RpLesson *lesson = facts->lessons->pdata[i];

      if (lesson->outcome != outcome || plans_lesson (facts, rp_record_get_id (lesson)) ||
          !rp_check_plans_topic (context, lesson->topic) || !is_worth_telling (facts, lesson))
        continue;
      if (found == NULL || (rp_text_is_blank (found->say) && !rp_text_is_blank (lesson->say)))
        found = lesson;
    }

  return found;
}

/* Why a planned lesson of that outcome does not count, if there is one. */
static char *
why_not_counted (const RpCheckContext *context,
                 RpLessonOutcome       outcome)
{
  const RpMeetingFacts *facts = context->facts;

  for (guint i = 0; i < facts->lessons->len; i++)
    {
      RpLesson *lesson = facts->lessons->pdata[i];

      if (lesson->outcome != outcome || !plans_lesson (facts, rp_record_get_id (lesson)))
        continue;
      if (was_told (facts, rp_record_get_id (lesson)))
        return g_strdup_printf (_("You told %s “%s” before."), context->name, lesson->title);

      return g_strdup_printf (_("“%s” may come from %s’s own industry."), lesson->title,
                              context->name);
    }

  return NULL;
}

static void
settle_lessons (const RpCheckContext *context,
                gboolean              worked,
                gboolean              failed,
                RpFinding            *finding)
{
  RpLessonOutcome missing = worked ? RP_LESSON_FAILED : RP_LESSON_WORKED;
  RpLesson *lesson = find_lesson (context, missing);
  char *title;
  char *reason = why_not_counted (context, missing);

  if (!worked && !failed)
    title = g_strdup (_("No lessons from other industries"));
  else
    title = g_strdup (worked ? _("No lesson that failed") : _("No lesson that worked"));
  if (reason == NULL)
    reason = worked ? g_strdup (_("A failure told openly is worth more than another success."))
                    : g_strdup_printf (_("Peers elsewhere are what %s cannot get inside."),
                                       context->name);
  rp_finding_set (finding, RP_CHECK_TO_SETTLE, title, reason);

  if (lesson == NULL)
    rp_finding_set_fix (finding, RP_FIX_ADD_LESSON, g_strdup (_("Choose a Lesson…")), NULL, NULL);
  else
    rp_finding_set_fix (finding, RP_FIX_ADD_LESSON,
                        g_strdup (worked ? _("Add a Failure") : _("Add a Success")),
                        rp_record_get_id (lesson), NULL);
}

/* peer-lessons: always applies. */
void
rp_check_peer_lessons (const RpCheckContext *context,
                       RpFinding            *finding)
{
  gboolean worked = has_outcome (context->facts, RP_LESSON_WORKED);
  gboolean failed = has_outcome (context->facts, RP_LESSON_FAILED);

  if (worked && failed)
    rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                    g_strdup_printf (_("Peers elsewhere are what %s cannot get inside."),
                                     context->name));
  else
    settle_lessons (context, worked, failed, finding);
}

static gboolean
names_in_text (RpLesson   *lesson,
               const char *name)
{
  const char *texts[] = {
    lesson->title, lesson->industry, lesson->situation, lesson->action,
    lesson->result, lesson->transfers, lesson->say,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (rp_text_contains_words (texts[i], name))
      return TRUE;

  return FALSE;
}

/* "Vattenkraft" and "Vattenkraft AB" are the same house. */
static gboolean
is_organization (const char     *source,
                 RpOrganization *organization)
{
  return organization != NULL && (rp_text_contains_words (source, organization->name) ||
                                  rp_text_contains_words (organization->name, source));
}

static gboolean
comes_from_close_by (const RpMeetingFacts *facts,
                     RpLesson             *lesson)
{
  if (is_organization (lesson->source_organization, facts->organization))
    return TRUE;
  for (guint i = 0; i < facts->competitors->len; i++)
    if (is_organization (lesson->source_organization, facts->competitors->pdata[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_closed (RpLesson   *lesson,
           const char *field)
{
  const RpField *found = rp_record_class_find_field (RP_RECORD_GET_CLASS (lesson), field);
  RpSealedState state = rp_record_get_sealed_state (lesson, found);

  return state == RP_SEALED_CLOSED || state == RP_SEALED_DAMAGED || state == RP_SEALED_NEWER;
}

/* Says what is wrong with one lesson; the words never repeat the sealed source. */
static gboolean
settle_anonymous (const RpCheckContext *context,
                  RpLesson             *lesson,
                  RpFinding            *finding)
{
  const char *id = rp_record_get_id (lesson);

  if (rp_text_is_blank (lesson->say))
    {
      rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("A story would name its source")),
                      g_strdup_printf (_("“%s” has no way to be told anonymously yet."),
                                       lesson->title));
      rp_finding_set_fix (finding, RP_FIX_WRITE_ANONYMOUS, g_strdup (_("Say It Anonymously…")), id,
                          NULL);
      return TRUE;
    }
  if (names_in_text (lesson, lesson->source_person) ||
      names_in_text (lesson, lesson->source_organization))
    {
      rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("A story names its source")),
                      g_strdup_printf (_("The open text of “%s” says where it comes from."),
                                       lesson->title));
      rp_finding_set_fix (finding, RP_FIX_WRITE_ANONYMOUS, g_strdup (_("Say It Anonymously…")), id,
                          NULL);
      return TRUE;
    }
  if (comes_from_close_by (context->facts, lesson))
    {
      rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("A story comes from too close by")),
                      g_strdup_printf (_("“%s” comes from %s’s own house or a competitor of it."),
                                       lesson->title, context->name));
      rp_finding_set_fix (finding, RP_FIX_REMOVE_LESSON, g_strdup (_("Leave It Out")), id, NULL);
      return TRUE;
    }

  return FALSE;
}

/* Sealed and not open: locked, or damaged. */
static void
settle_unreadable (const RpCheckContext *context,
                   RpFinding            *finding)
{
  if (context->facts->unlocked)
    {
      rp_finding_set (finding, RP_CHECK_UNKNOWN, g_strdup (_("Could not be checked")),
                      g_strdup (_("Where a story comes from can no longer be read.")));
      return;
    }

  rp_finding_set (finding, RP_CHECK_UNKNOWN, g_strdup (_("Could not be checked while locked")),
                  g_strdup (_("Where the stories come from is sealed.")));
  rp_finding_set_fix (finding, RP_FIX_UNLOCK, g_strdup (_("Unlock…")), NULL, NULL);
}

/* anonymous: does not apply without a lesson in the plan. What is open is
 * checked always; a source that cannot be read leaves the check unknown, which
 * keeps the plan from being ready but not from being confirmed. A lesson for
 * which no source was ever noted is checked even while locked. */
void
rp_check_anonymous (const RpCheckContext *context,
                    RpFinding            *finding)
{
  const RpMeetingFacts *facts = context->facts;
  gboolean closed = FALSE;

  if (facts->plan_lessons->len == 0)
    {
      finding->reason = g_strdup (_("No lesson is to be told."));
      return;
    }
  for (guint i = 0; i < facts->lessons->len; i++)
    {
      RpLesson *lesson = facts->lessons->pdata[i];

      if (!plans_lesson (facts, rp_record_get_id (lesson)))
        continue;
      if (settle_anonymous (context, lesson, finding))
        return;
      closed = closed || is_closed (lesson, "source_person") ||
               is_closed (lesson, "source_organization");
    }

  if (closed)
    {
      settle_unreadable (context, finding);
      return;
    }

  rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                  g_strdup_printf (_("What you tell %s about others, %s expects you to tell others "
                                     "about %s."), context->name, context->name, context->name));
}
