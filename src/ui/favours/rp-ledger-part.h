/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-advice.h"
#include "rp-record-part.h"

G_BEGIN_DECLS

#define RP_TYPE_LEDGER_PART (rp_ledger_part_get_type ())
G_DECLARE_FINAL_TYPE (RpLedgerPart, rp_ledger_part, RP, LEDGER_PART, RpRecordPart)

GtkWidget *rp_ledger_part_new         (const char     *title);
void       rp_ledger_part_set_favours (RpLedgerPart   *self,
                                       GPtrArray      *favours,
                                       guint           n_shown,
                                       GPtrArray      *objectives,
                                       guint32         today);

G_END_DECLS
