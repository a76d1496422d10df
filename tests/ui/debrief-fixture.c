/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "debrief-fixture.h"

#include "rp-date.h"

static void
fill_library (Test *test)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *starts = rp_time_to_rfc3339 (now - RP_DAY);
  g_autofree char *ends = rp_time_to_rfc3339 (now - RP_DAY + 2 * RP_HOUR);
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "Ottoline Brandt-Hale",
                                    "pronouns", "she", "stage", "curious", NULL);
  g_autoptr(RpTopic) topic = add (batch, RP_TYPE_TOPIC, "title", "Paying for resilience",
                                  "hypothesis", "Price an hour, not an asset.", NULL);
  g_autoptr(RpMeeting) meeting = add (batch, RP_TYPE_MEETING, "person", rp_record_get_id (person),
                                      "format", "dinner", "state", "confirmed",
                                      "starts", starts, "ends", ends, NULL);
  const char *id = rp_record_get_id (meeting);
  g_autoptr(RpPlanTopic) link = add (batch, RP_TYPE_PLAN_TOPIC, "meeting", id,
                                     "topic", rp_record_get_id (topic), NULL);
  g_autoptr(RpLesson) lesson = add (batch, RP_TYPE_LESSON, "title", "An hourly price",
                                    "topic", rp_record_get_id (topic),
                                    "say", "a rail operator", NULL);
  g_autoptr(RpPlanLesson) story = add (batch, RP_TYPE_PLAN_LESSON, "meeting", id,
                                       "lesson", rp_record_get_id (lesson), NULL);
  g_autoptr(RpPlanItem) question = add (batch, RP_TYPE_PLAN_ITEM, "meeting", id,
                                        "type", "question", "text", "What <would> it cost?", NULL);

  test->meeting = g_strdup (id);
  test->person = g_strdup (rp_record_get_id (person));
  test->question = g_strdup (rp_record_get_id (question));
  write_batch (test->base.store, g_steal_pointer (&batch));
}

void
closed_cb (Test *test)
{
  test->closed = TRUE;
}

gboolean
is_closed (gpointer data)
{
  return ((Test *) data)->closed;
}

gpointer
part (Test  *test,
      GType  type)
{
  GtkWidget *widget = find_widget (test->base.place, type, 0);

  g_assert_nonnull (widget);

  return widget;
}

static gboolean
is_shown (gpointer data)
{
  GtkWidget *learned = find_widget (((Test *) data)->base.place, RP_TYPE_LEARNED_PART, 0);

  return learned != NULL && gtk_widget_get_mapped (learned);
}

void
open_page (Test *test,
           int   width)
{
  GtkWidget *page = rp_debrief_page_new (test->base.store, test->meeting);

  g_signal_connect_swapped (page, "closed", G_CALLBACK (closed_cb), test);
  test->closed = FALSE;
  fixture_show (&test->base, page, width);
  wait_until (is_shown, test);
}

void
close_page (Test *test)
{
  close_window (g_steal_pointer (&test->base.window));
}

/* A meeting that is over, with its debrief open; @width: of the window */
void
set_up (Test          *test,
        gconstpointer  width)
{
  fixture_set_up (&test->base);
  fill_library (test);
  open_page (test, GPOINTER_TO_INT (width));
}

void
tear_down (Test          *test,
           gconstpointer  width)
{
  g_clear_pointer (&test->sheet, rp_debrief_sheet_free);
  fixture_tear_down (&test->base);
  g_free (test->meeting);
  g_free (test->person);
  g_free (test->question);
}

/* What is kept of the debrief now. */
const RpDebriefSheet *
read_sheet (Test *test)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr(GAsyncResult) read = NULL;
  GError *error = NULL;

  g_clear_pointer (&test->sheet, rp_debrief_sheet_free);
  rp_debrief_sheet_read_async (test->base.store, test->meeting,
                               g_get_real_time () / G_USEC_PER_SEC, zone, NULL, result_cb,
                               &test->base.result);
  read = await (&test->base.result);
  test->sheet = rp_debrief_sheet_read_finish (read, &error);
  g_assert_no_error (error);

  return test->sheet;
}

void
type_into (GtkWidget  *view,
           const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

char *
dup_view_text (GtkWidget *view)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);

  return text;
}

GtkWidget *
learned_view (Test *test)
{
  return find_widget (part (test, RP_TYPE_LEARNED_PART), GTK_TYPE_TEXT_VIEW, 0);
}

void
finish (Test *test)
{
  g_assert_true (gtk_widget_activate_action (test->base.place, "debrief.finish", NULL));
}
