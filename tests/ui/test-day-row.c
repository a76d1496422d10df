/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choosing a day: the words mean what they say, the row tells what is chosen, by keyboard too. */
#include "support.h"

#include "rp-date.h"
#include "rp-day-popover.h"
#include "rp-day-row.h"
#include "rp-day-words.h"

#include <adwaita.h>

static void
test_friday (void)
{
  static const struct
  {
    const char *today;
    const char *friday;
  } cases[] = {
    { "2026-11-21", "2026-11-27" }, /* Saturday */
    { "2026-11-22", "2026-11-27" }, /* Sunday */
    { "2026-11-25", "2026-11-27" }, /* Wednesday */
    { "2026-11-26", "2026-12-04" }, /* Thursday: that is tomorrow */
    { "2026-11-27", "2026-12-04" }, /* Friday */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *friday =
        rp_day_to_iso (rp_day_friday (rp_day_from_iso (cases[i].today)));

      g_assert_cmpstr (friday, ==, cases[i].friday);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *day;
    const char *words;
  } cases[] = {
    { "2026-12-30", "Today" },
    { "2026-12-31", "Tomorrow" },
    { "2026-12-29", "Yesterday" },
    { "2026-12-25", "Fri 25 Dec" },
    { "2027-01-08", "8 Jan 2027" },
  };
  guint32 today = rp_day_from_iso ("2026-12-30");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = rp_day_words (rp_day_from_iso (cases[i].day), today);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

typedef struct
{
  GtkWidget *window;
  RpDayRow  *row;
  guint32    today;
  guint      n_changed;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *list = gtk_list_box_new ();

  fixture->today = rp_day_from_iso ("2026-11-24"); /* a Tuesday */
  fixture->row = RP_DAY_ROW (rp_day_row_new ("Due", fixture->today));
  g_signal_connect_swapped (fixture->row, "changed", G_CALLBACK (changed_cb), fixture);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (fixture->row));
  fixture->window = show_in_window (list, 360);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_window (fixture->window);
}

static GtkWidget *
open_popover (Fixture *fixture)
{
  GtkWidget *popover;

  gtk_widget_activate (GTK_WIDGET (fixture->row));
  popover = find_widget (GTK_WIDGET (fixture->row), RP_TYPE_DAY_POPOVER, 0);
  g_assert_true (gtk_widget_get_visible (popover));

  return popover;
}

static void
choose (Fixture    *fixture,
        const char *label)
{
  GtkWidget *popover = open_popover (fixture);
  GtkWidget *button = find_button (popover, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (gtk_widget_get_visible (popover));
}

static void
test_coming (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *label;
    guint       ahead;
    const char *name;
  } cases[] = {
    { "Today", 0, "Due: Today" },
    { "Tomorrow", 1, "Due: Tomorrow" },
    { "By Friday", 3, "Due: Fri 27 Nov" },
    { "In a Week", 7, "Due: Tue 1 Dec" },
  };

  assert_name (GTK_WIDGET (fixture->row), "Due: Choose a Day");
  /* GTK 4.18 would read out the title alone. */
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (fixture->row),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      choose (fixture, cases[i].label);
      g_assert_cmpuint (rp_day_row_get_day (fixture->row), ==, fixture->today + cases[i].ahead);
      assert_name (GTK_WIDGET (fixture->row), cases[i].name);
      g_assert_cmpuint (fixture->n_changed, ==, i + 1);
    }

  g_assert_null (find_button (open_popover (fixture), "No Day"));
}

static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  rp_day_row_set_none (fixture->row, "No Day");
  assert_name (GTK_WIDGET (fixture->row), "Due: No Day");
  choose (fixture, "Today");
  choose (fixture, "No Day");
  g_assert_cmpuint (rp_day_row_get_day (fixture->row), ==, 0);
  g_assert_cmpuint (fixture->n_changed, ==, 2);
}

static void
test_past (Fixture       *fixture,
           gconstpointer  data)
{
  rp_day_row_set_past (fixture->row);
  choose (fixture, "Yesterday");
  g_assert_cmpuint (rp_day_row_get_day (fixture->row), ==, fixture->today - 1);
  g_assert_null (find_button (open_popover (fixture), "Tomorrow"));
}

/* What the calendar's own key handling does not do. */
static void
press (GtkWidget *widget,
       guint      keyval)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
      if (taken)
        return;
    }

  g_assert_not_reached ();
}

static void
test_calendar (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *calendar;

  rp_day_row_set_day (fixture->row, fixture->today);
  calendar = find_widget (open_popover (fixture), GTK_TYPE_CALENDAR, 0);
  press (calendar, GDK_KEY_Down);
  press (calendar, GDK_KEY_Right);
  press (calendar, GDK_KEY_Return);
  g_assert_cmpuint (rp_day_row_get_day (fixture->row), ==, fixture->today + 8);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/day-words/friday", test_friday);
  g_test_add_func ("/day-words/words", test_words);
  g_test_add ("/day-row/coming", Fixture, NULL, set_up, test_coming, tear_down);
  g_test_add ("/day-row/none", Fixture, NULL, set_up, test_none, tear_down);
  g_test_add ("/day-row/past", Fixture, NULL, set_up, test_past, tear_down);
  g_test_add ("/day-row/calendar", Fixture, NULL, set_up, test_calendar, tear_down);

  return g_test_run ();
}
