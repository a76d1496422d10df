/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place-fixture.h"

#include "rp-map-page.h"
#include "rp-network-board.h"
#include "rp-network-list.h"
#include "rp-network-map-private.h"
#include "rp-power-grid.h"
#include "rp-wrap.h"

#include <glib/gstdio.h>

typedef struct
{
  Fixture     base;
  char       *ottoline;
  char       *solveig;
  char       *lucian;
  char       *company;     /* UUID of the organization of all three */
  const char *expected;    /* who is waited for */
} Test;

#define ADD(path, width, test) \
  g_test_add (path, Test, GINT_TO_POINTER (width), set_up, test, tear_down)
#define ADD_EMPTY(path, test) \
  g_test_add (path, Test, NULL, set_up_empty, test, tear_down)

static char *
add_person (RpBatch    *batch,
            const char *name,
            const char *stage,
            const char *kind,
            const char *organization)
{
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", name, "stage", stage, "kind",
                                    kind, NULL);

  if (organization != NULL)
    {
      g_autoptr(RpPosition) position = add (batch, RP_TYPE_POSITION, "person",
                                            rp_record_get_id (person), "organization",
                                            organization, "role", "CFO", NULL);
    }

  return g_strdup (rp_record_get_id (person));
}

static void
fill_library (Test *test)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpOrganization) company = add (batch, RP_TYPE_ORGANIZATION, "name", "A & B <Energy>",
                                           NULL);
  g_autoptr(RpOrganization) other = add (batch, RP_TYPE_ORGANIZATION, "name", "Marrowby Rail",
                                         NULL);
  const char *at = rp_record_get_id (company);
  g_autofree char *caspian = NULL;
  g_autofree char *henrik = NULL;

  test->company = g_strdup (at);
  test->ottoline = add_person (batch, "Ottoline Brandt-Hale", "in-conversation", "executive", at);
  test->solveig = add_person (batch, "Solveig Amberline", "not-met", "executive", at);
  test->lucian = add_person (batch, "Lucian <b>Prewitt", "acquainted", "gatekeeper", at);
  caspian = add_person (batch, "Caspian Dorrance", "curious", "executive",
                        rp_record_get_id (other));
  henrik = add_person (batch, "Henrik Solberg-Pike", "confidant", "colleague", NULL);
  {
    g_autoptr(RpConnection) knows = add (batch, RP_TYPE_CONNECTION, "person", test->ottoline,
                                         "type", "knows-well", "other", test->solveig, NULL);
    g_autoptr(RpIntroduction) introduction = add (batch, RP_TYPE_INTRODUCTION, "introducer",
                                                  test->ottoline, "to_person", caspian, NULL);
    g_autoptr(RpFavour) gift = add (batch, RP_TYPE_FAVOUR, "person", test->ottoline, "direction",
                                    "given", "size", "large", "text", "A talk", NULL);
  }
  write_batch (test->base.store, g_steal_pointer (&batch));
}

static RpNetworkMap *
get_map (Test *test)
{
  return RP_NETWORK_MAP (find_widget (test->base.place, RP_TYPE_NETWORK_MAP, 0));
}

static RpNetworkList *
get_list (Test *test)
{
  return RP_NETWORK_LIST (find_widget (test->base.place, RP_TYPE_NETWORK_LIST, 0));
}

static GtkWidget *
get_card (Test *test)
{
  return find_widget (test->base.place, RP_TYPE_NETWORK_CARD, 0);
}

static guint
count_rows (Test *test)
{
  GtkListView *view = GTK_LIST_VIEW (rp_network_list_get_view (get_list (test)));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view)));
}

static gboolean
is_drawn (gpointer test)
{
  return gtk_widget_get_mapped (GTK_WIDGET (get_map (test))) && count_rows (test) == 5;
}

static void
set_up (Test          *test,
        gconstpointer  width)
{
  fixture_set_up (&test->base);
  fill_library (test);
  fixture_show (&test->base, rp_map_page_new (test->base.store), GPOINTER_TO_INT (width));
  wait_until (is_drawn, test);
}

static void
set_up_empty (Test          *test,
              gconstpointer  data)
{
  fixture_set_up (&test->base);
  fixture_show (&test->base, rp_map_page_new (test->base.store), 1000);
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  g_free (test->ottoline);
  g_free (test->solveig);
  g_free (test->lucian);
  g_free (test->company);
}

static const char *
selected (Test *test)
{
  return rp_network_map_get_selected (get_map (test));
}

/* From the middle to somebody, and on to the others; Esc lets go. */
static void
test_keys (Test          *test,
           gconstpointer  data)
{
  GtkWidget *map = GTK_WIDGET (get_map (test));
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *first = NULL;

  g_assert_null (selected (test));
  for (guint i = 0; i < 5; i++)
    {
      press (map, GDK_KEY_Page_Down, 0);
      g_hash_table_add (seen, g_strdup (selected (test)));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 5);

  press (map, GDK_KEY_Escape, 0);
  g_assert_null (selected (test));
  g_assert_false (gtk_widget_get_visible (get_card (test)));

  press (map, GDK_KEY_Right, 0);
  if (selected (test) == NULL)
    press (map, GDK_KEY_Left, 0);
  first = g_strdup (selected (test));
  g_assert_nonnull (first);
  press (map, GDK_KEY_Return, 0);
  g_assert_nonnull (strstr (test->base.told, "show-person"));
  g_assert_nonnull (strstr (test->base.told, first));
}

/* The card says by way of whom one comes to somebody, and what that costs. */
static void
test_card (Test          *test,
           gconstpointer  data)
{
  rp_network_map_select (get_map (test), test->solveig);
  g_assert_true (gtk_widget_get_visible (get_card (test)));
  g_assert_true (has_label (get_card (test), "Solveig Amberline"));
  g_assert_true (has_label (get_card (test), "CFO, A & B <Energy>"));
  g_assert_true (has_label (get_card (test), "Not met yet"));
  g_assert_true (has_label (get_card (test), "Ottoline Brandt-Hale"));
  g_assert_true (says (get_card (test), "An introduction would take two"));
  assert_name (get_card (test), "Solveig Amberline, not met yet, by way of Ottoline Brandt-Hale");
  /* Announced, too */
  g_assert_true (has_label (test->base.place,
                            "Solveig Amberline, not met yet, by way of Ottoline Brandt-Hale"));
  use (find_button (get_card (test), "Ask Ottoline…"));
  g_assert_nonnull (strstr (test->base.told, "add-favour"));
  g_assert_nonnull (strstr (test->base.told, test->ottoline));
  /* Nobody introduces a stranger. */
  g_assert_false (gtk_widget_get_visible (find_button (get_card (test), "Introduce…")));

  rp_network_map_select (get_map (test), test->lucian);
  g_assert_true (has_label (get_card (test), "Lucian <b>Prewitt"));
  g_assert_true (has_label (get_card (test), "Acquainted"));
  g_assert_nonnull (find_button (get_card (test), "Ask Lucian…"));
  use (find_button (get_card (test), "Introduce…"));
  g_assert_nonnull (strstr (test->base.told, "introduce "));
  g_assert_nonnull (strstr (test->base.told, test->lucian));
}

static void
test_names (Test          *test,
            gconstpointer  data)
{
  assert_name (GTK_WIDGET (get_map (test)),
               "Map of five people in two organizations. Press Ctrl+Shift+L for a list.");
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (get_map (test))), ==,
                   GTK_ACCESSIBLE_ROLE_IMG);
}

static gboolean
is_list_shown (gpointer test)
{
  return gtk_widget_get_mapped (GTK_WIDGET (get_list (test)));
}

/* Who is selected on the one is selected on the other. */
static void
test_list (Test          *test,
           gconstpointer  data)
{
  rp_network_map_select (get_map (test), test->ottoline);
  gtk_widget_activate_action (test->base.place, "map.list", NULL);
  wait_until (is_list_shown, test);
  g_assert_cmpuint (count_rows (test), ==, 5);
  g_assert_cmpstr (rp_network_list_get_selected (get_list (test)), ==, test->ottoline);
  g_assert_true (has_label (test->base.place, "Curious, introduced by Ottoline Brandt-Hale"));
  g_assert_true (has_label (test->base.place, "CFO, A & B <Energy>"));

  rp_network_list_select (get_list (test), test->lucian);
  gtk_widget_activate_action (rp_network_list_get_view (get_list (test)), "list.activate-item",
                              "u", 3);
  g_assert_nonnull (strstr (test->base.told, "show-person"));
  gtk_widget_activate_action (test->base.place, "map.list", NULL);
  g_assert_cmpstr (selected (test), ==, test->lucian);
}

static gboolean
has_rows (gpointer data)
{
  Test *test = data;

  return count_rows (test) == (guint) g_ascii_strtoull (test->expected, NULL, 10);
}

static void
wait_for (Test       *test,
          const char *n_rows)
{
  test->expected = n_rows;
  wait_until (has_rows, test);
}

static gboolean
has_chip (Test       *test,
          const char *words)
{
  return has_label (find_widget (test->base.place, RP_TYPE_WRAP, 0), words);
}

static void
test_filters (Test          *test,
              gconstpointer  data)
{
  gtk_widget_activate_action (test->base.place, "map.least", "s", "curious");
  wait_for (test, "3");
  g_assert_true (has_chip (test, "At least Curious"));
  gtk_widget_activate_action (test->base.place, "map.not-met", NULL);
  wait_for (test, "1");
  g_assert_true (has_chip (test, "Not met yet"));
  gtk_widget_activate_action (test->base.place, "map.widen", "s", "not-met");
  wait_for (test, "5");
  gtk_widget_activate_action (test->base.place, "map.gatekeepers", NULL);
  wait_for (test, "1");

  /* Nobody is all of that; the way back is offered. */
  gtk_widget_activate_action (test->base.place, "map.least", "s", "trusted-advisor");
  wait_for (test, "0");
  g_assert_true (has_label (test->base.place, "Nobody Fits"));
  use (find_button (test->base.place, "Show Everyone"));
  wait_for (test, "5");
}

static void
test_one_organization (Test          *test,
                       gconstpointer  data)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (test->base.place, "map.organization", NULL);
  dialog = fixture_dialog (&test->base);
  use (find_titled (dialog, ADW_TYPE_ACTION_ROW, "A & B <Energy>"));
  wait_for (test, "3");
  g_assert_true (has_chip (test, "A & B <Energy>"));
}

static gboolean
is_renamed (gpointer data)
{
  Test *test = data;

  return has_label (get_card (test), "Ottoline Brandt");
}

/* What is written elsewhere is read; the size of the map and who is selected stay. */
static void
test_stays (Test          *test,
            gconstpointer  data)
{
  RpNetworkMap *map = get_map (test);
  g_autoptr(RpPerson) person = fixture_get (&test->base, RP_TYPE_PERSON, test->ottoline);
  g_autoptr(RpPerson) renamed = RP_PERSON (rp_record_copy (RP_RECORD (person)));
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  double zoom;

  rp_network_map_select (map, test->ottoline);
  gtk_widget_activate_action (test->base.place, "map.zoom-in", NULL);
  gtk_widget_activate_action (test->base.place, "map.zoom-in", NULL);
  zoom = rp_network_map_get_zoom (map);
  g_free (renamed->name);
  renamed->name = g_strdup ("Ottoline Brandt");
  rp_batch_put (batch, RP_RECORD (renamed));
  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_until (is_renamed, test);
  g_assert_cmpstr (selected (test), ==, test->ottoline);
  g_assert_cmpfloat (rp_network_map_get_zoom (map), ==, zoom);

  gtk_widget_activate_action (test->base.place, "map.fit", NULL);
  g_assert_cmpfloat (rp_network_map_get_zoom (map), <, zoom);
}

static gboolean
is_tall (gpointer data)
{
  return get_map (data)->chart->map->stretch == RP_MAP_TALL;
}

static void
test_narrow (Test          *test,
             gconstpointer  data)
{
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
  /* The height is used, too. */
  wait_until (is_tall, test);
  rp_network_map_select (get_map (test), test->solveig);
  drain ();
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
  g_assert_cmpint (gtk_widget_get_width (get_card (test)), <=, 360);
  gtk_widget_activate_action (test->base.place, "map.list", NULL);
  wait_until (is_list_shown, test);
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
}

/* With large text on a phone, names are legible rather than everybody in sight. */
static void
test_large_text (Test          *test,
                 gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  drain ();
  wait_until (is_tall, test);
  rp_network_map_fit (get_map (test));
  g_assert_cmpfloat (rp_network_map_get_zoom (get_map (test)), >=, .55);
  press (GTK_WIDGET (get_map (test)), GDK_KEY_Page_Down, 0);
  g_assert_nonnull (selected (test));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static gboolean
is_nobody_there (gpointer data)
{
  Test *test = data;

  return has_label (test->base.place, "Nobody on the Map Yet");
}

static void
test_nobody (Test          *test,
             gconstpointer  data)
{
  wait_until (is_nobody_there, test);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE
                                                   (find_button (test->base.place,
                                                                 "Add Person…"))), ==,
                   "place.new");
}

/* First it is said that names are in the picture. */
static void
test_save (Test          *test,
           gconstpointer  data)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (test->base.place, "map.save", "s", "svg");
  dialog = fixture_dialog (&test->base);
  g_assert_true (has_label (dialog, "Names Are in the Picture"));
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (no_dialog, test);
}

static gboolean
is_chooser_there (gpointer data)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_FILE_CHOOSER (l->data) && gtk_widget_get_mapped (l->data))
      {
        *(GtkWidget **) data = l->data;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_picture_saved (gpointer data)
{
  Test *test = data;

  return g_strcmp0 (test->base.toast, "Picture saved") == 0;
}

/* It is saved where one says, as what one asked for. */
static void
test_save_where (Test          *test,
                 gconstpointer  data)
{
  static const char *const formats[] = { "svg", "png" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *name = g_strconcat ("My map.", formats[i], NULL);
      g_autofree char *path = g_build_filename (test->base.folder, name, NULL);
      g_autoptr(GFile) folder = g_file_new_for_path (test->base.folder);
      g_autoptr(GError) error = NULL;
      g_autofree char *bytes = NULL;
      GtkWidget *chooser = NULL;

      g_clear_pointer (&test->base.toast, g_free);
      gtk_widget_activate_action (test->base.place, "map.save", "s", formats[i]);
      use (find_button (fixture_dialog (&test->base), "Save…"));
      wait_until (is_chooser_there, &chooser);
      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, &error);
      g_assert_no_error (error);
      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
      gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
      wait_until (is_picture_saved, test);
      g_file_get_contents (path, &bytes, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (bytes, i == 0 ? "<?xml" : "\x89PNG"));
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* More people than have room are shown by their organizations, which open. */
static void
fill_many (Test *test)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Company %u", i);
      g_autoptr(RpOrganization) company = add (batch, RP_TYPE_ORGANIZATION, "name", name, NULL);

      if (i == 0)
        test->company = g_strdup (rp_record_get_id (company));
      for (guint j = 0; j < 21; j++)
        {
          g_autofree char *who = g_strdup_printf ("Person %u-%u", i, j);
          g_autofree char *id = add_person (batch, who, "curious", "executive",
                                            rp_record_get_id (company));
        }
    }
  write_batch (test->base.store, g_steal_pointer (&batch));
}

static gboolean
is_folded (gpointer data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (get_map (data))) && count_rows (data) == 420;
}

static gboolean
is_unfolded (gpointer data)
{
  Test *test = data;

  /* The cluster that was selected is there no longer. */
  return selected (test) == NULL;
}

static gboolean
is_cluster_selected (gpointer data)
{
  Test *test = data;

  return g_strcmp0 (selected (test), test->company) == 0;
}

static void
test_many (Test          *test,
           gconstpointer  data)
{
  GtkWidget *map;

  fill_many (test);
  wait_until (is_folded, test);
  map = GTK_WIDGET (get_map (test));
  rp_network_map_select (get_map (test), test->company);
  g_assert_true (has_label (get_card (test), "Company 0"));
  g_assert_true (has_label (get_card (test), "twenty-one people")
                 || has_label (get_card (test), "21 people"));
  press (map, GDK_KEY_Return, 0);
  wait_until (is_unfolded, test);

  /* And folds again. */
  g_assert_true (has_chip (test, "People of Company 0"));
  gtk_widget_activate_action (test->base.place, "map.fold", "s", test->company);
  wait_until (is_cluster_selected, test);
  g_assert_false (gtk_widget_get_visible (find_widget (test->base.place, RP_TYPE_WRAP, 0)));
}

static GtkWidget *
get_power_person (Test *test)
{
  GtkWidget *grid = find_widget (test->base.place, RP_TYPE_POWER_GRID, 0);

  return grid != NULL ? find_widget (grid, GTK_TYPE_BUTTON, 0) : NULL;
}

static gboolean
is_power_read (gpointer data)
{
  Test *test = data;

  return has_label (test->base.place, "Control Room") && get_power_person (test) != NULL;
}

static gboolean
has_moved (gpointer data)
{
  Test *test = data;
  g_autoptr(GPtrArray) members = fixture_list (&test->base, RP_TYPE_ENGAGEMENT_MEMBER, "person",
                                               test->ottoline);
  RpEngagementMember *member = members->pdata[0];

  return member->influence == RP_INFLUENCE_SOME && member->support == RP_SUPPORT_CHAMPION;
}

static gboolean
has_power_label (gpointer data)
{
  Test *test = data;

  return has_label (test->base.place, test->expected);
}

/* Who has a say is moved by Control and an arrow; what is not said is said to be missing, and
 * filled in. */
static void
test_power (Test          *test,
            gconstpointer  data)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpEngagement) work = add (batch, RP_TYPE_ENGAGEMENT, "organization", test->company,
                                      "name", "Control Room", NULL);
  g_autoptr(RpEngagementMember) one = add (batch, RP_TYPE_ENGAGEMENT_MEMBER, "engagement",
                                           rp_record_get_id (work), "person", test->ottoline,
                                           "influence", "much", "support", "in-favour", NULL);
  g_autoptr(RpEngagementMember) other = add (batch, RP_TYPE_ENGAGEMENT_MEMBER, "engagement",
                                             rp_record_get_id (work), "person", test->lucian,
                                             NULL);
  GtkWidget *dialog;

  write_batch (test->base.store, g_steal_pointer (&batch));
  gtk_widget_activate_action (test->base.place, "map.choose-power", NULL);
  wait_until (has_dialog, &test->base);
  dialog = fixture_dialog (&test->base);
  use (find_titled (dialog, ADW_TYPE_ACTION_ROW, "Control Room"));
  wait_until (is_power_read, test);
  g_assert_cmpint (fixture_measure (&test->base), <=, MAX (GPOINTER_TO_INT (data), 360));
  assert_name (get_power_person (test), "Ottoline Brandt-Hale: Much influence · In favour");
  g_assert_true (says (test->base.place, "Of 1 person it is not said yet"));
  g_assert_true (has_label (test->base.place, "Neither influence nor support is said yet"));

  gtk_widget_grab_focus (get_power_person (test));
  press (get_power_person (test), GDK_KEY_Right, GDK_CONTROL_MASK);
  test->expected = "Much influence · Champion";
  wait_until (has_power_label, test);
  press (get_power_person (test), GDK_KEY_Down, GDK_CONTROL_MASK);
  wait_until (has_moved, test);
  test->expected = "Some influence · Champion";
  wait_until (has_power_label, test);
  /* One step of undo each */
  fixture_undo (&test->base);
  test->expected = "Much influence · Champion";
  wait_until (has_power_label, test);

  gtk_widget_activate_action (get_power_person (test), "power.edit", "s",
                              rp_record_get_id (other));
  dialog = fixture_dialog (&test->base);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_titled (dialog, ADW_TYPE_COMBO_ROW,
                                                          "Influence")), RP_INFLUENCE_LITTLE);
  fixture_save (&test->base);
  test->expected = "Little influence; support is not said yet";
  wait_until (has_power_label, test);

  gtk_widget_activate_action (test->base.place, "map.close-power", NULL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_map (test))));
}

/* What others shall not read is blanked in presentation mode. */
static void
test_private (Test          *test,
              gconstpointer  data)
{
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_map (test)), "private"));
  g_assert_true (gtk_widget_has_css_class (get_card (test), "private"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/map-page/keys", 1000, test_keys);
  ADD ("/map-page/card", 1000, test_card);
  ADD ("/map-page/names", 1000, test_names);
  ADD ("/map-page/list", 1000, test_list);
  ADD ("/map-page/filters", 1000, test_filters);
  ADD ("/map-page/one-organization", 1000, test_one_organization);
  ADD ("/map-page/stays", 1000, test_stays);
  ADD ("/map-page/narrow", 360, test_narrow);
  ADD ("/map-page/large-text", 360, test_large_text);
  ADD_EMPTY ("/map-page/nobody", test_nobody);
  ADD_EMPTY ("/map-page/many", test_many);
  ADD ("/map-page/save", 1000, test_save);
  ADD ("/map-page/power", 1000, test_power);
  ADD ("/map-page/power/narrow", 360, test_power);
  ADD ("/map-page/save-where", 1000, test_save_where);
  ADD ("/map-page/private", 1000, test_private);

  return g_test_run ();
}
