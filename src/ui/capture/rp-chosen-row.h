/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-pick-row.h"

G_BEGIN_DECLS

/**
 * RpChosenRow:
 *
 * What was chosen in an #RpPickRow, in the place of it: somebody with their
 * picture, or the value of something with a title. It brings the entry back.
 */
#define RP_TYPE_CHOSEN_ROW (rp_chosen_row_get_type ())
G_DECLARE_FINAL_TYPE (RpChosenRow, rp_chosen_row, RP, CHOSEN_ROW, AdwActionRow)

GtkWidget *rp_chosen_row_new_person   (RpPickRow   *pick);
GtkWidget *rp_chosen_row_new_value    (RpPickRow   *pick);
void       rp_chosen_row_update       (RpChosenRow *self);
void       rp_chosen_row_set_subtitle (RpChosenRow *self,
                                       const char  *subtitle);

G_END_DECLS
