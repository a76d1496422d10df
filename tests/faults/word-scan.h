/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Looks for any of many strings at once. */
typedef struct _WordScan WordScan;

WordScan *word_scan_new  (GPtrArray     *words);
WordScan *word_scan_read (const char    *path);
void      word_scan_free (WordScan      *self);
gboolean  word_scan_find (WordScan      *self,
                          const guint8  *data,
                          gsize          size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WordScan, word_scan_free)

G_END_DECLS
