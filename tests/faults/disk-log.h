/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a program does to the files of one folder, in its order: SQLite and whatever else
 * writes there. */

typedef enum {
  DISK_CREATE,
  DISK_WRITE,
  DISK_TRUNCATE,
  DISK_SYNC,
  DISK_RENAME,
  DISK_REMOVE,
  DISK_SYNC_FOLDER,
  DISK_KEYRING,        /* it holds something else from here on */
  DISK_ACKNOWLEDGE,    /* the program says that something is certain */
} DiskEventKind;

/**
 * DiskEvent:
 * @kind: what was done
 * @name: (nullable): of the file, in the folder
 * @to: (nullable): its new name
 * @offset: where it was written; the new size
 * @data: (nullable): what was written
 * @items: (nullable) (element-type utf8 GBytes): what the keyring holds
 * @number: what was acknowledged
 */
typedef struct
{
  DiskEventKind  kind;
  char          *name;
  char          *to;
  goffset        offset;
  GBytes        *data;
  GHashTable    *items;
  guint          number;
} DiskEvent;

void       disk_log_begin       (const char *folder,
                                 const char *keyring);
void       disk_log_acknowledge (guint       number);
GPtrArray *disk_log_end         (void);
void       disk_log_skip_syncs  (void);

G_END_DECLS
