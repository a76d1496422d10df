/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-interchange-test.h"

#include "rp-date.h"
#include "rp-error.h"
#include "rp-json.h"

#define PER_CLASS 3
#define CANARY    "said in confidence"

static void
fill_field (GPtrArray     *records,
            gpointer       record,
            const RpField *field,
            guint          i)
{
  g_autofree char *text = NULL;
  g_autoptr(GEnumClass) values = NULL;

  switch (field->type)
    {
    case RP_FIELD_TEXT:
      text = g_strdup_printf ("%s %u “Ž𝄞” \\ \" %s", field->name, i,
                              field->flags & RP_FIELD_LINES ? "\nline\ttwo\n" : "end");
      if (field->flags & RP_FIELD_SEALED)
        rp_record_set_text (record, field, CANARY);
      else
        rp_record_set_text (record, field, text);
      break;
    case RP_FIELD_INT:
      rp_record_set_number (record, field, i == 0 ? field->minimum : field->maximum);
      break;
    case RP_FIELD_BOOL:
      rp_record_set_number (record, field, i % 2);
      break;
    case RP_FIELD_ENUM:
      values = g_type_class_ref (field->get_type ());
      rp_record_set_number (record, field, values->values[i % values->n_values].value);
      break;
    case RP_FIELD_TIME:
      rp_record_set_number (record, field, 1700000000 + (gint64) i * 86399);
      break;
    case RP_FIELD_DAY:
      rp_record_set_number (record, field, 738000 + i);
      break;
    case RP_FIELD_REF:
      for (guint j = 0; j < records->len; j++)
        if (G_OBJECT_TYPE (records->pdata[j]) == field->get_type ())
          rp_record_set_text (record, field, rp_record_get_id (records->pdata[j]));
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Some of each class: with the least and with all of the fields. */
static GPtrArray *
make_records (void)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_types;
  const GType *types = rp_model_get_types (&n_types);

  for (guint t = 0; t < n_types; t++)
    for (guint i = 0; i < PER_CLASS; i++)
      {
        RpRecordClass *klass = rp_model_get_class (types[t]);
        gpointer record = rp_record_new (types[t]);

        for (guint j = 0; j < klass->n_fields; j++)
          if (i > 0 || (klass->fields[j].flags & RP_FIELD_REQUIRED))
            fill_field (records, record, &klass->fields[j], i);
        rp_record_set_stored (record, 0, 0, 1600000000 + i, 1600000100 + i, 0);
        g_ptr_array_add (records, record);
      }

  return records;
}

static GBytes *
write_records (GPtrArray *records,
               gboolean   in_confidence)
{
  g_autoptr(GError) error = NULL;
  GBytes *bytes = rp_json_write (records, in_confidence, &error);

  g_assert_no_error (error);

  return bytes;
}

static RpImport *
read_bytes (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  RpImport *import = rp_import_new ();

  rp_json_read (bytes, import, &error);
  g_assert_no_error (error);

  return import;
}

static void
test_round_trip (void)
{
  g_autoptr(GPtrArray) records = make_records ();
  g_autoptr(GBytes) bytes = write_records (records, TRUE);
  g_autoptr(RpImport) import = read_bytes (bytes);
  g_autoptr(GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GBytes) again = NULL;

  g_assert_cmpuint (import->rejected->len, ==, 0);
  g_assert_cmpuint (import->records->len, ==, records->len);
  g_assert_cmpuint (import->n_items, ==, records->len);
  assert_in_order (import->records);
  for (guint i = 0; i < import->records->len; i++)
    g_hash_table_insert (by_id, (char *) rp_record_get_id (import->records->pdata[i]),
                         import->records->pdata[i]);
  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = records->pdata[i];
      gpointer read = g_hash_table_lookup (by_id, rp_record_get_id (record));

      g_assert_nonnull (read);
      g_assert_true (rp_record_equal (record, read));
      g_assert_cmpint (rp_record_get_created (read), ==, rp_record_get_created (record));
      g_assert_cmpint (rp_record_get_changed (read), ==, rp_record_get_changed (record));
    }

  again = write_records (import->records, TRUE);
  g_assert_true (g_bytes_equal (bytes, again));
}

static void
test_confidence (void)
{
  g_autoptr(GPtrArray) records = make_records ();
  g_autoptr(GBytes) open = write_records (records, FALSE);
  g_autoptr(GBytes) all = write_records (records, TRUE);
  g_autoptr(RpImport) import = read_bytes (open);
  const char *open_text = g_bytes_get_data (open, NULL);

  g_assert_null (g_strstr_len (open_text, (gssize) g_bytes_get_size (open), CANARY));
  g_assert_null (g_strstr_len (open_text, (gssize) g_bytes_get_size (open), "\"notes\""));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (all, NULL), (gssize) g_bytes_get_size (all),
                                  CANARY));
  g_assert_cmpuint (import->rejected->len, ==, 0);
  g_assert_cmpuint (import->records->len, ==, records->len - PER_CLASS);
}

static void
test_closed (void)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  RpLesson *lesson = rp_record_new (RP_TYPE_LESSON);
  const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (lesson),
                                                     "source_person");
  g_autoptr(GBytes) sealed = text_to_bytes ("sealed");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  rp_record_set_sealed (lesson, field, sealed, RP_SEALED_CLOSED);
  g_ptr_array_add (records, lesson);
  g_assert_null (rp_json_write (records, TRUE, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  bytes = write_records (records, FALSE);
  g_assert_nonnull (bytes);
}

static void
test_order_does_not_matter (void)
{
  g_autoptr(GPtrArray) records = make_records ();
  g_autoptr(GPtrArray) backwards = g_ptr_array_new ();
  g_autoptr(GBytes) bytes = write_records (records, TRUE);
  g_autoptr(GBytes) others = NULL;

  for (guint i = records->len; i > 0; i--)
    g_ptr_array_add (backwards, records->pdata[i - 1]);
  others = write_records (backwards, TRUE);
  g_assert_true (g_bytes_equal (bytes, others));
}

/* What refers to a deleted record goes into the file without that, so that it
 * is taken from there again; but nothing is said of me that was about another. */
static void
test_deleted_target (void)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(RpImport) import = rp_import_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *gone = g_uuid_string_random ();
  RpPerson *person = rp_record_new (RP_TYPE_PERSON);
  RpMeeting *meeting = rp_record_new (RP_TYPE_MEETING);
  RpIntroduction *introduction = rp_record_new (RP_TYPE_INTRODUCTION);

  g_ptr_array_add (records, person);
  g_ptr_array_add (records, meeting);
  g_ptr_array_add (records, introduction);
  g_object_set (person, "name", "Tove", NULL);
  g_object_set (meeting, "person", rp_record_get_id (person), "venue", gone, NULL);
  g_object_set (introduction, "introducer", gone, "to_person", rp_record_get_id (person), NULL);

  bytes = rp_json_write (records, FALSE, NULL);
  g_assert_true (rp_json_read (bytes, import, NULL));
  g_assert_cmpuint (import->rejected->len, ==, 0);
  g_assert_cmpuint (count_records (import->records, RP_TYPE_MEETING), ==, 1);
  g_assert_cmpuint (count_records (import->records, RP_TYPE_INTRODUCTION), ==, 0);
}

static void
test_from_record (void)
{
  g_autoptr(RpCommitment) commitment = rp_record_new (RP_TYPE_COMMITMENT);
  g_autoptr(RpCuriosity) curiosity = rp_record_new (RP_TYPE_CURIOSITY);
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(JsonNode) open = NULL;
  JsonObject *object;

  commitment->text = g_strdup ("Send the figures");
  commitment->due = rp_day_from_iso ("2026-11-22");
  node = rp_json_from_record (commitment, FALSE);
  object = json_node_get_object (node);
  g_assert_cmpstr (json_object_get_string_member (object, "id"), ==,
                   rp_record_get_id (commitment));
  g_assert_cmpstr (json_object_get_string_member (object, "title"), ==, "Send the figures");
  g_assert_cmpstr (json_object_get_string_member (object, "due"), ==, "2026-11-22");
  g_assert_cmpstr (json_object_get_string_member (object, "state"), ==, "open");
  g_assert_false (json_object_has_member (object, "closed"));

  curiosity->evidence = g_strdup (CANARY);
  open = rp_json_from_record (curiosity, FALSE);
  g_assert_false (json_object_has_member (json_node_get_object (open), "evidence"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interchange/json/round-trip", test_round_trip);
  g_test_add_func ("/interchange/json/confidence", test_confidence);
  g_test_add_func ("/interchange/json/closed", test_closed);
  g_test_add_func ("/interchange/json/order-does-not-matter", test_order_does_not_matter);
  g_test_add_func ("/interchange/json/deleted-target", test_deleted_target);
  g_test_add_func ("/interchange/json/from-record", test_from_record);

  return g_test_run ();
}
