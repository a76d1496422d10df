/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The palette over a window that has the actions: what is found, in which order, what is done
 * with it, and what it never does: show what is locked, or what was looked for before. */
#include "config.h"

#include "place-fixture.h"

#include "rp-date.h"
#include "rp-palette-item.h"
#include "rp-palette-row.h"
#include "rp-palette.h"

#include <time.h>

/* A frame, of the processor's time */
#define FRAME_MS 16

typedef struct
{
  Fixture     base;
  char       *topic;     /* UUID of “Paying for resilience nobody sees” */
  char       *person;    /* UUID of Ottoline, who is curious about it */
  char       *meeting;   /* UUID of the dinner with her */
  GtkWidget  *palette;
  const char *expected;  /* while it is waited for */
  gboolean    has_example;
  GString    *seen;      /* (nullable): titles of all that was ever shown */
} Test;

static void
fill_library (Test *test)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "Ottoline Brandt-Hale",
                                    NULL);
  g_autoptr(RpPerson) other = add (batch, RP_TYPE_PERSON, "name", "Tobias <b>& Co", NULL);
  g_autoptr(RpOrganization) company = add (batch, RP_TYPE_ORGANIZATION,
                                           "name", "Resilio Works", "industry", "Rail",
                                           NULL);
  g_autoptr(RpTopic) topic = add (batch, RP_TYPE_TOPIC,
                                  "title", "Paying for resilience nobody sees",
                                  "hook", "Every board calls it priceless.", NULL);
  g_autoptr(RpCuriosity) curiosity = add (batch, RP_TYPE_CURIOSITY,
                                          "person", rp_record_get_id (person),
                                          "topic", rp_record_get_id (topic),
                                          "strength", "3", NULL);
  g_autoptr(RpMeeting) meeting = add (batch, RP_TYPE_MEETING,
                                      "person", rp_record_get_id (person),
                                      "title", "A resilient dinner",
                                      "starts", "2025-10-16T19:00:00Z", NULL);

  test->topic = g_strdup (rp_record_get_id (topic));
  test->person = g_strdup (rp_record_get_id (person));
  test->meeting = g_strdup (rp_record_get_id (meeting));
  write_batch (test->base.store, g_steal_pointer (&batch));
}

static GtkText *
get_text (Test *test)
{
  return GTK_TEXT (find_widget (test->palette, GTK_TYPE_TEXT, 0));
}

static GListModel *
get_model (Test *test)
{
  GtkWidget *list = find_widget (test->palette, GTK_TYPE_LIST_VIEW, 0);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static RpPaletteItem *
get_selected (Test *test)
{
  return gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (get_model (test)));
}

/* Headings with a sharp, what can be opened or done with a dash, sealed words with an
 * exclamation mark. */
static char *
list_items (Test *test)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  GListModel *model = get_model (test);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(RpPaletteItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (lines, "%s%s%s%s\n",
                              item->heading ? "# " : item->sealed ? "! " : "- ", item->title,
                              item->subtitle != NULL ? " | " : "",
                              item->subtitle != NULL ? item->subtitle : "");
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static gboolean
has_expected (gpointer data)
{
  Test *test = data;
  g_autofree char *lines = list_items (test);

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
type (Test       *test,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_text (test)), text);
}

static void
open_palette_over (Test       *test,
                   GType       type,
                   const char *shown)
{
  rp_palette_present (GTK_WINDOW (test->base.window), test->base.store, type, shown,
                      test->has_example);
  test->palette = fixture_dialog (&test->base);
  g_assert_nonnull (test->palette);
  gtk_test_widget_wait_for_draw (test->palette);
}

static void
open_palette (Test *test)
{
  open_palette_over (test, G_TYPE_INVALID, NULL);
}

static gboolean
is_closed (gpointer data)
{
  return fixture_dialog (data) == NULL;
}

/* What it was left for is done in a turn of its own. */
static void
wait_closed (Test *test)
{
  wait_until (is_closed, test);
  drain ();
}

static void
set_up (Test          *test,
        gconstpointer  width)
{
  fixture_set_up (&test->base);
  fill_library (test);
  fixture_show (&test->base, gtk_label_new ("The window"), GPOINTER_TO_INT (width));
  open_palette (test);
  wait_for (test, "# Recent\n");
}

static void
tear_down (Test          *test,
           gconstpointer  width)
{
  if (fixture_dialog (&test->base) != NULL)
    close_window (test->palette);
  fixture_tear_down (&test->base);
  g_free (test->topic);
  g_free (test->person);
  g_free (test->meeting);
}

/* Before anything is typed: what was changed last, and everything that can be done. */
static void
test_recent (Test          *test,
             gconstpointer  width)
{
  g_autofree char *lines = NULL;

  wait_for (test, "# Do\n");
  wait_for (test, "- A resilient dinner | Thu 16 October 2025, 19:00\n");
  lines = list_items (test);
  g_assert_nonnull (strstr (lines, "- Tobias <b>& Co\n"));
  g_assert_nonnull (strstr (lines, "- Paying for resilience nobody sees | Every board"));
  g_assert_nonnull (strstr (lines, "- Go to Today\n"));
  g_assert_nonnull (strstr (lines, "- Presentation Mode\n"));
  g_assert_null (strstr (lines, "- Redo\n"));
  g_assert_null (strstr (lines, "- Lock Private Notes\n"));
  g_assert_null (strstr (lines, "New topic"));
}

/* What is found stands in groups, the one with the best name first; a topic leads to whoever is
 * curious about it. */
static void
test_groups (Test          *test,
             gconstpointer  width)
{
  g_autofree char *lines = NULL;

  type (test, "resil");
  wait_for (test, "- New topic “resil”\n");
  lines = list_items (test);
  g_assert_cmpstr (lines, ==,
                   "# Organizations\n"
                   "- Resilio Works | Rail\n"
                   "# Topics\n"
                   "- Paying for resilience nobody sees | Every board calls it priceless.\n"
                   "# Meetings\n"
                   "- A resilient dinner | Thu 16 October 2025, 19:00\n"
                   "# People\n"
                   "- Ottoline Brandt-Hale | Curious about “Paying for resilience nobody sees”\n"
                   "# Do\n"
                   "- Log an encounter about “Paying for resilience nobody sees”\n"
                   "- New topic “resil”\n");
  g_assert_cmpstr (get_selected (test)->title, ==, "Resilio Works");

  /* Somebody who is found by name is there once, with an avatar and the name as it is. */
  type (test, "tobi");
  wait_for (test, "# People\n- Tobias <b>& Co\n");
  gtk_test_widget_wait_for_draw (test->palette);
  g_assert_true (has_label (test->palette, "Tobias <b>& Co"));
  g_assert_nonnull (get_selected (test)->person);

  type (test, "   ");
  wait_for (test, "# Recent\n");
}

/* Everything the program can do is found by its words, with its keys. */
static void
test_commands (Test          *test,
               gconstpointer  width)
{
  type (test, "go meet");
  wait_for (test, "# Do\n- Go to Meetings\n");
  g_assert_cmpstr (get_selected (test)->accel, ==, "<Control>2");
  gtk_test_widget_wait_for_draw (test->palette);
  g_assert_true (has_label (test->palette, "Ctrl+2"));
  press (test->palette, GDK_KEY_Return, 0);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, "place 'meetings'");
}

/* Whoever is called so comes before whoever has it in a word, and both before whoever is only
 * written of so; of those it is said why. */
static void
test_ranking (Test          *test,
              gconstpointer  width)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) called = add (batch, RP_TYPE_PERSON, "name", "Rowan Ash", "about",
                                    "Quiet", NULL);
  g_autoptr(RpPerson) word = add (batch, RP_TYPE_PERSON, "name", "Ada Rowland", NULL);
  g_autoptr(RpPerson) written = add (batch, RP_TYPE_PERSON, "name", "Bo Lind", "about",
                                     "Likes rowing at dawn", NULL);
  g_autofree char *lines = NULL;

  write_batch (test->base.store, g_steal_pointer (&batch));
  type (test, "row");
  wait_for (test, "- New topic “row”\n");
  lines = list_items (test);
  g_assert_true (g_str_has_prefix (lines, "# People\n"
                                          "- Rowan Ash\n"
                                          "- Ada Rowland\n"
                                          "- Bo Lind | Likes rowing at dawn\n"));

  /* A row that shows something else now is also read aloud so. */
  gtk_test_widget_wait_for_draw (test->palette);
  assert_name (gtk_widget_get_parent (find_widget (test->palette, RP_TYPE_PALETTE_ROW, 3)),
               "Bo Lind, Likes rowing at dawn");
}

/* What begins with what was typed can be done before what is only found in a text; somebody who is
 * called so still comes first. */
static void
test_ranking_commands (Test          *test,
                       gconstpointer  width)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test"), later = rp_batch_new ("Test");
  g_autoptr(RpPerson) written = add (batch, RP_TYPE_PERSON, "name", "Bo Lind", "about",
                                     "Likes to give more than to take", NULL);
  g_autoptr(RpPerson) called = add (later, RP_TYPE_PERSON, "name", "Giveon Ash", NULL);
  g_autofree char *lines = NULL, *with_name = NULL;

  write_batch (test->base.store, g_steal_pointer (&batch));
  type (test, "give");
  wait_for (test, "- Bo Lind");
  lines = list_items (test);
  g_assert_cmpstr (lines, ==,
                   "# Do\n"
                   "- Give a Sweet…\n"
                   "- New topic “give”\n"
                   "# People\n"
                   "- Bo Lind | Likes to give more than to take\n");
  g_assert_cmpstr (get_selected (test)->title, ==, "Give a Sweet…");

  write_batch (test->base.store, g_steal_pointer (&later));
  type (test, "giv");
  wait_for (test, "- Giveon Ash");
  with_name = list_items (test);
  g_assert_true (g_str_has_prefix (with_name, "# People\n- Giveon Ash\n- Bo Lind"));
}

/* What cannot be done now is no title of a topic, unless there is more to choose from. */
static void
test_missed (Test          *test,
             gconstpointer  width)
{
  g_autofree char *lines = NULL, *undo = NULL;

  type (test, "doorway");
  wait_for (test, "# At the Doorway: open a meeting first\n");
  lines = list_items (test);
  g_assert_cmpstr (lines, ==, "# At the Doorway: open a meeting first\n");
  g_assert_null (get_selected (test));
  press (test->palette, GDK_KEY_Return, 0);
  g_assert_true (gtk_widget_get_visible (test->palette));
  g_assert_null (test->base.told);

  type (test, "redo");
  wait_for (test, "# Redo: nothing to redo\n");
  undo = list_items (test);
  g_assert_cmpstr (undo, ==, "# Redo: nothing to redo\n");

  type (test, "doorways");
  wait_for (test, "# Do\n- New topic “doorways”\n");
  g_assert_cmpstr (get_selected (test)->title, ==, "New topic “doorways”");
}

/* The example can be removed while it is there. */
static void
test_example (Test          *test,
              gconstpointer  width)
{
  type (test, "remove the ex");
  wait_for (test, "# Remove the Example Library: not now\n");
  press (test->palette, GDK_KEY_Escape, 0);
  wait_closed (test);

  test->has_example = TRUE;
  open_palette (test);
  type (test, "remove the ex");
  wait_for (test, "# Do\n- Remove the Example Library\n- New topic “remove the ex”\n");
  press (test->palette, GDK_KEY_Return, 0);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, "remove-example ");
}

/* What is shown can be acted on; what cannot be done is not offered. */
static void
test_shown (Test          *test,
            gconstpointer  width)
{
  g_autofree char *given = g_strdup_printf ("add-favour ('%s', 'given')", test->person);
  g_autofree char *lines = list_items (test);

  g_assert_null (strstr (lines, "- Print the Brief"));
  g_assert_null (strstr (lines, "- Edit…"));
  g_assert_null (strstr (lines, "- Merge With…"));
  g_assert_null (strstr (lines, "- Delete"));
  g_assert_nonnull (strstr (lines, "- Give a Sweet…\n"));
  g_assert_nonnull (strstr (lines, "- Recently Deleted\n"));
  press (test->palette, GDK_KEY_Escape, 0);
  wait_closed (test);

  open_palette_over (test, RP_TYPE_MEETING, test->meeting);
  wait_for (test, "- Print the Brief… | A resilient dinner\n");
  wait_for (test, "- Edit… | A resilient dinner\n");
  press (test->palette, GDK_KEY_Escape, 0);
  wait_closed (test);

  open_palette_over (test, RP_TYPE_PERSON, test->person);
  wait_for (test, "- Merge With… | Ottoline Brandt-Hale\n");
  type (test, "delete");
  wait_for (test, "# Do\n- Delete | Ottoline Brandt-Hale\n");
  type (test, "give a sw");
  wait_for (test, "# Do\n- Give a Sweet… | Ottoline Brandt-Hale\n");
  press (test->palette, GDK_KEY_Return, 0);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, given);
}

/* Down, until that is selected */
static void
go_to (Test       *test,
       const char *title)
{
  for (guint i = 0; i < 20 && !g_str_equal (get_selected (test)->title, title); i++)
    press (test->palette, GDK_KEY_Down, 0);
  g_assert_cmpstr (get_selected (test)->title, ==, title);
}

static void
test_open (Test          *test,
           gconstpointer  width)
{
  g_autofree char *shown = g_strdup_printf ("show-record ('person', '%s')", test->person);
  g_autofree char *planned = g_strdup_printf ("plan-meeting ('', '%s')", test->topic);
  g_autofree char *planned_with = g_strdup_printf ("plan-meeting ('%s', '')", test->person);

  type (test, "resil");
  wait_for (test, "# Topics\n");
  press (test->palette, GDK_KEY_Down, 0);
  g_assert_cmpstr (get_selected (test)->title, ==, "Paying for resilience nobody sees");
  press (test->palette, GDK_KEY_Up, 0);
  g_assert_cmpstr (get_selected (test)->title, ==, "Resilio Works");
  press (test->palette, GDK_KEY_Up, 0);
  g_assert_cmpstr (get_selected (test)->title, ==, "New topic “resil”");
  go_to (test, "Ottoline Brandt-Hale");
  press (test->palette, GDK_KEY_Return, 0);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, shown);

  open_palette (test);
  type (test, "resil");
  wait_for (test, "# Topics\n");
  go_to (test, "Paying for resilience nobody sees");
  press (test->palette, GDK_KEY_Return, GDK_CONTROL_MASK);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, planned);

  open_palette (test);
  type (test, "ottol");
  wait_for (test, "# People\n");
  press (test->palette, GDK_KEY_Return, GDK_CONTROL_MASK);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, planned_with);

  /* An organization is nobody to plan with: the keys do nothing. */
  open_palette (test);
  type (test, "resilio");
  wait_for (test, "# Organizations\n");
  press (test->palette, GDK_KEY_Return, GDK_CONTROL_MASK);
  drain ();
  g_assert_false (is_closed (test));
  press (test->palette, GDK_KEY_Escape, 0);
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, planned_with);
}

/* A click opens; a pointer that only rests somewhere selects nothing. */
static void
test_click (Test          *test,
            gconstpointer  width)
{
  GtkWidget *list = find_widget (test->palette, GTK_TYPE_LIST_VIEW, 0);
  g_autofree char *shown = g_strdup_printf ("show-record ('person', '%s')", test->person);
  g_autoptr(GListModel) controllers = NULL;

  g_assert_false (gtk_list_view_get_single_click_activate (GTK_LIST_VIEW (list)));
  type (test, "resil");
  wait_for (test, "# People\n- Ottoline Brandt-Hale");
  gtk_test_widget_wait_for_draw (test->palette);
  /* A heading does nothing. */
  for (guint i = 6; i < 8; i++)
    {
      controllers = gtk_widget_observe_controllers (find_widget (list, RP_TYPE_PALETTE_ROW, i));
      for (guint j = 0; j < g_list_model_get_n_items (controllers); j++)
        {
          g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, j);

          if (GTK_IS_GESTURE_CLICK (controller))
            g_signal_emit_by_name (controller, "released", 1, 5.0, 5.0);
        }
      g_clear_object (&controllers);
      g_assert_cmpint (is_closed (test), ==, i == 7);
    }
  wait_closed (test);
  g_assert_cmpstr (test->base.told, ==, shown);
}

/* On the button that closes, Return closes. */
static void
test_close_button (Test          *test,
                   gconstpointer  width)
{
  GtkWidget *close = find_button (test->palette, "Esc");
  GtkWidget *found = find_widget (test->palette, GTK_TYPE_LIST_VIEW, 0);

  assert_name (close, "Close");
  assert_name (GTK_WIDGET (get_text (test)), "Search");
  assert_name (found, "Found");
  type (test, "resil");
  wait_for (test, "# Topics\n");
  gtk_widget_grab_focus (close);
  press (test->palette, GDK_KEY_Return, 0);
  drain ();
  g_assert_null (test->base.told);
  g_signal_emit_by_name (close, "clicked");
  wait_closed (test);
}

/* What was typed becomes a topic, on one line however it was pasted. */
static void
test_new_topic (Test          *test,
                gconstpointer  width)
{
  g_autoptr(RpTopic) topic = NULL;
  g_autofree char *id = NULL;

  type (test, " Who pays\nfor   <quiet>? ");
  wait_for (test, "- New topic “Who pays for <quiet>?”\n");
  press (test->palette, GDK_KEY_Up, 0);
  press (test->palette, GDK_KEY_Return, 0);
  wait_closed (test);
  wait_until (was_told, test);
  g_assert_true (g_str_has_prefix (test->base.told, "show-topic '"));
  id = g_strndup (test->base.told + strlen ("show-topic '"), 36);
  topic = fixture_get (&test->base, RP_TYPE_TOPIC, id);
  g_assert_cmpstr (topic->title, ==, "Who pays for <quiet>?");
  g_assert_cmpstr (test->base.toast, ==, "Topic added");
}

/* A letter that somebody pasted does no harm. */
static void
test_long (Test          *test,
           gconstpointer  width)
{
  g_autofree char *letter = g_strnfill (10 * 1024, 'x');
  int minimum;

  for (guint i = 7; i < 10 * 1024; i += 8)
    letter[i] = i % 3 == 0 ? '\n' : ' ';
  type (test, letter);
  wait_for (test, "# Do\n- New topic “xxxxxxx xxxxxxx");
  for (guint i = 0; naughty_texts[i] != NULL; i++)
    {
      type (test, naughty_texts[i]);
      wait_for (test, "# Do\n");
      gtk_test_widget_wait_for_draw (test->palette);
    }
  gtk_widget_measure (test->palette, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_cmpint (gtk_widget_get_width (test->palette), <=, MAX (360, GPOINTER_TO_INT (width)));
}

static void
seen_cb (GListModel *model,
         guint       position,
         guint       removed,
         guint       added,
         Test       *test)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr(RpPaletteItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (test->seen, "%s\n", item->title);
    }
}

/* What is looked for no longer is never shown. */
static void
test_older (Test          *test,
            gconstpointer  width)
{
  test->seen = g_string_new (NULL);
  for (guint i = 0; i < 20; i++)
    {
      type (test, "resil");
      if (i % 2 == 0)
        g_main_context_iteration (NULL, FALSE);
      type (test, "");
      g_signal_connect (get_model (test), "items-changed", G_CALLBACK (seen_cb), test);
      type (test, "tobia");
      wait_for (test, "# People\n- Tobias <b>& Co\n");
      drain ();
      g_signal_handlers_disconnect_by_func (get_model (test), seen_cb, test);
      g_assert_null (strstr (test->seen->str, "Paying"));
    }
  g_string_free (test->seen, TRUE);
}

static void
lock (Test *test)
{
  rp_vault_lock (test->base.vault);
}

/* Private notes are found while they are unlocked, marked, and gone with the lock. */
static void
test_sealed (Test          *test,
             gconstpointer  width)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpNote) note = NULL;
  g_autofree char *lines = NULL, *later = NULL;

  g_assert_false (has_label (test->palette, "Private notes are searched, too"));
  fixture_set_up_vault (&test->base);
  g_assert_true (has_label (test->palette, "Private notes are searched, too"));
  note = add (batch, RP_TYPE_NOTE, "title", "Quiet word", "body",
              "Marble resilience comes first.", "person", test->person, NULL);
  write_batch (test->base.store, g_steal_pointer (&batch));

  type (test, "resil");
  wait_for (test, "# Private Notes\n! Quiet word");
  g_assert_cmpstr (get_selected (test)->title, ==, "Resilio Works");
  gtk_test_widget_wait_for_draw (test->palette);

  /* What was chosen stays chosen when the rest arrives. */
  type (test, "");
  type (test, "resi");
  wait_for (test, "# Topics\n");
  press (test->palette, GDK_KEY_Down, 0);
  wait_for (test, "! Quiet word");
  g_assert_cmpstr (get_selected (test)->title, ==, "Paying for resilience nobody sees");

  lock (test);
  lines = list_items (test);
  g_assert_null (strstr (lines, "Quiet word"));
  g_assert_null (strstr (lines, "Marble"));
  g_assert_true (has_label (test->palette, "Locked notes are not searched"));
  wait_for (test, "# Topics\n");
  drain ();
  gtk_test_widget_wait_for_draw (test->palette);
  later = list_items (test);
  g_assert_null (strstr (later, "Quiet word"));
  g_assert_false (has_label (test->palette, "Quiet word"));

  /* Locked right after it was asked for, it does not come either. */
  type (test, "marble");
  wait_for (test, "- New topic “marble”\n");
  g_assert_true (lacks_expected (&(Test) { .palette = test->palette, .expected = "Quiet" }));
}

static gint64
spent (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* Typing holds nothing up, with many rows to show: the work of the main thread between two turns
 * of its loop is below a frame. */
static void
test_swift (Test          *test,
            gconstpointer  width)
{
  static const char *const typed[] = { "r", "re", "res", "resi", "resil", "resili", "resil",
                                       "res", "" };
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  gint64 worst = 0;

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *title = g_strdup_printf ("Resilience of kind %u", i);
      g_autoptr(RpTopic) topic = add (batch, RP_TYPE_TOPIC, "title", title, NULL);
      g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", title, NULL);
      g_autoptr(RpMeeting) meeting = add (batch, RP_TYPE_MEETING, "title", title,
                                          "person", test->person, NULL);
      g_autoptr(RpOrganization) company = add (batch, RP_TYPE_ORGANIZATION, "name", title,
                                               NULL);
    }
  write_batch (test->base.store, g_steal_pointer (&batch));

  for (guint i = 0; i < 3 * G_N_ELEMENTS (typed); i++)
    {
      const char *text = typed[i % G_N_ELEMENTS (typed)];
      g_autofree char *last = *text != '\0' ? g_strdup_printf ("- New topic “%s”\n", text)
                                            : g_strdup ("- Go to Today\n");

      type (test, text);
      test->expected = last;
      while (!has_expected (test))
        {
          g_autofree char *before = list_items (test), *after = NULL;
          gint64 from = spent (), span;

          g_main_context_iteration (NULL, TRUE);
          span = spent () - from;
          after = list_items (test);
          if (!g_str_equal (before, after) && i >= G_N_ELEMENTS (typed))
            worst = MAX (worst, span);
        }
      gtk_test_widget_wait_for_draw (test->palette);
    }

  g_test_message ("%u rows; the worst of %u: %.1f ms",
                  g_list_model_get_n_items (get_model (test)), 2 * (guint) G_N_ELEMENTS (typed),
                  worst / 1000.0);
  g_assert_cmpint (worst, <, FRAME_MS * 1000);
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
  } tests[] = {
    { "/palette/recent", test_recent, 700 },
    { "/palette/groups", test_groups, 700 },
    { "/palette/commands", test_commands, 700 },
    { "/palette/ranking", test_ranking, 700 },
    { "/palette/ranking/commands", test_ranking_commands, 700 },
    { "/palette/shown", test_shown, 700 },
    { "/palette/example", test_example, 700 },
    { "/palette/missed", test_missed, 700 },
    { "/palette/open", test_open, 700 },
    { "/palette/click", test_click, 700 },
    { "/palette/close-button", test_close_button, 700 },
    { "/palette/new-topic", test_new_topic, 700 },
    { "/palette/long", test_long, 700 },
    { "/palette/narrow", test_long, 360 },
    { "/palette/older", test_older, 700 },
    { "/palette/sealed", test_sealed, 700 },
    { "/palette/swift", test_swift, 700 },
  };

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_setenv ("TZ", "UTC", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Test, GINT_TO_POINTER (tests[i].width), set_up, tests[i].test,
                tear_down);

  return g_test_run ();
}
