/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is answered in a debrief is written in one step, carried on, and can be amended. */
#include "debrief-fixture.h"

#include "rp-date.h"
#include "rp-differently-part.h"
#include "rp-next-part.h"
#include "rp-offered-part.h"
#include "rp-promise-row.h"
#include "rp-promises-part.h"
#include "rp-section.h"
#include "rp-stage-part.h"
#include "rp-sweet-part.h"
#include "rp-talk-part.h"
#include "rp-told-part.h"

static void
undo (Test *test)
{
  g_assert_cmpstr (rp_store_get_undo_label (test->base.store), ==, "Debrief");
  fixture_undo (&test->base);
}

/* Nothing is required: an empty page marks the meeting, and nothing else. */
static void
test_empty (Test          *test,
            gconstpointer  data)
{
  const RpDebriefSheet *sheet;

  g_assert_false (rp_debrief_page_is_touched (RP_DEBRIEF_PAGE (test->base.place)));
  finish (test);
  wait_until (is_closed, test);
  g_assert_cmpstr (test->base.toast, ==, "Debriefed");

  sheet = read_sheet (test);
  g_assert_cmpint (sheet->facts->meeting->state, ==, RP_MEETING_DEBRIEFED);
  g_assert_cmpuint (sheet->debriefs->len, ==, 0);
  g_assert_cmpuint (sheet->commitments->len, ==, 0);
  g_assert_cmpuint (sheet->favours->len, ==, 0);
  undo (test);
  g_assert_cmpint (read_sheet (test)->facts->meeting->state, ==, RP_MEETING_CONFIRMED);
}

static void
add_promise (Test       *test,
             guint       by,
             const char *text)
{
  GtkWidget *promises = part (test, RP_TYPE_PROMISES_PART);
  GtkWidget *section = find_widget (promises, RP_TYPE_SECTION, by);
  GtkWidget *row;

  g_signal_emit_by_name (section, "add");
  row = find_widget (section, RP_TYPE_PROMISE_ROW, 0);
  type_into (find_widget (row, GTK_TYPE_TEXT_VIEW, 0), text);
}

static gboolean
is_tall (gpointer row)
{
  return gtk_widget_get_height (row) > 100;
}

/* A long promise can be read to its end. */
static void
test_long_promise (void)
{
  g_autoptr(RpCommitment) commitment = rp_record_new (RP_TYPE_COMMITMENT);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row;
  g_autofree char *text = NULL;

  commitment->text = g_strdup ("Send him the story of the museum that retired its own machine "
                               "before anybody had asked for it, with the name of the curator");
  row = rp_promise_row_new (RP_COMMITMENT_BY_ME, 740000, commitment);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_set_default_size (GTK_WINDOW (window), 320, 300);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (is_tall, row);
  text = rp_promise_row_dup_text (RP_PROMISE_ROW (row));
  g_assert_cmpstr (text, ==, commitment->text);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
answer_everything (Test *test)
{
  GtkWidget *learned = part (test, RP_TYPE_LEARNED_PART);
  GtkWidget *offered = part (test, RP_TYPE_OFFERED_PART);
  GtkWidget *told = part (test, RP_TYPE_TOLD_PART);
  GtkWidget *next = part (test, RP_TYPE_NEXT_PART);
  GtkWidget *differently = part (test, RP_TYPE_DIFFERENTLY_PART);

  type_into (learned_view (test), LEARNED);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (learned, GTK_TYPE_CHECK_BUTTON, 0)),
                               TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (offered, "Challenged")), TRUE);
  type_into (find_widget (offered, GTK_TYPE_TEXT_VIEW, 0), "Nobody would believe it.");
  for (guint i = 0; i < 2; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (told, GTK_TYPE_CHECK_BUTTON, i)),
                                 TRUE);
  add_promise (test, 0, "Send the rail auction write-up");
  add_promise (test, 1, "Show me the rejected price paper");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_widget (part (test, RP_TYPE_SWEET_PART),
                                                                GTK_TYPE_TOGGLE_BUTTON, 0)), TRUE);
  gtk_range_set_value (GTK_RANGE (find_widget (part (test, RP_TYPE_TALK_PART), GTK_TYPE_SCALE,
                                               0)), 40);
  type_into (find_widget (differently, GTK_TYPE_TEXT_VIEW, 0), "Ask sooner.\n\nExplain less.");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (next, GTK_TYPE_CHECK_BUTTON, 0)),
                               TRUE);
}

static guint
count_items (const RpDebriefSheet *sheet,
             RpPlanItemType        type,
             RpItemState           state)
{
  guint n = 0;

  for (guint i = 0; i < sheet->facts->plan_items->len; i++)
    {
      RpPlanItem *item = sheet->facts->plan_items->pdata[i];

      n += item->type == type && item->state == state;
    }

  return n;
}

static void
assert_everything (const RpDebriefSheet *sheet)
{
  RpDebrief *debrief = rp_debrief_sheet_get_debrief (sheet);
  RpCalibration *calibration = sheet->calibrations->pdata[0];
  RpFavour *favour = sheet->favours->pdata[0];

  g_assert_cmpuint (sheet->debriefs->len, ==, 1);
  g_assert_cmpstr (debrief->learned, ==, LEARNED);
  g_assert_true (debrief->confided);
  g_assert_false (debrief->advice);
  g_assert_cmpint (debrief->talk_share, ==, 40);
  g_assert_cmpuint (sheet->calibrations->len, ==, 1);
  g_assert_cmpint (calibration->response, ==, RP_RESPONSE_CHALLENGED);
  g_assert_cmpstr (calibration->words, ==, "Nobody would believe it.");
  g_assert_cmpuint (sheet->tellings->len, ==, 1);
  g_assert_cmpuint (count_items (sheet, RP_PLAN_ITEM_QUESTION, RP_ITEM_DONE), ==, 1);
  g_assert_cmpuint (count_items (sheet, RP_PLAN_ITEM_DIFFERENTLY, RP_ITEM_OPEN), ==, 2);
  g_assert_cmpuint (sheet->commitments->len, ==, 2);
  g_assert_cmpuint (sheet->favours->len, ==, 1);
  g_assert_cmpint (favour->direction, ==, RP_FAVOUR_GIVEN);
  g_assert_cmpint (favour->state, ==, RP_FAVOUR_STATE_GRANTED);
  g_assert_nonnull (sheet->person->entry->next);
  g_assert_cmpint (sheet->person->entry->next->state, ==, RP_MEETING_IDEA);
}

/* All of it is one step; a debrief can be opened again, and amended. */
static void
test_everything (Test          *test,
                 gconstpointer  data)
{
  const RpDebriefSheet *sheet;
  g_autofree char *learned = NULL;

  fixture_set_up_vault (&test->base);
  answer_everything (test);
  finish (test);
  wait_until (is_closed, test);
  assert_everything (read_sheet (test));
  close_page (test);

  open_page (test, 1000);
  learned = dup_view_text (learned_view (test));
  g_assert_cmpstr (learned, ==, LEARNED);
  g_assert_false (rp_debrief_page_is_touched (RP_DEBRIEF_PAGE (test->base.place)));
  type_into (find_widget (part (test, RP_TYPE_DIFFERENTLY_PART), GTK_TYPE_TEXT_VIEW, 0),
             "Explain less.");
  finish (test);
  wait_until (is_closed, test);
  sheet = read_sheet (test);
  g_assert_cmpuint (count_items (sheet, RP_PLAN_ITEM_DIFFERENTLY, RP_ITEM_OPEN), ==, 1);
  g_assert_cmpuint (sheet->commitments->len, ==, 2);
  g_assert_cmpstr (rp_debrief_sheet_get_debrief (sheet)->learned, ==, LEARNED);

  undo (test);
  assert_everything (read_sheet (test));
  undo (test);
  sheet = read_sheet (test);
  g_assert_cmpuint (sheet->debriefs->len, ==, 0);
  g_assert_cmpuint (sheet->calibrations->len, ==, 0);
  g_assert_cmpuint (sheet->commitments->len, ==, 0);
  g_assert_cmpint (sheet->facts->meeting->state, ==, RP_MEETING_CONFIRMED);
}

static RpMeetingFacts *
read_next_facts (Test *test)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *starts = rp_time_to_rfc3339 (now + 30 * RP_DAY);
  g_autoptr(RpMeeting) next = add (batch, RP_TYPE_MEETING, "person", test->person,
                                   "starts", starts, NULL);
  g_autoptr(GAsyncResult) read = NULL;
  RpMeetingFacts *facts;
  GError *error = NULL;

  write_batch (test->base.store, g_steal_pointer (&batch));
  rp_store_meeting_facts_async (test->base.store, rp_record_get_id (next), now, zone, NULL,
                                result_cb, &test->base.result);
  read = await (&test->base.result);
  facts = rp_store_meeting_facts_finish (test->base.store, read, &error);
  g_assert_no_error (error);

  return facts;
}

/* What is open is carried to the next plan as the record that it is. */
static void
test_carried (Test          *test,
              gconstpointer  data)
{
  g_autoptr(RpMeetingFacts) facts = NULL;

  type_into (find_widget (part (test, RP_TYPE_DIFFERENTLY_PART), GTK_TYPE_TEXT_VIEW, 0),
             "Ask sooner.");
  add_promise (test, 0, "Send the rail auction write-up");
  finish (test);
  wait_until (is_closed, test);

  facts = read_next_facts (test);
  g_assert_cmpuint (facts->last_questions->len, ==, 1);
  g_assert_cmpstr (rp_record_get_id (facts->last_questions->pdata[0]), ==, test->question);
  g_assert_cmpuint (facts->last_items->len, ==, 1);
  g_assert_cmpstr (RP_PLAN_ITEM (facts->last_items->pdata[0])->text, ==, "Ask sooner.");
  g_assert_cmpuint (facts->commitments->len, ==, 1);
  g_assert_cmpuint (facts->plan_items->len, ==, 0);
}

/* The stage is asked after where there is evidence, and to stay changes nothing. */
static void
test_stage (Test          *test,
            gconstpointer  data)
{
  GtkWidget *stage = part (test, RP_TYPE_STAGE_PART);

  g_assert_true (gtk_widget_get_visible (stage));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (stage, "Move to In conversation")),
                                TRUE);
  finish (test);
  wait_until (is_closed, test);
  g_assert_cmpint (read_sheet (test)->facts->person->stage, ==, RP_STAGE_IN_CONVERSATION);
}

/* A prompt begins a paragraph under its heading. */
static void
test_prompts (Test          *test,
              gconstpointer  data)
{
  g_autofree char *text = NULL;

  g_signal_emit_by_name (find_button (test->base.place, "Her own idea"), "clicked");
  text = dup_view_text (learned_view (test));
  g_assert_cmpstr (text, ==, "Her own idea\n");
  g_assert_true (rp_debrief_page_is_touched (RP_DEBRIEF_PAGE (test->base.place)));
}

/* The sweets then have moved to their place among the questions. */
static gboolean
is_one_column (gpointer data)
{
  Test *test = data;
  GtkWidget *questions = gtk_widget_get_parent (part (test, RP_TYPE_LEARNED_PART));

  return gtk_widget_is_ancestor (part (test, RP_TYPE_SWEET_PART), questions);
}

/* It fits where the letters are wider than here, too: with a text that is a fifth larger. */
static void
test_narrow (Test          *test,
             gconstpointer  data)
{
  const double scales[] = { 1, 1.2 };

  wait_until (is_one_column, test);
  answer_everything (test);
  use (find_button (test->base.place, "Add Another"));
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * scales[i]),
                    NULL);
      drain ();
      g_assert_cmpint (fixture_measure (&test->base), <=, 360);
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/debrief/empty", 1000, test_empty);
  ADD ("/debrief/everything", 1000, test_everything);
  ADD ("/debrief/carried", 1000, test_carried);
  ADD ("/debrief/stage", 1000, test_stage);
  ADD ("/debrief/prompts", 1000, test_prompts);
  ADD ("/debrief/narrow", 360, test_narrow);
  g_test_add_func ("/debrief/long-promise", test_long_promise);

  return g_test_run ();
}
