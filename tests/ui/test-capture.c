/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Logging an encounter on a library of its own: what is written, sealed, proposed and undone. */
#include "capture-fixture.h"

#include "rp-date.h"
#include "rp-draft-offer.h"
#include "rp-encounter-dialog.h"
#include "rp-pick-row.h"
#include "rp-store-drafts.h"
#include "rp-words-box.h"

#include <string.h>

#define LEFT_FIELD "new.encounter.words"
#define LEFT_ID    "11111111-0000-4000-8000-000000000000"
#define WORDS "“We have eleven pilots and no product.”"

static GtkWidget *
present (Test       *test,
         const char *person,
         const char *topic)
{
  GtkWidget *dialog;

  rp_encounter_dialog_present (test->writer, person, topic);
  dialog = fixture_dialog (&test->base);
  g_assert_true (RP_IS_ENCOUNTER_DIALOG (dialog));

  return dialog;
}

static gboolean
can_save (gpointer data)
{
  return rp_form_window_get_can_save (RP_FORM_WINDOW (data));
}

static gboolean
popover_is_shown (gpointer pick)
{
  return gtk_widget_get_visible (find_widget (pick, GTK_TYPE_POPOVER, 0));
}

/* Types into the entry, and presses a key when the list is there */
static void
pick (GtkWidget  *dialog,
      const char *title,
      const char *typed,
      guint       key)
{
  GtkWidget *row = find_row (dialog, title);

  g_assert_true (RP_IS_PICK_ROW (row));
  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), typed);
  wait_until (popover_is_shown, row);
  press (row, key, 0);
}

static GtkTextView *
get_words (GtkWidget *dialog)
{
  GtkWidget *box = find_widget (dialog, RP_TYPE_WORDS_BOX, 0);

  return GTK_TEXT_VIEW (find_widget (box, GTK_TYPE_TEXT_VIEW, 0));
}

static void
type_words (GtkWidget *dialog)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (get_words (dialog)), WORDS, -1);
}

static GtkSwitch *
get_switch (GtkWidget  *dialog,
            const char *title)
{
  GtkWidget *row = find_row (dialog, title);

  return row != NULL ? GTK_SWITCH (find_widget (row, GTK_TYPE_SWITCH, 0)) : NULL;
}

static gboolean
has_role (gpointer dialog)
{
  GtkWidget *row = find_row (dialog, "Tobias Fenwright");

  return row != NULL && g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                                   "CEO, Brindlewick Foods") == 0;
}

/* Name, Return, Ctrl+Return: who it was is enough. */
static void
test_quick (Test          *test,
            gconstpointer  data)
{
  GtkWidget *dialog = present (test, NULL, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr(RpEncounter) encounter = NULL;

  g_assert_false (can_save (dialog));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)),
                                         find_row (dialog, "Who")));
  pick (dialog, "Who", "tobi", GDK_KEY_Return);
  g_assert_null (find_row (dialog, "Who"));
  wait_until (has_role, dialog);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)),
                                         find_row (dialog, "Topic")));
  save (test);
  g_assert_cmpstr (test->base.toast, ==, "Encounter with Tobias Fenwright logged");
  g_assert_null (test->base.told);

  encounter = only (test, RP_TYPE_ENCOUNTER);
  g_assert_cmpstr (encounter->person, ==, test->person);
  g_assert_cmpint (encounter->signal, ==, RP_SIGNAL_NONE);
  g_assert_cmpuint (encounter->remind, ==, 0);
  g_assert_cmpint (ABS (encounter->at - now), <, 60);
  g_assert_null (encounter->place);
  g_assert_null (encounter->words);
}

/* Whoever was not met yet is met now; that is one step with the encounter. */
static void
test_first (Test          *test,
            gconstpointer  data)
{
  g_autoptr(RpPerson) before = fixture_get (&test->base, RP_TYPE_PERSON, test->person);
  g_autoptr(RpPerson) met = NULL;
  g_autoptr(RpPerson) undone = NULL;

  g_assert_cmpint (before->stage, ==, RP_STAGE_NOT_MET);
  wait_until (can_save, present (test, test->person, NULL));
  save (test);
  met = fixture_get (&test->base, RP_TYPE_PERSON, test->person);
  g_assert_cmpint (met->stage, ==, RP_STAGE_ACQUAINTED);
  fixture_undo (&test->base);
  undone = fixture_get (&test->base, RP_TYPE_PERSON, test->person);
  g_assert_cmpint (undone->stage, ==, RP_STAGE_NOT_MET);
}

static gboolean
knows_topic (gpointer dialog)
{
  GtkWidget *row = find_row (dialog, "Topic");

  return row == NULL || !RP_IS_PICK_ROW (row);
}

static gboolean
has_focus (gpointer dialog)
{
  GtkWidget *focus = gtk_window_get_focus (dialog);

  return focus != NULL && gtk_widget_get_mapped (focus);
}

/* Whom and what it opened with is nothing that closing would lose. */
static void
test_given (Test          *test,
            gconstpointer  data)
{
  GtkWidget *dialog = present (test, test->person, test->topic);

  wait_until (has_role, dialog);
  wait_until (knows_topic, dialog);
  wait_until (has_focus, dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (no_dialog, test);
}

/* All of it, by the keys that a keyboard has */
static void
test_full (Test          *test,
           gconstpointer  data)
{
  GtkWidget *dialog;
  g_autoptr(RpEncounter) encounter = NULL;
  g_autoptr(RpCuriosity) curiosity = NULL;
  g_autofree char *offer = NULL;
  guint32 day;

  fixture_set_up_vault (&test->base);
  dialog = present (test, NULL, NULL);
  pick (dialog, "Who", "Fenwright", GDK_KEY_Tab);
  pick (dialog, "Topic", "pilots", GDK_KEY_Return);
  g_assert_nonnull (find_row (dialog, "Topic"));
  g_assert_false (RP_IS_PICK_ROW (find_row (dialog, "Topic")));
  toggle_on (dialog, "Coffee");
  g_assert_null (find_row (dialog, "Note that this perplexes him"));
  toggle_on (dialog, "Perplexed too");
  g_assert_true (gtk_switch_get_active (get_switch (dialog, "Remind me to invite him")));
  g_assert_true (gtk_switch_get_active (get_switch (dialog, "Note that this perplexes him")));
  toggle_on (dialog, "Struggling now");
  type_words (dialog);
  save (test);

  encounter = only (test, RP_TYPE_ENCOUNTER);
  g_assert_cmpstr (encounter->topic, ==, test->topic);
  g_assert_cmpstr (encounter->place, ==, "Coffee");
  g_assert_cmpstr (encounter->words, ==, WORDS);
  g_assert_cmpint (encounter->signal, ==, RP_SIGNAL_STRONG);
  day = encounter->remind - 3;
  offer = g_strdup_printf ("win.invite '%s'", rp_record_get_id (encounter));
  g_assert_cmpstr (test->base.told, ==, offer);

  curiosity = only (test, RP_TYPE_CURIOSITY);
  g_assert_cmpstr (curiosity->topic, ==, test->topic);
  g_assert_cmpint (curiosity->strength, ==, 3);
  g_assert_cmpstr (curiosity->evidence, ==, WORDS);
  g_assert_cmpuint (curiosity->date, ==, day);
}

/* Somebody new and what was noted go with the encounter when it is undone. */
static void
test_new_and_undo (Test          *test,
                   gconstpointer  data)
{
  GtkWidget *dialog = present (test, NULL, NULL);
  g_autoptr(GPtrArray) people = NULL;
  g_autoptr(GPtrArray) encounters = NULL;
  g_autoptr(GPtrArray) curiosities = NULL;
  g_autoptr(RpEncounter) encounter = NULL;

  pick (dialog, "Who", "Wilhelmina Acheson", GDK_KEY_Return);
  g_assert_nonnull (find_row (dialog, "Wilhelmina Acheson"));
  pick (dialog, "Topic", "Hiring in the north", GDK_KEY_Return);
  toggle_on (dialog, "Interested");
  g_assert_false (gtk_switch_get_active (get_switch (dialog,
                                                     "Note that this perplexes Wilhelmina")));
  gtk_switch_set_active (get_switch (dialog, "Note that this perplexes Wilhelmina"), TRUE);
  save (test);
  g_assert_null (test->base.told);

  encounter = only (test, RP_TYPE_ENCOUNTER);
  g_assert_cmpstr (encounter->raised, ==, "Hiring in the north");
  g_assert_null (encounter->topic);
  people = fixture_list (&test->base, RP_TYPE_PERSON, NULL, NULL);
  g_assert_cmpuint (people->len, ==, 2);

  fixture_undo (&test->base);
  g_clear_pointer (&people, g_ptr_array_unref);
  people = fixture_list (&test->base, RP_TYPE_PERSON, NULL, NULL);
  encounters = fixture_list (&test->base, RP_TYPE_ENCOUNTER, NULL, NULL);
  curiosities = fixture_list (&test->base, RP_TYPE_CURIOSITY, NULL, NULL);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpuint (encounters->len, ==, 0);
  g_assert_cmpuint (curiosities->len, ==, 0);
}

/* Who types a whole name and saves at once does not make a second Tobias. */
static void
test_fast (Test          *test,
           gconstpointer  data)
{
  GtkWidget *dialog = present (test, NULL, NULL);
  GtkWidget *row = find_row (dialog, "Who");
  g_autoptr(RpPerson) person = NULL;

  gtk_editable_set_text (GTK_EDITABLE (row), "tobias fenwright");
  rp_pick_row_settle (RP_PICK_ROW (row));
  save (test);
  person = only (test, RP_TYPE_PERSON);
  g_assert_cmpstr (person->name, ==, "Tobias Fenwright");
}

static void
lock (Test *test)
{
  rp_vault_lock (test->base.vault);
  drain ();
}

static gboolean
words_are_readable (gpointer data)
{
  g_autoptr(RpEncounter) encounter = only (data, RP_TYPE_ENCOUNTER);

  return g_strcmp0 (encounter->words, WORDS) == 0;
}

/* The words go into the sealed inbox, and can be read after the next unlock. */
static void
test_locked (Test          *test,
             gconstpointer  data)
{
  GtkWidget *dialog;
  g_autoptr(RpEncounter) encounter = NULL;
  g_autoptr(RpCuriosity) curiosity = NULL;

  fixture_set_up_vault (&test->base);
  lock (test);
  dialog = present (test, test->person, test->topic);
  wait_until (can_save, dialog);
  wait_until (has_role, dialog);
  toggle_on (dialog, "Perplexed too");
  type_words (dialog);
  save (test);

  encounter = only (test, RP_TYPE_ENCOUNTER);
  g_assert_null (encounter->words);
  curiosity = only (test, RP_TYPE_CURIOSITY);
  g_assert_cmpint (rp_record_get_sealed_state (curiosity,
                                               rp_record_class_find_field
                                                 (RP_RECORD_GET_CLASS (curiosity), "evidence")),
                   ==, RP_SEALED_EMPTY);
  fixture_unlock (&test->base);
  wait_until (words_are_readable, test);
}

static char *
dup_view (GtkWidget *dialog)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (get_words (dialog)), "text", &text, NULL);

  return text;
}

/* What is written when the notes are locked leaves the screen, and is not lost. */
static void
test_hidden (Test          *test,
             gconstpointer  data)
{
  GtkWidget *dialog;
  g_autofree char *hidden = NULL;
  g_autofree char *shown = NULL;

  fixture_set_up_vault (&test->base);
  dialog = present (test, test->person, NULL);
  type_words (dialog);
  lock (test);
  hidden = dup_view (dialog);
  g_assert_cmpstr (hidden, ==, "");
  fixture_unlock (&test->base);
  drain ();
  shown = dup_view (dialog);
  g_assert_cmpstr (shown, ==, WORDS);

  /* Nobody can read them any more, so that who saves them has to unlock them. */
  lock (test);
  wait_until (can_save, dialog);
  save (test);
  g_assert_cmpint (rp_vault_get_state (test->base.vault), ==, RP_VAULT_UNLOCKED);
  g_assert_true (words_are_readable (test));
}

static gboolean
has_words (gpointer dialog)
{
  g_autofree char *words = dup_view (dialog);

  return g_str_equal (words, WORDS);
}

static gboolean
is_offered (gpointer dialog)
{
  GtkWidget *offer = find_widget (dialog, RP_TYPE_DRAFT_OFFER, 0);

  return offer != NULL && gtk_widget_get_mapped (offer);
}

/* What is left of another encounter comes here when it is told to, and is not lost by a key then,
 * as if nobody had written it. */
static void
test_offered (Test          *test,
               gconstpointer  data)
{
  g_autoptr(GBytes) sealed = NULL;
  g_autofree char *untouched = NULL;
  GtkWidget *dialog;

  fixture_set_up_vault (&test->base);
  sealed = rp_vault_seal (test->base.vault, RP_DRAFT_KIND, LEFT_FIELD, LEFT_ID, 0, WORDS,
                          strlen (WORDS), NULL);
  rp_store_keep_draft (test->base.store, LEFT_FIELD, LEFT_ID, 0, sealed);
  dialog = present (test, NULL, NULL);
  wait_until (is_offered, dialog);
  untouched = dup_view (dialog);
  g_assert_cmpstr (untouched, ==, "");
  g_signal_emit_by_name (find_button (find_widget (dialog, RP_TYPE_DRAFT_OFFER, 0),
                                      "_Put Them Here"), "clicked");
  g_assert_true (has_words (dialog));
  g_assert_false (is_offered (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_true (ADW_IS_MESSAGE_DIALOG (find_over (dialog)));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_over (dialog)), "cancel");
  drain ();
  g_assert_true (has_words (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
has_error (gpointer dialog)
{
  return rp_form_window_get_error (RP_FORM_WINDOW (dialog)) != NULL;
}

/* Without a vault the words are not lost silently. */
static void
test_no_vault (Test          *test,
               gconstpointer  data)
{
  GtkWidget *dialog = present (test, test->person, NULL);
  GtkWidget *box = find_widget (dialog, RP_TYPE_WORDS_BOX, 0);
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(RpEncounter) encounter = NULL;
  g_autofree char *kept = NULL;

  wait_until (can_save, dialog);
  g_assert_true (gtk_widget_get_visible (find_button (box, "_Set Up…")));
  type_words (dialog);
  gtk_widget_activate_action (dialog, "form.save", NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_over (dialog)), "cancel");
  wait_until (has_error, dialog);
  none = fixture_list (&test->base, RP_TYPE_ENCOUNTER, NULL, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  kept = dup_view (dialog);
  g_assert_cmpstr (kept, ==, WORDS);

  gtk_widget_activate_action (dialog, "form.save", NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_over (dialog)), "do");
  wait_written (test);
  encounter = only (test, RP_TYPE_ENCOUNTER);
  g_assert_null (encounter->words);
}

/* Another place, another time, and that advice was asked for */
static void
test_more (Test          *test,
           gconstpointer  data)
{
  GtkWidget *dialog = present (test, test->person, NULL);
  GtkEditable *time;
  g_autoptr(RpEncounter) encounter = NULL;
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  wait_until (has_role, dialog);
  toggle_on (dialog, "Other…");
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "Which place")), " The  quay ");
  gtk_switch_set_active (get_switch (dialog, "Asked for my advice"), TRUE);
  time = GTK_EDITABLE (find_row (dialog, "At what time"));
  gtk_editable_set_text (time, "half past");
  g_assert_false (can_save (dialog));
  gtk_editable_set_text (time, "0:00");
  g_assert_true (can_save (dialog));
  save (test);

  encounter = only (test, RP_TYPE_ENCOUNTER);
  g_assert_cmpstr (encounter->place, ==, "The quay");
  g_assert_true (encounter->advice);
  g_assert_cmpint (encounter->at, ==, rp_time_at (rp_time_day (now, zone), 0, zone));
}

/* The arrow keys choose, and Tab has one stop for each choice. */
static void
test_arrows (Test          *test,
             gconstpointer  data)
{
  GtkWidget *dialog = present (test, test->person, NULL);
  GtkWidget *polite = find_toggle (dialog, "Polite");
  GtkWidget *interested = find_toggle (dialog, "Interested");
  GtkWidget *choice = gtk_widget_get_parent (gtk_widget_get_parent (polite));

  wait_until (has_role, dialog);
  assert_name (choice, "How did he take it?");
  gtk_widget_grab_focus (polite);
  press (choice, GDK_KEY_Right, 0);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (interested)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == interested);
  g_assert_false (gtk_widget_get_focusable (polite));
  press (choice, GDK_KEY_Left, 0);
  press (choice, GDK_KEY_Left, 0);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (polite)));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Long words wrap, or are cut; nothing makes the form wider than a narrow window. */
static void
test_narrow (Test          *test,
             gconstpointer  data)
{
  GtkWidget *dialog = present (test, test->person, test->topic);
  GtkWidget *label;
  int minimum;

  wait_until (has_role, dialog);
  wait_until (can_save, dialog);
  toggle_on (dialog, "Perplexed too");
  toggle_on (dialog, "Other…");
  for (guint i = 0; (label = find_widget (dialog, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON) != NULL)
      gtk_label_set_text (GTK_LABEL (label), "Selbst davon verunsichert");
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/capture/quick", NULL, test_quick);
  ADD ("/capture/first", NULL, test_first);
  ADD ("/capture/given", NULL, test_given);
  ADD ("/capture/full", NULL, test_full);
  ADD ("/capture/new-and-undo", NULL, test_new_and_undo);
  ADD ("/capture/fast", NULL, test_fast);
  ADD ("/capture/locked", NULL, test_locked);
  ADD ("/capture/hidden", NULL, test_hidden);
  ADD ("/capture/offered", NULL, test_offered);
  ADD ("/capture/no-vault", NULL, test_no_vault);
  ADD ("/capture/more", NULL, test_more);
  ADD ("/capture/arrows", NULL, test_arrows);
  ADD ("/capture/narrow", "narrow", test_narrow);

  return g_test_run ();
}
