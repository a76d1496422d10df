/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_LINES_ROW (rp_lines_row_get_type ())
G_DECLARE_FINAL_TYPE (RpLinesRow, rp_lines_row, RP, LINES_ROW, AdwPreferencesRow)

GtkWidget *rp_lines_row_new      (const char *title);
void       rp_lines_row_set_text (RpLinesRow *self,
                                  const char *text);
char      *rp_lines_row_dup_text (RpLinesRow *self);

G_END_DECLS
