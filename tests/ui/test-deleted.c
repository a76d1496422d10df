/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recently Deleted: what was removed is there, comes back by a click, and is erased after a
 * question only. */
#include "place-fixture.h"

#include "rp-date.h"
#include "rp-deleted-purge.h"
#include "rp-deleted-window.h"
#include "rp-deleted-words.h"
#include "rp-error.h"
#include "rp-store-upkeep.h"

typedef struct
{
  Fixture  base;
  char    *person;   /* UUID of whoever was removed */
} Test;

static void
remove_person (Test *test)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpBatch) removing = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);

  person->name = g_strdup ("Caspian <b> & Dorrance");
  test->person = g_strdup (rp_record_get_id (person));
  rp_batch_put (batch, person);
  write_batch (test->base.store, g_steal_pointer (&batch));
  rp_batch_delete (removing, RP_TYPE_PERSON, test->person);
  write_batch (test->base.store, g_steal_pointer (&removing));
}

static void
set_up (Test          *test,
        gconstpointer  data)
{
  fixture_set_up (&test->base);
  if (data == NULL)
    remove_person (test);

  test->base.window = GTK_WIDGET (rp_deleted_window_new (NULL, test->base.store));
  gtk_window_set_default_size (GTK_WINDOW (test->base.window), 360, 480);
  gtk_window_present (GTK_WINDOW (test->base.window));
  gtk_test_widget_wait_for_draw (test->base.window);
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  g_free (test->person);
}

static gboolean
is_listed (gpointer data)
{
  Test *test = data;
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (test->base.window, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label)
        && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), "Caspian <b> & Dorrance"))
      return TRUE;

  return FALSE;
}

static gboolean
is_not_listed (gpointer data)
{
  return !is_listed (data);
}

static gboolean
says_nothing (gpointer data)
{
  GtkWidget *page = find_widget (((Test *) data)->base.window, ADW_TYPE_STATUS_PAGE, 0);

  return page != NULL && g_str_equal (adw_status_page_get_title (ADW_STATUS_PAGE (page)),
                                      "Nothing Was Removed");
}

static gint64
get_deleted (Test *test)
{
  g_autoptr(RpPerson) person = fixture_get (&test->base, RP_TYPE_PERSON, test->person);

  return rp_record_get_deleted (person);
}

static void
test_restore (Test          *test,
              gconstpointer  data)
{
  GtkWidget *button;

  wait_until (is_listed, test);
  g_assert_cmpint (get_deleted (test), !=, 0);
  button = find_button (test->base.window, "_Restore");
  assert_name (button, "Restore Caspian <b> & Dorrance. Person, removed today, 30 days left");
  g_signal_emit_by_name (button, "clicked");
  wait_until (is_not_listed, test);
  g_assert_cmpint (get_deleted (test), ==, 0);
}

/* What the page says needs no toast, in which the keyboard would end: Escape has to close. */
static void
test_focus (Test          *test,
            gconstpointer  data)
{
  GtkWidget *button;

  wait_until (is_listed, test);
  button = find_button (test->base.window, "_Restore");
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  wait_until (says_nothing, test);
  for (guint i = 0; i < 3; i++)
    gtk_test_widget_wait_for_draw (test->base.window);
  g_assert_null (gtk_window_get_focus (GTK_WINDOW (test->base.window)));
}

/* The one thing that asks: nothing goes by a No, all by the verb. */
static void
test_erase (Test          *test,
            gconstpointer  data)
{
  wait_until (is_listed, test);
  gtk_widget_activate_action (test->base.window, "deleted.erase", NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_over (test->base.window)), "cancel");
  drain ();
  g_assert_true (is_listed (test));

  gtk_widget_activate_action (test->base.window, "deleted.erase", NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_over (test->base.window)), "do");
  wait_until (is_not_listed, test);
}

static void
test_nothing (Test          *test,
              gconstpointer  data)
{
  wait_until (says_nothing, test);
}

static void
test_words (void)
{
  static const struct
  {
    gint64      days_ago;
    const char *words;
  } cases[] = {
    { 0, "Person, removed today, 30 days left" },
    { 1, "Person, removed yesterday, 29 days left" },
    { 29, "Person, removed 2 March, 1 day left" },
    { 40, "Person, removed 19 February, 0 days left" },
  };
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  gint64 now = rp_time_from_rfc3339 ("2026-03-31T12:00:00Z");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
      g_autofree char *words = NULL;

      rp_record_set_stored (person, 1, 0, 1, 1, now - cases[i].days_ago * RP_DAY);
      words = rp_deleted_when_words (person, now, zone);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Nobody can tell when a note was removed that cannot be read. */
static void
test_unreadable_words (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(RpNote) note = rp_record_new (RP_TYPE_NOTE);
  g_autofree char *words = NULL;

  rp_record_set_stored (note, 1, 1, 0, 0, RP_RECORD_DELETED_ONCE);
  rp_record_set_damaged (note, FALSE);
  words = rp_deleted_when_words (note, rp_time_from_rfc3339 ("2026-03-31T12:00:00Z"), zone);
  g_assert_cmpstr (words, ==, "Private note, kept until you erase it");

  g_free (words);
  rp_record_set_damaged (note, TRUE);
  words = rp_deleted_when_words (note, rp_time_from_rfc3339 ("2026-03-31T12:00:00Z"), zone);
  g_assert_cmpstr (words, ==, "Private note, kept as it is");
}

#define LOCKED_BAR "Private notes are locked. Any that were removed are not listed."

static void
remove_note (Test *test)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpBatch) removing = rp_batch_new ("Test");
  g_autoptr(RpNote) note = add (batch, RP_TYPE_NOTE, "title", "Overheard", NULL);

  write_batch (test->base.store, g_steal_pointer (&batch));
  rp_batch_delete (removing, RP_TYPE_NOTE, rp_record_get_id (note));
  write_batch (test->base.store, g_steal_pointer (&removing));
}

static gboolean
says_locked (gpointer data)
{
  GtkWidget *page = find_widget (((Test *) data)->base.window, ADW_TYPE_STATUS_PAGE, 0);

  return page != NULL && g_str_equal (adw_status_page_get_title (ADW_STATUS_PAGE (page)),
                                      "Private Notes Are Locked");
}

static gboolean
lists_note (gpointer data)
{
  return has_label (((Test *) data)->base.window, "Overheard");
}

/* Never an empty list where notes are locked, and the same words whether one was removed. */
static void
test_locked (Test          *test,
             gconstpointer  data)
{
  GtkWidget *button;

  wait_until (says_nothing, test);
  fixture_set_up_vault (&test->base);
  wait_until (says_nothing, test);
  rp_vault_lock (test->base.vault);
  g_assert_true (says_locked (test));
  fixture_unlock (&test->base);
  wait_until (says_nothing, test);

  remove_note (test);
  wait_until (lists_note, test);
  rp_vault_lock (test->base.vault);
  g_assert_true (says_locked (test));
  g_assert_false (lists_note (test));
  drain ();
  g_assert_true (says_locked (test));

  button = find_button (test->base.window, "_Unlock…");
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  wait_until (lists_note, test);
}

/* Beside what is listed it is said above. */
static void
test_locked_part (Test          *test,
                  gconstpointer  data)
{
  wait_until (is_listed, test);
  fixture_set_up_vault (&test->base);
  g_assert_false (has_label (test->base.window, LOCKED_BAR));
  remove_note (test);
  wait_until (lists_note, test);
  rp_vault_lock (test->base.vault);
  g_assert_false (lists_note (test));
  wait_until (is_listed, test);
  g_assert_true (has_label (test->base.window, LOCKED_BAR));
  g_signal_emit_by_name (find_button (test->base.window, "_Unlock…"), "clicked");
  wait_until (lists_note, test);
  g_assert_true (is_listed (test));
  g_assert_false (has_label (test->base.window, LOCKED_BAR));
}

static int
get_note_error (Test       *test,
                const char *id)
{
  g_autoptr(GAsyncResult) got = NULL;
  g_autoptr(RpNote) note = NULL;
  g_autoptr(GError) error = NULL;

  rp_store_get_async (test->base.store, RP_TYPE_NOTE, id, NULL, result_cb, &test->base.result);
  got = await (&test->base.result);
  note = rp_store_get_finish (test->base.store, got, &error);

  return note == NULL ? error->code : -1;
}

/* How long a private note has been removed is sealed: one that is old goes once the vault is
 * unlocked, one that is not so old stays. */
static void
test_purge_after_unlocking (Test          *test,
                            gconstpointer  data)
{
  gint64 now = rp_store_get_now (test->base.store);
  const gint64 ages[] = { RP_STORE_KEEP_DELETED_DAYS + 1, RP_STORE_KEEP_DELETED_DAYS - 1 };
  char *ids[G_N_ELEMENTS (ages)];

  fixture_set_up_vault (&test->base);
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autoptr(RpBatch) batch = rp_batch_new ("Test");
      g_autoptr(RpBatch) removing = rp_batch_new ("Test");
      g_autoptr(RpNote) note = add (batch, RP_TYPE_NOTE, "title", "Overheard", NULL);

      ids[i] = g_strdup (rp_record_get_id (note));
      rp_store_set_now (test->base.store, now - ages[i] * RP_DAY);
      write_batch (test->base.store, g_steal_pointer (&batch));
      rp_batch_delete (removing, RP_TYPE_NOTE, ids[i]);
      write_batch (test->base.store, g_steal_pointer (&removing));
    }
  rp_store_set_now (test->base.store, now);
  rp_vault_lock (test->base.vault);

  rp_deleted_purge_old (test->base.store);
  g_assert_cmpint (get_note_error (test, ids[0]), ==, RP_ERROR_LOCKED);

  fixture_unlock (&test->base);
  /* What is asked now is answered after what was asked before. */
  g_assert_cmpint (get_note_error (test, ids[0]), ==, RP_ERROR_NOT_FOUND);
  g_assert_cmpint (get_note_error (test, ids[1]), ==, -1);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_free (ids[i]);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, data, test) g_test_add (path, Test, data, set_up, test, tear_down)
  ADD ("/deleted/restore", NULL, test_restore);
  ADD ("/deleted/focus", NULL, test_focus);
  ADD ("/deleted/erase", NULL, test_erase);
  ADD ("/deleted/nothing", "empty", test_nothing);
  ADD ("/deleted/locked", "empty", test_locked);
  ADD ("/deleted/locked-part", NULL, test_locked_part);
  ADD ("/deleted/purge-after-unlocking", "empty", test_purge_after_unlocking);
#undef ADD
  g_test_add_func ("/deleted/words", test_words);
  g_test_add_func ("/deleted/unreadable-words", test_unreadable_words);

  return g_test_run ();
}
