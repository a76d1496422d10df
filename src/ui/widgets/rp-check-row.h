/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_CHECK_ROW (rp_check_row_get_type ())

G_DECLARE_FINAL_TYPE (RpCheckRow, rp_check_row, RP, CHECK_ROW, GtkWidget)

GtkWidget  *rp_check_row_new          (const char *title,
                                       const char *reason);
const char *rp_check_row_get_title    (RpCheckRow *self);
void        rp_check_row_set_accepted (RpCheckRow *self,
                                       gboolean    accepted);

G_END_DECLS
