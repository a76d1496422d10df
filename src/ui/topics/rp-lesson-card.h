/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-topic-sheet.h"

G_BEGIN_DECLS

#define RP_TYPE_LESSON_CARD (rp_lesson_card_get_type ())
G_DECLARE_FINAL_TYPE (RpLessonCard, rp_lesson_card, RP, LESSON_CARD, AdwBin)

GtkWidget  *rp_lesson_card_new    (RpTopicSheet *sheet,
                                   RpLesson     *lesson);
const char *rp_lesson_card_get_id (RpLessonCard *self);

G_END_DECLS
