/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of people: what a row says, that a change moves nothing else, where the focus goes,
 * and how it stands in a narrow window. */
#include "executives-fixture.h"

#include "rp-pips.h"
#include "rp-place.h"

/* A row says who, what and how close, and is read out so. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  RpPeopleRow *row;
  GtkWidget *pips;

  wait_for_names (fixture, "Caspian Dorrance; Ingrid <b> & Söhne; Ottoline Brandt-Hale");
  gtk_test_widget_wait_for_draw (fixture->window);
  row = find_row (fixture, "Ottoline Brandt-Hale");
  g_assert_nonnull (row);
  pips = find_widget (GTK_WIDGET (row), RP_TYPE_PIPS, 0);
  g_assert_cmpuint (rp_pips_get_stage (RP_PIPS (pips)), ==, 3);
  assert_name (pips, "Stage three of five: In conversation");
  assert_name (gtk_widget_get_parent (GTK_WIDGET (row)),
               "Ottoline Brandt-Hale, COO, Ostervale, In conversation");
}

/* A change of one person leaves the others, and the selection, where they are. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Ottoline Brandt-Hale");
  g_autoptr(RpPersonEntry) caspian = g_list_model_get_item (G_LIST_MODEL (get_model (fixture)), 0);
  g_autoptr(RpPersonEntry) still = NULL;
  g_autoptr(RpPersonEntry) ingrid = g_list_model_get_item (G_LIST_MODEL (get_model (fixture)), 1);
  g_autoptr(RpPerson) person = rp_record_copy (ingrid->person);
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  gtk_widget_activate_action (fixture->place, "place.show", "s", id);
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, id);

  g_free (person->name);
  person->name = g_strdup ("Aaron Zest");
  rp_batch_put (batch, person);
  write_batch (fixture->store, g_steal_pointer (&batch));
  wait_for_names (fixture, "Aaron Zest; Caspian Dorrance; Ottoline Brandt-Hale");
  still = g_list_model_get_item (G_LIST_MODEL (get_model (fixture)), 1);
  g_assert_true (still == caspian);
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, id);
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION
                      (gtk_list_view_get_model (GTK_LIST_VIEW (find_widget (fixture->place,
                                                                            GTK_TYPE_LIST_VIEW,
                                                                            0))))), ==, 2);
}

static gboolean
has_focus_in_list (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (get_list (fixture)));
}

static gboolean
has_row (gpointer data)
{
  return find_widget (((Fixture *) data)->place, RP_TYPE_PEOPLE_ROW, 0) != NULL;
}

/* A click on the row that has the focus leaves it there, beside the page. */
static void
test_click (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Caspian Dorrance");
  GtkWidget *list = GTK_WIDGET (get_list (fixture));

  wait_until (has_row, fixture);
  gtk_widget_child_focus (find_widget (list, GTK_TYPE_LIST_VIEW, 0), GTK_DIR_TAB_FORWARD);
  wait_until (has_focus_in_list, fixture);
  gtk_widget_activate_action (list, "people.open", "s", id);
  g_assert_true (has_focus_in_list (fixture));
  drain ();
  g_assert_true (has_focus_in_list (fixture));
}

/* As many rows as people, each about the one who stands there */
static gboolean
has_all_rows (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *view = find_widget (fixture->place, GTK_TYPE_LIST_VIEW, 0);
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
  GListModel *people = G_LIST_MODEL (get_model (fixture));
  guint n_people = g_list_model_get_n_items (people);

  if (!is_read (fixture) || g_list_model_get_n_items (rows) != n_people)
    return FALSE;

  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr(RpPersonEntry) entry = g_list_model_get_item (people, i);
      GtkWidget *row = find_widget (view, RP_TYPE_PEOPLE_ROW, i);

      if (row == NULL || !has_label (row, entry->person->name))
        return FALSE;
    }

  return find_widget (view, RP_TYPE_PEOPLE_ROW, n_people) == NULL;
}

/* Many others are shown by the rows that are there; the selection stays with the person. */
static void
test_others (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Ottoline Brandt-Hale");
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  GtkWidget *list = GTK_WIDGET (get_list (fixture));
  GtkWidget *first;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Keeper %02u", i);

      add_person (batch, name, RP_PERSON_GATEKEEPER, RP_STAGE_ACQUAINTED, NULL, NULL);
    }
  write_batch (fixture->store, g_steal_pointer (&batch));
  gtk_widget_activate_action (fixture->place, "place.show", "s", id);
  wait_until (has_all_rows, fixture);
  first = find_widget (list, RP_TYPE_PEOPLE_ROW, 0);

  gtk_widget_activate_action (list, "people.who", "s", "everyone");
  wait_until (has_all_rows, fixture);
  g_assert_true (find_widget (list, RP_TYPE_PEOPLE_ROW, 0) == first);
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, id);
  gtk_widget_activate_action (list, "people.who", "s", "gatekeepers");
  wait_until (has_all_rows, fixture);
  gtk_widget_activate_action (list, "people.who", "s", "executives");
  wait_until (has_all_rows, fixture);
  g_assert_true (find_widget (list, RP_TYPE_PEOPLE_ROW, 0) == first);
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, id);
}

/* Whoever comes to the list by keyboard is at somebody at once. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Caspian Dorrance");

  g_assert_null (rp_people_list_get_selected (get_list (fixture)));
  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_widget_child_focus (find_widget (fixture->place, GTK_TYPE_LIST_VIEW, 0),
                          GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, id);
}

static gboolean
is_somebody_focused (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL &&
         rp_people_list_get_selected (get_list (fixture)) != NULL;
}

/* Whoever goes to the place by keyboard is in its list, though that is still being read. */
static void
test_enter (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *place = rp_executives_page_new (fixture->store);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  rp_place_enter (RP_PLACE (place));
  fixture_show (fixture, place, 1000);
  wait_until (is_somebody_focused, fixture);
  wait_until (is_read, fixture);
}

/* By organization, the first of each has it above. */
static void
test_headings (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *first, *second, *last;

  gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "people.order", "s",
                              "organization");
  wait_for_names (fixture, "Ingrid <b> & Söhne; Ottoline Brandt-Hale; Caspian Dorrance");
  wait_until (has_all_rows, fixture);
  first = find_widget (GTK_WIDGET (find_row (fixture, "Ingrid <b> & Söhne")), GTK_TYPE_LABEL, 0);
  second = find_widget (GTK_WIDGET (find_row (fixture, "Ottoline Brandt-Hale")), GTK_TYPE_LABEL,
                        0);
  last = find_widget (GTK_WIDGET (find_row (fixture, "Caspian Dorrance")), GTK_TYPE_LABEL, 0);
  g_assert_true (gtk_widget_get_visible (first));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (first)), ==, "Ostervale");
  g_assert_false (gtk_widget_get_visible (second));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (last)), ==, "No Organization");
}

/* A library in which nobody is. */
static void
test_nobody (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_nonnull (find_button (fixture->place, "Add Person…"));
}

/* As narrow as a telephone: the list, or the page. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Caspian Dorrance");
  GtkWidget *list = GTK_WIDGET (get_list (fixture));
  gboolean can_go_back;

  g_assert_cmpint (fixture_measure (fixture), <=, 360);

  close_window (fixture->window);
  fixture_show (fixture, rp_executives_page_new (fixture->store), 360);
  wait_until (is_read, fixture);
  list = GTK_WIDGET (get_list (fixture));
  g_assert_true (gtk_widget_get_child_visible (list));
  gtk_widget_activate_action (list, "people.open", "s", id);
  g_object_get (fixture->place, "can-go-back", &can_go_back, NULL);
  g_assert_true (can_go_back);
  gtk_widget_activate_action (fixture->place, "place.back", NULL);
  g_object_get (fixture->place, "can-go-back", &can_go_back, NULL);
  g_assert_false (can_go_back);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/executives/rows", NULL, test_rows);
  ADD ("/executives/change", NULL, test_change);
  ADD ("/executives/click", NULL, test_click);
  ADD ("/executives/others", NULL, test_others);
  ADD ("/executives/focus", NULL, test_focus);
  ADD ("/executives/enter", NULL, test_enter);
  ADD ("/executives/headings", NULL, test_headings);
  ADD ("/executives/nobody", "empty", test_nobody);
  ADD ("/executives/narrow", NULL, test_narrow);

  return g_test_run ();
}
