/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"

G_BEGIN_DECLS

void rp_deleted_purge_old (RpStore *store);

G_END_DECLS
