/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_DRAFT_OFFER (rp_draft_offer_get_type ())

G_DECLARE_FINAL_TYPE (RpDraftOffer, rp_draft_offer, RP, DRAFT_OFFER, AdwBin)

GtkWidget *rp_draft_offer_new (RpStore *store,
                               RpDraft *draft);

G_END_DECLS
