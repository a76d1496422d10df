/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One need that several are asked for: who pledged what, and whom to ask next. */
#include "place-fixture.h"
#include "library.h"
#include "support.h"

#include "rp-appeal-card.h"
#include "rp-day-row.h"
#include "rp-favours-page.h"
#include "rp-help-ask.h"
#include "rp-help-page.h"
#include "rp-lines-row.h"
#include "rp-model.h"
#include "rp-number-row.h"
#include "rp-pick-row.h"
#include "rp-record-row.h"

#include <string.h>

typedef struct
{
  Fixture  base;
  char    *appeal;
  char    *third;     /* who was not asked yet */
} Test;

static void
fill (gpointer data)
{
  Test *test = data;
  g_autoptr(RpBatch) batch = rp_batch_new ("Fill");
  g_autoptr(RpPerson) ottoline = add (batch, RP_TYPE_PERSON, "name", "Ottoline Brandt-Hale",
                                      "stage", "confidant", NULL);
  g_autoptr(RpPerson) caspian = add (batch, RP_TYPE_PERSON, "name", "Caspian Dorrance", "stage",
                                     "curious", NULL);
  g_autoptr(RpPerson) solveig = add (batch, RP_TYPE_PERSON, "name", "Solveig <b>Amberline",
                                     "stage", "acquainted", NULL);
  g_autoptr(RpOffer) offer = add (batch, RP_TYPE_OFFER, "person", rp_record_get_id (solveig),
                                  "text", "Conversations about seed money", NULL);
  g_autoptr(RpOffer) other = add (batch, RP_TYPE_OFFER, "person", rp_record_get_id (ottoline),
                                  "text", "Seed money for pilots", NULL);
  g_autoptr(RpAppeal) appeal = add (batch, RP_TYPE_APPEAL, "text", "Seed money for the lab",
                                    "amount", "1000", "unit", "€", "due", "2030-01-04", NULL);
  g_autoptr(RpFavour) pending = add (batch, RP_TYPE_FAVOUR, "person",
                                     rp_record_get_id (ottoline), "direction", "asked", "text",
                                     "Seed money", "date", "2026-10-01", "due", "2026-10-02",
                                     "amount", "300", "appeal", rp_record_get_id (appeal), NULL);
  g_autoptr(RpFavour) pledged = add (batch, RP_TYPE_FAVOUR, "person",
                                     rp_record_get_id (caspian), "direction", "asked", "text",
                                     "Seed money", "date", "2026-10-01", "state", "granted",
                                     "amount", "200", "appeal", rp_record_get_id (appeal), NULL);

  test->appeal = g_strdup (rp_record_get_id (appeal));
  test->third = g_strdup (rp_record_get_id (solveig));
  write_batch (test->base.store, g_steal_pointer (&batch));
}

static gboolean
is_ready (gpointer data)
{
  return gtk_widget_get_mapped (((Test *) data)->base.place);
}

static GtkWidget *
get_card (Test *test)
{
  return find_widget (test->base.place, RP_TYPE_APPEAL_CARD, 0);
}

static gboolean
has_sponsors (gpointer data)
{
  GtkWidget *card = get_card (data);

  return card != NULL && find_titled (card, RP_TYPE_RECORD_ROW, "Ottoline Brandt-Hale") != NULL
         && find_titled (card, RP_TYPE_RECORD_ROW, "Caspian Dorrance") != NULL;
}

static void
set_up (Test          *test,
        gconstpointer  data)
{
  fixture_open (&test->base, data == NULL ? fill : NULL, rp_favours_page_new, is_ready);
  activate (test->base.place, "favours.appeals");
  if (data == NULL)
    wait_until (has_sponsors, test);
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  g_free (test->appeal);
  g_free (test->third);
}

static const char *
subtitle (Test       *test,
          const char *name)
{
  GtkWidget *row = find_titled (get_card (test), RP_TYPE_RECORD_ROW, name);

  return row != NULL ? adw_action_row_get_subtitle (ADW_ACTION_ROW (row)) : "";
}

static gboolean
has_200 (gpointer data)
{
  return has_label (get_card (data), "200 of 1000 € pledged; 2 asked, 1 pledged, 0 declined");
}

static gboolean
has_500 (gpointer data)
{
  return has_label (get_card (data), "500 of 1000 € pledged; 2 asked, 2 pledged, 0 declined");
}

/* The sum, by when, and each with what they said; what they said is one step of undo. */
static void
test_sponsors (Test          *test,
               gconstpointer  data)
{
  g_autoptr(GPtrArray) favours = NULL;

  g_assert_true (has_200 (test));
  g_assert_true (has_label (get_card (test), "Needed by: 4 Jan 2030"));
  g_assert_nonnull (strstr (subtitle (test, "Ottoline Brandt-Hale"),
                            "Asked, not answered yet  ·  300 €"));
  g_assert_nonnull (strstr (subtitle (test, "Ottoline Brandt-Hale"), "Overdue, needed by: "));
  g_assert_nonnull (strstr (subtitle (test, "Caspian Dorrance"), "Pledged  ·  200 €"));
  g_assert_nonnull (find_button (get_card (test), "Thank…"));
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);

  use (find_button (get_card (test), "Pledged"));
  wait_until (has_500, test);
  favours = fixture_list (&test->base, RP_TYPE_FAVOUR, "appeal", test->appeal);
  for (guint i = 0; i < favours->len; i++)
    {
      RpFavour *favour = favours->pdata[i];

      g_assert_cmpint (favour->state, ==, RP_FAVOUR_STATE_GRANTED);
    }
  fixture_undo (&test->base);
  wait_until (has_200, test);
}

static gboolean
is_declined (gpointer data)
{
  return has_label (get_card (data), "200 of 1000 € pledged; 2 asked, 1 pledged, 1 declined")
         && find_button (get_card (data), "Ask Again") != NULL;
}

static void
test_declined (Test          *test,
               gconstpointer  data)
{
  use (find_button (get_card (test), "Declined"));
  wait_until (is_declined, test);
  use (find_button (get_card (test), "Ask Again"));
  wait_until (has_200, test);
}

static gboolean
has_third (gpointer data)
{
  return strstr (subtitle (data, "Solveig <b>Amberline"), "50 €") != NULL;
}

static gboolean
has_two (gpointer data)
{
  return find_titled (get_card (data), RP_TYPE_RECORD_ROW, "Solveig <b>Amberline") == NULL;
}

static GtkWidget *
find_number (GtkWidget *dialog)
{
  return find_widget (dialog, RP_TYPE_NUMBER_ROW, 0);
}

/* Whoever was asked already can be added, and removed. */
static void
test_adding (Test          *test,
             gconstpointer  data)
{
  g_autoptr(RpPerson) third = fixture_get (&test->base, RP_TYPE_PERSON, test->third);
  GtkWidget *dialog;

  use (find_button (get_card (test), "_Add Who Was Asked…"));
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  rp_pick_row_set_record (RP_PICK_ROW (find_widget (dialog, RP_TYPE_PICK_ROW, 0)), third);
  rp_number_row_set_value (RP_NUMBER_ROW (find_number (dialog)), 50);
  fixture_save (&test->base);
  wait_until (has_third, test);
  activate (find_titled (get_card (test), RP_TYPE_RECORD_ROW, "Solveig <b>Amberline"),
            "row.remove");
  wait_until (has_two, test);
}

static gboolean
is_asking (gpointer data)
{
  GtkWidget *page = find_widget (((Test *) data)->base.place, RP_TYPE_HELP_PAGE, 0);

  return page != NULL && has_label (page, "Solveig <b>Amberline");
}

static gboolean
has_nobody_left (gpointer data)
{
  return has_label (find_widget (((Test *) data)->base.place, RP_TYPE_HELP_PAGE, 0),
                    "200 of 1000 € pledged; 3 asked, 1 pledged, 0 declined");
}

/* Who can help? with what is missing: whoever was asked already is left out. */
static void
test_asking (Test          *test,
             gconstpointer  data)
{
  GtkWidget *page, *dialog;
  g_autoptr(GPtrArray) favours = NULL;
  RpFavour *favour;

  use (find_button (get_card (test), "A_sk Somebody…"));
  wait_until (is_asking, test);
  page = find_widget (test->base.place, RP_TYPE_HELP_PAGE, 0);
  g_assert_false (has_label (page, "Ottoline Brandt-Hale"));
  g_assert_true (has_label (page, "200 of 1000 € pledged; 2 asked, 1 pledged, 0 declined"));
  use (find_button (page, "Draft the Ask…"));
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  g_assert_cmpint (rp_number_row_get_value (RP_NUMBER_ROW (find_number (dialog))), ==, 800);
  rp_number_row_set_value (RP_NUMBER_ROW (find_number (dialog)), 400);
  fixture_save (&test->base);
  favours = fixture_list (&test->base, RP_TYPE_FAVOUR, "person", test->third);
  g_assert_cmpuint (favours->len, ==, 1);
  favour = favours->pdata[0];
  g_assert_cmpstr (favour->appeal, ==, test->appeal);
  g_assert_cmpint (favour->amount, ==, 400);
  g_assert_cmpstr (favour->text, ==, "Seed money for the lab");
  g_assert_cmpuint (favour->due, !=, 0);
  wait_until (has_nobody_left, test);
}

/* How much of it and by when are offered as they are, and kept as they are changed. */
static void
test_editing (Test          *test,
              gconstpointer  data)
{
  g_autoptr(RpAppeal) before = fixture_get (&test->base, RP_TYPE_APPEAL, test->appeal);
  g_autoptr(RpAppeal) changed = NULL;
  GtkWidget *dialog;
  RpNumberRow *amount;
  RpDayRow *due;

  gtk_widget_activate_action (get_card (test), "appeal.edit", "s", test->appeal);
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  amount = RP_NUMBER_ROW (find_number (dialog));
  due = RP_DAY_ROW (find_widget (dialog, RP_TYPE_DAY_ROW, 0));
  g_assert_cmpint (rp_number_row_get_value (amount), ==, 1000);
  g_assert_cmpuint (rp_day_row_get_day (due), ==, before->due);
  rp_number_row_set_value (amount, 1200);
  rp_day_row_set_day (due, 0);
  fixture_save (&test->base);
  changed = fixture_get (&test->base, RP_TYPE_APPEAL, test->appeal);
  g_assert_cmpint (changed->amount, ==, 1200);
  g_assert_cmpuint (changed->due, ==, 0);
  g_assert_cmpstr (changed->text, ==, before->text);
}

static gboolean
is_closed (gpointer data)
{
  return find_button (get_card (data), "A_sk Somebody…") == NULL
         || !gtk_widget_get_mapped (find_button (get_card (data), "A_sk Somebody…"));
}

static gboolean
is_open (gpointer data)
{
  return !is_closed (data);
}

static void
test_closing (Test          *test,
              gconstpointer  data)
{
  GtkWidget *dialog;
  g_autoptr(RpAppeal) closed = NULL;

  gtk_widget_activate_action (get_card (test), "appeal.close", "s", test->appeal);
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)),
                         "The lab opened.");
  fixture_save (&test->base);
  wait_until (is_closed, test);
  closed = fixture_get (&test->base, RP_TYPE_APPEAL, test->appeal);
  g_assert_cmpstr (closed->outcome, ==, "The lab opened.");
  g_assert_cmpuint (closed->closed, !=, 0);
  gtk_widget_activate_action (get_card (test), "appeal.reopen", "s", test->appeal);
  wait_until (is_open, test);
}

static gboolean
is_empty (gpointer data)
{
  return has_label (((Test *) data)->base.place, "Nothing Asked of Several");
}

static gboolean
has_card (gpointer data)
{
  return get_card (data) != NULL && has_label (get_card (data), "A bus");
}

/* A new one begins with what was said in Who can help? */
static void
test_new (Test          *test,
          gconstpointer  data)
{
  GtkWidget *ask, *dialog, *lines;
  g_autofree char *text = NULL;

  wait_until (is_empty, test);
  activate (test->base.place, "favours.who-can-help");
  ask = find_widget (test->base.place, RP_TYPE_HELP_ASK, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer
                              (GTK_TEXT_VIEW (rp_help_ask_get_start (RP_HELP_ASK (ask)))),
                            "A bus", -1);
  activate (test->base.place, "favours.new-appeal");
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  lines = find_widget (dialog, RP_TYPE_LINES_ROW, 0);
  text = rp_lines_row_dup_text (RP_LINES_ROW (lines));
  g_assert_cmpstr (text, ==, "A bus");
  fixture_save (&test->base);
  g_assert_true (g_str_has_prefix (test->base.told, "show-appeal '"));
  activate (test->base.place, "favours.appeals");
  wait_until (has_card, test);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, data, function) g_test_add (path, Test, data, set_up, function, tear_down)
  ADD ("/appeals/sponsors", NULL, test_sponsors);
  ADD ("/appeals/declined", NULL, test_declined);
  ADD ("/appeals/adding", NULL, test_adding);
  ADD ("/appeals/asking", NULL, test_asking);
  ADD ("/appeals/editing", NULL, test_editing);
  ADD ("/appeals/closing", NULL, test_closing);
  ADD ("/appeals/new", "empty", test_new);
#undef ADD

  return g_test_run ();
}
