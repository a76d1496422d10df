/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_QUIET_ROW (rp_quiet_row_get_type ())
G_DECLARE_FINAL_TYPE (RpQuietRow, rp_quiet_row, RP, QUIET_ROW, GtkWidget)

GtkWidget *rp_quiet_row_new        (const char *icon_name,
                                    const char *title,
                                    const char *reason);
void       rp_quiet_row_set_button (RpQuietRow *self,
                                    const char *label,
                                    const char *action,
                                    const char *target);

G_END_DECLS
