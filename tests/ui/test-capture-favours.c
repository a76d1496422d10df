/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Invitations, favours and promises on a library of their own. */
#include "capture-fixture.h"

#include "rp-choice.h"
#include "rp-day-row.h"
#include "rp-favour-dialog.h"
#include "rp-invitation-dialog.h"
#include "rp-invitation-draft.h"
#include "rp-lines-row.h"
#include "rp-mailto.h"
#include "rp-when-row.h"

static gboolean
can_save (gpointer data)
{
  return rp_form_window_get_can_save (RP_FORM_WINDOW (data));
}

static gboolean
has_person (gpointer dialog)
{
  GtkWidget *row = find_row (dialog, "Tobias Fenwright");

  return row != NULL
         && g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "") != 0;
}

static gboolean
can_type (gpointer row)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (row)));

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, row);
}

static void
test_draft (void)
{
  static const RpTone tones[] = { RP_TONE_SHORT, RP_TONE_WARM, RP_TONE_MAIL };
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
  g_autoptr(RpTopic) topic = rp_record_new (RP_TYPE_TOPIC);
  g_autoptr(RpProfile) me = rp_record_new (RP_TYPE_PROFILE);

  person->name = g_strdup ("Tobias Fenwright");
  topic->title = g_strdup ("Eleven pilots");
  topic->hook = g_strdup ("A pilot that cannot fail is a party.");
  me->name = g_strdup ("Ada Writer");
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    {
      g_autofree char *with = rp_invitation_draft (person, topic, me, tones[i], RP_TREAT_WALK);
      g_autofree char *without = rp_invitation_draft (person, NULL, NULL, tones[i],
                                                      RP_TREAT_DINNER);

      g_assert_nonnull (strstr (with, "Tobias"));
      g_assert_null (strstr (with, "Fenwright"));
      g_assert_nonnull (strstr (with, "walk"));
      g_assert_nonnull (strstr (with, tones[i] == RP_TONE_SHORT ? topic->title : topic->hook));
      g_assert_nonnull (strstr (with, "just the two of us"));
      g_assert_true ((strstr (with, "Ada Writer") != NULL) == (tones[i] == RP_TONE_MAIL));
      g_assert_nonnull (strstr (without, "dinner"));
    }
}

static int
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size)
{
  int minimum;

  gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* With letters of twice the size the kinds stand two by two, the day above the times. */
static void
test_large_text (void)
{
  static const char *const kinds[] = { "Idea", "Door", "Help", "Fame" };
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  GtkWidget *choice = g_object_ref_sink (rp_choice_new_segments ("What kind"));
  GtkWidget *when = g_object_ref_sink (rp_when_row_new (zone));
  int side_by_side;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    rp_choice_add (RP_CHOICE (choice), kinds[i], NULL);
  side_by_side = measure (choice, GTK_ORIENTATION_VERTICAL, 312);
  g_assert_cmpint (side_by_side, ==, measure (choice, GTK_ORIENTATION_VERTICAL, 1000));

  g_object_set (settings, "gtk-xft-dpi", 192 * PANGO_SCALE, NULL);
  g_assert_cmpint (measure (choice, GTK_ORIENTATION_VERTICAL, 312), ==,
                   2 * measure (choice, GTK_ORIENTATION_VERTICAL, 1000));
  g_assert_cmpint (measure (when, GTK_ORIENTATION_HORIZONTAL, -1), <=, 312);
  g_object_set (settings, "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);

  g_assert_finalize_object (choice);
  g_assert_finalize_object (when);
}

static void
test_mailto (void)
{
  g_autofree char *uri = rp_mailto_uri ("tobias+a?b@example.com", "A coffee?",
                                        "Dear Tobias,\n“50 %” & more");

  g_assert_cmpstr (uri, ==,
                   "mailto:tobias%2Ba%3Fb@example.com?subject=A%20coffee%3F&body="
                   "Dear%20Tobias%2C%0D%0A%E2%80%9C50%20%25%E2%80%9D%20%26%20more");
}

/* An encounter with Tobias; its words are sealed. Returns: (transfer full): its UUID */
static char *
add_encounter (Test         *test,
               RpInvitation  invitation)
{
  g_autoptr(RpEncounter) encounter = rp_record_new (RP_TYPE_ENCOUNTER);

  encounter->person = g_strdup (test->person);
  encounter->topic = g_strdup (test->topic);
  encounter->signal = RP_SIGNAL_STRONG;
  encounter->words = g_strdup ("“Never again.”");
  encounter->invitation = invitation;
  encounter->remind = 739000;
  write_record (test, encounter);

  return g_strdup (rp_record_get_id (encounter));
}

static char *
dup_draft (GtkWidget *dialog)
{
  GtkWidget *view = find_widget (dialog, GTK_TYPE_TEXT_VIEW, 0);
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);

  return text;
}

static void
test_invite (Test          *test,
             gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autofree char *draft = NULL;
  g_autoptr(RpEncounter) asked = NULL;
  g_autoptr(RpEncounter) undone = NULL;
  GtkWidget *dialog;
  int minimum;

  fixture_set_up_vault (&test->base);
  id = add_encounter (test, RP_INVITATION_NOT_ASKED);
  rp_vault_lock (test->base.vault);
  rp_invitation_dialog_present (test->writer, id);
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  g_assert_false (gtk_widget_get_visible (find_button (dialog, "_Write an E-Mail…")));
  toggle_on (dialog, "Warm");
  draft = dup_draft (dialog);
  g_assert_nonnull (strstr (draft, "A pilot that cannot fail is a party."));
  g_assert_null (strstr (draft, "Never again"));
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);

  save (test);
  asked = only (test, RP_TYPE_ENCOUNTER);
  g_assert_cmpint (asked->invitation, ==, RP_INVITATION_ASKED);
  g_assert_cmpuint (asked->remind, !=, 0);   /* Today asks for the answer */
  fixture_undo (&test->base);
  undone = only (test, RP_TYPE_ENCOUNTER);
  g_assert_cmpint (undone->invitation, ==, RP_INVITATION_NOT_ASKED);
}

/* One click, and the plan is offered. */
static void
test_answer (Test          *test,
             gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autofree char *offer = NULL;
  g_autoptr(RpEncounter) accepted = NULL;
  GtkWidget *plan;

  fixture_set_up_vault (&test->base);
  id = add_encounter (test, RP_INVITATION_ASKED);
  rp_invitation_dialog_present (test->writer, id);
  wait_until (has_dialog, test);
  g_assert_false (can_save (fixture_dialog (&test->base)));
  toggle_on (fixture_dialog (&test->base), "Accepted");
  wait_written (test);
  accepted = only (test, RP_TYPE_ENCOUNTER);
  g_assert_cmpint (accepted->invitation, ==, RP_INVITATION_ACCEPTED);
  offer = g_strdup_printf ("win.plan-meeting ('%s', '%s')", test->person, test->topic);
  g_assert_cmpstr (test->base.told, ==, offer);

  rp_invitation_dialog_present (test->writer, id);
  wait_until (has_dialog, test);
  plan = find_button (fixture_dialog (&test->base), "_Plan the Meeting");
  g_signal_emit_by_name (plan, "clicked");
  g_assert_true (g_str_has_prefix (test->base.told, "plan-meeting ('"));
}

static void
test_give (Test          *test,
           gconstpointer  data)
{
  GtkWidget *dialog;
  g_autoptr(RpFavour) favour = NULL;
  g_autoptr(GPtrArray) none = NULL;
  int minimum;

  rp_favour_dialog_present (test->writer, test->person, "given", NULL);
  dialog = fixture_dialog (&test->base);
  wait_until (has_person, dialog);
  wait_until (can_type, find_row (dialog, "What you gave"));
  g_assert_false (can_save (dialog));
  g_assert_null (find_toggle (dialog, "Granted"));
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "What you gave")), "A reading list");
  toggle_on (dialog, "Help");
  toggle_on (dialog, "Medium");
  save (test);

  favour = only (test, RP_TYPE_FAVOUR);
  g_assert_cmpint (favour->direction, ==, RP_FAVOUR_GIVEN);
  g_assert_cmpint (favour->type, ==, RP_FAVOUR_TYPE_HELP);
  g_assert_cmpint (favour->size, ==, RP_FAVOUR_SIZE_MEDIUM);
  g_assert_cmpint (favour->state, ==, RP_FAVOUR_STATE_GRANTED);
  g_assert_cmpuint (favour->closed, ==, favour->date);
  fixture_undo (&test->base);
  none = fixture_list (&test->base, RP_TYPE_FAVOUR, NULL, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Of a gift that was suggested most is known. */
static void
test_gift (Test          *test,
           gconstpointer  data)
{
  GtkWidget *dialog;
  g_autoptr(RpFavour) favour = NULL;

  rp_favour_dialog_present_gift (test->writer, test->person, "introduction", "Ada Writer", "");
  dialog = fixture_dialog (&test->base);
  wait_until (has_person, dialog);
  wait_until (can_save, dialog);
  save (test);
  favour = only (test, RP_TYPE_FAVOUR);
  g_assert_cmpint (favour->direction, ==, RP_FAVOUR_GIVEN);
  g_assert_cmpint (favour->type, ==, RP_FAVOUR_TYPE_INTRODUCTION);
  g_assert_cmpstr (favour->text, ==, "Ada Writer");
  g_assert_null (favour->objective);
}

static gboolean
has_words (GtkWidget  *dialog,
           const char *words)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (dialog, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL)
      return TRUE;

  return FALSE;
}

static void
write_lines (GtkWidget  *dialog,
             const char *title,
             const char *text)
{
  rp_lines_row_set_text (RP_LINES_ROW (find_row (dialog, title)), text);
}

/* The jar of a stranger is empty: give first, unless it serves them. Then it is closed. */
static void
test_ask (Test          *test,
          gconstpointer  data)
{
  GtkWidget *dialog;
  g_autoptr(RpObjective) objective = rp_record_new (RP_TYPE_OBJECTIVE);
  g_autoptr(RpFavour) favour = NULL;
  g_autoptr(RpFavour) closed = NULL;

  objective->person = g_strdup (test->person);
  objective->name = g_strdup ("Fewer <b>pilots</b>");
  write_record (test, objective);

  rp_favour_dialog_present (test->writer, test->person, "asked", NULL);
  dialog = fixture_dialog (&test->base);
  wait_until (has_person, dialog);
  wait_until (can_type, find_row (dialog, "What you ask for"));
  g_assert_true (has_words (dialog, "Give first"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "What it serves")), 1);
  g_assert_true (has_words (dialog, "it costs nothing"));
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "What you ask for")), "A word");
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "Reference")), "R-17");
  rp_day_row_set_day (RP_DAY_ROW (find_row (dialog, "Tried on")), 739000);
  rp_day_row_set_day (RP_DAY_ROW (find_row (dialog, "Needed by")), 740000);
  save (test);

  favour = only (test, RP_TYPE_FAVOUR);
  g_assert_cmpint (favour->state, ==, RP_FAVOUR_STATE_PENDING);
  g_assert_cmpstr (favour->objective, ==, rp_record_get_id (objective));
  g_assert_cmpstr (favour->official, ==, "R-17");
  g_assert_cmpuint (favour->tried, ==, 739000);
  g_assert_cmpuint (favour->due, ==, 740000);
  g_assert_cmpuint (favour->closed, ==, 0);

  g_clear_pointer (&test->base.toast, g_free);
  rp_favour_dialog_present (test->writer, NULL, NULL, rp_record_get_id (favour));
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  wait_until (has_person, dialog);
  g_assert_null (find_row (dialog, "The result that they can show"));
  toggle_on (dialog, "Granted");
  write_lines (dialog, "How it was resolved", "They stopped.");
  write_lines (dialog, "The result that they can show", "Three pilots stopped");
  write_lines (dialog, "What it proved of your value", "I had counted them");
  save (test);
  g_assert_cmpstr (test->base.toast, ==, "Favour closed");
  closed = only (test, RP_TYPE_FAVOUR);
  g_assert_cmpint (closed->state, ==, RP_FAVOUR_STATE_GRANTED);
  g_assert_cmpuint (closed->closed, !=, 0);
  g_assert_cmpstr (closed->resolved, ==, "They stopped.");
  g_assert_cmpstr (closed->result, ==, "Three pilots stopped");
  g_assert_cmpstr (closed->proved, ==, "I had counted them");
  g_assert_cmpstr (closed->objective, ==, rp_record_get_id (objective));
}

static void
test_promise (Test          *test,
              gconstpointer  data)
{
  GtkWidget *dialog;
  g_autoptr(RpCommitment) promise = NULL;
  g_autoptr(RpCommitment) kept = NULL;
  guint32 day = 740000;

  rp_commitment_dialog_present (test->writer, test->person, "them", NULL);
  dialog = fixture_dialog (&test->base);
  wait_until (has_person, dialog);
  wait_until (can_type, find_row (dialog, "What they will do"));
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "What they will do")), "Call back");
  rp_day_row_set_day (RP_DAY_ROW (find_widget (dialog, RP_TYPE_DAY_ROW, 0)), day);
  save (test);
  promise = only (test, RP_TYPE_COMMITMENT);
  g_assert_cmpint (promise->by, ==, RP_COMMITMENT_BY_THEM);
  g_assert_cmpuint (promise->due, ==, day);
  g_assert_cmpint (promise->state, ==, RP_COMMITMENT_OPEN);

  g_clear_pointer (&test->base.toast, g_free);
  rp_commitment_dialog_present (test->writer, NULL, NULL, rp_record_get_id (promise));
  wait_until (has_dialog, test);
  dialog = fixture_dialog (&test->base);
  wait_until (has_person, dialog);
  toggle_on (dialog, "Kept late");
  save (test);
  g_assert_cmpstr (test->base.toast, ==, "Promise closed");
  kept = only (test, RP_TYPE_COMMITMENT);
  g_assert_cmpint (kept->state, ==, RP_COMMITMENT_LATE);
  g_assert_cmpuint (kept->closed, !=, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/invitation/draft", test_draft);
  g_test_add_func ("/invitation/mailto", test_mailto);
  g_test_add_func ("/favour/large-text", test_large_text);
  ADD ("/invitation/invite", NULL, test_invite);
  ADD ("/invitation/answer", NULL, test_answer);
  ADD ("/favour/give", NULL, test_give);
  ADD ("/favour/gift", NULL, test_gift);
  ADD ("/favour/ask", NULL, test_ask);
  ADD ("/commitment/promise", NULL, test_promise);

  return g_test_run ();
}
