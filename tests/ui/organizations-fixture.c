/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "organizations-fixture.h"

#include "rp-organizations-page.h"
#include "rp-record-row.h"

static void
fill_library (Test *test)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpOrganization) company = add (batch, RP_TYPE_ORGANIZATION, "name", "A & B <Energy>",
                                           "industry", "Energy", "city", "Weirbridge", NULL);
  g_autoptr(RpOrganization) rival = add (batch, RP_TYPE_ORGANIZATION, "name", "Zephyr", NULL);
  g_autoptr(RpCompetition) competition = add (batch, RP_TYPE_COMPETITION, "organization",
                                              rp_record_get_id (rival), "competitor",
                                              rp_record_get_id (company), NULL);
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "Ottoline Brandt-Hale", NULL);
  g_autoptr(RpPerson) former = add (batch, RP_TYPE_PERSON, "name", "Left Long Ago", NULL);
  g_autoptr(RpPerson) colleague = add (batch, RP_TYPE_PERSON, "name", "Henrik", NULL);
  g_autoptr(RpPosition) position = add (batch, RP_TYPE_POSITION,
                                        "person", rp_record_get_id (person), "organization",
                                        rp_record_get_id (company), "role", "COO", NULL);
  g_autoptr(RpPosition) ended = add (batch, RP_TYPE_POSITION,
                                     "person", rp_record_get_id (former), "organization",
                                     rp_record_get_id (company), "until", "2020-01-01", NULL);
  g_autoptr(RpEngagement) work =
    add (batch, RP_TYPE_ENGAGEMENT, "name", "Control Room Renewal", "organization",
         rp_record_get_id (company), "summary", "Resilience of outage response", "key_terms",
         "control room, outage , ", NULL);
  g_autoptr(RpEngagement) old = add (batch, RP_TYPE_ENGAGEMENT, "name", "Cold Chain", "state",
                                     "closed", "organization", rp_record_get_id (company), NULL);
  g_autoptr(RpEngagementMember) member = add (batch, RP_TYPE_ENGAGEMENT_MEMBER, "engagement",
                                              rp_record_get_id (work), "person",
                                              rp_record_get_id (colleague), "role", "Lead", NULL);
  g_autoptr(RpTopic) close = add (batch, RP_TYPE_TOPIC, "title", "Paying for resilience",
                                  "struggle", "What an outage costs", NULL);
  g_autoptr(RpTopic) clear = add (batch, RP_TYPE_TOPIC, "title", "Succession", NULL);
  g_autoptr(RpMeeting) meeting = add (batch, RP_TYPE_MEETING, "person",
                                      rp_record_get_id (person), NULL);

  test->organization = g_strdup (rp_record_get_id (company));
  test->engagement = g_strdup (rp_record_get_id (work));
  write_batch (test->base.store, g_steal_pointer (&batch));
}

GtkWidget *
get_view (Test *test)
{
  return find_widget (test->base.place, RP_TYPE_ORGANIZATION_VIEW, 0);
}

/* A row of the page by its title; NULL when there is none. */
GtkWidget *
find_row (Test       *test,
          const char *title)
{
  return find_titled (test->base.place, RP_TYPE_RECORD_ROW, title);
}

typedef struct
{
  Test       *test;
  const char *title;
  gboolean    there;
} Awaited;

static gboolean
is_as_awaited (gpointer data)
{
  const Awaited *awaited = data;
  RpOrganizationView *view = RP_ORGANIZATION_VIEW (get_view (awaited->test));

  return !rp_organization_view_get_filling (view) &&
         (find_row (awaited->test, awaited->title) != NULL) == awaited->there;
}

void
wait_for_row (Test       *test,
              const char *title,
              gboolean    there)
{
  Awaited awaited = { test, title, there };

  wait_until (is_as_awaited, &awaited);
}

/* @data: not %NULL for a library in which nothing is */
void
set_up (Test          *test,
        gconstpointer  data)
{
  fixture_set_up (&test->base);
  if (data == NULL)
    fill_library (test);
  fixture_show (&test->base, rp_organizations_page_new (test->base.store), 1000);
  if (data == NULL)
    {
      gtk_widget_activate_action (test->base.place, "place.show", "s", test->organization);
      wait_for_row (test, "Paying for resilience", TRUE);
    }
}

void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  g_free (test->organization);
  g_free (test->engagement);
}

/* @target: (nullable): UUID of what it is about */
void
act (Test       *test,
     const char *action,
     const char *target)
{
  g_assert_true (gtk_widget_activate_action (get_view (test), action,
                                             target != NULL ? "s" : NULL, target));
}

const char *
subtitle_of (GtkWidget *row)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}
