/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-advice.h"
#include "rp-writer.h"

G_BEGIN_DECLS

void rp_ask_draft_present (RpWriter       *writer,
                           RpNetwork      *network,
                           const RpHelper *helper,
                           RpFavour       *terms);

G_END_DECLS
