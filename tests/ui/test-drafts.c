/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place-fixture.h"

#include "rp-draft-offer.h"
#include "rp-private-view.h"
#include "rp-sealed-editor.h"
#include "rp-store-drafts.h"
#include "rp-vault-private.h"

#define SOME_ID "00000000-0000-4000-8000-000000000000"
#define FIELD  "encounter.words"
#define LEFT_FIELD "new.meeting.not_invited"
#define OTHER_ID "11111111-0000-4000-8000-000000000000"
#define SECRET "She dreads the November board."

typedef struct
{
  Fixture    base;
  RpDraft   *draft;
  GtkWidget *view;
  guint      n_restored;
} Test;

static void
restored_cb (Test *test)
{
  test->n_restored++;
}

/* As a window that opens */
static void
begin (Test *test)
{
  test->view = rp_private_view_new ("Words");
  test->draft = rp_draft_new (test->base.store, GTK_TEXT_VIEW (test->view));
  test->n_restored = 0;
  g_signal_connect_swapped (test->draft, "restored", G_CALLBACK (restored_cb), test);
  fixture_show (&test->base, test->view, 360);
  rp_draft_follow (test->draft, FIELD, SOME_ID, 0);
}

/* As a program that ends: nobody closes anything. */
static void
crash (Test *test)
{
  g_assert_finalize_object (g_steal_pointer (&test->draft));
  close_window (g_steal_pointer (&test->base.window));
  test->view = NULL;
}

static void
set_up (Test          *test,
        gconstpointer  data)
{
  fixture_set_up (&test->base);
  fixture_set_up_vault (&test->base);
  begin (test);
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  g_clear_object (&test->draft);
  fixture_tear_down (&test->base);
}

static void
type_in (GtkWidget  *view,
         const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter end;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static gboolean
is_kept (Fixture    *fixture,
         const char *field,
         const char *id,
         guint64     revision)
{
  g_autoptr(GAsyncResult) found = NULL;
  g_autoptr(GBytes) sealed = NULL;

  rp_store_find_draft_async (fixture->store, field, id, revision, NULL, result_cb,
                             &fixture->result);
  found = await (&fixture->result);
  sealed = rp_store_find_draft_finish (fixture->store, found, NULL);

  return sealed != NULL;
}

static gboolean
words_are_kept (gpointer test)
{
  return is_kept (test, FIELD, SOME_ID, 0);
}

static gboolean
is_restored (gpointer test)
{
  return ((Test *) test)->n_restored > 0;
}

static void
assert_text (GtkWidget  *view,
             const char *text)
{
  char *here = rp_private_view_dup_text (GTK_TEXT_VIEW (view));

  g_assert_cmpstr (here, ==, text);
  rp_private_text_free (here);
}

/* What was typed is there again, a moment later; what was dropped is not. */
static void
test_crash (Test          *test,
            gconstpointer  data)
{
  type_in (test->view, SECRET);
  g_assert_false (words_are_kept (test));
  wait_until (words_are_kept, test);
  crash (test);

  begin (test);
  wait_until (is_restored, test);
  assert_text (test->view, SECRET);
  rp_draft_drop (test->draft);
  g_assert_false (words_are_kept (test));
  crash (test);

  begin (test);
  g_assert_false (words_are_kept (test));
  assert_text (test->view, "");
  g_assert_cmpuint (test->n_restored, ==, 0);
}

/* Locking does not wait for the next moment. */
static void
test_closing (Test          *test,
              gconstpointer  data)
{
  type_in (test->view, SECRET);
  rp_vault_lock (test->base.vault);
  g_assert_true (words_are_kept (test));
}

static void
unlock (Test *test)
{
  g_autoptr(GAsyncResult) unlocked = NULL;
  g_autoptr(GError) error = NULL;

  rp_vault_unlock_with_passphrase_async (test->base.vault, PASSPHRASE, NULL, result_cb,
                                         &test->base.result);
  unlocked = await (&test->base.result);
  rp_vault_unlock_with_passphrase_finish (test->base.vault, unlocked, &error);
  g_assert_no_error (error);
}

/* Written while the vault is locked, twice: nothing of either is lost. */
static void
test_locked (Test          *test,
             gconstpointer  data)
{
  rp_vault_lock (test->base.vault);
  type_in (test->view, "One.");
  wait_until (words_are_kept, test);
  crash (test);

  begin (test);
  g_assert_true (words_are_kept (test));
  assert_text (test->view, "");
  type_in (test->view, "Two.");
  unlock (test);
  g_assert_cmpuint (test->n_restored, ==, 1);
  assert_text (test->view, "One.\n\nTwo.");
}

/* A window that closes unread leaves what waits in it where it is. */
static void
test_unseen (Test          *test,
             gconstpointer  data)
{
  type_in (test->view, SECRET);
  rp_vault_lock (test->base.vault);
  g_assert_true (words_are_kept (test));
  crash (test);

  begin (test);
  g_assert_true (words_are_kept (test));
  rp_draft_drop (test->draft);
  g_assert_true (words_are_kept (test));
}

static RpMeeting *
add_meeting (Fixture *fixture)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  RpPerson *person = add (batch, RP_TYPE_PERSON, "name", "Ottoline", NULL);
  RpMeeting *meeting = add (batch, RP_TYPE_MEETING, "person", rp_record_get_id (person), NULL);
  g_autofree char *id = g_strdup (rp_record_get_id (meeting));

  write_batch (fixture->store, g_steal_pointer (&batch));

  return fixture_get (fixture, RP_TYPE_MEETING, id);
}

static GtkWidget *
open_editor (Test      *test,
             RpMeeting *meeting)
{
  const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (meeting), "not_invited");
  GtkWidget *editor = rp_sealed_editor_new (GTK_WINDOW (test->base.window), test->base.store,
                                            "A Note", "In your words", meeting, field);

  gtk_window_present (GTK_WINDOW (editor));

  return editor;
}

static gboolean
has_text (gpointer editor)
{
  return !rp_private_view_is_empty (GTK_TEXT_VIEW (find_widget (editor, GTK_TYPE_TEXT_VIEW, 0)));
}

/* In a dialog, which says so; once the record was saved the draft is of no use. */
static void
test_editor (Test          *test,
             gconstpointer  data)
{
  g_autoptr(RpMeeting) meeting = add_meeting (&test->base);
  g_autoptr(RpMeeting) saved = NULL;
  const char *id = rp_record_get_id (meeting);
  guint64 revision = rp_record_get_revision (meeting);
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  GtkWidget *editor = open_editor (test, meeting);

  type_in (find_widget (editor, GTK_TYPE_TEXT_VIEW, 0), SECRET);
  while (!is_kept (&test->base, "meeting.not_invited", id, revision))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (editor));

  editor = open_editor (test, meeting);
  wait_until (has_text, editor);
  assert_text (find_widget (editor, GTK_TYPE_TEXT_VIEW, 0), SECRET);
  g_assert_true (has_label (editor, "What you wrote here last was not saved. It is back."));
  gtk_window_destroy (GTK_WINDOW (editor));

  saved = rp_record_copy (meeting);
  g_object_set (saved, "takeaway", "Changed", NULL);
  rp_batch_put (batch, saved);
  write_batch (test->base.store, g_steal_pointer (&batch));
  g_assert_false (is_kept (&test->base, "meeting.not_invited", id, revision + 1));
  g_assert_false (is_kept (&test->base, "meeting.not_invited", id, revision));
}

static gboolean
is_offered (gpointer editor)
{
  GtkWidget *offer = find_widget (editor, RP_TYPE_DRAFT_OFFER, 0);

  return offer != NULL && gtk_widget_get_mapped (offer);
}

static RpMeeting *
new_meeting (Test *test)
{
  g_autoptr(RpMeeting) other = add_meeting (&test->base);
  RpMeeting *meeting = g_object_new (RP_TYPE_MEETING, NULL);

  g_object_set (meeting, "person", other->person, NULL);

  return meeting;
}

static GtkWidget *
open_offering (Test      *test,
               RpMeeting *meeting)
{
  GtkWidget *editor = open_editor (test, meeting);

  wait_until (is_offered, editor);
  assert_text (find_widget (editor, GTK_TYPE_TEXT_VIEW, 0), "");

  return editor;
}

static void
press_button (GtkWidget  *editor,
              const char *label)
{
  g_signal_emit_by_name (find_button (find_widget (editor, RP_TYPE_DRAFT_OFFER, 0), label),
                         "clicked");
}

static gboolean
left_words_are_kept (gpointer test)
{
  return is_kept (test, LEFT_FIELD, SOME_ID, 0);
}

static gboolean
left_words_are_gone (gpointer test)
{
  return !left_words_are_kept (test);
}

/* What was left of something new that was never saved is not mixed into the next new thing: it is
 * offered there, and goes where somebody says. */
static void
test_offered (Test          *test,
              gconstpointer  data)
{
  g_autoptr(RpMeeting) first = new_meeting (test);
  g_autoptr(RpMeeting) second = new_meeting (test);
  g_autoptr(GBytes) sealed = rp_vault_seal (test->base.vault, RP_DRAFT_KIND, LEFT_FIELD, SOME_ID,
                                            0, SECRET, strlen (SECRET), NULL);
  g_autofree char *id = g_strdup (rp_record_get_id (first));
  GtkWidget *editor;

  rp_store_keep_draft (test->base.store, LEFT_FIELD, SOME_ID, 0, sealed);
  /* Passed over, it is offered again. */
  gtk_window_destroy (GTK_WINDOW (open_offering (test, second)));
  editor = open_offering (test, first);
  type_in (find_widget (editor, GTK_TYPE_TEXT_VIEW, 0), "Before.");
  press_button (editor, "_Put Them Here");
  assert_text (find_widget (editor, GTK_TYPE_TEXT_VIEW, 0), "Before.\n\n" SECRET);
  g_assert_false (is_offered (editor));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (editor))
                 == find_widget (editor, GTK_TYPE_TEXT_VIEW, 0));
  wait_until (left_words_are_gone, test);
  g_assert_true (is_kept (&test->base, LEFT_FIELD, id, 0));
  gtk_window_destroy (GTK_WINDOW (editor));

  /* What is under way in another form is not offered; it comes back in its own. */
  editor = open_editor (test, second);
  g_assert_false (is_kept (&test->base, LEFT_FIELD, rp_record_get_id (second), 0));
  drain ();
  g_assert_false (is_offered (editor));
  gtk_window_destroy (GTK_WINDOW (editor));
  editor = open_editor (test, first);
  wait_until (has_text, editor);
  gtk_window_destroy (GTK_WINDOW (editor));
}

/* Nobody wants it, or nobody can read it: the one goes, the other stays unsaid. */
static void
test_offer_erased (Test          *test,
                   gconstpointer  data)
{
  g_autoptr(RpMeeting) meeting = new_meeting (test);
  g_autoptr(GBytes) sealed = rp_vault_seal (test->base.vault, RP_DRAFT_KIND, LEFT_FIELD, SOME_ID,
                                            0, SECRET, strlen (SECRET), NULL);
  g_autoptr(GBytes) damaged = g_bytes_new_static ("damaged", 7);
  GtkWidget *editor;

  rp_store_keep_draft (test->base.store, LEFT_FIELD, SOME_ID, 0, sealed);
  rp_store_keep_draft (test->base.store, LEFT_FIELD, OTHER_ID, 0, damaged);
  editor = open_offering (test, meeting);
  press_button (editor, "_Erase…");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_over (editor)), "cancel");
  drain ();
  g_assert_true (is_offered (editor) && left_words_are_kept (test));
  press_button (editor, "_Erase…");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_over (editor)), "do");
  wait_until (left_words_are_gone, test);
  g_assert_false (is_offered (editor));
  g_assert_true (is_kept (&test->base, LEFT_FIELD, OTHER_ID, 0));
  gtk_window_destroy (GTK_WINDOW (editor));
}

/* The program is told to end: whatever closes, what is written stays. This comes last. */
static void
test_keep_all (Test          *test,
               gconstpointer  data)
{
  type_in (test->view, SECRET);
  rp_draft_keep_all ();
  g_assert_true (words_are_kept (test));

  rp_draft_drop (test->draft);
  g_assert_true (words_are_kept (test));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add ("/drafts/" path, Test, NULL, set_up, func, tear_down)
  ADD ("crash", test_crash);
  ADD ("closing", test_closing);
  ADD ("locked", test_locked);
  ADD ("unseen", test_unseen);
  ADD ("editor", test_editor);
  ADD ("offered", test_offered);
  ADD ("offer-erased", test_offer_erased);
  ADD ("keep-all", test_keep_all);

  return g_test_run ();
}
