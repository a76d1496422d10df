/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-digest.h"
#include "rp-writer.h"

G_BEGIN_DECLS

void rp_person_trust_dialog_present (RpWriter       *writer,
                                     RpPersonDigest *digest,
                                     RpAssessment   *assessment);

G_END_DECLS
