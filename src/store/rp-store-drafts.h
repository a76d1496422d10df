/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"

G_BEGIN_DECLS

/* What is being written in a field whose text is sealed, so that nothing of it is lost when the
 * program ends before it is saved. */

/**
 * RpKeptDraft:
 * @id: the UUID of what it belongs to
 * @revision: of that, when the writing began
 * @saved: when it was written, in seconds since the epoch
 * @sealed: what was written
 *
 * One of the drafts of a field.
 */
typedef struct
{
  char    *id;
  guint64  revision;
  gint64   saved;
  GBytes  *sealed;
} RpKeptDraft;

void       rp_store_keep_draft           (RpStore              *self,
                                          const char           *field,
                                          const char           *id,
                                          guint64               revision,
                                          GBytes               *sealed);
void       rp_store_keep_draft_async     (RpStore              *self,
                                          const char           *field,
                                          const char           *id,
                                          guint64               revision,
                                          GBytes               *sealed,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean   rp_store_keep_draft_finish    (RpStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);
void       rp_store_find_draft_async     (RpStore              *self,
                                          const char           *field,
                                          const char           *id,
                                          guint64               revision,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
GBytes    *rp_store_find_draft_finish    (RpStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);
void       rp_store_list_drafts_async    (RpStore              *self,
                                          const char           *field,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
GPtrArray *rp_store_list_drafts_finish   (RpStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);
void       rp_store_write_or_keep_async  (RpStore              *self,
                                          RpBatch              *batch,
                                          const char           *field,
                                          const char           *id,
                                          GBytes               *sealed,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean   rp_store_write_or_keep_finish (RpStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS
