/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_WHEN_ROW (rp_when_row_get_type ())
G_DECLARE_FINAL_TYPE (RpWhenRow, rp_when_row, RP, WHEN_ROW, AdwPreferencesRow)

GtkWidget  *rp_when_row_new         (GTimeZone *zone);
void        rp_when_row_set_times   (RpWhenRow *self,
                                     gint64     starts,
                                     gint64     ends);
gboolean    rp_when_row_get_times   (RpWhenRow *self,
                                     gint64    *starts,
                                     gint64    *ends);
const char *rp_when_row_get_problem (RpWhenRow *self);

G_END_DECLS
