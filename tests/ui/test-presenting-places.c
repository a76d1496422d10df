/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each place while somebody looks on, on the example library with its private notes open: no
 * name of anybody else is drawn, no favour, no promise, no private note, no jar and no trust. */
#include "presenting-fixture.h"

#include "rp-debrief-page.h"
#include "rp-executives-page.h"
#include "rp-meetings-page.h"
#include "rp-note-page.h"
#include "rp-notes-page.h"
#include "rp-person-page.h"
#include "rp-today-page.h"
#include "rp-topics-page.h"

static void
test_today (Test          *test,
            gconstpointer  data)
{
  present (test, rp_today_page_new (test->base.store));
  check (test, test->base.window, "The Copper Ladle", 8);
  /* It is nobody's page; and what matters most is said of somebody, too. */
  g_assert_false (draws_text (test->base.window, GUEST));
  g_assert_false (draws_text (test->base.window, "Dinner with Ottoline is"));
}

static void
test_meetings (Test          *test,
               gconstpointer  data)
{
  present (test, rp_meetings_page_new (test->base.store));
  check (test, test->base.window, "Dinner with " GUEST, 6);
}

static void
test_people (Test          *test,
             gconstpointer  data)
{
  present (test, rp_executives_page_new (test->base.store));
  check (test, test->base.window, "Nobody Selected", 6);
}

static void
test_person (Test          *test,
             gconstpointer  data)
{
  g_autofree char *id = find_id (test, RP_TYPE_PERSON, "name", GUEST);
  GtkWidget *page = rp_person_page_new (test->base.store);

  present (test, page);
  rp_person_page_show (RP_PERSON_PAGE (page), id);
  check (test, test->base.window, GUEST, 6);
}

static void
test_topics (Test          *test,
             gconstpointer  data)
{
  present (test, rp_topics_page_new (test->base.store));
  check (test, test->base.window, "Curious about it", 3);
}

static void
test_debrief (Test          *test,
              gconstpointer  data)
{
  g_autofree char *person = find_id (test, RP_TYPE_PERSON, "name", GUEST);
  g_autofree char *id = find_id (test, RP_TYPE_MEETING, "person", person);

  present (test, rp_debrief_page_new (test->base.store, id));
  check (test, test->base.window, GUEST, 1);
}

static gboolean
is_read (gpointer data)
{
  GtkWidget *page = find_widget (data, RP_TYPE_NOTE_PAGE, 0);

  return rp_note_page_is_shown (RP_NOTE_PAGE (page))
         && find_widget (data, g_type_from_name ("RpNoteRow"), 0) != NULL;
}

/* The list, a note as it reads and as it is written, and what it is about */
static void
test_notes (Test          *test,
            gconstpointer  data)
{
  GtkWidget *place = rp_notes_page_new (test->base.store);
  GtkWidget *dialog;

  present (test, place);
  wait_until (is_read, place);
  /* A row has a heading, a title and a preview; the page has a title, a text and chips. */
  check (test, test->base.window, "Notes", 10);
  gtk_widget_activate_action (place, "place.edit", NULL);
  check (test, test->base.window, "Notes", 10);

  gtk_widget_activate_action (find_widget (place, RP_TYPE_NOTE_PAGE, 0), "note.details", NULL);
  while ((dialog = fixture_dialog (&test->base)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  check (test, dialog, "About This Note", 1);
  /* The meeting is one of theirs. */
  g_assert_false (draws (gtk_widget_get_first_child (find_widget (dialog, ADW_TYPE_COMBO_ROW, 0))));
  close_window (dialog);
}

int
main (int   argc,
      char *argv[])
{
  presenting_init (&argc, &argv);

  ADD ("today", test_today);
  ADD ("meetings", test_meetings);
  ADD ("people", test_people);
  ADD ("person", test_person);
  ADD ("topics", test_topics);
  ADD ("debrief", test_debrief);
  ADD ("notes", test_notes);

  return g_test_run ();
}
