/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean rp_when_parse_time (const char *text,
                             guint      *minute);

G_END_DECLS
