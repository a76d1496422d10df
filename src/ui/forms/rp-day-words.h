/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *rp_day_words  (guint32 day,
                        guint32 today);
guint32  rp_day_friday (guint32 today);

G_END_DECLS
