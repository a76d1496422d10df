/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-record-private.h"

static guint
field_index (gpointer       record,
             const RpField *field)
{
  return (guint) (field - RP_RECORD_GET_CLASS (record)->fields);
}

gint64
rp_record_get_row (gpointer record)
{
  return rp_record_private (record)->row;
}

guint64
rp_record_get_revision (gpointer record)
{
  return rp_record_private (record)->revision;
}

gint64
rp_record_get_created (gpointer record)
{
  return rp_record_private (record)->created;
}

gint64
rp_record_get_changed (gpointer record)
{
  return rp_record_private (record)->changed;
}

gint64
rp_record_get_deleted (gpointer record)
{
  return rp_record_private (record)->deleted;
}

/**
 * rp_record_set_stored:
 * @record: a record
 * @row: its row
 * @revision: how many times its sealed text was changed
 * @created: when it was first stored
 * @changed: when it was last stored
 * @deleted: when it went to Recently Deleted; 0 if it did not
 *
 * Says what the store knows of @record beside its fields. For the store.
 */
void
rp_record_set_stored (gpointer record,
                      gint64   row,
                      guint64  revision,
                      gint64   created,
                      gint64   changed,
                      gint64   deleted)
{
  RpRecordPrivate *priv = rp_record_private (record);

  priv->row = row;
  priv->revision = revision;
  priv->created = created;
  priv->changed = changed;
  priv->deleted = deleted;
}

/**
 * rp_record_get_sealed_state:
 * @record: a record
 * @field: a sealed field of its class
 *
 * Returns: what is known of the text
 */
RpSealedState
rp_record_get_sealed_state (gpointer       record,
                            const RpField *field)
{
  RpRecordPrivate *priv = rp_record_private (record);
  guint index = field_index (record, field);

  if (RP_RECORD_MEMBER (record, field, char *) != NULL)
    return RP_SEALED_OPEN;
  if (priv->damaged & ((guint64) 1 << index))
    return RP_SEALED_DAMAGED;
  if (priv->newer & ((guint64) 1 << index))
    return RP_SEALED_NEWER;
  if (priv->sealed != NULL && priv->sealed[index] != NULL)
    return RP_SEALED_CLOSED;

  return RP_SEALED_EMPTY;
}

/**
 * rp_record_get_sealed:
 * @record: a record
 * @field: a sealed field of its class
 *
 * Returns: (transfer none) (nullable): what the store holds of the text, or
 *   %NULL when it holds none. With the field not set, this is a closed text
 *   that a transaction keeps as it is.
 */
GBytes *
rp_record_get_sealed (gpointer       record,
                      const RpField *field)
{
  RpRecordPrivate *priv = rp_record_private (record);

  return priv->sealed != NULL ? priv->sealed[field_index (record, field)] : NULL;
}

/**
 * rp_record_set_sealed:
 * @record: a record
 * @field: a sealed field of its class
 * @sealed: (nullable): what the store holds; %NULL forgets it, so that a
 *   transaction takes the text away
 * @state: %RP_SEALED_DAMAGED or %RP_SEALED_NEWER, if it could not be opened with the right key
 */
void
rp_record_set_sealed (gpointer       record,
                      const RpField *field,
                      GBytes        *sealed,
                      RpSealedState  state)
{
  RpRecordPrivate *priv = rp_record_private (record);
  guint index = field_index (record, field);
  guint64 bit = (guint64) 1 << index;

  g_return_if_fail (field->flags & RP_FIELD_SEALED);

  if (priv->sealed == NULL && sealed == NULL)
    return;
  if (priv->sealed == NULL)
    priv->sealed = g_new0 (GBytes *, RP_RECORD_GET_CLASS (record)->n_fields);
  if (sealed != NULL)
    g_bytes_ref (sealed);
  g_clear_pointer (&priv->sealed[index], g_bytes_unref);
  priv->sealed[index] = sealed;
  priv->damaged = state == RP_SEALED_DAMAGED ? priv->damaged | bit : priv->damaged & ~bit;
  priv->newer = state == RP_SEALED_NEWER ? priv->newer | bit : priv->newer & ~bit;
}

/**
 * rp_record_is_damaged:
 * @record: a record
 *
 * Returns: whether the library holds bytes for @record that cannot be opened, so that
 *   nothing is known of it; it is not to be stored, nor shown as one that is empty
 */
gboolean
rp_record_is_damaged (gpointer record)
{
  return rp_record_private (record)->unreadable;
}

/**
 * rp_record_is_newer:
 * @record: a record
 *
 * Returns: whether it rp_record_is_damaged() only in so far as a later version has sealed it:
 *   it is whole, and that version can read it
 */
gboolean
rp_record_is_newer (gpointer record)
{
  return rp_record_private (record)->is_newer;
}

/**
 * rp_record_set_damaged:
 * @record: a record that is sealed whole
 * @newer: whether a later version has sealed it
 *
 * Says that its bytes could not be opened with the right key, and empties it.
 */
void
rp_record_set_damaged (gpointer record,
                       gboolean newer)
{
  RpRecordPrivate *priv = rp_record_private (record);
  g_autoptr(RpRecord) empty = rp_record_new_with_id (G_OBJECT_TYPE (record), priv->id);

  rp_record_set_stored (empty, priv->row, priv->revision, priv->created, priv->changed,
                        priv->deleted);
  rp_record_assign (record, empty);
  priv->unreadable = TRUE;
  priv->is_newer = newer;
}
