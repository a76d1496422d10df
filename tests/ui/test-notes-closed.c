/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of private notes on a library that has one, whose key is in trouble: what is said,
 * that what is offered does what it says, and that the note is there when it is open again.
 * Nothing ever looks as if there were no notes. */
#include "config.h"

#include "vault-fixture.h"

#include "rp-error.h"
#include "rp-form-window.h"
#include "rp-model.h"
#include "rp-note-list.h"
#include "rp-note-model.h"
#include "rp-notes-page.h"
#include "rp-recovery-code.h"
#include "rp-unlock-window.h"
#include "rp-vault-banner.h"
#include "rp-vault-flow.h"
#include "rp-vault-private.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define WRONG_PASSPHRASE \
  "That is not the passphrase. Mind capital letters and the keyboard layout."

#define KEYRING    RP_VAULT_WAY_KEYRING
#define WITH_WORDS RP_VAULT_WAY_PASSPHRASE
#define CODE       RP_VAULT_WAY_CODE

/* Where the ids are in a header: data/vault-format.md */
#define AT_VAULT_ID  8
#define AT_SLOTS     52
#define SLOT_SIZE    180
#define SLOT_TYPE    5
#define SLOT_ID      8
#define SLOT_KEYRING 1

/* A header of version 9, of which only the first five bytes and the checksum are known */
static const char newer_header[] =
  "\x49\x56\x48\x31\x09\x77\x68\x61\x74\x65\x76\x65\x72\x20\x61\x20\x6c\x61\x74\x65"
  "\x72\x20\x76\x65\x72\x73\x69\x6f\x6e\x20\x6b\x65\x65\x70\x73\x20\x68\x65\x72\x65"
  "\x2d\x55\x02\x45\xf8\x8b\x78\x7b\x29\x27\xc0\xd4\x5e\x2e\x66\xea\x76\x22\x2d\xd8"
  "\xf0\x7f\xc7\x4c\x6f\x80\x2f\xc0\x6a\x9f\x97\x3a";

static void
try_keyring (VaultFixture *fixture)
{
  g_autoptr(GAsyncResult) tried = NULL;

  g_clear_object (&fixture->result);
  rp_vault_unlock_async (fixture->vault, FALSE, NULL, result_cb, &fixture->result);
  tried = await (&fixture->result);
  rp_vault_unlock_finish (fixture->vault, tried, NULL);
}

static void
write_note (VaultFixture *fixture)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpNote) note = NULL;

  try_keyring (fixture);
  note = add (batch, RP_TYPE_NOTE, "title", "After the dinner", "body", "She has tried.", NULL);
  write_batch (fixture->store, g_steal_pointer (&batch));
}

static char *
header_path (VaultFixture *fixture)
{
  return g_build_filename (fixture->folder, "vault.keys", NULL);
}

static char *
read_header (VaultFixture *fixture,
             gsize        *length)
{
  g_autofree char *path = header_path (fixture);
  g_autoptr(GError) error = NULL;
  char *header = NULL;

  g_file_get_contents (path, &header, length, &error);
  g_assert_no_error (error);

  return header;
}

static void
write_header (VaultFixture *fixture,
              const char   *header,
              gsize         length)
{
  g_autofree char *path = header_path (fixture);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, header, (gssize) length, &error);
  g_assert_no_error (error);
}

/* Of a library that is closed */
static void
forget_header (VaultFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "library.db", NULL);
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "DELETE FROM vault_header", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (handle);
}

static char *
id_at (const char *header,
       gsize       offset)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 16; i++)
    g_string_append_printf (text, i == 4 || i == 6 || i == 8 || i == 10 ? "-%02x" : "%02x",
                            (guchar) header[offset + i]);

  return g_string_free (text, FALSE);
}

static void
put_wrong_key (VaultFixture *fixture)
{
  gsize length;
  g_autofree char *header = read_header (fixture, &length);
  g_autofree char *vault = id_at (header, AT_VAULT_ID);
  g_autofree char *slot = NULL;
  static const guint8 other[32] = { 1, 2, 3 };
  g_autoptr(RpSecretBytes) wrong = rp_secret_bytes_new (other, sizeof other);
  gsize at = AT_SLOTS;

  while (header[at + SLOT_TYPE] != SLOT_KEYRING)
    at += SLOT_SIZE;
  slot = id_at (header, at + SLOT_ID);
  rp_memory_keyring_forget_all (fixture->keyring);
  rp_memory_keyring_put (fixture->keyring, vault, slot, wrong);
}

static void
unlock_cb (GSimpleAction *action,
           GVariant      *parameter,
           VaultFixture  *fixture)
{
  g_clear_object (&fixture->result);
  rp_vault_flow_unlock_async (fixture->child, fixture->store, NULL, result_cb, &fixture->result);
}

/* As the program does it: the keyring is tried without a question, and the place is shown. */
static void
show_place (VaultFixture *fixture)
{
  static const char *const names[] = { "unlock", "set-up" };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  try_keyring (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GSimpleAction) action = g_simple_action_new (names[i], NULL);

      g_signal_connect (action, "activate", G_CALLBACK (unlock_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (fixture->window, "vault", G_ACTION_GROUP (group));
  fixture->child = rp_notes_page_new (fixture->store);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->child);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
hide_place (VaultFixture *fixture)
{
  fixture->child = gtk_label_new ("Rapport");
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->child);
}

static void
assert_closed (VaultFixture *fixture,
               const char   *title,
               const char   *words)
{
  GtkWidget *link = find_button (fixture->child, "_What Is Protected");

  g_assert_null (find_widget (fixture->child, RP_TYPE_NOTE_LIST, 0));
  g_assert_false (says (fixture->child, "No Notes"));
  g_assert_false (says (fixture->child, "After the dinner"));
  g_assert_true (says (fixture->child, title));
  g_assert_true (says (fixture->child, words));
  g_assert_nonnull (link);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (link)), ==, "win.protection");
  g_assert_cmpuint (rp_vault_get_n_keys_made (fixture->vault), ==, 0);
}

static gboolean
shows_note (gpointer place)
{
  return says (place, "After the dinner");
}

static GtkWidget *
click_to_dialog (VaultFixture *fixture,
                 const char   *label)
{
  GtkWidget *dialog;

  g_signal_emit_by_name (find_button (fixture->child, label), "clicked");
  while ((dialog = find_over (fixture->window)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (RP_IS_UNLOCK_WINDOW (dialog));

  return dialog;
}

static GtkWidget *
find_row (VaultFixture *fixture)
{
  return find_widget (fixture->child, ADW_TYPE_PASSWORD_ENTRY_ROW, 0);
}

static gboolean
is_refused (gpointer place)
{
  return says (place, WRONG_PASSPHRASE);
}

static gboolean
is_told (gpointer data)
{
  VaultFixture *fixture = data;

  return fixture->toast != NULL && strstr (fixture->toast, "key again") != NULL;
}

/* On another desktop: the code opens them, and this keyring gets a key, too. */
static void
test_other_keyring (VaultFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr(RpSecretBytes) code = rp_recovery_code_new ();
  g_autoptr(RpSecretBytes) text = rp_recovery_code_format (code);
  GtkWidget *dialog;

  vault_fixture_make (fixture, KEYRING | WITH_WORDS | CODE, code);
  write_note (fixture);
  rp_memory_keyring_forget_all (fixture->keyring);
  rp_memory_keyring_set_kind (fixture->keyring, RP_KEYRING_KIND_FILE);
  vault_fixture_reopen (fixture);
  show_place (fixture);
  g_assert_cmpint (rp_vault_get_reason (fixture->vault), ==, RP_VAULT_REASON_OTHER_KEYRING);
  assert_closed (fixture, "Notes Are Locked", "another kind of keyring");
  g_assert_nonnull (find_row (fixture));

  dialog = click_to_dialog (fixture, "_Another Way…");
  g_assert_true (says (dialog, "another kind of keyring"));
  g_signal_emit_by_name (find_button (dialog, "_Recovery Code Instead"), "clicked");
  type_into (dialog, "Recovery code", rp_secret_bytes_begin_read (text, NULL));
  save (dialog);
  vault_fixture_await_open (fixture);
  wait_until (shows_note, fixture->child);
  g_assert_cmpuint (rp_memory_keyring_get_n_items (fixture->keyring), ==, 1);
  g_assert_cmpuint (rp_vault_get_n_keys_made (fixture->vault), ==, 0);
  hide_place (fixture);
}

/* What is in the keyring stays until the passphrase has opened them. */
static void
test_key_wrong (VaultFixture  *fixture,
                gconstpointer  data)
{
  GtkWidget *dialog, *row;

  vault_fixture_make (fixture, KEYRING | WITH_WORDS, NULL);
  write_note (fixture);
  put_wrong_key (fixture);
  vault_fixture_reopen (fixture);
  show_place (fixture);
  g_assert_cmpint (rp_vault_get_reason (fixture->vault), ==, RP_VAULT_REASON_KEY_WRONG);
  assert_closed (fixture, "The Key Does Not Fit", "not the one for these notes");

  dialog = click_to_dialog (fixture, "Try the _Keyring Again");
  g_assert_true (says (dialog, "not the one for these notes"));
  gtk_widget_activate_action (dialog, "window.close", NULL);
  vault_fixture_await_closed (fixture);
  g_assert_cmpuint (rp_memory_keyring_get_n_stores (fixture->keyring), ==, 1);

  row = find_row (fixture);
  gtk_editable_set_text (GTK_EDITABLE (row), "not the passphrase at all");
  g_signal_emit_by_name (row, "entry-activated");
  wait_until (is_refused, fixture->child);
  assert_closed (fixture, "The Key Does Not Fit", "not the one for these notes");
  gtk_editable_set_text (GTK_EDITABLE (row), PASSPHRASE);
  g_signal_emit_by_name (row, "entry-activated");
  wait_until (shows_note, fixture->child);
  wait_until (is_told, fixture);
  hide_place (fixture);

  vault_fixture_reopen (fixture);
  try_keyring (fixture);
  g_assert_cmpint (rp_vault_get_state (fixture->vault), ==, RP_VAULT_UNLOCKED);
}

/* The button that says so does ask the keyring, before anything else is said. */
static void
test_asks_again (VaultFixture  *fixture,
                 gconstpointer  data)
{
  GtkWidget *dialog;

  vault_fixture_make (fixture, KEYRING | WITH_WORDS, NULL);
  write_note (fixture);
  rp_memory_keyring_forget_all (fixture->keyring);
  vault_fixture_reopen (fixture);
  show_place (fixture);
  assert_closed (fixture, "The Key Is Missing", "not in the keyring any more");

  rp_memory_keyring_set_state (fixture->keyring, RP_MEMORY_KEYRING_LOCKED);
  rp_memory_keyring_set_prompt (fixture->keyring, FALSE);
  dialog = click_to_dialog (fixture, "Try the _Keyring Again");
  g_assert_cmpuint (rp_memory_keyring_get_n_prompts (fixture->keyring), ==, 1);
  g_assert_true (says (dialog, "still locked"));
  assert_closed (fixture, "Notes Are Locked", "still locked");
  gtk_widget_activate_action (dialog, "window.close", NULL);
  vault_fixture_await_closed (fixture);
  hide_place (fixture);
}

/* Nothing can be typed, and closing changes nothing. */
static void
assert_only_told (VaultFixture *fixture,
                  const char   *words)
{
  RpVaultState state = rp_vault_get_state (fixture->vault);
  GtkWidget *dialog;

  g_assert_null (find_row (fixture));
  g_assert_null (find_button (fixture->child, "_Unlock"));
  g_assert_null (find_button (fixture->child, "_Recover"));
  dialog = vault_fixture_unlock (fixture);
  g_assert_true (RP_IS_UNLOCK_WINDOW (dialog));
  g_assert_true (says (dialog, words));
  g_assert_false (gtk_widget_is_visible (find_widget (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW, 0)));
  g_assert_false (gtk_widget_is_visible (find_button (dialog, "Try the _Keyring Again")));
  save (dialog);
  gtk_widget_activate_action (dialog, "window.close", NULL);
  vault_fixture_await_closed (fixture);
  g_assert_cmpint (rp_vault_get_state (fixture->vault), ==, state);
}

/* A newer version may rely on what this one does not know. */
static void
assert_nothing_written (RpStore *store,
                        RpBatch *batch)
{
  GAsyncResult *result = NULL;
  g_autoptr(GAsyncResult) written = NULL;
  g_autoptr(GError) error = NULL;
  gboolean read_only;

  rp_store_write_async (store, batch, NULL, result_cb, &result);
  written = await (&result);
  g_assert_false (rp_store_write_finish (store, written, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_TOO_NEW);
  g_object_get (store, "read-only", &read_only, NULL);
  g_assert_true (read_only);
}

/* Everything else works, or can be read; and with the old header the note is there again. */
static void
test_header (gconstpointer data)
{
  gboolean newer = GPOINTER_TO_INT (data);
  const char *words = newer ? "made by a newer version" : "missing or damaged";
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "Priya Sundarwell", NULL);
  VaultFixture own = { 0 };
  g_autofree char *kept = NULL;
  g_autofree char *found = NULL;
  gsize length, found_length;

  vault_fixture_set_up (&own, NULL);
  vault_fixture_make (&own, KEYRING | WITH_WORDS, NULL);
  write_note (&own);
  kept = read_header (&own, &length);
  rp_store_close (own.store);
  forget_header (&own);
  if (newer)
    write_header (&own, newer_header, sizeof newer_header - 1);
  else
    write_header (&own, kept, length / 2);
  vault_fixture_reopen (&own);
  show_place (&own);
  g_assert_cmpint (rp_vault_get_state (own.vault), ==, newer ? RP_VAULT_READ_ONLY_NEWER
                                                             : RP_VAULT_NEEDS_RECOVERY);
  assert_closed (&own, newer ? "Made by a Newer Version" : "The Key Cannot Be Read", words);
  assert_only_told (&own, words);

  if (newer)
    assert_nothing_written (own.store, g_steal_pointer (&batch));
  else
    write_batch (own.store, g_steal_pointer (&batch));
  assert_closed (&own, newer ? "Made by a Newer Version" : "The Key Cannot Be Read", words);
  hide_place (&own);
  rp_store_close (own.store);
  found = read_header (&own, &found_length);
  if (newer)
    g_assert_cmpmem (found, found_length, newer_header, sizeof newer_header - 1);
  else
    g_assert_cmpmem (found, found_length, kept, length / 2);

  write_header (&own, kept, length);
  vault_fixture_reopen (&own);
  show_place (&own);
  wait_until (shows_note, own.child);
  hide_place (&own);
  vault_fixture_tear_down (&own, NULL);
}

static gboolean
has_banner (gpointer place)
{
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *banner = find_widget (place, RP_TYPE_VAULT_BANNER, i);

      if (banner != NULL && gtk_widget_get_mapped (banner))
        return find_button (banner, "Add a _Way Back…") != NULL;
    }

  return FALSE;
}

/* Without a way back the banner stays, also where nothing but the lock is seen. */
static void
test_banner (VaultFixture  *fixture,
             gconstpointer  data)
{
  vault_fixture_make (fixture, KEYRING, NULL);
  show_place (fixture);
  g_assert_cmpint (rp_vault_get_state (fixture->vault), ==, RP_VAULT_UNLOCKED);
  wait_until (has_banner, fixture->child);
  rp_vault_lock (fixture->vault);
  wait_until (has_banner, fixture->child);
  g_assert_true (has_label (fixture->child, "Notes Are Locked"));
  hide_place (fixture);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) \
  g_test_add ("/notes-closed/" path, VaultFixture, NULL, vault_fixture_set_up, func, \
              vault_fixture_tear_down)
  ADD ("other-keyring", test_other_keyring);
  ADD ("key-wrong", test_key_wrong);
  ADD ("asks-again", test_asks_again);
  ADD ("banner", test_banner);
  g_test_add_data_func ("/notes-closed/header-damaged", GINT_TO_POINTER (FALSE), test_header);
  g_test_add_data_func ("/notes-closed/header-newer", GINT_TO_POINTER (TRUE), test_header);

  return g_test_run ();
}
