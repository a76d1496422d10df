/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of organizations on a library of its own: the work in play, who is on it, the topics
 * that come too close to it. */
#include "organizations-fixture.h"

#include "rp-organization-part.h"
#include "rp-organization-row.h"
#include "rp-organizations-page.h"

/* Names as somebody wrote them, who is there now, and what is in play with its topics. */
static void
test_page (Test          *test,
           gconstpointer  data)
{
  g_assert_nonnull (find_row (test, "Resilience of outage response"));
  g_assert_cmpstr (subtitle_of (find_row (test, "Ottoline Brandt-Hale")), ==, "COO");
  g_assert_null (find_row (test, "Left Long Ago"));
  g_assert_cmpstr (subtitle_of (find_row (test, "Henrik")), ==, "Lead");
  g_assert_nonnull (find_row (test, "Zephyr"));   /* who said it of us */
  g_assert_nonnull (strstr (subtitle_of (find_row (test, "Paying for resilience")),
                            "outage"));
  g_assert_null (find_row (test, "Succession"));

  gtk_widget_activate (find_row (test, "Henrik"));
  g_assert_true (g_str_has_prefix (test->base.told, "show-person '"));
}

/* Letters twice as large are cut nowhere, and fit a narrow window. */
static void
test_large (Test          *test,
            gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *row = find_widget (test->base.place, RP_TYPE_ORGANIZATION_ROW, 0);
  GtkWidget *label;
  int minimum;

  g_object_set (settings, "gtk-xft-dpi", 192 * PANGO_SCALE, NULL);
  gtk_test_widget_wait_for_draw (test->base.place);
  minimum = fixture_measure (&test->base);
  for (guint i = 0; (label = find_widget (row, GTK_TYPE_LABEL, i)) != NULL; i++)
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  g_object_set (settings, "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static gboolean
has_focused_work (gpointer data)
{
  Test *test = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->base.window));
  GtkWidget *row = find_row (test, "Resilience of outage response");

  return focus != NULL && row != NULL &&
         gtk_widget_is_ancestor (focus, gtk_widget_get_ancestor (row, RP_TYPE_ORGANIZATION_PART));
}

static void
test_show_engagement (Test          *test,
                      gconstpointer  data)
{
  gtk_widget_activate_action (test->base.place, "organization.show-engagement", "s",
                              test->engagement);
  wait_until (has_focused_work, test);
}

static guint
count_work (Test *test)
{
  guint n_work = 0;

  for (guint i = 0; find_widget (get_view (test), RP_TYPE_ORGANIZATION_PART, i) != NULL; i++)
    n_work++;

  return n_work - 3; /* people, competitors, meetings */
}

static gboolean
shows_first_work (gpointer data)
{
  GtkWidget *more = find_button (get_view (data), "Show More");

  return count_work (data) >= 3 && gtk_widget_get_visible (more);
}

static gboolean
shows_all_work (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (((Test *) data)->base.window));

  return count_work (data) == 7 && focus != NULL
         && gtk_widget_get_ancestor (focus, RP_TYPE_ORGANIZATION_PART) != NULL;
}

/* Of much work in play the first is shown; more of it, when it is asked for, has the focus. */
static void
test_more (Test          *test,
           gconstpointer  data)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("Work %u", i);
      g_autoptr(RpEngagement) work = add (batch, RP_TYPE_ENGAGEMENT, "name", name, "organization",
                                          test->organization, NULL);
    }
  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_until (shows_first_work, test);
  g_assert_cmpuint (count_work (test), <=, 4);
  act (test, "organization.more-work", NULL);
  wait_until (shows_all_work, test);
}

/* On a narrow window the list or the page is seen, and one leads back to the other. */
static void
test_narrow (Test          *test,
             gconstpointer  data)
{
  gboolean can_go_back;

  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
  close_window (test->base.window);
  fixture_show (&test->base, rp_organizations_page_new (test->base.store), 360);
  gtk_widget_activate_action (test->base.place, "place.show", "s", test->organization);
  wait_for_row (test, "Paying for resilience", TRUE);
  g_object_get (test->base.place, "can-go-back", &can_go_back, NULL);
  g_assert_true (can_go_back);
  gtk_widget_activate_action (test->base.place, "place.back", NULL);
  g_object_get (test->base.place, "can-go-back", &can_go_back, NULL);
  g_assert_false (can_go_back);
}

static void
test_names (Test          *test,
            gconstpointer  data)
{
  assert_name (find_widget (test->base.place, GTK_TYPE_LIST_VIEW, 0), "Organizations");
  assert_name (find_widget (test->base.place, GTK_TYPE_EXPANDER, 0),
               "1 piece of work that is closed");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/organizations/page", NULL, test_page);
  ADD ("/organizations/large", NULL, test_large);
  ADD ("/organizations/show-engagement", NULL, test_show_engagement);
  ADD ("/organizations/more", NULL, test_more);
  ADD ("/organizations/narrow", NULL, test_narrow);
  ADD ("/organizations/names", NULL, test_names);

  return g_test_run ();
}
