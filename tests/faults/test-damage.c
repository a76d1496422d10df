/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-db.h"

#include <glib/gstdio.h>
#include <string.h>

#define PAGE_SIZE 4096

/* A library file whose bytes can be changed and put back */
typedef struct
{
  char   *folder;
  char   *path;
  char   *bytes;
  gsize   length;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(RpStore) store = NULL;
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("rp-damage-XXXXXX", &error);
  fixture->path = g_build_filename (fixture->folder, "library.db", NULL);
  store = rp_store_new (fixture->folder, NULL);
  g_assert_true (test_open (store, RP_STORE_OPEN_CREATE, &error));
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr(RpPerson) person = test_add (store, RP_TYPE_PERSON, "name", "Tove", "about",
                                             "Words", NULL);
    }
  rp_store_close (store);
  g_assert_true (g_file_get_contents (fixture->path, &fixture->bytes, &fixture->length, &error));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->bytes);
}

static void
put_bytes (Fixture    *fixture,
           const char *bytes,
           gsize       length)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);

  g_unlink (wal);
  g_assert_true (g_file_set_contents_full (fixture->path, bytes, (gssize) length,
                                           G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL));
}

static void
assert_bytes (Fixture    *fixture,
              const char *bytes,
              gsize       length)
{
  g_autofree char *found = NULL;
  gsize found_length;

  g_assert_true (g_file_get_contents (fixture->path, &found, &found_length, NULL));
  g_assert_cmpuint (found_length, ==, length);
  g_assert_true (memcmp (found, bytes, length) == 0);
}

/* Opens the library as it is, and goes through it if that works. */
static gboolean
try_library (Fixture  *fixture,
             GError  **error)
{
  g_autoptr(RpStore) store = rp_store_new (fixture->folder, NULL);
  g_autoptr(RpVerifyReport) report = NULL;
  gboolean opened = test_open (store, RP_STORE_OPEN_CREATE, error);

  if (opened)
    report = test_verify (store);
  rp_store_close (store);

  return opened;
}

/* One bit of each page: what is noticed is said and left alone, nothing crashes. */
static void
test_every_page (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *bytes = g_memdup2 (fixture->bytes, fixture->length);
  guint n_noticed = 0;

  for (gsize page = 0; page < fixture->length; page += PAGE_SIZE)
    {
      /* Where a page says what it is and how its cells lie */
      gsize at = page + (page == 0 ? 100 : 0) + (gsize) g_test_rand_int_range (0, 12);
      g_autoptr(GError) error = NULL;

      bytes[at] ^= (char) (1 << g_test_rand_int_range (0, 8));
      put_bytes (fixture, bytes, fixture->length);
      if (!try_library (fixture, &error))
        {
          n_noticed++;
          g_assert_error (error, RP_ERROR, RP_ERROR_DAMAGED);
          assert_bytes (fixture, bytes, fixture->length);
        }
      bytes[at] = fixture->bytes[at];
    }
  g_test_message ("%u of %u noticed", n_noticed, (guint) (fixture->length / PAGE_SIZE));
  g_assert_cmpuint (n_noticed, >, fixture->length / PAGE_SIZE / 2);

  put_bytes (fixture, fixture->bytes, fixture->length);
  g_assert_true (try_library (fixture, NULL));
}

/* In big endian */
static const char next_version[] = { 0, 0, 0, RP_DB_SCHEMA_VERSION + 1 };

static void
test_other_files (Fixture       *fixture,
                  gconstpointer  data)
{
  static const struct { gsize at, length; const char *bytes; gsize keep; RpError code; } cases[] = {
    { 0, 6, "Sqlite", 0, RP_ERROR_DAMAGED },                 /* magic */
    { 0, 16, "this is a letter", 0, RP_ERROR_DAMAGED },
    { 0, 0, "", 50, RP_ERROR_DAMAGED },                      /* cut off */
    { 0, 0, "", 5 * PAGE_SIZE, RP_ERROR_DAMAGED },
    { 68, 4, "Othr", 0, RP_ERROR_DATA },                     /* another program's */
    { 68, 4, "\0\0\0\0", 0, RP_ERROR_DATA },
    { 60, 4, next_version, 0, RP_ERROR_TOO_NEW },
    { 60, 4, "\177\377\377\377", 0, RP_ERROR_TOO_NEW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *bytes = g_memdup2 (fixture->bytes, fixture->length);
      gsize length = cases[i].keep != 0 ? cases[i].keep : fixture->length;
      g_autoptr(GError) error = NULL;

      g_test_message ("case %u", i);
      memcpy (bytes + cases[i].at, cases[i].bytes, cases[i].length);
      put_bytes (fixture, bytes, length);
      g_assert_false (try_library (fixture, &error));
      g_assert_error (error, RP_ERROR, (int) cases[i].code);
      assert_bytes (fixture, bytes, length);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/damage/every-page", Fixture, NULL, set_up, test_every_page, tear_down);
  g_test_add ("/damage/other-files", Fixture, NULL, set_up, test_other_files, tear_down);

  return g_test_run ();
}
