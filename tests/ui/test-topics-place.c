/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of topics: its list, the dialogs that it opens, and that it fits a narrow window. */
#include "topics-fixture.h"

#include "rp-form-window.h"
#include "rp-lesson-card.h"
#include "rp-lines-row.h"
#include "rp-topic-entry.h"
#include "rp-topic-row.h"

static char *
first_titles (Test *test)
{
  GString *titles = g_string_new (NULL);
  GtkWidget *view = find_widget (test->base.place, GTK_TYPE_LIST_VIEW, 0);
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(RpTopicEntry) entry = g_list_model_get_item (model, i);

      g_string_append_c (titles, entry->topic->title[0]);
    }

  return g_string_free (titles, FALSE);
}

/* The strongest topic is first and shown; the rest can be sorted and searched. */
static void
test_list (Test          *test,
           gconstpointer  data)
{
  GtkWidget *entry = find_widget (test->base.place, GTK_TYPE_SEARCH_ENTRY, 0);
  g_autofree char *by_strength = first_titles (test);
  g_autofree char *by_title = NULL;

  g_assert_cmpstr (rp_topic_list_get_selected (get_list (test)), ==, test->topic);
  g_assert_cmpstr (by_strength, ==, "PA");
  assert_name (gtk_widget_get_parent (find_widget (test->base.place, RP_TYPE_TOPIC_ROW, 0)),
               "Paying for resilience: Not yet, 1 curious  ·  1 lesson");

  gtk_widget_activate_action (test->base.place, "topics.order", "s", "title");
  by_title = first_titles (test);
  g_assert_cmpstr (by_title, ==, "AP");
  g_assert_cmpstr (rp_topic_list_get_selected (get_list (test)), ==, test->topic);

  gtk_widget_activate_action (test->base.place, "topics.searching", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "OLDER quest");
  g_signal_emit_by_name (entry, "search-changed");
  g_free (by_title);
  by_title = first_titles (test);
  g_assert_cmpstr (by_title, ==, "A");
  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing says this");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_true (has_label (test->base.place, "No Results Found"));
  g_assert_cmpstr (rp_topic_list_get_selected (get_list (test)), ==, test->topic);
}

/* Each dialog opens, names its inputs, and is not kept. */
static void
test_dialogs (Test          *test,
              gconstpointer  data)
{
  static const char *const actions[] = {
    "topic.edit", "topic.edit-own", "topic.add-curiosity", "topic.add-calibration",
    "topic.add-lesson", "topic.add-failure", "place.new",
  };
  static const char *const lesson_actions[] = {
    "lesson.edit", "lesson.edit-telling", "lesson.tell",
  };
  GtkWidget *card = find_widget (test->base.place, RP_TYPE_LESSON_CARD, 0);

  for (guint i = 0; i < G_N_ELEMENTS (actions) + G_N_ELEMENTS (lesson_actions); i++)
    {
      GtkWidget *dialog;

      if (i < G_N_ELEMENTS (actions))
        activate (get_page (test), actions[i]);
      else
        gtk_widget_activate_action (card, lesson_actions[i - G_N_ELEMENTS (actions)], NULL);
      dialog = fixture_dialog (&test->base);
      g_assert_nonnull (dialog);
      g_assert_nonnull (gtk_window_get_title (GTK_WINDOW (dialog)));
      gtk_test_widget_wait_for_draw (dialog);
      close_window (dialog);
    }
}

static gboolean
is_gone (gpointer data)
{
  return !has_sheet (data) && !rp_topic_list_has_selected (get_list (data));
}

/* What was removed is shown again when it comes back. */
static void
test_remove (Test          *test,
             gconstpointer  data)
{
  activate (get_page (test), "topic.remove");
  wait_until (is_gone, test);
  fixture_undo (&test->base);
  wait_until (has_sheet, test);
  g_assert_cmpstr (rp_topic_list_get_selected (get_list (test)), ==, test->topic);
}

/* A place without topics says what they are for; a title is enough for one. */
static void
test_first (Test          *test,
            gconstpointer  data)
{
  g_autofree char *topic = NULL;
  GtkWidget *dialog;

  gtk_widget_activate_action (test->base.place, "place.new", NULL);
  dialog = fixture_dialog (&test->base);
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)), "Who?");
  fixture_save (&test->base);
  wait_until (was_told, test);
  topic = fixture_dup_told (&test->base);
  gtk_widget_activate_action (test->base.place, "place.show", "s", topic);
  wait_until (has_sheet, test);
  g_assert_true (has_label (test->base.place, "Write what to say in one breath…"));
}

/* With texts that break what was not thought through it fits a narrow window. */
static void
test_narrow (Test          *test,
             gconstpointer  data)
{
  GtkWidget *view;
  int minimum;

  for (guint i = 0; naughty_texts[i] != NULL; i++)
    {
      g_autoptr(RpBatch) batch = NULL;
      g_autoptr(RpTopic) topic = NULL;
      const char *text = naughty_texts[i];

      if (*text == '\0' || *text == ' ')
        continue;
      batch = rp_batch_new ("Test");
      topic = add (batch, RP_TYPE_TOPIC, "title", "T", NULL);
      g_free (topic->title);
      topic->title = g_strdup (text);
      topic->hook = g_strdup (text);
      topic->lift = g_strdup (text);
      topic->struggle = g_strdup (text);
      topic->hypothesis = g_strdup (text);
      topic->credit = g_strdup (text);
      write_batch (test->base.store, g_steal_pointer (&batch));
      gtk_widget_activate_action (test->base.place, "place.show", "s", rp_record_get_id (topic));
      while (!has_sheet (test)
             || !g_str_equal (rp_topic_sheet_get_id (rp_topic_page_get_sheet (get_page (test))),
                              rp_record_get_id (topic)))
        g_main_context_iteration (NULL, TRUE);
      view = GTK_WIDGET (get_page (test));
      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
    }
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
}

static void
set_text_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (scale * 96 * PANGO_SCALE), NULL);
}

/* Letters twice as large break nothing, and fit a narrow window. */
static void
test_large (Test          *test,
            gconstpointer  data)
{
  int minimum;

  set_text_scale (2);
  gtk_test_widget_wait_for_draw (test->base.place);
  minimum = fixture_measure (&test->base);
  set_text_scale (1);
  g_assert_cmpint (minimum, <=, 360);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/topics/list", NULL, test_list);
  ADD ("/topics/dialogs", NULL, test_dialogs);
  ADD ("/topics/remove", NULL, test_remove);
  ADD ("/topics/first", "empty", test_first);
  ADD ("/topics/narrow", NULL, test_narrow);
  ADD ("/topics/large", NULL, test_large);

  return g_test_run ();
}
