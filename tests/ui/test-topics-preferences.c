/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences that set what makes a good topic, and who I am. */
#include "topics-fixture.h"

#include "rp-dialog-shape.h"
#include "rp-preferences-window.h"

static gboolean
has_characteristics (gpointer data)
{
  return find_row (data, "Risky to commit to a path") != NULL;
}

static gboolean
is_retired (gpointer data)
{
  GtkWidget *row = find_row (data, "Risky to commit to a path");

  return row != NULL && g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                                   "Retired") == 0;
}

static gboolean
is_in_use (gpointer data)
{
  return has_characteristics (data) && !is_retired (data);
}

static gboolean
is_first (gpointer data)
{
  GtkWidget *row = find_widget (data, RP_TYPE_RECORD_ROW, 0);

  return row != NULL && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                     "No clear industry answer");
}

static GtkWidget *
find_named (GtkWidget  *root,
            const char *tooltip)
{
  GtkWidget *button;

  for (guint i = 0; (button = find_widget (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (button), tooltip) == 0)
      return button;

  return NULL;
}

/* Characteristics are moved, retired and brought back; the page of the topic follows. */
static void
test_characteristics (Test          *test,
                      gconstpointer  data)
{
  GtkWindow *window = rp_preferences_window_new (GTK_WINDOW (test->base.window), test->base.store);
  GtkWidget *preferences = GTK_WIDGET (window);

  rp_dialog_present_soon (window);
  wait_until (has_characteristics, preferences);
  g_signal_emit_by_name (find_named (find_row (preferences, "No clear industry answer"),
                                     "Move Up"), "clicked");
  wait_until (is_first, preferences);
  g_signal_emit_by_name (find_named (find_row (preferences, "Risky to commit to a path"),
                                     "Retire"), "clicked");
  wait_until (is_retired, preferences);
  while (find_row (test->base.place, "Risky to commit to a path") != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (find_named (find_row (preferences, "Risky to commit to a path"),
                                     "Bring Back"), "clicked");
  wait_until (is_in_use, preferences);
  close_window (preferences);
}

static gboolean
has_zone (gpointer data)
{
  return has_label (data, "There is no such time zone. Write it like Europe/Berlin.");
}

static gboolean
has_zone_row (gpointer data)
{
  return find_widget (data, ADW_TYPE_ENTRY_ROW, 3) != NULL;
}

/* What I am is taken when it makes sense. */
static void
test_profile (Test          *test,
              gconstpointer  data)
{
  GtkWindow *window = rp_preferences_window_new (GTK_WINDOW (test->base.window), test->base.store);
  GtkWidget *preferences = GTK_WIDGET (window);
  GtkWidget *zone;

  rp_dialog_present_soon (window);
  wait_until (has_zone_row, preferences);
  zone = find_widget (preferences, ADW_TYPE_ENTRY_ROW, 3);
  gtk_editable_set_text (GTK_EDITABLE (zone), "Middle/Earth");
  g_signal_emit_by_name (zone, "apply");
  wait_until (has_zone, preferences);
  g_assert_true (gtk_widget_has_css_class (zone, "error"));
  gtk_editable_set_text (GTK_EDITABLE (zone), "Europe/Berlin");
  g_signal_emit_by_name (zone, "apply");
  g_assert_false (gtk_widget_has_css_class (zone, "error"));
  while (rp_store_get_undo_label (test->base.store) == NULL
         || !g_str_equal (rp_store_get_undo_label (test->base.store), "Change Profile"))
    g_main_context_iteration (NULL, TRUE);
  close_window (preferences);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/preferences/characteristics", NULL, test_characteristics);
  ADD ("/preferences/profile", NULL, test_profile);

  return g_test_run ();
}
