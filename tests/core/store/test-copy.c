/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-store-upkeep.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

/* A copy of the library as it is: whatever state its private notes are in. */

static char *
try_copy (Library     *library,
          const char  *folder,
          GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_save_copy_async (library->store, folder, NULL, test_result_cb, &result);

  return rp_store_save_copy_finish (library->store, test_await (&result), error);
}

static char *
copy (Library *library)
{
  g_autoptr(GError) error = NULL;
  char *folder = try_copy (library, library->folder, &error);

  g_assert_no_error (error);

  return folder;
}

static GBytes *
read_file (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, length);
}

static void
assert_private (const char *folder,
                const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf about;

  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0077, ==, 0);
}

/* Goes on with the library in @folder. */
static void
go_to (Library    *library,
       const char *folder)
{
  g_autofree char *from = g_steal_pointer (&library->folder);

  library->folder = g_strdup (folder);
  library_reopen (library);
}

/* Made while nothing can be read, it can be read with what opens the library, and holds what
 * cannot be read as well. */
static void
test_locked (Library       *library,
             gconstpointer  data)
{
  g_autofree char *original = g_strdup (library->folder);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpNote) damaged = NULL;
  g_autoptr(RpNote) stored = NULL;
  g_autoptr(RpNote) unread = NULL;
  g_autoptr(GBytes) keys = NULL;
  g_autoptr(GBytes) copied_keys = NULL;

  test_vault_set_up (library);
  damaged = test_add (library->store, RP_TYPE_NOTE, "title", "One", NULL);
  note = test_add (library->store, RP_TYPE_NOTE, "title", "Two", NULL);
  library_run_sql (library, "UPDATE note SET sealed = zeroblob (400) WHERE seq = 1");
  first = copy (library);
  second = copy (library);
  g_assert_cmpstr (first, !=, second);
  keys = read_file (library->folder, "vault.keys");
  copied_keys = read_file (first, "vault.keys");
  g_assert_true (g_bytes_equal (keys, copied_keys));
  assert_private (first, ".");
  assert_private (first, "vault.keys");
  assert_private (first, "library.db");

  go_to (library, first);
  g_assert_cmpint (rp_vault_get_state (library->vault), ==, RP_VAULT_LOCKED);
  test_vault_unlock (library);
  stored = test_reread (library->store, note);
  g_assert_cmpstr (stored->title, ==, "Two");
  unread = test_reread (library->store, damaged);
  g_assert_true (rp_record_is_damaged (unread));
  go_to (library, original);
}

/* Both copies of the keys are damaged: what there is of them is kept, too. */
static void
test_header_damaged (Library       *library,
                     gconstpointer  data)
{
  g_autofree char *folder = NULL;
  g_autofree char *sidecar = library_path (library, "vault.keys");
  g_autoptr(RpNote) note = NULL;
  g_autoptr(GBytes) keys = NULL;

  test_vault_set_up (library);
  note = test_add (library->store, RP_TYPE_NOTE, "title", "One", NULL);
  g_assert_true (g_file_set_contents (sidecar, "IVH1 no more", -1, NULL));
  library_run_sql (library, "UPDATE vault_header SET header = x'00'");
  g_assert_cmpint (rp_vault_get_state (library->vault), ==, RP_VAULT_NEEDS_RECOVERY);
  folder = copy (library);
  keys = read_file (folder, "vault.keys");
  g_assert_cmpmem ("IVH1 no more", 12, g_bytes_get_data (keys, NULL), g_bytes_get_size (keys));
}

static void
test_nowhere (Library       *library,
              gconstpointer  data)
{
  g_autofree char *nowhere = library_path (library, "not there");
  g_autoptr(GError) error = NULL;

  g_assert_null (try_copy (library, nowhere, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_CREATE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/copy/locked", test_locked);
  library_test ("/copy/header-damaged", test_header_damaged);
  library_test ("/copy/nowhere", test_nowhere);

  return g_test_run ();
}
