/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-debrief-part.h"

G_BEGIN_DECLS

#define RP_TYPE_OFFERING_ROW (rp_offering_row_get_type ())
G_DECLARE_FINAL_TYPE (RpOfferingRow, rp_offering_row, RP, OFFERING_ROW, GtkListBoxRow)

GtkWidget *rp_offering_row_new         (RpStore              *store,
                                        const char           *text,
                                        const char           *topic,
                                        RpPlanItem           *item);
void       rp_offering_row_show_stored (RpOfferingRow        *self,
                                        const RpDebriefSheet *sheet);
void       rp_offering_row_reveal      (RpOfferingRow        *self,
                                        const RpDebriefSheet *sheet);
void       rp_offering_row_give_up     (RpOfferingRow        *self);
gboolean   rp_offering_row_has_private (RpOfferingRow        *self);
void       rp_offering_row_write       (RpOfferingRow        *self,
                                        RpDebriefResult      *result);

G_END_DECLS
