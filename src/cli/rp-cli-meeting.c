/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-cli-meeting.h"

/**
 * rp_cli_meeting_facts:
 * @cli: the call, with an open library
 * @meeting: what the meeting is called
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what its check and brief rest on
 */
RpMeetingFacts *
rp_cli_meeting_facts (RpCli       *cli,
                      const char  *meeting,
                      GError     **error)
{
  g_autoptr(RpMeeting) record = rp_cli_find (cli, RP_TYPE_MEETING, meeting, error);
  g_autoptr(GAsyncResult) result = NULL;

  if (record == NULL)
    return NULL;

  rp_store_meeting_facts_async (cli->store, rp_record_get_id (record), cli->now, cli->zone,
                                NULL, rp_cli_ready_cb, &result);

  return rp_store_meeting_facts_finish (cli->store, rp_cli_wait (&result), error);
}
