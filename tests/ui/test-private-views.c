/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wherever something private is written or read, on the example library with its private notes
 * open: no input method may learn it or check how it is spelt, and the desktop does not remember
 * which emoji was chosen for it. */
#include "presenting-fixture.h"

#include "rp-capture.h"
#include "rp-debrief-page.h"
#include "rp-learned-part.h"
#include "rp-note-page.h"
#include "rp-notes-page.h"
#include "rp-private-view.h"
#include "rp-promise-row.h"
#include "rp-promises-part.h"
#include "rp-sealed-editor.h"
#include "rp-section.h"

#define HINTS (GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_NO_EMOJI)

/* What was found below a widget */
typedef struct
{
  guint n_private;
  guint n_careless;   /* of them, those that tell an input method */
} Views;

static void
count_views (GtkWidget *widget,
             Views     *views)
{
  if (GTK_IS_TEXT_VIEW (widget) && gtk_widget_has_css_class (widget, "private"))
    {
      views->n_private++;
      if ((gtk_text_view_get_input_hints (GTK_TEXT_VIEW (widget)) & HINTS) != HINTS)
        views->n_careless++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_views (child, views);
}

static void
assert_careful (GtkWidget *root,
                guint      n_private)
{
  Views views = { 0, 0 };

  count_views (root, &views);
  g_assert_cmpuint (views.n_private, ==, n_private);
  g_assert_cmpuint (views.n_careless, ==, 0);
}

/* What it finds, and what it lets pass */
static void
test_control (void)
{
  static const struct
  {
    gboolean      is_private;
    GtkInputHints hints;
    guint         n_careless;
  } cases[] = {
    { TRUE,  GTK_INPUT_HINT_NONE,                                             1 },
    { TRUE,  GTK_INPUT_HINT_PRIVATE,                                          1 },
    { TRUE,  GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK,           1 },
    { TRUE,  GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_NO_EMOJI,          1 },
    { TRUE,  HINTS,                                                           0 },
    { TRUE,  HINTS | GTK_INPUT_HINT_LOWERCASE,                                0 },
    { FALSE, GTK_INPUT_HINT_NONE,                                             0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *view = gtk_text_view_new ();
      GtkWidget *window = show_in_window (view, 360);
      Views views = { 0, 0 };

      gtk_text_view_set_input_hints (GTK_TEXT_VIEW (view), cases[i].hints);
      if (cases[i].is_private)
        gtk_widget_add_css_class (view, "private");
      count_views (window, &views);
      g_assert_cmpuint (views.n_private, ==, cases[i].is_private ? 1 : 0);
      g_assert_cmpuint (views.n_careless, ==, cases[i].n_careless);
      close_window (window);
    }
}

static gboolean
is_read (gpointer place)
{
  GtkWidget *page = find_widget (place, RP_TYPE_NOTE_PAGE, 0);

  return page != NULL && rp_note_page_is_shown (RP_NOTE_PAGE (page));
}

/* A note as it reads, and its title and text as they are written; and what is searched for. */
static void
test_notes (Test          *test,
            gconstpointer  data)
{
  GtkWidget *place = rp_notes_page_new (test->base.store);
  GtkEditable *search;

  fixture_show (&test->base, place, 1000);
  wait_until (is_read, place);
  assert_careful (place, 1);
  gtk_widget_activate_action (place, "place.edit", NULL);
  assert_careful (place, 2);

  search = GTK_EDITABLE (find_widget (place, GTK_TYPE_SEARCH_ENTRY, 0));
  g_assert_cmpuint (gtk_text_get_input_hints (GTK_TEXT (gtk_editable_get_delegate (search)))
                    & HINTS, ==, HINTS);
}

/* Their own words */
static void
test_encounter (Test          *test,
                gconstpointer  data)
{
  g_autoptr(RpWriter) writer = NULL;
  GtkWidget *dialog;

  fixture_show (&test->base, gtk_label_new ("Below"), 1000);
  writer = rp_writer_new (test->base.store, test->base.place);
  rp_encounter_dialog_present (writer, NULL, NULL);
  dialog = fixture_dialog (&test->base);
  assert_careful (dialog, 1);
  close_window (dialog);
}

static gboolean
is_debriefed (gpointer place)
{
  GtkWidget *part = find_widget (place, RP_TYPE_LEARNED_PART, 0);

  return part != NULL && gtk_widget_get_mapped (part);
}

/* What was learnt, their words on what was offered, and what is promised */
static void
test_debrief (Test          *test,
              gconstpointer  data)
{
  g_autofree char *person = find_id (test, RP_TYPE_PERSON, "name", GUEST);
  g_autofree char *id = find_id (test, RP_TYPE_MEETING, "person", person);
  GtkWidget *place = rp_debrief_page_new (test->base.store, id);
  GtkWidget *promises;

  fixture_show (&test->base, place, 1000);
  wait_until (is_debriefed, place);
  g_assert_null (find_widget (place, RP_TYPE_PROMISE_ROW, 0));
  assert_careful (place, 2);
  promises = find_widget (place, RP_TYPE_PROMISES_PART, 0);
  g_signal_emit_by_name (find_widget (promises, RP_TYPE_SECTION, 0), "add");
  assert_careful (place, 3);
}

static void
test_sealed_editor (Test          *test,
                    gconstpointer  data)
{
  g_autoptr(RpEncounter) encounter = rp_record_new (RP_TYPE_ENCOUNTER);
  const RpField *words = rp_record_class_find_field (RP_RECORD_GET_CLASS (encounter), "words");
  GtkWidget *editor;

  fixture_show (&test->base, gtk_label_new ("Below"), 1000);
  editor = rp_sealed_editor_new (GTK_WINDOW (test->base.window), test->base.store, "A Note", NULL,
                                 encounter, words);
  gtk_window_present (GTK_WINDOW (editor));
  assert_careful (editor, 1);
  close_window (editor);
}

/* The desktop keeps on the disk which were chosen last: the chooser does not even open. */
static void
test_emoji (void)
{
  GtkWidget *views[] = { rp_private_view_new ("Words"), gtk_text_view_new () };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *window = show_in_window (views[i], 360);

      g_signal_emit_by_name (views[i], "insert-emoji");
      g_assert_cmpint (find_widget (window, GTK_TYPE_EMOJI_CHOOSER, 0) != NULL, ==, i == 1);
      close_window (window);
    }
}

int
main (int   argc,
      char *argv[])
{
  presenting_init (&argc, &argv);

  g_test_add_func ("/private-views/control", test_control);
  g_test_add_func ("/private-views/emoji", test_emoji);
  g_test_add ("/private-views/notes", Test, NULL, set_up, test_notes, tear_down);
  g_test_add ("/private-views/encounter", Test, NULL, set_up, test_encounter, tear_down);
  g_test_add ("/private-views/debrief", Test, NULL, set_up, test_debrief, tear_down);
  g_test_add ("/private-views/sealed-editor", Test, NULL, set_up, test_sealed_editor, tear_down);

  return g_test_run ();
}
