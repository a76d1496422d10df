/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_NUMBER_ROW (rp_number_row_get_type ())
G_DECLARE_FINAL_TYPE (RpNumberRow, rp_number_row, RP, NUMBER_ROW, AdwActionRow)

GtkWidget *rp_number_row_new       (const char  *title,
                                    const char  *subtitle,
                                    int          maximum);
int        rp_number_row_get_value (RpNumberRow *self);
void       rp_number_row_set_value (RpNumberRow *self,
                                    int          value);

G_END_DECLS
