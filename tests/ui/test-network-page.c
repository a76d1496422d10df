/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place-fixture.h"

#include "rp-map-page.h"
#include "rp-network-page.h"
#include "rp-network-title.h"

static gboolean
has_nobody (gpointer data)
{
  Fixture *fixture = data;

  return has_label (fixture->place, "Nobody on the Map Yet");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  width)
{
  fixture_set_up (fixture);
  fixture_show (fixture, rp_network_page_new (fixture->store), GPOINTER_TO_INT (width));
  wait_until (has_nobody, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_tear_down (fixture);
}

/* It begins with the map; one view is nothing to switch. */
static void
test_views (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *views = find_widget (fixture->place, ADW_TYPE_VIEW_STACK, 0);
  GtkWidget *bar = find_widget (fixture->place, ADW_TYPE_VIEW_SWITCHER_BAR, 0);
  g_autoptr(GtkSelectionModel) pages = adw_view_stack_get_pages (ADW_VIEW_STACK (views));

  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (views)), ==, "map");
  if (g_list_model_get_n_items (G_LIST_MODEL (pages)) == 1)
    g_assert_cmpint (gtk_widget_get_height (bar), ==, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr(AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      const char *name = adw_view_stack_page_get_name (page);
      GtkWidget *bin = adw_view_stack_page_get_child (page);

      g_assert_true (adw_bin_get_child (ADW_BIN (bin)) == NULL || g_str_equal (name, "map"));
    }

  /* Each is a place with the switcher in its header. */
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr(AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      const char *name = adw_view_stack_page_get_name (page);
      GtkWidget *bin = adw_view_stack_page_get_child (page);

      g_assert_true (gtk_widget_activate_action (fixture->place, "network.view", "s", name));
      g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (views)), ==, name);
      g_assert_true (RP_IS_PLACE (adw_bin_get_child (ADW_BIN (bin))));
      g_assert_nonnull (find_widget (bin, RP_TYPE_NETWORK_TITLE, 0));
      drain ();
      g_assert_cmpint (fixture_measure (fixture), <=, MAX (GPOINTER_TO_INT (data), 360));
    }

  /* And back again */
  g_assert_true (gtk_widget_activate_action (fixture->place, "network.view", "s", "map"));
  wait_until (has_nobody, fixture);
}

/* What the view does is done; what it does not is nobody's, rather than asked for ever. */
static void
test_handing_on (Fixture       *fixture,
                 gconstpointer  data)
{
  gtk_widget_activate_action (fixture->place, "place.new", NULL);
  g_assert_nonnull (fixture->told);
  g_assert_nonnull (strstr (fixture->told, "add-person"));
  g_clear_pointer (&fixture->told, g_free);
  gtk_widget_activate_action (fixture->place, "place.edit", NULL);
  gtk_widget_activate_action (fixture->place, "place.delete", NULL);
  g_assert_null (fixture->told);
}

/* A view is folded with the place, and its way back is the place's. */
static void
test_folded (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *map = find_widget (fixture->place, RP_TYPE_MAP_PAGE, 0);
  gboolean can_go_back, folded;

  g_object_set (fixture->place, "outer-folded", TRUE, NULL);
  g_object_get (map, "outer-folded", &folded, NULL);
  g_assert_true (folded);
  g_object_get (fixture->place, "can-go-back", &can_go_back, NULL);
  g_assert_false (can_go_back);
  gtk_widget_activate_action (fixture->place, "place.back", NULL);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/network/views/wide", Fixture, GINT_TO_POINTER (1000), set_up, test_views,
              tear_down);
  g_test_add ("/network/views/narrow", Fixture, GINT_TO_POINTER (360), set_up, test_views,
              tear_down);
  g_test_add ("/network/handing-on", Fixture, GINT_TO_POINTER (1000), set_up, test_handing_on,
              tear_down);
  g_test_add ("/network/folded", Fixture, GINT_TO_POINTER (360), set_up, test_folded, tear_down);

  return g_test_run ();
}
