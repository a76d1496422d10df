/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-form-window.h"

G_BEGIN_DECLS

#define RP_TYPE_ENCOUNTER_DIALOG (rp_encounter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpEncounterDialog, rp_encounter_dialog, RP, ENCOUNTER_DIALOG, RpFormWindow)

G_END_DECLS
