/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card of the next conversation: what is left to settle, and when it is. */
#include "today-fixture.h"

#include "rp-date.h"
#include "rp-date-tile.h"
#include "rp-ring.h"

/* The next conversation with what is left to settle, and its verb */
static void
test_next (Test          *test,
           gconstpointer  width)
{
  GtkWidget *card = find_widget (test->base.place, RP_TYPE_NEXT_CARD, 0);
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
  GtkWidget *button = find_widget (find_widget (test->base.place, RP_TYPE_NEXT_CARD, 0),
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
  GtkWidget *card = find_widget (test->base.place, RP_TYPE_NEXT_CARD, 0);
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
  GtkWidget *card = find_widget (test->base.place, RP_TYPE_NEXT_CARD, 0);
  GtkWidget *image;
  guint n = 0;

  for (guint i = 0; (image = find_widget (card, GTK_TYPE_IMAGE, i)) != NULL; i++)
    n += gtk_widget_has_css_class (image, "warning-icon") && gtk_widget_get_mapped (image);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (rp_ring_get_total (RP_RING (find_widget (card, RP_TYPE_RING, 0)))
                    - rp_ring_get_value (RP_RING (find_widget (card, RP_TYPE_RING, 0))), >, 3);
}

static gboolean
is_next_day (gpointer data)
{
  Test *test = data;
  GtkWidget *card = find_widget (test->base.place, RP_TYPE_NEXT_CARD, 0);
  RpDateTile *tile = RP_DATE_TILE (find_widget (card, RP_TYPE_DATE_TILE, 0));

  return rp_date_tile_get_day (tile) == rp_time_day (NOW, g_time_zone_new_utc ()) + 3;
}

static gboolean
has_new_title (gpointer data)
{
  GtkWidget *card = find_widget (((Test *) data)->base.place, RP_TYPE_NEXT_CARD, 0);

  return has_label (card, "“Another hook”");
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
  GtkWidget *card = find_widget (((Test *) data)->base.place, RP_TYPE_NEXT_CARD, 0);

  return rp_date_tile_get_mini (RP_DATE_TILE (find_widget (card, RP_TYPE_DATE_TILE, 0)));
}

/* In a narrow window the day is small, so that there is room for the words. */
static void
test_small_tile (Test          *test,
                 gconstpointer  width)
{
  GtkWidget *card = find_widget (test->base.place, RP_TYPE_NEXT_CARD, 0);

  wait_until (is_mini, test);
  g_assert_cmpint (rp_ring_get_size (RP_RING (find_widget (card, RP_TYPE_RING, 0))), <, 58);
}

static void
test_large_tile (Test          *test,
                 gconstpointer  width)
{
  g_assert_false (is_mini (test));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/today/next", 1000, test_next);
  ADD ("/today/ready", 1000, test_ready);
  ADD ("/today/warnings", 1000, test_warnings);
  ADD ("/today/moved", 1000, test_moved);
  ADD ("/today/small-tile", 360, test_small_tile);
  ADD ("/today/large-tile", 1000, test_large_tile);

  return g_test_run ();
}
