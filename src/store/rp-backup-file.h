/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-backup.h"
#include "rp-db.h"
#include "rp-progress.h"

G_BEGIN_DECLS

/* Private to src/store: a library in the container of a backup. For any thread but the main
 * one; @task is what is told of progress and may be cancelled. */

/**
 * RpBackupSource:
 * @image: the file of the library
 * @rows: (element-type utf8 gint64): how many rows its tables have
 * @about: what it is
 *
 * What a backup is made of.
 */
typedef struct
{
  GBytes       *image;
  GHashTable   *rows;
  RpBackupInfo  about;
} RpBackupSource;

gboolean  rp_backup_source_take  (RpBackupSource        *self,
                                  RpDb                  *db,
                                  gint64                 now,
                                  GCancellable          *cancellable,
                                  GError               **error);
void      rp_backup_source_clear (RpBackupSource        *self);
GBytes   *rp_backup_get_image    (RpDb                  *copy);

gboolean  rp_backup_file_write   (int                    fd,
                                  const RpBackupSource  *source,
                                  RpVault               *vault,
                                  const RpBackupSecret  *secret,
                                  RpProgress            *progress,
                                  GTask                 *task,
                                  RpSecretBytes        **file_key,
                                  GError               **error);
void      rp_backup_set_no_memory (GError             **error);
RpDb     *rp_backup_file_read    (int                    fd,
                                  const RpBackupSecret  *secret,
                                  RpSecretBytes         *file_key,
                                  RpBackupInfo          *about,
                                  RpProgress            *progress,
                                  GTask                 *task,
                                  GError               **error);

G_END_DECLS
