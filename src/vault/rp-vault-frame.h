/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-secret-bytes.h"

G_BEGIN_DECLS

/* What the forms of a sealed value share: what they begin with, what they are
 * bound to, and how they hide the length of a text. */

/* The longest text one field may hold, in bytes. */
#define RP_VAULT_RECORD_MAX (8 * 1024 * 1024)

#define RP_VAULT_PREFIX_SIZE 8

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

/* The most that a value is bound to: magic, prefix, vault, kind, record, field, revision */
#define RP_VAULT_BOUND_MAX (4 + RP_VAULT_PREFIX_SIZE + 16 + 256 + 16 + 256 + 8)

/**
 * RpVaultBound:
 * @data: what must be the same for a value to open
 * @len: how many bytes of it
 */
typedef struct
{
  guint8 data[RP_VAULT_BOUND_MAX];
  gsize  len;
} RpVaultBound;

void           rp_vault_frame_begin   (guint8              *prefix,
                                       guint8               format,
                                       guint8               algorithm,
                                       guint32              key_id);
gboolean       rp_vault_frame_fits    (const guint8        *prefix,
                                       guint8               format,
                                       guint8               algorithm,
                                       guint32              key_id);
gboolean       rp_vault_frame_check   (const guint8        *prefix,
                                       GError             **error);
gboolean       rp_vault_frame_bind    (const RpVaultPlace  *place,
                                       const char          *magic,
                                       const guint8        *prefix,
                                       gsize                length,
                                       RpVaultBound        *bound,
                                       GError             **error);
gsize          rp_vault_padded_size   (gsize                length);
gboolean       rp_vault_is_padded     (gsize                size);
void           rp_vault_pad           (guint8              *padded,
                                       gsize                size,
                                       const void          *data,
                                       gsize                length);
gboolean       rp_vault_unpadded_size (const guint8        *padded,
                                       gsize                size,
                                       gsize               *length,
                                       GError             **error);
RpSecretBytes *rp_vault_unpad         (const guint8        *padded,
                                       gsize                size,
                                       GError             **error);
void           rp_vault_set_no_memory (GError             **error);
void           rp_vault_set_damaged   (GError             **error);

G_END_DECLS
