/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-import-private.h"
#include "rp-merge.h"

G_BEGIN_DECLS

typedef struct _RpMergeIndex RpMergeIndex;

const char   *rp_merge_owner             (gpointer      record);
RpMergeIndex *rp_merge_index_new         (void);
void          rp_merge_index_free        (RpMergeIndex *self);
void          rp_merge_index_add         (RpMergeIndex *self,
                                          gpointer      record);
void          rp_merge_index_add_fact    (RpMergeIndex *self,
                                          const char   *person,
                                          gpointer      fact);
gpointer      rp_merge_index_find        (RpMergeIndex *self,
                                          gpointer      record);
gpointer      rp_merge_index_find_person (RpMergeIndex *self,
                                          RpPerson     *person,
                                          GPtrArray    *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpMergeIndex, rp_merge_index_free)

G_END_DECLS
