/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person.h"
#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_MERGE_DIALOG (rp_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpMergeDialog, rp_merge_dialog, RP, MERGE_DIALOG, RpFormWindow)

void rp_merge_dialog_present            (RpWriter *writer,
                                         RpPerson *person);
void rp_merge_dialog_present_two        (RpWriter *writer,
                                         RpPerson *person,
                                         RpPerson *other);
void rp_merge_dialog_present_duplicates (RpWriter *writer);

G_END_DECLS
