/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The debrief on a library of its own: what is answered in it is written in one step, and nothing
 * that was typed is lost. */
#include "config.h"

#include "library.h"

#include "rp-date.h"
#include "rp-debrief-page.h"
#include "rp-debrief-sheet.h"
#include "rp-differently-part.h"
#include "rp-doorway-view.h"
#include "rp-learned-part.h"
#include "rp-memory-keyring.h"
#include "rp-next-part.h"
#include "rp-offered-part.h"
#include "rp-promise-row.h"
#include "rp-promises-part.h"
#include "rp-section.h"
#include "rp-stage-part.h"
#include "rp-sweet-jar.h"
#include "rp-sweet-part.h"
#include "rp-talk-part.h"
#include "rp-told-part.h"
#include "rp-vault-private.h"

#define PASSPHRASE "marble lantern quiet harbour"
#define LEARNED    "She has tried to price an hour."

typedef struct
{
  char           *folder;
  RpVault        *vault;
  RpStore        *store;
  char           *meeting;   /* UUID */
  char           *person;
  char           *lesson;
  char           *question;
  GtkWidget      *page;
  GtkWidget      *window;
  gboolean        closed;
  char           *toast;
  RpDebriefSheet *sheet;     /* as it was read last */
  GAsyncResult   *result;    /* of the last call */
} Fixture;

static void
fill_library (Fixture *fixture)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *starts = rp_time_to_rfc3339 (now - RP_DAY);
  g_autofree char *ends = rp_time_to_rfc3339 (now - RP_DAY + 2 * RP_HOUR);
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "Ottoline Brandt-Hale",
                                    "pronouns", "she", "stage", "curious", NULL);
  g_autoptr(RpTopic) topic = add (batch, RP_TYPE_TOPIC, "title", "Paying for resilience",
                                  "hypothesis", "Price an hour, not an asset.", NULL);
  g_autoptr(RpMeeting) meeting = add (batch, RP_TYPE_MEETING, "person", rp_record_get_id (person),
                                      "format", "dinner", "state", "confirmed",
                                      "starts", starts, "ends", ends, NULL);
  const char *id = rp_record_get_id (meeting);
  g_autoptr(RpPlanTopic) link = add (batch, RP_TYPE_PLAN_TOPIC, "meeting", id,
                                     "topic", rp_record_get_id (topic), NULL);
  g_autoptr(RpLesson) lesson = add (batch, RP_TYPE_LESSON, "title", "An hourly price",
                                    "topic", rp_record_get_id (topic),
                                    "say", "a rail operator", NULL);
  g_autoptr(RpPlanLesson) story = add (batch, RP_TYPE_PLAN_LESSON, "meeting", id,
                                       "lesson", rp_record_get_id (lesson), NULL);
  g_autoptr(RpPlanItem) question = add (batch, RP_TYPE_PLAN_ITEM, "meeting", id,
                                        "type", "question", "text", "What <would> it cost?", NULL);

  fixture->meeting = g_strdup (id);
  fixture->person = g_strdup (rp_record_get_id (person));
  fixture->lesson = g_strdup (rp_record_get_id (lesson));
  fixture->question = g_strdup (rp_record_get_id (question));
  write_batch (fixture->store, g_steal_pointer (&batch));
}

static void
closed_cb (Fixture *fixture)
{
  fixture->closed = TRUE;
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->closed;
}

static void
toast_cb (GSimpleAction *action,
          GVariant      *parameter,
          Fixture       *fixture)
{
  g_clear_pointer (&fixture->toast, g_free);
  g_variant_get_child (parameter, 0, "s", &fixture->toast);
}

static void
add_win_actions (Fixture *fixture)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action = g_simple_action_new ("toast", G_VARIANT_TYPE ("(sb)"));

  g_signal_connect (action, "activate", G_CALLBACK (toast_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static gpointer
part (Fixture *fixture,
      GType    type)
{
  GtkWidget *widget = find_widget (fixture->page, type, 0);

  g_assert_nonnull (widget);

  return widget;
}

static gboolean
is_shown (gpointer data)
{
  GtkWidget *learned = find_widget (((Fixture *) data)->page, RP_TYPE_LEARNED_PART, 0);

  return learned != NULL && gtk_widget_get_mapped (learned);
}

static void
open_page (Fixture *fixture,
           int      width)
{
  fixture->closed = FALSE;
  fixture->page = rp_debrief_page_new (fixture->store, fixture->meeting);
  g_signal_connect_swapped (fixture->page, "closed", G_CALLBACK (closed_cb), fixture);
  fixture->window = show_in_window (fixture->page, width);
  add_win_actions (fixture);
  wait_until (is_shown, fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(GAsyncResult) opened = NULL;
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("rapport-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->vault = rp_vault_new (RP_KEYRING (keyring));
  fixture->store = open_library (fixture->folder, fixture->vault);
  fill_library (fixture);
  open_page (fixture, GPOINTER_TO_INT (data));
}

static void
close_page (Fixture *fixture)
{
  close_window (g_steal_pointer (&fixture->window));
  fixture->page = NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{

  if (fixture->window != NULL)
    close_page (fixture);
  g_clear_pointer (&fixture->sheet, rp_debrief_sheet_free);
  rp_store_close (fixture->store);
  drain ();
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  g_clear_object (&fixture->vault);

  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->meeting);
  g_free (fixture->person);
  g_free (fixture->lesson);
  g_free (fixture->question);
  g_free (fixture->toast);
}

/* What is kept of the debrief now. */
static const RpDebriefSheet *
read_sheet (Fixture *fixture)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr(GAsyncResult) read = NULL;
  GError *error = NULL;

  g_clear_pointer (&fixture->sheet, rp_debrief_sheet_free);
  rp_debrief_sheet_read_async (fixture->store, fixture->meeting,
                               g_get_real_time () / G_USEC_PER_SEC, zone, NULL, result_cb,
                               &fixture->result);
  read = await (&fixture->result);
  fixture->sheet = rp_debrief_sheet_read_finish (read, &error);
  g_assert_no_error (error);

  return fixture->sheet;
}

static void
set_up_vault (Fixture *fixture)
{
  g_autoptr(GAsyncResult) set_up = NULL;
  g_autoptr(GAsyncResult) saved = NULL;
  GError *error = NULL;

  rp_vault_setup_async (fixture->vault, PASSPHRASE, TRUE, NULL, result_cb, &fixture->result);
  set_up = await (&fixture->result);
  rp_vault_setup_finish (fixture->vault, set_up, &error);
  g_assert_no_error (error);
  rp_store_save_vault_async (fixture->store, NULL, result_cb, &fixture->result);
  saved = await (&fixture->result);
  rp_store_save_vault_finish (fixture->store, saved, &error);
  g_assert_no_error (error);
}

static void
unlock (Fixture *fixture)
{
  g_autoptr(GAsyncResult) unlocked = NULL;
  GError *error = NULL;

  rp_vault_unlock_async (fixture->vault, FALSE, NULL, result_cb, &fixture->result);
  unlocked = await (&fixture->result);
  rp_vault_unlock_finish (fixture->vault, unlocked, &error);
  g_assert_no_error (error);
}

static void
type_into (GtkWidget  *view,
           const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static char *
dup_view_text (GtkWidget *view)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);

  return text;
}

static GtkWidget *
learned_view (Fixture *fixture)
{
  return find_widget (part (fixture, RP_TYPE_LEARNED_PART), GTK_TYPE_TEXT_VIEW, 0);
}

static void
finish (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, "debrief.finish", NULL));
}

static void
undo (Fixture *fixture)
{
  g_autoptr(GAsyncResult) undone = NULL;
  g_autofree char *label = NULL;
  GError *error = NULL;

  rp_store_undo_async (fixture->store, NULL, result_cb, &fixture->result);
  undone = await (&fixture->result);
  label = rp_store_undo_finish (fixture->store, undone, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Debrief");
}

static GtkWidget *
find_dialog (Fixture *fixture)
{
  g_autoptr(GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (fixture->window))
      return l->data;

  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog (data) != NULL;
}

static gboolean
no_dialog (gpointer data)
{
  return find_dialog (data) == NULL;
}

/* Nothing is required: an empty page marks the meeting, and nothing else. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  const RpDebriefSheet *sheet;

  g_assert_false (rp_debrief_page_is_touched (RP_DEBRIEF_PAGE (fixture->page)));
  finish (fixture);
  wait_until (is_closed, fixture);
  g_assert_cmpstr (fixture->toast, ==, "Debriefed");

  sheet = read_sheet (fixture);
  g_assert_cmpint (sheet->facts->meeting->state, ==, RP_MEETING_DEBRIEFED);
  g_assert_cmpuint (sheet->debriefs->len, ==, 0);
  g_assert_cmpuint (sheet->commitments->len, ==, 0);
  g_assert_cmpuint (sheet->favours->len, ==, 0);
  undo (fixture);
  g_assert_cmpint (read_sheet (fixture)->facts->meeting->state, ==, RP_MEETING_CONFIRMED);
}

static void
add_promise (Fixture    *fixture,
             guint       by,
             const char *text)
{
  GtkWidget *promises = part (fixture, RP_TYPE_PROMISES_PART);
  GtkWidget *section = find_widget (promises, RP_TYPE_SECTION, by);
  GtkWidget *row;

  g_signal_emit_by_name (section, "add");
  row = find_widget (section, RP_TYPE_PROMISE_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (row, GTK_TYPE_TEXT, 0)), text);
}

static void
answer_everything (Fixture *fixture)
{
  GtkWidget *learned = part (fixture, RP_TYPE_LEARNED_PART);
  GtkWidget *offered = part (fixture, RP_TYPE_OFFERED_PART);
  GtkWidget *told = part (fixture, RP_TYPE_TOLD_PART);
  GtkWidget *next = part (fixture, RP_TYPE_NEXT_PART);
  GtkWidget *differently = part (fixture, RP_TYPE_DIFFERENTLY_PART);

  type_into (learned_view (fixture), LEARNED);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (learned, GTK_TYPE_CHECK_BUTTON, 0)),
                               TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (offered, "Challenged")), TRUE);
  type_into (find_widget (offered, GTK_TYPE_TEXT_VIEW, 0), "Nobody would believe it.");
  for (guint i = 0; i < 2; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (told, GTK_TYPE_CHECK_BUTTON, i)),
                                 TRUE);
  add_promise (fixture, 0, "Send the rail auction write-up");
  add_promise (fixture, 1, "Show me the rejected price paper");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_widget (part (fixture, RP_TYPE_SWEET_PART),
                                                                GTK_TYPE_TOGGLE_BUTTON, 0)), TRUE);
  gtk_range_set_value (GTK_RANGE (find_widget (part (fixture, RP_TYPE_TALK_PART), GTK_TYPE_SCALE,
                                               0)), 40);
  type_into (find_widget (differently, GTK_TYPE_TEXT_VIEW, 0), "Ask sooner.\n\nExplain less.");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (next, GTK_TYPE_CHECK_BUTTON, 0)),
                               TRUE);
}

static guint
count_items (const RpDebriefSheet *sheet,
             RpPlanItemType        type,
             RpItemState           state)
{
  guint n = 0;

  for (guint i = 0; i < sheet->facts->plan_items->len; i++)
    {
      RpPlanItem *item = sheet->facts->plan_items->pdata[i];

      n += item->type == type && item->state == state;
    }

  return n;
}

static void
assert_everything (const RpDebriefSheet *sheet)
{
  RpDebrief *debrief = rp_debrief_sheet_get_debrief (sheet);
  RpCalibration *calibration = sheet->calibrations->pdata[0];
  RpFavour *favour = sheet->favours->pdata[0];

  g_assert_cmpuint (sheet->debriefs->len, ==, 1);
  g_assert_cmpstr (debrief->learned, ==, LEARNED);
  g_assert_true (debrief->confided);
  g_assert_false (debrief->advice);
  g_assert_cmpint (debrief->talk_share, ==, 40);
  g_assert_cmpuint (sheet->calibrations->len, ==, 1);
  g_assert_cmpint (calibration->response, ==, RP_RESPONSE_CHALLENGED);
  g_assert_cmpstr (calibration->words, ==, "Nobody would believe it.");
  g_assert_cmpuint (sheet->tellings->len, ==, 1);
  g_assert_cmpuint (count_items (sheet, RP_PLAN_ITEM_QUESTION, RP_ITEM_DONE), ==, 1);
  g_assert_cmpuint (count_items (sheet, RP_PLAN_ITEM_DIFFERENTLY, RP_ITEM_OPEN), ==, 2);
  g_assert_cmpuint (sheet->commitments->len, ==, 2);
  g_assert_cmpuint (sheet->favours->len, ==, 1);
  g_assert_cmpint (favour->direction, ==, RP_FAVOUR_GIVEN);
  g_assert_cmpint (favour->state, ==, RP_FAVOUR_STATE_GRANTED);
  g_assert_nonnull (sheet->person->entry->next);
  g_assert_cmpint (sheet->person->entry->next->state, ==, RP_MEETING_IDEA);
}

/* All of it is one step; a debrief can be opened again, and amended. */
static void
test_everything (Fixture       *fixture,
                 gconstpointer  data)
{
  const RpDebriefSheet *sheet;
  g_autofree char *learned = NULL;

  set_up_vault (fixture);
  answer_everything (fixture);
  finish (fixture);
  wait_until (is_closed, fixture);
  assert_everything (read_sheet (fixture));
  close_page (fixture);

  open_page (fixture, 1000);
  learned = dup_view_text (learned_view (fixture));
  g_assert_cmpstr (learned, ==, LEARNED);
  g_assert_false (rp_debrief_page_is_touched (RP_DEBRIEF_PAGE (fixture->page)));
  type_into (find_widget (part (fixture, RP_TYPE_DIFFERENTLY_PART), GTK_TYPE_TEXT_VIEW, 0),
             "Explain less.");
  finish (fixture);
  wait_until (is_closed, fixture);
  sheet = read_sheet (fixture);
  g_assert_cmpuint (count_items (sheet, RP_PLAN_ITEM_DIFFERENTLY, RP_ITEM_OPEN), ==, 1);
  g_assert_cmpuint (sheet->commitments->len, ==, 2);
  g_assert_cmpstr (rp_debrief_sheet_get_debrief (sheet)->learned, ==, LEARNED);

  undo (fixture);
  assert_everything (read_sheet (fixture));
  undo (fixture);
  sheet = read_sheet (fixture);
  g_assert_cmpuint (sheet->debriefs->len, ==, 0);
  g_assert_cmpuint (sheet->calibrations->len, ==, 0);
  g_assert_cmpuint (sheet->commitments->len, ==, 0);
  g_assert_cmpint (sheet->facts->meeting->state, ==, RP_MEETING_CONFIRMED);
}

static RpMeetingFacts *
read_next_facts (Fixture *fixture)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *starts = rp_time_to_rfc3339 (now + 30 * RP_DAY);
  g_autoptr(RpMeeting) next = add (batch, RP_TYPE_MEETING, "person", fixture->person,
                                   "starts", starts, NULL);
  g_autoptr(GAsyncResult) read = NULL;
  RpMeetingFacts *facts;
  GError *error = NULL;

  write_batch (fixture->store, g_steal_pointer (&batch));
  rp_store_meeting_facts_async (fixture->store, rp_record_get_id (next), now, zone, NULL,
                                result_cb, &fixture->result);
  read = await (&fixture->result);
  facts = rp_store_meeting_facts_finish (fixture->store, read, &error);
  g_assert_no_error (error);

  return facts;
}

/* What is open is carried to the next plan as the record that it is. */
static void
test_carried (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(RpMeetingFacts) facts = NULL;

  type_into (find_widget (part (fixture, RP_TYPE_DIFFERENTLY_PART), GTK_TYPE_TEXT_VIEW, 0),
             "Ask sooner.");
  add_promise (fixture, 0, "Send the rail auction write-up");
  finish (fixture);
  wait_until (is_closed, fixture);

  facts = read_next_facts (fixture);
  g_assert_cmpuint (facts->last_questions->len, ==, 1);
  g_assert_cmpstr (rp_record_get_id (facts->last_questions->pdata[0]), ==, fixture->question);
  g_assert_cmpuint (facts->last_items->len, ==, 1);
  g_assert_cmpstr (RP_PLAN_ITEM (facts->last_items->pdata[0])->text, ==, "Ask sooner.");
  g_assert_cmpuint (facts->commitments->len, ==, 1);
  g_assert_cmpuint (facts->plan_items->len, ==, 0);
}

/* Without a vault, Finish offers one; given up, what was written is still there. */
static void
test_no_vault (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *learned = NULL;
  const RpDebriefSheet *sheet;

  type_into (learned_view (fixture), LEARNED);
  gtk_range_set_value (GTK_RANGE (find_widget (part (fixture, RP_TYPE_TALK_PART), GTK_TYPE_SCALE,
                                               0)), 40);
  finish (fixture);
  wait_until (has_dialog, fixture);
  gtk_window_close (GTK_WINDOW (find_dialog (fixture)));
  wait_until (no_dialog, fixture);
  drain ();
  learned = dup_view_text (learned_view (fixture));
  g_assert_cmpstr (learned, ==, LEARNED);
  g_assert_false (fixture->closed);
  g_assert_cmpuint (read_sheet (fixture)->debriefs->len, ==, 0);

  g_signal_emit_by_name (find_button (fixture->page, "Finish _Without It"), "clicked");
  wait_until (is_closed, fixture);
  sheet = read_sheet (fixture);
  g_assert_cmpuint (sheet->debriefs->len, ==, 1);
  g_assert_null (rp_debrief_sheet_get_debrief (sheet)->learned);
  g_assert_cmpint (rp_debrief_sheet_get_debrief (sheet)->talk_share, ==, 40);
}

static gboolean
is_learned_back (gpointer data)
{
  g_autofree char *text = dup_view_text (learned_view (data));

  return g_str_equal (text, LEARNED);
}

/* A lock hides what was typed, and nothing is lost. */
static void
test_lock (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *hidden = NULL;

  set_up_vault (fixture);
  type_into (learned_view (fixture), LEARNED);
  rp_vault_lock (fixture->vault);
  drain ();
  hidden = dup_view_text (learned_view (fixture));
  g_assert_cmpstr (hidden, ==, "");
  g_assert_false (gtk_widget_get_mapped (learned_view (fixture)));

  unlock (fixture);
  wait_until (is_learned_back, fixture);
  finish (fixture);
  wait_until (is_closed, fixture);
  g_assert_cmpstr (rp_debrief_sheet_get_debrief (read_sheet (fixture))->learned, ==, LEARNED);
}

static void
answer (Fixture    *fixture,
        const char *response)
{
  GtkWidget *dialog = find_dialog (fixture);

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* Leaving asks once, if something was written. */
static void
test_leave (Fixture       *fixture,
            gconstpointer  data)
{
  type_into (learned_view (fixture), LEARNED);
  gtk_widget_activate_action (fixture->page, "cover.leave", NULL);
  wait_until (has_dialog, fixture);
  gtk_widget_activate_action (fixture->page, "cover.leave", NULL);
  g_assert_nonnull (find_button (find_dialog (fixture), "_Keep Writing"));
  answer (fixture, "cancel");
  wait_until (no_dialog, fixture);
  drain ();
  g_assert_false (fixture->closed);

  gtk_widget_activate_action (fixture->page, "cover.leave", NULL);
  wait_until (has_dialog, fixture);
  answer (fixture, "do");
  wait_until (is_closed, fixture);
  g_assert_cmpint (read_sheet (fixture)->facts->meeting->state, ==, RP_MEETING_CONFIRMED);
}

static void
test_leave_untouched (Fixture       *fixture,
                      gconstpointer  data)
{
  gtk_widget_activate_action (fixture->page, "cover.leave", NULL);
  g_assert_true (fixture->closed);
  g_assert_true (no_dialog (fixture));
}

/* The stage is asked after where there is evidence, and to stay changes nothing. */
static void
test_stage (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *stage = part (fixture, RP_TYPE_STAGE_PART);

  g_assert_true (gtk_widget_get_visible (stage));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (stage, "Move to In conversation")),
                                TRUE);
  finish (fixture);
  wait_until (is_closed, fixture);
  g_assert_cmpint (read_sheet (fixture)->facts->person->stage, ==, RP_STAGE_IN_CONVERSATION);
}

/* A prompt begins a paragraph under its heading. */
static void
test_prompts (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *text = NULL;

  g_signal_emit_by_name (find_button (fixture->page, "Her own idea"), "clicked");
  text = dup_view_text (learned_view (fixture));
  g_assert_cmpstr (text, ==, "Her own idea\n");
  g_assert_true (rp_debrief_page_is_touched (RP_DEBRIEF_PAGE (fixture->page)));
}

/* The jar shows what it will hold. */
static void
test_sweet (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *sweet = part (fixture, RP_TYPE_SWEET_PART);
  GtkWidget *jar = find_widget (sweet, RP_TYPE_SWEET_JAR, 0);
  GtkWidget *kind = find_widget (sweet, GTK_TYPE_TOGGLE_BUTTON, 0);

  assert_name (jar, "Sweet jar with Ottoline Brandt-Hale: one sweet, give first. One insight.");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (kind), TRUE);
  assert_name (jar, "Sweet jar with Ottoline Brandt-Hale: two sweets, a small favour. "
               "Two insights.");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (kind), FALSE);
  assert_name (jar, "Sweet jar with Ottoline Brandt-Hale: one sweet, give first. One insight.");
}

static void
clicked_cb (gboolean *clicked)
{
  *clicked = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static gboolean
can_be_used (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget);
}

/* A control is used as the keyboard uses it; a button is down for a while then. */
static void
use (GtkWidget *widget)
{
  gboolean clicked = !GTK_IS_BUTTON (widget);
  gulong handler = 0;

  g_assert_nonnull (widget);
  wait_until (can_be_used, widget);
  if (!clicked)
    handler = g_signal_connect_swapped (widget, "clicked", G_CALLBACK (clicked_cb), &clicked);
  g_object_ref (widget);
  g_assert_true (gtk_widget_activate (widget));
  wait_until (is_true, &clicked);
  if (handler != 0)
    g_signal_handler_disconnect (widget, handler);
  g_object_unref (widget);
  drain ();
}

static GtkWidget *
find_kind (Fixture    *fixture,
           const char *name)
{
  GtkWidget *sweet = part (fixture, RP_TYPE_SWEET_PART);
  GtkWidget *toggle;

  for (guint i = 0; (toggle = find_widget (sweet, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (toggle), name) == 0)
      return toggle;

  return NULL;
}

/* One of what is to be chosen by words on a button */
static GtkWidget *
find_choice (Fixture    *fixture,
             const char *words)
{
  GtkWidget *sweet = part (fixture, RP_TYPE_SWEET_PART);
  GtkWidget *toggle, *label;

  for (guint i = 0; (toggle = find_widget (sweet, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    if ((label = find_widget (toggle, GTK_TYPE_LABEL, 0)) != NULL
        && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), words))
      return toggle;

  return NULL;
}

static void
say_favour (Fixture    *fixture,
            const char *kind,
            const char *text)
{
  GtkWidget *sweet = part (fixture, RP_TYPE_SWEET_PART);

  use (find_kind (fixture, kind));
  gtk_editable_set_text (GTK_EDITABLE (find_widget (sweet, GTK_TYPE_ENTRY, 0)), text);
}

static int
compare_lines (gconstpointer one,
               gconstpointer other)
{
  return strcmp (*(char *const *) one, *(char *const *) other);
}

/* (transfer full): the favours of the meeting, sorted, one a line */
static char *
list_favours (Fixture *fixture)
{
  const RpDebriefSheet *sheet = read_sheet (fixture);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sheet->favours->len; i++)
    {
      RpFavour *favour = sheet->favours->pdata[i];

      g_ptr_array_add (lines, g_strdup_printf ("%s, %d, %d, %d",
                                               favour->direction == RP_FAVOUR_GIVEN ? "gave"
                                                                                    : "asked",
                                               favour->type, favour->size, favour->state));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static GtkWidget *
find_said (Fixture    *fixture,
           const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (part (fixture, RP_TYPE_SWEET_PART), ADW_TYPE_ACTION_ROW,
                                        i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

static gboolean
has_text (Fixture    *fixture,
          const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (fixture->page, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label)
        && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return TRUE;

  return FALSE;
}

/* As many as there were: the ones that are not edited are a list, and can be changed and removed;
 * a debrief that is opened again shows them all. */
static void
test_favours (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *first = NULL, *second = NULL;
  GtkWidget *row;

  say_favour (fixture, "Insight", "The <b>hourly</b> price");
  g_assert_null (find_said (fixture, "The <b>hourly</b> price"));
  use (find_button (fixture->page, "Add Another"));
  row = find_said (fixture, "The <b>hourly</b> price");
  g_assert_true (gtk_widget_has_css_class (row, "private"));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "You gave an insight");
  g_assert_true (has_text (fixture, "What else did you give?"));
  say_favour (fixture, "Help", "");
  use (find_choice (fixture, "Asked"));
  g_assert_true (has_text (fixture, "You asked for nothing"));
  g_assert_nonnull (find_said (fixture, "Help"));
  say_favour (fixture, "Introduction", "Meet the regulator");
  use (find_choice (fixture, "Large"));
  finish (fixture);
  wait_until (is_closed, fixture);
  first = list_favours (fixture);
  g_assert_cmpstr (first, ==, "asked, 1, 2, 0\ngave, 0, 0, 1\ngave, 2, 0, 1");
  close_page (fixture);

  open_page (fixture, 1000);
  g_assert_false (rp_debrief_page_is_touched (RP_DEBRIEF_PAGE (fixture->page)));
  row = find_said (fixture, "Meet the regulator");
  use (find_widget (row, GTK_TYPE_BUTTON, 0));
  g_assert_null (find_said (fixture, "Meet the regulator"));
  row = find_said (fixture, "Help");
  use (row != NULL ? row : find_said (fixture, "The <b>hourly</b> price"));
  use (find_choice (fixture, "Medium"));
  finish (fixture);
  wait_until (is_closed, fixture);
  second = list_favours (fixture);
  g_assert_true (g_str_equal (second, "gave, 0, 0, 1\ngave, 2, 1, 1")
                 || g_str_equal (second, "gave, 0, 1, 1\ngave, 2, 0, 1"));
}

/* What the plan meant to ask for is there to be said. */
static void
test_planned_ask (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(RpMeeting) meeting = rp_record_copy (read_sheet (fixture)->facts->meeting);
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  close_page (fixture);
  meeting->ask = g_strdup ("Meet the regulator");
  meeting->ask_size = RP_FAVOUR_SIZE_MEDIUM;
  rp_batch_put (batch, meeting);
  write_batch (fixture->store, g_steal_pointer (&batch));
  open_page (fixture, 1000);

  use (find_choice (fixture, "Asked"));
  use (find_kind (fixture, "Introduction"));
  finish (fixture);
  wait_until (is_closed, fixture);
  g_assert_cmpuint (read_sheet (fixture)->favours->len, ==, 1);
  g_assert_cmpstr (RP_FAVOUR (fixture->sheet->favours->pdata[0])->text, ==, "Meet the regulator");
  g_assert_cmpint (RP_FAVOUR (fixture->sheet->favours->pdata[0])->size, ==,
                   RP_FAVOUR_SIZE_MEDIUM);
}

/* The sweets then have moved to their place among the questions. */
static gboolean
is_one_column (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *questions = gtk_widget_get_parent (part (fixture, RP_TYPE_LEARNED_PART));

  return gtk_widget_is_ancestor (part (fixture, RP_TYPE_SWEET_PART), questions);
}

/* It fits where the letters are wider than here, too: with a text that is a fifth larger. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  const double scales[] = { 1, 1.2 };
  int minimum;

  wait_until (is_one_column, fixture);
  answer_everything (fixture);
  use (find_button (fixture->page, "Add Another"));
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * scales[i]),
                    NULL);
      drain ();
      gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_assert_cmpint (minimum, <=, 360);
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static gboolean
has_letters (gpointer data)
{
  return rp_doorway_view_get_size (data) > 0 && find_widget (data, GTK_TYPE_LABEL, 11) != NULL;
}

static gboolean
is_private_line (GtkWidget  *view,
                 const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (view, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return gtk_widget_has_css_class (label, "private");

  g_assert_not_reached ();
}

/* Six lines as large as the window allows, without scrolling; Escape's action closes them. */
static void
test_doorway (Fixture       *fixture,
              gconstpointer  data)
{
  const int widths[] = { 360, 1280 };
  int sizes[G_N_ELEMENTS (widths)];

  close_page (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *view = rp_doorway_view_new (fixture->store, fixture->meeting);
      GtkAdjustment *at;

      fixture->closed = FALSE;
      g_signal_connect_swapped (view, "closed", G_CALLBACK (closed_cb), fixture);
      fixture->window = show_in_window (view, widths[i]);
      wait_until (has_letters, view);
      gtk_test_widget_wait_for_draw (fixture->window);
      drain ();
      sizes[i] = rp_doorway_view_get_size (RP_DOORWAY_VIEW (view));
      at = gtk_scrolled_window_get_vadjustment (
        GTK_SCROLLED_WINDOW (find_widget (view, GTK_TYPE_SCROLLED_WINDOW, 0)));
      g_assert_true (is_private_line (view, "a rail operator: An hourly price"));
      g_assert_false (is_private_line (view, "What <would> it cost?"));
      g_assert_cmpfloat (gtk_adjustment_get_upper (at), <=, gtk_adjustment_get_page_size (at));
      gtk_widget_activate_action (view, "cover.leave", NULL);
      g_assert_true (fixture->closed);
      close_page (fixture);
    }
  g_assert_cmpint (sizes[0], >=, 13);
  g_assert_cmpint (sizes[1], >, sizes[0]);
}

int
main (int   argc,
      char *argv[])
{
  const struct
  {
    const char *name;
    int         width;
    void      (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/debrief/empty", 1000, test_empty },
    { "/debrief/everything", 1000, test_everything },
    { "/debrief/carried", 1000, test_carried },
    { "/debrief/no-vault", 1000, test_no_vault },
    { "/debrief/lock", 1000, test_lock },
    { "/debrief/leave", 1000, test_leave },
    { "/debrief/leave-untouched", 1000, test_leave_untouched },
    { "/debrief/stage", 1000, test_stage },
    { "/debrief/prompts", 1000, test_prompts },
    { "/debrief/sweet", 1000, test_sweet },
    { "/debrief/favours", 1000, test_favours },
    { "/debrief/planned-ask", 1000, test_planned_ask },
    { "/debrief/narrow", 360, test_narrow },
    { "/debrief/doorway", 1000, test_doorway },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, GINT_TO_POINTER (tests[i].width), set_up, tests[i].test,
                tear_down);

  return g_test_run ();
}
