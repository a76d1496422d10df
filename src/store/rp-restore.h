/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-db.h"
#include "rp-progress.h"

G_BEGIN_DECLS

/* Private to src/store: one library in the place of another. */

gboolean  rp_restore       (RpDb         *copy,
                            const char   *directory,
                            RpProgress   *progress,
                            GTask        *task,
                            char        **aside,
                            GError      **error);

/* rp-restore-aside.c */
gboolean  rp_restore_keep  (int           folder,
                            const char   *directory,
                            char        **name,
                            GError      **error);
gboolean  rp_restore_clear (int           folder,
                            GError      **error);
void      rp_restore_undo  (int           folder,
                            const char   *name);

G_END_DECLS
