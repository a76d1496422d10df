/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-meeting-queries.h"

#include "rp-meeting.h"

static const char *const open_states[] = { "idea", "invited", "confirmed", "held", NULL };
static const char *const past_states[] = { "debriefed", "cancelled", NULL };

static RpQuery *
new_query (const char *const *states,
           gboolean           descending)
{
  RpQuery *query = rp_query_new (RP_TYPE_MEETING);

  rp_query_match_any (query, "state", states);
  rp_query_order (query, "starts", descending);

  return query;
}

/**
 * rp_meeting_query_ending:
 * @from: the first instant, %G_MININT64 for none
 * @below: the instant after the last, %G_MAXINT64 for none
 * @descending: the latest first
 *
 * Returns: (transfer full): meetings neither debriefed nor cancelled that end then
 */
RpQuery *
rp_meeting_query_ending (gint64   from,
                         gint64   below,
                         gboolean descending)
{
  RpQuery *query = new_query (open_states, descending);

  rp_query_range (query, "ends", from, below);

  return query;
}

/**
 * rp_meeting_query_undated:
 *
 * Returns: (transfer full): meetings for which there is no day yet
 */
RpQuery *
rp_meeting_query_undated (void)
{
  RpQuery *query = new_query (open_states, FALSE);

  rp_query_match (query, "ends", NULL);

  return query;
}

/**
 * rp_meeting_query_past:
 * @limit: how many at most
 *
 * Returns: (transfer full): what was debriefed or cancelled, the latest first
 */
RpQuery *
rp_meeting_query_past (guint limit)
{
  RpQuery *query = new_query (past_states, TRUE);

  rp_query_limit (query, limit);

  return query;
}
