/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-advice.h"
#include "rp-record-part.h"

G_BEGIN_DECLS

#define RP_TYPE_SPONSORS_PART (rp_sponsors_part_get_type ())
G_DECLARE_FINAL_TYPE (RpSponsorsPart, rp_sponsors_part, RP, SPONSORS_PART, RpRecordPart)

GtkWidget *rp_sponsors_part_new  (void);
void       rp_sponsors_part_show (RpSponsorsPart *self,
                                  RpAppeal       *appeal,
                                  RpNetwork      *network,
                                  guint32         today);

G_END_DECLS
