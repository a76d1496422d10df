/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-advice.h"

G_BEGIN_DECLS

/* Meetings with a person that took place, and which of them were between two:
 * rp-stage-suggestion.c */
gboolean rp_meeting_was_held  (RpMeeting           *meeting);
gboolean rp_meeting_was_alone (const RpPersonFacts *facts,
                               RpMeeting           *meeting);

/* Words that fit a person: rp-person-words.c */
char    *rp_person_sentence   (RpPerson            *person,
                               const char          *she,
                               const char          *he,
                               const char          *they,
                               const char          *named);

G_END_DECLS
