/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to a plan is written, told, and can be undone; each of its dialogs opens, and leaves
 * nothing behind when it closes. */
#include "meetings-fixture.h"

#include "rp-form-window.h"
#include "rp-lines-row.h"
#include "rp-pick-row.h"
#include "rp-record-row.h"

static guint
count_rows (Test       *test,
            const char *title)
{
  guint n = 0;
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (test->base.place, RP_TYPE_RECORD_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      n++;

  return n;
}

static gboolean
has_question (gpointer data)
{
  return count_rows (data, "What <b>would</b> you & yours pay?") == 1;
}

static gboolean
has_no_question (gpointer data)
{
  return !has_question (data);
}

static gboolean
is_between_us (gpointer data)
{
  return count_rows (data, "Say that this stays between us") == 1;
}

static gboolean
is_not_between_us (gpointer data)
{
  return !is_between_us (data);
}

/* One click mends a finding, says so, and can be undone. */
static void
test_fix (Test          *test,
          gconstpointer  data)
{
  g_assert_true (is_not_between_us (test));
  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "plan.fix", "s",
                              "stays-between-us");
  wait_until (is_between_us, test);
  wait_until (has_toast, test);
  fixture_undo (&test->base);
  wait_until (is_not_between_us, test);
}

/* What is written in a form is on the page, as it was written. */
static void
test_form (Test          *test,
           gconstpointer  data)
{
  GtkWidget *dialog, *row;

  activate (get_page (test), "plan.add-question");
  dialog = fixture_dialog (&test->base);
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  row = find_widget (dialog, RP_TYPE_LINES_ROW, 0);
  rp_lines_row_set_text (RP_LINES_ROW (row), "  What <b>would</b> you & yours pay? ");
  fixture_save (&test->base);
  wait_until (has_question, test);
  fixture_undo (&test->base);
  wait_until (has_no_question, test);
}

/* Each dialog opens, is not kept, and names what can be written in it. */
static void
test_dialogs (Test          *test,
              gconstpointer  data)
{
  static const char *const actions[] = {
    "plan.add-topic", "plan.add-hypothesis", "plan.add-insight", "plan.add-lesson",
    "plan.add-question", "plan.add-check", "plan.add-notice", "plan.add-engagement",
    "plan.add-curiosity", "plan.edit-ask", "plan.edit-calendar", "plan.edit", "plan.brief",
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *dialog;

      activate (get_page (test), actions[i]);
      wait_until (has_dialog, test);
      dialog = fixture_dialog (&test->base);
      g_assert_nonnull (gtk_window_get_title (GTK_WINDOW (dialog)));
      gtk_test_widget_wait_for_draw (dialog);
      close_window (dialog);
      wait_until (no_dialog, test);
    }
}

static gboolean
is_confirmed (gpointer data)
{
  RpPlan *plan = rp_meeting_page_get_plan (get_page (data));

  return rp_plan_get_facts (plan)->meeting->state == RP_MEETING_CONFIRMED;
}

static gboolean
has_guest (gpointer data)
{
  return rp_plan_get_facts (rp_meeting_page_get_plan (get_page (data)))->attendees->len == 1;
}

static gboolean
has_no_guest (gpointer data)
{
  return !has_guest (data);
}

static void
add_guest (Test *test)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) guest = add (batch, RP_TYPE_PERSON, "name", "Third Guest", NULL);
  g_autoptr(RpAttendee) attendee = add (batch, RP_TYPE_ATTENDEE, "meeting", test->meeting,
                                        "person", rp_record_get_id (guest), NULL);

  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_until (has_guest, test);
}

/* A stop keeps a meeting from being confirmed, unless a reason is given. */
static void
test_confirm (Test          *test,
              gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (get_page (test));
  GtkWidget *dialog;

  add_guest (test);
  gtk_widget_activate_action (page, "plan.state", "s", "confirmed");
  dialog = fixture_dialog (&test->base);
  g_assert_nonnull (dialog);
  g_assert_false (is_confirmed (test));
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)), "A friend");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_until (is_confirmed, test);
  g_assert_true (rp_plan_get_report (rp_meeting_page_get_plan (get_page (test)))->confirmable);
}

/* Somebody else is asked along in the page's menu; the check wants them off again. */
static void
test_guest (Test          *test,
            gconstpointer  data)
{
  GtkWidget *dialog, *row;

  activate (get_page (test), "plan.add-guest");
  dialog = fixture_dialog (&test->base);
  row = find_widget (dialog, RP_TYPE_PICK_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (row), "Solveig Amberline");
  rp_pick_row_settle (RP_PICK_ROW (row));
  fixture_save (&test->base);
  wait_until (has_guest, test);
  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "plan.fix", "s", "one-to-one");
  wait_until (has_no_guest, test);
  fixture_undo (&test->base);
  wait_until (has_guest, test);
}

static GtkWidget *
find_row (Test       *test,
          const char *title)
{
  return find_titled (test->base.place, RP_TYPE_RECORD_ROW, title);
}

static int
get_index (Test       *test,
           const char *title)
{
  GtkWidget *row = find_row (test, title);

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static gboolean
second_is_first (gpointer data)
{
  return get_index (data, "Second?") == 0;
}

static gboolean
second_is_second (gpointer data)
{
  return get_index (data, "Second?") == 1;
}

/* A question is moved among the questions, past what else has a rank in between, and back; the
 * focus goes with it. */
static void
test_move (Test          *test,
           gconstpointer  data)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPlanItem) first = add (batch, RP_TYPE_PLAN_ITEM, "meeting", test->meeting,
                                     "type", "question", "text", "First?", NULL);
  g_autoptr(RpPlanItem) between = add (batch, RP_TYPE_PLAN_ITEM, "meeting", test->meeting,
                                       "type", "checklist", "text", "Book", "rank", "1", NULL);
  g_autoptr(RpPlanItem) second = add (batch, RP_TYPE_PLAN_ITEM, "meeting", test->meeting,
                                      "type", "question", "text", "Second?", "rank", "2", NULL);

  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_until (second_is_second, test);
  gtk_widget_grab_focus (find_row (test, "Second?"));
  gtk_widget_activate_action (find_row (test, "Second?"), "row.move-up", NULL);
  wait_until (second_is_first, test);
  g_assert_true (gtk_widget_has_focus (find_row (test, "Second?")));
  g_assert_cmpint (get_index (test, "First?"), ==, 1);

  gtk_widget_activate_action (find_row (test, "Second?"), "row.move-up", NULL);
  gtk_widget_activate_action (find_row (test, "Second?"), "row.move-down", NULL);
  wait_until (second_is_second, test);
  fixture_undo (&test->base);
  wait_until (second_is_first, test);
}

static gboolean
is_close (gpointer data)
{
  RpPlan *plan = rp_meeting_page_get_plan (get_page (data));

  return rp_check_report_find (rp_plan_get_report (plan), "clear-of-work")->state
         == RP_CHECK_TO_SETTLE;
}

static gboolean
is_clear (gpointer data)
{
  return !is_close (data);
}

/* A topic that comes close to work in play is decided, with a reason, to be another matter. */
static void
test_not_same (Test          *test,
               gconstpointer  data)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (rp_meeting_page_get_plan (get_page (test)));
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpEngagement) work = rp_record_copy (facts->topics->engagements->pdata[0]);
  RpTopicLink *link;
  GtkWidget *dialog;

  g_assert_true (is_clear (test));
  work->key_terms = g_strdup ("resilience\npaying");
  rp_batch_put (batch, work);
  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_until (is_close, test);

  activate (get_page (test), "plan.not-same");
  dialog = fixture_dialog (&test->base);
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)), "Only money");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_until (is_clear, test);
  facts = rp_plan_get_facts (rp_meeting_page_get_plan (get_page (test)));
  link = facts->topics->topic_links->pdata[0];
  g_assert_cmpint (link->relation, ==, RP_TOPIC_RELATION_NO_CONFLICT);
  g_assert_cmpstr (link->reason, ==, "Only money");
  fixture_undo (&test->base);
  wait_until (is_close, test);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/meetings-page/fix", NULL, test_fix);
  ADD ("/meetings-page/form", NULL, test_form);
  ADD ("/meetings-page/dialogs", NULL, test_dialogs);
  ADD ("/meetings-page/confirm", NULL, test_confirm);
  ADD ("/meetings-page/guest", NULL, test_guest);
  ADD ("/meetings-page/move", NULL, test_move);
  ADD ("/meetings-page/not-same", NULL, test_not_same);

  return g_test_run ();
}
