/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-network-advice.h"

G_BEGIN_DECLS

#define RP_TYPE_APPEAL_CARD (rp_appeal_card_get_type ())
G_DECLARE_FINAL_TYPE (RpAppealCard, rp_appeal_card, RP, APPEAL_CARD, AdwBin)

GtkWidget  *rp_appeal_card_new    (const char   *appeal);
const char *rp_appeal_card_get_id (RpAppealCard *self);
void        rp_appeal_card_show   (RpAppealCard *self,
                                   RpAppeal     *appeal,
                                   RpNetwork    *network,
                                   guint32       today);

G_END_DECLS
