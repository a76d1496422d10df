/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-json-private.h"

#include "rp-date.h"
#include "rp-error.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  RpRecord *record;
  guint     line;
} Item;

typedef struct
{
  const RpJsonDates *dates;
  RpImport          *import;
  GArray            *lines;      /* where the objects of the third level begin */
  guint              n_objects;  /* how many of them were met */
  GPtrArray         *items;      /* Item, as the file has them */
  GHashTable        *known;      /* id → record that was taken */
} Reader;

static void
item_free (Item *item)
{
  g_clear_object (&item->record);
  g_free (item);
}

static gboolean
set_text_field (Reader         *self,
                gpointer        record,
                const RpField  *field,
                const char     *text,
                GError        **error)
{
  g_autofree char *resolved = NULL;

  if (self->dates != NULL && *text == '@' &&
      (field->type == RP_FIELD_TIME || field->type == RP_FIELD_DAY))
    {
      resolved = rp_relative_date (text, field->type == RP_FIELD_TIME, self->dates);
      if (resolved == NULL)
        return rp_json_fail (error, field->name, _("is no relative date."));
      text = resolved;
    }

  return rp_record_set_string (record, field, text, error);
}

static gboolean
set_field (Reader         *self,
           gpointer        record,
           const RpField  *field,
           JsonNode       *node,
           GError        **error)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  switch (field->type)
    {
    case RP_FIELD_INT:
      if (!rp_json_holds (node, G_TYPE_INT64))
        return rp_json_fail (error, field->name, _("must be a whole number."));
      if (json_node_get_int (node) < field->minimum || json_node_get_int (node) > field->maximum)
        return rp_json_fail (error, field->name, _("is out of range."));
      rp_record_set_number (record, field, json_node_get_int (node));
      return TRUE;
    case RP_FIELD_BOOL:
      if (!rp_json_holds (node, G_TYPE_BOOLEAN))
        return rp_json_fail (error, field->name, _("must be true or false."));
      rp_record_set_number (record, field, json_node_get_boolean (node));
      return TRUE;
    case RP_FIELD_TEXT:
    case RP_FIELD_REF:
    case RP_FIELD_ENUM:
    case RP_FIELD_TIME:
    case RP_FIELD_DAY:
    default:
      if (!rp_json_holds (node, G_TYPE_STRING))
        return rp_json_fail (error, field->name, _("must be a text."));
      return set_text_field (self, record, field, json_node_get_string (node), error);
    }
}

static gboolean
read_time (JsonObject  *object,
           const char  *name,
           gint64      *time,
           GError     **error)
{
  JsonNode *node = json_object_get_member (object, name);

  *time = 0;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (rp_json_holds (node, G_TYPE_STRING))
    *time = rp_time_from_rfc3339 (json_node_get_string (node));

  return *time != 0 || rp_json_fail (error, name, _("takes a time such as 2026-11-22T19:00:00Z."));
}

static RpRecord *
read_record (Reader      *self,
             GType        type,
             JsonObject  *object,
             GError     **error)
{
  RpRecordClass *klass = rp_model_get_class (type);
  JsonNode *id = json_object_get_member (object, "id");
  g_autoptr(RpRecord) record = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  gint64 created, changed;

  if (id == NULL || !rp_json_holds (id, G_TYPE_STRING) ||
      !g_uuid_string_is_valid (json_node_get_string (id)))
    {
      rp_json_fail (error, "id", _("must be a UUID."));
      return NULL;
    }

  record = rp_record_new_with_id (type, json_node_get_string (id));
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const RpField *field = strchr (name, '-') == NULL
                               ? rp_record_class_find_field (klass, name)
                               : NULL;

      if (field != NULL ? !set_field (self, record, field, node, error)
                        : strcmp (name, "id") != 0 && strcmp (name, "created") != 0 &&
                          strcmp (name, "changed") != 0 &&
                          !rp_json_fail (error, name, _("is not known here.")))
        return NULL;
    }
  if (!read_time (object, "created", &created, error) ||
      !read_time (object, "changed", &changed, error) ||
      !rp_record_validate (record, error))
    return NULL;

  rp_record_set_stored (record, 0, 0, created, changed, 0);
  return g_steal_pointer (&record);
}

static void
read_class (Reader    *self,
            GType      type,
            JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autoptr(GError) error = NULL;
      RpRecord *record;
      Item *item;
      guint line;

      self->import->n_items++;
      if (!JSON_NODE_HOLDS_OBJECT (node))
        {
          rp_import_remark (self->import->rejected, 0, _("A record must be an object."));
          continue;
        }
      line = self->n_objects < self->lines->len
               ? g_array_index (self->lines, guint, self->n_objects)
               : 0;
      self->n_objects++;
      record = read_record (self, type, json_node_get_object (node), &error);
      if (record == NULL)
        {
          rp_import_remark (self->import->rejected, line, "%s", error->message);
          continue;
        }
      item = g_new0 (Item, 1);
      item->record = record;
      item->line = line;
      g_ptr_array_add (self->items, item);
    }
}

static gboolean
check_references (Reader    *self,
                  RpRecord  *record,
                  GError   **error)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  if (g_hash_table_contains (self->known, rp_record_get_id (record)))
    return rp_json_fail (error, "id", _("is that of another record in the file."));

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];
      const char *id = field->type == RP_FIELD_REF ? rp_record_get_text (record, field) : NULL;
      gpointer other = id != NULL ? g_hash_table_lookup (self->known, id) : NULL;

      if (id != NULL && (other == NULL || G_OBJECT_TYPE (other) != field->get_type ()))
        return rp_json_fail (error, field->name, _("names a record that the file does not hold."));
    }

  return TRUE;
}

/* In dependency order, so that a record falls with those that it refers to. */
static void
take_items (Reader *self)
{
  const GType *types;
  guint n_types;

  types = rp_model_get_types (&n_types);
  for (guint t = 0; t < n_types; t++)
    for (guint i = 0; i < self->items->len; i++)
      {
        Item *item = self->items->pdata[i];
        g_autoptr(GError) error = NULL;

        if (G_OBJECT_TYPE (item->record) != types[t])
          continue;
        if (check_references (self, item->record, &error))
          {
            g_hash_table_insert (self->known, (char *) rp_record_get_id (item->record),
                                 item->record);
            g_ptr_array_add (self->import->records, g_object_ref (item->record));
          }
        else
          rp_import_remark (self->import->rejected, item->line, "%s", error->message);
      }
}

/**
 * rp_json_read_dated:
 * @bytes: a file
 * @dates: (nullable): what relative dates mean; %NULL allows none
 * @import: takes what is read
 * @error: as rp_json_read() sets it
 *
 * Returns: whether the file could be read; if not, @import is as it was
 */
gboolean
rp_json_read_dated (GBytes             *bytes,
                    const RpJsonDates  *dates,
                    RpImport           *import,
                    GError            **error)
{
  g_autoptr(GArray) lines = NULL;
  g_autoptr(JsonParser) parser = NULL;
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  Reader self = { .dates = dates, .import = import, .items = items, .known = known };
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!rp_json_scan (bytes, &lines, error))
    return FALSE;
  parser = rp_json_parse (bytes, error);
  if (parser == NULL)
    return FALSE;

  self.lines = lines;
  json_object_iter_init_ordered (&iter, json_node_get_object (json_parser_get_root (parser)));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (!rp_json_is_header (name))
      read_class (&self, rp_json_find_class (name), json_node_get_array (member));
  take_items (&self);

  return TRUE;
}

/**
 * rp_json_read:
 * @bytes: a file that rp_json_write() wrote
 * @import: takes what is read
 * @error: %RP_ERROR_DATA when it is not one; %RP_ERROR_TOO_NEW when a newer
 *   version wrote it
 *
 * Strict: a record with an unknown member, a value of the wrong type, or a
 * reference to a record that is not in the file is rejected.
 *
 * Returns: whether the file could be read; if not, @import is as it was
 */
gboolean
rp_json_read (GBytes    *bytes,
              RpImport  *import,
              GError   **error)
{
  g_return_val_if_fail (bytes != NULL && import != NULL, FALSE);

  return rp_json_read_dated (bytes, NULL, import, error);
}
