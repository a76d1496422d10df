/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RpChoice:
 *
 * One of a few, as toggle buttons side by side: chips like words in a line, or
 * segments of equal width with a picture above the words. Tab goes to the one
 * that is chosen, the arrow keys choose another. Signal "changed": another is
 * chosen, by anybody.
 */
#define RP_TYPE_CHOICE (rp_choice_get_type ())
G_DECLARE_FINAL_TYPE (RpChoice, rp_choice, RP, CHOICE, AdwBin)

GtkWidget *rp_choice_new_chips    (const char *name);
GtkWidget *rp_choice_new_segments (const char *name);
void       rp_choice_set_name     (RpChoice   *self,
                                   const char *name);
void       rp_choice_add          (RpChoice   *self,
                                   const char *label,
                                   GtkWidget  *picture);
int        rp_choice_get_selected (RpChoice   *self);
void       rp_choice_set_selected (RpChoice   *self,
                                   int         selected);

G_END_DECLS
