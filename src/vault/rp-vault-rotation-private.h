/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-vault-internal.h"
#include "rp-vault-rotation.h"

G_BEGIN_DECLS

/* For the vault; with its mutex held */
void           rp_vault_rotation_forget_keys (RpVaultRotation *self);

/* With its mutex free */
RpSecretBytes *rp_vault_rotation_ref_key     (RpVaultRotation *self);

G_END_DECLS
