/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-part.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_RECIPROCITY_PART (rp_person_reciprocity_part_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonReciprocityPart, rp_person_reciprocity_part, RP,
                      PERSON_RECIPROCITY_PART, RpPersonPart)

G_END_DECLS
