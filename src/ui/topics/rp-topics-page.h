/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-place.h"

G_BEGIN_DECLS

#define RP_TYPE_TOPICS_PAGE (rp_topics_page_get_type ())
G_DECLARE_FINAL_TYPE (RpTopicsPage, rp_topics_page, RP, TOPICS_PAGE, RpPlace)

GtkWidget *rp_topics_page_new (RpStore *store);

G_END_DECLS
