/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpBatch:
 *
 * What one labelled transaction changes: all of it or nothing, and one step of
 * undo.
 */
typedef struct _RpBatch RpBatch;

RpBatch *rp_batch_new     (const char *label);
void     rp_batch_free    (RpBatch    *batch);
void     rp_batch_put     (RpBatch    *batch,
                           gpointer    record);
void     rp_batch_delete  (RpBatch    *batch,
                           GType       type,
                           const char *id);
guint    rp_batch_size    (RpBatch    *batch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpBatch, rp_batch_free)

/**
 * RpChange:
 * @type: the record class
 * @id: the record's UUID
 */
typedef struct
{
  GType  type;
  char  *id;
} RpChange;

/**
 * RpChanges:
 * @changes: (element-type RpChange): what a commit touched
 * @sealed: whether sealed text must be read again, because the vault was
 *   locked or unlocked
 */
typedef struct
{
  GPtrArray *changes;
  gboolean   sealed;
} RpChanges;

#define RP_TYPE_CHANGES (rp_changes_get_type ())
GType      rp_changes_get_type (void);
RpChanges *rp_changes_copy     (RpChanges *changes);
void       rp_changes_free     (RpChanges *changes);
gboolean   rp_changes_touch    (const RpChanges *changes,
                                GType            type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpChanges, rp_changes_free)

G_END_DECLS
