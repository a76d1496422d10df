/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs of Today do: to keep, put off, nudge and follow up, and to take that back. */
#include "today-fixture.h"

#include "rp-date.h"
#include "rp-state-page.h"

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
  g_assert_true (has_label (test->base.place, "Nothing to Settle"));
  g_assert_true (gtk_widget_get_mapped (find_widget (test->base.place, RP_TYPE_STATE_PAGE, 0)));
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
  gtk_widget_set_visible (test->base.place, FALSE);
  gtk_widget_set_visible (test->base.place, TRUE);
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

  g_signal_emit_by_name (find_button (test->base.place, "Followed Up"), "clicked");
  wait_gone (test, "# Introductions");
  introduction = fixture_get (&test->base, RP_TYPE_INTRODUCTION, test->introduction);
  g_assert_cmpint (introduction->state, ==, RP_INTRODUCTION_FOLLOWED_UP);
  fixture_undo (&test->base);
  wait_for (test, "# Introductions");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/today/keep", 1000, test_keep);
  ADD ("/today/keep-undone", 1000, test_keep_undone);
  ADD ("/today/keep-two", 1000, test_keep_two);
  ADD ("/today/keep-fails", 1000, test_keep_fails);
  ADD_EMPTY ("/today/keep-last", 1000, test_keep_last);
  ADD ("/today/snooze", 1000, test_snooze);
  ADD ("/today/menu", 1000, test_menu);
  ADD ("/today/nudge", 1000, test_nudge);
  ADD ("/today/follow-up", 1000, test_follow_up);

  return g_test_run ();
}
