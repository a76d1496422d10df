/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_PICK_ROW (rp_pick_row_get_type ())
G_DECLARE_FINAL_TYPE (RpPickRow, rp_pick_row, RP, PICK_ROW, AdwEntryRow)

GtkWidget *rp_pick_row_new          (RpStore    *store,
                                     GType       type,
                                     const char *title);
void       rp_pick_row_set_other    (RpPickRow  *self,
                                     const char *label);
void       rp_pick_row_set_known    (RpPickRow  *self);
gpointer   rp_pick_row_get_record   (RpPickRow  *self);
void       rp_pick_row_set_record   (RpPickRow  *self,
                                     gpointer    record);
gboolean   rp_pick_row_is_empty     (RpPickRow  *self);
gboolean   rp_pick_row_is_settled   (RpPickRow  *self);
void       rp_pick_row_settle       (RpPickRow  *self);
char      *rp_pick_row_dup_new_name (RpPickRow  *self);

G_END_DECLS
