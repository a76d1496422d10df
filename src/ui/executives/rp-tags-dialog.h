/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person.h"
#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_TAGS_DIALOG (rp_tags_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpTagsDialog, rp_tags_dialog, RP, TAGS_DIALOG, RpFormWindow)

void rp_tags_dialog_present (RpWriter *writer,
                             RpPerson *person);

G_END_DECLS
