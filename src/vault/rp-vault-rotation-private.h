/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-vault-internal.h"
#include "rp-vault-rotation.h"

G_BEGIN_DECLS

struct _RpVaultRotation
{
  GObject        parent_instance;
  RpVault       *vault;
  guint          epoch;         /* of the vault when it began */
  gboolean       is_over;       /* finished or abandoned */
  RpVaultHeader  header;        /* to be, once everything is resealed */
  GBytes        *header_bytes;
  RpSecretBytes *vault_key;     /* NULL when the vault was locked meanwhile */
  RpSecretBytes *record_key;
  RpSecretBytes *draft_key;
  RpSecretBytes *inbox_key;
};

/* For the vault; with its mutex held */
void           rp_vault_rotation_forget_keys (RpVaultRotation *self);

/* With its mutex free */
RpSecretBytes *rp_vault_rotation_ref_key     (RpVaultRotation *self);

G_END_DECLS
