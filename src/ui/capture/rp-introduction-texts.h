/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-introduction-advice.h"
#include "rp-writer.h"

G_BEGIN_DECLS

/**
 * RpIntroductionScene:
 * @introduced: who is introduced
 * @to_person: to whom
 * @pair: (nullable): what both can do for each other
 * @own: whether @why is in the user's own words
 * @why: what for
 * @approach: (nullable): how to come to one of them
 * @me: (nullable): who introduces them
 * @step: what is to be done next
 * @address: (nullable): of @introduced
 * @other_address: (nullable): of @to_person
 *
 * What the words to write are made of.
 */
typedef struct
{
  RpJarEntry          introduced;
  RpJarEntry          to_person;
  const RpPair       *pair;
  gboolean            own;
  const char         *why;
  const char         *approach;
  RpProfile          *me;
  RpIntroductionStep  step;
  const char         *address;
  const char         *other_address;
} RpIntroductionScene;

/**
 * RpIntroductionTexts:
 *
 * The words of an introduction, to be changed, copied or handed to the mail
 * program: to ask the one, to ask the other, and, once both agreed, to both.
 */
#define RP_TYPE_INTRODUCTION_TEXTS (rp_introduction_texts_get_type ())
G_DECLARE_FINAL_TYPE (RpIntroductionTexts, rp_introduction_texts, RP, INTRODUCTION_TEXTS, AdwBin)

GtkWidget *rp_introduction_texts_new  (RpWriter                  *writer);
void       rp_introduction_texts_show (RpIntroductionTexts       *self,
                                       const RpIntroductionScene *scene);

G_END_DECLS
