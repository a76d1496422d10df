/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan.h"
#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_NOTICE_DIALOG (rp_notice_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpNoticeDialog, rp_notice_dialog, RP, NOTICE_DIALOG, RpFormWindow)

void rp_notice_dialog_present (RpWriter     *writer,
                               RpPlan       *plan,
                               const char   *target,
                               const char   *person);

G_END_DECLS
