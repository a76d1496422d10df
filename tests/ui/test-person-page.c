/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of one person: what it says of whom, locked and unlocked, and where it leads. */
#include "person-fixture.h"

#include "rp-drawing.h"
#include "rp-month-bars.h"
#include "rp-ring.h"
#include "rp-stage-bar.h"
#include "rp-trend-line.h"

/* Nobody is shown before somebody is chosen, and after they are gone. */
static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  wait_for (fixture, "Nobody Selected");
  show (fixture, "Nobody <b> & Sons");
  g_assert_nonnull (rp_person_page_get_shown (RP_PERSON_PAGE (fixture->place)));
  rp_person_page_show (RP_PERSON_PAGE (fixture->place), NULL);
  wait_for (fixture, "Nobody Selected");
  g_assert_null (rp_person_page_get_shown (RP_PERSON_PAGE (fixture->place)));
}

static gboolean
has_ring (gpointer data)
{
  GtkWidget *ring = find_widget (((Fixture *) data)->place, RP_TYPE_RING, 0);

  return rp_ring_get_total (RP_RING (ring)) > 0;
}

/* What the example tells of Ottoline is all there. */
static void
test_example (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const texts[] = {
    "Chief Operating Officer", "Ostervale Energy", "In conversation", "stage 3 of 5",
    "What perplexes her", "Paying for resilience nobody sees", "What she is measured on",
    "Customer minutes lost", "Work in play: steer clear", "Control Room Renewal", "History",
    "Next conversation", "The Copper Ladle", "every 6 weeks", "People around her",
    "Ingrid Vastermoor", "Communities", "Northern Grid Forum", "Looking for", "Can offer",
    "Give and take", "Trust", "Introduced by Ingrid Vastermoor",
  };

  show (fixture, "Ottoline Brandt-Hale");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("“%s”", texts[i]);
      wait_for (fixture, texts[i]);
    }
  wait_until (has_ring, fixture);
  g_assert_cmpuint (rp_stage_bar_get_stage (RP_STAGE_BAR (find_widget (fixture->place,
                                                                       RP_TYPE_STAGE_BAR, 0))),
                    ==, 3);
}

/* Every picture is an image with a name. */
static void
test_pictures (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *drawing, *expander;
  guint n = 0;

  show (fixture, "Ottoline Brandt-Hale");
  wait_for (fixture, "Give and take");
  wait_for (fixture, "Trust");
  wait_until (has_ring, fixture);
  for (guint i = 0; (drawing = find_widget (fixture->place, RP_TYPE_DRAWING, i)) != NULL; i++)
    {
      if (!gtk_widget_get_mapped (drawing))
        continue;

      g_test_message ("%s", G_OBJECT_TYPE_NAME (drawing));
      g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (drawing)), ==,
                       GTK_ACCESSIBLE_ROLE_IMG);
      g_assert_true (gtk_widget_get_has_tooltip (drawing));
      n++;
    }
  g_assert_cmpuint (n, >, 5);
  g_assert_nonnull (find_widget (fixture->place, RP_TYPE_MONTH_BARS, 0));
  /* Coming back with Shift+Tab goes to the list's heading, not into what is folded. */
  expander = find_widget (fixture->place, GTK_TYPE_EXPANDER, 0);
  g_assert_true (gtk_widget_child_focus (expander, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_focus (expander));
  g_assert_nonnull (find_widget (fixture->place, RP_TYPE_TREND_LINE, 0));
}

/* Rows lead to where what they show is kept. */
static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *title;
    const char *action;
  } cases[] = {
    { "Paying for resilience nobody sees", "show-topic" },
    { "Control Room Renewal", "show-engagement" },
    { "Ingrid Vastermoor", "show-person" },
  };

  show (fixture, "Ottoline Brandt-Hale");
  wait_for (fixture, "Trust");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = find_row (fixture, cases[i].title);

      g_assert_nonnull (row);
      adw_action_row_activate (ADW_ACTION_ROW (row));
      g_assert_true (g_str_has_prefix (fixture->told, cases[i].action));
    }
  gtk_widget_activate_action (fixture->place, "person.plan", NULL);
  g_assert_true (g_str_has_prefix (fixture->told, "plan-meeting"));
  gtk_widget_activate_action (fixture->place, "person.promise", NULL);
  g_assert_true (g_str_has_prefix (fixture->told, "add-commitment"));
}

/* Of somebody new a few things are asked for, and nothing is made up. */
static void
test_bare (Fixture       *fixture,
           gconstpointer  data)
{
  guint n = 0;
  GtkWidget *row;

  show (fixture, "Nobody <b> & Sons");
  wait_for (fixture, "Add what perplexes them…");
  wait_for (fixture, "Add somebody around them…");
  g_assert_true (says (fixture->place, "What perplexes Nobody"));
  g_assert_true (says (fixture->place, "Not spoken yet"));
  g_assert_false (says (fixture->place, "Give and take"));
  g_assert_false (says (fixture->place, "History"));
  for (guint i = 0; (row = find_widget (fixture->place, RP_TYPE_RECORD_ROW, i)) != NULL; i++)
    if (gtk_widget_has_css_class (row, "invite"))
      n++;
  g_assert_cmpuint (n, ==, 3);
}

/* Private words and notes are there while the vault is open, and not a moment longer. */
static void
test_lock (Fixture       *fixture,
           gconstpointer  data)
{
  show (fixture, "Ottoline Brandt-Hale");
  wait_for (fixture, "Private note");
  g_assert_false (says (fixture->place, "Private notes are locked"));
  rp_vault_lock (fixture->vault);
  wait_for (fixture, "Private notes are locked");
  wait_for (fixture, "Private note, locked");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/person-page/nothing", FILL_BARE, test_nothing);
  ADD ("/person-page/example", FILL_EXAMPLE, test_example);
  ADD ("/person-page/pictures", FILL_EXAMPLE, test_pictures);
  ADD ("/person-page/links", FILL_EXAMPLE, test_links);
  ADD ("/person-page/bare", FILL_BARE, test_bare);
  ADD ("/person-page/lock", FILL_SEALED, test_lock);

  return g_test_run ();
}
