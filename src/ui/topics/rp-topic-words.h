/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-topic-sheet.h"

G_BEGIN_DECLS

/* A line that takes longer than this to say is more than one breath. */
#define RP_LIFT_SECONDS 15

char       *rp_topic_words_next     (RpTopicSheet          *sheet);
char       *rp_topic_words_seconds  (double                 seconds);
char       *rp_topic_words_told     (RpTopicSheet          *sheet);
char       *rp_topic_words_lessons  (RpTopicSheet          *sheet);
char       *rp_topic_words_curious  (RpTopicSheet          *sheet,
                                     const RpCurious       *curious);
char       *rp_topic_words_raised   (RpTopicSheet          *sheet);
char       *rp_topic_words_conflict (RpTopicSheet          *sheet,
                                     const RpTopicConflict *conflict);
char       *rp_topic_words_day      (RpTopicSheet          *sheet,
                                     guint32                day);
const char *rp_topic_words_strength (int                    strength);
char       *rp_lesson_words_story   (RpLesson              *lesson);
char       *rp_lesson_words_say     (RpLesson              *lesson);

G_END_DECLS
