/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-backup.h"
#include "rp-progress.h"
#include "rp-store.h"

G_BEGIN_DECLS

/* Copies the open library into one encrypted file, which is read back and looked through
 * before it gets its name: the file is there whole or not at all. What is sealed stays
 * sealed in it, and need not be unlocked, unless @secret is empty: then the backup opens by
 * the recovery passphrase and the recovery code of the private notes. A file that is at
 * @path already is replaced.
 *
 * %RP_ERROR_DATA when the passphrase is too short, %RP_ERROR_LOCKED or %RP_ERROR_USAGE when
 * there is no recovery to open it with, %RP_ERROR_CREATE or %RP_ERROR_IO when it cannot be
 * written. */
void                rp_store_back_up_async   (RpStore               *self,
                                              const char            *path,
                                              const RpBackupSecret  *secret,
                                              RpProgressFunc         progress,
                                              gpointer               progress_data,
                                              GCancellable          *cancellable,
                                              GAsyncReadyCallback    callback,
                                              gpointer               user_data);
gboolean            rp_store_back_up_finish  (RpStore               *self,
                                              GAsyncResult          *result,
                                              RpBackupInfo          *about,
                                              GError               **error);

/**
 * RpBackup:
 *
 * A backup that was opened, read to its end and looked through; the library in it is in
 * memory only. One call at a time.
 */
#define RP_TYPE_BACKUP (rp_backup_get_type ())
G_DECLARE_FINAL_TYPE (RpBackup, rp_backup, RP, BACKUP, GObject)

/* Opens the backup at @path. %RP_ERROR_NOT_FOUND, %RP_ERROR_DATA when it is none or damaged,
 * %RP_ERROR_TOO_NEW, %RP_ERROR_LOCKED when @secret does not open it, %RP_ERROR_IO. Nothing
 * is changed anywhere. */
void                rp_backup_open_async     (const char            *path,
                                              const RpBackupSecret  *secret,
                                              RpProgressFunc         progress,
                                              gpointer               progress_data,
                                              GCancellable          *cancellable,
                                              GAsyncReadyCallback    callback,
                                              gpointer               user_data);
RpBackup           *rp_backup_open_finish    (GAsyncResult          *result,
                                              GError               **error);
const RpBackupInfo *rp_backup_get_info       (RpBackup              *self);

/* Gives @vault the header of the private notes in the backup. */
gboolean            rp_backup_load_vault     (RpBackup              *self,
                                              RpVault               *vault,
                                              GError               **error);

/* Looks at every record in the backup, and into those that @vault opens. */
void                rp_backup_verify_async   (RpBackup              *self,
                                              RpVault               *vault,
                                              GCancellable          *cancellable,
                                              GAsyncReadyCallback    callback,
                                              gpointer               user_data);
RpVerifyReport     *rp_backup_verify_finish  (RpBackup              *self,
                                              GAsyncResult          *result,
                                              GError               **error);

/* Makes the library in the backup that of the folder @directory. The one that was there is
 * kept in a folder beside it, which @aside names, and which is %NULL where there was none.
 * It must not be open, neither here (%RP_ERROR_BUSY) nor elsewhere. Until the moment at which
 * one takes the place of the other, a cancellation, an error, a kill or a power cut leaves
 * the old one as it was. */
void                rp_backup_restore_async  (RpBackup              *self,
                                              const char            *directory,
                                              RpProgressFunc         progress,
                                              gpointer               progress_data,
                                              GCancellable          *cancellable,
                                              GAsyncReadyCallback    callback,
                                              gpointer               user_data);
gboolean            rp_backup_restore_finish (RpBackup              *self,
                                              GAsyncResult          *result,
                                              char                 **aside,
                                              GError               **error);

G_END_DECLS
