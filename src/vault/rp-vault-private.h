/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For tests only: cheap key derivation and the count that proves no key is made twice. */

#include "rp-vault.h"

G_BEGIN_DECLS

void  rp_vault_set_passphrase_cost (RpVault *self,
                                    guint64  opslimit,
                                    guint64  memlimit);
guint rp_vault_get_n_keys_made     (RpVault *self);

G_END_DECLS
