/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-model.h"

G_BEGIN_DECLS

const char *rp_note_words_kind         (RpNoteKind  kind);
char       *rp_note_words_kind_and_day (RpNote     *note);
char       *rp_note_words_meeting      (RpMeeting  *meeting,
                                        RpPerson   *host);

G_END_DECLS
