/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-interchange-test.h"

#include "rp-merge.h"
#include "rp-vcard.h"

#define N_CARDS 200

/* An address book as GNOME Contacts exports it, and what each card must still
 * say when it was read. */
typedef struct
{
  GString   *text;
  GPtrArray *needles;   /* per card: texts that must be somewhere */
} Book;

static const char *const given[] = {
  "Ottilie", "Žofie", "Ærøn", "太郎", "Ελένη", "ليلى", "Владислав", "Nguyễn", "Ọlá", "José",
};
static const char *const family[] = {
  "Marchbanks", "Dvořáková", "Ørsted", "山田", "Παπαδοπούλου", "الخطيب", "Кузнецов", "Phương",
  "Adéyẹmí", "Íñiguez de Heredia",
};

static void
book_free (Book *book)
{
  g_string_free (book->text, TRUE);
  g_ptr_array_unref (book->needles);
  g_free (book);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Book, book_free)

/* One property, folded at 75 bytes as the standard wants it, also within a letter. */
static void
add_line (Book       *book,
          const char *line)
{
  gsize length = strlen (line);

  for (gsize i = 0; i < length; i += 74)
    g_string_append_printf (book->text, "%s%.*s\r\n", i > 0 ? " " : "", (int) MIN (74, length - i),
                            line + i);
}

static void
add (Book       *book,
     GPtrArray  *needles,
     const char *head,
     const char *value)
{
  g_autofree char *line = g_strdup_printf ("%s:%s", head, value);

  add_line (book, line);
  g_ptr_array_add (needles, g_strdup (value));
}

static void
add_photo (Book      *book,
           GPtrArray *needles,
           guint      seed)
{
  GRand *rand = g_rand_new_with_seed (seed);
  gsize size = 2000 + seed * 100;
  g_autofree guchar *picture = g_malloc (size);
  g_autofree char *encoded = NULL;

  for (gsize i = 0; i < size; i++)
    picture[i] = (guchar) g_rand_int_range (rand, 0, 256);
  g_rand_free (rand);
  memcpy (picture, "\xff\xd8\xff", 3);   /* as a JPEG begins */
  encoded = g_base64_encode (picture, size);
  add (book, needles, "PHOTO;ENCODING=b;TYPE=JPEG", encoded);
}

static void
add_card (Book  *book,
          guint  i)
{
  GPtrArray *needles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = g_strdup_printf ("%s %s %u", given[i % 10], family[(i / 10) % 10], i);
  g_autofree char *parts = g_strdup_printf ("%s %u;%s;;;", family[(i / 10) % 10], i, given[i % 10]);

  g_ptr_array_add (book->needles, needles);
  add_line (book, "BEGIN:VCARD");
  add_line (book, "VERSION:3.0");
  add (book, needles, "FN", name);
  g_string_append_printf (book->text, "N:%s\r\n", parts);
  for (guint j = 0; j <= i % 4; j++)
    {
      g_autofree char *email = g_strdup_printf ("mail%u.%u@example.org", i, j);
      g_autofree char *phone = g_strdup_printf ("+49 30 %05u-%u", i, j);

      add (book, needles, j == 0 ? "EMAIL;TYPE=WORK,PREF" : "EMAIL;TYPE=HOME", email);
      add (book, needles, "TEL;TYPE=CELL", phone);
    }
  if (i % 2 == 0)
    add_photo (book, needles, i);
  if (i % 3 == 0)
    {
      g_autofree char *note = g_strdup_printf ("Zusammenhang %u: %s kennt %s", i, name, name);

      add (book, needles, "NOTE", note);
      add (book, needles, "BDAY", "1970-02-03");
    }
  if (i % 5 == 0)
    {
      add (book, needles, "ORG", "Überlandwerk Nord");
      add (book, needles, "TITLE", "Vorständin");
      add (book, needles, "ROLE", "Entscheiderin");
    }
  if (i % 7 == 0)
    {
      add_line (book, "ADR;TYPE=HOME:;;Lange Straße 5;Göttingen;;37073;Deutschland");
      g_ptr_array_add (needles, g_strdup ("Lange Straße 5\nGöttingen\n37073\nDeutschland"));
      add (book, needles, "CATEGORIES", "Freunde");
      add (book, needles, "X-EVOLUTION-SPOUSE", "Kim");
      add (book, needles, "URL", "https://example.org/a;b?c=d,e");
    }
  add_line (book, "END:VCARD");
  add_line (book, "");
}

static Book *
make_book (void)
{
  Book *book = g_new0 (Book, 1);

  book->text = g_string_new (NULL);
  book->needles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < N_CARDS; i++)
    add_card (book, i);

  return book;
}

static RpImport *
read_book (Book *book)
{
  g_autoptr(GBytes) bytes = g_bytes_new (book->text->str, book->text->len);
  g_autoptr(GError) error = NULL;
  RpImport *import = rp_import_new ();

  rp_vcard_read (bytes, import, &error);
  g_assert_no_error (error);

  return import;
}

static void
append_texts (GString  *all,
              gpointer  record)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == RP_FIELD_TEXT &&
        rp_record_get_text (record, &klass->fields[i]) != NULL)
      g_string_append_printf (all, "%s\n", rp_record_get_text (record, &klass->fields[i]));
}

static void
test_nothing_lost (void)
{
  g_autoptr(Book) book = make_book ();
  g_autoptr(RpImport) import = read_book (book);

  g_assert_cmpuint (import->groups->len, ==, N_CARDS);
  g_assert_cmpuint (import->rejected->len, ==, 0);
  g_assert_cmpuint (import->dropped->len, ==, 0);
  g_assert_cmpuint (count_records (import->records, RP_TYPE_PERSON), ==, N_CARDS);
  g_assert_cmpuint (count_records (import->records, RP_TYPE_ORGANIZATION), ==, 1);
  g_assert_cmpuint (count_records (import->records, RP_TYPE_PHOTO), ==, N_CARDS / 2);
  assert_in_order (import->records);

  for (guint i = 0; i < N_CARDS; i++)
    {
      const RpImportGroup *group = import->groups->pdata[i];
      GPtrArray *needles = book->needles->pdata[i];
      g_autoptr(GString) all = g_string_new (NULL);

      append_texts (all, group->person);
      for (guint j = 0; j < group->records->len; j++)
        append_texts (all, group->records->pdata[j]);
      for (guint j = 0; j < needles->len; j++)
        if (strstr (all->str, needles->pdata[j]) == NULL)
          g_error ("card %u lost “%s”", i, (char *) needles->pdata[j]);
    }
}

static void
test_twice_is_once (void)
{
  g_autoptr(Book) book = make_book ();
  g_autoptr(RpImport) import = read_book (book);
  g_autoptr(RpImport) again = read_book (book);
  g_autoptr(GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr(RpMerge) merge = rp_merge_new (import, nothing);
  g_autoptr(RpMerge) second = rp_merge_new (again, merge->records);

  g_assert_cmpuint (merge->records->len, ==, import->records->len);
  g_assert_cmpuint (rp_merge_count (merge->added, RP_TYPE_PERSON), ==, N_CARDS);
  g_assert_cmpuint (merge->merged->len, ==, 0);
  g_assert_cmpuint (second->records->len, ==, 0);
  g_assert_cmpuint (rp_merge_count (second->merged, RP_TYPE_PERSON), ==, N_CARDS);
  g_assert_cmpuint (second->remarks->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interchange/vcard-book/nothing-lost", test_nothing_lost);
  g_test_add_func ("/interchange/vcard-book/twice-is-once", test_twice_is_once);

  return g_test_run ();
}
