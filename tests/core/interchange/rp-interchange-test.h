/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-import.h"

#include <string.h>

static inline GBytes *
read_data (const char *name)
{
  g_autofree char *path = g_build_filename (TEST_DATA, name, NULL);
  g_autoptr(GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, size);
}

static inline GBytes *
text_to_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

/* The only record of @type for which @field is @value. */
static inline gpointer
find_record (GPtrArray  *records,
             GType       type,
             const char *field,
             const char *value)
{
  gpointer found = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = records->pdata[i];

      if (G_OBJECT_TYPE (record) == type &&
          g_strcmp0 (rp_record_get_text (record, rp_record_class_find_field (
                                           RP_RECORD_GET_CLASS (record), field)), value) == 0)
        {
          g_assert_null (found);
          found = record;
        }
    }

  return found;
}

static inline guint
count_records (GPtrArray *records,
               GType      type)
{
  guint count = 0;

  for (guint i = 0; i < records->len; i++)
    count += G_OBJECT_TYPE (records->pdata[i]) == type;

  return count;
}

/* That a record stands behind those that it refers to, and that they are there. */
static inline void
assert_in_order (GPtrArray *records)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    {
      RpRecordClass *klass = RP_RECORD_GET_CLASS (records->pdata[i]);

      for (guint j = 0; j < klass->n_fields; j++)
        {
          const char *id = klass->fields[j].type == RP_FIELD_REF
                             ? rp_record_get_text (records->pdata[i], &klass->fields[j])
                             : NULL;

          g_assert_true (id == NULL || g_hash_table_contains (seen, id));
        }
      g_assert_true (g_hash_table_add (seen, (char *) rp_record_get_id (records->pdata[i])));
    }
}
