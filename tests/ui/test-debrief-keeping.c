/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing that was typed in a debrief is lost: not without a vault, by a lock, or by leaving. */
#include "debrief-fixture.h"

#include "rp-talk-part.h"

/* Without a vault, Finish offers one; given up, what was written is still there. */
static void
test_no_vault (Test          *test,
               gconstpointer  data)
{
  g_autofree char *learned = NULL;
  const RpDebriefSheet *sheet;

  type_into (learned_view (test), LEARNED);
  gtk_range_set_value (GTK_RANGE (find_widget (part (test, RP_TYPE_TALK_PART), GTK_TYPE_SCALE,
                                               0)), 40);
  finish (test);
  wait_until (has_dialog, test);
  gtk_window_close (GTK_WINDOW (fixture_dialog (&test->base)));
  wait_until (no_dialog, test);
  drain ();
  learned = dup_view_text (learned_view (test));
  g_assert_cmpstr (learned, ==, LEARNED);
  g_assert_false (test->closed);
  g_assert_cmpuint (read_sheet (test)->debriefs->len, ==, 0);

  g_signal_emit_by_name (find_button (test->base.place, "Finish _Without It"), "clicked");
  wait_until (is_closed, test);
  sheet = read_sheet (test);
  g_assert_cmpuint (sheet->debriefs->len, ==, 1);
  g_assert_null (rp_debrief_sheet_get_debrief (sheet)->learned);
  g_assert_cmpint (rp_debrief_sheet_get_debrief (sheet)->talk_share, ==, 40);
}

static gboolean
is_learned_back (gpointer data)
{
  g_autofree char *text = dup_view_text (learned_view (data));

  return g_str_equal (text, LEARNED);
}

/* A lock hides what was typed, and nothing is lost. */
static void
test_lock (Test          *test,
           gconstpointer  data)
{
  g_autofree char *hidden = NULL;

  fixture_set_up_vault (&test->base);
  type_into (learned_view (test), LEARNED);
  rp_vault_lock (test->base.vault);
  drain ();
  hidden = dup_view_text (learned_view (test));
  g_assert_cmpstr (hidden, ==, "");
  g_assert_false (gtk_widget_get_mapped (learned_view (test)));

  fixture_unlock (&test->base);
  wait_until (is_learned_back, test);
  finish (test);
  wait_until (is_closed, test);
  g_assert_cmpstr (rp_debrief_sheet_get_debrief (read_sheet (test))->learned, ==, LEARNED);
}

static void
answer (Test       *test,
        const char *response)
{
  GtkWidget *dialog = fixture_dialog (&test->base);

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* Leaving asks once, if something was written. */
static void
test_leave (Test          *test,
            gconstpointer  data)
{
  type_into (learned_view (test), LEARNED);
  gtk_widget_activate_action (test->base.place, "cover.leave", NULL);
  wait_until (has_dialog, test);
  gtk_widget_activate_action (test->base.place, "cover.leave", NULL);
  g_assert_nonnull (find_button (fixture_dialog (&test->base), "_Keep Writing"));
  answer (test, "cancel");
  wait_until (no_dialog, test);
  drain ();
  g_assert_false (test->closed);

  gtk_widget_activate_action (test->base.place, "cover.leave", NULL);
  wait_until (has_dialog, test);
  answer (test, "do");
  wait_until (is_closed, test);
  g_assert_cmpint (read_sheet (test)->facts->meeting->state, ==, RP_MEETING_CONFIRMED);
}

static void
test_leave_untouched (Test          *test,
                      gconstpointer  data)
{
  gtk_widget_activate_action (test->base.place, "cover.leave", NULL);
  g_assert_true (test->closed);
  g_assert_true (no_dialog (test));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/debrief/no-vault", 1000, test_no_vault);
  ADD ("/debrief/lock", 1000, test_lock);
  ADD ("/debrief/leave", 1000, test_leave);
  ADD ("/debrief/leave-untouched", 1000, test_leave_untouched);

  return g_test_run ();
}
