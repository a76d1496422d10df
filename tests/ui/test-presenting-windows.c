/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What opens over a place while somebody looks on, and who is chosen in a form */
#include "presenting-fixture.h"

#include "rp-brief-window.h"
#include "rp-chosen-row.h"
#include "rp-meeting-page.h"
#include "rp-palette.h"
#include "rp-pick-row.h"
#include "rp-presenting.h"
#include "rp-sealed-editor.h"

/* What was being written when somebody came to look on */
static void
test_sealed_editor (Test          *test,
                    gconstpointer  data)
{
  g_autoptr(RpEncounter) encounter = rp_record_new (RP_TYPE_ENCOUNTER);
  const RpField *words = rp_record_class_find_field (RP_RECORD_GET_CLASS (encounter), "words");
  GtkWidget *editor;

  rp_record_set_text (encounter, words, "Words of hers");
  present (test, gtk_label_new (GUEST));
  editor = rp_sealed_editor_new (GTK_WINDOW (test->base.window), test->base.store, "A Note", NULL,
                                 encounter, words);
  gtk_window_present (GTK_WINDOW (editor));
  gtk_test_widget_wait_for_draw (editor);
  g_assert_false (draws (find_widget (editor, GTK_TYPE_TEXT_VIEW, 0)));
  close_window (editor);
}

/* Whoever was chosen in a form is no more to be read than on a page. */
static void
test_form (Test          *test,
           gconstpointer  data)
{
  g_autofree char *id = find_id (test, RP_TYPE_PERSON, "name", GUEST);
  GtkWidget *row = rp_pick_row_new (test->base.store, RP_TYPE_PERSON, "Who");
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
  GtkWidget *list = gtk_list_box_new ();
  RpRecord *person = rp_facts_find (test->import->records, id);

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  present (test, list);
  gtk_editable_set_text (GTK_EDITABLE (row), "Otto");
  gtk_test_widget_wait_for_draw (test->base.window);
  g_assert_true (draws (text));
  rp_pick_row_set_record (RP_PICK_ROW (row), person);
  gtk_test_widget_wait_for_draw (test->base.window);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, GUEST);
  g_assert_false (draws (text));
}

static gboolean
has_choices (gpointer data)
{
  GtkWidget *list = find_widget (data, GTK_TYPE_LIST_BOX, 0);

  return gtk_widget_get_mapped (list)
         && gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2) != NULL;
}

/* Of those that fit only the one is to be read who would be taken. */
static void
test_choices (Test          *test,
              gconstpointer  data)
{
  GtkWidget *row = rp_pick_row_new (test->base.store, RP_TYPE_PERSON, "Who");
  GtkWidget *list = gtk_list_box_new ();
  GtkListBox *choices;
  GtkListBoxRow *choice;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  present (test, list);
  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "an");
  wait_until (has_choices, row);
  gtk_test_widget_wait_for_draw (test->base.window);
  choices = GTK_LIST_BOX (find_widget (row, GTK_TYPE_LIST_BOX, 0));
  for (int i = 0; (choice = gtk_list_box_get_row_at_index (choices, i)) != NULL; i++)
    /* The first is selected; the last is what was typed. */
    g_assert_true (draws (gtk_list_box_row_get_child (choice))
                   == (i == 0 || gtk_list_box_get_row_at_index (choices, i + 1) == NULL));
}

/* So is who was chosen in a dialog that shows them in a row of their own. */
static void
test_chosen (Test          *test,
             gconstpointer  data)
{
  g_autofree char *id = find_id (test, RP_TYPE_PERSON, "name", "Priya Sundarwell");
  GtkWidget *pick = rp_pick_row_new (test->base.store, RP_TYPE_PERSON, "Who");
  GtkWidget *row = rp_chosen_row_new_person (RP_PICK_ROW (pick));
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), pick);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  present (test, list);
  rp_pick_row_set_record (RP_PICK_ROW (pick), rp_facts_find (test->import->records, id));
  rp_chosen_row_update (RP_CHOSEN_ROW (row));
  gtk_test_widget_wait_for_draw (test->base.window);
  g_assert_cmpuint (assert_hidden (test, row), >=, 2);
}

/* Windows of their own follow, those that are open already too. */
static void
test_palette (Test          *test,
              gconstpointer  data)
{
  GtkWidget *palette;

  present (test, gtk_label_new ("Below"));
  rp_palette_present (GTK_WINDOW (test->base.window), test->base.store, G_TYPE_INVALID, NULL,
                      FALSE);
  palette = fixture_dialog (&test->base);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (palette, GTK_TYPE_TEXT, 0)), "o");
  check (test, palette, "People", 3);

  gtk_widget_remove_css_class (test->base.window, "presenting");
  g_assert_false (gtk_widget_has_css_class (palette, "presenting"));
  gtk_widget_add_css_class (test->base.window, "presenting");
  g_assert_true (gtk_widget_has_css_class (palette, "presenting"));
  close_window (palette);
}

/* While another library is opened there are two windows that others follow. */
static void
test_two (Test          *test,
          gconstpointer  data)
{
  GtkWidget *other;

  present (test, gtk_label_new ("One library"));
  other = gtk_window_new ();
  rp_presenting_lead (other);
  gtk_window_present (GTK_WINDOW (other));
  g_assert_true (gtk_widget_has_css_class (other, "presenting"));
  gtk_widget_remove_css_class (other, "presenting");
  g_assert_false (gtk_widget_has_css_class (test->base.window, "presenting"));
  gtk_widget_add_css_class (test->base.window, "presenting");
  g_assert_true (gtk_widget_has_css_class (other, "presenting"));
  close_window (other);
}

static gboolean
has_plan (gpointer data)
{
  return rp_meeting_page_get_plan (data) != NULL;
}

/* The paper is blank: it has the jar on it. */
static void
test_brief (Test          *test,
            gconstpointer  data)
{
  g_autofree char *person = find_id (test, RP_TYPE_PERSON, "name", GUEST);
  g_autofree char *id = find_id (test, RP_TYPE_MEETING, "person", person);
  GtkWidget *page = rp_meeting_page_new (test->base.store);
  GtkWidget *brief;

  present (test, page);
  rp_meeting_page_set_meeting (RP_MEETING_PAGE (page), id);
  wait_until (has_plan, page);
  gtk_widget_activate_action (page, "plan.brief", NULL);
  brief = fixture_dialog (&test->base);
  gtk_test_widget_wait_for_draw (brief);
  drain ();
  g_assert_false (draws (find_widget (brief, g_type_from_name ("RpBriefPaper"), 0)));
  close_window (brief);
}

int
main (int   argc,
      char *argv[])
{
  presenting_init (&argc, &argv);

  ADD ("sealed-editor", test_sealed_editor);
  ADD ("form", test_form);
  ADD ("choices", test_choices);
  ADD ("chosen", test_chosen);
  ADD ("palette", test_palette);
  ADD ("two", test_two);
  ADD ("brief", test_brief);

  return g_test_run ();
}
