/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-backup.h"
#include "rp-db.h"

G_BEGIN_DECLS

/* Private to src/store: whether a library is the one that a backup says it is. */

/* More cannot be kept in memory by SQLite as it is. */
#define RP_BACKUP_MAX_IMAGE (G_GINT64_CONSTANT (1) << 30)

gboolean  rp_backup_count     (RpDb                *db,
                               RpBackupInfo        *about,
                               GError             **error);
char     *rp_backup_list_rows (GHashTable          *rows);
gboolean  rp_backup_check     (RpDb                *copy,
                               const RpBackupInfo  *about,
                               const char          *listed,
                               GError             **error);

G_END_DECLS
