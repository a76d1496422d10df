/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-topic-sheet.h"

G_BEGIN_DECLS

#define RP_TYPE_WORK_BOX (rp_work_box_get_type ())
G_DECLARE_FINAL_TYPE (RpWorkBox, rp_work_box, RP, WORK_BOX, AdwBin)

void rp_work_box_set_sheet (RpWorkBox    *self,
                            RpTopicSheet *sheet);

G_END_DECLS
