/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-model.h"

G_BEGIN_DECLS

/**
 * RpTone:
 * @RP_TONE_SHORT: a message of two sentences
 * @RP_TONE_WARM: a few lines, as to a friend
 * @RP_TONE_MAIL: a letter with salutation and name
 *
 * How an invitation is worded.
 */
typedef enum {
  RP_TONE_SHORT,
  RP_TONE_WARM,
  RP_TONE_MAIL,
} RpTone;

/**
 * RpTreat:
 * @RP_TREAT_COFFEE: a coffee
 * @RP_TREAT_DINNER: a dinner
 * @RP_TREAT_WALK: a walk
 *
 * What one is invited to.
 */
typedef enum {
  RP_TREAT_COFFEE,
  RP_TREAT_DINNER,
  RP_TREAT_WALK,
} RpTreat;

char *rp_invitation_draft   (RpPerson   *person,
                             RpTopic    *topic,
                             RpProfile  *me,
                             RpTone      tone,
                             RpTreat     treat);
char *rp_invitation_subject (RpTreat     treat);

G_END_DECLS
