/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of private notes while they are locked: what it tells, and that it leaves nothing
 * of them. */
#include "notes-fixture.h"

#include "rp-locked-look.h"
#include "rp-notes-locked.h"
#include "rp-vault-private.h"

#define WRONG_PASSPHRASE \
  "That is not the passphrase. Mind capital letters and the keyboard layout."

static gboolean
is_locked (Test *test)
{
  return find_widget (test->base.place, RP_TYPE_NOTES_LOCKED, 0) != NULL
         && find_widget (test->base.place, RP_TYPE_NOTE_PAGE, 0) == NULL
         && find_widget (test->base.place, RP_TYPE_NOTE_LIST, 0) == NULL
         && find_widget (test->base.place, GTK_TYPE_TEXT_VIEW, 0) == NULL;
}

/* With a key in the keyring one button asks it; nothing tells how much there is. */
static void
test_locked (Test          *test,
             gconstpointer  data)
{
  GtkWidget *button = find_button (test->base.place, "_Unlock");

  g_assert_true (is_locked (test));
  g_assert_true (has_label (test->base.place, "Notes Are Locked"));
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "vault.unlock");
  gtk_widget_activate_action (test->base.place, "place.show", "s", test->dinner);
  fixture_unlock (&test->base);
  wait_until (is_shown, test);
  g_assert_cmpstr (rp_note_page_get_note (RP_NOTE_PAGE (get_page (test))), ==, test->dinner);
}

static gboolean
is_writing (gpointer data)
{
  GtkWidget *page = get_page (data);

  return page != NULL && find_widget (page, RP_TYPE_NOTE_EDITOR, 0) != NULL;
}

/* When the call that locks returns, no widget of a note is left; what was being written is back
 * once they are open again. */
static void
test_lock (Test          *test,
           gconstpointer  data)
{
  GtkWidget *editor;
  g_autofree char *text = NULL;

  gtk_widget_activate_action (get_page (test), "note.edit", NULL);
  editor = find_widget (test->base.place, RP_TYPE_NOTE_EDITOR, 0);
  type_text (editor, 1, "Unsaved words. ");
  rp_vault_lock (test->base.vault);
  g_assert_true (is_locked (test));
  g_assert_true (has_label (test->base.place, "Notes Are Locked"));
  g_assert_false (has_label (test->base.place, "After the dinner"));
  g_assert_false (has_label (test->base.place, "Ottoline <b>& Co"));

  fixture_unlock (&test->base);
  wait_until (is_writing, test);
  editor = find_widget (test->base.place, RP_TYPE_NOTE_EDITOR, 0);
  text = rp_note_editor_dup_body (RP_NOTE_EDITOR (editor));
  g_assert_true (g_str_has_prefix (text, "Unsaved words. She has"));
  gtk_widget_activate_action (get_page (test), "note.done", NULL);
  wait_until (is_reading, test);
}

#define LOCKED   RP_VAULT_LOCKED
#define RECOVERY RP_VAULT_NEEDS_RECOVERY
#define KEYRING  RP_VAULT_WAY_KEYRING
#define WORDS    RP_VAULT_WAY_PASSPHRASE
#define CODE     RP_VAULT_WAY_CODE
#define STRICT   RP_VAULT_WAY_STRICT
#define REASON(name) RP_VAULT_REASON_##name

/* Each state: what is said, what is asked for, and what can be done. A description of the vault
 * itself is NULL. */
static void
test_looks (void)
{
  static const struct
  {
    RpVaultState   state;
    RpVaultReason  reason;
    RpVaultWays    ways;
    const char    *title;
    gboolean       says_why;
    const char    *row;
    const char    *verb;
    const char    *other;
  } looks[] = {
    { RP_VAULT_NO_VAULT, REASON (NONE), 0, "Keep What You Hear in Confidence", FALSE, NULL,
      "_Set Up…", NULL },
    { LOCKED, REASON (NOT_TRIED), KEYRING | WORDS, "Notes Are Locked", FALSE, NULL, "_Unlock",
      NULL },
    { LOCKED, REASON (BY_USER), KEYRING | WORDS, "Notes Are Locked", FALSE, NULL, "_Unlock",
      NULL },
    { LOCKED, REASON (BY_USER), WORDS, "Notes Are Locked", FALSE, "Passphrase", "_Unlock", NULL },
    { LOCKED, REASON (PASSPHRASE_ONLY), WORDS | CODE, "Notes Are Locked", FALSE, "Passphrase",
      "_Unlock", "_Another Way…" },
    { LOCKED, REASON (CODE_ONLY), CODE, "Notes Are Locked", FALSE, NULL, "_Unlock", NULL },
    { LOCKED, REASON (STRICT_PASSPHRASE), STRICT | CODE, "Notes Are Locked", FALSE, NULL,
      "_Unlock", NULL },
    { LOCKED, REASON (NO_SERVICE), KEYRING | WORDS, "Notes Are Locked", TRUE,
      "Recovery passphrase", "_Unlock", "Try the _Keyring Again" },
    { LOCKED, REASON (NO_SERVICE), KEYRING | WORDS | CODE, "Notes Are Locked", TRUE,
      "Recovery passphrase", "_Unlock", "_Another Way…" },
    { LOCKED, REASON (NO_SERVICE), KEYRING | CODE, "Notes Are Locked", TRUE, NULL, "_Unlock…",
      NULL },
    { LOCKED, REASON (NO_SERVICE), KEYRING, "Notes Are Locked", TRUE, NULL,
      "Try the _Keyring Again", NULL },
    { LOCKED, REASON (OTHER_KEYRING), KEYRING | WORDS, "Notes Are Locked", TRUE,
      "Recovery passphrase", "_Unlock", "Try the _Keyring Again" },
    { LOCKED, REASON (KEYRING_LOCKED), KEYRING | WORDS, "Notes Are Locked", TRUE, NULL,
      "Unlock _Keyring…", NULL },
    { LOCKED, REASON (DISMISSED), KEYRING | WORDS, "Notes Are Locked", TRUE,
      "Recovery passphrase", "_Unlock", "Unlock _Keyring…" },
    { LOCKED, REASON (DISMISSED), KEYRING | CODE, "Notes Are Locked", TRUE, NULL,
      "Unlock _Keyring…", NULL },
    { RECOVERY, REASON (KEY_MISSING), KEYRING | WORDS, "The Key Is Missing", TRUE,
      "Recovery passphrase", "_Recover", "Try the _Keyring Again" },
    { RECOVERY, REASON (KEY_MISSING), KEYRING | WORDS | CODE, "The Key Is Missing", TRUE,
      "Recovery passphrase", "_Recover", "_Another Way…" },
    { RECOVERY, REASON (KEY_MISSING), KEYRING | CODE, "The Key Is Missing", TRUE, NULL,
      "_Recover…", NULL },
    { RECOVERY, REASON (KEY_WRONG), KEYRING | WORDS, "The Key Does Not Fit", TRUE,
      "Recovery passphrase", "_Recover", "Try the _Keyring Again" },
    { RECOVERY, REASON (STRICT_MISSING), STRICT | CODE, "The Key Is Missing", TRUE, NULL,
      "_Recover…", NULL },
    { RECOVERY, REASON (NO_RECOVERY), KEYRING, "The Key Is Missing", TRUE, NULL,
      "Try the _Keyring Again", NULL },
    { RECOVERY, REASON (HEADER_DAMAGED), 0, "The Key Cannot Be Read", TRUE, NULL, NULL, NULL },
    { RP_VAULT_READ_ONLY_NEWER, REASON (NONE), KEYRING | WORDS, "Made by a Newer Version", TRUE,
      NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      RpLockedLook look = rp_locked_look_find (looks[i].state, looks[i].reason, looks[i].ways);

      g_test_message ("%u", i);
      g_assert_cmpstr (look.title, ==, looks[i].title);
      g_assert_cmpint (look.description == NULL, ==, looks[i].says_why);
      g_assert_cmpstr (look.row, ==, looks[i].row);
      g_assert_cmpstr (look.verb, ==, looks[i].verb);
      g_assert_cmpstr (look.other, ==, looks[i].other);
      g_assert_cmpint (look.action != NULL, ==, look.verb != NULL && look.row == NULL);
      g_assert_cmpint (look.offers_copy, ==, looks[i].state == RECOVERY
                                             || looks[i].state == RP_VAULT_READ_ONLY_NEWER);
    }
}

static gboolean
is_refused (gpointer data)
{
  return has_label (((Test *) data)->base.place, WRONG_PASSPHRASE);
}

static gboolean
is_unlocked (gpointer data)
{
  return rp_vault_get_state (((Test *) data)->base.vault) == RP_VAULT_UNLOCKED;
}

/* Without a keyring the passphrase is typed on the page. */
static void
test_passphrase (Test          *test,
                 gconstpointer  data)
{
  g_autoptr(GAsyncResult) made = NULL;
  GError *error = NULL;
  GtkWidget *row;

  g_assert_true (has_label (test->base.place, "Keep What You Hear in Confidence"));
  rp_vault_set_passphrase_cost (test->base.vault, 1, 8 * 1024 * 1024);
  rp_vault_setup_async (test->base.vault, PASSPHRASE, FALSE, NULL, result_cb,
                        &test->base.result);
  made = await (&test->base.result);
  rp_vault_setup_finish (test->base.vault, made, &error);
  g_assert_no_error (error);
  rp_vault_lock (test->base.vault);

  row = find_widget (test->base.place, ADW_TYPE_PASSWORD_ENTRY_ROW, 0);
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_true (has_label (test->base.place, "Enter the passphrase first."));
  gtk_editable_set_text (GTK_EDITABLE (row), "wrong");
  g_signal_emit_by_name (row, "entry-activated");
  wait_until (is_refused, test);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  gtk_editable_set_text (GTK_EDITABLE (row), PASSPHRASE);
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_signal_emit_by_name (row, "entry-activated");
  wait_until (is_unlocked, test);
  g_assert_nonnull (get_list (test));
}

/* What one begins with has the focus at once: no key goes into the navigation. */
static void
test_focus_locked (Test          *test,
                   gconstpointer  data)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action = g_simple_action_new ("unlock", NULL);

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (test->base.window, "vault", G_ACTION_GROUP (group));
  gtk_window_set_focus (GTK_WINDOW (test->base.window), NULL);
  rp_place_enter (RP_PLACE (test->base.place));
  g_assert_true (has_focus (test, RP_TYPE_NOTES_LOCKED));

  fixture_unlock (&test->base);
  wait_until (has_rows, test);
  rp_vault_lock (test->base.vault);
  gtk_window_set_focus (GTK_WINDOW (test->base.window), NULL);
  rp_place_enter (RP_PLACE (test->base.place));
  g_assert_true (has_focus (test, RP_TYPE_NOTES_LOCKED));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/notes/lock", NULL, test_lock);
  ADD ("/notes/locked", "locked", test_locked);
  ADD ("/notes/passphrase", "no-vault", test_passphrase);
  ADD ("/notes/focus-locked", "locked", test_focus_locked);
  g_test_add_func ("/notes/looks", test_looks);

  return g_test_run ();
}
