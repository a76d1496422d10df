/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today-fixture.h"

#include "rp-section.h"

void
fill_library (Test *test)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) ottoline = add (batch, RP_TYPE_PERSON, "name", "Ottoline <b>& Co",
                                      "pronouns", "she", NULL);
  g_autoptr(RpPerson) caspian = add (batch, RP_TYPE_PERSON, "name", "Caspian Dorrance",
                                     "pronouns", "he", NULL);
  g_autoptr(RpPerson) tobias = add (batch, RP_TYPE_PERSON, "name", "Tobias Fenwright",
                                    "pronouns", "he", NULL);
  g_autoptr(RpPerson) ingrid = add (batch, RP_TYPE_PERSON, "name", "Ingrid Vastermoor",
                                    "pronouns", "she", "kind", "executive",
                                    "stage", "confidant", "cadence_days", "42", NULL);
  g_autoptr(RpNeed) need = add (batch, RP_TYPE_NEED, "person", rp_record_get_id (ingrid),
                                "text", "a speaker", NULL);
  g_autoptr(RpEncounter) old = add (batch, RP_TYPE_ENCOUNTER,
                                    "person", rp_record_get_id (ingrid),
                                    "at", "2025-07-29T10:00:00Z", NULL);
  g_autoptr(RpVenue) venue = add (batch, RP_TYPE_VENUE, "name", "The Copper Ladle", NULL);
  g_autoptr(RpTopic) topic = add (batch, RP_TYPE_TOPIC, "title", "Paying for resilience",
                                  NULL);
  g_autoptr(RpMeeting) dinner = add (batch, RP_TYPE_MEETING,
                                     "person", rp_record_get_id (ottoline),
                                     "venue", rp_record_get_id (venue),
                                     "format", "dinner", "state", "confirmed",
                                     "starts", "2025-10-16T19:00:00Z",
                                     "ends", "2025-10-16T21:00:00Z", NULL);
  g_autoptr(RpPlanTopic) link = add (batch, RP_TYPE_PLAN_TOPIC,
                                     "meeting", rp_record_get_id (dinner),
                                     "topic", rp_record_get_id (topic), NULL);
  g_autoptr(RpMeeting) later = add (batch, RP_TYPE_MEETING,
                                    "person", rp_record_get_id (caspian),
                                    "format", "breakfast", "state", "confirmed",
                                    "starts", "2025-10-22T07:45:00Z", NULL);
  g_autoptr(RpMeeting) held = add (batch, RP_TYPE_MEETING,
                                   "person", rp_record_get_id (caspian),
                                   "title", "Tea with Caspian Dorrance",
                                   "state", "confirmed",
                                   "starts", "2025-10-13T16:30:00Z",
                                   "ends", "2025-10-13T17:30:00Z", NULL);
  g_autoptr(RpEncounter) lift = add (batch, RP_TYPE_ENCOUNTER,
                                     "person", rp_record_get_id (tobias),
                                     "place", "Lift", "at", "2025-10-10T10:00:00Z",
                                     "signal", "strong", "remind", "2025-10-12", NULL);
  g_autoptr(RpCommitment) figures = add (batch, RP_TYPE_COMMITMENT,
                                         "person", rp_record_get_id (ottoline),
                                         "by", "me", "text", "Send her the <i>figures</i>",
                                         "due", "2025-10-10", NULL);
  g_autoptr(RpCommitment) forum = add (batch, RP_TYPE_COMMITMENT,
                                       "person", rp_record_get_id (caspian),
                                       "by", "me", "text", "Ask about the forum",
                                       "due", "2025-10-17", NULL);
  g_autoptr(RpCommitment) theirs = add (batch, RP_TYPE_COMMITMENT,
                                        "person", rp_record_get_id (caspian),
                                        "by", "them", "text", "risk pricing paper",
                                        "due", "2025-10-13", NULL);
  g_autoptr(RpIntroduction) introduction =
    add (batch, RP_TYPE_INTRODUCTION, "introduced", rp_record_get_id (tobias),
         "to_person", rp_record_get_id (caspian), "date", "2025-09-23", NULL);

  test->promise = g_strdup (rp_record_get_id (figures));
  test->introduction = g_strdup (rp_record_get_id (introduction));
  test->meeting = g_strdup (rp_record_get_id (dinner));
  test->held = g_strdup (rp_record_get_id (held));
  test->ottoline = g_strdup (rp_record_get_id (ottoline));
  test->topic = g_strdup (rp_record_get_id (topic));
  write_batch (test->base.store, g_steal_pointer (&batch));
}

GtkWidget *
find_row (Test       *test,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (test->base.place, RP_TYPE_TODAY_ROW, i)) != NULL; i++)
    if (gtk_widget_get_mapped (row) &&
        g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

GtkWidget *
find_check (Test       *test,
            const char *title)
{
  GtkWidget *row = find_row (test, title);

  return row != NULL ? find_widget (row, GTK_TYPE_CHECK_BUTTON, 0) : NULL;
}

/* The sections in their order with a sharp, and their rows with a dash. */
char *
list_cards (Test *test)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  GtkWidget *section, *row;

  for (guint i = 0; (section = find_widget (test->base.place, RP_TYPE_SECTION, i)) != NULL; i++)
    {
      if (!gtk_widget_get_visible (section) ||
          *rp_section_get_title (RP_SECTION (section)) == '\0')
        continue;

      g_string_append_printf (lines, "# %s\n", rp_section_get_title (RP_SECTION (section)));
      for (guint j = 0; (row = find_widget (section, RP_TYPE_TODAY_ROW, j)) != NULL; j++)
        g_string_append_printf (lines, "- %s | %s%s\n",
                                adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                                gtk_widget_has_css_class (row, "done") ? " (done)" : "");
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static gboolean
has_expected (gpointer data)
{
  Test *test = data;
  g_autofree char *lines = list_cards (test);

  return strstr (lines, test->expected) != NULL;
}

static gboolean
lacks_expected (gpointer data)
{
  return !has_expected (data);
}

void
wait_for (Test       *test,
          const char *lines)
{
  test->expected = lines;
  wait_until (has_expected, test);
}

void
wait_gone (Test       *test,
           const char *lines)
{
  test->expected = lines;
  wait_until (lacks_expected, test);
}

void
set_up_empty (Test          *test,
              gconstpointer  width)
{
  fixture_set_up (&test->base);
  rp_store_set_now (test->base.store, NOW);
  fixture_show (&test->base, rp_today_page_new (test->base.store), GPOINTER_TO_INT (width));
}

void
set_up (Test          *test,
        gconstpointer  width)
{
  fixture_set_up (&test->base);
  rp_store_set_now (test->base.store, NOW);
  fill_library (test);
  fixture_show (&test->base, rp_today_page_new (test->base.store), GPOINTER_TO_INT (width));
  wait_for (test, "# Introductions");
}

void
tear_down (Test          *test,
           gconstpointer  width)
{
  fixture_tear_down (&test->base);
  g_free (test->promise);
  g_free (test->introduction);
  g_free (test->meeting);
  g_free (test->held);
  g_free (test->ottoline);
  g_free (test->topic);
}
