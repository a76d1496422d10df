/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-finding.h"

#include <string.h>

G_DEFINE_ENUM_TYPE (RpCheckKind, rp_check_kind,
                    G_DEFINE_ENUM_VALUE (RP_CHECK_STOP, "stop"),
                    G_DEFINE_ENUM_VALUE (RP_CHECK_WARN, "warn"),
                    G_DEFINE_ENUM_VALUE (RP_CHECK_HINT, "hint"))

G_DEFINE_ENUM_TYPE (RpCheckState, rp_check_state,
                    G_DEFINE_ENUM_VALUE (RP_CHECK_HOLDS, "holds"),
                    G_DEFINE_ENUM_VALUE (RP_CHECK_TO_SETTLE, "to-settle"),
                    G_DEFINE_ENUM_VALUE (RP_CHECK_NOT_APPLICABLE, "not-applicable"),
                    G_DEFINE_ENUM_VALUE (RP_CHECK_OVERRIDDEN, "overridden"),
                    G_DEFINE_ENUM_VALUE (RP_CHECK_UNKNOWN, "unknown"))

G_DEFINE_ENUM_TYPE (RpFixKind, rp_fix_kind,
                    G_DEFINE_ENUM_VALUE (RP_FIX_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_REMOVE_ATTENDEE, "remove-attendee"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_SET_VENUE, "set-venue"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_SET_TIME, "set-time"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_UNBILL, "unbill"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_SHOW_MEETING, "show-meeting"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_SWAP_TOPIC, "swap-topic"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_TELL, "tell"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_WRITE_APPROACH, "write-approach"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_ADD_CURIOSITY, "add-curiosity"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_ADD_INSIGHT, "add-insight"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_WRITE_TAKEAWAY, "write-takeaway"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_ADD_LESSON, "add-lesson"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_REMOVE_LESSON, "remove-lesson"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_WRITE_ANONYMOUS, "write-anonymous"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_UNLOCK, "unlock"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_ADD_TOPIC, "add-topic"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_GO_ON, "go-on"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_ADD_QUESTION, "add-question"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_DROP_ASK, "drop-ask"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_SHOW_PROMISE, "show-promise"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_TICK_ITEM, "tick-item"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_ADD_STAYS, "add-stays"),
                    G_DEFINE_ENUM_VALUE (RP_FIX_SHOW_TOPIC, "show-topic"))

/**
 * rp_finding_new:
 * @id: (transfer none): id of the check, static
 * @kind: how much it weighs
 *
 * Returns: (transfer full): a finding that does not apply, to be filled in
 */
RpFinding *
rp_finding_new (const char  *id,
                RpCheckKind  kind)
{
  RpFinding *finding = g_new0 (RpFinding, 1);

  finding->id = id;
  finding->kind = kind;
  finding->state = RP_CHECK_NOT_APPLICABLE;

  return finding;
}

void
rp_finding_free (RpFinding *finding)
{
  g_free (finding->title);
  g_free (finding->reason);
  g_free (finding->fix.label);
  g_free (finding->fix.target);
  g_free (finding->fix.other);
  g_free (finding);
}

/**
 * rp_finding_is_private:
 * @finding: what a check found
 *
 * Returns: whether it may name others than the guest, or tell of favours or
 *   promises
 */
gboolean
rp_finding_is_private (const RpFinding *finding)
{
  static const char *const checks[] = {
    "one-to-one", "told", "gatekeeper", "anonymous", "no-ask", "promises", NULL
  };

  return g_strv_contains (checks, finding->id);
}

/**
 * rp_check_report_new:
 *
 * Returns: (transfer full): a report without findings
 */
RpCheckReport *
rp_check_report_new (void)
{
  RpCheckReport *report = g_new0 (RpCheckReport, 1);

  report->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_finding_free);

  return report;
}

void
rp_check_report_free (RpCheckReport *report)
{
  g_ptr_array_unref (report->findings);
  g_free (report);
}

/**
 * rp_check_report_find:
 * @report: a report
 * @id: id of a check
 *
 * Returns: (transfer none) (nullable): what that check found, or %NULL
 */
RpFinding *
rp_check_report_find (const RpCheckReport *report,
                      const char          *id)
{
  for (guint i = 0; i < report->findings->len; i++)
    if (strcmp (((RpFinding *) report->findings->pdata[i])->id, id) == 0)
      return report->findings->pdata[i];

  return NULL;
}
