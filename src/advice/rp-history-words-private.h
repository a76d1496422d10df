/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-private.h"

G_BEGIN_DECLS

/* How the events of a history are said, of open text only: rp-history-words.c */
char       *rp_history_meeting_words      (const RpPersonFacts *facts,
                                           RpMeeting           *meeting);
char       *rp_history_about_meeting      (const RpPersonFacts *facts,
                                           RpMeeting           *meeting);
char       *rp_history_encounter_detail   (const RpPersonFacts *facts,
                                           RpEncounter         *encounter);
char       *rp_history_favour_detail      (RpFavour            *favour);
char       *rp_history_introduction_words (const RpPersonFacts *facts,
                                           RpIntroduction      *introduction);
char       *rp_history_commitment_words   (const RpPersonFacts *facts,
                                           RpCommitment        *commitment);

G_END_DECLS
