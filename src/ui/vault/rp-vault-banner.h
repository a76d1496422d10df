/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_VAULT_BANNER (rp_vault_banner_get_type ())

G_DECLARE_FINAL_TYPE (RpVaultBanner, rp_vault_banner, RP, VAULT_BANNER, AdwBin)

GtkWidget *rp_vault_banner_new (RpStore *store);

G_END_DECLS
