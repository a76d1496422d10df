/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RpEncounterMore:
 *
 * What hardly anybody changes when an encounter is logged: when it was (now),
 * and whether advice was asked for. A row that opens. Signal "changed".
 */
#define RP_TYPE_ENCOUNTER_MORE (rp_encounter_more_get_type ())
G_DECLARE_FINAL_TYPE (RpEncounterMore, rp_encounter_more, RP, ENCOUNTER_MORE, AdwExpanderRow)

GtkWidget  *rp_encounter_more_new         (void);
const char *rp_encounter_more_get_problem (RpEncounterMore *self);
gint64      rp_encounter_more_get_at      (RpEncounterMore *self,
                                           guint32         *day);
gboolean    rp_encounter_more_get_advice  (RpEncounterMore *self);

G_END_DECLS
