/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The vault and a real gnome-keyring, in a private session for each case. */
#include "rp-vault-keyring-test.h"

#include <signal.h>
#include <string.h>

static const char *program;

/* A header that says its key is in a secret service, though this one has never seen it. */
static GBytes *
set_up_elsewhere (void)
{
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(RpVault) vault = test_vault_new (keyring);
  g_autoptr(GError) error = NULL;

  rp_memory_keyring_set_kind (keyring, RP_KEYRING_KIND_SERVICE);
  g_assert_true (test_setup (vault, TEST_PASSPHRASE, TRUE, &error));
  g_assert_no_error (error);

  return rp_vault_dup_header (vault);
}

static void
assert_stays_closed (GBytes        *header,
                     gboolean       may_prompt,
                     RpVaultState   state,
                     RpVaultReason  reason)
{
  g_autoptr(RpVault) vault = vault_open (header);

  g_assert_false (test_unlock (vault, may_prompt, NULL));
  g_assert_cmpint (rp_vault_get_state (vault), ==, state);
  g_assert_cmpint (rp_vault_get_reason (vault), ==, reason);
  g_assert_cmpuint (rp_vault_get_n_keys_made (vault), ==, 0);
}

/* Setting up fails and leaves no vault; without the keyring it works. */
static void
assert_no_setup (RpError code)
{
  g_autoptr(RpVault) vault = vault_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (test_setup (vault, TEST_PASSPHRASE, TRUE, &error));
  g_assert_error (error, RP_ERROR, (int) code);
  g_clear_error (&error);
  assert_state (vault, NO_VAULT, NONE);
  g_assert_null (rp_vault_dup_header (vault));
  g_assert_true (test_setup (vault, TEST_PASSPHRASE, FALSE, &error));
  g_assert_no_error (error);
}

static void
scenario_unlocked (const char *folder)
{
  g_autoptr(GBytes) header = set_up ();
  g_autoptr(GBytes) second = set_up ();
  g_autofree char *items = keyring_ctl ("items");
  g_auto(GStrv) lines = g_strsplit (g_strstrip (items), "\n", -1);

  /* One item for each vault; in clear it says what it is, and nothing about anyone. */
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_nonnull (strstr (lines[i], "Private notes key - do not delete"));
      g_assert_nonnull (strstr (lines[i], "'vault-id': '"));
      g_assert_nonnull (strstr (lines[i], "'slot-id': '"));
      g_assert_nonnull (strstr (lines[i], "'app': 'io.github.rapport_app.Rapport'"));
    }
  assert_unlocks (header);
  assert_unlocks (second);
}

static void
scenario_locked_after_use (const char *folder)
{
  g_autoptr(GBytes) header = set_up ();
  g_autoptr(GBytes) other = set_up_elsewhere ();
  g_autofree char *locked = NULL;
  g_autofree char *unlocked = NULL;

  assert_stays_closed (other, FALSE, RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_MISSING);
  locked = keyring_ctl ("lock");
  assert_stays_closed (header, FALSE, RP_VAULT_LOCKED, RP_VAULT_REASON_KEYRING_LOCKED);
  /* The same silence as before, but now it means nothing. */
  assert_stays_closed (other, FALSE, RP_VAULT_LOCKED, RP_VAULT_REASON_KEYRING_LOCKED);
  /* There is nobody to prompt, which looks as if the user had declined. */
  assert_stays_closed (header, TRUE, RP_VAULT_LOCKED, RP_VAULT_REASON_DISMISSED);
  unlocked = keyring_ctl ("unlock");
  assert_unlocks (header);
}

static void
scenario_reset (const char *folder)
{
  g_autoptr(GBytes) header = set_up ();
  g_autofree char *deleted = keyring_ctl ("delete-all");
  g_autoptr(RpVault) vault = NULL;
  g_autoptr(GBytes) mended = NULL;
  g_autoptr(GError) error = NULL;

  assert_stays_closed (header, TRUE, RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_MISSING);
  vault = vault_open (header);
  g_assert_true (test_recover (vault, TEST_PASSPHRASE, &error));
  g_assert_no_error (error);
  assert_state (vault, UNLOCKED, NONE);
  g_assert_true (rp_vault_has_unsaved_header (vault));
  mended = rp_vault_dup_header (vault);
  assert_unlocks (mended);
}

static void
scenario_items (const char *folder)
{
  static const char vault_id[] = "6f1c0a52-3d0e-4c7e-9b0a-1f2e3d4c5b6a";
  static const char slot_id[] = "0e4c7e9b-52c8-4f57-8c86-6dd9f8a6f2cf";
  g_autoptr(RpKeyring) keyring = rp_secret_service_keyring_new ();
  g_autoptr(RpSecretBytes) key = rp_secret_bytes_new ("0123456789abcdef0123456789abcdef", 32);
  g_autoptr(GPtrArray) secrets = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GAsyncResult) stored = NULL;
  g_autoptr(GAsyncResult) found = NULL;
  g_autoptr(GAsyncResult) deleted = NULL;
  g_autoptr(GAsyncResult) absent = NULL;
  g_autoptr(GError) error = NULL;

  rp_keyring_store_async (keyring, vault_id, slot_id, key, NULL, result_cb, &stored);
  g_assert_true (rp_keyring_store_finish (keyring, await (&stored), &error));
  g_assert_no_error (error);
  rp_keyring_lookup_async (keyring, vault_id, slot_id, NULL, result_cb, &found);
  g_assert_cmpint (rp_keyring_lookup_finish (keyring, await (&found), &secrets), ==,
                   RP_KEYRING_FOUND);
  g_assert_cmpuint (secrets->len, ==, 1);
  g_assert_true (rp_secret_bytes_equal (g_ptr_array_index (secrets, 0), key));

  rp_keyring_delete_async (keyring, vault_id, slot_id, NULL, result_cb, &deleted);
  g_assert_true (rp_keyring_delete_finish (keyring, await (&deleted), &error));
  g_assert_no_error (error);
  rp_keyring_lookup_async (keyring, vault_id, slot_id, NULL, result_cb, &absent);
  g_assert_cmpint (rp_keyring_lookup_finish (keyring, await (&absent), &none), ==,
                   RP_KEYRING_ABSENT);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
scenario_locked (const char *folder)
{
  g_autoptr(GBytes) header = set_up_elsewhere ();

  assert_no_setup (RP_ERROR_LOCKED);
  assert_stays_closed (header, FALSE, RP_VAULT_LOCKED, RP_VAULT_REASON_KEYRING_LOCKED);
  assert_stays_closed (header, TRUE, RP_VAULT_LOCKED, RP_VAULT_REASON_DISMISSED);
}

static void
scenario_empty (const char *folder)
{
  g_autoptr(GBytes) header = set_up_elsewhere ();
  g_autoptr(RpVault) vault = vault_open (header);
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GError) error = NULL;

  assert_no_setup (RP_ERROR_KEYRING);
  assert_stays_closed (header, TRUE, RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_MISSING);
  g_assert_true (test_recover (vault, TEST_PASSPHRASE, &error));
  g_assert_no_error (error);
  assert_state (vault, UNLOCKED, KEY_MISSING);
  after = rp_vault_dup_header (vault);
  g_assert_true (g_bytes_equal (after, header));
}

static void
scenario_absent (const char *folder)
{
  g_autoptr(GBytes) header = set_up_elsewhere ();
  g_autoptr(RpVault) vault = vault_open (header);
  g_autoptr(GError) error = NULL;

  assert_no_setup (RP_ERROR_KEYRING);
  assert_stays_closed (header, TRUE, RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE);
  g_assert_true (test_passphrase (vault, TEST_PASSPHRASE, &error));
  g_assert_no_error (error);
}

/* The keyring hangs, and the user gives up; then it crashes. */
static void
scenario_dying (const char *folder)
{
  g_autoptr(GBytes) header = set_up ();
  g_autoptr(RpVault) vault = vault_open (header);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  pid_t pid = keyring_pid ();

  g_assert_cmpint (kill (pid, SIGSTOP), ==, 0);
  rp_vault_unlock_async (vault, TRUE, cancellable, result_cb, &result);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (result);
  g_cancellable_cancel (cancellable);
  g_assert_false (rp_vault_unlock_finish (vault, await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_state (vault, LOCKED, NOT_TRIED);

  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  assert_stays_closed (header, TRUE, RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE);
}

static void
scenario_cold_before (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "header", NULL);
  g_autoptr(GBytes) header = set_up ();
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (header, NULL),
                                      (gssize) g_bytes_get_size (header), &error));
  g_assert_no_error (error);
}

/* Not unlocked since the daemon started: a search that matches the name of the schema would
 * find nothing here, and the key would count as lost. */
static void
scenario_cold (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "header", NULL);
  g_autofree char *unlocked = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr(GBytes) header = NULL;
  g_autoptr(GError) error = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, &error));
  header = g_bytes_new (bytes, size);
  assert_stays_closed (header, FALSE, RP_VAULT_LOCKED, RP_VAULT_REASON_KEYRING_LOCKED);
  assert_stays_closed (header, TRUE, RP_VAULT_LOCKED, RP_VAULT_REASON_DISMISSED);
  unlocked = keyring_ctl ("unlock");
  assert_unlocks (header);
}

typedef struct
{
  const char  *name;
  const char  *secrets;   /* the state of the keyring when it starts */
  void       (*run) (const char *folder);
} Scenario;

static const Scenario scenarios[] = {
  { "unlocked", "--secrets=unlocked", scenario_unlocked },
  { "locked-after-use", "--secrets=unlocked", scenario_locked_after_use },
  { "reset", "--secrets=unlocked", scenario_reset },
  { "items", "--secrets=unlocked", scenario_items },
  { "dying", "--secrets=unlocked", scenario_dying },
  { "locked", "--secrets=locked", scenario_locked },
  { "empty", "--secrets=empty", scenario_empty },
  { "absent", "--secrets=absent", scenario_absent },
};
/* The second finds the keyring file of the first. */
static const Scenario cold_scenarios[] = {
  { "cold-before", "--secrets=unlocked", scenario_cold_before },
  { "cold", "--secrets=empty", scenario_cold },
};

static void
test_scenario (gconstpointer data)
{
  const Scenario *scenario = data;

  run_in_session (program, scenario->name, scenario->secrets, FALSE, NULL);
}

static void
test_cold (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("rp-XXXXXX", &error);
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cold_scenarios); i++)
    run_in_session (program, cold_scenarios[i].name, cold_scenarios[i].secrets, FALSE,
                    folder);

  g_ptr_array_add (argv, (char *) "rm");
  g_ptr_array_add (argv, (char *) "-r");
  g_ptr_array_add (argv, folder);
  run (argv);
}

static int
run_inside (const char *name,
            const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    if (g_str_equal (scenarios[i].name, name))
      scenarios[i].run (folder);
  for (guint i = 0; i < G_N_ELEMENTS (cold_scenarios); i++)
    if (g_str_equal (cold_scenarios[i].name, name))
      cold_scenarios[i].run (folder);

  return 0;
}

int
main (int   argc,
      char *argv[])
{
  program = argv[0];
  if (argc >= 3 && g_str_equal (argv[1], "--inside"))
    return run_inside (argv[2], argc >= 4 ? argv[3] : NULL);

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    {
      g_autofree char *path = g_strdup_printf ("/vault-keyring/%s", scenarios[i].name);

      g_test_add_data_func (path, &scenarios[i], test_scenario);
    }
  g_test_add_func ("/vault-keyring/cold", test_cold);

  return g_test_run ();
}
