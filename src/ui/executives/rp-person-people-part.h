/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-part.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_PEOPLE_PART (rp_person_people_part_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonPeoplePart, rp_person_people_part, RP, PERSON_PEOPLE_PART,
                      RpPersonPart)

G_END_DECLS
