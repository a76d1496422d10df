/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Today shows and why: its cards in their order, as the clock goes on, and where it is
 * narrow. */
#include "today-fixture.h"

#include "rp-date.h"
#include "rp-section.h"
#include "rp-state-page.h"
#include "rp-today-reader.h"

/* Cards in their order, items with their reasons. */
static void
test_cards (Test          *test,
            gconstpointer  width)
{
  g_autofree char *lines = list_cards (test);
  GtkWidget *row;

  g_assert_cmpstr (lines, ==,
                   "# Next conversation\n"
                   "# Later\n"
                   "- Breakfast with Caspian Dorrance | Wed 07:45 · no place yet\n"
                   "# To debrief\n"
                   "- Tea with Caspian Dorrance | yesterday, 16:30 · no place yet\n"
                   "# Curious, waiting for an invitation\n"
                   "- Tobias Fenwright | Lift, on Friday\n"
                   "# I owe\n"
                   "- Send her the <i>figures</i> | 4 days late · due on Friday\n"
                   "- Ask about the forum | by Friday\n"
                   "# They owe me\n"
                   "- Caspian: risk pricing paper | 1 day late · due yesterday\n"
                   "# Time to reconnect\n"
                   "- Ingrid Vastermoor | Looking for: a speaker\n"
                   "# Introductions to follow up\n"
                   "- Tobias Fenwright and Caspian Dorrance | You introduced them 3 weeks ago\n");
  g_assert_true (has_label (test->base.place, "Tuesday, 14 October"));
  g_assert_true (has_label (test->base.place, "11 weeks"));
  g_assert_true (has_label (test->base.place, "aim for 6"));

  row = find_row (test, "Tea with Caspian Dorrance");
  g_signal_emit_by_name (find_button (row, "Debrief"), "clicked");
  drain ();
  g_assert_true (g_str_has_prefix (test->base.told, "debrief '"));
  g_assert_nonnull (strstr (test->base.told, test->held));
  g_signal_emit_by_name (find_button (test->base.place, "Invite…"), "clicked");
  drain ();
  g_assert_true (g_str_has_prefix (test->base.told, "invite '"));
  gtk_widget_activate (find_row (test, "Send her the <i>figures</i>"));
  drain ();
  g_assert_true (g_str_has_prefix (test->base.told, "show-person '"));
  g_assert_nonnull (strstr (test->base.told, test->ottoline));
}

static RpSection *
find_section (Test       *test,
              const char *title)
{
  GtkWidget *section;

  for (guint i = 0; (section = find_widget (test->base.place, RP_TYPE_SECTION, i)) != NULL; i++)
    if (gtk_widget_get_visible (section) &&
        g_str_equal (rp_section_get_title (RP_SECTION (section)), title))
      return RP_SECTION (section);

  return NULL;
}

/* A card has seven items at the most, and says of how many. */
static void
test_seven (Test          *test,
            gconstpointer  width)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  GtkWidget *section;
  guint n = 0;

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *text = g_strdup_printf ("Promise %u", i);

      g_object_unref (add (batch, RP_TYPE_COMMITMENT, "person", test->ottoline, "by", "me",
                           "text", text, "due", "2025-10-20", NULL));
    }
  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_for (test, "- Promise ");
  section = GTK_WIDGET (find_section (test, "I owe"));
  while (find_widget (section, RP_TYPE_TODAY_ROW, n) != NULL)
    n++;
  g_assert_cmpuint (n, ==, RP_TODAY_MAX_ITEMS);
  g_assert_true (has_label (section, "7 of 11"));
}

/* Mine that are late stand out; those of others are late in a quieter voice. */
static void
test_late (Test          *test,
           gconstpointer  width)
{
  GtkWidget *mine = find_row (test, "Send her the <i>figures</i>");
  GtkWidget *theirs = find_row (test, "Caspian: risk pricing paper");

  g_assert_true (gtk_widget_has_css_class (mine, "overdue"));
  g_assert_false (gtk_widget_has_css_class (theirs, "overdue"));
  g_assert_true (gtk_widget_has_css_class (theirs, "expected"));
}

static void
composed_cb (gboolean *composed)
{
  *composed = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* A minute before midnight nothing happens; when the day has changed, it is read again by itself,
 * without being shown again. */
static void
test_midnight (Test          *test,
               gconstpointer  width)
{
  gint64 midnight = NOW + 15 * RP_HOUR;
  g_autoptr(RpTodayReader) reader = NULL;
  gboolean composed = FALSE;
  gint64 from;

  rp_store_set_now (test->base.store, midnight - 2 * RP_MINUTE);
  reader = rp_today_reader_new (test->base.store);
  g_signal_connect_swapped (reader, "composed", G_CALLBACK (composed_cb), &composed);
  wait_until (is_true, &composed);
  g_assert_true (g_str_has_prefix (rp_today_reader_get_today (reader)->lead, "Dinner"));

  composed = FALSE;
  rp_today_reader_look_every (reader, 5);
  rp_store_set_now (test->base.store, midnight - RP_MINUTE);
  for (from = g_get_monotonic_time (); g_get_monotonic_time () - from < G_USEC_PER_SEC / 4;)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (composed);

  rp_store_set_now (test->base.store, midnight);
  wait_until (is_true, &composed);
  g_assert_cmpint (rp_today_reader_get_facts (reader)->now, ==, midnight);
}

/* When the clock has gone on, it is read again as soon as it is shown again. */
static void
test_clock (Test          *test,
            gconstpointer  width)
{
  rp_store_set_now (test->base.store, NOW + 15 * RP_HOUR);
  gtk_widget_set_visible (test->base.place, FALSE);
  gtk_widget_set_visible (test->base.place, TRUE);
  wait_for (test, "- Send her the <i>figures</i> | 5 days late");
  g_assert_true (has_label (test->base.place, "Wednesday, 15 October"));

  /* The dinner is over, so it is to be debriefed, and breakfast is next. */
  rp_store_set_now (test->base.store, NOW + 3 * RP_DAY);
  gtk_widget_set_visible (test->base.place, FALSE);
  gtk_widget_set_visible (test->base.place, TRUE);
  wait_for (test, "- Dinner with Ottoline <b>& Co | yesterday, 19:00 · The Copper Ladle");
  g_assert_true (has_label (find_widget (test->base.place, RP_TYPE_NEXT_CARD, 0),
                            "Breakfast with Caspian Dorrance"));
}

static void
test_names (Test          *test,
            gconstpointer  width)
{
  GtkWidget *row, *button;

  assert_name (find_check (test, "Ask about the forum"), "Ask about the forum");
  assert_name (GTK_WIDGET (rp_section_get_list (find_section (test, "I owe"))), "I owe");
  for (guint i = 0; (row = find_widget (test->base.place, RP_TYPE_TODAY_ROW, i)) != NULL; i++)
    assert_name (find_widget (row, GTK_TYPE_MENU_BUTTON, 0), "More");
  for (guint i = 0; (button = find_widget (test->base.place, GTK_TYPE_BUTTON, i)) != NULL; i++)
    g_assert_true (gtk_button_get_label (GTK_BUTTON (button)) != NULL ||
                   gtk_widget_get_tooltip_text (button) != NULL ||
                   gtk_button_get_child (GTK_BUTTON (button)) != NULL ||
                   GTK_IS_TOGGLE_BUTTON (button));
}

/* With texts that break what was not thought through it fits a narrow window. */
static void
test_narrow (Test          *test,
             gconstpointer  width)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  for (guint i = 0; naughty_texts[i] != NULL; i++)
    {
      g_autoptr(RpPerson) person = NULL;
      g_autoptr(RpCommitment) mine = NULL, theirs = NULL;
      g_autoptr(RpEncounter) encounter = NULL;
      const char *text = naughty_texts[i];

      if (*g_strstrip (g_strdup (text)) == '\0')
        continue;

      person = rp_record_new (RP_TYPE_PERSON);
      person->name = g_strdup (text);
      rp_batch_put (batch, person);
      encounter = add (batch, RP_TYPE_ENCOUNTER, "person", rp_record_get_id (person),
                       "remind", "2025-10-01", NULL);
      encounter->place = g_strdup (text);
      mine = add (batch, RP_TYPE_COMMITMENT, "person", rp_record_get_id (person),
                  "text", "x", "due", "2025-01-01", NULL);
      g_free (mine->text);
      mine->text = g_strdup (text);
      theirs = add (batch, RP_TYPE_COMMITMENT, "person", rp_record_get_id (person),
                    "by", "them", "text", "x", "due", "2025-01-01", NULL);
      g_free (theirs->text);
      theirs->text = g_strdup (text);
    }
  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_for (test, "many words that go on");
  drain ();
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
}

static gboolean
is_nothing (gpointer data)
{
  GtkWidget *state = find_widget (((Test *) data)->base.place, RP_TYPE_STATE_PAGE, 0);

  return gtk_widget_get_mapped (state);
}

/* Nothing is asked for in a library with nothing in it; the first thing appears by itself. */
static void
test_nothing (Test          *test,
              gconstpointer  width)
{
  wait_until (is_nothing, test);
  g_assert_true (has_label (test->base.place, "Nothing to Settle"));
  g_signal_emit_by_name (find_button (test->base.place, "Plan a Meeting"), "clicked");
  drain ();
  g_assert_cmpstr (test->base.told, ==, "new ");
  fill_library (test);
  wait_for (test, "# Introductions");
  g_assert_false (is_nothing (test));
}

static gboolean
has_next (gpointer data)
{
  GtkWidget *title = find_widget (find_widget (((Test *) data)->base.place, RP_TYPE_NEXT_CARD, 0),
                                  GTK_TYPE_LABEL, 0);

  return title != NULL && has_label (((Test *) data)->base.place, "Dinner with Ottoline <b>& Co");
}

/* What comes first is there at once, the other cards follow one by one. */
static void
test_one_by_one (Test          *test,
                 gconstpointer  width)
{
  guint n_rows, most = 0;
  GtkWidget *row;

  wait_until (is_nothing, test);
  fill_library (test);
  wait_until (has_next, test);
  g_assert_null (find_widget (test->base.place, RP_TYPE_TODAY_ROW, 0));
  for (guint last = 0; last < 8; last = n_rows)
    {
      g_main_context_iteration (NULL, TRUE);
      for (n_rows = 0; (row = find_widget (test->base.place, RP_TYPE_TODAY_ROW, n_rows)) != NULL;)
        n_rows++;
      most = MAX (most, n_rows - last);
    }
  g_assert_cmpuint (most, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/today/cards", 1000, test_cards);
  ADD ("/today/seven", 1000, test_seven);
  ADD ("/today/late", 1000, test_late);
  ADD ("/today/midnight", 1000, test_midnight);
  ADD ("/today/clock", 1000, test_clock);
  ADD ("/today/names", 1000, test_names);
  ADD ("/today/narrow", 360, test_narrow);
  ADD_EMPTY ("/today/nothing", 360, test_nothing);
  ADD_EMPTY ("/today/one-by-one", 1000, test_one_by_one);

  return g_test_run ();
}
