/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-vault-deed.h"
#include "rp-ways-choice.h"

G_BEGIN_DECLS

void        rp_ways_offers_fill     (RpWaysChoice *choice,
                                     RpVaultDeed   deed,
                                     RpVault      *vault);
const char *rp_ways_offers_describe (RpVaultDeed   deed);

G_END_DECLS
