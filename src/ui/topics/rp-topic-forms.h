/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-topic-sheet.h"
#include "rp-writer.h"

G_BEGIN_DECLS

/* The small dialogs of the place of topics. */

void rp_topic_form_new         (RpWriter         *writer);
void rp_topic_form_topic       (RpWriter         *writer,
                                RpTopic          *topic);
void rp_topic_form_own         (RpWriter         *writer,
                                RpTopic          *topic);
void rp_topic_form_score       (RpWriter         *writer,
                                RpTopicSheet     *sheet,
                                RpCharacteristic *characteristic);
void rp_topic_form_curiosity   (RpWriter         *writer,
                                RpTopicSheet     *sheet,
                                RpCuriosity      *curiosity);
void rp_topic_form_calibration (RpWriter         *writer,
                                RpTopicSheet     *sheet,
                                RpCalibration    *calibration);
void rp_topic_form_new_lesson  (RpWriter         *writer,
                                RpTopicSheet     *sheet,
                                RpLessonOutcome   outcome);
void rp_topic_form_story       (RpWriter         *writer,
                                RpLesson         *lesson);
void rp_topic_form_telling     (RpWriter         *writer,
                                RpLesson         *lesson);
void rp_topic_form_told        (RpWriter         *writer,
                                RpLesson         *lesson);

G_END_DECLS
