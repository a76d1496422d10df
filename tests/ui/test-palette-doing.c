/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done with what the palette finds, by keyboard and by pointer. */
#include "palette-fixture.h"

#include "rp-palette-row.h"

/* Everything the program can do is found by its words, with its keys. */
static void
test_commands (Test          *test,
               gconstpointer  width)
{
  type (test, "go meet");
  wait_for (test, "# Do\n- Go to Meetings\n");
  g_assert_cmpstr (get_selected (test)->accel, ==, "<Control>2");
  gtk_test_widget_wait_for_draw (test->palette);
  g_assert_true (has_label (test->palette, "Ctrl+2"));
  press (test->palette, GDK_KEY_Return, 0);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, "place 'meetings'");
}

static void
test_favours (Test          *test,
              gconstpointer  width)
{
  type (test, "asked of");
  wait_for (test, "# Do\n- Asked of Several\n");
  press (test->palette, GDK_KEY_Return, 0);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, "show-appeal ''");

  open_palette (test);
  type (test, "could i");
  wait_for (test, "# Do\n- What Could I Give?\n");
  press (test->palette, GDK_KEY_Return, 0);
  wait_closed (test);
  g_assert_true (g_str_has_prefix (test->base.told, "what-could-i-give"));
}

/* What cannot be done now is no title of a topic, unless there is more to choose from. */
static void
test_missed (Test          *test,
             gconstpointer  width)
{
  g_autofree char *lines = NULL, *undo = NULL;

  type (test, "doorway");
  wait_for (test, "# At the Doorway: open a meeting first\n");
  lines = list_items (test);
  g_assert_cmpstr (lines, ==, "# At the Doorway: open a meeting first\n");
  g_assert_null (get_selected (test));
  press (test->palette, GDK_KEY_Return, 0);
  g_assert_true (gtk_widget_get_visible (test->palette));
  g_assert_null (test->base.told);

  type (test, "redo");
  wait_for (test, "# Redo: nothing to redo\n");
  undo = list_items (test);
  g_assert_cmpstr (undo, ==, "# Redo: nothing to redo\n");

  type (test, "doorways");
  wait_for (test, "# Do\n- New topic “doorways”\n");
  g_assert_cmpstr (get_selected (test)->title, ==, "New topic “doorways”");
}

/* The example can be removed while it is there. */
static void
test_example (Test          *test,
              gconstpointer  width)
{
  type (test, "remove the ex");
  wait_for (test, "# Remove the Example Library: not now\n");
  press (test->palette, GDK_KEY_Escape, 0);
  wait_closed (test);

  test->has_example = TRUE;
  open_palette (test);
  type (test, "remove the ex");
  wait_for (test, "# Do\n- Remove the Example Library\n- New topic “remove the ex”\n");
  press (test->palette, GDK_KEY_Return, 0);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, "remove-example ");
}

/* What is shown can be acted on; what cannot be done is not offered. */
static void
test_shown (Test          *test,
            gconstpointer  width)
{
  g_autofree char *given = g_strdup_printf ("add-favour ('%s', 'given')", test->person);
  g_autofree char *lines = list_items (test);

  g_assert_null (strstr (lines, "- Print the Brief"));
  g_assert_null (strstr (lines, "- Edit…"));
  g_assert_null (strstr (lines, "- Merge With…"));
  g_assert_null (strstr (lines, "- Delete"));
  g_assert_nonnull (strstr (lines, "- Give a Sweet…\n"));
  g_assert_nonnull (strstr (lines, "- Recently Deleted\n"));
  press (test->palette, GDK_KEY_Escape, 0);
  wait_closed (test);

  open_palette_over (test, RP_TYPE_MEETING, test->meeting);
  wait_for (test, "- Print the Brief… | A resilient dinner\n");
  wait_for (test, "- Edit… | A resilient dinner\n");
  press (test->palette, GDK_KEY_Escape, 0);
  wait_closed (test);

  open_palette_over (test, RP_TYPE_PERSON, test->person);
  wait_for (test, "- Merge With… | Ottoline Brandt-Hale\n");
  type (test, "delete");
  wait_for (test, "# Do\n- Delete | Ottoline Brandt-Hale\n");
  type (test, "give a sw");
  wait_for (test, "# Do\n- Give a Sweet… | Ottoline Brandt-Hale\n");
  press (test->palette, GDK_KEY_Return, 0);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, given);
}

/* Down, until that is selected */
static void
go_to (Test       *test,
       const char *title)
{
  for (guint i = 0; i < 20 && !g_str_equal (get_selected (test)->title, title); i++)
    press (test->palette, GDK_KEY_Down, 0);
  g_assert_cmpstr (get_selected (test)->title, ==, title);
}

static void
test_open (Test          *test,
           gconstpointer  width)
{
  g_autofree char *shown = g_strdup_printf ("show-record ('person', '%s')", test->person);
  g_autofree char *planned = g_strdup_printf ("plan-meeting ('', '%s')", test->topic);
  g_autofree char *planned_with = g_strdup_printf ("plan-meeting ('%s', '')", test->person);

  type (test, "resil");
  wait_for (test, "# Topics\n");
  press (test->palette, GDK_KEY_Down, 0);
  g_assert_cmpstr (get_selected (test)->title, ==, "Paying for resilience nobody sees");
  press (test->palette, GDK_KEY_Up, 0);
  g_assert_cmpstr (get_selected (test)->title, ==, "Resilio Works");
  press (test->palette, GDK_KEY_Up, 0);
  g_assert_cmpstr (get_selected (test)->title, ==, "New topic “resil”");
  go_to (test, "Ottoline Brandt-Hale");
  press (test->palette, GDK_KEY_Return, 0);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, shown);

  open_palette (test);
  type (test, "resil");
  wait_for (test, "# Topics\n");
  go_to (test, "Paying for resilience nobody sees");
  press (test->palette, GDK_KEY_Return, GDK_CONTROL_MASK);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, planned);

  open_palette (test);
  type (test, "ottol");
  wait_for (test, "# People\n");
  press (test->palette, GDK_KEY_Return, GDK_CONTROL_MASK);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, planned_with);

  /* An organization is nobody to plan with: the keys do nothing. */
  open_palette (test);
  type (test, "resilio");
  wait_for (test, "# Organizations\n");
  press (test->palette, GDK_KEY_Return, GDK_CONTROL_MASK);
  drain ();
  g_assert_false (is_closed (test));
  press (test->palette, GDK_KEY_Escape, 0);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, planned_with);
}

/* A click opens; a pointer that only rests somewhere selects nothing. */
static void
test_click (Test          *test,
            gconstpointer  width)
{
  GtkWidget *list = find_widget (test->palette, GTK_TYPE_LIST_VIEW, 0);
  g_autofree char *shown = g_strdup_printf ("show-record ('person', '%s')", test->person);
  g_autoptr(GListModel) controllers = NULL;

  g_assert_false (gtk_list_view_get_single_click_activate (GTK_LIST_VIEW (list)));
  type (test, "resil");
  wait_for (test, "# People\n- Ottoline Brandt-Hale");
  gtk_test_widget_wait_for_draw (test->palette);
  /* A heading does nothing. */
  for (guint i = 6; i < 8; i++)
    {
      controllers = gtk_widget_observe_controllers (find_widget (list, RP_TYPE_PALETTE_ROW, i));
      for (guint j = 0; j < g_list_model_get_n_items (controllers); j++)
        {
          g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, j);

          if (GTK_IS_GESTURE_CLICK (controller))
            g_signal_emit_by_name (controller, "released", 1, 5.0, 5.0);
        }
      g_clear_object (&controllers);
      g_assert_cmpint (is_closed (test), ==, i == 7);
    }
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, shown);
}

/* On the button that closes, Return closes. */
static void
test_close_button (Test          *test,
                   gconstpointer  width)
{
  GtkWidget *close = find_button (test->palette, "Esc");
  GtkWidget *found = find_widget (test->palette, GTK_TYPE_LIST_VIEW, 0);

  assert_name (close, "Close");
  assert_name (GTK_WIDGET (get_text (test)), "Search");
  assert_name (found, "Found");
  type (test, "resil");
  wait_for (test, "# Topics\n");
  gtk_widget_grab_focus (close);
  press (test->palette, GDK_KEY_Return, 0);
  drain ();
  g_assert_null (test->base.told);
  g_signal_emit_by_name (close, "clicked");
  wait_closed (test);
}

/* What was typed becomes a topic, on one line however it was pasted. */
static void
test_new_topic (Test          *test,
                gconstpointer  width)
{
  g_autoptr(RpTopic) topic = NULL;
  g_autofree char *id = NULL;

  type (test, " Who pays\nfor   <quiet>? ");
  wait_for (test, "- New topic “Who pays for <quiet>?”\n");
  press (test->palette, GDK_KEY_Up, 0);
  press (test->palette, GDK_KEY_Return, 0);
  wait_closed (test);
  wait_until (was_told, test);
  g_assert_true (g_str_has_prefix (test->base.told, "show-topic '"));
  id = g_strndup (test->base.told + strlen ("show-topic '"), 36);
  topic = fixture_get (&test->base, RP_TYPE_TOPIC, id);
  g_assert_cmpstr (topic->title, ==, "Who pays for <quiet>?");
  g_assert_cmpstr (test->base.toast, ==, "Topic added");
}

/* A letter that somebody pasted does no harm. */
static void
test_long (Test          *test,
           gconstpointer  width)
{
  g_autofree char *letter = g_strnfill (10 * 1024, 'x');
  int minimum;

  for (guint i = 7; i < 10 * 1024; i += 8)
    letter[i] = i % 3 == 0 ? '\n' : ' ';
  type (test, letter);
  wait_for (test, "# Do\n- New topic “xxxxxxx xxxxxxx");
  for (guint i = 0; naughty_texts[i] != NULL; i++)
    {
      type (test, naughty_texts[i]);
      wait_for (test, "# Do\n");
      gtk_test_widget_wait_for_draw (test->palette);
    }
  gtk_widget_measure (test->palette, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_cmpint (gtk_widget_get_width (test->palette), <=, MAX (360, GPOINTER_TO_INT (width)));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/palette/commands", 700, test_commands);
  ADD ("/palette/favours", 700, test_favours);
  ADD ("/palette/missed", 700, test_missed);
  ADD ("/palette/example", 700, test_example);
  ADD ("/palette/shown", 700, test_shown);
  ADD ("/palette/open", 700, test_open);
  ADD ("/palette/click", 700, test_click);
  ADD ("/palette/close-button", 700, test_close_button);
  ADD ("/palette/new-topic", 700, test_new_topic);
  ADD ("/palette/long", 700, test_long);
  ADD ("/palette/narrow", 360, test_long);

  return g_test_run ();
}
