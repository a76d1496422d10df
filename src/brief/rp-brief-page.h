/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-brief.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* A4 in points. */
#define RP_BRIEF_PAGE_WIDTH  595.28
#define RP_BRIEF_PAGE_HEIGHT 841.89

guint rp_brief_page_count (const RpBrief *brief);
void  rp_brief_page_draw  (const RpBrief *brief,
                           cairo_t       *cr,
                           guint          page);

G_END_DECLS
