/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-model.h"

#include "rp-date.h"

#include <string.h>

/* Sets @field to something that is not its default. */
static void
fill_field (gpointer       record,
            const RpField *field)
{
  g_autofree char *uuid = NULL;

  switch (field->type)
    {
    case RP_FIELD_TEXT:
      rp_record_set_text (record, field, field->flags & RP_FIELD_LINES ? "one\ntwo" : "é & <b>");
      break;
    case RP_FIELD_REF:
      uuid = g_uuid_string_random ();
      rp_record_set_text (record, field, uuid);
      break;
    case RP_FIELD_INT:
      rp_record_set_number (record, field, field->maximum);
      break;
    case RP_FIELD_BOOL:
    case RP_FIELD_ENUM:
      rp_record_set_number (record, field, 1);
      break;
    case RP_FIELD_TIME:
      rp_record_set_number (record, field, 1795374000);
      break;
    case RP_FIELD_DAY:
      rp_record_set_number (record, field, rp_day_from_iso ("2026-11-22"));
      break;
    default:
      g_assert_not_reached ();
    }
}

static gpointer
full_record (GType type)
{
  RpRecordClass *klass = rp_model_get_class (type);
  gpointer record = rp_record_new (type);

  for (guint i = 0; i < klass->n_fields; i++)
    fill_field (record, &klass->fields[i]);

  return record;
}

typedef void (*TypeTest) (GType type);

static void
run_for_type (gconstpointer data)
{
  TypeTest test = (TypeTest) data;
  guint n_types;
  const GType *types = rp_model_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    test (types[i]);
}

static void
test_declared (GType type)
{
  RpRecordClass *klass = rp_model_get_class (type);
  guint n_titles = 0;

  g_assert_cmpuint (rp_model_find_type (klass->kind), ==, type);
  g_assert_cmpuint (rp_model_find_type (klass->plural), ==, type);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];

      g_assert_true (rp_record_class_find_field (klass, field->name) == field);
      n_titles += (field->flags & RP_FIELD_TITLE) != 0;
      /* Sealed text must never get into the open index. */
      g_assert_false ((field->flags & RP_FIELD_SEALED) && (field->flags & RP_FIELD_SEARCHED));
      if (klass->sealed_whole)
        g_assert_false (field->flags & (RP_FIELD_SEALED | RP_FIELD_SEARCHED));
      if (field->flags & (RP_FIELD_SEALED | RP_FIELD_SEARCHED | RP_FIELD_LINES))
        g_assert_cmpint (field->type, ==, RP_FIELD_TEXT);
      if (field->type == RP_FIELD_ENUM)
        g_assert_true (G_TYPE_IS_ENUM (field->get_type ()));
      if (field->type == RP_FIELD_REF)
        g_assert_true (g_type_is_a (field->get_type (), RP_TYPE_RECORD));
      if (field->type == RP_FIELD_INT)
        g_assert_cmpint (field->minimum, <, field->maximum);
    }
  g_assert_cmpuint (n_titles, <=, 1);
}

static void
test_order (void)
{
  guint n_types;
  const GType *types = rp_model_get_types (&n_types);

  /* The search index numbers a class in six bits. */
  g_assert_cmpuint (n_types, <=, 64);
  for (guint i = 0; i < n_types; i++)
    {
      RpRecordClass *klass = rp_model_get_class (types[i]);

      for (guint j = 0; j < klass->n_fields; j++)
        if (klass->fields[j].type == RP_FIELD_REF)
          {
            guint k = 0;

            while (types[k] != klass->fields[j].get_type ())
              k++;
            g_assert_cmpuint (k, <=, i);
          }
    }
}

static void
test_properties (GType type)
{
  RpRecordClass *klass = rp_model_get_class (type);
  g_autoptr(RpRecord) full = full_record (type);
  g_autoptr(RpRecord) other = rp_record_new_with_id (type, rp_record_get_id (full));

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (klass), field->name);
      g_auto(GValue) value = G_VALUE_INIT;

      g_assert_nonnull (pspec);
      g_value_init (&value, pspec->value_type);
      g_object_get_property (G_OBJECT (full), field->name, &value);
      g_object_set_property (G_OBJECT (other), field->name, &value);
    }

  g_assert_true (rp_record_equal (full, other));
}

static void
test_strings (GType type)
{
  RpRecordClass *klass = rp_model_get_class (type);
  g_autoptr(RpRecord) full = full_record (type);
  g_autoptr(RpRecord) other = rp_record_new_with_id (type, rp_record_get_id (full));
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text = rp_record_dup_string (full, &klass->fields[i]);

      rp_record_set_string (other, &klass->fields[i], text, &error);
      g_assert_no_error (error);
    }

  g_assert_true (rp_record_equal (full, other));
  rp_record_validate (other, &error);
  g_assert_no_error (error);
}

static void
test_copy (GType type)
{
  RpRecordClass *klass = rp_model_get_class (type);
  g_autoptr(RpRecord) full = full_record (type);
  g_autoptr(RpRecord) copy = rp_record_copy (full);

  rp_record_set_stored (full, 7, 3, 100, 200, 0);
  rp_record_assign (copy, full);
  g_assert_true (rp_record_equal (full, copy));
  g_assert_cmpint (rp_record_get_row (copy), ==, 7);
  g_assert_cmpuint (rp_record_get_revision (copy), ==, 3);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autoptr(RpRecord) changed = rp_record_copy (full);

      if (klass->fields[i].type == RP_FIELD_TEXT || klass->fields[i].type == RP_FIELD_REF)
        rp_record_set_text (changed, &klass->fields[i], NULL);
      else
        rp_record_set_number (changed, &klass->fields[i], klass->fields[i].minimum);
      g_assert_false (rp_record_equal (full, changed));
    }
}

static void
test_pack (GType type)
{
  g_autoptr(RpRecord) full = full_record (type);
  g_autoptr(RpRecord) other = rp_record_new_with_id (type, rp_record_get_id (full));
  g_autoptr(GByteArray) packed = NULL;
  g_autoptr(GError) error = NULL;

  rp_record_set_stored (full, 0, 0, 100, 200, 300);
  packed = rp_record_pack (full);
  rp_record_unpack (other, packed->data, packed->len, &error);
  g_assert_no_error (error);
  g_assert_true (rp_record_equal (full, other));
  g_assert_cmpint (rp_record_get_created (other), ==, 100);
  g_assert_cmpint (rp_record_get_deleted (other), ==, 300);

  /* Cut anywhere, it is damaged or, at the end of an entry, merely shorter. */
  for (guint length = 0; length < packed->len; length++)
    {
      g_autoptr(RpRecord) cut = rp_record_new (type);

      rp_record_unpack (cut, packed->data, length, NULL);
      g_assert_false (rp_record_equal (full, cut));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/model/declared", test_declared, run_for_type);
  g_test_add_func ("/model/order", test_order);
  g_test_add_data_func ("/model/properties", test_properties, run_for_type);
  g_test_add_data_func ("/model/strings", test_strings, run_for_type);
  g_test_add_data_func ("/model/copy", test_copy, run_for_type);
  g_test_add_data_func ("/model/pack", test_pack, run_for_type);

  return g_test_run ();
}
