/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-vault.h"

G_BEGIN_DECLS

/**
 * RpVaultScanner:
 *
 * Opens sealed values one after the other in memory of its own, beside the vault and
 * other scanners, each in a thread. A lock makes it void: its memory is wiped and its
 * keys are given back before rp_vault_lock() returns.
 */
typedef struct _RpVaultScanner RpVaultScanner;

RpVaultScanner *rp_vault_scanner_new      (RpVault         *vault);
void            rp_vault_scanner_free     (RpVaultScanner  *self);
gboolean        rp_vault_scanner_begin    (RpVaultScanner  *self);
gboolean        rp_vault_scanner_read     (RpVaultScanner  *self,
                                           const char      *kind,
                                           const char      *field,
                                           const char      *uuid,
                                           guint64          rev,
                                           const void      *sealed,
                                           gsize            size,
                                           RpVaultReader    reader,
                                           gpointer         user_data,
                                           GError         **error);
gpointer        rp_vault_scanner_get_room (RpVaultScanner  *self,
                                           gsize            size);
void            rp_vault_scanner_end      (RpVaultScanner  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpVaultScanner, rp_vault_scanner_free)

G_END_DECLS
