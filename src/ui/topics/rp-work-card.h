/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-topic-sheet.h"

G_BEGIN_DECLS

#define RP_TYPE_WORK_CARD (rp_work_card_get_type ())
G_DECLARE_FINAL_TYPE (RpWorkCard, rp_work_card, RP, WORK_CARD, AdwBin)

GtkWidget *rp_work_card_new (RpTopicSheet          *sheet,
                             const RpTopicConflict *conflict);

G_END_DECLS
