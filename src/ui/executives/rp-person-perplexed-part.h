/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-part.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_PERPLEXED_PART (rp_person_perplexed_part_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonPerplexedPart, rp_person_perplexed_part, RP, PERSON_PERPLEXED_PART,
                      RpPersonPart)

G_END_DECLS
