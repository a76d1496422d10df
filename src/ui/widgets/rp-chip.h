/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_CHIP (rp_chip_get_type ())

G_DECLARE_FINAL_TYPE (RpChip, rp_chip, RP, CHIP, GtkWidget)

GtkWidget  *rp_chip_new           (const char *label,
                                   const char *icon_name);
const char *rp_chip_get_label     (RpChip     *self);
void        rp_chip_set_label     (RpChip     *self,
                                   const char *label);
const char *rp_chip_get_icon_name (RpChip     *self);
void        rp_chip_set_icon_name (RpChip     *self,
                                   const char *icon_name);

G_END_DECLS
