/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-import-private.h"

static void
remark_free (RpImportRemark *remark)
{
  g_free (remark->text);
  g_free (remark);
}

/**
 * rp_import_group_free:
 * @group: (transfer full): a group
 */
void
rp_import_group_free (RpImportGroup *group)
{
  g_clear_object (&group->person);
  g_clear_pointer (&group->records, g_ptr_array_unref);
  g_free (group);
}

/**
 * rp_import_remarks_new:
 *
 * Returns: (transfer full) (element-type RpImportRemark): an empty list
 */
GPtrArray *
rp_import_remarks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) remark_free);
}

/**
 * rp_import_group_new:
 * @line: where it begins
 *
 * Returns: (transfer full): a group about nobody yet
 */
RpImportGroup *
rp_import_group_new (guint line)
{
  RpImportGroup *group = g_new0 (RpImportGroup, 1);

  group->records = g_ptr_array_new_with_free_func (g_object_unref);
  group->line = line;

  return group;
}

/**
 * rp_import_new:
 *
 * Returns: (transfer full): an import of nothing yet
 */
RpImport *
rp_import_new (void)
{
  RpImport *import = g_new0 (RpImport, 1);

  import->records = g_ptr_array_new_with_free_func (g_object_unref);
  import->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_import_group_free);
  import->rejected = rp_import_remarks_new ();
  import->kept = rp_import_remarks_new ();
  import->dropped = rp_import_remarks_new ();

  return import;
}

/**
 * rp_import_free:
 * @import: (transfer full): an import
 */
void
rp_import_free (RpImport *import)
{
  g_ptr_array_unref (import->records);
  g_ptr_array_unref (import->groups);
  g_ptr_array_unref (import->rejected);
  g_ptr_array_unref (import->kept);
  g_ptr_array_unref (import->dropped);
  g_free (import);
}

/**
 * rp_import_remark:
 * @remarks: (element-type RpImportRemark): a list of an import
 * @line: of the file; 0 when it is about the whole file
 * @format: a sentence for the user, as printf() takes it
 * @...: what goes into it
 *
 * Adds a remark.
 */
void
rp_import_remark (GPtrArray  *remarks,
                  guint       line,
                  const char *format,
                  ...)
{
  RpImportRemark *remark = g_new0 (RpImportRemark, 1);
  va_list args;

  va_start (args, format);
  remark->line = line;
  remark->text = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (remarks, remark);
}

/**
 * rp_import_sorted:
 * @records: (element-type RpRecord): records
 *
 * Returns: (transfer full) (element-type RpRecord): the same in dependency
 *   order, within a class as they were
 */
GPtrArray *
rp_import_sorted (GPtrArray *records)
{
  GPtrArray *sorted = g_ptr_array_new_full (records->len, g_object_unref);
  guint n_types;
  const GType *types = rp_model_get_types (&n_types);

  for (guint t = 0; t < n_types; t++)
    for (guint i = 0; i < records->len; i++)
      if (G_OBJECT_TYPE (records->pdata[i]) == types[t])
        g_ptr_array_add (sorted, g_object_ref (records->pdata[i]));

  return sorted;
}

/* How many texts were taken out of @record. */
static guint
drop_sealed_fields (gpointer record)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  guint n_dropped = 0;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];

      if (!(field->flags & RP_FIELD_SEALED) || !rp_record_is_set (record, field))
        continue;
      rp_record_set_text (record, field, NULL);
      n_dropped++;
    }

  return n_dropped;
}

/**
 * rp_import_drop_sealed:
 * @import: an import
 *
 * Takes out all text that would have to be sealed, for a library whose vault
 * is not unlocked: private text is never kept open instead.
 *
 * Returns: how many texts were taken out; a note counts as one
 */
guint
rp_import_drop_sealed (RpImport *import)
{
  guint n_dropped = 0;

  for (guint i = import->records->len; i > 0; i--)
    {
      gpointer record = import->records->pdata[i - 1];

      if (!RP_RECORD_GET_CLASS (record)->sealed_whole)
        {
          n_dropped += drop_sealed_fields (record);
          continue;
        }
      g_ptr_array_remove_index (import->records, i - 1);
      n_dropped++;
    }

  return n_dropped;
}
