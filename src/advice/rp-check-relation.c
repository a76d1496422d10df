/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-check-private.h"

#include "rp-number.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/* no-ask: always applies; a plan without an ask holds. An ask that serves an
 * open objective of theirs costs nothing. */
void
rp_check_no_ask (const RpCheckContext *context,
                 RpFinding            *finding)
{
  const RpMeetingFacts *facts = context->facts;
  RpMeeting *meeting = facts->meeting;
  gboolean aligned = rp_facts_find (facts->objectives, meeting->ask_objective) != NULL;
  g_autofree char *sweets = NULL;
  RpJar jar;

  if (rp_text_is_blank (meeting->ask))
    {
      rp_finding_set (finding, RP_CHECK_HOLDS, g_strdup (_("You ask for nothing")),
                      g_strdup (_("This evening you only give.")));
      return;
    }

  rp_jar_count (facts->jar, &jar);
  switch (rp_jar_verdict (&jar, meeting->ask_size, aligned))
    {
    case RP_VERDICT_ROOM:
    case RP_VERDICT_ASK_THEN_GIVE:
      rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                      aligned ? g_strdup_printf (_("It serves what %s is measured on."),
                                                 context->name)
                              : g_strdup (_("You gave before you ask.")));
      return;
    case RP_VERDICT_GIVE_FIRST:
    default:
      break;
    }

  sweets = rp_number_in_words ((guint) MAX (jar.sweets, 0));
  rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("Give before you ask")),
                  jar.asks_often
                    ? g_strdup_printf (_("You ask %s often; give something back first."),
                                       context->name)
                    : g_strdup_printf (ngettext ("%s’s jar holds %s sweet for you; do not take "
                                                 "what is not there.",
                                                 "%s’s jar holds %s sweets for you; do not take "
                                                 "what is not there.",
                                                 (gulong) MAX (jar.sweets, 0)),
                                       context->name, sweets));
  rp_finding_set_fix (finding, RP_FIX_DROP_ASK, g_strdup (_("Drop the Ask")), NULL, NULL);
}

/* promises: always applies; with no promise open it holds. What is due today is
 * not overdue. */
void
rp_check_promises (const RpCheckContext *context,
                   RpFinding            *finding)
{
  const RpMeetingFacts *facts = context->facts;
  RpCommitment *oldest = NULL;
  g_autofree char *day = NULL;

  for (guint i = 0; i < facts->commitments->len; i++)
    {
      RpCommitment *commitment = facts->commitments->pdata[i];

      if (commitment->by == RP_COMMITMENT_BY_ME && commitment->state == RP_COMMITMENT_OPEN &&
          commitment->due != 0 && commitment->due < context->today &&
          (oldest == NULL || commitment->due < oldest->due))
        oldest = commitment;
    }
  if (oldest == NULL)
    {
      rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                      g_strdup (_("You come with clean hands.")));
      return;
    }

  day = rp_day_format (oldest->due, _("%-d %B"));
  rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("You owe what you promised")),
                  g_strdup_printf (_("“%s” was due on %s; come with clean hands."), oldest->text,
                                   day));
  rp_finding_set_fix (finding, RP_FIX_SHOW_PROMISE, g_strdup (_("Show the Promise")),
                      rp_record_get_id (oldest), NULL);
}

/* last-time: does not apply when nothing was to be done differently. */
void
rp_check_last_time (const RpCheckContext *context,
                    RpFinding            *finding)
{
  GPtrArray *items = context->facts->last_items;
  gboolean any = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      RpPlanItem *item = items->pdata[i];

      if (item->type != RP_PLAN_ITEM_DIFFERENTLY)
        continue;
      any = TRUE;
      if (item->state != RP_ITEM_OPEN)
        continue;
      rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("Last time is not taken in yet")),
                      rp_text_is_blank (item->text)
                        ? g_strdup (_("Calibrate and correct course."))
                        : g_strdup_printf (_("You wanted to do one thing differently: “%s”."),
                                           item->text));
      rp_finding_set_fix (finding, RP_FIX_TICK_ITEM, g_strdup (_("Tick It")),
                          rp_record_get_id (item), NULL);
      return;
    }

  if (any)
    rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                    g_strdup (_("You corrected your course.")));
  else
    finding->reason = g_strdup (_("Nothing was to be done differently."));
}

/* stays-between-us: always applies. */
void
rp_check_stays_between_us (const RpCheckContext *context,
                           RpFinding            *finding)
{
  GPtrArray *items = context->facts->plan_items;

  for (guint i = 0; i < items->len; i++)
    {
      RpPlanItem *item = items->pdata[i];

      if (item->type == RP_PLAN_ITEM_CHECKLIST && item->state != RP_ITEM_DISMISSED &&
          g_strcmp0 (item->key, RP_PLAN_ITEM_KEY_STAYS) == 0)
        {
          rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                          g_strdup (_("The promise is said aloud.")));
          return;
        }
    }

  rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("Nothing says that it stays private")),
                  g_strdup (_("That this stays between you is worth more when it is said aloud.")));
  rp_finding_set_fix (finding, RP_FIX_ADD_STAYS, g_strdup (_("Add It to the List")), NULL, NULL);
}
