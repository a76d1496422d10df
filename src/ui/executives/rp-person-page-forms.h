/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-digest.h"
#include "rp-writer.h"

G_BEGIN_DECLS

/* Small dialogs that write one record of a person each; a record that is NULL is made. */
void rp_person_form_curiosity    (RpWriter       *writer,
                                  RpPersonDigest *digest,
                                  RpCuriosity    *curiosity);
void rp_person_form_objective    (RpWriter       *writer,
                                  RpPersonDigest *digest,
                                  RpObjective    *objective);
void rp_person_form_engagement   (RpWriter       *writer,
                                  RpPersonDigest *digest);
void rp_person_form_connection   (RpWriter       *writer,
                                  RpPersonDigest *digest,
                                  RpConnection   *connection);
void rp_person_form_membership   (RpWriter       *writer,
                                  RpPersonDigest *digest,
                                  RpMembership   *membership);
void rp_person_form_need         (RpWriter       *writer,
                                  RpPersonDigest *digest,
                                  RpNeed         *need);
void rp_person_form_offer        (RpWriter       *writer,
                                  RpPersonDigest *digest,
                                  RpOffer        *offer);

/* rp-person-page-event-forms.c: what the history tells of */
void rp_person_form_favour       (RpWriter       *writer,
                                  RpFavour       *favour);
void rp_person_form_commitment   (RpWriter       *writer,
                                  RpCommitment   *commitment);
void rp_person_form_encounter    (RpWriter       *writer,
                                  RpEncounter    *encounter);
void rp_person_form_position     (RpWriter       *writer,
                                  RpPersonDigest *digest,
                                  RpPosition     *position);

G_END_DECLS
