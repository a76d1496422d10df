/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-model.h"
#include "rp-vault.h"

G_BEGIN_DECLS

/* What the draft of a note that is not in the library is of */
#define RP_NOTE_PARCEL_FIELD "note"

/**
 * RpNoteParcel:
 * @id: the note's UUID
 * @note: (nullable): the note as it was written last; sealed only, while the notes are locked
 * @sealed: (nullable): the same, if it could be sealed
 * @is_new: whether the library does not know it yet
 * @writing: whether it is on its way into the library
 * @newer: whether it is newer than what is on its way
 *
 * A note that the library does not have as it was written last.
 */
typedef struct
{
  char     *id;
  RpNote   *note;
  GBytes   *sealed;
  gboolean  is_new;
  gboolean  writing;
  gboolean  newer;
} RpNoteParcel;

RpNoteParcel *rp_note_parcel_new  (const char   *id);
void          rp_note_parcel_free (gpointer      parcel);
void          rp_note_parcel_fill (RpNoteParcel *self,
                                   RpVault      *vault,
                                   RpNote       *note);
gboolean      rp_note_parcel_open (RpNoteParcel *self,
                                   RpVault      *vault);

G_END_DECLS
