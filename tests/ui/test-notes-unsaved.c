/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private notes on their way into the library: nothing that was typed is lost by a lock, the end
 * of the program, or a disk that takes nothing. */
#include "notes-fixture.h"

#include "rp-note-unsaved.h"
#include "rp-store-drafts.h"
#include "rp-vault-private.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#define SOME_ID "00000000-0000-4000-8000-000000000000"
#define WORDS "Words that must not go."

/* No file grows beyond what the store has long passed: the disk takes nothing more. */
static void
fill_disk (gboolean full)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = full ? 512 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static GtkWidget *
get_editor (Test *test)
{
  return find_widget (test->base.place, RP_TYPE_NOTE_EDITOR, 0);
}

static gboolean
is_writing (gpointer data)
{
  return get_page (data) != NULL && get_editor (data) != NULL;
}

static gboolean
in_library (gpointer data)
{
  Test *test = data;
  g_autoptr(RpNote) note = fixture_get (&test->base, RP_TYPE_NOTE, test->dinner);

  return note->body != NULL && g_str_has_prefix (note->body, WORDS);
}

static gboolean
new_in_library (gpointer data)
{
  Test *test = data;
  g_autoptr(GPtrArray) notes = fixture_list (&test->base, RP_TYPE_NOTE, NULL, NULL);

  for (guint i = 0; i < notes->len; i++)
    if (g_strcmp0 (((RpNote *) notes->pdata[i])->body, WORDS) == 0)
      return TRUE;

  return FALSE;
}

static void
begin_editing (Test *test)
{
  gtk_widget_activate_action (get_page (test), "note.edit", NULL);
  type_text (get_editor (test), 1, WORDS);
}

static gboolean
says_unsaved (gpointer data)
{
  GtkWidget *card = find_widget (get_page (data), RP_TYPE_NOTE_UNSAVED, 0);

  return card != NULL && gtk_widget_get_visible (card);
}

static gboolean
says_nothing (gpointer data)
{
  return !says_unsaved (data);
}

/* As a program that ends and is started again */
static void
start_again (Test *test)
{
  close_window (g_steal_pointer (&test->base.window));
  fixture_show (&test->base, rp_notes_page_new (test->base.store), 1000);
}

/* What is typed at the lock is on the disk, sealed, before anybody unlocks again. */
static void
test_lock_and_end (Test          *test,
                   gconstpointer  data)
{
  begin_editing (test);
  rp_vault_lock (test->base.vault);
  start_again (test);
  fixture_unlock (&test->base);
  wait_until (in_library, test);
}

static void
test_new_lock_and_end (Test          *test,
                       gconstpointer  data)
{
  gtk_widget_activate_action (test->base.place, "place.new", NULL);
  type_text (get_editor (test), 1, WORDS);
  rp_vault_lock (test->base.vault);
  start_again (test);
  fixture_unlock (&test->base);
  wait_until (new_in_library, test);
}

static void
passed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  guint *n_left = user_data;

  g_assert_null (rp_store_find_draft_finish (RP_STORE (source), result, NULL));
  (*n_left)--;
}

static gboolean
have_passed (gpointer data)
{
  return *(guint *) data == 0;
}

/* The lock comes before the turn of what was written. */
static void
test_done_then_lock (Test          *test,
                     gconstpointer  data)
{
  guint n_left = 3000;

  begin_editing (test);
  for (guint i = 0; i < 3000; i++)
    rp_store_find_draft_async (test->base.store, "none", SOME_ID, 0, NULL, passed_cb, &n_left);
  gtk_widget_activate_action (get_page (test), "note.done", NULL);
  rp_vault_lock (test->base.vault);
  wait_until (have_passed, &n_left);
  fixture_unlock (&test->base);
  wait_until (in_library, test);
}

/* While the disk takes nothing, what was written is shown, is kept and says so; and goes into the
 * library by itself as soon as that can be. */
static void
test_full_disk (Test          *test,
                gconstpointer  data)
{
  g_autofree char *body = NULL;
  GtkWidget *card;

  begin_editing (test);
  fill_disk (TRUE);
  gtk_widget_activate_action (get_page (test), "note.done", NULL);
  wait_until (says_unsaved, test);
  g_assert_false (in_library (test));

  /* Another note and back again */
  gtk_widget_activate_action (test->base.place, "place.new", NULL);
  gtk_widget_activate_action (get_page (test), "note.done", NULL);
  gtk_widget_activate_action (test->base.place, "place.show", "s", test->dinner);
  wait_until (is_reading, test);
  gtk_widget_activate_action (get_page (test), "note.edit", NULL);
  wait_until (is_writing, test);
  body = rp_note_editor_dup_body (RP_NOTE_EDITOR (get_editor (test)));
  g_assert_true (g_str_has_prefix (body, WORDS));
  gtk_widget_activate_action (get_page (test), "note.done", NULL);
  g_assert_true (says_unsaved (test));

  fill_disk (FALSE);
  card = find_widget (get_page (test), RP_TYPE_NOTE_UNSAVED, 0);
  g_signal_emit_by_name (find_button (card, "_Try Again"), "clicked");
  wait_until (says_nothing, test);
  g_assert_true (in_library (test));
}

/* A new note that no disk takes lives through a lock; there is one of it in the end. */
static void
test_full_disk_and_lock (Test          *test,
                         gconstpointer  data)
{
  fill_disk (TRUE);
  gtk_widget_activate_action (test->base.place, "place.new", NULL);
  type_text (get_editor (test), 1, WORDS);
  gtk_widget_activate_action (get_page (test), "note.done", NULL);
  wait_until (says_unsaved, test);
  rp_vault_lock (test->base.vault);
  g_assert_null (get_page (test));
  fixture_unlock (&test->base);
  wait_until (says_unsaved, test);
  fill_disk (FALSE);
  wait_until (new_in_library, test);
  wait_until (says_nothing, test);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  signal (SIGXFSZ, SIG_IGN);

  ADD ("/notes-unsaved/lock-and-end", NULL, test_lock_and_end);
  ADD ("/notes-unsaved/new-lock-and-end", NULL, test_new_lock_and_end);
  ADD ("/notes-unsaved/done-then-lock", NULL, test_done_then_lock);
  ADD ("/notes-unsaved/full-disk", NULL, test_full_disk);
  ADD ("/notes-unsaved/full-disk-and-lock", NULL, test_full_disk_and_lock);

  return g_test_run ();
}
