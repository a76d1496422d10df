/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-favour-draft.h"

G_BEGIN_DECLS

/**
 * RpFavourRow:
 *
 * A favour that was said, in a list. Signal "remove": it is to go.
 */
#define RP_TYPE_FAVOUR_ROW (rp_favour_row_get_type ())
G_DECLARE_FINAL_TYPE (RpFavourRow, rp_favour_row, RP, FAVOUR_ROW, AdwActionRow)

GtkWidget     *rp_favour_row_new       (RpFavourDraft *draft);
RpFavourDraft *rp_favour_row_get_draft (RpFavourRow   *self);

G_END_DECLS
