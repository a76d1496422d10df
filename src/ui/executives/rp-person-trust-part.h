/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-part.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_TRUST_PART (rp_person_trust_part_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonTrustPart, rp_person_trust_part, RP, PERSON_TRUST_PART, RpPersonPart)

G_END_DECLS
