/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-network-advice.h"

G_BEGIN_DECLS

#define RP_TYPE_HELP_TARGETS (rp_help_targets_get_type ())
G_DECLARE_FINAL_TYPE (RpHelpTargets, rp_help_targets, RP, HELP_TARGETS, AdwBin)

GtkWidget *rp_help_targets_new    (void);
void       rp_help_targets_show   (RpHelpTargets *self,
                                   GPtrArray     *objectives);
RpMatches *rp_help_targets_choose (RpHelpTargets *self,
                                   RpMatches     *matches);

G_END_DECLS
