/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-favour-draft.h"

G_BEGIN_DECLS

/**
 * RpDebriefJar:
 *
 * The jar of whom the meeting was held with, as it will be when the debrief is
 * kept.
 */
#define RP_TYPE_DEBRIEF_JAR (rp_debrief_jar_get_type ())
G_DECLARE_FINAL_TYPE (RpDebriefJar, rp_debrief_jar, RP, DEBRIEF_JAR, AdwBin)

GtkWidget *rp_debrief_jar_new         (void);
void       rp_debrief_jar_set_sheet   (RpDebriefJar         *self,
                                       const RpDebriefSheet *sheet);
void       rp_debrief_jar_show_drafts (RpDebriefJar         *self,
                                       GPtrArray            *drafts,
                                       const RpFavourDraft  *current,
                                       gboolean              drop);

G_END_DECLS
