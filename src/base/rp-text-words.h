/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean rp_text_fold_words (const char *text,
                             gsize       length,
                             char       *out,
                             gsize       room,
                             gsize      *n_written);

gboolean rp_text_has_words  (const char *folded,
                             gsize       length,
                             const char *words,
                             gsize       size);

G_END_DECLS
