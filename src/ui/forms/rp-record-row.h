/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_RECORD_ROW (rp_record_row_get_type ())
G_DECLARE_FINAL_TYPE (RpRecordRow, rp_record_row, RP, RECORD_ROW, AdwActionRow)

GtkWidget *rp_record_row_new           (gpointer     record,
                                        const char  *title,
                                        const char  *subtitle);
RpRecord  *rp_record_row_get_record    (RpRecordRow *self);
void       rp_record_row_set_icon      (RpRecordRow *self,
                                        const char  *icon_name,
                                        const char  *style_class);
void       rp_record_row_set_number    (RpRecordRow *self,
                                        guint        number);
void       rp_record_row_set_check     (RpRecordRow *self,
                                        gboolean     active,
                                        const char  *action);
void       rp_record_row_set_edit      (RpRecordRow *self,
                                        const char  *action);
void       rp_record_row_set_open      (RpRecordRow *self,
                                        const char  *action,
                                        const char  *target);
void       rp_record_row_set_private   (RpRecordRow *self,
                                        gboolean     title,
                                        gboolean     subtitle);
void       rp_record_row_set_chevron   (RpRecordRow *self);
void       rp_record_row_set_removable (RpRecordRow *self);
void       rp_record_row_set_movable   (RpRecordRow *self);

G_END_DECLS
