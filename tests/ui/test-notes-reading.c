/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of private notes on a library of its own: what it lists, finds and shows. */
#include "config.h"

#include "notes-fixture.h"

#include "rp-private-view.h"
#include "rp-vault-private.h"

#include <string.h>

static void
assert_list (Test       *test,
             const char *expected)
{
  g_autofree char *words = list_words (test);

  g_assert_cmpstr (words, ==, expected);
}

/* The text of a text view below @root that a reader sees */
static char *
view_text (GtkWidget *root,
           guint      index)
{
  GtkWidget *view = find_widget (root, GTK_TYPE_TEXT_VIEW, index);

  g_assert_nonnull (view);

  return rp_private_view_dup_text (GTK_TEXT_VIEW (view));
}

static void
test_groups (Test          *test,
             gconstpointer  data)
{
  g_autoptr(GSettings) settings = g_settings_new (RP_APP_ID);
  g_autofree char *remembered = NULL;
  GtkWidget *row;

  assert_list (test, BY_PERSON);
  row = find_widget (test->base.place, RP_TYPE_NOTE_ROW, 1);
  assert_name (gtk_widget_get_parent (row),
               "Ottoline <b>& Co: Fig & Anchor, Thu 24 Sep, to look at again or erase");

  gtk_widget_activate_action (test->base.place, "notes.grouping", "s", "topic");
  wait_for_list (test, "[Paying for resilience] After the dinner. "
                        "[On No Topic] What I keep getting wrong. Fig & Anchor. On tail risk.");
  gtk_widget_activate_action (test->base.place, "notes.grouping", "s", "meeting");
  wait_for_list (test, "[Dinner with Ottoline <b>& Co, 16 October 2026] After the dinner. "
                        "[From No Meeting] What I keep getting wrong. Fig & Anchor. "
                        "On tail risk.");
  gtk_widget_activate_action (test->base.place, "notes.grouping", "s", "time");
  wait_for_list (test, "[October 2026] What I keep getting wrong. After the dinner. "
                        "[September 2026] Fig & Anchor. On tail risk.");
  remembered = g_settings_get_string (settings, "notes-grouping");
  g_assert_cmpstr (remembered, ==, "time");
  g_assert_cmpstr (rp_note_list_get_selected (RP_NOTE_LIST (get_list (test))), ==,
                   test->dinner);
}

/* Accents and case do not count; a word that is not there finds nothing. */
static void
test_search (Test          *test,
             gconstpointer  data)
{
  GtkWidget *entry;

  gtk_widget_activate_action (test->base.place, "notes.searching", NULL);
  entry = find_widget (test->base.place, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "CAFE");
  wait_for_list (test, "[Priya Sundarwell] On tail risk.");
  gtk_editable_set_text (GTK_EDITABLE (entry), "dinner");
  gtk_editable_set_text (GTK_EDITABLE (entry), "zebra");
  wait_for_list (test, "");
  g_assert_true (has_label (test->base.place, "No Results Found"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  wait_for_list (test, BY_PERSON);
}

/* Markdown is read as it is meant; HTML is not. */
static void
test_page (Test          *test,
           gconstpointer  data)
{
  GtkWidget *page = get_page (test);
  g_autofree char *text = view_text (page, 0);
  GtkWidget *chip;

  g_assert_cmpstr (text, ==, "She has already tried.\nHer own idea\nLet the regions bid.\n"
                             "I need one person.\n1.\302\240first\n2.\302\240second\n"
                             "•\302\240\302\240one\n<b>not bold</b>");
  g_assert_true (has_label (page, "After the dinner"));
  chip = find_button (page, "Ottoline <b>& Co");
  if (chip == NULL)
    chip = gtk_widget_get_ancestor (find_widget (page, ADW_TYPE_AVATAR, 0), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (chip, "clicked");
  g_assert_true (g_str_has_prefix (test->base.told, "show-person"));
  g_assert_nonnull (strstr (test->base.told, test->person));
  g_assert_true (has_label (page, "Dinner, 16 October 2026"));
  g_assert_true (has_label (page, "Shared in confidence, 16 October 2026"));
}

/* What is copied is marked, and goes with the lock; what others copied stays. */
static void
test_copy (Test          *test,
           gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (test->base.place);
  GdkContentFormats *formats;

  gtk_widget_activate_action (get_page (test), "note.copy", NULL);
  formats = gdk_clipboard_get_formats (clipboard);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "x-kde-passwordManagerHint"));
  g_assert_true (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));
  rp_vault_lock (test->base.vault);
  g_assert_null (gdk_clipboard_get_content (clipboard));

  fixture_unlock (&test->base);
  wait_until (is_shown, test);
  gtk_widget_activate_action (get_page (test), "note.copy", NULL);
  gdk_clipboard_set_text (clipboard, "something else");
  rp_vault_lock (test->base.vault);
  g_assert_nonnull (gdk_clipboard_get_content (clipboard));
}

/* Selecting publishes nothing, and Copy in the text itself is marked, too. */
static void
test_selection (Test          *test,
                gconstpointer  data)
{
  GtkWidget *view = find_widget (get_page (test), GTK_TYPE_TEXT_VIEW, 0);
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  g_assert_false (gtk_text_buffer_get_enable_undo (buffer));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_assert_null (gdk_clipboard_get_content (primary));
  g_signal_emit_by_name (view, "copy-clipboard");
  g_assert_true (gdk_content_formats_contain_mime_type (
                   gdk_clipboard_get_formats (gtk_widget_get_clipboard (view)),
                   "x-kde-passwordManagerHint"));
}

static gboolean
has_focus_in_text (gpointer data)
{
  return has_focus (data, GTK_TYPE_TEXT_VIEW);
}

/* A note that is opened alone is read at once: the keys scroll it, Enter writes in it. */
static void
test_focus_narrow (Test          *test,
                   gconstpointer  data)
{
  GtkWidget *view;

  wait_until (has_rows, test);
  view = find_widget (test->base.place, GTK_TYPE_LIST_VIEW, 0);
  gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
  g_signal_emit_by_name (view, "activate", 1);
  wait_until (has_focus_in_text, test);

  rp_place_show_list (RP_PLACE (test->base.place));
  gtk_window_set_focus (GTK_WINDOW (test->base.window), NULL);
  gtk_widget_activate_action (test->base.place, "place.show", "s", test->dinner);
  wait_until (has_focus_in_text, test);
}

/* All of it fits in the width of a telephone. */
static void
test_narrow (Test          *test,
             gconstpointer  data)
{
  int minimum;

  wait_until (has_rows, test);
  gtk_widget_measure (test->base.place, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_widget_activate_action (test->base.place, "place.edit", NULL);
  drain ();
  gtk_widget_measure (test->base.place, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  rp_vault_lock (test->base.vault);
  gtk_widget_measure (test->base.place, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/notes/groups", NULL, test_groups);
  ADD ("/notes/search", NULL, test_search);
  ADD ("/notes/page", NULL, test_page);
  ADD ("/notes/copy", NULL, test_copy);
  ADD ("/notes/selection", NULL, test_selection);
  ADD ("/notes/focus-narrow", "narrow", test_focus_narrow);
  ADD ("/notes/narrow", "narrow", test_narrow);

  return g_test_run ();
}
