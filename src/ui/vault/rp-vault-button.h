/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpVaultButton:
 *
 * Says in a header whether the private notes are locked, and changes it by
 * activating `vault.set-up`, `vault.unlock` or `vault.lock`.
 */
#define RP_TYPE_VAULT_BUTTON (rp_vault_button_get_type ())
G_DECLARE_FINAL_TYPE (RpVaultButton, rp_vault_button, RP, VAULT_BUTTON, AdwBin)

GtkWidget *rp_vault_button_new (RpStore *store);

G_END_DECLS
