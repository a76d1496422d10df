/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "folder-keyring.h"
#include "kill-at.h"
#include "rp-recovery-code.h"
#include "rp-rotation-test.h"
#include "rp-store-upkeep.h"
#include "store-test.h"

#include <glib/gstdio.h>
#include <string.h>

/* A child gives a library a new key and is killed before each operation on a file in turn:
 * the first, the second, and so on, until it comes to its end. After each kill either the
 * old or the new key opens all that there was, by the keyring and by passphrase. */
#define N_NOTES        12
#define NEW_PASSPHRASE "another sentence than before"

static char *
keys_of (const char *folder)
{
  return g_build_filename (folder, "keyring", NULL);
}

static gboolean
open_library (Library    *library,
              const char *folder)
{
  g_autofree char *keys = keys_of (folder);
  g_autoptr(RpKeyring) keyring = folder_keyring_new (keys);

  g_mkdir_with_parents (keys, 0700);
  library->vault = rp_vault_new (keyring);
  rp_vault_set_passphrase_cost (library->vault, 1, 8 << 20);
  library->store = rp_store_new (folder, library->vault);

  return test_open (library->store, RP_STORE_OPEN_CREATE, NULL);
}

static void
close_library (Library *library)
{
  rp_store_close (library->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&library->store);
  g_clear_object (&library->vault);
}

static gboolean
unlock (Library    *library,
        const char *passphrase)
{
  g_autoptr(GAsyncResult) result = NULL;

  if (passphrase == NULL)
    {
      rp_vault_unlock_async (library->vault, FALSE, NULL, test_result_cb, &result);
      return rp_vault_unlock_finish (library->vault, test_await (&result), NULL);
    }

  rp_vault_unlock_with_passphrase_async (library->vault, passphrase, NULL, test_result_cb,
                                         &result);
  return rp_vault_unlock_with_passphrase_finish (library->vault, test_await (&result), NULL);
}

static void
make_library (const char *folder)
{
  const RpVaultChoice choice = { RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE, TEST_PASSPHRASE,
                                 NULL, FALSE };
  g_autoptr(GAsyncResult) made = NULL;
  g_autoptr(GAsyncResult) saved = NULL;
  g_autoptr(RpPerson) person = NULL;
  Library library;

  g_assert_true (open_library (&library, folder));
  rp_vault_setup_ways_async (library.vault, &choice, NULL, test_result_cb, &made);
  g_assert_true (rp_vault_setup_finish (library.vault, test_await (&made), NULL));
  rp_store_save_vault_async (library.store, NULL, test_result_cb, &saved);
  g_assert_true (rp_store_save_vault_finish (library.store, test_await (&saved), NULL));

  person = test_add (library.store, RP_TYPE_PERSON, "name", "Tove", NULL);
  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autofree char *body = g_strdup_printf ("note %02u", i);
      g_autoptr(RpNote) note = test_add (library.store, RP_TYPE_NOTE, "title", "Title", "body",
                                         body, "person", rp_record_get_id (person), NULL);
      g_autoptr(RpEncounter) encounter = test_add (library.store, RP_TYPE_ENCOUNTER, "words", body,
                                                   "person", rp_record_get_id (person), NULL);
    }
  close_library (&library);
}

/* Deletes what the keyring held before the rotation began. */
static void
delete_items (const char *folder,
              char       *names)
{
  g_auto(GStrv) old = g_strsplit (names, "/", -1);

  for (guint i = 0; old[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, "keyring", old[i], NULL);

      g_unlink (path);
    }
}

static char *
list_items (const char *folder)
{
  g_autofree char *keys = keys_of (folder);
  g_autoptr(GDir) dir = g_dir_open (keys, 0, NULL);
  GString *names = g_string_new (NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_string_append_printf (names, "%s%s", names->len > 0 ? "/" : "", name);

  return g_string_free (names, FALSE);
}

/* In the child. With @early, the mistake that the test has to find: what the keyring held
 * for the old key goes before the new one is certain. */
static int
run_child (const char *folder,
           int         at,
           gboolean    early)
{
  const RpVaultChoice choice = { RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE, NEW_PASSPHRASE,
                                 NULL, FALSE };
  g_autoptr(RpVaultRotation) rotation = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *items = list_items (folder);
  Library library;
  gboolean rotated;

  if (!open_library (&library, folder) || !unlock (&library, NULL))
    return 2;

  kill_at_operation (at);
  rotation = test_begin_rotation (library.vault, &choice, &error);
  if (rotation == NULL)
    return 3;
  if (early)
    delete_items (folder, items);
  rotated = test_rotate (library.store, rotation, &error);
  g_clear_object (&rotation);
  close_library (&library);
  kill_at_operation (-1);

  return rotated ? 0 : 4;
}

static gboolean
has_all_texts (Library *library)
{
  g_autoptr(RpQuery) notes = rp_query_new (RP_TYPE_NOTE);
  g_autoptr(RpQuery) encounters = rp_query_new (RP_TYPE_ENCOUNTER);
  g_autoptr(GPtrArray) all_notes = test_list (library->store, notes, NULL);
  g_autoptr(GPtrArray) all_encounters = test_list (library->store, encounters, NULL);
  g_autoptr(RpVerifyReport) report = test_verify (library->store);
  guint seen[N_NOTES] = { 0 };

  if (all_notes == NULL || all_encounters == NULL || report->problems->len > 0 ||
      report->n_unread > 0 || all_notes->len != N_NOTES || all_encounters->len != N_NOTES)
    return FALSE;
  for (guint i = 0; i < N_NOTES; i++)
    {
      RpNote *note = all_notes->pdata[i];
      RpEncounter *encounter = all_encounters->pdata[i];
      const char *texts[] = { note->body, encounter->words };

      for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
        {
          if (texts[t] == NULL || !g_str_has_prefix (texts[t], "note "))
            return FALSE;
          seen[g_ascii_strtoull (texts[t] + 5, NULL, 10) % N_NOTES]++;
        }
    }
  for (guint i = 0; i < N_NOTES; i++)
    if (seen[i] != 2)
      return FALSE;

  return TRUE;
}

static gboolean
opens_all (const char *folder,
           const char *passphrase)
{
  Library library;
  gboolean opened = open_library (&library, folder) && unlock (&library, passphrase) &&
                    has_all_texts (&library);

  close_library (&library);
  return opened;
}

/* What must hold after each kill; @is_new tells which key it was. */
static gboolean
is_whole (const char *folder,
          gboolean   *is_new)
{
  gboolean by_keyring = opens_all (folder, NULL);
  gboolean by_old = opens_all (folder, TEST_PASSPHRASE);
  gboolean by_new = opens_all (folder, NEW_PASSPHRASE);

  *is_new = by_new;
  /* The second time the keyring has lost what nothing needs any more. */
  return by_keyring && by_old != by_new && opens_all (folder, NULL);
}

/* Kills at every @step-th operation; returns how often what remained was not whole. */
static guint
run_all (gboolean  early,
         guint     step,
         guint    *n_kills,
         guint    *n_new)
{
  g_autofree char *folder = g_dir_make_tmp ("rp-rotation-XXXXXX", NULL);
  g_autofree char *model = g_build_filename (folder, "model", NULL);
  guint n_broken = 0;
  gboolean killed = TRUE;

  *n_kills = 0;
  *n_new = 0;
  make_library (model);
  for (guint at = 0; killed; at += step)
    {
      g_autofree char *copy = g_strdup_printf ("%s/%u", folder, at);
      gboolean is_new = FALSE;

      g_assert_cmpuint (at, <, KILL_AT_MOST);
      kill_at_copy (model, copy);
      killed = kill_at_run (early ? "--early" : "--rotate", copy, at);
      if (!is_whole (copy, &is_new))
        {
          n_broken++;
          if (!early)
            g_test_message ("not whole after a kill before operation %u", at);
        }
      *n_kills += killed ? 1 : 0;
      *n_new += is_new ? 1 : 0;
      g_assert_true (killed || early || is_new);
      remove_folder (copy);
    }
  remove_folder (folder);

  return n_broken;
}

static void
test_every_operation (void)
{
  guint n_kills, n_new;
  guint n_broken = run_all (FALSE, 1, &n_kills, &n_new);

  g_test_message ("%u kills, after %u of them the new key", n_kills, n_new);
  g_assert_cmpuint (n_broken, ==, 0);
  g_assert_cmpuint (n_kills, >, 20);
  g_assert_cmpuint (n_new, >, 1);
  g_assert_cmpuint (n_new, <, n_kills);
}

/* Were the old key given up too early, this test would see it. */
static void
test_control (void)
{
  guint n_kills, n_new;

  g_assert_cmpuint (run_all (TRUE, 5, &n_kills, &n_new), >, 0);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 4 && (g_str_equal (argv[1], "--rotate") || g_str_equal (argv[1], "--early")))
    return run_child (argv[2], (int) g_ascii_strtoll (argv[3], NULL, 10),
                      g_str_equal (argv[1], "--early"));

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rotation/killed-at-every-operation", test_every_operation);
  g_test_add_func ("/rotation/control-finds-an-early-deletion", test_control);

  return g_test_run ();
}
