/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-model.h"

G_BEGIN_DECLS

/* Private to src/store: records that say the same of one person. */

char     *rp_twin_key (gpointer record);
gboolean  rp_twin_absorb (gpointer record,
                          gpointer from);

G_END_DECLS
