/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of topics, and the preferences that set what makes one good, on a library of their
 * own: what is done in them is written, shown, told, and can be undone. */
#include "config.h"

#include "library.h"

#include "rp-dialog-shape.h"
#include "rp-flower.h"
#include "rp-form-window.h"
#include "rp-lesson-card.h"
#include "rp-lines-row.h"
#include "rp-memory-keyring.h"
#include "rp-model.h"
#include "rp-preferences-window.h"
#include "rp-record-row.h"
#include "rp-topic-entry.h"
#include "rp-topic-list.h"
#include "rp-topic-page.h"
#include "rp-topic-row.h"
#include "rp-topic-view.h"
#include "rp-topics-page.h"
#include "rp-work-card.h"

typedef struct
{
  char         *folder;
  RpVault      *vault;
  RpStore      *store;
  char         *topic;    /* UUID */
  char         *other;    /* UUID */
  char         *person;   /* UUID */
  GtkWidget    *place;
  GtkWidget    *window;
  GAsyncResult *result;   /* of the last call */
  char         *toast;    /* the last one */
  char         *shown;    /* what was asked to be shown */
} Fixture;

static void
fill_library (Fixture *fixture)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "Ottoline <b>& Co", NULL);
  g_autoptr(RpOrganization) company = add (batch, RP_TYPE_ORGANIZATION, "name", "Ostervale", NULL);
  g_autoptr(RpEngagement) work = add (batch, RP_TYPE_ENGAGEMENT, "name", "Resilience Renewal",
                                      "organization", rp_record_get_id (company),
                                      "key_terms", "resilience, paying", NULL);
  g_autoptr(RpTopic) topic = add (batch, RP_TYPE_TOPIC, "title", "Paying for resilience",
                                  "hook", "Every board calls it priceless.",
                                  "lift", "One two three four five six seven eight nine ten "
                                          "eleven twelve thirteen.",
                                  "hypothesis", "Price an hour, not an asset.", NULL);
  g_autoptr(RpTopic) other = add (batch, RP_TYPE_TOPIC, "title", "An older question", NULL);
  g_autoptr(RpCuriosity) curiosity = add (batch, RP_TYPE_CURIOSITY,
                                          "person", rp_record_get_id (person),
                                          "topic", rp_record_get_id (topic), "strength", "3",
                                          "date", "2026-10-16", NULL);
  g_autoptr(RpLesson) lesson = add (batch, RP_TYPE_LESSON, "topic", rp_record_get_id (topic),
                                    "title", "Minutes became a currency", "industry", "Rail",
                                    "situation", "Depots hoarded.", "result", "They shared.",
                                    "say", "a rail operator", NULL);
  g_autoptr(RpTelling) telling = add (batch, RP_TYPE_TELLING, "lesson", rp_record_get_id (lesson),
                                      "person", rp_record_get_id (person), "date", "2026-09-24",
                                      NULL);

  fixture->topic = g_strdup (rp_record_get_id (topic));
  fixture->other = g_strdup (rp_record_get_id (other));
  fixture->person = g_strdup (rp_record_get_id (person));
  write_batch (fixture->store, g_steal_pointer (&batch));
}

static void
win_cb (GSimpleAction *action,
        GVariant      *parameter,
        Fixture       *fixture)
{
  gboolean toast = g_variant_is_of_type (parameter, G_VARIANT_TYPE ("(sb)"));
  char **to = toast ? &fixture->toast : &fixture->shown;

  g_free (*to);
  if (toast)
    g_variant_get_child (parameter, 0, "s", to);
  else
    *to = g_variant_dup_string (parameter, NULL);
}

static void
add_win_actions (Fixture *fixture)
{
  static const char *const names[] = { "toast", "show-topic", "show-person", "show-engagement" };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const GVariantType *type = i == 0 ? G_VARIANT_TYPE ("(sb)") : G_VARIANT_TYPE_STRING;
      g_autoptr(GSimpleAction) action = g_simple_action_new (names[i], type);

      g_signal_connect (action, "activate", G_CALLBACK (win_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static RpTopicPage *
get_page (Fixture *fixture)
{
  return RP_TOPIC_PAGE (find_widget (fixture->place, RP_TYPE_TOPIC_PAGE, 0));
}

static RpTopicList *
get_list (Fixture *fixture)
{
  return RP_TOPIC_LIST (find_widget (fixture->place, RP_TYPE_TOPIC_LIST, 0));
}

static gboolean
has_sheet (gpointer data)
{
  GtkWidget *view = find_widget (GTK_WIDGET (get_page (data)), RP_TYPE_TOPIC_VIEW, 0);

  return rp_topic_page_get_sheet (get_page (data)) != NULL
         && !rp_topic_view_get_filling (RP_TOPIC_VIEW (view));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(GAsyncResult) opened = NULL;
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("rapport-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->vault = rp_vault_new (RP_KEYRING (keyring));
  fixture->store = open_library (fixture->folder, fixture->vault);
  if (data == NULL)
    fill_library (fixture);

  fixture->place = rp_topics_page_new (fixture->store);
  fixture->window = show_in_window (fixture->place, 1000);
  add_win_actions (fixture);
  if (data == NULL)
    wait_until (has_sheet, fixture);
}

static gboolean
is_finalized (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  RpStore *store;

  close_window (fixture->window);
  rp_store_close (fixture->store);
  /* What was read last may still be on its way from its thread. */
  store = fixture->store;
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  g_clear_object (&fixture->store);
  wait_until (is_finalized, &store);
  g_clear_object (&fixture->vault);

  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->topic);
  g_free (fixture->other);
  g_free (fixture->person);
  g_free (fixture->toast);
  g_free (fixture->shown);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), action, NULL));
}

static GtkWidget *
find_dialog_of (GtkWidget *window)
{
  return find_over (window);
}

static gboolean
no_dialog (gpointer data)
{
  return find_dialog_of (data) == NULL;
}

static void
save_dialog (GtkWidget *window)
{
  gtk_widget_activate_action (find_dialog_of (window), "form.save", NULL);
  wait_until (no_dialog, window);
}

static void
undo (Fixture *fixture)
{
  g_autoptr(GAsyncResult) undone = NULL;
  g_autofree char *label = NULL;
  GError *error = NULL;

  rp_store_undo_async (fixture->store, NULL, result_cb, &fixture->result);
  undone = await (&fixture->result);
  label = rp_store_undo_finish (fixture->store, undone, &error);
  g_assert_no_error (error);
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (root, RP_TYPE_RECORD_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

static gboolean
has_label (GtkWidget  *root,
           const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return TRUE;

  return FALSE;
}

static char *
first_titles (Fixture *fixture)
{
  GString *titles = g_string_new (NULL);
  GtkWidget *view = find_widget (fixture->place, GTK_TYPE_LIST_VIEW, 0);
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
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *entry = find_widget (fixture->place, GTK_TYPE_SEARCH_ENTRY, 0);
  g_autofree char *by_strength = first_titles (fixture);
  g_autofree char *by_title = NULL;

  g_assert_cmpstr (rp_topic_list_get_selected (get_list (fixture)), ==, fixture->topic);
  g_assert_cmpstr (by_strength, ==, "PA");
  assert_name (gtk_widget_get_parent (find_widget (fixture->place, RP_TYPE_TOPIC_ROW, 0)),
               "Paying for resilience: Not yet, 1 curious  ·  1 lesson");

  gtk_widget_activate_action (fixture->place, "topics.order", "s", "title");
  by_title = first_titles (fixture);
  g_assert_cmpstr (by_title, ==, "AP");
  g_assert_cmpstr (rp_topic_list_get_selected (get_list (fixture)), ==, fixture->topic);

  gtk_widget_activate_action (fixture->place, "topics.searching", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "OLDER quest");
  g_signal_emit_by_name (entry, "search-changed");
  g_free (by_title);
  by_title = first_titles (fixture);
  g_assert_cmpstr (by_title, ==, "A");
  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing says this");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_true (has_label (fixture->place, "No Results Found"));
  g_assert_cmpstr (rp_topic_list_get_selected (get_list (fixture)), ==, fixture->topic);
}

/* The page shows what the advice says. */
static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (get_page (fixture));
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
  g_assert_cmpstr (fixture->shown, ==, fixture->person);
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
test_score (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (get_page (fixture));
  GtkWidget *dialog;

  adw_action_row_activate (ADW_ACTION_ROW (find_row (page, "Personally curious")));
  g_assert_null (find_dialog_of (fixture->window));

  adw_action_row_activate (ADW_ACTION_ROW (find_row (page, "Perplexing, unstructured")));
  dialog = find_dialog_of (fixture->window);
  g_assert_nonnull (dialog);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_widget (dialog, ADW_TYPE_COMBO_ROW, 0)), 2);
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)),
                         "  No model, no owner \n");
  save_dialog (fixture->window);
  wait_until (is_five, fixture);
  wait_until (entry_is_five, fixture->place);
  undo (fixture);
  wait_until (is_three, fixture);
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
test_work (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (get_page (fixture));
  GtkWidget *dialog;

  g_signal_emit_by_name (find_button (page, "Show the Work"), "clicked");
  g_assert_nonnull (fixture->shown);
  g_signal_emit_by_name (find_button (page, "Not the Same Matter…"), "clicked");
  dialog = find_dialog_of (fixture->window);
  g_assert_nonnull (dialog);
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)), "A word");
  save_dialog (fixture->window);
  wait_until (is_decided, page);
  g_signal_emit_by_name (find_button (page, "Check Again"), "clicked");
  wait_until (is_undecided, page);
}

/* Each dialog opens, names its inputs, and is not kept. */
static void
test_dialogs (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const actions[] = {
    "topic.edit", "topic.edit-own", "topic.add-curiosity", "topic.add-calibration",
    "topic.add-lesson", "topic.add-failure", "place.new",
  };
  static const char *const lesson_actions[] = {
    "lesson.edit", "lesson.edit-telling", "lesson.tell",
  };
  GtkWidget *card = find_widget (fixture->place, RP_TYPE_LESSON_CARD, 0);

  for (guint i = 0; i < G_N_ELEMENTS (actions) + G_N_ELEMENTS (lesson_actions); i++)
    {
      GtkWidget *dialog;

      if (i < G_N_ELEMENTS (actions))
        activate (fixture, actions[i]);
      else
        gtk_widget_activate_action (card, lesson_actions[i - G_N_ELEMENTS (actions)], NULL);
      dialog = find_dialog_of (fixture->window);
      g_assert_nonnull (dialog);
      g_assert_nonnull (gtk_window_get_title (GTK_WINDOW (dialog)));
      gtk_test_widget_wait_for_draw (dialog);
      close_window (dialog);
    }
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
test_lessons (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (get_page (fixture));
  GtkWidget *dialog;

  activate (fixture, "topic.add-failure");
  dialog = find_dialog_of (fixture->window);
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)), "It broke");
  save_dialog (fixture->window);
  wait_until (has_failure, page);
  g_assert_cmpstr (fixture->toast, ==, "Lesson added");
  undo (fixture);

  gtk_widget_activate_action (find_widget (page, RP_TYPE_LESSON_CARD, 0), "lesson.remove", NULL);
  wait_until (has_no_lesson, page);
  undo (fixture);
  wait_until (has_lesson, page);
}

static gboolean
has_answer (gpointer data)
{
  return find_row (data, "Priya") != NULL;
}

/* Somebody who is not in the library yet is made along with what they said. */
static void
test_calibration (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (get_page (fixture));
  GtkWidget *dialog;

  activate (fixture, "topic.add-calibration");
  dialog = find_dialog_of (fixture->window);
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  gtk_editable_set_text (GTK_EDITABLE (find_widget (dialog, ADW_TYPE_ENTRY_ROW, 0)), "Priya");
  g_assert_true (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_widget (dialog, ADW_TYPE_COMBO_ROW, 0)), 1);
  save_dialog (fixture->window);
  wait_until (has_answer, page);
}

static gboolean
is_gone (gpointer data)
{
  return !has_sheet (data) && !rp_topic_list_has_selected (get_list (data));
}

/* What was removed is shown again when it comes back. */
static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  activate (fixture, "topic.remove");
  wait_until (is_gone, fixture);
  undo (fixture);
  wait_until (has_sheet, fixture);
  g_assert_cmpstr (rp_topic_list_get_selected (get_list (fixture)), ==, fixture->topic);
}

static gboolean
is_shown (gpointer data)
{
  return ((Fixture *) data)->shown != NULL;
}

/* A place without topics says what they are for; a title is enough for one. */
static void
test_first (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (fixture->place, "place.new", NULL);
  dialog = find_dialog_of (fixture->window);
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)), "Who?");
  save_dialog (fixture->window);
  wait_until (is_shown, fixture);
  gtk_widget_activate_action (fixture->place, "place.show", "s", fixture->shown);
  wait_until (has_sheet, fixture);
  g_assert_true (has_label (fixture->place, "Write what to say in one breath…"));
}

/* With texts that break what was not thought through it fits a narrow window. */
static void
test_narrow (Fixture       *fixture,
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
      write_batch (fixture->store, g_steal_pointer (&batch));
      gtk_widget_activate_action (fixture->place, "place.show", "s", rp_record_get_id (topic));
      while (!has_sheet (fixture)
             || !g_str_equal (rp_topic_sheet_get_id (rp_topic_page_get_sheet (get_page (fixture))),
                              rp_record_get_id (topic)))
        g_main_context_iteration (NULL, TRUE);
      view = GTK_WIDGET (get_page (fixture));
      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
    }
  gtk_widget_measure (fixture->place, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
set_text_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (scale * 96 * PANGO_SCALE), NULL);
}

/* Letters twice as large break nothing, and fit a narrow window. */
static void
test_large (Fixture       *fixture,
            gconstpointer  data)
{
  int minimum;

  set_text_scale (2);
  gtk_test_widget_wait_for_draw (fixture->place);
  gtk_widget_measure (fixture->place, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  set_text_scale (1);
  g_assert_cmpint (minimum, <=, 360);
}

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
test_characteristics (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWindow *window = rp_preferences_window_new (GTK_WINDOW (fixture->window), fixture->store);
  GtkWidget *preferences = GTK_WIDGET (window);

  rp_dialog_present_soon (window);
  wait_until (has_characteristics, preferences);
  g_signal_emit_by_name (find_named (find_row (preferences, "No clear industry answer"),
                                     "Move Up"), "clicked");
  wait_until (is_first, preferences);
  g_signal_emit_by_name (find_named (find_row (preferences, "Risky to commit to a path"),
                                     "Retire"), "clicked");
  wait_until (is_retired, preferences);
  while (find_row (fixture->place, "Risky to commit to a path") != NULL)
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
test_profile (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWindow *window = rp_preferences_window_new (GTK_WINDOW (fixture->window), fixture->store);
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
  while (rp_store_get_undo_label (fixture->store) == NULL
         || !g_str_equal (rp_store_get_undo_label (fixture->store), "Change profile"))
    g_main_context_iteration (NULL, TRUE);
  close_window (preferences);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/topics/list", test_list },
    { "/topics/page", test_page },
    { "/topics/score", test_score },
    { "/topics/work", test_work },
    { "/topics/dialogs", test_dialogs },
    { "/topics/lessons", test_lessons },
    { "/topics/calibration", test_calibration },
    { "/topics/remove", test_remove },
    { "/topics/narrow", test_narrow },
    { "/topics/large", test_large },
    { "/preferences/characteristics", test_characteristics },
    { "/preferences/profile", test_profile },
  };

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add ("/topics/first", Fixture, "empty", set_up, test_first, tear_down);

  return g_test_run ();
}
