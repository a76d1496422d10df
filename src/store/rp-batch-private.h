/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-batch.h"

G_BEGIN_DECLS

/**
 * RpBatchEntry:
 * @record: (nullable): a copy of what to put; %NULL for a deletion
 * @type: the record class
 * @id: its UUID
 */
typedef struct
{
  gpointer  record;
  GType     type;
  char     *id;
} RpBatchEntry;

struct _RpBatch
{
  char      *label;
  gint64     now;       /* the instant of the change, set when it is handed over */
  GPtrArray *entries;   /* of RpBatchEntry */
};

RpChanges *rp_changes_new (void);

G_END_DECLS
