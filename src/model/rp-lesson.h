/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpLessonOutcome:
 * @RP_LESSON_WORKED: it worked
 * @RP_LESSON_FAILED: it failed
 *
 * How it went.
 */
typedef enum {
  RP_LESSON_WORKED,
  RP_LESSON_FAILED,
} RpLessonOutcome;

#define RP_TYPE_LESSON_OUTCOME (rp_lesson_outcome_get_type ())
GType rp_lesson_outcome_get_type (void);

#define RP_TYPE_LESSON (rp_lesson_get_type ())
G_DECLARE_FINAL_TYPE (RpLesson, rp_lesson, RP, LESSON, RpRecord)

/**
 * RpLesson:
 *
 * What a peer in some industry did.
 */
struct _RpLesson
{
  RpRecord         parent_instance;

  char            *topic;
  char            *title;
  RpLessonOutcome  outcome;
  char            *industry;
  char            *situation;
  char            *action;
  char            *result;
  char            *transfers;
  char            *say;                   /* how to tell it anonymously: a rail operator */
  char            *source_person;
  char            *source_organization;
};

G_END_DECLS
