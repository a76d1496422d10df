/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-notes-facts.h"
#include "rp-writer.h"

G_BEGIN_DECLS

void rp_note_form_details (RpWriter          *writer,
                           const RpNoteFacts *facts);

G_END_DECLS
