/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-encounter.h"
#include "rp-writer.h"

G_BEGIN_DECLS

const char *rp_invitation_words  (RpInvitation  invitation);
void        rp_invitation_answer (RpWriter     *writer,
                                  RpEncounter  *encounter,
                                  RpInvitation  answer,
                                  guint32       today,
                                  RpFormWindow *form);

G_END_DECLS
