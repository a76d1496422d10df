/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-example.h"

#include "rp-json-private.h"

#include <gio/gio.h>

/**
 * rp_example_read:
 * @now: the instant to load it at
 * @zone: whose calendar it is dated in
 * @import: takes the records
 * @error: %RP_ERROR_DATA when the library is not sound
 *
 * Reads the example library: an invented network, dated around @now. Its ids are
 * always the same. See rp_relative_date() for how its file says dates.
 *
 * Returns: whether it could be read
 */
gboolean
rp_example_read (gint64      now,
                 GTimeZone  *zone,
                 RpImport   *import,
                 GError    **error)
{
  const RpJsonDates dates = { .now = now, .zone = zone };
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (zone != NULL && import != NULL, FALSE);

  bytes = g_resources_lookup_data (RP_INTERCHANGE_RESOURCE "example.json",
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL && rp_json_read_dated (bytes, &dates, import, error);
}

/* A copy of @stored with the private texts of @example where it has none; NULL
 * if there is nothing to fill. */
static gpointer
fill_private (gpointer example,
              gpointer stored)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (example);
  gpointer copy = NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];

      if (!(field->flags & RP_FIELD_SEALED) || !rp_record_is_set (example, field) ||
          rp_record_get_sealed_state (stored, field) != RP_SEALED_EMPTY)
        continue;
      if (copy == NULL)
        copy = rp_record_copy (stored);
      rp_record_set_text (copy, field, rp_record_get_text (example, field));
    }

  return copy;
}

/**
 * rp_example_find_private:
 * @example: the example as it was read
 * @stored: (element-type RpRecord): the records of a library
 *
 * Finds what the example has to say in confidence and the library does not
 * hold. What was written meanwhile stays.
 *
 * Returns: (transfer full) (element-type RpRecord): what is to be put
 */
GPtrArray *
rp_example_find_private (RpImport  *example,
                         GPtrArray *stored)
{
  g_autoptr(GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *wanted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < stored->len; i++)
    g_hash_table_insert (by_id, (gpointer) rp_record_get_id (stored->pdata[i]), stored->pdata[i]);
  for (guint i = 0; i < example->records->len; i++)
    {
      gpointer record = example->records->pdata[i];
      gpointer present = g_hash_table_lookup (by_id, rp_record_get_id (record));
      gpointer filled = present != NULL ? fill_private (record, present) : NULL;

      if (filled != NULL)
        g_ptr_array_add (wanted, filled);
      else if (present == NULL && RP_RECORD_GET_CLASS (record)->sealed_whole)
        g_ptr_array_add (wanted, g_object_ref (record));
    }

  return wanted;
}
