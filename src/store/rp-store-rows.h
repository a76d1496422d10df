/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"

G_BEGIN_DECLS

/* Private to src/store: what a live query reads. */

#define RP_ROW_ID_SIZE 37

/**
 * RpRow:
 * @seq: the row in the table
 * @id: the record's UUID
 */
typedef struct
{
  gint64 seq;
  char   id[RP_ROW_ID_SIZE];
} RpRow;

/**
 * RpRows:
 * @rows: (element-type RpRow): what a query finds, in order
 * @records: (element-type RpRecord): some of them
 */
typedef struct
{
  GArray    *rows;
  GPtrArray *records;
} RpRows;

void     rp_rows_free          (RpRows              *rows);
gboolean rp_rows_differ        (GArray              *before,
                                GArray              *after,
                                guint               *from,
                                guint               *removed,
                                guint               *added);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpRows, rp_rows_free)

void    rp_store_rows_async    (RpStore             *self,
                                RpQuery             *query,
                                guint                limit,
                                GHashTable          *held,
                                GHashTable          *stale,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
RpRows *rp_store_rows_finish   (RpStore             *self,
                                GAsyncResult        *result,
                                GError             **error);
void    rp_store_load_async    (RpStore             *self,
                                GType                type,
                                GPtrArray           *ids,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
RpRows *rp_store_load_finish   (RpStore             *self,
                                GAsyncResult        *result,
                                GError             **error);

G_END_DECLS
