/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A meeting's page without its store: what it shows of a plan made in memory, and which actions
 * its buttons activate. */
#include "advice-fixture.h"
#include "support.h"

#include "rp-check-row.h"
#include "rp-date.h"
#include "rp-meeting-row.h"
#include "rp-meeting-view.h"
#include "rp-record-row.h"
#include "rp-plan-words.h"
#include "rp-quiet-row.h"
#include "rp-ring.h"
#include "rp-warning-card.h"

#include <adwaita.h>

/* The last action that the page would have done. */
static char *done;

static void
activated_cb (GSimpleAction *action,
              GVariant      *parameter)
{
  g_autofree char *target = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");

  g_free (done);
  done = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), target);
}

static void
add_action (GActionMap *map,
            const char *name,
            const char *type)
{
  g_autoptr(GVariantType) of = type != NULL ? g_variant_type_new (type) : NULL;
  g_autoptr(GSimpleAction) action = g_simple_action_new (name, of);

  g_signal_connect (action, "activate", G_CALLBACK (activated_cb), NULL);
  g_action_map_add_action (map, G_ACTION (action));
}

static GtkWidget *
show_view (GtkWidget *view,
           int        width)
{
  static const char *const with_id[] = {
    "fix", "accept", "unaccept", "edit-topic", "edit-lesson", "edit-item", "edit-notice",
    "tick-item", "tick-notice", "set-takeaway",
  };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < G_N_ELEMENTS (with_id); i++)
    add_action (G_ACTION_MAP (group), with_id[i], "s");
  add_action (G_ACTION_MAP (group), "remove", "(ss)");
  add_action (G_ACTION_MAP (group), "add-question", NULL);
  gtk_widget_insert_action_group (scroller, "plan", G_ACTION_GROUP (group));
  gtk_widget_insert_action_group (scroller, "record", G_ACTION_GROUP (group));
  g_object_set (scroller, "child", view, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);

  return show_in_window (scroller, width);
}

static gboolean
is_filled (gpointer view)
{
  return !rp_meeting_view_get_filling (RP_MEETING_VIEW (view));
}

static void
set_plan (GtkWidget      *view,
          RpMeetingFacts *facts)
{
  g_autoptr(RpPlan) plan = rp_plan_new (facts);

  rp_meeting_view_set_plan (RP_MEETING_VIEW (view), plan);
  wait_until (is_filled, view);
}

static guint
count (GtkWidget *root,
       GType      type)
{
  guint n = 0;

  while (find_widget (root, type, n) != NULL)
    n++;

  return n;
}

/* What holds stands behind one row. */
static GtkWidget *
unfold (GtkWidget  *view,
        const char *label)
{
  GtkWidget *expander = find_widget (view, GTK_TYPE_EXPANDER, 0);

  g_assert_cmpstr (gtk_expander_get_label (GTK_EXPANDER (expander)), ==, label);
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (expander)));
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);

  return expander;
}

static gboolean
no_cards (gpointer view)
{
  return count (view, RP_TYPE_WARNING_CARD) == 0;
}

/* What is settled slides away, and what holds is a tick more. */
static void
test_settling (void)
{
  RpMeetingFacts *facts = fixture_plan ();
  GtkWidget *view = rp_meeting_view_new ();
  GtkWidget *window;
  RpRing *ring;

  fixture_change (facts, "-notices");
  set_plan (view, facts);
  window = show_view (view, 700);
  ring = RP_RING (find_widget (view, RP_TYPE_RING, 0));
  g_assert_cmpuint (count (view, RP_TYPE_WARNING_CARD), ==, 1);
  unfold (view, "Eighteen hold");
  g_assert_cmpuint (count (view, RP_TYPE_CHECK_ROW), ==, 18);
  g_assert_cmpuint (rp_ring_get_value (ring), ==, 18);
  assert_name (find_widget (view, RP_TYPE_WARNING_CARD, 0), "Warning: Henrik has not been told");

  set_plan (view, fixture_plan ());
  wait_until (no_cards, view);
  g_assert_cmpuint (count (view, RP_TYPE_CHECK_ROW), ==, 19);
  g_assert_cmpuint (rp_ring_get_value (ring), ==, rp_ring_get_total (ring));

  close_window (window);
}

/* A few ticks are not folded where there is room; many are, and all in a narrow window. */
static void
test_folding (void)
{
  static const struct
  {
    int      width;
    gboolean unfolded;
  } cases[] = { { 700, TRUE }, { 360, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RpMeetingFacts *facts = fixture_plan ();
      GtkWidget *view = rp_meeting_view_new ();
      GtkWidget *window, *expander;

      fixture_change (facts, "-plan_lessons;-plan_topics;-plan_items;-notices;-approaches;"
                             "-last_items;-last_meeting;-last_debrief;meeting.takeaway=;"
                             "meeting.venue=;meeting.starts=;meeting.ends=");
      set_plan (view, facts);
      window = show_view (view, cases[i].width);
      drain ();
      expander = find_widget (view, GTK_TYPE_EXPANDER, 0);
      g_assert_true (gtk_widget_get_visible (expander));
      g_assert_cmpint (gtk_expander_get_expanded (GTK_EXPANDER (expander)), ==, cases[i].unfolded);
      g_assert_cmpuint (count (view, RP_TYPE_CHECK_ROW) > 0, ==, cases[i].unfolded);
      close_window (window);
    }
}

/* A meeting that is over tells what was planned, and asks for nothing. */
static void
test_over (void)
{
  static const char *const states[] = { "held", "debriefed", "cancelled" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      RpMeetingFacts *facts = fixture_plan ();
      g_autofree char *change = g_strdup_printf ("meeting.state=%s;-notices;-plan_lessons",
                                                 states[i]);
      GtkWidget *view = rp_meeting_view_new ();
      GtkWidget *window;

      fixture_change (facts, change);
      set_plan (view, facts);
      window = show_view (view, 700);
      g_assert_cmpuint (count (view, RP_TYPE_WARNING_CARD), ==, 0);
      g_assert_null (find_button (view, "Tell Henrik…"));
      g_assert_null (find_button (view, "Add a Question"));
      g_assert_false (gtk_widget_get_mapped (find_widget (view, RP_TYPE_RING, 0)));
      unfold (view, "Sixteen held");
      g_assert_cmpuint (count (view, RP_TYPE_CHECK_ROW), ==, 16);
      close_window (window);
    }
}

/* What hints, does not apply or was accepted has a place of its own. */
static void
test_quiet_findings (void)
{
  RpMeetingFacts *facts = fixture_plan ();
  GtkWidget *view = rp_meeting_view_new ();
  GtkWidget *window;

  fixture_change (facts, "-plan_lessons;-last_items;-last_meeting;-last_debrief;-notices;"
                         "+overrides check=told|reason=He is on leave.|"
                         "meeting=" DINNER);
  set_plan (view, facts);
  window = show_view (view, 700);
  g_assert_cmpuint (count (view, RP_TYPE_WARNING_CARD), ==, 0);
  g_assert_cmpuint (count (view, RP_TYPE_QUIET_ROW), >=, 2);
  g_assert_nonnull (find_button (view, "Check Again"));
  g_signal_emit_by_name (find_button (view, "Check Again"), "clicked");
  g_assert_cmpstr (done, ==, "unaccept 'told'");

  close_window (window);
}

static void
test_actions (void)
{
  RpMeetingFacts *facts = fixture_plan ();
  GtkWidget *view = rp_meeting_view_new ();
  GtkWidget *window, *row;

  fixture_change (facts, "-notices");
  set_plan (view, facts);
  window = show_view (view, 700);

  g_signal_emit_by_name (find_button (view, "Tell Henrik…"), "clicked");
  g_assert_cmpstr (done, ==, "fix 'told'");
  g_signal_emit_by_name (find_widget (view, RP_TYPE_WARNING_CARD, 0), "accept");
  g_assert_cmpstr (done, ==, "accept 'told'");

  row = find_widget (view, RP_TYPE_RECORD_ROW, 0);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_true (g_str_has_prefix (done, "edit-topic '"));
  gtk_widget_activate_action (row, "row.remove", NULL);
  g_assert_true (g_str_has_prefix (done, "remove ('plan_topic', '"));

  close_window (window);
}

static void
test_takeaway (void)
{
  GtkWidget *view = rp_meeting_view_new ();
  GtkWidget *window, *text_view;

  set_plan (view, fixture_plan ());
  window = show_view (view, 700);

  rp_meeting_view_edit_takeaway (RP_MEETING_VIEW (view));
  text_view = find_widget (view, GTK_TYPE_TEXT_VIEW, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)), "One idea", -1);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  drain ();
  g_assert_cmpstr (done, ==, "set-takeaway 'One idea'");

  close_window (window);
}

/* In a narrow window all is in one column, and nothing is cut off. */
static void
test_narrow (void)
{
  GtkWidget *view = rp_meeting_view_new ();
  GtkWidget *window;
  int minimum;

  set_plan (view, fixture_plan ());
  window = show_view (view, 360);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 332);
  drain ();
  close_window (window);
}

static void
set_all_texts (RpMeetingFacts *facts,
               const char     *text)
{
  RpPlanItem *question = facts->plan_items->pdata[1];
  RpTopic *topic = facts->topics->topics->pdata[0];
  RpLesson *lesson = facts->lessons->pdata[0];
  char **texts[] = {
    &facts->person->name, &facts->venue->name, &facts->meeting->takeaway, &facts->meeting->ask,
    &facts->meeting->calendar_title, &topic->title, &topic->hook, &topic->hypothesis,
    &question->text, &lesson->title, &lesson->say,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_free (*texts[i]);
      *texts[i] = g_strdup (*text != '\0' ? text : "-");
    }
}

/* Whatever is written in a plan: no warning, nothing read as markup, and it fits. */
static void
test_naughty_texts (void)
{
  for (guint i = 0; naughty_texts[i] != NULL; i++)
    {
      RpMeetingFacts *facts = fixture_plan ();
      g_autoptr(RpDigest) digest = rp_digest_new (DINNER);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *list = gtk_list_box_new ();
      GtkWidget *view = rp_meeting_view_new ();
      GtkWidget *window;
      int minimum;

      set_all_texts (facts, naughty_texts[i]);
      rp_digest_set_names (digest, naughty_texts[i], naughty_texts[i]);
      gtk_list_box_append (GTK_LIST_BOX (list), rp_meeting_row_new (facts->meeting, digest,
                                                                    facts->now, facts->zone));
      set_plan (view, facts);
      gtk_box_append (GTK_BOX (box), list);
      gtk_box_append (GTK_BOX (box), view);
      window = show_view (box, 360);
      gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 332);
      close_window (window);
    }
}

static void
test_words (void)
{
  g_autoptr(RpMeetingFacts) facts = fixture_plan ();
  struct
  {
    const char *change;
    gint64      later;
    const char *words;
  } cases[] = {
    { "", 0, "Dinner, Fri 19:00" },
    { "", 3 * RP_DAY, "Dinner, yesterday" },
    { "", 8 * RP_DAY, "Dinner, 6 days ago" },
    { "meeting.state=debriefed", 8 * RP_DAY, "Dinner, Lantern Court" },
    { "meeting.state=cancelled", 0, "Dinner, cancelled" },
    { "meeting.state=idea;meeting.starts=;meeting.ends=", 0, "Dinner, no day yet" },
    { "meeting.format=", 0, "Conversation, no day yet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;

      fixture_change (facts, cases[i].change);
      words = rp_meeting_row_words (facts->meeting, "Lantern Court", facts->now + cases[i].later,
                                    facts->zone);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/meetings-view/settling", test_settling);
  g_test_add_func ("/meetings-view/folding", test_folding);
  g_test_add_func ("/meetings-view/over", test_over);
  g_test_add_func ("/meetings-view/quiet-findings", test_quiet_findings);
  g_test_add_func ("/meetings-view/actions", test_actions);
  g_test_add_func ("/meetings-view/takeaway", test_takeaway);
  g_test_add_func ("/meetings-view/narrow", test_narrow);
  g_test_add_func ("/meetings-view/naughty-texts", test_naughty_texts);
  g_test_add_func ("/meetings-view/words", test_words);

  return g_test_run ();
}
