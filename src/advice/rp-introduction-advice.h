/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-meet-advice.h"

G_BEGIN_DECLS

/* An introduction from the first question to what came of it. Somebody who is %NULL is me. */

/**
 * RpIntroductionStep:
 * @RP_INTRODUCTION_NOTHING: it is over, or cannot be
 * @RP_INTRODUCTION_ASK_INTRODUCED: who is introduced has still to agree
 * @RP_INTRODUCTION_ASK_TO_PERSON: to whom has still to
 * @RP_INTRODUCTION_INTRODUCE: both agreed
 * @RP_INTRODUCTION_FOLLOW_UP: they were introduced: ask what came of it
 * @RP_INTRODUCTION_MEET: it was asked: they have still to meet
 *
 * What is to be done next.
 */
typedef enum {
  RP_INTRODUCTION_NOTHING,
  RP_INTRODUCTION_ASK_INTRODUCED,
  RP_INTRODUCTION_ASK_TO_PERSON,
  RP_INTRODUCTION_INTRODUCE,
  RP_INTRODUCTION_FOLLOW_UP,
  RP_INTRODUCTION_MEET,
} RpIntroductionStep;

RpIntroductionStep rp_introduction_next     (RpIntroduction   *introduction,
                                             RpPerson         *introduced,
                                             RpPerson         *to_person);
char              *rp_introduction_verb     (RpIntroduction   *introduction,
                                             RpPerson         *introduced,
                                             RpPerson         *to_person);
gboolean           rp_introduction_is_due   (RpIntroduction   *introduction,
                                             guint32           today);
RpIntroduction    *rp_introduction_of_two   (RpNetwork        *network,
                                             const char       *person,
                                             const char       *other);
char              *rp_introduction_stands   (RpIntroduction   *introduction,
                                             RpPerson         *introduced,
                                             RpPerson         *to_person,
                                             guint32           today);

char              *rp_introduction_why      (const RpPair     *pair);
char              *rp_introduction_request  (const RpJarEntry *asked,
                                             const RpJarEntry *other,
                                             const RpPair     *pair,
                                             const char       *why,
                                             RpProfile        *me);
char              *rp_introduction_letter   (const RpJarEntry *introduced,
                                             const RpJarEntry *to_person,
                                             const RpPair     *pair,
                                             const char       *why,
                                             const char       *approach,
                                             RpProfile        *me);
char              *rp_network_approach      (RpNetwork        *network,
                                             const char       *person);

G_END_DECLS
