/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-vault.h"

G_BEGIN_DECLS

#define RP_TYPE_WAYS_CHOICE (rp_ways_choice_get_type ())

G_DECLARE_FINAL_TYPE (RpWaysChoice, rp_ways_choice, RP, WAYS_CHOICE, AdwBin)

GtkWidget   *rp_ways_choice_new         (void);
void         rp_ways_choice_add         (RpWaysChoice *self,
                                         RpVaultWays   ways,
                                         const char   *title,
                                         const char   *subtitle);
RpVaultWays  rp_ways_choice_get_ways    (RpWaysChoice *self);
void         rp_ways_choice_set_ways    (RpWaysChoice *self,
                                         RpVaultWays   ways);
gboolean     rp_ways_choice_get_insists (RpWaysChoice *self);
gboolean     rp_ways_choice_is_complete (RpWaysChoice *self);

G_END_DECLS
