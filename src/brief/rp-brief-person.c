/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief-private.h"

#include "rp-date.h"
#include "rp-number.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/* "Chief operating officer, Vattenkraft"; with initials the industry stands for
 * the organization. */
static char *
position_text (RpBriefBuilder *builder)
{
  RpOrganization *organization = builder->facts->organization;
  RpPosition *position = builder->facts->position;
  const char *role = position != NULL ? position->role : NULL;
  const char *where = organization != NULL ? organization->name : NULL;
  g_autofree char *industry = NULL;

  if (builder->options.initials && organization != NULL)
    where = industry = organization->industry != NULL
                         ? g_utf8_strdown (organization->industry, -1) : NULL;
  if (rp_text_is_blank (role))
    return where != NULL ? g_strdup_printf ("%s.", where) : NULL;
  if (rp_text_is_blank (where))
    return g_strdup_printf ("%s.", role);

  /* Translators: a role and an organization or industry */
  return g_strdup_printf (_("%s, %s."), role, where);
}

static void
add_curiosities (RpBriefBuilder *builder,
                 RpBriefSection *section)
{
  const RpMeetingFacts *facts = builder->facts;
  GPtrArray *curiosities = facts->topics->curiosities;

  for (guint i = 0; i < curiosities->len; i++)
    {
      RpCuriosity *curiosity = curiosities->pdata[i];

      if (builder->options.length == RP_BRIEF_FULL && !rp_text_is_blank (curiosity->challenge))
        rp_brief_add_line (section, RP_BRIEF_PLAIN,
                           g_strdup_printf (_("Perplexed by: %s"), curiosity->challenge),
                           curiosity);
      rp_brief_add_sealed (builder, section, curiosity, "evidence");
    }
}

/* What would prove the stage after the one they are at. */
static char *
next_step (RpBriefBuilder *builder)
{
  RpPerson *person = builder->facts->person;
  const char *name = builder->name;

  switch (person->stage)
    {
    case RP_STAGE_NOT_MET:
      return g_strdup (_("The next step is to meet."));
    case RP_STAGE_ACQUAINTED:
      return rp_person_phrase (person,
                               _("The next step is hers, when a topic catches her and she would "
                                 "talk about it."),
                               _("The next step is his, when a topic catches him and he would "
                                 "talk about it."),
                               _("The next step is theirs, when a topic catches them and they "
                                 "would talk about it."),
                               g_strdup_printf (_("The next step comes when a topic catches %s, "
                                                  "enough to talk about it."), name));
    case RP_STAGE_CURIOUS:
      return g_strdup (_("The next step is a safe conversation, just the two of you."));
    case RP_STAGE_IN_CONVERSATION:
      return rp_person_phrase (person,
                               _("The next step is hers, when she shares something unasked."),
                               _("The next step is his, when he shares something unasked."),
                               _("The next step is theirs, when they share something unasked."),
                               g_strdup_printf (_("The next step comes when %s shares something "
                                                  "unasked."), name));
    case RP_STAGE_CONFIDANT:
      return rp_person_phrase (person,
                               _("The next step is hers, when she calls you before she decides."),
                               _("The next step is his, when he calls you before he decides."),
                               _("The next step is theirs, when they call you before they decide."),
                               g_strdup_printf (_("The next step comes when %s calls you before "
                                                  "a decision."), name));
    case RP_STAGE_TRUSTED_ADVISOR:
    default:
      return NULL;
    }
}

/**
 * rp_brief_build_about:
 * @builder: a builder
 *
 * About them: position, stage, and what would prove the next one.
 */
void
rp_brief_build_about (RpBriefBuilder *builder)
{
  RpPerson *person = builder->facts->person;
  RpBriefSection *section;
  RpBriefLine *line;

  section = rp_brief_add_section (builder, "about",
                                  rp_person_phrase (person, _("About her"), _("About him"),
                                                    _("About them"),
                                                    g_strdup_printf (_("About %s"),
                                                                     builder->name)), TRUE);
  rp_brief_add_line (section, RP_BRIEF_PLAIN, position_text (builder), builder->facts->position);
  line = rp_brief_add_line (section, RP_BRIEF_STRONG,
                            g_strdup_printf ("%s.", rp_stage_name (person->stage)), person);
  line->value = next_step (builder);
  if (builder->options.length == RP_BRIEF_FULL)
    rp_brief_add_line (section, RP_BRIEF_PLAIN, g_strdup (person->about), person);
  add_curiosities (builder, section);
  rp_brief_add_sealed (builder, section, builder->facts->assessment, "comment");
}

static char *
objective_value (RpObjective *objective)
{
  if (!rp_text_is_blank (objective->now) && !rp_text_is_blank (objective->target))
    return g_strdup_printf ("%s → %s", objective->now, objective->target);
  if (!rp_text_is_blank (objective->target))
    return g_strdup_printf ("→ %s", objective->target);

  return g_strdup (objective->now);
}

/**
 * rp_brief_build_measured:
 * @builder: a builder
 *
 * Measured on: objectives, now and target.
 */
void
rp_brief_build_measured (RpBriefBuilder *builder)
{
  GPtrArray *objectives = builder->facts->objectives;
  RpBriefSection *section = rp_brief_add_section (builder, "measured",
                                                  g_strdup (_("Measured on")), TRUE);

  for (guint i = 0; i < objectives->len; i++)
    {
      RpObjective *objective = objectives->pdata[i];
      RpBriefLine *line;

      if (objective->closed)
        continue;
      line = rp_brief_add_line (section, RP_BRIEF_PAIR,
                                objective->source == RP_OBJECTIVE_INFERRED
                                  ? g_strdup_printf (_("%s (inferred)"), objective->name)
                                  : g_strdup (objective->name), objective);
      if (line != NULL)
        line->value = objective_value (objective);
    }
}

/**
 * rp_brief_build_looking:
 * @builder: a builder
 *
 * Looking for: open needs.
 */
void
rp_brief_build_looking (RpBriefBuilder *builder)
{
  GPtrArray *needs = builder->facts->needs;
  RpBriefSection *section = rp_brief_add_section (builder, "looking",
                                                  g_strdup (_("Looking for")), TRUE);

  for (guint i = 0; i < needs->len; i++)
    if (((RpNeed *) needs->pdata[i])->filled == 0)
      rp_brief_add_line (section, RP_BRIEF_PLAIN, g_strdup (((RpNeed *) needs->pdata[i])->text),
                         needs->pdata[i]);
}

static char *
promise_text (RpBriefBuilder *builder,
              RpCommitment   *promise)
{
  gboolean mine = promise->by == RP_COMMITMENT_BY_ME;
  guint32 today = rp_time_day (builder->facts->now, builder->zone);
  g_autofree char *day = rp_day_format (promise->due, _("%-d %B"));

  if (promise->due == 0)
    return mine ? g_strdup_printf (_("You promised: %s"), promise->text)
                : g_strdup_printf (_("%s promised: %s"), builder->name, promise->text);
  if (promise->due < today)
    return mine ? g_strdup_printf (_("You promised: %s (late since %s)"), promise->text, day)
                : g_strdup_printf (_("%s promised: %s (late since %s)"), builder->name,
                                   promise->text, day);

  return mine ? g_strdup_printf (_("You promised: %s (by %s)"), promise->text, day)
              : g_strdup_printf (_("%s promised: %s (by %s)"), builder->name, promise->text, day);
}

/**
 * rp_brief_build_promises:
 * @builder: a builder
 *
 * Promises both ways, mine first.
 */
void
rp_brief_build_promises (RpBriefBuilder *builder)
{
  GPtrArray *promises = builder->facts->commitments;
  RpBriefSection *section = rp_brief_add_section (builder, "promises",
                                                  g_strdup (_("Promises")), FALSE);

  for (int by = RP_COMMITMENT_BY_ME; by <= RP_COMMITMENT_BY_THEM; by++)
    for (guint i = 0; i < promises->len; i++)
      {
        RpCommitment *promise = promises->pdata[i];

        if ((int) promise->by == by && promise->state == RP_COMMITMENT_OPEN &&
            !rp_text_is_blank (promise->text))
          rp_brief_add_line (section, RP_BRIEF_PLAIN, promise_text (builder, promise), promise);
      }
}

/**
 * rp_brief_build_last:
 * @builder: a builder
 *
 * Last time: when and how, what was learned (in confidence), and what I
 * wanted to do differently.
 */
void
rp_brief_build_last (RpBriefBuilder *builder)
{
  const RpMeetingFacts *facts = builder->facts;
  RpMeeting *last = facts->last_meeting;
  RpBriefSection *section = rp_brief_add_section (builder, "last", g_strdup (_("Last time")), TRUE);
  g_autofree char *day = NULL;
  g_autofree char *format = NULL;

  if (last == NULL)
    return;

  day = rp_time_format (last->starts, builder->zone, _("%-d %B"));
  format = rp_text_capitalise (last->format != NULL ? last->format : _("meeting"));
  rp_brief_add_line (section, RP_BRIEF_PLAIN,
                     last->starts == 0
                       ? g_strdup_printf ("%s.", format)
                       /* Translators: the form of a meeting and a day: “Dinner on 24 September.” */
                       : g_strdup_printf (_("%s on %s."), format, day), last);
  rp_brief_add_sealed (builder, section, facts->last_debrief, "learned");
  for (guint i = 0; i < facts->last_items->len; i++)
    {
      RpPlanItem *item = facts->last_items->pdata[i];

      if (item->type == RP_PLAN_ITEM_DIFFERENTLY && item->state == RP_ITEM_OPEN &&
          !rp_text_is_blank (item->text))
        rp_brief_add_line (section, RP_BRIEF_DIM,
                           g_strdup_printf (_("Do differently: %s"), item->text), item);
    }
}
