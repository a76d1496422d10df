/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-db.h"

G_BEGIN_DECLS

/* Private to src/store: what a library holds, whatever it is. */

GHashTable *rp_db_count_rows (RpDb    *db,
                              GError **error);
char       *rp_db_digest     (RpDb    *db,
                              GError **error);

G_END_DECLS
