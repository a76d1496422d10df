/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings-fixture.h"

#include "rp-date.h"

static void
fill_library (gpointer data)
{
  Test *test = data;
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "Ottoline Brandt-Hale", NULL);
  g_autoptr(RpOrganization) company = add (batch, RP_TYPE_ORGANIZATION, "name", "Ostervale", NULL);
  g_autoptr(RpPosition) position = add (batch, RP_TYPE_POSITION,
                                        "person", rp_record_get_id (person),
                                        "organization", rp_record_get_id (company), NULL);
  g_autoptr(RpEngagement) work = add (batch, RP_TYPE_ENGAGEMENT, "name", "Control Room Renewal",
                                      "organization", rp_record_get_id (company), NULL);
  g_autoptr(RpVenue) venue = add (batch, RP_TYPE_VENUE, "name", "The Copper Ladle", NULL);
  g_autoptr(RpTopic) topic = add (batch, RP_TYPE_TOPIC, "title", "Paying for resilience",
                                  "hypothesis", "Price an hour, not an asset.", NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *starts = rp_time_to_rfc3339 (now + 2 * RP_DAY);
  g_autofree char *ends = rp_time_to_rfc3339 (now + 2 * RP_DAY + 2 * RP_HOUR);
  g_autoptr(RpMeeting) meeting = add (batch, RP_TYPE_MEETING, "person", rp_record_get_id (person),
                                      "venue", rp_record_get_id (venue), "format", "dinner",
                                      "starts", starts, "ends", ends, NULL);
  g_autoptr(RpPlanTopic) link = add (batch, RP_TYPE_PLAN_TOPIC,
                                     "meeting", rp_record_get_id (meeting),
                                     "topic", rp_record_get_id (topic), NULL);

  test->meeting = g_strdup (rp_record_get_id (meeting));
  write_batch (test->base.store, g_steal_pointer (&batch));
}

RpMeetingPage *
get_page (Test *test)
{
  return RP_MEETING_PAGE (find_widget (test->base.place, RP_TYPE_MEETING_PAGE, 0));
}

gboolean
has_plan (gpointer data)
{
  GtkWidget *view = find_widget (GTK_WIDGET (get_page (data)), RP_TYPE_MEETING_VIEW, 0);

  return rp_meeting_page_get_plan (get_page (data)) != NULL
         && !rp_meeting_view_get_filling (RP_MEETING_VIEW (view));
}

/* @data: not %NULL for a library in which nothing is */
void
set_up (Test          *test,
        gconstpointer  data)
{
  fixture_open (&test->base, data == NULL ? fill_library : NULL, rp_meetings_page_new, has_plan);
}

void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  g_free (test->meeting);
}

