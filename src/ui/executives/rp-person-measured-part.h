/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-part.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_MEASURED_PART (rp_person_measured_part_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonMeasuredPart, rp_person_measured_part, RP, PERSON_MEASURED_PART,
                      RpPersonPart)

G_END_DECLS
