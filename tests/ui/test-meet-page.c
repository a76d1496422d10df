/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who should meet: suggestions, introductions under way, and what came of those before. */
#include "place-fixture.h"

#include "rp-date.h"
#include "rp-meet-advice.h"
#include "rp-meet-page.h"

#include <string.h>

typedef struct
{
  Fixture  base;
  guint32  today;
  char    *ottoline;
  char    *caspian;
  char    *introduction;   /* of Ottoline and Bastian, 14 days ago */
} Test;

static void
add_people (Test    *test,
            RpBatch *batch)
{
  g_autoptr(RpPerson) ottoline = add (batch, RP_TYPE_PERSON, "name", "Ottoline Brandt-Hale",
                                      "stage", "confidant", "consent", "ask-first", NULL);
  g_autoptr(RpPerson) caspian = add (batch, RP_TYPE_PERSON, "name", "Caspian <b>Dorrance",
                                     "stage", "curious", "consent", "may", "friend",
                                     "true", NULL);
  g_autoptr(RpPerson) bastian = add (batch, RP_TYPE_PERSON, "name", "Bastian Quellhorst",
                                     "stage", "curious", NULL);
  g_autoptr(RpPerson) never = add (batch, RP_TYPE_PERSON, "name", "Nadia Fairbourne",
                                   "stage", "curious", "consent", "never", NULL);
  g_autoptr(RpNeed) need = add (batch, RP_TYPE_NEED, "person", rp_record_get_id (ottoline), "text",
                                "A keynote about storms", NULL);
  g_autoptr(RpOffer) offer = add (batch, RP_TYPE_OFFER, "person", rp_record_get_id (caspian),
                                  "text", "Talks about storms", NULL);
  g_autoptr(RpOffer) other = add (batch, RP_TYPE_OFFER, "person", rp_record_get_id (never),
                                  "text", "A keynote about storms", NULL);
  g_autoptr(RpIntroduction) introduction =
    add (batch, RP_TYPE_INTRODUCTION, "introduced", rp_record_get_id (ottoline), "to_person",
         rp_record_get_id (bastian), "state", "introduced", NULL);

  introduction->date = test->today - 14;
  rp_batch_put (batch, introduction);
  test->ottoline = g_strdup (rp_record_get_id (ottoline));
  test->caspian = g_strdup (rp_record_get_id (caspian));
  test->introduction = g_strdup (rp_record_get_id (introduction));
}

static void
fill (gpointer data)
{
  Test *test = data;
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr(RpBatch) batch = rp_batch_new ("Fill");

  test->today = rp_time_day (rp_store_get_now (test->base.store), zone);
  add_people (test, batch);
  write_batch (test->base.store, g_steal_pointer (&batch));
}

static gboolean
is_suggested (gpointer data)
{
  return has_label (((Test *) data)->base.place, "Ottoline and Caspian should meet")
         && find_button (((Test *) data)->base.place, "Not These Two") != NULL;
}

static gboolean
is_aside (gpointer data)
{
  return find_button (((Test *) data)->base.place, "Suggest Again") != NULL
         && find_button (((Test *) data)->base.place, "Not These Two") == NULL;
}

static void
set_up (Test          *test,
        gconstpointer  data)
{
  fixture_open (&test->base, fill, rp_meet_page_new, is_suggested);
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  g_free (test->ottoline);
  g_free (test->caspian);
  g_free (test->introduction);
}

/* Who seeks what, who has it, what each gains, and what comes first; never who never wants to. */
static void
test_card (Test          *test,
           gconstpointer  data)
{
  GtkWidget *place = test->base.place;
  GtkWidget *introduce = find_button (place, "Introduce…");

  g_assert_true (has_label (place, "Ottoline is looking for “A keynote about storms”."));
  g_assert_true (has_label (place, "Caspian offers “Talks about storms”."));
  g_assert_true (has_label (place, "Caspian finds in Ottoline somebody who can use the offer."));
  g_assert_true (has_label (place, "“storms”"));
  g_assert_true (says (place, "Ask Ottoline first."));
  g_assert_true (says (place, "Caspian is a friend, not a lead."));
  g_assert_false (says (place, "Nadia"));
  assert_name (introduce, "Introduce… Ottoline Brandt-Hale and Caspian <b>Dorrance");
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);

  use (introduce);
  g_assert_nonnull (strstr (test->base.told, "introduce"));
  g_assert_nonnull (strstr (test->base.told, test->ottoline));
  g_assert_nonnull (strstr (test->base.told, test->caspian));
  activate (place, "place.new");
  g_assert_cmpstr (test->base.told, ==, "introduce ('', '')");
}

/* Two who are put aside can be brought back, by undo or later on. */
static void
test_aside (Test          *test,
            gconstpointer  data)
{
  GtkWidget *place = test->base.place;
  GtkWidget *again;

  use (find_button (place, "Not These Two"));
  wait_until (is_aside, test);
  g_assert_true (has_label (place, "Nobody New to Bring Together"));
  fixture_undo (&test->base);
  wait_until (is_suggested, test);
  g_assert_null (find_button (place, "Suggest Again"));

  use (find_button (place, "Not These Two"));
  wait_until (is_aside, test);
  again = find_button (place, "Suggest Again");
  assert_name (again, "Suggest Again Caspian <b>Dorrance and Ottoline Brandt-Hale");
  use (again);
  wait_until (is_suggested, test);
}

static gboolean
is_followed_up (gpointer data)
{
  return find_button (((Test *) data)->base.place, "They Met") != NULL;
}

static gboolean
is_over (gpointer data)
{
  return find_button (((Test *) data)->base.place, "They Met") == NULL
         && says (((Test *) data)->base.place, "They met.");
}

/* Fourteen days later it is due: each step is a verb, and what came of it can be told then. */
static void
test_steps (Test          *test,
            gconstpointer  data)
{
  GtkWidget *place = test->base.place;
  g_autoptr(RpIntroduction) introduction = NULL;
  GtkWidget *verb = find_button (place, "Followed Up");

  g_assert_true (says (place, "Introduced 14 days ago: ask what came of it."));
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_ancestor (verb, ADW_TYPE_ACTION_ROW),
                                           "expected"));
  assert_name (verb, "Followed Up Ottoline Brandt-Hale and Bastian Quellhorst");
  gtk_widget_grab_focus (verb);
  use (verb);
  wait_until (is_followed_up, test);
  /* The keyboard goes on from there. */
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (test->base.window)));
  use (find_button (place, "They Met"));
  wait_until (is_over, test);
  g_assert_nonnull (strstr (test->base.told, "win.edit-introduction"));
  introduction = fixture_get (&test->base, RP_TYPE_INTRODUCTION, test->introduction);
  g_assert_cmpint (introduction->state, ==, RP_INTRODUCTION_MET);
  fixture_undo (&test->base);
  wait_until (is_followed_up, test);
}

static gboolean
has_planned (gpointer data)
{
  return find_button (((Test *) data)->base.place, "Ask Ottoline…") != NULL;
}

/* One that is planned is no suggestion any more, and says whose consent lacks. */
static void
test_planned (Test          *test,
              gconstpointer  data)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Plan");
  g_autoptr(RpIntroduction) planned = add (batch, RP_TYPE_INTRODUCTION, "introduced",
                                           test->ottoline, "to_person", test->caspian, "state",
                                           "planned", NULL);

  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_until (has_planned, test);
  g_assert_true (says (test->base.place, "Ottoline has still to agree."));
  g_assert_null (find_button (test->base.place, "Not These Two"));
  use (find_button (test->base.place, "Ask Ottoline…"));
  g_assert_nonnull (strstr (test->base.told, "edit-introduction"));
  g_assert_nonnull (strstr (test->base.told, rp_record_get_id (planned)));
}

static gboolean
has_nobody (gpointer data)
{
  return has_label (((Fixture *) data)->place, "Nobody to Bring Together Yet");
}

/* An empty page says what to do. */
static void
test_empty (void)
{
  Fixture fixture = { NULL };

  fixture_set_up (&fixture);
  fixture_show (&fixture, rp_meet_page_new (fixture.store), 360);
  wait_until (has_nobody, &fixture);
  use (find_button (fixture.place, "Add Person…"));
  g_assert_nonnull (strstr (fixture.told, "add-person"));
  g_assert_cmpint (fixture_measure (&fixture), <=, 360);
  fixture_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/meet/card", Test, NULL, set_up, test_card, tear_down);
  g_test_add ("/meet/aside", Test, NULL, set_up, test_aside, tear_down);
  g_test_add ("/meet/steps", Test, NULL, set_up, test_steps, tear_down);
  g_test_add ("/meet/planned", Test, NULL, set_up, test_planned, tear_down);
  g_test_add_func ("/meet/empty", test_empty);

  return g_test_run ();
}
