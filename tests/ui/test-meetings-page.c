/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a meeting: what it shows and asks, what leads to it, its brief, and its size. */
#include "config.h"

#include "meetings-fixture.h"

#include "rp-brief-window.h"
#include "rp-date.h"
#include "rp-form-window.h"
#include "rp-held-card.h"
#include "rp-meeting-list.h"
#include "rp-meeting-row.h"
#include "rp-pick-row.h"
#include "rp-ring.h"
#include "rp-when-time.h"

static gboolean
has_ring (gpointer data)
{
  GtkWidget *row = find_widget (data, RP_TYPE_MEETING_ROW, 0);

  return row != NULL && rp_ring_get_total (RP_RING (find_widget (row, RP_TYPE_RING, 0))) > 0;
}

/* The next meeting is shown by itself, and its readiness in the list. */
static void
test_list (Test          *test,
           gconstpointer  data)
{
  GtkWidget *list = find_widget (test->base.place, RP_TYPE_MEETING_LIST, 0);
  guint count;

  g_assert_cmpstr (rp_meeting_list_get_selected (RP_MEETING_LIST (list)), ==, test->meeting);
  g_object_get (test->base.place, "count", &count, NULL);
  g_assert_cmpuint (count, ==, 1);
  wait_until (has_ring, test->base.place);
}

/* A meeting with somebody new is planned with a name alone. */
static void
test_new (Test          *test,
          gconstpointer  data)
{
  GtkWidget *dialog, *row;

  gtk_widget_activate_action (test->base.place, "place.new", NULL);
  dialog = fixture_dialog (&test->base);
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  row = find_widget (dialog, RP_TYPE_PICK_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (row), "Solveig Amberline");
  g_assert_false (rp_pick_row_is_settled (RP_PICK_ROW (row)));
  rp_pick_row_settle (RP_PICK_ROW (row));
  g_assert_true (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  fixture_save (&test->base);
  wait_until (was_told, test);
  g_assert_true (g_str_has_prefix (test->base.told, "show-meeting '"));
  g_assert_null (strstr (test->base.told, test->meeting));
  g_assert_cmpstr (test->base.toast, ==, "Meeting planned");
}

static gboolean
is_selected (gpointer data)
{
  Test *test = data;
  GtkWidget *list = find_widget (test->base.place, RP_TYPE_MEETING_LIST, 0);

  return g_strcmp0 (rp_meeting_list_get_selected (RP_MEETING_LIST (list)), test->meeting) == 0;
}

static gboolean
is_gone (gpointer data)
{
  return !is_selected (data);
}

/* What was deleted is shown again when it comes back. */
static void
test_delete (Test          *test,
             gconstpointer  data)
{
  activate (get_page (test), "plan.delete");
  wait_until (is_gone, test);
  fixture_undo (&test->base);
  wait_until (is_selected, test);
  wait_until (has_plan, test);
}

static gboolean
is_unlocked (gpointer data)
{
  return rp_plan_get_facts (rp_meeting_page_get_plan (get_page (data)))->unlocked;
}

/* A brief that may hold private words goes away when they are locked. */
static void
test_lock (Test          *test,
           gconstpointer  data)
{
  fixture_set_up_vault (&test->base);
  wait_until (is_unlocked, test);

  activate (get_page (test), "plan.brief");
  g_assert_nonnull (fixture_dialog (&test->base));
  rp_vault_lock (test->base.vault);
  wait_until (no_dialog, test);
}

static gboolean
is_asked (gpointer data)
{
  GtkWidget *card = find_widget (((Test *) data)->base.place, RP_TYPE_HELD_CARD, 0);

  return card != NULL && gtk_widget_get_visible (card);
}

static gboolean
is_not_asked (gpointer data)
{
  return !is_asked (data);
}

/* A meeting that is over asks whether it was held, and offers its debrief. */
static void
test_over (Test          *test,
           gconstpointer  data)
{
  RpPlan *plan = rp_meeting_page_get_plan (get_page (test));
  g_autoptr(RpMeeting) meeting = rp_record_copy (rp_plan_get_facts (plan)->meeting);
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  g_assert_true (is_not_asked (test));
  g_assert_false (gtk_widget_is_sensitive (find_button (test->base.place, "_Debrief")));
  meeting->takeaway = g_strdup ("One question");
  meeting->starts -= 4 * RP_DAY;
  meeting->ends -= 4 * RP_DAY;
  rp_batch_put (batch, meeting);
  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_until (is_asked, test);
  g_assert_true (has_label (test->base.place, "Ottoline walked away with"));
  g_assert_true (gtk_widget_has_css_class (find_button (test->base.place, "_Debrief"),
                                           "suggested-action"));
  g_assert_true (gtk_widget_is_sensitive (find_button (test->base.place, "_Debrief")));

  g_signal_emit_by_name (find_button (test->base.place, "It Did _Not Take Place"), "clicked");
  wait_until (is_not_asked, test);
  plan = rp_meeting_page_get_plan (get_page (test));
  g_assert_cmpint (rp_plan_get_facts (plan)->meeting->state, ==, RP_MEETING_CANCELLED);
}

static gboolean
is_narrow (gpointer data)
{
  return gtk_widget_get_width (((Test *) data)->base.window) <= 400;
}

/* Whether the menu of @dialog shows "Initials Only" ticked. */
static gboolean
is_ticked (GtkWidget *dialog)
{
  GtkWidget *item;
  gboolean active = FALSE;

  for (guint i = 0; (item = find_widget (dialog, g_type_from_name ("GtkModelButton"), i)) != NULL;
       i++)
    {
      g_autofree char *text = NULL;

      g_object_get (item, "text", &text, NULL);
      if (g_strcmp0 (text, "_Initials Only") != 0 && g_strcmp0 (text, "Initials Only") != 0)
        continue;
      g_object_get (item, "active", &active, NULL);
      return active;
    }

  g_assert_not_reached ();
}

/* The menu of the brief says what the page shows, and it fits the window. */
static void
test_brief (Test          *test,
            gconstpointer  data)
{
  g_autoptr(GSettings) settings = g_settings_new (RP_APP_ID);

  gtk_window_set_default_size (GTK_WINDOW (test->base.window), 400, 700);
  wait_until (is_narrow, test);
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *dialog;
      int least;
      int width;
      int height;

      g_settings_set_boolean (settings, "initials-in-brief", i == 0);
      activate (get_page (test), "plan.brief");
      dialog = fixture_dialog (&test->base);
      g_assert_true (RP_IS_BRIEF_WINDOW (dialog));
      g_assert_cmpint (is_ticked (dialog), ==, i == 0);
      gtk_window_get_default_size (GTK_WINDOW (dialog), &width, &height);
      g_assert_cmpint (width, <=, gtk_widget_get_width (test->base.window));
      gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 360);
      gtk_window_destroy (GTK_WINDOW (dialog));
      wait_until (no_dialog, test);
    }
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

/* Where letters are large and the navigation is folded away, the window stays as narrow as it is
 * when the place is first shown. */
static void
test_large (Test          *test,
            gconstpointer  data)
{
  GtkWidget *window;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  test->base.place = rp_meetings_page_new (test->base.store);
  g_object_set (test->base.place, "outer-folded", TRUE, NULL);
  window = show_in_window (test->base.place, 360);
  wait_until (has_plan, test);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (gtk_widget_get_width (window), ==, 360);
  close_window (window);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);

  /* With the navigation elsewhere both panes may have room from the start. */
  test->base.place = rp_meetings_page_new (test->base.store);
  g_object_set (test->base.place, "outer-folded", TRUE, NULL);
  window = show_in_window (test->base.place, 1000);
  wait_until (has_plan, test);
  wait_until (is_mapped, find_button (test->base.place, "_Debrief"));
  g_assert_false (rp_place_get_folded (RP_PLACE (test->base.place)));
  close_window (window);
}

/* An empty library says what to do. */
static void
test_empty (Test          *test,
            gconstpointer  data)
{
  wait_until (is_mapped, find_widget (test->base.place, ADW_TYPE_STATUS_PAGE, 0));
  g_assert_nonnull (find_button (test->base.place, "_Plan a Meeting…"));
}

static void
test_times (void)
{
  static const struct
  {
    const char *text;
    int         minute; /* −1: none */
  } cases[] = {
    { "19:30", 1170 }, { "19.30", 1170 }, { "1930", 1170 }, { "19h30", 1170 }, { "19", 1140 },
    { "7", 420 }, { " 7:05 ", 425 }, { "705", 425 }, { "0:00", 0 }, { "24:00", -1 },
    { "12:60", -1 }, { "", -1 }, { "noon", -1 }, { "19:3", -1 }, { "1:2:3", -1 },
    { "123456", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint minute;
      gboolean read = rp_when_parse_time (cases[i].text, &minute);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (read ? (int) minute : -1, ==, cases[i].minute);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/meetings-page/list", NULL, test_list);
  ADD ("/meetings-page/new", NULL, test_new);
  ADD ("/meetings-page/delete", NULL, test_delete);
  ADD ("/meetings-page/lock", NULL, test_lock);
  ADD ("/meetings-page/over", NULL, test_over);
  ADD ("/meetings-page/brief", NULL, test_brief);
  ADD ("/meetings-page/large", NULL, test_large);
  ADD ("/meetings-page/empty", "empty", test_empty);
  g_test_add_func ("/meetings-page/times", test_times);

  return g_test_run ();
}
