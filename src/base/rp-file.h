/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpNewFile:
 *
 * A file that is there whole or not at all.
 */
typedef struct _RpNewFile RpNewFile;

gboolean   rp_file_write_all   (int           fd,
                                const void   *data,
                                gsize         size);
gssize     rp_file_read_all    (int           fd,
                                void         *buffer,
                                gsize         size);
gboolean   rp_file_sync        (const char   *path);
gboolean   rp_file_sync_folder (const char   *path);

RpNewFile *rp_new_file_open    (const char   *path);
int        rp_new_file_get_fd  (RpNewFile    *self);
gboolean   rp_new_file_commit  (RpNewFile    *self);
void       rp_new_file_free    (RpNewFile    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpNewFile, rp_new_file_free)

G_END_DECLS
