/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan.h"
#include "rp-writer.h"

G_BEGIN_DECLS

void rp_confirm_dialog_present (RpWriter     *writer,
                                RpPlan       *plan);

G_END_DECLS
