/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-writer.h"

G_BEGIN_DECLS

/* What is caught on the way: each a dialog over whatever is shown. People,
 * topics and the rest are UUIDs; "" says the same as %NULL. */

void rp_encounter_dialog_present    (RpWriter   *writer,
                                     const char *person,
                                     const char *topic);
void rp_invitation_dialog_present   (RpWriter   *writer,
                                     const char *encounter);
void rp_favour_dialog_present       (RpWriter   *writer,
                                     const char *person,
                                     const char *direction,
                                     const char *favour);
void rp_favour_dialog_present_gift  (RpWriter   *writer,
                                     const char *person,
                                     const char *type,
                                     const char *text,
                                     const char *objective);
void rp_commitment_dialog_present   (RpWriter   *writer,
                                     const char *person,
                                     const char *by,
                                     const char *commitment);
void rp_introduction_dialog_present (RpWriter   *writer,
                                     const char *person,
                                     const char *other,
                                     const char *introduction);

G_END_DECLS
