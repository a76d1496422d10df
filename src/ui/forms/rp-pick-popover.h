/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_PICK_POPOVER (rp_pick_popover_get_type ())
G_DECLARE_FINAL_TYPE (RpPickPopover, rp_pick_popover, RP, PICK_POPOVER, GtkPopover)

GtkWidget *rp_pick_popover_new       (void);
void       rp_pick_popover_set_other (RpPickPopover *self,
                                      const char    *label);
void       rp_pick_popover_set_known (RpPickPopover *self);
void       rp_pick_popover_fill      (RpPickPopover *self,
                                      GPtrArray     *records,
                                      const char    *typed);
gboolean   rp_pick_popover_move      (RpPickPopover *self,
                                      int            step);
void       rp_pick_popover_pick      (RpPickPopover *self);
gpointer   rp_pick_popover_match     (RpPickPopover *self,
                                      const char    *name);

G_END_DECLS
