/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person.h"
#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_POSITION_DIALOG (rp_position_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpPositionDialog, rp_position_dialog, RP, POSITION_DIALOG, RpFormWindow)

void rp_position_dialog_present (RpWriter *writer,
                                 RpPerson *person);

G_END_DECLS
