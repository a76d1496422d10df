/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recently Deleted: what was removed is there, comes back by a click, and is erased after a
 * question only. */
#include "config.h"

#include "library.h"

#include "rp-date.h"
#include "rp-deleted-purge.h"
#include "rp-deleted-window.h"
#include "rp-deleted-words.h"
#include "rp-error.h"
#include "rp-memory-keyring.h"
#include "rp-model.h"
#include "rp-store-upkeep.h"

typedef struct
{
  char         *folder;
  RpVault      *vault;
  RpStore      *store;
  char         *person;   /* UUID of whoever was removed */
  GtkWidget    *window;
  GAsyncResult *result;   /* of the last call */
} Fixture;

static void
remove_person (Fixture *fixture)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpBatch) removing = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);

  person->name = g_strdup ("Caspian <b> & Dorrance");
  fixture->person = g_strdup (rp_record_get_id (person));
  rp_batch_put (batch, person);
  write_batch (fixture->store, g_steal_pointer (&batch));
  rp_batch_delete (removing, RP_TYPE_PERSON, fixture->person);
  write_batch (fixture->store, g_steal_pointer (&removing));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(GAsyncResult) opened = NULL;
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("rapport-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->vault = rp_vault_new (RP_KEYRING (keyring));
  fixture->store = open_library (fixture->folder, fixture->vault);
  if (data == NULL)
    remove_person (fixture);

  fixture->window = GTK_WIDGET (rp_deleted_window_new (NULL, fixture->store));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 480);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{

  close_window (fixture->window);
  rp_store_close (fixture->store);
  drain ();
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  g_clear_object (&fixture->vault);

  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->person);
}

static gboolean
is_listed (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (fixture->window, GTK_TYPE_LABEL, i)) != NULL; i++)
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
  GtkWidget *page = find_widget (((Fixture *) data)->window, ADW_TYPE_STATUS_PAGE, 0);

  return page != NULL && g_str_equal (adw_status_page_get_title (ADW_STATUS_PAGE (page)),
                                      "Nothing Was Removed");
}

static gint64
get_deleted (Fixture *fixture)
{
  g_autoptr(GAsyncResult) got = NULL;
  g_autoptr(RpPerson) person = NULL;
  GError *error = NULL;

  rp_store_get_async (fixture->store, RP_TYPE_PERSON, fixture->person, NULL, result_cb,
                      &fixture->result);
  got = await (&fixture->result);
  person = rp_store_get_finish (fixture->store, got, &error);
  g_assert_no_error (error);

  return rp_record_get_deleted (person);
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *button;

  wait_until (is_listed, fixture);
  g_assert_cmpint (get_deleted (fixture), !=, 0);
  button = find_button (fixture->window, "_Restore");
  assert_name (button, "Restore Caspian <b> & Dorrance. Person, removed today, 30 days left");
  g_signal_emit_by_name (button, "clicked");
  wait_until (is_not_listed, fixture);
  g_assert_cmpint (get_deleted (fixture), ==, 0);
}

/* What the page says needs no toast, in which the keyboard would end: Escape has to close. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *button;

  wait_until (is_listed, fixture);
  button = find_button (fixture->window, "_Restore");
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  wait_until (says_nothing, fixture);
  for (guint i = 0; i < 3; i++)
    gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_null (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
}

static GtkWidget *
find_question (Fixture *fixture)
{
  g_autoptr(GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;

  return NULL;
}

/* The one thing that asks: nothing goes by a No, all by the verb. */
static void
test_erase (Fixture       *fixture,
            gconstpointer  data)
{
  wait_until (is_listed, fixture);
  gtk_widget_activate_action (fixture->window, "deleted.erase", NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question (fixture)), "cancel");
  drain ();
  g_assert_true (is_listed (fixture));

  gtk_widget_activate_action (fixture->window, "deleted.erase", NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question (fixture)), "do");
  wait_until (is_not_listed, fixture);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  wait_until (says_nothing, fixture);
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

static void
set_up_vault (Fixture *fixture)
{
  g_autoptr(GAsyncResult) made = NULL;
  g_autoptr(GAsyncResult) saved = NULL;
  GError *error = NULL;

  rp_vault_setup_async (fixture->vault, "marble lantern quiet harbour", TRUE, NULL, result_cb,
                        &fixture->result);
  made = await (&fixture->result);
  rp_vault_setup_finish (fixture->vault, made, &error);
  g_assert_no_error (error);
  rp_store_save_vault_async (fixture->store, NULL, result_cb, &fixture->result);
  saved = await (&fixture->result);
  rp_store_save_vault_finish (fixture->store, saved, &error);
  g_assert_no_error (error);
}

static int
get_note_error (Fixture    *fixture,
                const char *id)
{
  g_autoptr(GAsyncResult) got = NULL;
  g_autoptr(RpNote) note = NULL;
  g_autoptr(GError) error = NULL;

  rp_store_get_async (fixture->store, RP_TYPE_NOTE, id, NULL, result_cb, &fixture->result);
  got = await (&fixture->result);
  note = rp_store_get_finish (fixture->store, got, &error);

  return note == NULL ? error->code : -1;
}

/* How long a private note has been removed is sealed: one that is old goes once the vault is
 * unlocked, one that is not so old stays. */
static void
test_purge_after_unlocking (Fixture       *fixture,
                            gconstpointer  data)
{
  gint64 now = rp_store_get_now (fixture->store);
  const gint64 ages[] = { RP_STORE_KEEP_DELETED_DAYS + 1, RP_STORE_KEEP_DELETED_DAYS - 1 };
  char *ids[G_N_ELEMENTS (ages)];
  g_autoptr(GAsyncResult) unlocked = NULL;
  GError *error = NULL;

  set_up_vault (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autoptr(RpBatch) batch = rp_batch_new ("Test");
      g_autoptr(RpBatch) removing = rp_batch_new ("Test");
      g_autoptr(RpNote) note = add (batch, RP_TYPE_NOTE, "title", "Overheard", NULL);

      ids[i] = g_strdup (rp_record_get_id (note));
      rp_store_set_now (fixture->store, now - ages[i] * RP_DAY);
      write_batch (fixture->store, g_steal_pointer (&batch));
      rp_batch_delete (removing, RP_TYPE_NOTE, ids[i]);
      write_batch (fixture->store, g_steal_pointer (&removing));
    }
  rp_store_set_now (fixture->store, now);
  rp_vault_lock (fixture->vault);

  rp_deleted_purge_old (fixture->store);
  g_assert_cmpint (get_note_error (fixture, ids[0]), ==, RP_ERROR_LOCKED);

  rp_vault_unlock_async (fixture->vault, FALSE, NULL, result_cb, &fixture->result);
  unlocked = await (&fixture->result);
  rp_vault_unlock_finish (fixture->vault, unlocked, &error);
  g_assert_no_error (error);
  /* What is asked now is answered after what was asked before. */
  g_assert_cmpint (get_note_error (fixture, ids[0]), ==, RP_ERROR_NOT_FOUND);
  g_assert_cmpint (get_note_error (fixture, ids[1]), ==, -1);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_free (ids[i]);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)
  ADD ("/deleted/restore", NULL, test_restore);
  ADD ("/deleted/focus", NULL, test_focus);
  ADD ("/deleted/erase", NULL, test_erase);
  ADD ("/deleted/nothing", "empty", test_nothing);
  ADD ("/deleted/purge-after-unlocking", "empty", test_purge_after_unlocking);
#undef ADD
  g_test_add_func ("/deleted/words", test_words);

  return g_test_run ();
}
