/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "disk-log.h"

G_BEGIN_DECLS

/* What a disk may hold after the power was cut: everything that was synced, and of the
 * rest whatever it came to. */

typedef enum {
  DISK_KEPT,       /* all of the rest: as after a kill */
  DISK_DROPPED,    /* nothing of it */
  DISK_TORN,       /* some sectors of it */
  DISK_GARBAGE,    /* the same, but one write ends in anything */
} DiskFate;

typedef struct _DiskState DiskState;

DiskState  *disk_state_new              (void);
void        disk_state_free             (DiskState       *self);
void        disk_state_apply            (DiskState       *self,
                                         const DiskEvent *event);
gboolean    disk_state_is_synced        (DiskState       *self);
guint       disk_state_get_acknowledged (DiskState       *self);
GHashTable *disk_state_get_items        (DiskState       *self);
GHashTable *disk_state_make_image       (DiskState       *self,
                                         DiskFate         fate,
                                         GRand           *random);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiskState, disk_state_free)

G_END_DECLS
