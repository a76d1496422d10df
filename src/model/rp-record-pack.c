/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-record-private.h"

#include "rp-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* A whole record as one text to seal: entries of le16 number, le32 length,
 * bytes. The number is the field's place in its table, counted from 1, so such
 * a table only grows at its end. Values are written as by
 * rp_record_dup_string(); 0xff00 and on are created, changed and deleted.
 * Entries are in the order of their numbers. What a later version has put in
 * goes through as it is: saving here must not take it away. */
#define ENTRY_HEAD    6
#define ENTRY_CREATED 0xff00
#define ENTRY_CHANGED 0xff01
#define ENTRY_DELETED 0xff02
#define ENTRY_END     0x10000

static void
append_bytes (GByteArray *out,
              guint16     number,
              const char *text,
              gsize       length)
{
  guint16 le_number = GUINT16_TO_LE (number);
  guint32 le_length = GUINT32_TO_LE ((guint32) length);

  g_byte_array_append (out, (const guint8 *) &le_number, sizeof le_number);
  g_byte_array_append (out, (const guint8 *) &le_length, sizeof le_length);
  g_byte_array_append (out, (const guint8 *) text, (guint) length);
}

static void
append_entry (GByteArray *out,
              guint16     number,
              const char *text)
{
  append_bytes (out, number, text, strlen (text));
}

static void
append_number (GByteArray *out,
               guint16     number,
               gint64      value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  append_entry (out, number, text);
}

/* The unknown entries from number @first on, but those from @end on */
static void
append_unknown (GByteArray *out,
                gpointer    record,
                guint       first,
                guint       end)
{
  GByteArray *unknown = rp_record_private (record)->unknown;
  const guint8 *at = unknown != NULL ? unknown->data : NULL;
  gsize length = unknown != NULL ? unknown->len : 0;
  RpPackedEntry entry;

  while (rp_record_packed_next (&at, &length, &entry))
    if (entry.number >= first && entry.number < end)
      append_bytes (out, (guint16) entry.number, entry.text, entry.length);
}

/**
 * rp_record_pack:
 * @record: a record
 *
 * Returns: (transfer full): all of @record but its id, as one text to seal; the
 *   caller wipes it
 */
GByteArray *
rp_record_pack (gpointer record)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  GByteArray *out = g_byte_array_new ();

  append_unknown (out, record, 0, 1);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text = rp_record_dup_string (record, &klass->fields[i]);

      if (text == NULL)
        continue;
      append_entry (out, (guint16) (i + 1), text);
      explicit_bzero (text, strlen (text));
    }
  append_unknown (out, record, klass->n_fields + 1, ENTRY_CREATED);
  append_number (out, ENTRY_CREATED, rp_record_get_created (record));
  append_number (out, ENTRY_CHANGED, rp_record_get_changed (record));
  append_number (out, ENTRY_DELETED, rp_record_get_deleted (record));
  append_unknown (out, record, ENTRY_DELETED + 1, ENTRY_END);

  return out;
}

/* Behind those with a lower number, and behind what came before with the same */
static void
add_unknown (gpointer             record,
             const RpPackedEntry *added)
{
  RpRecordPrivate *priv = rp_record_private (record);
  g_autoptr(GByteArray) old = g_steal_pointer (&priv->unknown);
  const guint8 *at = old != NULL ? old->data : NULL;
  gsize length = old != NULL ? old->len : 0;
  gboolean is_in = FALSE;
  RpPackedEntry entry;

  priv->unknown = g_byte_array_sized_new ((guint) (length + ENTRY_HEAD + added->length));
  while (rp_record_packed_next (&at, &length, &entry))
    {
      if (!is_in && entry.number > added->number)
        {
          append_bytes (priv->unknown, (guint16) added->number, added->text, added->length);
          is_in = TRUE;
        }
      append_bytes (priv->unknown, (guint16) entry.number, entry.text, entry.length);
    }
  if (!is_in)
    append_bytes (priv->unknown, (guint16) added->number, added->text, added->length);
  if (old != NULL)
    explicit_bzero (old->data, old->len);
}

static gboolean
unpack_entry (gpointer              record,
              const RpPackedEntry  *entry,
              gint64               *times,
              GError              **error)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  g_autofree char *text = NULL;
  gboolean taken = TRUE;

  if (entry->number == 0 || entry->number > ENTRY_DELETED ||
      (entry->number > klass->n_fields && entry->number < ENTRY_CREATED))
    {
      add_unknown (record, entry);
      return TRUE;
    }

  text = g_strndup (entry->text, entry->length);
  if (entry->number >= ENTRY_CREATED)
    times[entry->number - ENTRY_CREATED] = g_ascii_strtoll (text, NULL, 10);
  else
    taken = rp_record_set_string (record, &klass->fields[entry->number - 1], text, error);
  explicit_bzero (text, entry->length);

  return taken;
}

/**
 * rp_record_packed_next:
 * @data: (inout): what rp_record_pack() made; moved behind the entry
 * @length: (inout): how much of it is left
 * @entry: gets the next entry
 *
 * Returns: whether there is a whole one; if not and @length is not 0, @data is damaged
 */
gboolean
rp_record_packed_next (const guint8  **data,
                       gsize          *length,
                       RpPackedEntry  *entry)
{
  guint16 number;
  guint32 size;

  if (*length < ENTRY_HEAD)
    return FALSE;
  memcpy (&number, *data, sizeof number);
  memcpy (&size, *data + sizeof number, sizeof size);
  entry->number = GUINT16_FROM_LE (number);
  entry->length = GUINT32_FROM_LE (size);
  if (entry->length > *length - ENTRY_HEAD)
    return FALSE;

  entry->text = (const char *) *data + ENTRY_HEAD;
  *data += ENTRY_HEAD + entry->length;
  *length -= ENTRY_HEAD + entry->length;

  return TRUE;
}

/**
 * rp_record_unpack:
 * @record: an empty record
 * @data: (array length=length): what rp_record_pack() made
 * @length: how much
 * @error: %RP_ERROR_DAMAGED, or %RP_ERROR_DATA for a value that no field here takes
 *
 * Fills @record, with its created, changed and deleted times. Entries with a number that
 * is not known here stay with it, for rp_record_pack().
 *
 * Returns: whether @data was whole
 */
gboolean
rp_record_unpack (gpointer        record,
                  const guint8   *data,
                  gsize           length,
                  GError        **error)
{
  gint64 times[3] = { 0 };
  RpPackedEntry entry;

  while (rp_record_packed_next (&data, &length, &entry))
    if (!unpack_entry (record, &entry, times, error))
      return FALSE;
  if (length > 0)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_DAMAGED, _("This note cannot be read."));
      return FALSE;
    }

  rp_record_set_stored (record, rp_record_get_row (record), rp_record_get_revision (record),
                        times[0], times[1], times[2]);
  return TRUE;
}

void
rp_record_free_unknown (GByteArray *unknown)
{
  explicit_bzero (unknown->data, unknown->len);
  g_byte_array_unref (unknown);
}

/**
 * rp_record_keep_unknown:
 * @record: a record
 * @from: one of the same class
 *
 * Gives @record the entries of @from that are not known here, in place of its own.
 */
void
rp_record_keep_unknown (gpointer record,
                        gpointer from)
{
  RpRecordPrivate *priv = rp_record_private (record);
  GByteArray *unknown = rp_record_private (from)->unknown;

  if (record == from)
    return;
  g_clear_pointer (&priv->unknown, rp_record_free_unknown);
  if (unknown == NULL)
    return;

  priv->unknown = g_byte_array_sized_new (unknown->len);
  g_byte_array_append (priv->unknown, unknown->data, unknown->len);
}
