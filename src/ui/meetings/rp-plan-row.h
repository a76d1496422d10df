/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_PLAN_ROW (rp_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (RpPlanRow, rp_plan_row, RP, PLAN_ROW, AdwActionRow)

GtkWidget  *rp_plan_row_new           (gpointer    record,
                                       const char *title,
                                       const char *subtitle);
RpRecord   *rp_plan_row_get_record    (RpPlanRow  *self);
void        rp_plan_row_set_icon      (RpPlanRow  *self,
                                       const char *icon_name,
                                       const char *style_class);
void        rp_plan_row_set_number    (RpPlanRow  *self,
                                       guint       number);
void        rp_plan_row_set_check     (RpPlanRow  *self,
                                       gboolean    active,
                                       const char *action);
void        rp_plan_row_set_edit      (RpPlanRow  *self,
                                       const char *action);
void        rp_plan_row_set_chevron   (RpPlanRow  *self);
void        rp_plan_row_set_removable (RpPlanRow  *self);

G_END_DECLS
