/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A note that cannot be read, as it is damaged or a later version wrote it: it says so where the
 * others are, can be taken away safely, and is not written over. */
#include "config.h"

#include "rp-vault-newer.h"
#include "vault-fixture.h"

#include "rp-model.h"
#include "rp-note-page.h"
#include "rp-note-row.h"
#include "rp-notes-page.h"

#include <adwaita.h>
#include <sqlite3.h>

static void
try_keyring (VaultFixture *fixture)
{
  g_autoptr(GAsyncResult) tried = NULL;

  g_clear_object (&fixture->result);
  rp_vault_unlock_async (fixture->vault, FALSE, NULL, result_cb, &fixture->result);
  tried = await (&fixture->result);
  g_assert_true (rp_vault_unlock_finish (fixture->vault, tried, NULL));
}

/* Of a library that is closed */
static void
put_bytes (VaultFixture *fixture,
           const char   *note,
           GBytes       *sealed)
{
  g_autofree char *path = g_build_filename (fixture->folder, "library.db", NULL);
  gsize size;
  const void *bytes = g_bytes_get_data (sealed, &size);
  sqlite3 *handle;
  sqlite3_stmt *update;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, "UPDATE note SET sealed = ?1 WHERE id = ?2", -1,
                                       &update, NULL), ==, SQLITE_OK);
  sqlite3_bind_blob (update, 1, bytes, (int) size, SQLITE_STATIC);
  sqlite3_bind_text (update, 2, note, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (update), ==, SQLITE_DONE);
  sqlite3_finalize (update);
  g_assert_cmpint (sqlite3_changes (handle), ==, 1);
  sqlite3_close (handle);
}

static GtkWidget *
find_row (GtkWidget  *place,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (place, RP_TYPE_NOTE_ROW, i)) != NULL; i++)
    if (has_label (row, title))
      return row;

  return NULL;
}

static gboolean
lists_both (gpointer place)
{
  return find_row (place, "Another") != NULL && find_widget (place, RP_TYPE_NOTE_ROW, 1) != NULL;
}

typedef struct
{
  GtkWidget  *page;
  const char *note;
} Shown;

static GtkWidget *
find_save_button (GtkWidget *page)
{
  GtkWidget *button;

  for (guint i = 0; (button = find_widget (page, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (has_label (button, "Save a Copy of the Encrypted File…"))
      return button;

  return NULL;
}

/* The list goes to its first note by itself, sooner or later. */
static gboolean
can_save_a_copy (gpointer data)
{
  const Shown *shown = data;
  GtkWidget *button = find_save_button (shown->page);

  rp_note_page_set_note (RP_NOTE_PAGE (shown->page), shown->note);

  return button != NULL && gtk_widget_get_visible (button);
}

static void
count_action_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 guint         *n_asked)
{
  ++*n_asked;
}

static void
show_place (VaultFixture *fixture,
            guint        *n_asked)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action = g_simple_action_new ("save-copy", NULL);

  g_signal_connect (action, "activate", G_CALLBACK (count_action_cb), n_asked);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "vault", G_ACTION_GROUP (group));
  fixture->child = rp_notes_page_new (fixture->store);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->child);
  wait_until (lists_both, fixture->child);
}

static void
test_unreadable (VaultFixture  *fixture,
                 gconstpointer  data)
{
  gboolean newer = GPOINTER_TO_INT (data);
  const char *title = newer ? "A note from a newer Rapport" : "A note that cannot be read";
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(GBytes) sealed = NULL;
  g_autofree char *id = NULL;
  guint n_asked = 0;
  Shown shown;

  vault_fixture_make (fixture, RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE, NULL);
  try_keyring (fixture);
  id = g_strdup (rp_record_get_id (add (batch, RP_TYPE_NOTE, "title", "One", NULL)));
  add (batch, RP_TYPE_NOTE, "title", "Another", NULL);
  write_batch (fixture->store, g_steal_pointer (&batch));
  sealed = newer ? test_seal_newer (fixture->vault, 2, "note", "sealed", id, 1, "Later words")
                 : g_bytes_new_static ("damaged", 7);
  rp_store_close (fixture->store);
  put_bytes (fixture, id, sealed);
  vault_fixture_reopen (fixture);
  try_keyring (fixture);

  show_place (fixture, &n_asked);
  g_assert_nonnull (find_row (fixture->child, title));
  shown = (Shown) { find_widget (fixture->child, RP_TYPE_NOTE_PAGE, 0), id };
  wait_until (can_save_a_copy, &shown);
  g_assert_true (has_label (shown.page, title));
  gtk_widget_activate_action (shown.page, "note.edit", NULL);
  g_assert_false (rp_note_page_is_writing (RP_NOTE_PAGE (shown.page)));
  g_signal_emit_by_name (find_save_button (shown.page), "clicked");
  wait_until (is_counted, &n_asked);

  fixture->child = gtk_label_new ("Rapport");
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->child);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, newer) \
  g_test_add ("/notes-unreadable/" path, VaultFixture, GINT_TO_POINTER (newer), \
              vault_fixture_set_up, test_unreadable, vault_fixture_tear_down)
  ADD ("damaged", FALSE);
  ADD ("newer", TRUE);

  return g_test_run ();
}
