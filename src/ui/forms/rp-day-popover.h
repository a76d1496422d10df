/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RpDayPopover:
 *
 * A calendar, with words for some days above it. Signal "picked" (guint day):
 * the day that was chosen, 0 for none; the popover closes then.
 */
#define RP_TYPE_DAY_POPOVER (rp_day_popover_get_type ())
G_DECLARE_FINAL_TYPE (RpDayPopover, rp_day_popover, RP, DAY_POPOVER, GtkPopover)

GtkWidget *rp_day_popover_new          (void);
void       rp_day_popover_add_words    (RpDayPopover *self,
                                        const char   *label,
                                        guint32       day);
void       rp_day_popover_remove_words (RpDayPopover *self);
void       rp_day_popover_set_day      (RpDayPopover *self,
                                        guint32       day);

G_END_DECLS
