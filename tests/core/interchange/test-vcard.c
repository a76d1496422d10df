/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-interchange-test.h"

#include "rp-error.h"
#include "rp-merge.h"
#include "rp-vcard.h"

static RpImport *
read_book (const char *name)
{
  g_autofree char *path = g_build_filename ("vcard", name, NULL);
  g_autoptr(GBytes) bytes = read_data (path);
  g_autoptr(GError) error = NULL;
  RpImport *import = rp_import_new ();

  rp_vcard_read (bytes, import, &error);
  g_assert_no_error (error);
  assert_in_order (import->records);

  return import;
}

static RpImport *
read_text (const char *text)
{
  g_autoptr(GBytes) bytes = text_to_bytes (text);
  g_autoptr(GError) error = NULL;
  RpImport *import = rp_import_new ();

  rp_vcard_read (bytes, import, &error);
  g_assert_no_error (error);

  return import;
}

static const char *
card_text (RpImport *import,
           RpPerson *person)
{
  RpCard *card = find_record (import->records, RP_TYPE_CARD, "person", rp_record_get_id (person));

  return card != NULL ? card->text : "";
}

static void
assert_remark (GPtrArray  *remarks,
               guint       line,
               const char *part)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      const RpImportRemark *remark = remarks->pdata[i];

      if (remark->line == line && strstr (remark->text, part) != NULL)
        return;
    }
  g_error ("no remark about line %u says “%s”", line, part);
}

static void
test_gnome_contacts (void)
{
  g_autoptr(RpImport) import = read_book ("gnome-contacts-3.0.vcf");
  RpPerson *amara = find_record (import->records, RP_TYPE_PERSON, "name", "Amara Whitlock");
  RpContact *home, *work;
  RpPosition *position;
  RpOrganization *organization;
  RpPhoto *photo;

  g_assert_cmpuint (import->groups->len, ==, 2);
  g_assert_cmpuint (import->n_items, ==, 2);
  g_assert_cmpuint (import->rejected->len, ==, 0);
  g_assert_cmpuint (import->dropped->len, ==, 0);
  g_assert_nonnull (amara);
  g_assert_cmpint (amara->kind, ==, RP_PERSON_ALLY);
  g_assert_cmpint (amara->stage, ==, RP_STAGE_ACQUAINTED);
  g_assert_cmpstr (amara->city, ==, "Weirbridge");   /* of the preferred address */
  g_assert_cmpstr (amara->country, ==, "United Kingdom");
  g_assert_cmpstr (amara->about, ==,
                   "Met at the harbour walk.\nLikes rowing, hates slides; ask about Oban.");

  home = find_record (import->records, RP_TYPE_CONTACT, "value", "amara@whitlock.example");
  work = find_record (import->records, RP_TYPE_CONTACT, "value", "amara.whitlock@tarnside.example");
  g_assert_true (home->preferred);
  g_assert_false (work->preferred);
  g_assert_cmpstr (work->label, ==, "work");
  g_assert_nonnull (find_record (import->records, RP_TYPE_CONTACT, "value",
                                 "Unit 4\n12 Quay Road\nTarnside\nTN1 2AB\nUnited Kingdom"));

  position = find_record (import->records, RP_TYPE_POSITION, "role", "Head of Networks");
  organization = find_record (import->records, RP_TYPE_ORGANIZATION, "name", "Tarnside Water");
  g_assert_cmpstr (position->organization, ==, rp_record_get_id (organization));
  g_assert_nonnull (find_record (import->records, RP_TYPE_TAG, "name", "Rowing"));

  g_assert_nonnull (strstr (card_text (import, amara), "BDAY:1979-04-12\n"));
  g_assert_nonnull (strstr (card_text (import, amara), "ORG:Tarnside Water;Networks\n"));
  photo = find_record (import->records, RP_TYPE_PHOTO, "person", rp_record_get_id (amara));
  g_assert_nonnull (strstr (photo->data, "BwcJCQgKDBQNDAsL"));   /* unfolded */
  g_assert_null (strstr (card_text (import, amara), "PHOTO"));
  assert_remark (import->kept, 1, "BDAY");
  g_assert_nonnull (find_record (import->records, RP_TYPE_PERSON, "name",
                                 "Tomasz Brzęczyszczykiewicz"));
}

static void
test_nokia (void)
{
  g_autoptr(RpImport) import = read_book ("nokia-2.1.vcf");
  RpPerson *kare = find_record (import->records, RP_TYPE_PERSON, "name", "Kåre Jørgensen");
  RpContact *cell = find_record (import->records, RP_TYPE_CONTACT, "value", "+4740000000");

  g_assert_nonnull (kare);
  g_assert_cmpstr (kare->about, ==, "Ringer helst om morgenen, aldri etter klokka 18.\n"
                   "Kjenner Sjøfartsdirektoratet.");
  g_assert_cmpstr (kare->city, ==, "Bergen");
  g_assert_true (cell->preferred);
  g_assert_cmpstr (cell->label, ==, "cell");
  g_assert_nonnull (find_record (import->records, RP_TYPE_CONTACT, "value",
                                 "Strømgata 5\nOppgang B\nBergen\n5015\nNorge"));
  g_assert_nonnull (strstr (card_text (import, kare), "PHOTO;"));
  g_assert_nonnull (strstr (card_text (import, kare), "X-CLASS:private"));
}

static void
test_version_4 (void)
{
  g_autoptr(RpImport) import = read_book ("rfc-4.0.vcf");
  RpPerson *person = find_record (import->records, RP_TYPE_PERSON, "name",
                                  "Perpetua Lindqvist-Moore");
  RpContact *phone = find_record (import->records, RP_TYPE_CONTACT, "value",
                                  "+46-8-55-00-11;ext=42");
  RpPosition *position = find_record (import->records, RP_TYPE_POSITION, "role",
                                      "Chief Risk Officer");

  g_assert_cmpstr (rp_record_get_id (person), ==, "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1");
  g_assert_true (phone->preferred);
  g_assert_cmpstr (phone->label, ==, "voice, home");
  g_assert_nonnull (position);
  g_assert_nonnull (strstr (card_text (import, person), "FN;LANGUAGE=sv:Perpetua Lindqvist\n"));
  g_assert_nonnull (strstr (card_text (import, person), "ROLE:Chairs the audit committee\n"));
  g_assert_nonnull (strstr (card_text (import, person), "CLIENTPIDMAP:"));
  g_assert_null (strstr (card_text (import, person), "UID"));
}

static void
test_outlook (void)
{
  g_autoptr(RpImport) import = read_book ("outlook.vcf");
  RpPerson *person = find_record (import->records, RP_TYPE_PERSON, "name",
                                  "Rosalind M. Fairbairn");
  RpContact *fax = find_record (import->records, RP_TYPE_CONTACT, "value", "+44 151 496 0001");

  g_assert_cmpstr (person->city, ==, "Liverpool");
  g_assert_cmpstr (fax->label, ==, "home, fax");
  g_assert_nonnull (strstr (card_text (import, person), "N;LANGUAGE=en-gb:Fairbairn;"));
  g_assert_nonnull (strstr (card_text (import, person), "X-MS-CARDPICTURE;"));
  g_assert_nonnull (find_record (import->records, RP_TYPE_CONTACT, "value",
                                 "rosalind.fairbairn@coldbeck.example"));
}

static void
test_icloud (void)
{
  g_autoptr(RpImport) import = read_book ("icloud.vcf");
  RpPerson *chidi = find_record (import->records, RP_TYPE_PERSON, "name", "Chidi Okafor");
  RpContact *email = find_record (import->records, RP_TYPE_CONTACT, "value",
                                  "chidi@sablerock.example");
  RpContact *phone = find_record (import->records, RP_TYPE_CONTACT, "value", "+234 800 000 0000");

  g_assert_cmpstr (email->label, ==, "work");
  g_assert_cmpstr (phone->label, ==, "boat");
  g_assert_nonnull (strstr (card_text (import, chidi), "item4.X-ABRELATEDNAMES:Adaeze\n"));
  g_assert_nonnull (strstr (card_text (import, chidi), "item4.X-ABLabel:_$!<Sister>!$_\n"));
  g_assert_null (strstr (card_text (import, chidi), "item1"));
}

static void
test_names (void)
{
  static const struct
  {
    const char *book;
    const char *name;
    const char *about;
  } cases[] = {
    { "non-latin.vcf",        "山田太郎",                               NULL },
    { "non-latin.vcf",        "ليلى الخطيب",                            NULL },
    { "non-latin.vcf",        "Ελένη Παπαδοπούλου",                     NULL },
    { "folded-in-letter.vcf", "Jürgen Müller-Lüdenscheidt der Ältere",
      "öööööööööööööööööööööööööööööööööööööööööööööööööööööööööööö" },
    { "latin1.vcf",           "Jörg Müller",                            "Straße, déjà vu" },
    { "latin1.vcf",           "Stéphane €",                             NULL },
    { "latin1-quoted.vcf",    "Jörg Müller",                            "100=% sure" },
    { "latin1-quoted.vcf",    "Štěpán Novák",                           "a; b\\n; c, d" },
    { "utf16le-bom.vcf",      "Zoë Ångström",                           NULL },
    { "utf16be-bom.vcf",      "Zoë Ångström",                           NULL },
    { "utf8-bom.vcf",         "Zoë Ångström",                           NULL },
    { "bare.vcf",             "only.address@nowhere.example",           NULL },
    { "bare.vcf",             "Lower Case",                             NULL },
    { "bare.vcf",             "Odd Lines",                              NULL },
    { "truncated.vcf",        "Whole Card",                             NULL },
    { "no-end.vcf",           "Well Formed",                            NULL },
    { "nested.vcf",           "The Director",                           NULL },
    { "nested.vcf",           "Other Director",                         NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpImport) import = read_book (cases[i].book);
      RpPerson *person = find_record (import->records, RP_TYPE_PERSON, "name", cases[i].name);

      if (person == NULL)
        g_error ("%s: nobody is called %s", cases[i].book, cases[i].name);
      g_assert_cmpstr (person->about, ==, cases[i].about);
    }
}

static void
test_remarks (void)
{
  static const struct
  {
    const char *book;
    guint       n_people;
    guint       n_rejected;
    gboolean    rejected;    /* whether the remark is among those, or about what was left out */
    guint       line;
    const char *part;
  } cases[] = {
    { "truncated.vcf",     1, 1, TRUE,  5,  "cut off" },
    { "no-end.vcf",        1, 1, TRUE,  1,  "before the next one" },
    { "bare.vcf",          3, 1, TRUE,  5,  "names nobody" },
    { "bare.vcf",          3, 1, FALSE, 12, "outside a card" },
    { "bare.vcf",          3, 1, FALSE, 16, "cannot be read" },
    { "nested.vcf",        2, 0, FALSE, 6,  "within a card" },
    { "nested.vcf",        2, 0, FALSE, 16, "within a card" },
    { "latin1.vcf",        2, 0, FALSE, 3,  "Latin-1" },
    { "latin1-quoted.vcf", 2, 0, FALSE, 4,  "Latin-1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpImport) import = read_book (cases[i].book);

      g_assert_cmpuint (count_records (import->records, RP_TYPE_PERSON), ==, cases[i].n_people);
      g_assert_cmpuint (import->rejected->len, ==, cases[i].n_rejected);
      assert_remark (cases[i].rejected ? import->rejected : import->dropped, cases[i].line,
                     cases[i].part);
    }
}

/* What EVCard would complain about on stderr, which is fatal here. */
static void
test_odd_parameters (void)
{
  g_autoptr(RpImport) import = read_book ("odd-parameters.vcf");
  RpPerson *person = find_record (import->records, RP_TYPE_PERSON, "name", "Odd Parameters");

  g_assert_cmpstr (person->about, ==, "one two");
  g_assert_nonnull (find_record (import->records, RP_TYPE_CONTACT, "value",
                                 "odd@parameters.example"));
  g_assert_nonnull (find_record (import->records, RP_TYPE_CONTACT, "value", "5550100"));
  g_assert_nonnull (find_record (import->records, RP_TYPE_CONTACT, "value",
                                 "https://odd.example"));
  g_assert_nonnull (find_record (import->records, RP_TYPE_ORGANIZATION, "name", "Café=ZZ"));
  g_assert_nonnull (strstr (card_text (import, person), "FN;ENCODING=QUOTED-PRINTBELA;"));
}

static void
test_nested_leaves_no_trace (void)
{
  g_autoptr(RpImport) import = read_book ("nested.vcf");

  g_assert_null (find_record (import->records, RP_TYPE_PERSON, "name", "The Assistant"));
  g_assert_nonnull (find_record (import->records, RP_TYPE_CONTACT, "value",
                                 "director@outer.example"));
  g_assert_cmpuint (count_records (import->records, RP_TYPE_CARD), ==, 0);
}

static void
test_shared_organization (void)
{
  g_autoptr(RpImport) import = read_text (
    "BEGIN:VCARD\nFN:One\nORG:Acme  Works\nEND:VCARD\n"
    "BEGIN:VCARD\nFN:Two\nORG:ACME WORKS\nTITLE:Chief\nEND:VCARD\n");

  g_assert_cmpuint (count_records (import->records, RP_TYPE_ORGANIZATION), ==, 1);
  g_assert_cmpuint (count_records (import->records, RP_TYPE_POSITION), ==, 2);
}

static void
test_cleans_text (void)
{
  g_autoptr(RpImport) import = read_text (
    "BEGIN:VCARD\nFN:Mallory \342\200\256 Evil\x07\nNOTE:a\x01\\nb\tc\nEND:VCARD\n");
  RpPerson *person = find_record (import->records, RP_TYPE_PERSON, "name", "Mallory Evil");

  g_assert_nonnull (person);
  g_assert_cmpstr (person->about, ==, "a\nb\tc");
}

static void
test_large_photo (void)
{
  g_autofree char *small = g_strnfill (400 * 1024, 'A');
  g_autofree char *large = g_strnfill (2 * 1024 * 1024, 'A');
  g_autofree char *huge = g_strnfill (5 * 1024 * 1024, 'A');
  g_autofree char *text =
    g_strdup_printf ("BEGIN:VCARD\nFN:Photo\nPHOTO;ENCODING=b:%s\nLOGO;ENCODING=b:%s\n"
                     "X-A:%s\nX-B:%s\nPHOTO;ENCODING=b:%s\nEND:VCARD\n",
                     large, small, small, small, huge);
  g_autoptr(RpImport) import = read_text (text);

  g_assert_cmpuint (count_records (import->records, RP_TYPE_CARD), ==, 2);   /* 1.2 MB */
  assert_remark (import->dropped, 3, "PHOTO");
  assert_remark (import->dropped, 7, "PHOTO");
  for (guint i = 0; i < import->records->len; i++)
    g_assert_true (rp_record_validate (import->records->pdata[i], NULL));
}

#define JPEG "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwc="
#define PNG  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
#define GIF  "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"

/* A picture in the card becomes a photo; what is none, or lies elsewhere, stays text. */
static void
test_photo (void)
{
  static const struct
  {
    const char *line;
    const char *data;
  } rows[] = {
    { "PHOTO;ENCODING=b;TYPE=JPEG:" JPEG, JPEG },
    { "PHOTO;TYPE=JPEG;ENCODING=B:" JPEG, JPEG },
    { "photo;jpeg;base64:" JPEG, JPEG },
    { "PHOTO;JPEG;ENCODING=BASE64:\n /9j/4AAQSkZJRgABAQAA\n AQABAAD/2wBDAAgGBgcGBQgHBwc=\n", JPEG },
    { "PHOTO:data:image/png;base64," PNG, PNG },
    { "PHOTO;MEDIATYPE=image/png:data:image/png;base64\\," PNG, PNG },
    { "item1.PHOTO;ENCODING=b:" PNG, PNG },
    { "PHOTO;ENCODING=b:" GIF, NULL },
    { "PHOTO:" JPEG, NULL },
    { "PHOTO:data:image/png," PNG, NULL },
    { "PHOTO:data:image/png;base64", NULL },
    { "PHOTO:https://example.org/me.jpeg", NULL },
    { "PHOTO;ENCODING=b:", NULL },
    { "PHOTO;ENCODING=b:/9j/", NULL },
    { "LOGO;ENCODING=b:" JPEG, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("BEGIN:VCARD\nFN:Amara\n%s\nEND:VCARD\n", rows[i].line);
      g_autoptr(RpImport) import = read_text (text);

      g_test_message ("%s", rows[i].line);
      g_assert_cmpuint (count_records (import->records, RP_TYPE_PHOTO), ==, rows[i].data != NULL);
      if (rows[i].data != NULL)
        {
          g_assert_nonnull (find_record (import->records, RP_TYPE_PHOTO, "data", rows[i].data));
          g_assert_cmpuint (count_records (import->records, RP_TYPE_CARD), ==, 0);
        }
    }
}

/* A second picture stays in the card; the same file adds nothing when it comes again. */
static void
test_photo_again (void)
{
  static const char text[] = "BEGIN:VCARD\nFN:Amara\nEMAIL:a@example.org\nPHOTO;ENCODING=b:" JPEG
                             "\nPHOTO;ENCODING=b:" PNG "\nEND:VCARD\n";
  static const char other[] = "BEGIN:VCARD\nFN:Amara\nEMAIL:a@example.org\n"
                              "PHOTO;ENCODING=b:" PNG "\nEND:VCARD\n";
  g_autoptr(RpImport) first = read_text (text);
  g_autoptr(RpImport) again = read_text (text);
  g_autoptr(RpImport) different = read_text (other);
  g_autoptr(RpMerge) nothing = rp_merge_new (again, first->records);
  g_autoptr(RpMerge) kept = rp_merge_new (different, first->records);

  g_assert_nonnull (find_record (first->records, RP_TYPE_PHOTO, "data", JPEG));
  g_assert_cmpuint (count_records (first->records, RP_TYPE_PHOTO), ==, 1);
  g_assert_cmpuint (count_records (first->records, RP_TYPE_CARD), ==, 1);
  g_assert_cmpuint (nothing->records->len, ==, 0);
  g_assert_cmpuint (nothing->remarks->len, ==, 0);
  g_assert_cmpuint (kept->records->len, ==, 0);   /* the photo that is there stays */
  g_assert_cmpuint (kept->remarks->len, ==, 1);
}

static void
test_refused (void)
{
  g_autofree char *line = g_strnfill (100 * 1000 * 1000, 'x');
  g_autoptr(GString) noise = g_string_new ("BEGIN:VCARD\nFN:A\nEND:VCARD\n");
  g_autoptr(GString) many = g_string_new (NULL);
  g_autoptr(GString) short_lines = g_string_new ("BEGIN:VCARD\nFN:A\n");
  const char *texts[] = { "", "\n\n", "hello", "{ \"format\": \"rapport\" }", "END:VCARD\n",
                          "\xff\xfe\x00\x00", line, NULL, NULL, NULL };

  for (guint i = 0; i < 1001; i++)
    g_string_append (noise, "noise\n");
  for (guint i = 0; i < 20001; i++)
    g_string_append (many, "BEGIN:VCARD\nFN:A\nEND:VCARD\n");
  for (guint i = 0; i < 2000001; i++)
    g_string_append (short_lines, "A:b\n");
  texts[7] = noise->str;
  texts[8] = many->str;
  texts[9] = short_lines->str;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GBytes) bytes = text_to_bytes (texts[i]);
      g_autoptr(RpImport) import = rp_import_new ();
      g_autoptr(GError) error = NULL;

      g_assert_false (rp_vcard_read (bytes, import, &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
      g_assert_cmpuint (import->records->len, ==, 0);
      g_assert_cmpuint (import->dropped->len, ==, 0);
    }
}

static void
test_many_properties (void)
{
  g_autoptr(GString) text = g_string_new ("BEGIN:VCARD\nFN:Many\n");
  g_autoptr(RpImport) import = NULL;

  for (guint i = 0; i < 600; i++)
    g_string_append_printf (text, "TEL:%u\n", 100000 + i);
  g_string_append (text, "END:VCARD\n");
  import = read_text (text->str);

  g_assert_cmpuint (count_records (import->records, RP_TYPE_CONTACT), ==, 499);
  assert_remark (import->dropped, 1, "500");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interchange/vcard/gnome-contacts", test_gnome_contacts);
  g_test_add_func ("/interchange/vcard/nokia", test_nokia);
  g_test_add_func ("/interchange/vcard/version-4", test_version_4);
  g_test_add_func ("/interchange/vcard/outlook", test_outlook);
  g_test_add_func ("/interchange/vcard/icloud", test_icloud);
  g_test_add_func ("/interchange/vcard/names", test_names);
  g_test_add_func ("/interchange/vcard/remarks", test_remarks);
  g_test_add_func ("/interchange/vcard/odd-parameters", test_odd_parameters);
  g_test_add_func ("/interchange/vcard/nested-leaves-no-trace", test_nested_leaves_no_trace);
  g_test_add_func ("/interchange/vcard/shared-organization", test_shared_organization);
  g_test_add_func ("/interchange/vcard/cleans-text", test_cleans_text);
  g_test_add_func ("/interchange/vcard/large-photo", test_large_photo);
  g_test_add_func ("/interchange/vcard/photo", test_photo);
  g_test_add_func ("/interchange/vcard/photo-again", test_photo_again);
  g_test_add_func ("/interchange/vcard/refused", test_refused);
  g_test_add_func ("/interchange/vcard/many-properties", test_many_properties);

  return g_test_run ();
}
