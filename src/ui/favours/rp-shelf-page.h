/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-network-advice.h"

G_BEGIN_DECLS

#define RP_TYPE_SHELF_PAGE (rp_shelf_page_get_type ())
G_DECLARE_FINAL_TYPE (RpShelfPage, rp_shelf_page, RP, SHELF_PAGE, AdwBin)

void     rp_shelf_page_show     (RpShelfPage *self,
                                 RpNetwork   *network);
gboolean rp_shelf_page_is_empty (RpShelfPage *self);

G_END_DECLS
