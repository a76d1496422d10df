/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record-part.h"
#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_CHARACTERISTICS_PART (rp_characteristics_part_get_type ())
G_DECLARE_FINAL_TYPE (RpCharacteristicsPart, rp_characteristics_part, RP, CHARACTERISTICS_PART,
                      RpRecordPart)

GtkWidget *rp_characteristics_part_new (RpWriter *writer);

G_END_DECLS
