/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a topic: what it shows, and that what is done in it is written and can be undone. */
#include "topics-fixture.h"

#include "rp-flower.h"
#include "rp-form-window.h"
#include "rp-lesson-card.h"
#include "rp-lines-row.h"
#include "rp-topic-row.h"
#include "rp-work-card.h"

/* The page shows what the advice says. */
static void
test_page (Test          *test,
           gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (get_page (test));
  g_autofree char *told = g_strdup_printf ("show-person '%s'", test->person);
  GtkWidget *card = find_widget (page, RP_TYPE_LESSON_CARD, 0);

  assert_name (find_widget (page, RP_TYPE_FLOWER, 0), "Topic score: three of eighteen");
  g_assert_true (has_label (page, "about 5 seconds"));
  g_assert_true (has_label (page, "“Every board calls it priceless.”"));
  g_assert_true (has_label (page, "Not yet"));
  g_assert_nonnull (find_row (page, "Ottoline <b>& Co"));
  g_assert_nonnull (find_widget (page, RP_TYPE_WORK_CARD, 0));
  assert_name (card, "It worked, Rail: Minutes became a currency");
  g_assert_true (has_label (card, "Depots hoarded. They shared."));
  g_assert_true (has_label (card, "Say “a rail operator”"));
  g_assert_true (has_label (page, "Add one that failed. It is worth more."));

  adw_action_row_activate (ADW_ACTION_ROW (find_row (page, "Ottoline <b>& Co")));
  g_assert_cmpstr (test->base.told, ==, told);
}

static gboolean
is_five (gpointer data)
{
  RpTopicSheet *sheet = rp_topic_page_get_sheet (get_page (data));

  return sheet != NULL && sheet->strength == 5;
}

static gboolean
is_three (gpointer data)
{
  RpTopicSheet *sheet = rp_topic_page_get_sheet (get_page (data));

  return sheet != NULL && sheet->strength == 3;
}

static gboolean
entry_is_five (gpointer data)
{
  return find_widget (data, RP_TYPE_TOPIC_ROW, 0) != NULL
         && has_label (data, "1 curious  ·  1 lesson")
         && has_label (data, "No model, no owner");
}

/* A characteristic is set in a small form; how curious they are is not. */
static void
test_score (Test          *test,
            gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (get_page (test));
  GtkWidget *dialog;

  adw_action_row_activate (ADW_ACTION_ROW (find_row (page, "Personally curious")));
  g_assert_null (fixture_dialog (&test->base));

  adw_action_row_activate (ADW_ACTION_ROW (find_row (page, "Perplexing, unstructured")));
  dialog = fixture_dialog (&test->base);
  g_assert_nonnull (dialog);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_widget (dialog, ADW_TYPE_COMBO_ROW, 0)), 2);
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)),
                         "  No model, no owner \n");
  fixture_save (&test->base);
  wait_until (is_five, test);
  wait_until (entry_is_five, test->base.place);
  fixture_undo (&test->base);
  wait_until (is_three, test);
}

static gboolean
is_decided (gpointer data)
{
  return find_widget (data, RP_TYPE_WORK_CARD, 0) == NULL
         && has_label (data, "Not the same matter as Resilience Renewal");
}

static gboolean
is_undecided (gpointer data)
{
  return find_widget (data, RP_TYPE_WORK_CARD, 0) != NULL;
}

/* Work in play is not the same matter once a reason was given; it can be checked again. */
static void
test_work (Test          *test,
           gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (get_page (test));
  GtkWidget *dialog;

  g_signal_emit_by_name (find_button (page, "Show the Work"), "clicked");
  g_assert_true (g_str_has_prefix (test->base.told, "show-engagement '"));
  g_signal_emit_by_name (find_button (page, "Not the Same Matter…"), "clicked");
  dialog = fixture_dialog (&test->base);
  g_assert_nonnull (dialog);
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)), "A word");
  fixture_save (&test->base);
  wait_until (is_decided, page);
  g_signal_emit_by_name (find_button (page, "Check Again"), "clicked");
  wait_until (is_undecided, page);
}

static gboolean
has_failure (gpointer data)
{
  return find_widget (data, RP_TYPE_LESSON_CARD, 1) != NULL
         && !has_label (data, "Add one that failed. It is worth more.");
}

static gboolean
has_no_lesson (gpointer data)
{
  return find_widget (data, RP_TYPE_LESSON_CARD, 0) == NULL;
}

static gboolean
has_lesson (gpointer data)
{
  return !has_no_lesson (data);
}

/* A failure takes the place of the card that invites to it; a lesson goes and comes back. */
static void
test_lessons (Test          *test,
              gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (get_page (test));
  GtkWidget *dialog;

  activate (get_page (test), "topic.add-failure");
  dialog = fixture_dialog (&test->base);
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)), "It broke");
  fixture_save (&test->base);
  wait_until (has_failure, page);
  g_assert_cmpstr (test->base.toast, ==, "Lesson added");
  fixture_undo (&test->base);

  gtk_widget_activate_action (find_widget (page, RP_TYPE_LESSON_CARD, 0), "lesson.remove", NULL);
  wait_until (has_no_lesson, page);
  fixture_undo (&test->base);
  wait_until (has_lesson, page);
}

static gboolean
has_answer (gpointer data)
{
  return find_row (data, "Priya") != NULL;
}

/* Somebody who is not in the library yet is made along with what they said. */
static void
test_calibration (Test          *test,
                  gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (get_page (test));
  GtkWidget *dialog;

  activate (get_page (test), "topic.add-calibration");
  dialog = fixture_dialog (&test->base);
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  gtk_editable_set_text (GTK_EDITABLE (find_widget (dialog, ADW_TYPE_ENTRY_ROW, 0)), "Priya");
  g_assert_true (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_widget (dialog, ADW_TYPE_COMBO_ROW, 0)), 1);
  fixture_save (&test->base);
  wait_until (has_answer, page);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/topics/page", NULL, test_page);
  ADD ("/topics/score", NULL, test_score);
  ADD ("/topics/work", NULL, test_work);
  ADD ("/topics/lessons", NULL, test_lessons);
  ADD ("/topics/calibration", NULL, test_calibration);

  return g_test_run ();
}
