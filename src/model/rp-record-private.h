/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpRecord:
 *
 * A snapshot of one record. Reading it never waits for the store; what the
 * store handed out is not changed in place: copy it, change the copy, and give
 * that to a transaction.
 */
typedef struct
{
  char       *id;         /* UUID, never changes */
  gint64      row;        /* row in the table; 0 while not stored */
  guint64     revision;   /* +1 each time its sealed text changes */
  gint64      created;
  gint64      changed;
  gint64      deleted;    /* 0 while it is not in Recently Deleted */
  GBytes    **sealed;     /* per field: what the store holds of a sealed one */
  guint64     damaged;    /* bit per field: sealed, but cannot be opened */
  guint64     newer;      /* bit per field: sealed, but by a later version */
  gboolean    unreadable; /* sealed whole, and cannot be opened … */
  gboolean    is_newer;   /* … as a later version sealed it */
  GByteArray *unknown;    /* packed entries that say nothing here, or NULL */
} RpRecordPrivate;

#define RP_RECORD_MEMBER(record, field, Type) \
  (*(Type *) G_STRUCT_MEMBER_P (record, (field)->offset))

RpRecordPrivate *rp_record_private   (gpointer       record);
gboolean         rp_field_holds_text (const RpField *field);
void             rp_record_free_text (gpointer       record,
                                      const RpField *field,
                                      char          *text);
void             rp_record_free_unknown (GByteArray  *unknown);

G_END_DECLS
