/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-part.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_HISTORY_PART (rp_person_history_part_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonHistoryPart, rp_person_history_part, RP, PERSON_HISTORY_PART,
                      RpPersonPart)

void rp_person_history_part_set_events (RpPersonHistoryPart *self,
                                        RpPersonDigest      *digest,
                                        GPtrArray           *events);
void rp_person_history_part_set_locked (RpPersonHistoryPart *self,
                                        gboolean             locked);

G_END_DECLS
