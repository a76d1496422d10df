/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"
#include "rp-topic-sheet.h"

G_BEGIN_DECLS

#define RP_TYPE_TOPIC_PAGE (rp_topic_page_get_type ())
G_DECLARE_FINAL_TYPE (RpTopicPage, rp_topic_page, RP, TOPIC_PAGE, AdwBin)

GtkWidget    *rp_topic_page_new        (RpStore      *store);
void          rp_topic_page_set_topic  (RpTopicPage  *self,
                                        const char   *topic);
RpTopicSheet *rp_topic_page_get_sheet  (RpTopicPage  *self);
void          rp_topic_page_set_folded (RpTopicPage  *self,
                                        gboolean      folded,
                                        gboolean      outer_folded);

G_END_DECLS
