/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-topic-part.h"

G_BEGIN_DECLS

#define RP_TYPE_OWN_PART (rp_own_part_get_type ())
G_DECLARE_FINAL_TYPE (RpOwnPart, rp_own_part, RP, OWN_PART, RpTopicPart)

G_END_DECLS
