/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library.h"

#include "rp-form-window.h"
#include "rp-memory-keyring.h"
#include "rp-model.h"
#include "rp-sealed-editor.h"
#include "rp-sealed-row.h"
#include "rp-vault-button.h"
#include "rp-vault-private.h"

#define PASSPHRASE "seven plain words are long enough here"
#define SECRET     "She dreads the November board."

typedef struct
{
  char            *folder;
  RpMemoryKeyring *keyring;
  RpVault         *vault;
  RpStore         *store;
  RpMeeting       *meeting;
  GtkWidget       *row;
  GtkWidget       *window;
  GAsyncResult    *result;   /* of the last call */
  char            *written;  /* what an editor or a row gave */
} Fixture;

/* As a page does when it heard that something changed. */
static void
show_again (Fixture *fixture)
{
  g_autoptr(GAsyncResult) read = NULL;
  g_autoptr(RpMeeting) meeting = NULL;
  GError *error = NULL;

  rp_store_get_async (fixture->store, RP_TYPE_MEETING, rp_record_get_id (fixture->meeting), NULL,
                      result_cb, &fixture->result);
  read = await (&fixture->result);
  meeting = rp_store_get_finish (fixture->store, read, &error);
  g_assert_no_error (error);
  g_set_object (&fixture->meeting, meeting);
  rp_sealed_row_set_record (RP_SEALED_ROW (fixture->row), RP_RECORD (meeting), "not_invited");
}

static void
write_meeting (Fixture    *fixture,
               const char *text)
{
  g_autoptr(RpMeeting) meeting = rp_record_copy (fixture->meeting);
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  g_free (meeting->not_invited);
  meeting->not_invited = g_strdup (text);
  rp_batch_put (batch, meeting);
  write_batch (fixture->store, g_steal_pointer (&batch));
  g_set_object (&fixture->meeting, meeting);
  show_again (fixture);
}

static void
written_cb (Fixture    *fixture,
            const char *text)
{
  g_free (fixture->written);
  fixture->written = g_strdup (text != NULL ? text : "nothing");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GAsyncResult) opened = NULL;
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(GAsyncResult) written = NULL;
  GError *error = NULL;
  GtkWidget *list;

  fixture->folder = g_dir_make_tmp ("rapport-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->keyring = rp_memory_keyring_new ();
  fixture->vault = rp_vault_new (RP_KEYRING (fixture->keyring));
  rp_vault_set_passphrase_cost (fixture->vault, 1, 8 * 1024 * 1024);
  fixture->store = open_library (fixture->folder, fixture->vault);

  person->name = g_strdup ("Ottoline Brandt-Hale");
  fixture->meeting = rp_record_new (RP_TYPE_MEETING);
  fixture->meeting->person = g_strdup (rp_record_get_id (person));
  rp_batch_put (batch, person);
  rp_batch_put (batch, fixture->meeting);
  write_batch (fixture->store, g_steal_pointer (&batch));

  fixture->row = rp_sealed_row_new (fixture->store, "Why they were not invited", "In your words");
  list = gtk_list_box_new ();
  gtk_list_box_append (GTK_LIST_BOX (list), fixture->row);
  fixture->window = show_in_window (list, 360);
  g_signal_connect_swapped (fixture->row, "changed", G_CALLBACK (written_cb), fixture);
  show_again (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{

  close_window (fixture->window);
  g_clear_object (&fixture->result);
  g_clear_object (&fixture->meeting);
  rp_store_close (fixture->store);
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->vault);
  g_clear_object (&fixture->keyring);
  drain ();

  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->written);
}

static const char *
get_subtitle (Fixture *fixture)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (fixture->row));
}

static gboolean
is_editing (gpointer data)
{
  GtkWidget *dialog = find_over (((Fixture *) data)->window);

  return dialog != NULL && RP_IS_SEALED_EDITOR (dialog);
}

static gboolean
is_unlocked (gpointer data)
{
  return rp_vault_get_state (((Fixture *) data)->vault) == RP_VAULT_UNLOCKED;
}

static void
test_row_shows_its_state (Fixture       *fixture,
                          gconstpointer  data)
{
  g_assert_cmpstr (get_subtitle (fixture), ==, "In your words");

  set_up_vault (fixture->store, PASSPHRASE);
  write_meeting (fixture, SECRET);
  g_assert_cmpstr (get_subtitle (fixture), ==, SECRET);

  /* At once, before anybody read the record again. */
  rp_vault_lock (fixture->vault);
  g_assert_nonnull (strstr (get_subtitle (fixture), "locked"));
  show_again (fixture);
  g_assert_nonnull (strstr (get_subtitle (fixture), "locked"));

  adw_action_row_activate (ADW_ACTION_ROW (fixture->row));
  wait_until (is_unlocked, fixture);
  show_again (fixture);
  g_assert_cmpstr (get_subtitle (fixture), ==, SECRET);
  drain ();
  g_assert_null (find_over (fixture->window));
}

static void
test_row_edits (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *view;

  set_up_vault (fixture->store, PASSPHRASE);
  show_again (fixture);
  adw_action_row_activate (ADW_ACTION_ROW (fixture->row));
  wait_until (is_editing, fixture);
  view = find_widget (find_over (fixture->window), GTK_TYPE_TEXT_VIEW, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), SECRET "\n", -1);
  gtk_widget_activate_action (find_over (fixture->window), "form.save", NULL);
  g_assert_cmpstr (fixture->written, ==, SECRET);
  g_assert_null (find_over (fixture->window));
}

static char *
dup_text (GtkWidget *view)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);

  return text;
}

static void
begin_write_cb (RpSealedRow *row,
                const char  *text,
                Fixture     *fixture)
{
  rp_form_window_set_busy (RP_FORM_WINDOW (rp_sealed_row_get_editor (row)), TRUE);
}

/* Whoever writes the text at once has the editor as its form, which stays when that fails. */
static void
test_row_writes_at_once (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *text = NULL;
  GtkWidget *editor, *view;

  set_up_vault (fixture->store, PASSPHRASE);
  show_again (fixture);
  g_signal_connect (fixture->row, "changed", G_CALLBACK (begin_write_cb), fixture);
  adw_action_row_activate (ADW_ACTION_ROW (fixture->row));
  wait_until (is_editing, fixture);
  editor = find_over (fixture->window);
  view = find_widget (editor, GTK_TYPE_TEXT_VIEW, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), SECRET, -1);
  gtk_widget_activate_action (editor, "form.save", NULL);
  g_assert_true (find_over (fixture->window) == editor);

  rp_form_window_set_busy (RP_FORM_WINDOW (editor), FALSE);
  text = dup_text (view);
  g_assert_cmpstr (text, ==, SECRET);
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
test_row_asks_for_a_vault_first (Fixture       *fixture,
                                 gconstpointer  data)
{
  adw_action_row_activate (ADW_ACTION_ROW (fixture->row));
  g_assert_nonnull (find_over (fixture->window));
  g_assert_false (is_editing (fixture));
  gtk_window_close (GTK_WINDOW (find_over (fixture->window)));
  drain ();
  g_assert_null (find_over (fixture->window));
  g_assert_cmpint (rp_vault_get_state (fixture->vault), ==, RP_VAULT_NO_VAULT);
}

static gboolean
has_text (gpointer data)
{
  g_autofree char *text = dup_text (data);

  return *text != '\0';
}

static void
test_editor_keeps_a_draft (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autofree char *locked = NULL;
  g_autofree char *unlocked = NULL;
  GtkWidget *editor, *view;

  set_up_vault (fixture->store, PASSPHRASE);
  write_meeting (fixture, SECRET);
  editor = rp_sealed_editor_new (GTK_WINDOW (fixture->window), fixture->store, "A Note", NULL,
                                 fixture->meeting,
                                 rp_record_class_find_field
                                   (RP_RECORD_GET_CLASS (fixture->meeting), "not_invited"));
  g_signal_connect_swapped (editor, "text", G_CALLBACK (written_cb), fixture);
  gtk_window_present (GTK_WINDOW (editor));
  view = find_widget (editor, GTK_TYPE_TEXT_VIEW, 0);

  rp_vault_lock (fixture->vault);
  locked = dup_text (view);
  g_assert_cmpstr (locked, ==, "");
  g_assert_false (gtk_text_buffer_get_can_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view))));

  /* Save is Unlock now, and gives what was written back. */
  gtk_widget_activate_action (editor, "form.save", NULL);
  wait_until (has_text, view);
  unlocked = dup_text (view);
  g_assert_cmpstr (unlocked, ==, SECRET);
  g_assert_null (fixture->written);

  gtk_widget_activate_action (editor, "form.save", NULL);
  g_assert_cmpstr (fixture->written, ==, SECRET);
}

static void
test_button_names_the_state (Fixture       *fixture,
                             gconstpointer  data)
{
  GtkWidget *button = rp_vault_button_new (fixture->store);
  GtkWidget *window = show_in_window (button, 100);
  GtkWidget *inner = adw_bin_get_child (ADW_BIN (button));

  assert_name (inner, "Private notes, not set up");
  set_up_vault (fixture->store, PASSPHRASE);
  assert_name (inner, "Private notes, unlocked");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (inner)), ==, "vault.lock");
  rp_vault_lock (fixture->vault);
  assert_name (inner, "Private notes, locked");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (inner)), ==, "vault.unlock");
  close_window (window);
}

/* A record may say something by being there, without words. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (fixture->row)), ==,
                   "In your words");
  rp_sealed_row_set_empty (RP_SEALED_ROW (fixture->row), "Noted", "Write");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (fixture->row)), ==, "Noted");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) \
  g_test_add ("/sealed-texts/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("row-shows-its-state", test_row_shows_its_state);
  ADD ("row-edits", test_row_edits);
  ADD ("row-writes-at-once", test_row_writes_at_once);
  ADD ("empty", test_empty);
  ADD ("row-asks-for-a-vault-first", test_row_asks_for_a_vault_first);
  ADD ("editor-keeps-a-draft", test_editor_keeps_a_draft);
  ADD ("button-names-the-state", test_button_names_the_state);

  return g_test_run ();
}
