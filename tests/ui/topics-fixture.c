/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "topics-fixture.h"

#include "rp-topic-view.h"

static void
fill_library (gpointer data)
{
  Test *test = data;
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

  test->topic = g_strdup (rp_record_get_id (topic));
  test->person = g_strdup (rp_record_get_id (person));
  write_batch (test->base.store, g_steal_pointer (&batch));
}

RpTopicPage *
get_page (Test *test)
{
  return RP_TOPIC_PAGE (find_widget (test->base.place, RP_TYPE_TOPIC_PAGE, 0));
}

RpTopicList *
get_list (Test *test)
{
  return RP_TOPIC_LIST (find_widget (test->base.place, RP_TYPE_TOPIC_LIST, 0));
}

gboolean
has_sheet (gpointer data)
{
  GtkWidget *view = find_widget (GTK_WIDGET (get_page (data)), RP_TYPE_TOPIC_VIEW, 0);

  return rp_topic_page_get_sheet (get_page (data)) != NULL
         && !rp_topic_view_get_filling (RP_TOPIC_VIEW (view));
}

/* @data: not %NULL for a library in which nothing is */
void
set_up (Test          *test,
        gconstpointer  data)
{
  fixture_open (&test->base, data == NULL ? fill_library : NULL, rp_topics_page_new, has_sheet);
}

void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  g_free (test->topic);
  g_free (test->person);
}

GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  return find_titled (root, RP_TYPE_RECORD_ROW, title);
}

