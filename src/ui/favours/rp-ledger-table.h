/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-network-advice.h"

G_BEGIN_DECLS

#define RP_TYPE_LEDGER_TABLE (rp_ledger_table_get_type ())
G_DECLARE_FINAL_TYPE (RpLedgerTable, rp_ledger_table, RP, LEDGER_TABLE, AdwBin)

GtkWidget *rp_ledger_table_new        (void);
void       rp_ledger_table_show       (RpLedgerTable *self,
                                       RpNetwork     *network,
                                       guint32        today);
void       rp_ledger_table_set_narrow (RpLedgerTable *self,
                                       gboolean       narrow);

G_END_DECLS
