/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-vault-deed.h"

G_BEGIN_DECLS

void rp_vault_change (GtkWidget    *widget,
                      RpStore      *store,
                      const char   *title,
                      RpVaultDeed   deed,
                      RpVaultWays   ways);
void rp_vault_put    (GtkWidget    *widget,
                      RpStore      *store,
                      RpVaultWays   ways);
void rp_vault_remove (GtkWidget    *widget,
                      RpStore      *store,
                      const char   *heading,
                      RpVaultWays   ways);

G_END_DECLS
