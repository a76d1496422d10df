/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-json-private.h"

#include "rp-date.h"
#include "rp-error.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_private (RpRecordClass *klass,
            const RpField *field)
{
  return klass->sealed_whole || (field->flags & RP_FIELD_SEALED) != 0;
}

static JsonNode *
field_to_node (gpointer       record,
               const RpField *field)
{
  g_autofree char *text = NULL;

  switch (field->type)
    {
    case RP_FIELD_INT:
      return json_node_init_int (json_node_alloc (), rp_record_get_number (record, field));
    case RP_FIELD_BOOL:
      return json_node_init_boolean (json_node_alloc (),
                                     rp_record_get_number (record, field) != 0);
    case RP_FIELD_TEXT:
    case RP_FIELD_REF:
    case RP_FIELD_ENUM:
    case RP_FIELD_TIME:
    case RP_FIELD_DAY:
    default:
      text = rp_record_dup_string (record, field);
      return json_node_init_string (json_node_alloc (), text);
    }
}

static void
add_time (JsonObject *object,
          const char *name,
          gint64      time)
{
  g_autofree char *text = NULL;

  if (time == 0)
    return;

  text = rp_time_to_rfc3339 (time);
  json_object_set_string_member (object, name, text);
}

/* Whether @field refers to a record that does not go into the file, since it
 * was deleted; @known is NULL where a record stands by itself. */
static gboolean
is_dangling (gpointer       record,
             const RpField *field,
             GHashTable    *known)
{
  const char *id = field->type == RP_FIELD_REF ? rp_record_get_text (record, field) : NULL;

  return id != NULL && known != NULL && !g_hash_table_contains (known, id);
}

/* Where nobody is named, an introduction or membership is mine and a notice says
 * that nobody needs to know: without the person it would tell a lie. */
static gboolean
needs_person (gpointer    record,
              GHashTable *known)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (is_dangling (record, &klass->fields[i], known) &&
        ((klass->fields[i].flags & RP_FIELD_REQUIRED) ||
         (klass->fields[i].get_type () == RP_TYPE_PERSON && !klass->sealed_whole)))
      return TRUE;

  return FALSE;
}

static JsonObject *
record_to_object (gpointer    record,
                  GHashTable *known,
                  gboolean    in_confidence)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", rp_record_get_id (record));
  for (guint i = 0; i < klass->n_fields && !rp_record_is_damaged (record); i++)
    {
      const RpField *field = &klass->fields[i];

      if ((is_private (klass, field) && !in_confidence) || is_dangling (record, field, known))
        continue;
      if ((field->type == RP_FIELD_TEXT || field->type == RP_FIELD_REF)
            ? rp_record_get_text (record, field) != NULL
            : rp_record_is_set (record, field))
        json_object_set_member (object, field->name, field_to_node (record, field));
    }
  add_time (object, "created", rp_record_get_created (record));
  add_time (object, "changed", rp_record_get_changed (record));

  return object;
}

/* How many texts of @record there are that cannot be read; one that is sealed whole counts
 * as one. */
static guint
count_damaged (gpointer record)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  guint n_damaged = rp_record_is_damaged (record) ? 1 : 0;

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].flags & RP_FIELD_SEALED)
      {
        RpSealedState state = rp_record_get_sealed_state (record, &klass->fields[i]);

        n_damaged += state == RP_SEALED_DAMAGED || state == RP_SEALED_NEWER ? 1 : 0;
      }

  return n_damaged;
}

/**
 * rp_json_count_damaged:
 * @records: (element-type RpRecord): records
 *
 * Returns: how many private texts of theirs rp_json_write() leaves out as they cannot be read
 */
guint
rp_json_count_damaged (GPtrArray *records)
{
  guint n_damaged = 0;

  for (guint i = 0; i < records->len; i++)
    n_damaged += count_damaged (records->pdata[i]);

  return n_damaged;
}

/**
 * rp_json_from_record:
 * @record: a record
 * @in_confidence: whether sealed text goes in
 *
 * One record for other programs: its id, its fields by their names, and what it
 * is called as "title" when it has neither a name nor a title. When something of
 * it is there but cannot be read, "damaged" is true.
 *
 * Returns: (transfer full): a JSON object
 */
JsonNode *
rp_json_from_record (gpointer record,
                     gboolean in_confidence)
{
  RpRecordClass *klass;
  const RpField *title;
  JsonObject *object;
  JsonNode *node;

  g_return_val_if_fail (RP_IS_RECORD (record), NULL);

  klass = RP_RECORD_GET_CLASS (record);
  title = rp_record_class_get_title (klass);
  object = record_to_object (record, NULL, in_confidence);
  if (title != NULL && rp_record_get_title (record) != NULL &&
      (in_confidence || !is_private (klass, title)) &&
      !json_object_has_member (object, "name") && !json_object_has_member (object, "title"))
    json_object_set_string_member (object, "title", rp_record_get_title (record));
  if (count_damaged (record) > 0)
    json_object_set_boolean_member (object, "damaged", TRUE);

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, object);

  return node;
}

static gboolean
is_readable (gpointer   record,
             GError   **error)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & RP_FIELD_SEALED) &&
        rp_record_get_sealed_state (record, &klass->fields[i]) == RP_SEALED_CLOSED)
      {
        g_set_error_literal (error, RP_ERROR, RP_ERROR_LOCKED,
                             _("Private text is locked. Unlock it, or export without it."));
        return FALSE;
      }

  return TRUE;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (rp_record_get_id (*(gpointer *) a), rp_record_get_id (*(gpointer *) b));
}

static JsonArray *
class_to_array (GPtrArray   *records,
                GHashTable  *known,
                GType        type,
                gboolean     in_confidence,
                GError     **error)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr(JsonArray) array = json_array_new ();

  for (guint i = 0; i < records->len; i++)
    if (G_OBJECT_TYPE (records->pdata[i]) == type && !rp_record_is_damaged (records->pdata[i]) &&
        !needs_person (records->pdata[i], known))
      g_ptr_array_add (sorted, records->pdata[i]);
  g_ptr_array_sort (sorted, compare_ids);
  for (guint i = 0; i < sorted->len; i++)
    {
      if (in_confidence && !is_readable (sorted->pdata[i], error))
        return NULL;
      json_array_add_object_element (array, record_to_object (sorted->pdata[i], known,
                                                              in_confidence));
    }

  return g_steal_pointer (&array);
}

/**
 * rp_json_write:
 * @records: (element-type RpRecord): what to write, in any order
 * @in_confidence: whether sealed text goes in; without it, records that are
 *   sealed whole are left out
 * @error: %RP_ERROR_LOCKED when @in_confidence and a text is closed
 *
 * The same records make the same bytes. A sealed text that is damaged cannot be
 * written and is left out, as is a record that is nothing but such a text, and a
 * reference to a record that is not among @records.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
rp_json_write (GPtrArray  *records,
               gboolean    in_confidence,
               GError    **error)
{
  g_autoptr(JsonObject) root = json_object_new ();
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GString) text = NULL;
  const GType *types;
  guint n_types;

  g_return_val_if_fail (records != NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (known, (char *) rp_record_get_id (records->pdata[i]));
  json_object_set_string_member (root, "format", RP_JSON_FORMAT);
  json_object_set_int_member (root, "version", RP_JSON_VERSION);
  types = rp_model_get_types (&n_types);
  for (guint i = 0; i < n_types; i++)
    {
      RpRecordClass *klass = rp_model_get_class (types[i]);
      JsonArray *array;

      if (klass->sealed_whole && !in_confidence)
        continue;
      array = class_to_array (records, known, types[i], in_confidence, error);
      if (array == NULL)
        return NULL;
      json_object_set_array_member (root, klass->plural, array);
    }
  json_node_set_object (node, root);
  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_gstring (generator, g_string_new (NULL));
  g_string_append_c (text, '\n');

  return g_string_free_to_bytes (g_steal_pointer (&text));
}
