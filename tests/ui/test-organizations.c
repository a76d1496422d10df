/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of organizations on a library of its own: the work in play, who is on it, the topics
 * that come too close to it; all of it written, told, and undone. */
#include "config.h"
#include "place-fixture.h"

#include "rp-lines-row.h"
#include "rp-organization-list.h"
#include "rp-organization-row.h"
#include "rp-organization-part.h"
#include "rp-organization-view.h"
#include "rp-organizations-page.h"
#include "rp-record-row.h"

typedef struct
{
  Fixture  base;
  char    *organization;  /* UUID */
  char    *engagement;    /* UUID */
} Test;

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

static GtkWidget *
get_view (Test *test)
{
  return find_widget (test->base.place, RP_TYPE_ORGANIZATION_VIEW, 0);
}

/* A row of the page by its title; NULL when there is none. */
static GtkWidget *
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

static void
wait_for_row (Test       *test,
              const char *title,
              gboolean    there)
{
  Awaited awaited = { test, title, there };

  wait_until (is_as_awaited, &awaited);
}

static void
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

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  g_free (test->organization);
  g_free (test->engagement);
}

static void
activate (Test       *test,
          const char *action,
          const char *target)
{
  g_assert_true (gtk_widget_activate_action (get_view (test), action,
                                             target != NULL ? "s" : NULL, target));
}

static const char *
subtitle_of (GtkWidget *row)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

/* Names as somebody wrote them, who is there now, and what is in play with its topics. */
static void
test_page (Test          *test,
           gconstpointer  data)
{
  g_assert_nonnull (find_row (test, "Resilience of outage response"));
  g_assert_cmpstr (subtitle_of (find_row (test, "Ottoline Brandt-Hale")), ==, "COO");
  g_assert_null (find_row (test, "Left Long Ago"));
  g_assert_cmpstr (subtitle_of (find_row (test, "Henrik")), ==, "Lead");
  g_assert_nonnull (find_row (test, "Zephyr"));   /* who said it of us */
  g_assert_nonnull (strstr (subtitle_of (find_row (test, "Paying for resilience")),
                            "outage"));
  g_assert_null (find_row (test, "Succession"));

  gtk_widget_activate (find_row (test, "Henrik"));
  g_assert_true (g_str_has_prefix (test->base.told, "show-person '"));
}

/* The advice is set aside with a reason, and back with one step. */
static void
test_not_same (Test          *test,
               gconstpointer  data)
{
  GtkWidget *dialog;

  gtk_widget_activate (find_row (test, "Not the same matter…"));
  dialog = fixture_dialog (&test->base);
  g_assert_nonnull (dialog);
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)),
                         "It is about money");
  fixture_save (&test->base);
  wait_for_row (test, "Not the same matter…", FALSE);
  g_assert_nonnull (strstr (subtitle_of (find_row (test, "Paying for resilience")),
                            "It is about money"));
  fixture_undo (&test->base);
  wait_for_row (test, "Not the same matter…", TRUE);
}

/* Letters twice as large are cut nowhere, and fit a narrow window. */
static void
test_large (Test          *test,
            gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *row = find_widget (test->base.place, RP_TYPE_ORGANIZATION_ROW, 0);
  GtkWidget *label;
  int minimum;

  g_object_set (settings, "gtk-xft-dpi", 192 * PANGO_SCALE, NULL);
  gtk_test_widget_wait_for_draw (test->base.place);
  minimum = fixture_measure (&test->base);
  for (guint i = 0; (label = find_widget (row, GTK_TYPE_LABEL, i)) != NULL; i++)
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  g_object_set (settings, "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* Closed work is folded away and asks for nothing; taken up again it is in play. */
static void
test_close (Test          *test,
            gconstpointer  data)
{
  GtkWidget *expander = find_widget (test->base.place, GTK_TYPE_EXPANDER, 0);
  GtkWidget *row = find_row (test, "Resilience of outage response");

  g_assert_false (gtk_widget_is_ancestor (row, expander));
  activate (test, "organization.toggle-work", test->engagement);
  wait_for_row (test, "Resilience of outage response", FALSE);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  wait_for_row (test, "Resilience of outage response", TRUE);
  g_assert_null (find_row (test, "Paying for resilience"));
  fixture_undo (&test->base);
  wait_for_row (test, "Paying for resilience", TRUE);
}

static void
test_remove (Test          *test,
             gconstpointer  data)
{
  gtk_widget_activate_action (find_row (test, "Henrik"), "row.remove", NULL);
  wait_for_row (test, "Henrik", FALSE);
  wait_for_row (test, "Add somebody who works on it…", TRUE);
  fixture_undo (&test->base);
  wait_for_row (test, "Henrik", TRUE);
  activate (test, "organization.remove-work", test->engagement);
  wait_for_row (test, "Resilience of outage response", FALSE);
  fixture_undo (&test->base);
  wait_for_row (test, "Resilience of outage response", TRUE);
}

static gboolean
is_listed (gpointer data)
{
  Test *test = data;
  GtkWidget *list = find_widget (test->base.place, RP_TYPE_ORGANIZATION_LIST, 0);

  return rp_organization_list_has (RP_ORGANIZATION_LIST (list), test->organization);
}

static gboolean
is_not_listed (gpointer data)
{
  return !is_listed (data);
}

/* What comes back is shown again. */
static void
test_delete (Test          *test,
             gconstpointer  data)
{
  activate (test, "organization.delete", NULL);
  wait_until (is_not_listed, test);
  fixture_undo (&test->base);
  wait_until (is_listed, test);
  wait_for_row (test, "Paying for resilience", TRUE);
}

static gboolean
has_focused_work (gpointer data)
{
  Test *test = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->base.window));
  GtkWidget *row = find_row (test, "Resilience of outage response");

  return focus != NULL && row != NULL &&
         gtk_widget_is_ancestor (focus, gtk_widget_get_ancestor (row, RP_TYPE_ORGANIZATION_PART));
}

static void
test_show_engagement (Test          *test,
                      gconstpointer  data)
{
  gtk_widget_activate_action (test->base.place, "organization.show-engagement", "s",
                              test->engagement);
  wait_until (has_focused_work, test);
}

static guint
count_work (Test *test)
{
  guint n_work = 0;

  for (guint i = 0; find_widget (get_view (test), RP_TYPE_ORGANIZATION_PART, i) != NULL; i++)
    n_work++;

  return n_work - 3; /* people, competitors, meetings */
}

static gboolean
shows_first_work (gpointer data)
{
  GtkWidget *more = find_button (get_view (data), "Show More");

  return count_work (data) >= 3 && gtk_widget_get_visible (more);
}

static gboolean
shows_all_work (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (((Test *) data)->base.window));

  return count_work (data) == 7 && focus != NULL
         && gtk_widget_get_ancestor (focus, RP_TYPE_ORGANIZATION_PART) != NULL;
}

/* Of much work in play the first is shown; more of it, when it is asked for, has the focus. */
static void
test_more (Test          *test,
           gconstpointer  data)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("Work %u", i);
      g_autoptr(RpEngagement) work = add (batch, RP_TYPE_ENGAGEMENT, "name", name, "organization",
                                          test->organization, NULL);
    }
  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_until (shows_first_work, test);
  g_assert_cmpuint (count_work (test), <=, 4);
  activate (test, "organization.more-work", NULL);
  wait_until (shows_all_work, test);
}

/* Each dialog opens, fits a narrow window, and leaves nothing behind when it closes. */
static void
test_dialogs (Test          *test,
              gconstpointer  data)
{
  const struct
  {
    const char *action;
    const char *target;
  } cases[] = {
    { "organization.edit", NULL },
    { "organization.add-work", NULL },
    { "organization.edit-work", test->engagement },
    { "organization.add-person", NULL },
    { "organization.add-member", test->engagement },
    { "organization.add-competitor", NULL },
    { "organization.link-topic", test->engagement },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *dialog;
      int least;

      g_test_message ("%s", cases[i].action);
      activate (test, cases[i].action, cases[i].target);
      dialog = fixture_dialog (&test->base);
      g_assert_nonnull (dialog);
      gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 360);
      gtk_window_close (GTK_WINDOW (dialog));
      wait_until (no_dialog, test);
    }
}

/* On a narrow window the list or the page is seen, and one leads back to the other. */
static void
test_narrow (Test          *test,
             gconstpointer  data)
{
  gboolean can_go_back;

  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
  close_window (test->base.window);
  fixture_show (&test->base, rp_organizations_page_new (test->base.store), 360);
  gtk_widget_activate_action (test->base.place, "place.show", "s", test->organization);
  wait_for_row (test, "Paying for resilience", TRUE);
  g_object_get (test->base.place, "can-go-back", &can_go_back, NULL);
  g_assert_true (can_go_back);
  gtk_widget_activate_action (test->base.place, "place.back", NULL);
  g_object_get (test->base.place, "can-go-back", &can_go_back, NULL);
  g_assert_false (can_go_back);
}

static gboolean
is_empty (gpointer data)
{
  GtkWidget *stack = find_widget (data, GTK_TYPE_STACK, 0);

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "empty") == 0;
}

static gboolean
is_not_empty (gpointer data)
{
  return !is_empty (data);
}

/* An empty place says what it is for; what is added there is shown. */
static void
test_empty (Test          *test,
            gconstpointer  data)
{
  GtkWidget *name;

  wait_until (is_empty, test->base.place);
  gtk_widget_activate_action (test->base.place, "place.new", NULL);
  name = find_widget (fixture_dialog (&test->base), ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (name), "Marrowby Rail");
  fixture_save (&test->base);
  wait_until (is_not_empty, test->base.place);
  wait_for_row (test, "Add somebody who works there…", TRUE);
}

static void
test_names (Test          *test,
            gconstpointer  data)
{
  assert_name (find_widget (test->base.place, GTK_TYPE_LIST_VIEW, 0), "Organizations");
  assert_name (find_widget (test->base.place, GTK_TYPE_EXPANDER, 0),
               "1 piece of work that is closed");
}

#define place_test(path, func) g_test_add (path, Test, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  place_test ("/organizations/page", test_page);
  place_test ("/organizations/not-same", test_not_same);
  place_test ("/organizations/large", test_large);
  place_test ("/organizations/close", test_close);
  place_test ("/organizations/remove", test_remove);
  place_test ("/organizations/delete", test_delete);
  place_test ("/organizations/show-engagement", test_show_engagement);
  place_test ("/organizations/more", test_more);
  place_test ("/organizations/dialogs", test_dialogs);
  place_test ("/organizations/narrow", test_narrow);
  place_test ("/organizations/names", test_names);
  g_test_add ("/organizations/empty", Test, "", set_up, test_empty, tear_down);

  return g_test_run ();
}
