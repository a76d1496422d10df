/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"

G_BEGIN_DECLS

gboolean rp_store_conceal (RpStore  *self,
                           gpointer  record);
gboolean rp_store_reveal  (RpStore  *self,
                           gpointer  record,
                           GError  **error);

G_END_DECLS
