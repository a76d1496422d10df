/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan.h"
#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_ASK_DIALOG (rp_ask_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpAskDialog, rp_ask_dialog, RP, ASK_DIALOG, RpFormWindow)

void rp_ask_dialog_present (RpWriter     *writer,
                            RpPlan       *plan);

G_END_DECLS
