/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-advice.h"
#include "rp-person-advice.h"

G_BEGIN_DECLS

/**
 * RpPersonDigest:
 * @facts: what was read
 * @jar: what may be asked
 * @rhythm: when the next contact is due
 * @stage: what stage the evidence bears out
 * @reciprocity: what goes which way
 * @history: (element-type RpHistoryEvent): the latest first, without notes
 * @trust: (nullable): what the assessments come to, as a sentence
 * @photo: (nullable): how they look
 *
 * A person's facts and the advice on them. It is made once, in a thread, and
 * never changed.
 */
typedef struct
{
  RpPersonFacts *facts;
  RpJar          jar;
  RpRhythm       rhythm;
  RpStageAdvice *stage;
  RpReciprocity *reciprocity;
  GPtrArray     *history;
  char          *trust;
  GdkTexture    *photo;
} RpPersonDigest;

RpPersonDigest *rp_person_digest_new    (RpPersonFacts  *facts);
RpPersonDigest *rp_person_digest_ref    (RpPersonDigest *digest);
void            rp_person_digest_unref  (RpPersonDigest *digest);
RpPerson       *rp_person_digest_person (RpPersonDigest *digest);
const char     *rp_person_digest_id     (RpPersonDigest *digest);
gpointer        rp_person_digest_find   (RpPersonDigest *digest,
                                         GType           type,
                                         const char     *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPersonDigest, rp_person_digest_unref)

G_END_DECLS
