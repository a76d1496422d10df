/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean image_vfs_recover (GHashTable *image,
                            const char *name);

G_END_DECLS
