/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-topic-part.h"

G_BEGIN_DECLS

#define RP_TYPE_CURIOUS_PART (rp_curious_part_get_type ())
G_DECLARE_FINAL_TYPE (RpCuriousPart, rp_curious_part, RP, CURIOUS_PART, RpTopicPart)

G_END_DECLS
