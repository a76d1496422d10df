/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RpDayRow:
 *
 * Chooses a day by words (today, tomorrow, by Friday, in a week) or in a
 * calendar: a row of one title with the day at its end, that opens when it is
 * activated. Signal "changed": the day is another.
 */
#define RP_TYPE_DAY_ROW (rp_day_row_get_type ())
G_DECLARE_FINAL_TYPE (RpDayRow, rp_day_row, RP, DAY_ROW, AdwActionRow)

GtkWidget *rp_day_row_new       (const char *title,
                                 guint32     today);
void       rp_day_row_set_title (RpDayRow   *self,
                                 const char *title);
void       rp_day_row_set_past  (RpDayRow   *self);
void       rp_day_row_set_none  (RpDayRow   *self,
                                 const char *none);
void       rp_day_row_set_day   (RpDayRow   *self,
                                 guint32     day);
guint32    rp_day_row_get_day   (RpDayRow   *self);

G_END_DECLS
