/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-db.h"
#include "rp-vault-rotation.h"

G_BEGIN_DECLS

/* Private to src/store: a signed list of every sealed value, so that one that is missing,
 * exchanged or older than it was does not go unnoticed. Worker thread only. */

/**
 * RpManifestState:
 * @RP_MANIFEST_UNKNOWN: the vault is locked, or nobody looked yet
 * @RP_MANIFEST_GOOD: every sealed value is as it was left
 * @RP_MANIFEST_MISSING: there are fewer than there were
 * @RP_MANIFEST_CHANGED: some are older, exchanged or more than there were
 */
typedef enum {
  RP_MANIFEST_UNKNOWN,
  RP_MANIFEST_GOOD,
  RP_MANIFEST_MISSING,
  RP_MANIFEST_CHANGED,
} RpManifestState;

typedef struct _RpManifest RpManifest;

RpManifest      *rp_manifest_new         (RpDb             *db,
                                          RpVault          *vault);
void             rp_manifest_free        (RpManifest       *self);
gboolean         rp_manifest_begin       (RpManifest       *self,
                                          gboolean          is_new,
                                          GError          **error);
gboolean         rp_manifest_check       (RpManifest       *self,
                                          GError          **error);
RpManifestState  rp_manifest_get_state   (RpManifest       *self);
char            *rp_manifest_dup_problem (RpManifest       *self);
gboolean         rp_manifest_follow      (RpManifest       *self,
                                          void             *changeset,
                                          int               size,
                                          GError          **error);
gboolean         rp_manifest_write       (RpManifest       *self,
                                          GError          **error);
gboolean         rp_manifest_rotate      (RpManifest       *self,
                                          RpVaultRotation  *rotation,
                                          GError          **error);
gboolean         rp_manifest_accept      (RpManifest       *self,
                                          GError          **error);
void             rp_manifest_forget      (RpManifest       *self);

G_END_DECLS
