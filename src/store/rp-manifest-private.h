/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-manifest.h"

#include "rp-db-private.h"
#include "rp-record-sql.h"
#include "rp-vault-sign.h"

G_BEGIN_DECLS

/* What the files of the manifest share. */

struct _RpManifest
{
  RpDb            *db;
  RpVault         *vault;        /* NULL: sealed values stay closed */
  RpManifestState  state;
  gint64           n_missing;
  GTree           *entries;      /* (element-type utf8 Entry): by place; NULL: not read */
  gboolean         is_touched;   /* by the transaction under way */
  gboolean         is_new;       /* the vault's header came into the library just now */
};

/**
 * RpManifestSignature:
 * @seq: grows with every one
 * @n: how many values it is about
 * @mac: over them
 */
typedef struct
{
  guint64 seq;
  guint64 n;
  guint8  mac[RP_VAULT_MAC_SIZE];
} RpManifestSignature;

/* rp-manifest-list.c */
GTree      *rp_manifest_entries_new (void);
void        rp_manifest_add         (GTree                      *entries,
                                     char                       *place,
                                     guint64                     revision,
                                     GBytes                     *sealed);
GTree      *rp_manifest_read_all    (RpManifest                 *self,
                                     GError                    **error);
gboolean    rp_manifest_read_column (RpManifest                 *self,
                                     GTree                      *entries,
                                     RpRecordClass              *klass,
                                     const char                 *column,
                                     const char                 *id,
                                     GError                    **error);
GByteArray *rp_manifest_list        (GTree                      *entries,
                                     const RpManifestSignature  *signature);
const char *rp_manifest_get_column  (RpRecordClass              *klass,
                                     guint                       number,
                                     int                        *place);
gboolean    rp_manifest_counts      (const void                 *sealed,
                                     gsize                       length);
char       *rp_manifest_dup_place   (const char                 *kind,
                                     const char                 *field,
                                     const char                 *id);

G_END_DECLS
