/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-topic-sheet.h"

G_BEGIN_DECLS

#define RP_TYPE_TOPIC_LESSONS (rp_topic_lessons_get_type ())
G_DECLARE_FINAL_TYPE (RpTopicLessons, rp_topic_lessons, RP, TOPIC_LESSONS, AdwBin)

void     rp_topic_lessons_set_sheet   (RpTopicLessons *self,
                                       RpTopicSheet   *sheet);
gboolean rp_topic_lessons_get_filling (RpTopicLessons *self);

G_END_DECLS
