/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-topic-sheet.h"

G_BEGIN_DECLS

#define RP_TYPE_TOPIC_VIEW (rp_topic_view_get_type ())
G_DECLARE_FINAL_TYPE (RpTopicView, rp_topic_view, RP, TOPIC_VIEW, AdwBin)

void     rp_topic_view_set_sheet     (RpTopicView  *self,
                                      RpTopicSheet *sheet);
gboolean rp_topic_view_get_filling   (RpTopicView  *self);
gboolean rp_topic_view_focus_curious (RpTopicView  *self);

G_END_DECLS
