/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"
#include "rp-vault-rotation.h"

G_BEGIN_DECLS

/* How long what was removed is kept */
#define RP_STORE_KEEP_DELETED_DAYS 30

/* Makes one person of two: everything that refers to @other then refers to
 * @kept, what @kept does not say is taken from @other, and @other is removed.
 * One transaction, "Merge People" in the history. Links that would be there
 * twice, or from a person to themselves, are removed. %RP_ERROR_NOT_FOUND when
 * one is gone, %RP_ERROR_LOCKED when notes about @other could not be moved,
 * because the vault is locked. */
void       rp_store_merge_people_async   (RpStore              *self,
                                          const char           *kept,
                                          const char           *other,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean   rp_store_merge_people_finish  (RpStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/* Answers when every call that was made before is done, and what it wrote is in the library. */
void       rp_store_settle_async         (RpStore              *self,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean   rp_store_settle_finish        (RpStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/* What was removed by a person, the latest first: records that can be brought
 * back, without those that cannot be without another one that is removed. Private
 * notes only while the vault is unlocked. (element-type RpRecord) */
void       rp_store_list_deleted_async   (RpStore              *self,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
GPtrArray *rp_store_list_deleted_finish  (RpStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/* Brings a record back, with all that was removed together with it. One
 * transaction, "Restore" in the history. */
void       rp_store_restore_async        (RpStore              *self,
                                          GType                 type,
                                          const char           *id,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean   rp_store_restore_finish       (RpStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/* Copies the library with its keys, both as they are, into a new folder below @folder, which it
 * returns. Nothing is opened or changed for that: it works in every state of the vault. */
void       rp_store_save_copy_async      (RpStore              *self,
                                          const char           *folder,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
char      *rp_store_save_copy_finish     (RpStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/* What is wrong with the sealed texts as a whole, in words for the user; empty when they
 * are as they were left, or the vault is locked. Accepting it signs for what is there. */
void       rp_store_find_problem_async   (RpStore              *self,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
char      *rp_store_find_problem_finish  (RpStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);
void       rp_store_accept_problem_async (RpStore              *self,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean   rp_store_accept_problem_finish (RpStore             *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/* Gives every sealed text the new key of @rotation, in one transaction together with the
 * header that knows it; all of it or nothing. When it fails, the old key still opens
 * everything. What cannot be read keeps its bytes. Not undoable: it drops the history.
 * %RP_ERROR_LOCKED when the vault was locked meanwhile. */
void       rp_store_rotate_async         (RpStore              *self,
                                          RpVaultRotation      *rotation,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean   rp_store_rotate_finish        (RpStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/* Erases for good what was removed more than %RP_STORE_KEEP_DELETED_DAYS days
 * before @now; with @all, whatever was removed. Not undoable: it drops what
 * the history could bring back of it. When private notes were removed is sealed:
 * without @all they go only while the vault is unlocked. */
void       rp_store_purge_deleted_async  (RpStore              *self,
                                          gint64                now,
                                          gboolean              all,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean   rp_store_purge_deleted_finish (RpStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS
