/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-record.h"

#include "rp-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* A whole record as one text to seal: entries of le16 number, le32 length,
 * bytes. The number is the field's place in its table, counted from 1, so such
 * a table only grows at its end. Values are written as by
 * rp_record_dup_string(); 0xff00 and on are created, changed and deleted. */
#define ENTRY_HEAD    6
#define ENTRY_CREATED 0xff00
#define ENTRY_CHANGED 0xff01
#define ENTRY_DELETED 0xff02

static void
append_entry (GByteArray *out,
              guint16     number,
              const char *text)
{
  gsize length = strlen (text);
  guint16 le_number = GUINT16_TO_LE (number);
  guint32 le_length = GUINT32_TO_LE ((guint32) length);

  g_byte_array_append (out, (const guint8 *) &le_number, sizeof le_number);
  g_byte_array_append (out, (const guint8 *) &le_length, sizeof le_length);
  g_byte_array_append (out, (const guint8 *) text, (guint) length);
}

static void
append_number (GByteArray *out,
               guint16     number,
               gint64      value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  append_entry (out, number, text);
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

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text = rp_record_dup_string (record, &klass->fields[i]);

      if (text == NULL)
        continue;
      append_entry (out, (guint16) (i + 1), text);
      explicit_bzero (text, strlen (text));
    }
  append_number (out, ENTRY_CREATED, rp_record_get_created (record));
  append_number (out, ENTRY_CHANGED, rp_record_get_changed (record));
  append_number (out, ENTRY_DELETED, rp_record_get_deleted (record));

  return out;
}

static gboolean
unpack_entry (gpointer        record,
              guint16         number,
              const char     *text,
              gint64         *times,
              GError        **error)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  if (number >= ENTRY_CREATED && number <= ENTRY_DELETED)
    {
      times[number - ENTRY_CREATED] = g_ascii_strtoll (text, NULL, 10);
      return TRUE;
    }
  if (number == 0 || number > klass->n_fields)
    return TRUE;

  return rp_record_set_string (record, &klass->fields[number - 1], text, error);
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
 * @error: %RP_ERROR_DAMAGED
 *
 * Fills @record, with its created, changed and deleted times.
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
    {
      g_autofree char *text = g_strndup (entry.text, entry.length);
      gboolean taken = unpack_entry (record, entry.number, text, times, error);

      explicit_bzero (text, entry.length);
      if (!taken)
        return FALSE;
    }
  if (length > 0)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_DAMAGED, _("This note cannot be read."));
      return FALSE;
    }

  rp_record_set_stored (record, rp_record_get_row (record), rp_record_get_revision (record),
                        times[0], times[1], times[2]);
  return TRUE;
}
