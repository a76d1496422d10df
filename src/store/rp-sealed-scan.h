/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record-sql.h"
#include "rp-sealed-match.h"

G_BEGIN_DECLS

/* Private to src/store: opens and searches sealed values on threads of its own. */

/**
 * RpSealedScan:
 *
 * One search. It goes on as long as it is the newest one and not cancelled, and until the vault
 * is locked.
 */
typedef struct _RpSealedScan RpSealedScan;

/**
 * RpSealedBatch:
 *
 * Some records of one class, as the library holds them.
 */
typedef struct _RpSealedBatch RpSealedBatch;

RpSealedScan  *rp_sealed_scan_new       (RpVault              *vault,
                                         const RpSealedMatch  *match,
                                         const int            *newest,
                                         int                   serial,
                                         GCancellable         *cancellable);
void           rp_sealed_scan_free      (RpSealedScan         *self);
gboolean       rp_sealed_scan_goes_on   (RpSealedScan         *self);
void           rp_sealed_scan_push      (RpSealedScan         *self,
                                         RpSealedBatch        *batch);
RpSealedBatch *rp_sealed_scan_pop       (RpSealedScan         *self,
                                         gboolean              wait);

RpSealedBatch *rp_sealed_batch_new      (const RpRecordSql    *sql);
void           rp_sealed_batch_free     (RpSealedBatch        *self);
void           rp_sealed_batch_add      (RpSealedBatch        *self,
                                         const char           *id,
                                         guint64               revision);
void           rp_sealed_batch_add_value (RpSealedBatch       *self,
                                         const char           *field,
                                         const void           *sealed,
                                         gsize                 size);
gsize          rp_sealed_batch_get_size (RpSealedBatch        *self);
const RpRecordSql *rp_sealed_batch_get_class (RpSealedBatch   *self);
const char    *rp_sealed_batch_next_hit (RpSealedBatch        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSealedScan, rp_sealed_scan_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSealedBatch, rp_sealed_batch_free)

G_END_DECLS
