/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who can help: what is needed on the left, and who to ask for it on the right. */
#include "place-fixture.h"
#include "library.h"
#include "support.h"

#include "rp-draft-box.h"
#include "rp-favours-page.h"
#include "rp-help-ask.h"
#include "rp-help-page.h"
#include "rp-model.h"
#include "rp-record-row.h"

#include <string.h>

typedef struct
{
  Fixture  base;
  char    *ottoline;
  char    *objective;
} Test;

static void
fill (gpointer data)
{
  Test *test = data;
  g_autoptr(RpBatch) batch = rp_batch_new ("Fill");
  g_autoptr(RpPerson) ottoline = add (batch, RP_TYPE_PERSON, "name", "Ottoline Brandt-Hale",
                                      "stage", "confidant", "pronouns", "she", NULL);
  g_autoptr(RpPerson) caspian = add (batch, RP_TYPE_PERSON, "name", "Caspian Dorrance", "stage",
                                     "curious", NULL);
  g_autoptr(RpPerson) solveig = add (batch, RP_TYPE_PERSON, "name", "Solveig Amberline", "stage",
                                     "not-met", NULL);
  g_autoptr(RpObjective) objective = add (batch, RP_TYPE_OBJECTIVE, "person",
                                          rp_record_get_id (ottoline), "name",
                                          "Control-room staff turnover", "source", "told-me",
                                          NULL);
  g_autoptr(RpOffer) offer = add (batch, RP_TYPE_OFFER, "person", rp_record_get_id (solveig),
                                  "text", "A tour of the control room", NULL);
  g_autoptr(RpFavour) before = add (batch, RP_TYPE_FAVOUR, "person", rp_record_get_id (caspian),
                                    "direction", "asked", "text", "A tour of a control room",
                                    "date", "2026-03-01", "state", "granted", "resolved",
                                    "The team saw it.", NULL);
  g_autoptr(RpConnection) knows = add (batch, RP_TYPE_CONNECTION, "person",
                                       rp_record_get_id (caspian), "type", "knows-well", "other",
                                       rp_record_get_id (solveig), NULL);

  test->ottoline = g_strdup (rp_record_get_id (ottoline));
  test->objective = g_strdup (rp_record_get_id (objective));
  write_batch (test->base.store, g_steal_pointer (&batch));
}

static gboolean
has_page (gpointer data)
{
  return find_widget (((Test *) data)->base.place, RP_TYPE_HELP_PAGE, 0) != NULL;
}

static GtkWidget *
get_page (Test *test)
{
  return find_widget (test->base.place, RP_TYPE_HELP_PAGE, 0);
}

static gboolean
is_ready (gpointer data)
{
  return gtk_widget_get_mapped (((Test *) data)->base.place);
}

static void
set_up (Test          *test,
        gconstpointer  data)
{
  fixture_open (&test->base, fill, rp_favours_page_new, is_ready);
  activate (test->base.place, "favours.who-can-help");
  wait_until (has_page, test);
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  g_free (test->ottoline);
  g_free (test->objective);
}

static void
need (Test       *test,
      const char *text)
{
  GtkWidget *ask = find_widget (get_page (test), RP_TYPE_HELP_ASK, 0);
  GtkTextView *view = GTK_TEXT_VIEW (rp_help_ask_get_start (RP_HELP_ASK (ask)));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

static gboolean
asks_ottoline (gpointer data)
{
  return has_label (get_page (data), "Ask Ottoline first")
         && has_label (get_page (data), "Solveig Amberline");
}

static gboolean
asks_nobody (gpointer data)
{
  return says (get_page (data), "Nobody Yet");
}

static gboolean
asks_nothing (gpointer data)
{
  return says (get_page (data), "Who Gains by Helping?");
}

/* As it is typed, whoever is measured on it comes first, with what it costs and the way there. */
static void
test_ranking (Test          *test,
              gconstpointer  data)
{
  GtkWidget *page = get_page (test);

  wait_until (asks_nothing, test);
  need (test, "A morning in a control room");
  wait_until (asks_ottoline, test);
  g_assert_true (has_label (page, "It helps her more than it costs her, so it takes no sweet."));
  g_assert_true (has_label (page, "Control-room staff turnover"));
  g_assert_true (has_label (page, "No sweet"));
  g_assert_true (has_label (page, "Two sweets"));
  g_assert_true (has_label (page, "No target of theirs. They offer “A tour of the control "
                                   "room”."));
  g_assert_true (has_label (page, "Caspian Dorrance"));   /* on the way to Solveig */
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);

  g_assert_true (gtk_widget_get_mapped (find_button (page, "Ask _Several…")));

  /* With nobody to ask, there are no several either. */
  need (test, "A helicopter");
  wait_until (asks_nobody, test);
  g_assert_false (gtk_widget_get_mapped (find_button (page, "Ask _Several…")));
  need (test, " ");
  wait_until (asks_nothing, test);
  g_assert_false (gtk_widget_get_mapped (find_button (page, "Ask _Several…")));
}

static gboolean
costs_sweets (gpointer data)
{
  return find_toggle (get_page (data), "Control-room staff turnover") != NULL
         && !has_label (get_page (data), "No sweet");
}

/* What it does not serve can be said: then it is a favour. */
static void
test_targets (Test          *test,
              gconstpointer  data)
{
  GtkWidget *chip;

  need (test, "A morning in a control room");
  wait_until (asks_ottoline, test);
  chip = find_toggle (get_page (test), "Control-room staff turnover");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), FALSE);
  wait_until (costs_sweets, test);
}

static gboolean
asks_solveig (gpointer data)
{
  return has_label (get_page (data), "Give Solveig something first");
}

static void
test_not_now (Test          *test,
              gconstpointer  data)
{
  need (test, "A morning in a control room");
  wait_until (asks_ottoline, test);
  use (find_button (get_page (test), "Not Now"));
  wait_until (asks_solveig, test);
  g_assert_false (has_label (get_page (test), "Ottoline Brandt-Hale"));
}

/* The draft leads with what they gain; only once it is said to be asked it is written. */
static void
test_draft (Test          *test,
            gconstpointer  data)
{
  GtkWidget *dialog;
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) favours = NULL;
  RpFavour *favour;

  need (test, "A morning in a control room");
  wait_until (asks_ottoline, test);
  use (find_button (get_page (test), "Draft the Ask…"));
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  text = rp_draft_box_dup_text (RP_DRAFT_BOX (find_widget (dialog, RP_TYPE_DRAFT_BOX, 0)));
  g_assert_true (g_str_has_prefix (text, "Dear Ottoline,\n\nI may have something for "
                                         "“Control-room staff turnover”"));
  g_assert_nonnull (strstr (text, "\n\nWhat I ask for is this: A morning in a control room\n\n"));
  g_assert_true (has_label (dialog, "Without a day it waits."));
  g_assert_true (has_label (dialog, "Is there a form or a desk for it? Try that first."));
  g_assert_true (has_label (dialog, "The jar holds it"));

  favours = fixture_list (&test->base, RP_TYPE_FAVOUR, "person", test->ottoline);
  g_assert_cmpuint (favours->len, ==, 0);
  g_clear_pointer (&favours, g_ptr_array_unref);
  fixture_save (&test->base);
  favours = fixture_list (&test->base, RP_TYPE_FAVOUR, "person", test->ottoline);
  g_assert_cmpuint (favours->len, ==, 1);
  favour = favours->pdata[0];
  g_assert_cmpstr (favour->person, ==, test->ottoline);
  g_assert_cmpstr (favour->objective, ==, test->objective);
  g_assert_cmpint (favour->direction, ==, RP_FAVOUR_ASKED);
  g_assert_cmpint (favour->state, ==, RP_FAVOUR_STATE_PENDING);
  g_assert_cmpint (favour->size, ==, RP_FAVOUR_SIZE_MEDIUM);
  g_assert_cmpstr (favour->text, ==, "A morning in a control room");
}

static gboolean
is_told (gpointer data)
{
  GtkWidget *row = find_titled (get_page (data), RP_TYPE_RECORD_ROW, "A tour of a control room");

  return row != NULL && gtk_widget_get_mapped (row);
}

static gboolean
is_not_told (gpointer data)
{
  return !is_told (data);
}

/* Asks like it are told of, with how they ended; a row opens its favour. */
static void
test_past (Test          *test,
           gconstpointer  data)
{
  GtkWidget *row;

  need (test, "A morning in a control room");
  wait_until (is_told, test);
  row = find_titled (get_page (test), RP_TYPE_RECORD_ROW, "A tour of a control room");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                            "Caspian helped: The team saw it."));
  activate (row, "row.edit");
  g_assert_true (g_str_has_prefix (test->base.told, "edit-favour '"));
  need (test, "A helicopter");
  wait_until (is_not_told, test);
}

static gboolean
is_narrow (gpointer data)
{
  GtkWidget *leaflet = find_widget (get_page (data), ADW_TYPE_LEAFLET, 0);

  return adw_leaflet_get_folded (ADW_LEAFLET (leaflet));
}

/* Where there is no room for both, what is needed stands above who can help, as it was. */
static void
test_narrow (Test          *test,
             gconstpointer  data)
{
  GtkWidget *ask = find_widget (get_page (test), RP_TYPE_HELP_ASK, 0);
  g_autofree char *kept = NULL;

  need (test, "A morning in a control room");
  wait_until (asks_ottoline, test);
  gtk_window_set_default_size (GTK_WINDOW (test->base.window), 360, 700);
  wait_until (is_narrow, test);
  g_assert_true (find_widget (get_page (test), RP_TYPE_HELP_ASK, 0) == ask);
  g_assert_true (gtk_widget_get_mapped (ask));
  kept = rp_help_ask_dup_need (RP_HELP_ASK (ask));
  g_assert_cmpstr (kept, ==, "A morning in a control room");
  g_assert_true (asks_ottoline (test));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Test, NULL, set_up, function, tear_down)
  ADD ("/help/ranking", test_ranking);
  ADD ("/help/targets", test_targets);
  ADD ("/help/not-now", test_not_now);
  ADD ("/help/draft", test_draft);
  ADD ("/help/past", test_past);
  ADD ("/help/narrow", test_narrow);
#undef ADD

  return g_test_run ();
}
