/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-advice.h"
#include "rp-writer.h"

G_BEGIN_DECLS

void rp_ask_draft_present (RpWriter       *writer,
                           const RpHelper *helper,
                           const char     *need,
                           RpFavourSize    size,
                           guint32         day,
                           const char     *official);

G_END_DECLS
