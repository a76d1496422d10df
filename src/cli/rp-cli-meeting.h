/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-cli.h"

G_BEGIN_DECLS

RpMeeting      *rp_cli_find_meeting  (RpCli       *cli,
                                      const char  *title,
                                      GError     **error);
RpMeetingFacts *rp_cli_meeting_facts (RpCli       *cli,
                                      const char  *meeting,
                                      GError     **error);

G_END_DECLS
