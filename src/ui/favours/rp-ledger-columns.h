/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-advice.h"

G_BEGIN_DECLS

#define RP_N_LEDGER_COLUMNS 8

/**
 * RpLedgerFacts:
 * @network: (nullable): whose favours they are
 * @today: today
 *
 * What the columns of the ledger tell about favours by.
 */
typedef struct
{
  RpNetwork *network;
  guint32    today;
} RpLedgerFacts;

/**
 * RpLedgerColumn:
 * @title: in the context "column", to be translated
 * @style_class: (nullable): of its cells
 * @expands: whether it takes the room that is left
 * @narrow_hides: whether it is left out where there is little room
 * @dup_text: what it says about a favour
 * @compare: which of two comes first
 *
 * A column of the ledger.
 */
typedef struct
{
  const char *title;
  const char *style_class;
  gboolean    expands;
  gboolean    narrow_hides;
  char     *(*dup_text)(const RpLedgerFacts *facts,
                        RpFavour            *favour);
  int       (*compare)(const RpLedgerFacts *facts,
                       RpFavour            *a,
                       RpFavour            *b);
} RpLedgerColumn;

extern const RpLedgerColumn rp_ledger_columns[RP_N_LEDGER_COLUMNS];

G_END_DECLS
