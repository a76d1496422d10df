/* SPDX-License-Identifier: GPL-3.0-or-later */
/* At the doorway: what to keep in mind, as large as the window allows. */
#include "debrief-fixture.h"

#include "rp-doorway-view.h"

static gboolean
has_letters (gpointer data)
{
  return rp_doorway_view_get_size (data) > 0 && find_widget (data, GTK_TYPE_LABEL, 11) != NULL;
}

static gboolean
is_private_line (GtkWidget  *view,
                 const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (view, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return gtk_widget_has_css_class (label, "private");

  g_assert_not_reached ();
}

/* Six lines as large as the window allows, without scrolling; Escape's action closes them. */
static void
test_doorway (Test          *test,
              gconstpointer  data)
{
  const int widths[] = { 360, 1280 };
  int sizes[G_N_ELEMENTS (widths)];

  close_page (test);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *view = rp_doorway_view_new (test->base.store, test->meeting);
      GtkAdjustment *at;

      test->closed = FALSE;
      g_signal_connect_swapped (view, "closed", G_CALLBACK (closed_cb), test);
      fixture_show (&test->base, view, widths[i]);
      wait_until (has_letters, view);
      gtk_test_widget_wait_for_draw (test->base.window);
      drain ();
      sizes[i] = rp_doorway_view_get_size (RP_DOORWAY_VIEW (view));
      at = gtk_scrolled_window_get_vadjustment (
        GTK_SCROLLED_WINDOW (find_widget (view, GTK_TYPE_SCROLLED_WINDOW, 0)));
      g_assert_true (is_private_line (view, "a rail operator: An hourly price"));
      g_assert_false (is_private_line (view, "What <would> it cost?"));
      g_assert_cmpfloat (gtk_adjustment_get_upper (at), <=, gtk_adjustment_get_page_size (at));
      gtk_widget_activate_action (view, "cover.leave", NULL);
      g_assert_true (test->closed);
      close_page (test);
    }
  g_assert_cmpint (sizes[0], >=, 13);
  g_assert_cmpint (sizes[1], >, sizes[0]);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/debrief/doorway", 1000, test_doorway);

  return g_test_run ();
}
