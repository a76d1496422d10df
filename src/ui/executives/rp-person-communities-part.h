/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-part.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_COMMUNITIES_PART (rp_person_communities_part_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonCommunitiesPart, rp_person_communities_part, RP,
                      PERSON_COMMUNITIES_PART, RpPersonPart)

G_END_DECLS
