/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days and spans as they are said. */

char *rp_words_span   (int      days);
char *rp_words_ago    (int      days);
char *rp_words_day    (guint32  day,
                       guint32  today);
char *rp_words_on_day (guint32  day,
                       guint32  today);

G_END_DECLS
