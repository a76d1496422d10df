/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn: that it says what it shows, and how large it is. */
#include "support.h"

#include "rp-date-tile.h"
#include "rp-date.h"
#include "rp-dots.h"
#include "rp-flower.h"
#include "rp-ring.h"
#include "rp-sweet-jar.h"

#include <adwaita.h>

static void
test_ring (void)
{
  GtkWidget *ring = g_object_ref_sink (rp_ring_new (52));
  guint values = 0;
  guint totals = 0;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (ring), GTK_ACCESSIBLE_ROLE_IMG);
  assert_name (ring, "No checks apply");

  g_signal_connect_swapped (ring, "notify::value", G_CALLBACK (count_cb), &values);
  g_signal_connect_swapped (ring, "notify::total", G_CALLBACK (count_cb), &totals);
  rp_ring_set_value (RP_RING (ring), 7, 9);
  assert_name (ring, "Seven of nine checks hold");
  rp_ring_set_value (RP_RING (ring), 8, 9);
  rp_ring_set_value (RP_RING (ring), 8, 9);
  assert_name (ring, "Eight of nine checks hold");
  g_assert_cmpuint (values, ==, 2);
  g_assert_cmpuint (totals, ==, 1);
  g_assert_cmpuint (rp_ring_get_value (RP_RING (ring)), ==, 8);
  g_assert_cmpuint (rp_ring_get_total (RP_RING (ring)), ==, 9);

  rp_ring_set_left (RP_RING (ring), 1);
  assert_name (ring, "Eight of nine checks hold, one to settle");
  rp_ring_set_left (RP_RING (ring), 0);
  assert_name (ring, "Eight of nine checks hold");

  rp_ring_set_value (RP_RING (ring), 1, 1);
  assert_name (ring, "One of one check holds");
  rp_ring_set_value (RP_RING (ring), 0, 30);
  assert_name (ring, "None of 30 checks hold");
  g_assert_cmpint (rp_ring_get_size (RP_RING (ring)), ==, 52);

  g_assert_finalize_object (ring);
}

/* While it moves the ring is drawn and closed like any other. */
static void
test_ring_moves (void)
{
  GtkWidget *ring = rp_ring_new (52);
  GtkWidget *window = show_in_window (ring, 200);

  rp_ring_set_value (RP_RING (ring), 3, 9);
  gtk_test_widget_wait_for_draw (window);
  rp_ring_set_value (RP_RING (ring), 9, 9);
  gtk_test_widget_wait_for_draw (window);
  close_window (window);
}

static void
test_dots (void)
{
  GtkWidget *dots = g_object_ref_sink (rp_dots_new ("Curiosity", 2, 3));
  int width;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (dots), GTK_ACCESSIBLE_ROLE_IMG);
  assert_name (dots, "Curiosity: two of three");
  gtk_widget_measure (dots, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, 33);

  g_assert_finalize_object (dots);
}

/* It says what it shows, grows with its text only, and draws any number of petals. */
static void
test_flower (void)
{
  static const guint8 values[] = { 3, 3, 3, 3, 1, 2, 0, 9 };
  GtkWidget *flower = rp_flower_new (168);
  GtkWidget *window = show_in_window (flower, 300);
  int width;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (flower), GTK_ACCESSIBLE_ROLE_IMG);
  assert_name (flower, "Topic score: none of eighteen");
  gtk_widget_measure (flower, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, 168);

  for (guint n = 0; n <= G_N_ELEMENTS (values); n++)
    {
      rp_flower_set_values (RP_FLOWER (flower), values, n, 15);
      gtk_test_widget_wait_for_draw (window);
    }
  assert_name (flower, "Topic score: fifteen of eighteen");
  close_window (window);
}

static void
test_date_tile (void)
{
  guint32 day = rp_day_from_iso ("2025-10-16");
  GtkWidget *tile = g_object_ref_sink (rp_date_tile_new (day, FALSE));
  guint notified = 0;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_ROLE_IMG);
  assert_name (tile, "Thursday 16 October");
  g_assert_cmpstr (get_label (tile, 0), ==, "OCT");
  g_assert_cmpstr (get_label (tile, 1), ==, "16");
  g_assert_cmpstr (get_label (tile, 2), ==, "Thu");
  g_assert_true (gtk_widget_get_visible (find_widget (tile, GTK_TYPE_LABEL, 2)));

  g_signal_connect_swapped (tile, "notify::mini", G_CALLBACK (count_cb), &notified);
  g_signal_connect_swapped (tile, "notify::day", G_CALLBACK (count_cb), &notified);
  rp_date_tile_set_mini (RP_DATE_TILE (tile), TRUE);
  rp_date_tile_set_mini (RP_DATE_TILE (tile), TRUE);
  g_assert_true (gtk_widget_has_css_class (tile, "mini"));
  g_assert_false (gtk_widget_get_visible (find_widget (tile, GTK_TYPE_LABEL, 2)));
  rp_date_tile_set_day (RP_DATE_TILE (tile), 0);
  g_assert_cmpuint (notified, ==, 2);
  assert_name (tile, "No date yet");
  g_assert_cmpstr (get_label (tile, 1), ==, "–");

  g_assert_finalize_object (tile);
}

static void
test_jar (void)
{
  static const RpSweetKind sweets[] = { RP_SWEET_INSIGHT, RP_SWEET_INSIGHT, RP_SWEET_VISIBILITY,
                                        RP_SWEET_INTRODUCTION, RP_SWEET_INSIGHT };
  RpJarPicture jar = { 5, sweets, G_N_ELEMENTS (sweets), 2, 3, RP_JAR_DEFAULT };
  GtkWidget *widget = g_object_ref_sink (rp_sweet_jar_new (90));
  int height;

  rp_sweet_jar_set_contents (RP_SWEET_JAR (widget), "Ottoline", "room to ask", &jar);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_IMG);
  assert_name (widget, "Sweet jar with Ottoline: five sweets, room to ask. Three insights, one "
               "introduction, one visibility.");
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 111);

  jar.count = -2;
  jar.n_sweets = 0;
  rp_sweet_jar_set_contents (RP_SWEET_JAR (widget), "Tobias", "you owe two", &jar);
  assert_name (widget, "Sweet jar with Tobias: overdrawn by two sweets, you owe two.");

  g_assert_finalize_object (widget);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ring/values", test_ring);
  g_test_add_func ("/ring/moves", test_ring_moves);
  g_test_add_func ("/dots", test_dots);
  g_test_add_func ("/flower", test_flower);
  g_test_add_func ("/date-tile", test_date_tile);
  g_test_add_func ("/sweet-jar", test_jar);

  return g_test_run ();
}
