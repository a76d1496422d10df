/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-note-parcel.h"

#include "rp-secret-bytes.h"

#include <string.h>

/**
 * rp_note_parcel_new:
 * @id: a note's UUID
 *
 * Returns: (transfer full): a parcel with nothing in it
 */
RpNoteParcel *
rp_note_parcel_new (const char *id)
{
  RpNoteParcel *self = g_new0 (RpNoteParcel, 1);

  self->id = g_strdup (id);

  return self;
}

/**
 * rp_note_parcel_free:
 * @parcel: (transfer full): a parcel
 */
void
rp_note_parcel_free (gpointer parcel)
{
  RpNoteParcel *self = parcel;

  g_clear_object (&self->note);
  g_clear_pointer (&self->sealed, g_bytes_unref);
  g_free (self->id);
  g_free (self);
}

static GBytes *
seal (RpVault *vault,
      RpNote  *note)
{
  GByteArray *packed = rp_record_pack (note);
  const char *id = rp_record_get_id (note);
  GBytes *sealed = rp_vault_seal (vault, RP_DRAFT_KIND, RP_NOTE_PARCEL_FIELD, id, 0, packed->data,
                                  packed->len, NULL);

  /* A vault that is locked already has its inbox. */
  if (sealed == NULL)
    sealed = rp_vault_seal_for_later (vault, RP_DRAFT_KIND, RP_NOTE_PARCEL_FIELD, id, 0,
                                      packed->data, packed->len, NULL);
  explicit_bzero (packed->data, packed->len);
  g_byte_array_unref (packed);

  return sealed;
}

/**
 * rp_note_parcel_fill:
 * @self: a parcel
 * @vault: the vault, which best still seals
 * @note: the note as it is written now; a copy is taken
 */
void
rp_note_parcel_fill (RpNoteParcel *self,
                     RpVault      *vault,
                     RpNote       *note)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (RP_IS_NOTE (note));

  g_clear_object (&self->note);
  self->note = rp_record_copy (note);
  g_clear_pointer (&self->sealed, g_bytes_unref);
  self->sealed = seal (vault, note);
  self->newer = TRUE;
}

/**
 * rp_note_parcel_open:
 * @self: a parcel
 * @vault: the vault, open again
 *
 * Returns: whether the note is there to be read
 */
gboolean
rp_note_parcel_open (RpNoteParcel *self,
                     RpVault      *vault)
{
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpSecretBytes) opened = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->note != NULL)
    return TRUE;
  if (self->sealed == NULL ||
      !rp_vault_open (vault, RP_DRAFT_KIND, RP_NOTE_PARCEL_FIELD, self->id, 0, self->sealed,
                      &opened, NULL))
    return FALSE;

  note = rp_record_new_with_id (RP_TYPE_NOTE, self->id);
  data = rp_secret_bytes_begin_read (opened, &length);
  if (rp_record_unpack (note, (const guint8 *) data, length, NULL))
    self->note = g_steal_pointer (&note);
  rp_secret_bytes_end_read (opened);

  return self->note != NULL;
}
