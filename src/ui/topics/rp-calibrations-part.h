/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-topic-part.h"

G_BEGIN_DECLS

#define RP_TYPE_CALIBRATIONS_PART (rp_calibrations_part_get_type ())
G_DECLARE_FINAL_TYPE (RpCalibrationsPart, rp_calibrations_part, RP, CALIBRATIONS_PART, RpTopicPart)

G_END_DECLS
