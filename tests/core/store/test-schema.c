/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-db.h"
#include "rp-migrations.h"

/* The schema and the field tables agree: what a table says, SQLite enforces. */
typedef struct
{
  char *folder;
  RpDb *db;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RpStore) store = NULL;

  fixture->folder = g_dir_make_tmp ("rp-store-XXXXXX", &error);
  g_assert_no_error (error);
  store = rp_store_new (fixture->folder, NULL);
  g_assert_true (test_open (store, RP_STORE_OPEN_CREATE, &error));
  rp_store_close (store);
  fixture->db = rp_db_open (fixture->folder, FALSE, G_MAXINT, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rp_db_close (fixture->db);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static const char *
expected_type (const RpField *field)
{
  if (field->flags & RP_FIELD_SEALED)
    return "BLOB";

  switch (field->type)
    {
    case RP_FIELD_TEXT:
    case RP_FIELD_ENUM:
    case RP_FIELD_DAY:
    case RP_FIELD_REF:
      return "TEXT";
    case RP_FIELD_INT:
    case RP_FIELD_BOOL:
    case RP_FIELD_TIME:
      return "INTEGER";
    default:
      g_assert_not_reached ();
    }
}

/* A number, a truth and one of a list always have a value. */
static gboolean
expected_not_null (const RpField *field)
{
  return field->type == RP_FIELD_INT || field->type == RP_FIELD_BOOL ||
         field->type == RP_FIELD_ENUM || (field->flags & RP_FIELD_REQUIRED);
}

static void
check_columns (Fixture       *fixture,
               RpRecordClass *klass)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA table_info (\"%s\")", klass->kind);
  g_autoptr(RpStatement) info = rp_db_prepare (fixture->db, sql, NULL);
  guint n_fields = 0;
  guint n_own = 0;

  while (rp_statement_step (info, NULL))
    {
      const char *name = rp_statement_get_text (info, 1);
      const RpField *field = klass->sealed_whole ? NULL : rp_record_class_find_field (klass, name);

      g_test_message ("%s.%s", klass->kind, name);
      if (field == NULL)
        {
          n_own++;
          continue;
        }
      n_fields++;
      g_assert_cmpstr (rp_statement_get_text (info, 2), ==, expected_type (field));
      g_assert_cmpint (rp_statement_get_int (info, 3) != 0, ==, expected_not_null (field) != 0);
    }
  g_assert_cmpuint (n_fields, ==, klass->sealed_whole ? 0 : klass->n_fields);
  g_assert_cmpuint (n_own, ==, klass->sealed_whole ? 5 : 6);
}

static void
test_columns (Fixture       *fixture,
              gconstpointer  data)
{
  guint n_types;
  const GType *types = rp_model_get_types (&n_types);
  g_autofree char *sql = g_strdup ("SELECT count (*) FROM sqlite_schema WHERE type = 'table' "
                                   "AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'");

  for (guint i = 0; i < n_types; i++)
    check_columns (fixture, rp_model_get_class (types[i]));
  g_assert_cmpint (rp_db_number (fixture->db, sql, NULL), ==, n_types + 3);   /* 2 of the vault */
}

static void
test_references (Fixture       *fixture,
                 gconstpointer  data)
{
  guint n_types;
  const GType *types = rp_model_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      RpRecordClass *klass = rp_model_get_class (types[i]);
      g_autofree char *sql = g_strdup_printf ("PRAGMA foreign_key_list (\"%s\")", klass->kind);
      g_autoptr(RpStatement) list = rp_db_prepare (fixture->db, sql, NULL);
      guint n_expected = 0;

      for (guint f = 0; f < klass->n_fields && !klass->sealed_whole; f++)
        n_expected += klass->fields[f].type == RP_FIELD_REF;
      while (rp_statement_step (list, NULL))
        {
          const RpField *field = rp_record_class_find_field (klass,
                                                             rp_statement_get_text (list, 3));

          g_assert_nonnull (field);
          g_assert_cmpstr (rp_statement_get_text (list, 2), ==,
                           rp_model_get_class (field->get_type ())->kind);
          g_assert_cmpstr (rp_statement_get_text (list, 4), ==, "id");
          g_assert_cmpstr (rp_statement_get_text (list, 6), ==, "NO ACTION");
          n_expected--;
        }
      g_assert_cmpuint (n_expected, ==, 0);
    }
}

/* Tries a value in one column of a row whose other columns are valid. */
static gboolean
accepts (Fixture       *fixture,
         RpRecordClass *klass,
         const RpField *field,
         const char    *value)
{
  g_autoptr(GString) names = g_string_new ("id, revision, created, changed");
  g_autoptr(GString) values = g_string_new ("'00000000-0000-4000-8000-000000000001', 1, 1, 1");
  g_autofree char *sql = NULL;
  gboolean accepted;

  for (guint i = 0; i < klass->n_fields; i++)
    if (&klass->fields[i] == field || (klass->fields[i].flags & RP_FIELD_REQUIRED))
      {
        g_string_append_printf (names, ", \"%s\"", klass->fields[i].name);
        g_string_append_printf (values, ", %s",
                                &klass->fields[i] == field ? value : "'something'");
      }
  sql = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", klass->kind, names->str,
                         values->str);
  g_assert_true (rp_db_begin (fixture->db, NULL));
  accepted = rp_db_exec (fixture->db, sql, NULL);
  rp_db_rollback (fixture->db);

  return accepted;
}

static void
check_enum (Fixture       *fixture,
            RpRecordClass *klass,
            const RpField *field)
{
  g_autoptr(GEnumClass) values = g_type_class_ref (field->get_type ());

  for (guint i = 0; i < values->n_values; i++)
    {
      g_autofree char *nick = g_strdup_printf ("'%s'", values->values[i].value_nick);

      g_assert_true (accepts (fixture, klass, field, nick));
    }
  g_assert_false (accepts (fixture, klass, field, "'no-such-nick'"));
}

static void
check_values (Fixture       *fixture,
              RpRecordClass *klass,
              const RpField *field)
{
  g_autofree char *least = g_strdup_printf ("%d", field->minimum);
  g_autofree char *most = g_strdup_printf ("%d", field->maximum);
  g_autofree char *less = g_strdup_printf ("%d", field->minimum - 1);
  g_autofree char *more = g_strdup_printf ("%d", field->maximum + 1);

  g_test_message ("%s.%s", klass->kind, field->name);
  switch (field->type)
    {
    case RP_FIELD_ENUM:
      check_enum (fixture, klass, field);
      break;
    case RP_FIELD_INT:
      g_assert_true (accepts (fixture, klass, field, least));
      g_assert_true (accepts (fixture, klass, field, most));
      g_assert_false (accepts (fixture, klass, field, less));
      g_assert_false (accepts (fixture, klass, field, more));
      break;
    case RP_FIELD_BOOL:
      g_assert_true (accepts (fixture, klass, field, "1"));
      g_assert_false (accepts (fixture, klass, field, "2"));
      break;
    case RP_FIELD_DAY:
      g_assert_true (accepts (fixture, klass, field, "'2026-11-22'"));
      g_assert_false (accepts (fixture, klass, field, "'2026-13-22'"));
      break;
    case RP_FIELD_TEXT:
      g_assert_false (accepts (fixture, klass, field, field->flags & RP_FIELD_SEALED ? "'open'"
                                                                                     : "''"));
      break;
    case RP_FIELD_TIME:
    case RP_FIELD_REF:
      g_assert_false (accepts (fixture, klass, field, "x'00'"));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  guint n_types;
  const GType *types = rp_model_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      RpRecordClass *klass = rp_model_get_class (types[i]);

      for (guint f = 0; f < klass->n_fields && !klass->sealed_whole; f++)
        check_values (fixture, klass, &klass->fields[f]);
    }
}

static void
insert (RpDb       *db,
        const char *id,
        const char *table,
        const char *columns,
        const char *values)
{
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO %s (id, revision, created, changed, %s) "
                     "VALUES ('00000000-0000-4000-8000-00000000000%s', 1, 1, 1, %s)", table,
                     columns, id, values);

  g_assert_true (rp_db_exec (db, sql, NULL));
}

/* A library of version 1 keeps what it held, under the same numbers. */
static void
test_from_version_1 (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rp-store-XXXXXX", NULL);
  g_autoptr(GBytes) first =
    g_resources_lookup_data ("/io/github/rapport_app/Rapport/schema/001.sql",
                             G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *steps[] = { g_bytes_get_data (first, NULL) };
  RpMigrations migrations = { steps, 1 };
  RpDb *db = rp_db_open (folder, TRUE, 1, NULL);
  g_autoptr(RpStore) store = rp_store_new (folder, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (rp_migrations_run (&migrations, db, NULL));
  insert (db, "1", "person", "name", "'Ottoline'");
  insert (db, "2", "introduction", "to_person, state",
          "'00000000-0000-4000-8000-000000000001', 'met'");
  insert (db, "3", "introduction", "to_person, why",
          "'00000000-0000-4000-8000-000000000001', 'why not'");
  insert (db, "4", "favour", "person, text", "'00000000-0000-4000-8000-000000000001', 'A tip'");
  rp_db_close (db);

  g_assert_true (test_open (store, 0, &error));
  rp_store_close (store);
  db = rp_db_open (folder, FALSE, G_MAXINT, &error);
  g_assert_no_error (error);
  g_assert_cmpint (rp_db_get_version (db), ==, RP_DB_SCHEMA_VERSION);
  g_assert_cmpint (rp_db_number (db, "SELECT seq FROM introduction WHERE state = 'met'", NULL), ==,
                   1);
  g_assert_cmpint (rp_db_number (db, "SELECT seq FROM introduction WHERE state = 'introduced' "
                                     "AND why = 'why not'", NULL), ==, 2);
  g_assert_cmpint (rp_db_number (db, "SELECT amount FROM favour WHERE text = 'A tip'", NULL), ==,
                   0);
  rp_db_close (db);
  remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/schema/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/schema/references", Fixture, NULL, set_up, test_references, tear_down);
  g_test_add ("/schema/values", Fixture, NULL, set_up, test_values, tear_down);
  g_test_add_func ("/schema/from-version-1", test_from_version_1);

  return g_test_run ();
}
