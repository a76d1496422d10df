/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-network-advice.h"

G_BEGIN_DECLS

#define RP_TYPE_LEDGER_VIEW (rp_ledger_view_get_type ())
G_DECLARE_FINAL_TYPE (RpLedgerView, rp_ledger_view, RP, LEDGER_VIEW, AdwBin)

GtkWidget  *rp_ledger_view_new        (void);
const char *rp_ledger_view_get_person (RpLedgerView *self);
void        rp_ledger_view_set_person (RpLedgerView *self,
                                       const char   *person);
gboolean    rp_ledger_view_show       (RpLedgerView *self,
                                       RpNetwork    *network,
                                       guint32       today);
void        rp_ledger_view_show_more  (RpLedgerView *self);

G_END_DECLS
