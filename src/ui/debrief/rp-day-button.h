/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_DAY_BUTTON (rp_day_button_get_type ())
G_DECLARE_FINAL_TYPE (RpDayButton, rp_day_button, RP, DAY_BUTTON, AdwBin)

GtkWidget *rp_day_button_new      (const char  *name,
                                   guint32      today,
                                   const char  *none);
void       rp_day_button_add      (RpDayButton *self,
                                   const char  *words,
                                   guint32      day);
void       rp_day_button_set_day  (RpDayButton *self,
                                   guint32      day);
guint32    rp_day_button_get_day  (RpDayButton *self);

G_END_DECLS
