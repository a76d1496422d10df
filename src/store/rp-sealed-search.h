/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store-private.h"

G_BEGIN_DECLS

gboolean rp_sealed_search (RpStore     *self,
                           const char  *text,
                           int          serial,
                           guint        limit,
                           GPtrArray   *hits,
                           GError     **error);

G_END_DECLS
