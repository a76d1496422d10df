/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In Town: a city or an event as it is typed, the days there, and a card for everybody. */
#include "place-fixture.h"
#include "library.h"
#include "support.h"

#include "rp-date.h"
#include "rp-day-row.h"
#include "rp-model.h"
#include "rp-town-page.h"

#include <string.h>

#define EVENT_IN 30 /* days */

typedef struct
{
  Fixture  base;
  char    *ottoline;   /* lives there */
  char    *nadia;      /* works there, not met yet */
  char    *bastian;    /* comes to an event there */
} Test;

static char *
day_from_now (int days)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) then = g_date_time_add_days (now, days);

  return g_date_time_format (then, "%Y-%m-%d");
}

static void
fill (gpointer data)
{
  Test *test = data;
  g_autofree char *soon = day_from_now (EVENT_IN);
  g_autofree char *past = day_from_now (-100);
  g_autoptr(RpBatch) batch = rp_batch_new ("Fill");
  g_autoptr(RpPerson) ottoline = add (batch, RP_TYPE_PERSON, "name", "Ottoline <b>& Hale",
                                      "stage", "confidant", "city", "Northmoor", NULL);
  g_autoptr(RpPerson) nadia = add (batch, RP_TYPE_PERSON, "name", "Nadia Fairbourne", "stage",
                                   "not-met", "city", "northmoor", NULL);
  g_autoptr(RpPerson) bastian = add (batch, RP_TYPE_PERSON, "name", "Bastian Quell", "stage",
                                     "acquainted", "city", "Weirbridge", NULL);
  g_autoptr(RpEvent) dinner = add (batch, RP_TYPE_EVENT, "name", "Spring dinner", "city",
                                   "Northmoor", "starts", soon, NULL);
  g_autoptr(RpRecord) before = add (batch, RP_TYPE_EVENT, "name", "Autumn dinner", "city",
                                    "Northmoor", "starts", past, NULL);
  g_autoptr(RpRecord) comes = add (batch, RP_TYPE_ATTENDANCE, "event",
                                   rp_record_get_id (dinner), "person",
                                   rp_record_get_id (bastian), NULL);
  g_autoptr(RpRecord) mine = add (batch, RP_TYPE_COMMITMENT, "person",
                                  rp_record_get_id (ottoline), "by", "me", "text", "The list",
                                  NULL);
  g_autoptr(RpRecord) theirs = add (batch, RP_TYPE_COMMITMENT, "person",
                                    rp_record_get_id (ottoline), "by", "them", "text",
                                    "A name", NULL);
  g_autoptr(RpTopic) topic = add (batch, RP_TYPE_TOPIC, "title", "Who pays for quiet?", NULL);
  g_autoptr(RpRecord) curious = add (batch, RP_TYPE_CURIOSITY, "person",
                                     rp_record_get_id (ottoline), "topic",
                                     rp_record_get_id (topic), "strength", "3", NULL);

  test->ottoline = g_strdup (rp_record_get_id (ottoline));
  test->nadia = g_strdup (rp_record_get_id (nadia));
  test->bastian = g_strdup (rp_record_get_id (bastian));
  write_batch (test->base.store, g_steal_pointer (&batch));
}

static gboolean
is_settled (gpointer data)
{
  Test *test = data;

  return !rp_town_page_get_filling (RP_TOWN_PAGE (test->base.place));
}

static void
set_up (Test          *test,
        gconstpointer  data)
{
  fixture_open (&test->base, fill, rp_town_page_new, is_settled);
}

static void
set_up_narrow (Test          *test,
               gconstpointer  data)
{
  fixture_set_up (&test->base);
  fill (test);
  fixture_show (&test->base, rp_town_page_new (test->base.store), 360);
  wait_until (is_settled, test);
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  g_free (test->ottoline);
  g_free (test->nadia);
  g_free (test->bastian);
}

static void
type (Test       *test,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_titled (test->base.place, ADW_TYPE_ENTRY_ROW,
                                                    "City or event")), text);
  wait_until (is_settled, test);
}

static void
enter (Test *test)
{
  g_signal_emit_by_name (find_titled (test->base.place, ADW_TYPE_ENTRY_ROW, "City or event"),
                         "entry-activated");
  drain ();
  wait_until (is_settled, test);
}

/* The button that has a label with @text in it */
static GtkWidget *
find_chip (Test       *test,
           const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (test->base.place, GTK_TYPE_LABEL, i)) != NULL; i++)
    {
      GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);

      if (button != NULL && gtk_widget_has_css_class (button, "chipbutton")
          && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
        return button;
    }

  return NULL;
}

/* The card of @person below @root */
static GtkWidget *
find_card (GtkWidget  *root,
           const char *person)
{
  GtkWidget *found = NULL;

  if (g_str_equal (gtk_widget_get_name (root), person))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_card (child, person);

  return found;
}

static gboolean
bastian_is_there (gpointer data)
{
  Test *test = data;

  return is_settled (test) && find_card (test->base.place, test->bastian) != NULL;
}

static gboolean
bastian_is_away (gpointer data)
{
  return is_settled (data) && !bastian_is_there (data);
}

/* Before anything is asked it says what this is; every city and what is to come is offered. */
static void
test_nothing (Test          *test,
              gconstpointer  data)
{
  g_assert_true (says (test->base.place, "Where Are You Going?"));
  g_assert_false (says (test->base.place, "you could see"));
  g_assert_nonnull (find_chip (test, "Northmoor"));
  g_assert_nonnull (find_chip (test, "Weirbridge"));
  g_assert_nonnull (find_chip (test, "Spring dinner"));
  g_assert_null (find_chip (test, "Autumn dinner"));
}

/* What is typed narrows down what is offered; Enter takes the first, and all are offered again. */
static void
test_city (Test          *test,
           gconstpointer  data)
{
  type (test, "nor");
  g_assert_nonnull (find_chip (test, "Northmoor"));
  g_assert_null (find_chip (test, "Weirbridge"));
  g_assert_null (find_chip (test, "Spring dinner"));
  g_assert_true (says (test->base.place, "Where Are You Going?"));
  enter (test);
  g_assert_false (says (test->base.place, "Where Are You Going?"));
  g_assert_true (has_label (test->base.place, "2 people you could see, "
                                              "1 of them for the first time"));
  g_assert_true (says (test->base.place, "Say hello for the first time"));
  g_assert_true (says (test->base.place, "Whom you know there"));
  g_assert_nonnull (find_card (test->base.place, test->ottoline));
  g_assert_nonnull (find_card (test->base.place, test->nadia));
  g_assert_true (bastian_is_away (test));
  type (test, "weirb");
  g_assert_true (says (test->base.place, "Where Are You Going?"));
  g_assert_null (find_card (test->base.place, test->ottoline));
  enter (test);
  wait_until (bastian_is_there, test);
}

/* Whoever comes to an event there is in town while it lasts. */
static void
test_days (Test          *test,
           gconstpointer  data)
{
  GtkWidget *from = find_titled (test->base.place, RP_TYPE_DAY_ROW, "From");
  GtkWidget *to = find_titled (test->base.place, RP_TYPE_DAY_ROW, "To");
  guint32 today = rp_day_row_get_day (RP_DAY_ROW (from));

  use (find_chip (test, "Northmoor"));
  wait_until (bastian_is_away, test);
  rp_day_row_set_day (RP_DAY_ROW (to), today + EVENT_IN + 1);
  wait_until (bastian_is_there, test);
  rp_day_row_set_day (RP_DAY_ROW (from), today + EVENT_IN + 3);
  wait_until (bastian_is_away, test);
  g_assert_cmpuint (rp_day_row_get_day (RP_DAY_ROW (to)), ==, today + EVENT_IN + 3);
}

/* An event has its own days. */
static void
test_event (Test          *test,
            gconstpointer  data)
{
  GtkWidget *from = find_titled (test->base.place, RP_TYPE_DAY_ROW, "From");

  type (test, "din");
  g_assert_null (find_chip (test, "Northmoor"));
  use (find_chip (test, "Spring dinner"));
  wait_until (bastian_is_there, test);
  g_assert_false (gtk_widget_get_mapped (from));
  g_assert_true (says (test->base.place, "Who comes"));
  g_assert_null (find_card (test->base.place, test->ottoline));
  type (test, "");
  drain ();
  g_assert_true (gtk_widget_get_mapped (from));
}

/* Who, when last, what to raise, what is owed either way */
static void
test_card (Test          *test,
           gconstpointer  data)
{
  GtkWidget *ottoline, *nadia;

  use (find_chip (test, "Northmoor"));
  wait_until (bastian_is_away, test);
  ottoline = find_card (test->base.place, test->ottoline);
  nadia = find_card (test->base.place, test->nadia);
  g_assert_true (has_label (ottoline, "Ottoline <b>& Hale"));
  g_assert_true (has_label (ottoline, "Last contact: never"));
  g_assert_true (says (ottoline, "Raise “Who pays for quiet?”."));
  g_assert_true (has_label (ottoline, "You owe: The list"));
  g_assert_true (has_label (ottoline, "Owed to you: A name"));
  g_assert_false (says (nadia, "Last contact"));
  g_assert_null (find_button (nadia, "Plan a Meeting…"));
  use (find_button (ottoline, "Plan a Meeting…"));
  wait_until (was_told, test);
  g_assert_nonnull (strstr (test->base.told, "plan-meeting"));
  g_assert_nonnull (strstr (test->base.told, test->ottoline));
}

static gboolean
is_kept (gpointer data)
{
  Test *test = data;
  GtkWidget *card = find_card (test->base.place, test->ottoline);

  return is_settled (test) && card != NULL && !says (card, "You owe: The list");
}

static gboolean
nadia_is_known (gpointer data)
{
  Test *test = data;
  GtkWidget *card = find_card (test->base.place, test->nadia);

  return is_settled (test) && card != NULL && find_button (card, "Plan a Meeting…") != NULL;
}

static gboolean
nadia_is_new (gpointer data)
{
  return is_settled (data) && !nadia_is_known (data)
         && says (((Test *) data)->base.place, "1 of them for the first time");
}

/* What changes in the library changes the cards. */
static void
test_live (Test          *test,
           gconstpointer  data)
{
  g_autoptr(GPtrArray) promises = NULL;
  g_autoptr(RpPerson) nadia = NULL;
  g_autoptr(RpPerson) known = NULL;
  g_autoptr(RpBatch) batch = rp_batch_new ("Keep");

  use (find_chip (test, "Northmoor"));
  wait_until (bastian_is_away, test);
  promises = fixture_list (&test->base, RP_TYPE_COMMITMENT, "person", test->ottoline);
  for (guint i = 0; i < promises->len; i++)
    {
      g_autoptr(RpCommitment) kept = rp_record_copy (promises->pdata[i]);

      kept->state = RP_COMMITMENT_KEPT;
      rp_batch_put (batch, kept);
    }
  nadia = fixture_get (&test->base, RP_TYPE_PERSON, test->nadia);
  known = rp_record_copy (nadia);
  known->stage = RP_STAGE_ACQUAINTED;
  rp_batch_put (batch, known);
  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_until (is_kept, test);
  wait_until (nadia_is_known, test);
  g_assert_true (has_label (test->base.place, "2 people you could see"));
  fixture_undo (&test->base);
  wait_until (nadia_is_new, test);
}

/* A city where I know nobody */
static void
test_nobody (Test          *test,
             gconstpointer  data)
{
  type (test, "Timbuktu");
  g_assert_null (find_chip (test, "Northmoor"));
  enter (test);
  g_assert_true (says (test->base.place, "You Know Nobody There Yet"));
  use (find_button (test->base.place, "Add Person…"));
  wait_until (was_told, test);
  g_assert_nonnull (strstr (test->base.told, "add-person"));
}

static void
test_names (Test          *test,
            gconstpointer  data)
{
  GtkWidget *card;

  assert_name (find_chip (test, "Northmoor"), "Northmoor, 2 people");
  assert_name (find_chip (test, "Weirbridge"), "Weirbridge, 1 person");
  assert_name (find_chip (test, "Spring dinner"), "Spring dinner");
  use (find_chip (test, "Northmoor"));
  wait_until (bastian_is_away, test);
  card = find_card (test->base.place, test->ottoline);
  assert_name (card, "Ottoline <b>& Hale");
  assert_name (find_button (card, "Log Encounter…"), "Log Encounter… Ottoline <b>& Hale");
  assert_name (find_widget (card, GTK_TYPE_MENU_BUTTON, 0), "More about Ottoline <b>& Hale");
}

static void
test_narrow (Test          *test,
             gconstpointer  data)
{
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
  use (find_chip (test, "Northmoor"));
  wait_until (bastian_is_away, test);
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
  type (test, "din");
  enter (test);
  wait_until (bastian_is_there, test);
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/town/nothing", Test, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/town/city", Test, NULL, set_up, test_city, tear_down);
  g_test_add ("/town/days", Test, NULL, set_up, test_days, tear_down);
  g_test_add ("/town/event", Test, NULL, set_up, test_event, tear_down);
  g_test_add ("/town/card", Test, NULL, set_up, test_card, tear_down);
  g_test_add ("/town/live", Test, NULL, set_up, test_live, tear_down);
  g_test_add ("/town/nobody", Test, NULL, set_up, test_nobody, tear_down);
  g_test_add ("/town/names", Test, NULL, set_up, test_names, tear_down);
  g_test_add ("/town/narrow", Test, NULL, set_up_narrow, test_narrow, tear_down);

  return g_test_run ();
}
