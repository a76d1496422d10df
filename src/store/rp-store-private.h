/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-batch-private.h"
#include "rp-history.h"
#include "rp-record-sql.h"
#include "rp-store.h"
#include "rp-worker.h"

G_BEGIN_DECLS

struct _RpStore
{
  GObject       parent_instance;

  char         *directory;
  RpVault      *vault;          /* NULL: sealed text stays closed */
  GMainContext *context;        /* where the store was made */
  RpWorker     *worker;

  /* Only in that context */
  gboolean      is_open;
  gboolean      read_only;
  char         *undo_label;
  char         *redo_label;
  char         *problem;        /* with the private texts, in words */
  gint64        now;            /* 0: the real clock */
  GSource      *checkpoint;     /* some time after the last write */

  /* Worker thread only */
  RpDb         *db;
  RpManifest   *manifest;
  RpHistory    *history;
  GHashTable   *confided;       /* see rp-confided.c; NULL: not known */

  /* A new search stops the one that runs. */
  GMutex        search_mutex;
  gboolean      is_searching;
  int           search_serial;  /* atomic */
};

/**
 * RpStoreJob:
 * @self: the store, open
 * @data: what rp_store_push() was given
 * @cancellable: (nullable): of the call
 * @error: return location
 *
 * What one call does on the worker thread.
 *
 * Returns: the result, or %NULL with @error set
 */
typedef gpointer (*RpStoreJob) (RpStore       *self,
                                gpointer       data,
                                GCancellable  *cancellable,
                                GError       **error);

void       rp_store_push          (RpStore             *self,
                                   RpStoreJob           job,
                                   gpointer             data,
                                   GDestroyNotify       free_data,
                                   GDestroyNotify       free_result,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
void       rp_store_push_checkpoint  (RpStore          *self);
void       rp_store_push_inbox    (RpStore             *self);
void       rp_store_start_checkpoint (RpStore          *self);
void       rp_store_stop_checkpoint  (RpStore          *self);

/* Worker thread only */
void       rp_store_committed     (RpStore             *self,
                                   RpChanges           *changes);
gboolean   rp_store_migrate       (RpDb                *db,
                                   gint64               now,
                                   GError             **error);
GBytes    *rp_store_read_header   (RpDb                *db,
                                   GError             **error);
gboolean   rp_store_has_sealed    (RpDb                *db,
                                   GError             **error);
gboolean   rp_store_put_header    (RpStore             *self,
                                   GBytes              *header,
                                   GError             **error);
gboolean   rp_store_save_header   (RpStore             *self,
                                   GError             **error);
RpVerifyReport *rp_verify_all     (RpDb                *db,
                                   RpVault             *vault,
                                   RpManifest          *manifest,
                                   GCancellable        *cancellable,
                                   GError             **error);
gboolean   rp_store_write_batch   (RpStore             *self,
                                   RpBatch             *batch,
                                   GError             **error);
gboolean   rp_store_put_draft     (RpStore             *self,
                                   const char          *field,
                                   const char          *id,
                                   guint64              revision,
                                   GBytes              *sealed,
                                   GError             **error);
gboolean   rp_store_begin_step    (RpStore             *self,
                                   GError             **error);
gboolean   rp_store_end_step      (RpStore             *self,
                                   gboolean             went_well,
                                   const char          *label,
                                   GError             **error);
gboolean   rp_store_check_references (RpStore          *self,
                                   gpointer             record,
                                   GError             **error);
gboolean   rp_store_delete_tree   (RpStore             *self,
                                   const RpRecordSql   *sql,
                                   const char          *id,
                                   gint64               now,
                                   GError             **error);
gboolean   rp_store_restore_tree  (RpStore             *self,
                                   const RpRecordSql   *sql,
                                   const char          *id,
                                   gint64               stamp,
                                   gint64               now,
                                   GError             **error);
gboolean   rp_store_restore_children (RpStore          *self,
                                   const RpRecordSql   *sql,
                                   const char          *id,
                                   gint64               stamp,
                                   gint64               now,
                                   GError             **error);
GPtrArray *rp_store_list_ids      (RpStore             *self,
                                   const RpRecordSql   *sql,
                                   const char          *where,
                                   const char          *id,
                                   GError             **error);
gpointer   rp_store_load          (RpStore             *self,
                                   GType                type,
                                   const char          *id,
                                   GError             **error);
char      *rp_store_dup_name      (RpStore             *self,
                                   gpointer             record);
void       rp_store_set_searching (RpStore             *self,
                                   gboolean             searching);
gboolean   rp_store_read          (RpStore             *self,
                                   RpQuery             *query,
                                   GPtrArray           *into,
                                   GError             **error);

G_END_DECLS
