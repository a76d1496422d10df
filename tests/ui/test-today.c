/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of today on a library of its own, at an instant of its own: what it shows and why,
 * and what its verbs do. */
#include "config.h"

#include "place-fixture.h"

#include "rp-columns.h"
#include "rp-date.h"
#include "rp-date-tile.h"
#include "rp-next-card.h"
#include "rp-ring.h"
#include "rp-section.h"
#include "rp-state-page.h"
#include "rp-today-page.h"
#include "rp-today-reader.h"
#include "rp-today-row.h"

/* Tuesday, 14 October 2025, 09:00 */
#define NOW G_GINT64_CONSTANT (1760432400)

typedef struct
{
  Fixture     base;
  char       *promise;        /* UUID of what is late */
  char       *introduction;   /* UUID */
  char       *meeting;        /* UUID of the dinner */
  char       *held;           /* UUID of what is to be debriefed */
  char       *ottoline;       /* UUIDs */
  char       *tobias;
  char       *topic;          /* UUID of what the dinner is about */
  GtkWidget  *place;
  const char *expected;       /* while it is waited for */
} Test;

static void
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
  test->tobias = g_strdup (rp_record_get_id (tobias));
  write_batch (test->base.store, g_steal_pointer (&batch));
}

static RpSection *
find_section (Test       *test,
              const char *title)
{
  GtkWidget *section;

  for (guint i = 0; (section = find_widget (test->place, RP_TYPE_SECTION, i)) != NULL; i++)
    if (gtk_widget_get_visible (section) &&
        g_str_equal (rp_section_get_title (RP_SECTION (section)), title))
      return RP_SECTION (section);

  return NULL;
}

static GtkWidget *
find_row (Test       *test,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (test->place, RP_TYPE_TODAY_ROW, i)) != NULL; i++)
    if (gtk_widget_get_mapped (row) &&
        g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

/* The sections in their order with a sharp, and their rows with a dash. */
static char *
list_cards (Test *test)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  GtkWidget *section, *row;

  for (guint i = 0; (section = find_widget (test->place, RP_TYPE_SECTION, i)) != NULL; i++)
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

static void
wait_for (Test       *test,
          const char *lines)
{
  test->expected = lines;
  wait_until (has_expected, test);
}

static void
wait_gone (Test       *test,
           const char *lines)
{
  test->expected = lines;
  wait_until (lacks_expected, test);
}

static void
show (Test *test,
      int   width)
{
  test->place = rp_today_page_new (test->base.store);
  fixture_show (&test->base, test->place, width);
}

static void
set_up (Test          *test,
        gconstpointer  width)
{
  fixture_set_up (&test->base);
  rp_store_set_now (test->base.store, NOW);
  fill_library (test);
  show (test, GPOINTER_TO_INT (width));
  wait_for (test, "# Introductions");
}

static void
set_up_empty (Test          *test,
              gconstpointer  width)
{
  fixture_set_up (&test->base);
  rp_store_set_now (test->base.store, NOW);
  show (test, GPOINTER_TO_INT (width));
}

static void
tear_down (Test          *test,
           gconstpointer  width)
{
  fixture_tear_down (&test->base);
  g_free (test->promise);
  g_free (test->introduction);
  g_free (test->meeting);
  g_free (test->held);
  g_free (test->ottoline);
  g_free (test->tobias);
  g_free (test->topic);
}

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
  g_assert_true (has_label (test->place, "Tuesday, 14 October"));
  g_assert_true (has_label (test->place, "11 weeks"));
  g_assert_true (has_label (test->place, "aim for 6"));

  row = find_row (test, "Tea with Caspian Dorrance");
  g_signal_emit_by_name (find_button (row, "Debrief"), "clicked");
  drain ();
  g_assert_true (g_str_has_prefix (test->base.told, "debrief '"));
  g_assert_nonnull (strstr (test->base.told, test->held));
  g_signal_emit_by_name (find_button (test->place, "Invite…"), "clicked");
  drain ();
  g_assert_true (g_str_has_prefix (test->base.told, "invite '"));
  gtk_widget_activate (find_row (test, "Send her the <i>figures</i>"));
  drain ();
  g_assert_true (g_str_has_prefix (test->base.told, "show-person '"));
  g_assert_nonnull (strstr (test->base.told, test->ottoline));
}

/* The next conversation with what is left to settle, and its verb */
static void
test_next (Test          *test,
           gconstpointer  width)
{
  GtkWidget *card = find_widget (test->place, RP_TYPE_NEXT_CARD, 0);
  GtkWidget *button = find_widget (card, GTK_TYPE_BUTTON, 0);
  g_autofree char *told = g_strdup_printf ("show-meeting '%s'", test->meeting);

  g_assert_true (has_label (card, "Dinner with Ottoline <b>& Co"));
  g_assert_true (has_label (card, "19:00 · The Copper Ladle"));
  g_assert_true (has_label (card, "“Paying for resilience”"));
  g_assert_true (g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (button)), "Settle "));
  g_assert_true (gtk_widget_get_mapped (find_widget (card, RP_TYPE_RING, 0)));
  g_signal_emit_by_name (button, "clicked");
  drain ();
  g_assert_cmpstr (test->base.told, ==, told);
}

static gboolean
has_verb (gpointer data)
{
  Test *test = data;
  GtkWidget *button = find_widget (find_widget (test->place, RP_TYPE_NEXT_CARD, 0),
                                   GTK_TYPE_BUTTON, 0);

  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), test->expected) == 0;
}

/* A plan in which all holds, or was accepted as it is, leaves nothing to do but to look at it. */
static void
test_ready (Test          *test,
            gconstpointer  width)
{
  const char *const checks[] = {
    "one-to-one", "neutral-ground", "own-time", "nothing-after", "clear-of-work", "told",
    "gatekeeper", "curious", "my-stake", "takeaway", "peer-lessons", "anonymous", "strong-topic",
    "fresh-topic", "listening", "no-ask", "promises", "last-time", "stays-between-us",
  };
  GtkWidget *card = find_widget (test->place, RP_TYPE_NEXT_CARD, 0);
  GtkWidget *button = find_widget (card, GTK_TYPE_BUTTON, 0);
  g_autofree char *told = g_strdup_printf ("show-meeting '%s'", test->meeting);
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_object_unref (add (batch, RP_TYPE_OVERRIDE, "meeting", test->meeting, "check", checks[i],
                         "reason", "It is well as it is.", NULL));
  write_batch (test->base.store, g_steal_pointer (&batch));
  test->expected = "Show the Plan";
  wait_until (has_verb, test);
  g_assert_false (gtk_widget_has_css_class (button, "suggested-action"));
  g_assert_true (gtk_widget_activate (button));
  wait_until (was_told, test);
  g_assert_cmpstr (test->base.told, ==, told);
}

/* Of what is left to settle the card shows three at the most. */
static void
test_warnings (Test          *test,
               gconstpointer  width)
{
  GtkWidget *card = find_widget (test->place, RP_TYPE_NEXT_CARD, 0);
  GtkWidget *image;
  guint n = 0;

  for (guint i = 0; (image = find_widget (card, GTK_TYPE_IMAGE, i)) != NULL; i++)
    n += gtk_widget_has_css_class (image, "warning-icon") && gtk_widget_get_mapped (image);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (rp_ring_get_total (RP_RING (find_widget (card, RP_TYPE_RING, 0)))
                    - rp_ring_get_value (RP_RING (find_widget (card, RP_TYPE_RING, 0))), >, 3);
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

static gboolean
is_next_day (gpointer data)
{
  Test *test = data;
  RpDateTile *tile = RP_DATE_TILE (find_widget (find_widget (test->place, RP_TYPE_NEXT_CARD, 0),
                                                RP_TYPE_DATE_TILE, 0));

  return rp_date_tile_get_day (tile) == rp_time_day (NOW, g_time_zone_new_utc ()) + 3;
}

static gboolean
has_new_title (gpointer data)
{
  return has_label (find_widget (((Test *) data)->place, RP_TYPE_NEXT_CARD, 0), "“Another hook”");
}

/* Moved by a day to the same hour, or with its topic called otherwise, it says so. */
static void
test_moved (Test          *test,
            gconstpointer  width)
{
  g_autoptr(RpMeeting) dinner = fixture_get (&test->base, RP_TYPE_MEETING, test->meeting);
  g_autoptr(RpMeeting) moved = rp_record_copy (dinner);
  g_autoptr(RpTopic) topic = fixture_get (&test->base, RP_TYPE_TOPIC, test->topic);
  g_autoptr(RpTopic) renamed = rp_record_copy (topic);
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpBatch) other = rp_batch_new ("Test");

  moved->starts += RP_DAY;
  moved->ends += RP_DAY;
  rp_batch_put (batch, moved);
  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_until (is_next_day, test);

  g_free (renamed->title);
  renamed->title = g_strdup ("Another hook");
  rp_batch_put (other, renamed);
  write_batch (test->base.store, g_steal_pointer (&other));
  wait_until (has_new_title, test);
}

static gboolean
is_mini (gpointer data)
{
  GtkWidget *card = find_widget (((Test *) data)->place, RP_TYPE_NEXT_CARD, 0);

  return rp_date_tile_get_mini (RP_DATE_TILE (find_widget (card, RP_TYPE_DATE_TILE, 0)));
}

/* In a narrow window the day is small, so that there is room for the words. */
static void
test_small_tile (Test          *test,
                 gconstpointer  width)
{
  GtkWidget *card = find_widget (test->place, RP_TYPE_NEXT_CARD, 0);

  wait_until (is_mini, test);
  g_assert_cmpint (rp_ring_get_size (RP_RING (find_widget (card, RP_TYPE_RING, 0))), <, 58);
}

static void
test_large_tile (Test          *test,
                 gconstpointer  width)
{
  g_assert_false (is_mini (test));
}

static GtkWidget *
find_check (Test       *test,
            const char *title)
{
  GtkWidget *row = find_row (test, title);

  return row != NULL ? find_widget (row, GTK_TYPE_CHECK_BUTTON, 0) : NULL;
}

static GtkWidget *
tick (Test       *test,
      const char *title)
{
  GtkWidget *check = find_check (test, title);

  g_clear_pointer (&test->base.toast, g_free);
  gtk_widget_grab_focus (check);
  gtk_widget_activate (check);
  wait_until (has_toast, test);

  return check;
}

/* The row with the focus, or with the control that has it */
static const char *
get_focused (Test *test)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->base.window));
  GtkWidget *row = focus == NULL || RP_IS_TODAY_ROW (focus)
                   ? focus : gtk_widget_get_ancestor (focus, RP_TYPE_TODAY_ROW);

  return row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : NULL;
}

/* A promise that was kept is struck through, and leaves after a while. */
static void
test_keep (Test          *test,
           gconstpointer  width)
{
  g_autoptr(RpCommitment) promise = NULL;
  gint64 from = g_get_monotonic_time (), span;

  tick (test, "Send her the <i>figures</i>");
  g_assert_cmpstr (test->base.toast, ==, "Promise kept");
  wait_for (test, "- Send her the <i>figures</i> | 4 days late · due on Friday (done)\n");
  g_assert_cmpstr (get_focused (test), ==, "Send her the <i>figures</i>");
  g_assert_false (gtk_widget_get_sensitive (find_check (test, "Send her the <i>figures</i>")));
  promise = fixture_get (&test->base, RP_TYPE_COMMITMENT, test->promise);
  g_assert_cmpint (promise->state, ==, RP_COMMITMENT_LATE);
  g_assert_cmpuint (promise->closed, ==, rp_time_day (NOW, g_time_zone_new_utc ()));

  wait_gone (test, "Send her");
  span = g_get_monotonic_time () - from;
  g_assert_cmpint (span, >, 3 * G_USEC_PER_SEC);
  g_assert_cmpstr (get_focused (test), ==, "Ask about the forum");
}

/* Taken back while it stays, it is open again, and the keyboard is where it was. */
static void
test_keep_undone (Test          *test,
                  gconstpointer  width)
{
  g_autoptr(RpCommitment) promise = NULL;

  tick (test, "Send her the <i>figures</i>");
  wait_for (test, "late · due on Friday (done)\n");
  fixture_undo (&test->base);
  wait_for (test, "- Send her the <i>figures</i> | 4 days late · due on Friday\n");
  g_assert_cmpstr (get_focused (test), ==, "Send her the <i>figures</i>");
  g_assert_true (gtk_widget_get_sensitive (find_check (test, "Send her the <i>figures</i>")));
  promise = fixture_get (&test->base, RP_TYPE_COMMITMENT, test->promise);
  g_assert_cmpint (promise->state, ==, RP_COMMITMENT_OPEN);
}

/* Two ticked one after the other both stay, and both leave; the list that is empty then makes
 * way. */
static void
test_keep_two (Test          *test,
               gconstpointer  width)
{
  tick (test, "Send her the <i>figures</i>");
  tick (test, "Ask about the forum");
  wait_for (test, "- Send her the <i>figures</i> | 4 days late · due on Friday (done)\n"
                  "- Ask about the forum | by Friday (done)\n");
  wait_gone (test, "# I owe\n");
  g_assert_null (find_row (test, "Ask about the forum"));
}

/* A promise that could not be written as kept is open again. */
static void
test_keep_fails (Test          *test,
                 gconstpointer  width)
{
  rp_store_close (test->base.store);
  tick (test, "Send her the <i>figures</i>");
  g_assert_cmpstr (test->base.toast, !=, "Promise kept");
  wait_for (test, "- Send her the <i>figures</i> | 4 days late · due on Friday\n");
  g_assert_false (gtk_check_button_get_active
                  (GTK_CHECK_BUTTON (find_check (test, "Send her the <i>figures</i>"))));
}

/* The last thing to do stays struck through as any other, before there is nothing. */
static void
test_keep_last (Test          *test,
                gconstpointer  width)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "Ottoline", NULL);
  g_autoptr(RpCommitment) promise = add (batch, RP_TYPE_COMMITMENT,
                                         "person", rp_record_get_id (person),
                                         "text", "Write", NULL);

  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_for (test, "- Write | no day agreed\n");
  tick (test, "Write");
  for (guint i = 0; i < 2; i++)
    {
      gint64 from = g_get_monotonic_time ();

      /* Long enough for Today to be read again */
      while (g_get_monotonic_time () - from < G_USEC_PER_SEC / 2)
        g_main_context_iteration (NULL, FALSE);
      g_assert_nonnull (find_row (test, "Write"));
    }
  while (find_row (test, "Write") != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (has_label (test->place, "Nothing to Settle"));
  g_assert_true (gtk_widget_get_mapped (find_widget (test->place, RP_TYPE_STATE_PAGE, 0)));
}

static GtkPopover *
open_menu (GtkWidget *row)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (find_widget (row, GTK_TYPE_MENU_BUTTON, 0));

  gtk_widget_activate_action (row, "row.menu", NULL);
  drain ();

  return gtk_menu_button_get_popover (button);
}

/* What the menu offers under these words */
static GtkWidget *
find_offer (GtkPopover *menu,
            const char *words)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (GTK_WIDGET (menu), GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), words))
      break;
  while (label != NULL && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (label))
                          != GTK_ACCESSIBLE_ROLE_MENU_ITEM)
    label = gtk_widget_get_parent (label);

  return label;
}

static gboolean
put_off (GtkWidget  *row,
         const char *words)
{
  return gtk_widget_activate (find_offer (open_menu (row), words));
}

/* What is put off is away, until that is undone, or its day has come. */
static void
test_snooze (Test          *test,
             gconstpointer  width)
{
  GtkWidget *row = find_row (test, "Ask about the forum");

  gtk_widget_grab_focus (row);
  g_assert_true (put_off (row, "Not for a Week"));
  wait_gone (test, "Ask about the forum");
  wait_until (has_toast, test);
  g_assert_cmpstr (test->base.toast, ==, "Put off until Tuesday, 21 October");
  g_assert_cmpstr (get_focused (test), ==, "Send her the <i>figures</i>");
  fixture_undo (&test->base);
  wait_for (test, "- Ask about the forum | by Friday\n");

  row = find_row (test, "Ask about the forum");
  g_assert_true (put_off (row, "Not Before Tomorrow"));
  wait_gone (test, "Ask about the forum");
  rp_store_set_now (test->base.store, NOW + RP_DAY);
  gtk_widget_set_visible (test->place, FALSE);
  gtk_widget_set_visible (test->place, TRUE);
  wait_for (test, "- Ask about the forum | by Friday\n");
}

/* The menu can be had by keyboard, and offers to put off. */
static void
test_menu (Test          *test,
           gconstpointer  width)
{
  GtkWidget *row = find_row (test, "Ingrid Vastermoor");
  GtkWidget *button = find_widget (row, GTK_TYPE_MENU_BUTTON, 0);
  GtkPopover *popover;

  /* It is made when it is opened. */
  g_assert_null (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  gtk_widget_activate_action (row, "row.menu", NULL);
  popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  g_assert_nonnull (popover);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));
  g_assert_true (has_label (GTK_WIDGET (popover), "Plan Meeting…"));
  g_assert_true (has_label (GTK_WIDGET (popover), "Show Person"));
  g_assert_true (has_label (GTK_WIDGET (popover), "Not Before Tomorrow"));
  gtk_popover_popdown (popover);
}

static void
text_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

/* A nudge is a friendly sentence on the clipboard; nothing is written. */
static void
test_nudge (Test          *test,
            gconstpointer  width)
{
  GtkWidget *row = find_row (test, "Caspian: risk pricing paper");
  g_autofree char *undo = g_strdup (rp_store_get_undo_label (test->base.store));
  g_autofree char *text = NULL;

  g_signal_emit_by_name (find_button (row, "Nudge"), "clicked");
  wait_until (has_toast, test);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (row), NULL, text_cb, &text);
  wait_until (has_text, &text);
  g_assert_cmpstr (text, ==, "Caspian, you were kind enough to offer this: “risk pricing paper”. "
                             "Is there anything I can do to make it easy for you?");
  g_assert_cmpstr (rp_store_get_undo_label (test->base.store), ==, undo);
}

/* An introduction that was followed up is done with. */
static void
test_follow_up (Test          *test,
                gconstpointer  width)
{
  g_autoptr(RpIntroduction) introduction = NULL;

  g_signal_emit_by_name (find_button (test->place, "Followed Up"), "clicked");
  wait_gone (test, "# Introductions");
  introduction = fixture_get (&test->base, RP_TYPE_INTRODUCTION, test->introduction);
  g_assert_cmpint (introduction->state, ==, RP_INTRODUCTION_FOLLOWED_UP);
  fixture_undo (&test->base);
  wait_for (test, "# Introductions");
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
  gtk_widget_set_visible (test->place, FALSE);
  gtk_widget_set_visible (test->place, TRUE);
  wait_for (test, "- Send her the <i>figures</i> | 5 days late");
  g_assert_true (has_label (test->place, "Wednesday, 15 October"));

  /* The dinner is over, so it is to be debriefed, and breakfast is next. */
  rp_store_set_now (test->base.store, NOW + 3 * RP_DAY);
  gtk_widget_set_visible (test->place, FALSE);
  gtk_widget_set_visible (test->place, TRUE);
  wait_for (test, "- Dinner with Ottoline <b>& Co | yesterday, 19:00 · The Copper Ladle");
  g_assert_true (has_label (find_widget (test->place, RP_TYPE_NEXT_CARD, 0),
                            "Breakfast with Caspian Dorrance"));
}

static void
test_names (Test          *test,
            gconstpointer  width)
{
  GtkWidget *row, *button;

  assert_name (find_check (test, "Ask about the forum"), "Ask about the forum");
  assert_name (GTK_WIDGET (rp_section_get_list (find_section (test, "I owe"))), "I owe");
  for (guint i = 0; (row = find_widget (test->place, RP_TYPE_TODAY_ROW, i)) != NULL; i++)
    assert_name (find_widget (row, GTK_TYPE_MENU_BUTTON, 0), "More");
  for (guint i = 0; (button = find_widget (test->place, GTK_TYPE_BUTTON, i)) != NULL; i++)
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
  int minimum;

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
  gtk_widget_measure (test->place, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static gboolean
is_nothing (gpointer data)
{
  GtkWidget *state = find_widget (((Test *) data)->place, RP_TYPE_STATE_PAGE, 0);

  return gtk_widget_get_mapped (state);
}

/* Nothing is asked for in a library with nothing in it; the first thing appears by itself. */
static void
test_nothing (Test          *test,
              gconstpointer  width)
{
  wait_until (is_nothing, test);
  g_assert_true (has_label (test->place, "Nothing to Settle"));
  g_signal_emit_by_name (find_button (test->place, "Plan a Meeting"), "clicked");
  drain ();
  g_assert_cmpstr (test->base.told, ==, "new ");
  fill_library (test);
  wait_for (test, "# Introductions");
  g_assert_false (is_nothing (test));
}

static gboolean
has_next (gpointer data)
{
  GtkWidget *title = find_widget (find_widget (((Test *) data)->place, RP_TYPE_NEXT_CARD, 0),
                                  GTK_TYPE_LABEL, 0);

  return title != NULL && has_label (((Test *) data)->place, "Dinner with Ottoline <b>& Co");
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
  g_assert_null (find_widget (test->place, RP_TYPE_TODAY_ROW, 0));
  for (guint last = 0; last < 8; last = n_rows)
    {
      g_main_context_iteration (NULL, TRUE);
      for (n_rows = 0; (row = find_widget (test->place, RP_TYPE_TODAY_ROW, n_rows)) != NULL;)
        n_rows++;
      most = MAX (most, n_rows - last);
    }
  g_assert_cmpuint (most, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*test) (Test *test, gconstpointer width);
    int         width;
    gboolean    empty;
  } tests[] = {
    { "/today/cards", test_cards, 1000, FALSE },
    { "/today/next", test_next, 1000, FALSE },
    { "/today/ready", test_ready, 1000, FALSE },
    { "/today/warnings", test_warnings, 1000, FALSE },
    { "/today/seven", test_seven, 1000, FALSE },
    { "/today/moved", test_moved, 1000, FALSE },
    { "/today/small-tile", test_small_tile, 360, FALSE },
    { "/today/large-tile", test_large_tile, 1000, FALSE },
    { "/today/midnight", test_midnight, 1000, FALSE },
    { "/today/keep", test_keep, 1000, FALSE },
    { "/today/keep-undone", test_keep_undone, 1000, FALSE },
    { "/today/keep-two", test_keep_two, 1000, FALSE },
    { "/today/keep-fails", test_keep_fails, 1000, FALSE },
    { "/today/keep-last", test_keep_last, 1000, TRUE },
    { "/today/snooze", test_snooze, 1000, FALSE },
    { "/today/menu", test_menu, 1000, FALSE },
    { "/today/nudge", test_nudge, 1000, FALSE },
    { "/today/follow-up", test_follow_up, 1000, FALSE },
    { "/today/late", test_late, 1000, FALSE },
    { "/today/clock", test_clock, 1000, FALSE },
    { "/today/names", test_names, 1000, FALSE },
    { "/today/narrow", test_narrow, 360, FALSE },
    { "/today/nothing", test_nothing, 360, TRUE },
    { "/today/one-by-one", test_one_by_one, 1000, TRUE },
  };

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_setenv ("TZ", "UTC", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Test, GINT_TO_POINTER (tests[i].width),
                tests[i].empty ? set_up_empty : set_up, tests[i].test, tear_down);

  return g_test_run ();
}
