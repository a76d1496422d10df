/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-vault.h"

G_BEGIN_DECLS

/**
 * RpVaultRotation:
 *
 * A new key for a vault, on its way in. Until rp_vault_rotation_finish() the vault works
 * with the old key, whatever happens; from then on with the new one. Locking the vault
 * voids a rotation: nothing can be resealed any more.
 */
#define RP_TYPE_VAULT_ROTATION (rp_vault_rotation_get_type ())
G_DECLARE_FINAL_TYPE (RpVaultRotation, rp_vault_rotation, RP, VAULT_ROTATION, GObject)

/* Called in the thread of the vault */
void             rp_vault_begin_rotation_async  (RpVault              *self,
                                                 const RpVaultChoice  *choice,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
RpVaultRotation *rp_vault_begin_rotation_finish (RpVault              *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

/* Callable from any thread */
GBytes          *rp_vault_rotation_reseal       (RpVaultRotation      *self,
                                                 const char           *kind,
                                                 const char           *field,
                                                 const char           *uuid,
                                                 guint64               rev,
                                                 GBytes               *sealed,
                                                 GError              **error);
GBytes          *rp_vault_rotation_get_header   (RpVaultRotation      *self);
void             rp_vault_rotation_finish       (RpVaultRotation      *self);
void             rp_vault_rotation_abandon      (RpVaultRotation      *self);

G_END_DECLS
