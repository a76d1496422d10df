/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-part.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_POSITIONS_PART (rp_person_positions_part_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonPositionsPart, rp_person_positions_part, RP, PERSON_POSITIONS_PART,
                      RpPersonPart)

G_END_DECLS
