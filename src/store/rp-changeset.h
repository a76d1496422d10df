/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-batch.h"
#include "rp-db.h"

G_BEGIN_DECLS

RpChanges *rp_changeset_follow (RpDb    *db,
                                void    *changeset,
                                int      size,
                                GError **error);

G_END_DECLS
