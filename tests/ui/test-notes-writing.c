/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private notes as they are written: begun, saved by themselves, and whole. */
#include "notes-fixture.h"

#include "rp-date.h"
#include "rp-vault-private.h"

#include <string.h>

static guint32
today (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  return rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);
}

static gboolean
says_new (gpointer data)
{
  Test *test = data;
  g_autofree char *words = list_words (test);

  return strstr (words, "A new thought") != NULL;
}

/* A note that is begun is written by itself, and nothing is made of nothing. */
static void
test_new (Test          *test,
          gconstpointer  data)
{
  GtkWidget *page = get_page (test);
  GtkWidget *editor;
  g_autoptr(RpNote) note = NULL;

  gtk_widget_activate_action (test->base.place, "place.new", NULL);
  editor = find_widget (page, RP_TYPE_NOTE_EDITOR, 0);
  g_assert_nonnull (editor);
  gtk_widget_activate_action (page, "note.done", NULL);
  g_assert_false (rp_note_page_is_shown (RP_NOTE_PAGE (page)));

  gtk_widget_activate_action (test->base.place, "place.new", NULL);
  editor = find_widget (page, RP_TYPE_NOTE_EDITOR, 0);
  type_text (editor, 1, "# A new thought\n\nand more");
  gtk_widget_activate_action (page, "note.done", NULL);
  wait_until (says_new, test);
  note = fixture_get (&test->base, RP_TYPE_NOTE, rp_note_page_get_note (RP_NOTE_PAGE (page)));
  g_assert_cmpstr (note->title, ==, "A new thought");
  g_assert_cmpstr (note->body, ==, "# A new thought\n\nand more");
  g_assert_cmpuint (note->date, ==, today ());
  g_assert_cmpstr (rp_note_list_get_selected (RP_NOTE_LIST (get_list (test))), ==,
                   rp_record_get_id (note));

  gtk_widget_activate_action (page, "note.remove", NULL);
  wait_for_list (test, BY_PERSON);
  fixture_undo (&test->base);
  wait_until (says_new, test);
}

static gboolean
type_cb (gpointer data)
{
  type_text (find_widget (((Test *) data)->base.place, RP_TYPE_NOTE_EDITOR, 0), 1, "Key. ");

  return G_SOURCE_CONTINUE;
}

static gboolean
is_kept (gpointer data)
{
  Test *test = data;
  g_autoptr(RpNote) note = fixture_get (&test->base, RP_TYPE_NOTE,
                                        rp_note_page_get_note (RP_NOTE_PAGE (get_page (test))));

  return strstr (note->body, "Key. ") != NULL;
}

/* Whoever types on and on does not keep it from being saved. */
static void
test_saves_itself (Test          *test,
                   gconstpointer  data)
{
  guint typing;

  gtk_widget_activate_action (get_page (test), "note.edit", NULL);
  type_cb (test);
  g_assert_false (is_kept (test));
  typing = g_timeout_add (200, type_cb, test);
  wait_until (is_kept, test);
  g_source_remove (typing);
  gtk_widget_activate_action (get_page (test), "note.done", NULL);
  wait_until (is_reading, test);
}

/* Each line of what is written in it */
static gboolean
is_whole (gpointer data)
{
  GtkTextView *view = data;
  GtkTextIter end;
  GdkRectangle last;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_iter_location (view, &end, &last);

  return last.y > 0 && gtk_widget_get_height (GTK_WIDGET (view)) > last.y + last.height / 2;
}

/* A title that needs two lines has them while it is written, too. */
static void
test_long_title (Test          *test,
                 gconstpointer  data)
{
  GtkWidget *editor = rp_note_editor_new (test->base.vault);
  GtkWidget *window;

  rp_note_editor_begin (RP_NOTE_EDITOR (editor),
                        "What he said on the stairs, and nobody else heard it", NULL);
  window = show_in_window (editor, 300);
  wait_until (is_whole, find_widget (editor, GTK_TYPE_TEXT_VIEW, 0));
  close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/notes/new", NULL, test_new);
  ADD ("/notes/saves-itself", NULL, test_saves_itself);
  ADD ("/notes/long-title", NULL, test_long_title);

  return g_test_run ();
}
