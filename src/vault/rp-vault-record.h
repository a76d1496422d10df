/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-secret-bytes.h"

G_BEGIN_DECLS

/* The longest text one field may hold, in bytes. */
#define RP_VAULT_RECORD_MAX (8 * 1024 * 1024)

/**
 * RpVaultPlace:
 * @vault_id: the vault, 16 bytes
 * @key_id: the generation of the vault key
 * @kind: the record kind, a frozen string of at most 255 bytes
 * @field: the field, a frozen string of at most 255 bytes
 * @uuid: the record's UUID in its text form
 * @rev: the record's revision
 *
 * Where a sealed value belongs. It opens nowhere else.
 */
typedef struct
{
  const guint8 *vault_id;
  guint32       key_id;
  const char   *kind;
  const char   *field;
  const char   *uuid;
  guint64       rev;
} RpVaultPlace;

GBytes        *rp_vault_record_seal (RpSecretBytes       *record_key,
                                     const RpVaultPlace  *place,
                                     const void          *data,
                                     gsize                length,
                                     GError             **error);
RpSecretBytes *rp_vault_record_open (RpSecretBytes       *record_key,
                                     const RpVaultPlace  *place,
                                     GBytes              *sealed,
                                     GError             **error);

G_END_DECLS
