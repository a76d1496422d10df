/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-batch.h"
#include "rp-facts.h"
#include "rp-query.h"
#include "rp-vault.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpStoreOpenFlags:
 * @RP_STORE_OPEN_NONE: an existing library only
 * @RP_STORE_OPEN_CREATE: make an empty one when there is none
 */
typedef enum {
  RP_STORE_OPEN_NONE   = 0,
  RP_STORE_OPEN_CREATE = 1 << 0,
} RpStoreOpenFlags;

/**
 * RpSearchHit:
 * @type: the record class
 * @id: the record's UUID
 * @title: what it is called
 * @snippet: the words around the hit; the hit itself between U+2068 and U+2069
 * @sealed: whether the words are sealed text
 * @about: (nullable): of a person, their role and organization
 * @record: (nullable): the record; not when the words are sealed
 * @owner: (nullable): what it hangs on: a meeting, a topic, an engagement, a
 *   person or an organization, the first of them that there is
 */
typedef struct
{
  GType     type;
  char     *id;
  char     *title;
  char     *snippet;
  gboolean  sealed;
  char     *about;
  RpRecord *record;
  RpRecord *owner;
} RpSearchHit;

/**
 * RpSearchScope:
 * @RP_SEARCH_OPEN: open text
 * @RP_SEARCH_SEALED: sealed text, while the vault is unlocked
 * @RP_SEARCH_CURIOUS: also who is curious about a topic that was found; such a
 *   hit has no snippet, and the topic's title
 * @RP_SEARCH_ALL: open and sealed text
 */
typedef enum {
  RP_SEARCH_OPEN    = 1 << 0,
  RP_SEARCH_SEALED  = 1 << 1,
  RP_SEARCH_CURIOUS = 1 << 2,
  RP_SEARCH_ALL     = RP_SEARCH_OPEN | RP_SEARCH_SEALED,
} RpSearchScope;

void rp_search_hit_free (RpSearchHit *hit);

/**
 * RpVerifyReport:
 * @problems: (element-type utf8): what is wrong, as sentences; empty when sound
 * @n_records: open and sealed records read
 * @n_sealed: sealed values that could be opened
 * @n_unread: sealed values not looked into, because the vault is locked
 * @digest: (nullable): the same where the content is, to the last bit, in any file
 */
typedef struct
{
  GPtrArray *problems;
  guint      n_records;
  guint      n_sealed;
  guint      n_unread;
  char      *digest;
} RpVerifyReport;

void rp_verify_report_free (RpVerifyReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpVerifyReport, rp_verify_report_free)

/**
 * RpStore:
 *
 * The library: one SQLite file, one connection, one thread. All calls are
 * asynchronous and run in the order made; results and the signal arrive in the
 * main context that the store was made in.
 *
 * Properties: "open", "read-only", "undo-label", "redo-label" (what would be
 * undone and redone; %NULL when nothing).
 * Signal "changed" (#RpChanges): after a commit, an undo, a redo, and after
 * the vault was locked or unlocked.
 */
#define RP_TYPE_STORE (rp_store_get_type ())
G_DECLARE_FINAL_TYPE (RpStore, rp_store, RP, STORE, GObject)

/**
 * RpSearchFunc:
 * @self: a store
 * @hits: (transfer full) (element-type RpSearchHit): what was found since the last time
 * @user_data: closure data
 *
 * Gets hits while a search goes on.
 */
typedef void (*RpSearchFunc) (RpStore   *self,
                              GPtrArray *hits,
                              gpointer   user_data);

RpStore        *rp_store_new                      (const char           *directory,
                                                   RpVault              *vault);
RpVault        *rp_store_get_vault                (RpStore              *self);
const char     *rp_store_get_undo_label           (RpStore              *self);
const char     *rp_store_get_redo_label           (RpStore              *self);
gboolean        rp_store_is_open                  (RpStore              *self);
gint64          rp_store_get_now                  (RpStore              *self);
void            rp_store_set_now                  (RpStore              *self,
                                                   gint64                now);

void            rp_store_open_async               (RpStore              *self,
                                                   RpStoreOpenFlags      flags,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean        rp_store_open_finish              (RpStore              *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void            rp_store_close                    (RpStore              *self);

void            rp_store_get_async                (RpStore              *self,
                                                   GType                 type,
                                                   const char           *id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gpointer        rp_store_get_finish               (RpStore              *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void            rp_store_find_async               (RpStore              *self,
                                                   GType                 type,
                                                   const char           *name,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gpointer        rp_store_find_finish              (RpStore              *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void            rp_store_list_async               (RpStore              *self,
                                                   RpQuery              *query,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray      *rp_store_list_finish              (RpStore              *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void            rp_store_dump_async               (RpStore              *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray      *rp_store_dump_finish              (RpStore              *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void            rp_store_search_async             (RpStore              *self,
                                                   const char           *text,
                                                   RpSearchScope         scope,
                                                   guint                 limit,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
void            rp_store_search_stream_async      (RpStore              *self,
                                                   const char           *text,
                                                   RpSearchScope         scope,
                                                   guint                 limit,
                                                   RpSearchFunc          func,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray      *rp_store_search_finish            (RpStore              *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void            rp_store_verify_async             (RpStore              *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
RpVerifyReport *rp_store_verify_finish            (RpStore              *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

void            rp_store_write_async              (RpStore              *self,
                                                   RpBatch              *batch,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean        rp_store_write_finish             (RpStore              *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void            rp_store_undo_async               (RpStore              *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
char           *rp_store_undo_finish              (RpStore              *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void            rp_store_redo_async               (RpStore              *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
char           *rp_store_redo_finish              (RpStore              *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void            rp_store_save_vault_async         (RpStore              *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean        rp_store_save_vault_finish        (RpStore              *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

void            rp_store_meeting_facts_async      (RpStore              *self,
                                                   const char           *meeting,
                                                   gint64                now,
                                                   GTimeZone            *zone,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
RpMeetingFacts *rp_store_meeting_facts_finish     (RpStore              *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void            rp_store_topic_facts_async        (RpStore              *self,
                                                   const char           *person,
                                                   gint64                now,
                                                   GTimeZone            *zone,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
RpTopicFacts   *rp_store_topic_facts_finish       (RpStore              *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void            rp_store_jar_facts_async          (RpStore              *self,
                                                   const char           *person,
                                                   gint64                now,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
RpJarFacts     *rp_store_jar_facts_finish         (RpStore              *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

G_END_DECLS
