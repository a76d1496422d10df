/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-interchange-test.h"

#include "rp-json.h"
#include "rp-merge.h"
#include "rp-vcard.h"

static RpImport *
read_cards (const char *text)
{
  g_autoptr(GBytes) bytes = text_to_bytes (text);
  g_autoptr(GError) error = NULL;
  RpImport *import = rp_import_new ();

  rp_vcard_read (bytes, import, &error);
  g_assert_no_error (error);

  return import;
}

/* What the library holds after a first import. */
static GPtrArray *
library (const char *text)
{
  g_autoptr(RpImport) import = read_cards (text);
  g_autoptr(GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr(RpMerge) merge = rp_merge_new (import, nothing);

  return g_ptr_array_ref (merge->records);
}

static void
test_who_is_who (void)
{
  static const char there[] =
    "BEGIN:VCARD\nFN:Ann Lee\nEMAIL:ann@a.example\nTEL:+44 20 7946 0123\nORG:Acme\nEND:VCARD\n";
  static const struct
  {
    const char *card;
    gboolean    same;
  } cases[] = {
    { "FN:Ann Lee\nEMAIL:ANN@a.example", TRUE },
    { "FN:A. Lee\nEMAIL:ann@a.example", TRUE },
    { "FN:ann  lée\nTEL:(020) 7946-0123", TRUE },
    { "FN:Ann Lee\nORG:ACME", TRUE },
    { "FN:Ann Lee", TRUE },                                     /* nothing speaks against it */
    { "FN:Ann Lee\nNOTE:Something", TRUE },
    { "FN:Ann Lee\nEMAIL:other@b.example", FALSE },
    { "FN:Ann Lee\nTEL:+44 20 7946 9999", FALSE },
    { "FN:Ann Lee\nORG:Bolt", FALSE },
    { "FN:Bob Lee\nTEL:+44 20 7946 0123", FALSE },
    { "FN:Bob Lee\nORG:Acme", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) existing = library (there);
      g_autofree char *text = g_strdup_printf ("BEGIN:VCARD\n%s\nEND:VCARD\n", cases[i].card);
      g_autoptr(RpImport) import = read_cards (text);
      g_autoptr(RpMerge) merge = rp_merge_new (import, existing);

      g_test_message ("%s", cases[i].card);
      g_assert_cmpuint (rp_merge_count (merge->merged, RP_TYPE_PERSON), ==, cases[i].same);
      g_assert_cmpuint (rp_merge_count (merge->added, RP_TYPE_PERSON), ==, !cases[i].same);
    }
}

static void
test_adds_what_is_missing (void)
{
  g_autoptr(GPtrArray) existing = library (
    "BEGIN:VCARD\nFN:Ann Lee\nEMAIL:ann@a.example\nNOTE:First\nORG:Acme\nEND:VCARD\n");
  g_autoptr(RpImport) import = read_cards (
    "BEGIN:VCARD\nFN:Annabel Lee\nEMAIL:ann@a.example\nNOTE:Second\nORG:acme\nTITLE:Chief\n"
    "ADR:;;1 High Street;Ely;;;England\nTEL:12345678\nBDAY:1980-01-01\nEND:VCARD\n");
  g_autoptr(RpMerge) merge = rp_merge_new (import, existing);
  RpPerson *before = find_record (existing, RP_TYPE_PERSON, "name", "Ann Lee");
  RpPerson *after = find_record (merge->records, RP_TYPE_PERSON, "name", "Ann Lee");
  RpPosition *position = find_record (merge->records, RP_TYPE_POSITION, "role", "Chief");
  RpContact *phone = find_record (merge->added, RP_TYPE_CONTACT, "value", "12345678");

  g_assert_nonnull (after);
  g_assert_true (after != before);
  g_assert_cmpstr (rp_record_get_id (after), ==, rp_record_get_id (before));
  g_assert_cmpstr (after->about, ==, "First");
  g_assert_cmpstr (after->city, ==, "Ely");
  g_assert_null (before->city);                        /* what is there was not changed */
  g_assert_nonnull (position);
  g_assert_cmpstr (position->person, ==, rp_record_get_id (before));
  g_assert_cmpuint (count_records (merge->added, RP_TYPE_POSITION), ==, 0);
  g_assert_cmpuint (count_records (merge->records, RP_TYPE_ORGANIZATION), ==, 0);
  g_assert_cmpstr (phone->person, ==, rp_record_get_id (before));
  g_assert_nonnull (find_record (merge->added, RP_TYPE_CARD, "text", "FN:Annabel Lee"));
  g_assert_nonnull (find_record (merge->added, RP_TYPE_CARD, "text", "NOTE:Second"));
  g_assert_nonnull (find_record (merge->added, RP_TYPE_CARD, "text", "BDAY:1980-01-01"));
  g_assert_cmpuint (merge->remarks->len, ==, 1);       /* another name at the same address */
}

/* The library after a merge was put. */
static GPtrArray *
put (GPtrArray *existing,
     RpMerge   *merge)
{
  GPtrArray *after = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < existing->len; i++)
    {
      gpointer record = existing->pdata[i];

      for (guint j = 0; j < merge->records->len; j++)
        if (strcmp (rp_record_get_id (merge->records->pdata[j]),
                    rp_record_get_id (existing->pdata[i])) == 0)
          record = merge->records->pdata[j];
      g_ptr_array_add (after, g_object_ref (record));
    }
  for (guint i = 0; i < merge->added->len; i++)
    g_ptr_array_add (after, g_object_ref (merge->added->pdata[i]));

  return after;
}

static void
test_again_adds_nothing (void)
{
  static const char *const books[] = {
    "bare.vcf", "folded-in-letter.vcf", "gnome-contacts-3.0.vcf", "icloud.vcf", "latin1.vcf",
    "namesakes.vcf", "nested.vcf", "nokia-2.1.vcf", "non-latin.vcf", "odd-parameters.vcf",
    "outlook.vcf", "rfc-4.0.vcf", "utf8-bom.vcf",
  };

  for (guint i = 0; i < G_N_ELEMENTS (books); i++)
    for (guint j = 0; j < G_N_ELEMENTS (books); j++)
      {
        g_autofree char *first = g_build_filename ("vcard", books[i], NULL);
        g_autofree char *second = g_build_filename ("vcard", books[j], NULL);
        const char *names[] = { first, second, first };
        g_autoptr(GPtrArray) state = g_ptr_array_new_with_free_func (g_object_unref);

        for (guint k = 0; k < G_N_ELEMENTS (names); k++)
          {
            g_autoptr(GBytes) bytes = read_data (names[k]);
            g_autoptr(RpImport) import = rp_import_new ();
            g_autoptr(RpMerge) merge = NULL;
            g_autoptr(GPtrArray) before = g_steal_pointer (&state);

            g_assert_true (rp_vcard_read (bytes, import, NULL));
            merge = rp_merge_new (import, before);
            if (k == 2)
              g_assert_cmpuint (merge->records->len, ==, 0);
            state = put (before, merge);
            assert_in_order (state);
          }
      }
}

static void
test_twins_in_one_file (void)
{
  g_autoptr(GPtrArray) records = library (
    "BEGIN:VCARD\nFN:Ann Lee\nEMAIL:ann@a.example\nEND:VCARD\n"
    "BEGIN:VCARD\nFN:Ann Lee\nEMAIL:ann@a.example\nTEL:12345678\nCATEGORIES:x,X,y\nEND:VCARD\n");

  g_assert_cmpuint (count_records (records, RP_TYPE_PERSON), ==, 1);
  g_assert_cmpuint (count_records (records, RP_TYPE_CONTACT), ==, 2);
  g_assert_cmpuint (count_records (records, RP_TYPE_TAG), ==, 2);
  assert_in_order (records);
}

static void
test_json (void)
{
  g_autoptr(GPtrArray) existing = library (
    "BEGIN:VCARD\nFN:Ann Lee\nEMAIL:ann@a.example\nORG:Acme\nTITLE:Chief\nEND:VCARD\n");
  g_autoptr(GBytes) bytes = rp_json_write (existing, TRUE, NULL);
  g_autoptr(RpImport) import = rp_import_new ();
  g_autoptr(RpMerge) merge = NULL;

  g_assert_true (rp_json_read (bytes, import, NULL));
  merge = rp_merge_new (import, existing);
  g_assert_cmpuint (merge->records->len, ==, 0);
  g_assert_cmpuint (merge->remarks->len, ==, 0);
  g_assert_cmpuint (merge->merged->len, ==, existing->len);
}

/* A library begins with its own six; those of a file are the same. */
static void
test_built_in (void)
{
  g_autoptr(GPtrArray) existing = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(RpImport) import = rp_import_new ();
  g_autoptr(RpMerge) merge = NULL;
  RpCharacteristic *mine = rp_record_new (RP_TYPE_CHARACTERISTIC);
  RpCharacteristic *theirs = rp_record_new (RP_TYPE_CHARACTERISTIC);
  RpTopic *topic = rp_record_new (RP_TYPE_TOPIC);
  RpScore *score = rp_record_new (RP_TYPE_SCORE);

  mine->key = g_strdup (RP_CHARACTERISTIC_SIZE);
  theirs->key = g_strdup (RP_CHARACTERISTIC_SIZE);
  topic->title = g_strdup ("Topic");
  score->topic = g_strdup (rp_record_get_id (topic));
  score->characteristic = g_strdup (rp_record_get_id (theirs));
  g_ptr_array_add (existing, mine);
  g_ptr_array_add (import->records, theirs);
  g_ptr_array_add (import->records, score);
  g_ptr_array_add (import->records, topic);

  merge = rp_merge_new (import, existing);
  g_assert_cmpuint (merge->records->len, ==, 2);
  g_assert_cmpstr (RP_SCORE (merge->records->pdata[1])->characteristic, ==,
                   rp_record_get_id (mine));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interchange/merge/who-is-who", test_who_is_who);
  g_test_add_func ("/interchange/merge/adds-what-is-missing", test_adds_what_is_missing);
  g_test_add_func ("/interchange/merge/again-adds-nothing", test_again_adds_nothing);
  g_test_add_func ("/interchange/merge/twins-in-one-file", test_twins_in_one_file);
  g_test_add_func ("/interchange/merge/json", test_json);
  g_test_add_func ("/interchange/merge/built-in", test_built_in);

  return g_test_run ();
}
