/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a search and a filter leave of the list of people, and what is said of it. */
#include "executives-fixture.h"

#include "rp-add-person.h"
#include "rp-pick-row.h"
#include "rp-wrap.h"

static gboolean
has_no_result (gpointer data)
{
  return find_button (((Fixture *) data)->place, "Add “Zebedee <i>”") != NULL;
}

static gboolean
has_no_zebedee (gpointer data)
{
  return find_button (((Fixture *) data)->place, "Add “zebedee”") != NULL;
}

static void
type_into (Fixture    *fixture,
           const char *text)
{
  GtkWidget *entry = find_widget (fixture->place, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (find_widget (fixture->place, GTK_TYPE_SEARCH_BAR,
                                                               0)), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* Who is not found can be added by the name that was looked for. */
static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *id = NULL;
  GtkWidget *name;

  type_into (fixture, "otto");
  wait_for_names (fixture, "Ottoline Brandt-Hale");
  type_into (fixture, "rowing");
  wait_for_names (fixture, "Ingrid <b> & Söhne; Ottoline Brandt-Hale");
  type_into (fixture, "Zebedee <i>");
  wait_until (has_no_result, fixture);

  g_signal_emit_by_name (find_button (fixture->place, "Add “Zebedee <i>”"), "clicked");
  g_assert_true (RP_IS_ADD_PERSON (fixture_dialog (fixture)));
  name = find_widget (fixture_dialog (fixture), ADW_TYPE_ENTRY_ROW, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Zebedee <i>");
  fixture_save (fixture);
  expect_toast (fixture, "Added Zebedee <i>");

  /* Where they are shown, the search that hid them is over. */
  wait_until (was_told, fixture);
  g_assert_true (g_str_has_prefix (fixture->told, "show-person '"));
  id = fixture_dup_told (fixture);
  gtk_widget_activate_action (fixture->place, "place.show", "s", id);
  wait_for_names (fixture, "Caspian Dorrance; Ingrid <b> & Söhne; Ottoline Brandt-Hale; "
                           "Zebedee <i>");
}

static gboolean
offers_everyone (gpointer data)
{
  return find_button (((Fixture *) data)->place, "Show Everyone") != NULL;
}

/* Whoever is in another list is not to be added once more. */
static void
test_search_others (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *page;

  type_into (fixture, "lucian");
  wait_until (offers_everyone, fixture);
  page = find_widget (GTK_WIDGET (get_list (fixture)), ADW_TYPE_STATUS_PAGE, 0);
  g_assert_nonnull (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)),
                            "1 person is in another list."));
  g_assert_nonnull (find_button (fixture->place, "Add “lucian”"));
  g_signal_emit_by_name (find_button (fixture->place, "Show Everyone"), "clicked");
  wait_for_names (fixture, "Lucian Prewitt-Ono");

  type_into (fixture, "zebedee");
  wait_until (has_no_zebedee, fixture);
  g_assert_false (offers_everyone (fixture));
}

/* Who is not in the list is shown all the same, among their kind. */
static void
test_show (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autofree char *who = NULL;

  gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "people.who", "s", "everyone");
  wait_for_names (fixture, "Caspian Dorrance; Ingrid <b> & Söhne; Lucian Prewitt-Ono; Nobody Yet; "
                           "Ottoline Brandt-Hale");
  id = dup_id (fixture, "Lucian Prewitt-Ono");
  gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "people.who", "s", "executives");
  wait_for_names (fixture, "Caspian Dorrance; Ingrid <b> & Söhne; Ottoline Brandt-Hale");

  gtk_widget_activate_action (fixture->place, "place.show", "s", id);
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, id);
  wait_for_names (fixture, "Lucian Prewitt-Ono");
  gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "people.who", "s", "not-met");
  wait_for_names (fixture, "Nobody Yet");
}

static gboolean
chip_is_there (gpointer data)
{
  return gtk_widget_get_visible (find_widget (data, RP_TYPE_WRAP, 0));
}

/* What the list is narrowed down to is said, and can be taken away. */
static void
test_chips (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(RpPeopleFilter) filter = rp_people_filter_new (RP_PEOPLE_EXECUTIVES);
  GtkWidget *list = GTK_WIDGET (get_list (fixture));
  GtkWidget *chips = find_widget (list, RP_TYPE_WRAP, 0);
  GtkWidget *chip;

  g_assert_false (chip_is_there (list));
  filter->city = g_strdup ("Bremen");
  rp_people_list_set_filter (get_list (fixture), filter, NULL, NULL);
  wait_for_names (fixture, "Ingrid <b> & Söhne; Ottoline Brandt-Hale");
  g_assert_true (chip_is_there (list));
  chip = find_widget (chips, GTK_TYPE_BUTTON, 0);
  assert_name (chip, "Not only “Bremen”");
  g_signal_emit_by_name (chip, "clicked");
  wait_for_names (fixture, "Caspian Dorrance; Ingrid <b> & Söhne; Ottoline Brandt-Hale");
  g_assert_false (chip_is_there (list));
}

/* Whether the dialog has read which cities and tags there are. */
static gboolean
offers_cities (gpointer data)
{
  GtkWidget *cities = find_widget (data, ADW_TYPE_COMBO_ROW, 0);
  GtkWidget *tags = find_widget (data, ADW_TYPE_COMBO_ROW, 1);

  return g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (cities))) == 3
         && g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (tags))) == 2;
}

/* The list is narrowed down in a dialog that offers the cities there are. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "people.filter", NULL);
  wait_until (has_dialog, fixture);
  dialog = fixture_dialog (fixture);
  wait_until (offers_cities, dialog);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_widget (dialog, ADW_TYPE_COMBO_ROW, 0)), 2);
  fixture_save (fixture);
  wait_for_names (fixture, "Caspian Dorrance");
}

/* What to show is kept nowhere, so nothing is asked about it when the dialog is closed. */
static void
test_filter_closes (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "people.filter", NULL);
  wait_until (has_dialog, fixture);
  dialog = fixture_dialog (fixture);
  wait_until (offers_cities, dialog);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (dialog, RP_TYPE_PICK_ROW, 0)), "Oster");
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (no_dialog, fixture);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/executives/search", NULL, test_search);
  ADD ("/executives/search-others", NULL, test_search_others);
  ADD ("/executives/show", NULL, test_show);
  ADD ("/executives/chips", NULL, test_chips);
  ADD ("/executives/filter", NULL, test_filter);
  ADD ("/executives/filter-closes", NULL, test_filter_closes);

  return g_test_run ();
}
