/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-digest.h"

G_BEGIN_DECLS

char       *rp_person_words_perplexes     (RpPerson          *person);
char       *rp_person_words_measured      (RpPerson          *person);
char       *rp_person_words_around        (RpPerson          *person);
char       *rp_person_words_next          (RpPerson          *person,
                                           RpStage            next);
char       *rp_person_words_day           (guint32            day,
                                           guint32            today);
char       *rp_person_words_month         (guint32            day,
                                           guint32            today);
char       *rp_person_words_span          (guint32            since,
                                           guint32            until);
const char *rp_person_words_source        (RpObjectiveSource  source);
const char *rp_person_words_consent       (RpConsent          consent);
const char *rp_person_words_strength      (int                strength);
char       *rp_person_words_tie           (RpPersonDigest    *digest,
                                           RpConnection      *connection);
char       *rp_person_words_join          (GPtrArray         *sentences);

G_END_DECLS
