/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-secret-bytes.h"

G_BEGIN_DECLS

/* Sizes in bytes, frozen with format version 1. */
#define RP_VAULT_KEY_SIZE 32
#define RP_VAULT_ID_SIZE  16
#define RP_VAULT_KCV_SIZE 16

void           rp_vault_put_le32      (guint8        *at,
                                       guint32        value);
guint32        rp_vault_get_le32      (const guint8  *at);
void           rp_vault_put_le64      (guint8        *at,
                                       guint64        value);
guint64        rp_vault_get_le64      (const guint8  *at);
char          *rp_vault_id_to_text    (const guint8  *id);
gboolean       rp_vault_id_from_text  (const char    *text,
                                       guint8        *id);
void           rp_vault_wipe_stack    (void);
RpSecretBytes *rp_vault_derive_subkey (RpSecretBytes *key,
                                       guint64        number,
                                       const char    *context);
RpSecretBytes *rp_vault_hash_with     (RpSecretBytes *key,
                                       const void    *data,
                                       gsize          length);
RpSecretBytes *rp_vault_derive_record (RpSecretBytes *vault_key);
RpSecretBytes *rp_vault_derive_draft  (RpSecretBytes *vault_key);
RpSecretBytes *rp_vault_choose_key    (const char    *kind,
                                       RpSecretBytes *record_key,
                                       RpSecretBytes *draft_key);
void           rp_vault_key_check     (RpSecretBytes *vault_key,
                                       const guint8  *vault_id,
                                       guint32        key_id,
                                       guint8        *kcv);

G_END_DECLS
