/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-give-advice.h"
#include "rp-record-part.h"

G_BEGIN_DECLS

#define RP_TYPE_GIFTS_PART (rp_gifts_part_get_type ())
G_DECLARE_FINAL_TYPE (RpGiftsPart, rp_gifts_part, RP, GIFTS_PART, RpRecordPart)

GtkWidget *rp_gifts_part_new      (const char  *title);
void       rp_gifts_part_show     (RpGiftsPart *self,
                                   RpNetwork   *network,
                                   const char  *person);
gboolean   rp_gifts_part_is_empty (RpGiftsPart *self);

G_END_DECLS
