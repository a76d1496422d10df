/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-part.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_WORK_PART (rp_person_work_part_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonWorkPart, rp_person_work_part, RP, PERSON_WORK_PART, RpPersonPart)

G_END_DECLS
