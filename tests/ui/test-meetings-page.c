/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of meetings on a library of its own: what is done in it is written, told, and can be
 * undone; each of its dialogs opens, and leaves nothing behind when it closes. */
#include "config.h"

#include "library.h"

#include "rp-brief-window.h"
#include "rp-choose-dialog.h"
#include "rp-date.h"
#include "rp-form-window.h"
#include "rp-held-card.h"
#include "rp-lines-row.h"
#include "rp-meeting-list.h"
#include "rp-meeting-page.h"
#include "rp-meeting-row.h"
#include "rp-meeting-view.h"
#include "rp-meetings-page.h"
#include "rp-memory-keyring.h"
#include "rp-model.h"
#include "rp-pick-row.h"
#include "rp-record-row.h"
#include "rp-ring.h"
#include "rp-vault-private.h"
#include "rp-when-time.h"

typedef struct
{
  char         *folder;
  RpVault      *vault;
  RpStore      *store;
  char         *meeting;  /* UUID */
  GtkWidget    *place;
  GtkWidget    *window;
  GAsyncResult *result;   /* of the last call */
  char         *toast;    /* the last one, or what an error said */
  char         *shown;    /* what was asked to be shown */
} Fixture;

static void
fill_library (Fixture *fixture)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "Ottoline Brandt-Hale", NULL);
  g_autoptr(RpOrganization) company = add (batch, RP_TYPE_ORGANIZATION, "name", "Ostervale", NULL);
  g_autoptr(RpPosition) position = add (batch, RP_TYPE_POSITION,
                                        "person", rp_record_get_id (person),
                                        "organization", rp_record_get_id (company), NULL);
  g_autoptr(RpEngagement) work = add (batch, RP_TYPE_ENGAGEMENT, "name", "Control Room Renewal",
                                      "organization", rp_record_get_id (company), NULL);
  g_autoptr(RpVenue) venue = add (batch, RP_TYPE_VENUE, "name", "The Copper Ladle", NULL);
  g_autoptr(RpTopic) topic = add (batch, RP_TYPE_TOPIC, "title", "Paying for resilience",
                                  "hypothesis", "Price an hour, not an asset.", NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *starts = rp_time_to_rfc3339 (now + 2 * RP_DAY);
  g_autofree char *ends = rp_time_to_rfc3339 (now + 2 * RP_DAY + 2 * RP_HOUR);
  g_autoptr(RpMeeting) meeting = add (batch, RP_TYPE_MEETING, "person", rp_record_get_id (person),
                                      "venue", rp_record_get_id (venue), "format", "dinner",
                                      "starts", starts, "ends", ends, NULL);
  g_autoptr(RpPlanTopic) link = add (batch, RP_TYPE_PLAN_TOPIC,
                                     "meeting", rp_record_get_id (meeting),
                                     "topic", rp_record_get_id (topic), NULL);

  fixture->meeting = g_strdup (rp_record_get_id (meeting));
  write_batch (fixture->store, g_steal_pointer (&batch));
}

static void
win_cb (GSimpleAction *action,
        GVariant      *parameter,
        Fixture       *fixture)
{
  const char *name = g_action_get_name (G_ACTION (action));
  char **to = g_str_equal (name, "show-meeting") ? &fixture->shown : &fixture->toast;

  g_free (*to);
  if (g_variant_is_of_type (parameter, G_VARIANT_TYPE_STRING))
    *to = g_variant_dup_string (parameter, NULL);
  else
    g_variant_get_child (parameter, 0, "s", to);
}

static void
add_win_actions (Fixture *fixture)
{
  static const char *const names[] = { "toast", "error", "show-meeting" };
  static const char *const types[] = { "(sb)", "s", "s" };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE (types[i]));

      g_signal_connect (action, "activate", G_CALLBACK (win_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static RpMeetingPage *
get_page (Fixture *fixture)
{
  return RP_MEETING_PAGE (find_widget (fixture->place, RP_TYPE_MEETING_PAGE, 0));
}

static gboolean
has_plan (gpointer data)
{
  GtkWidget *view = find_widget (GTK_WIDGET (get_page (data)), RP_TYPE_MEETING_VIEW, 0);

  return rp_meeting_page_get_plan (get_page (data)) != NULL
         && !rp_meeting_view_get_filling (RP_MEETING_VIEW (view));
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
  if (data == NULL)
    fill_library (fixture);

  fixture->place = rp_meetings_page_new (fixture->store);
  fixture->window = show_in_window (fixture->place, 1000);
  add_win_actions (fixture);
  if (data == NULL)
    wait_until (has_plan, fixture);
}

static gboolean
is_finalized (gpointer data)
{
  gpointer *object = data;

  return *object == NULL;
}

/* A thread that checks the plan may hold the store a moment longer. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  RpStore *store = fixture->store;

  close_window (fixture->window);
  rp_store_close (store);
  drain ();
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  g_clear_object (&fixture->store);
  wait_until (is_finalized, &store);
  g_clear_object (&fixture->vault);

  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->meeting);
  g_free (fixture->toast);
  g_free (fixture->shown);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), action, NULL));
}

static GtkWidget *
find_dialog (Fixture *fixture)
{
  return find_over (fixture->window);
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

static gboolean
has_toast (gpointer data)
{
  return ((Fixture *) data)->toast != NULL;
}

static guint
count_rows (Fixture    *fixture,
            const char *title)
{
  guint n = 0;
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (fixture->place, RP_TYPE_RECORD_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      n++;

  return n;
}

static gboolean
has_question (gpointer data)
{
  return count_rows (data, "What <b>would</b> you & yours pay?") == 1;
}

static gboolean
has_no_question (gpointer data)
{
  return !has_question (data);
}

static gboolean
is_between_us (gpointer data)
{
  return count_rows (data, "Say that this stays between us") == 1;
}

static gboolean
is_not_between_us (gpointer data)
{
  return !is_between_us (data);
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
}

static gboolean
has_ring (gpointer data)
{
  GtkWidget *row = find_widget (data, RP_TYPE_MEETING_ROW, 0);

  return row != NULL && rp_ring_get_total (RP_RING (find_widget (row, RP_TYPE_RING, 0))) > 0;
}

/* The next meeting is shown by itself, and its readiness in the list. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *list = find_widget (fixture->place, RP_TYPE_MEETING_LIST, 0);
  guint count;

  g_assert_cmpstr (rp_meeting_list_get_selected (RP_MEETING_LIST (list)), ==, fixture->meeting);
  g_object_get (fixture->place, "count", &count, NULL);
  g_assert_cmpuint (count, ==, 1);
  wait_until (has_ring, fixture->place);
}

/* One click mends a finding, says so, and can be undone. */
static void
test_fix (Fixture       *fixture,
          gconstpointer  data)
{
  g_assert_true (is_not_between_us (fixture));
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "plan.fix", "s",
                              "stays-between-us");
  wait_until (is_between_us, fixture);
  wait_until (has_toast, fixture);
  undo (fixture);
  wait_until (is_not_between_us, fixture);
}

/* What is written in a form is on the page, as it was written. */
static void
test_form (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *dialog, *row;

  activate (fixture, "plan.add-question");
  dialog = find_dialog (fixture);
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  row = find_widget (dialog, RP_TYPE_LINES_ROW, 0);
  rp_lines_row_set_text (RP_LINES_ROW (row), "  What <b>would</b> you & yours pay? ");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_until (no_dialog, fixture);
  wait_until (has_question, fixture);
  undo (fixture);
  wait_until (has_no_question, fixture);
}

/* Each dialog opens, is not kept, and names what can be written in it. */
static void
test_dialogs (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const actions[] = {
    "plan.add-topic", "plan.add-hypothesis", "plan.add-insight", "plan.add-lesson",
    "plan.add-question", "plan.add-check", "plan.add-notice", "plan.add-engagement",
    "plan.add-curiosity", "plan.edit-ask", "plan.edit-calendar", "plan.edit", "plan.brief",
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *dialog;

      activate (fixture, actions[i]);
      wait_until (has_dialog, fixture);
      dialog = find_dialog (fixture);
      g_assert_nonnull (gtk_window_get_title (GTK_WINDOW (dialog)));
      gtk_test_widget_wait_for_draw (dialog);
      close_window (dialog);
      wait_until (no_dialog, fixture);
    }
}

static gboolean
is_shown (gpointer data)
{
  return ((Fixture *) data)->shown != NULL;
}

/* A meeting with somebody new is planned with a name alone. */
static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *dialog, *row;

  gtk_widget_activate_action (fixture->place, "place.new", NULL);
  dialog = find_dialog (fixture);
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  row = find_widget (dialog, RP_TYPE_PICK_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (row), "Solveig Amberline");
  g_assert_false (rp_pick_row_is_settled (RP_PICK_ROW (row)));
  rp_pick_row_settle (RP_PICK_ROW (row));
  g_assert_true (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_until (no_dialog, fixture);
  wait_until (is_shown, fixture);
  g_assert_cmpstr (fixture->shown, !=, fixture->meeting);
  g_assert_cmpstr (fixture->toast, ==, "Meeting planned");
}

static gboolean
is_selected (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *list = find_widget (fixture->place, RP_TYPE_MEETING_LIST, 0);

  return g_strcmp0 (rp_meeting_list_get_selected (RP_MEETING_LIST (list)), fixture->meeting) == 0;
}

static gboolean
is_gone (gpointer data)
{
  return !is_selected (data);
}

/* What was deleted is shown again when it comes back. */
static void
test_delete (Fixture       *fixture,
             gconstpointer  data)
{
  activate (fixture, "plan.delete");
  wait_until (is_gone, fixture);
  undo (fixture);
  wait_until (is_selected, fixture);
  wait_until (has_plan, fixture);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static gboolean
is_confirmed (gpointer data)
{
  RpPlan *plan = rp_meeting_page_get_plan (get_page (data));

  return rp_plan_get_facts (plan)->meeting->state == RP_MEETING_CONFIRMED;
}

static gboolean
has_guest (gpointer data)
{
  return rp_plan_get_facts (rp_meeting_page_get_plan (get_page (data)))->attendees->len == 1;
}

static gboolean
has_no_guest (gpointer data)
{
  return !has_guest (data);
}

static void
add_guest (Fixture *fixture)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) guest = add (batch, RP_TYPE_PERSON, "name", "Third Guest", NULL);
  g_autoptr(RpAttendee) attendee = add (batch, RP_TYPE_ATTENDEE, "meeting", fixture->meeting,
                                        "person", rp_record_get_id (guest), NULL);

  write_batch (fixture->store, g_steal_pointer (&batch));
  wait_until (has_guest, fixture);
}

static gboolean
says (GtkWidget  *root,
      const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return TRUE;

  return FALSE;
}

static gboolean
is_close (gpointer data)
{
  RpPlan *plan = rp_meeting_page_get_plan (get_page (data));

  return rp_check_report_find (rp_plan_get_report (plan), "clear-of-work")->state
         == RP_CHECK_TO_SETTLE;
}

static gboolean
is_clear (gpointer data)
{
  return !is_close (data);
}

/* A topic that comes close to work in play is decided, with a reason, to be another matter. */
static void
test_not_same (Fixture       *fixture,
               gconstpointer  data)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (rp_meeting_page_get_plan (get_page (fixture)));
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpEngagement) work = rp_record_copy (facts->topics->engagements->pdata[0]);
  RpTopicLink *link;
  GtkWidget *dialog;

  g_assert_true (is_clear (fixture));
  work->key_terms = g_strdup ("resilience\npaying");
  rp_batch_put (batch, work);
  write_batch (fixture->store, g_steal_pointer (&batch));
  wait_until (is_close, fixture);

  activate (fixture, "plan.not-same");
  dialog = find_dialog (fixture);
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)), "Only money");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_until (is_clear, fixture);
  facts = rp_plan_get_facts (rp_meeting_page_get_plan (get_page (fixture)));
  link = facts->topics->topic_links->pdata[0];
  g_assert_cmpint (link->relation, ==, RP_TOPIC_RELATION_NO_CONFLICT);
  g_assert_cmpstr (link->reason, ==, "Only money");
  undo (fixture);
  wait_until (is_close, fixture);
}

/* Somebody else is asked along in the page's menu; the check wants them off again. */
static void
test_guest (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *dialog, *row;

  activate (fixture, "plan.add-guest");
  dialog = find_dialog (fixture);
  row = find_widget (dialog, RP_TYPE_PICK_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (row), "Solveig Amberline");
  rp_pick_row_settle (RP_PICK_ROW (row));
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_until (no_dialog, fixture);
  wait_until (has_guest, fixture);
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "plan.fix", "s", "one-to-one");
  wait_until (has_no_guest, fixture);
  undo (fixture);
  wait_until (has_guest, fixture);
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (fixture->place, RP_TYPE_RECORD_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

static int
get_index (Fixture    *fixture,
           const char *title)
{
  GtkWidget *row = find_row (fixture, title);

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static gboolean
second_is_first (gpointer data)
{
  return get_index (data, "Second?") == 0;
}

static gboolean
second_is_second (gpointer data)
{
  return get_index (data, "Second?") == 1;
}

/* A question is moved among the questions, past what else has a rank in between, and back; the
 * focus goes with it. */
static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPlanItem) first = add (batch, RP_TYPE_PLAN_ITEM, "meeting", fixture->meeting,
                                     "type", "question", "text", "First?", NULL);
  g_autoptr(RpPlanItem) between = add (batch, RP_TYPE_PLAN_ITEM, "meeting", fixture->meeting,
                                       "type", "checklist", "text", "Book", "rank", "1", NULL);
  g_autoptr(RpPlanItem) second = add (batch, RP_TYPE_PLAN_ITEM, "meeting", fixture->meeting,
                                      "type", "question", "text", "Second?", "rank", "2", NULL);

  write_batch (fixture->store, g_steal_pointer (&batch));
  wait_until (second_is_second, fixture);
  gtk_widget_grab_focus (find_row (fixture, "Second?"));
  gtk_widget_activate_action (find_row (fixture, "Second?"), "row.move-up", NULL);
  wait_until (second_is_first, fixture);
  g_assert_true (gtk_widget_has_focus (find_row (fixture, "Second?")));
  g_assert_cmpint (get_index (fixture, "First?"), ==, 1);

  gtk_widget_activate_action (find_row (fixture, "Second?"), "row.move-up", NULL);
  gtk_widget_activate_action (find_row (fixture, "Second?"), "row.move-down", NULL);
  wait_until (second_is_second, fixture);
  undo (fixture);
  wait_until (second_is_first, fixture);
}

/* A stop keeps a meeting from being confirmed, unless a reason is given. */
static void
test_confirm (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (get_page (fixture));
  GtkWidget *dialog;

  add_guest (fixture);
  gtk_widget_activate_action (page, "plan.state", "s", "confirmed");
  dialog = find_dialog (fixture);
  g_assert_nonnull (dialog);
  g_assert_false (is_confirmed (fixture));
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)), "A friend");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_until (is_confirmed, fixture);
  g_assert_true (rp_plan_get_report (rp_meeting_page_get_plan (get_page (fixture)))->confirmable);
}

static gboolean
is_unlocked (gpointer data)
{
  return rp_plan_get_facts (rp_meeting_page_get_plan (get_page (data)))->unlocked;
}

/* A brief that may hold private words goes away when they are locked. */
static void
test_lock (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GAsyncResult) made = NULL;
  GError *error = NULL;

  rp_vault_set_passphrase_cost (fixture->vault, 1, 8 * 1024 * 1024);
  rp_vault_setup_async (fixture->vault, "seven plain words are long enough here", TRUE, NULL,
                        result_cb, &fixture->result);
  made = await (&fixture->result);
  rp_vault_setup_finish (fixture->vault, made, &error);
  g_assert_no_error (error);
  wait_until (is_unlocked, fixture);

  activate (fixture, "plan.brief");
  g_assert_nonnull (find_dialog (fixture));
  rp_vault_lock (fixture->vault);
  wait_until (no_dialog, fixture);
}

static gboolean
is_narrow (gpointer data)
{
  return gtk_widget_get_width (((Fixture *) data)->window) <= 400;
}

/* Whether the menu of @dialog shows "Initials Only" ticked. */
static gboolean
is_ticked (GtkWidget *dialog)
{
  GtkWidget *item;
  gboolean active = FALSE;

  for (guint i = 0; (item = find_widget (dialog, g_type_from_name ("GtkModelButton"), i)) != NULL;
       i++)
    {
      g_autofree char *text = NULL;

      g_object_get (item, "text", &text, NULL);
      if (g_strcmp0 (text, "_Initials Only") != 0 && g_strcmp0 (text, "Initials Only") != 0)
        continue;
      g_object_get (item, "active", &active, NULL);
      return active;
    }

  g_assert_not_reached ();
}

/* The menu of the brief says what the page shows, and it fits the window. */
static void
test_brief (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GSettings) settings = g_settings_new (RP_APP_ID);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 700);
  wait_until (is_narrow, fixture);
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *dialog;
      int least;
      int width;
      int height;

      g_settings_set_boolean (settings, "initials-in-brief", i == 0);
      activate (fixture, "plan.brief");
      dialog = find_dialog (fixture);
      g_assert_true (RP_IS_BRIEF_WINDOW (dialog));
      g_assert_cmpint (is_ticked (dialog), ==, i == 0);
      gtk_window_get_default_size (GTK_WINDOW (dialog), &width, &height);
      g_assert_cmpint (width, <=, gtk_widget_get_width (fixture->window));
      gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 360);
      gtk_window_destroy (GTK_WINDOW (dialog));
      wait_until (no_dialog, fixture);
    }
}

/* Where letters are large and the navigation is folded away, the window stays as narrow as it is
 * when the place is first shown. */
static void
test_large (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *window;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  fixture->place = rp_meetings_page_new (fixture->store);
  g_object_set (fixture->place, "outer-folded", TRUE, NULL);
  window = show_in_window (fixture->place, 360);
  wait_until (has_plan, fixture);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (gtk_widget_get_width (window), ==, 360);
  close_window (window);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);

  /* With the navigation elsewhere both panes may have room from the start. */
  fixture->place = rp_meetings_page_new (fixture->store);
  g_object_set (fixture->place, "outer-folded", TRUE, NULL);
  window = show_in_window (fixture->place, 1000);
  wait_until (has_plan, fixture);
  wait_until (is_mapped, find_button (fixture->place, "_Debrief"));
  g_assert_false (rp_place_get_folded (RP_PLACE (fixture->place)));
  close_window (window);
}

/* An empty library says what to do. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  wait_until (is_mapped, find_widget (fixture->place, ADW_TYPE_STATUS_PAGE, 0));
  g_assert_nonnull (find_button (fixture->place, "_Plan a Meeting…"));
}

static void
test_times (void)
{
  static const struct
  {
    const char *text;
    int         minute; /* −1: none */
  } cases[] = {
    { "19:30", 1170 }, { "19.30", 1170 }, { "1930", 1170 }, { "19h30", 1170 }, { "19", 1140 },
    { "7", 420 }, { " 7:05 ", 425 }, { "705", 425 }, { "0:00", 0 }, { "24:00", -1 },
    { "12:60", -1 }, { "", -1 }, { "noon", -1 }, { "19:3", -1 }, { "1:2:3", -1 },
    { "123456", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint minute;
      gboolean read = rp_when_parse_time (cases[i].text, &minute);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (read ? (int) minute : -1, ==, cases[i].minute);
    }
}

static gboolean
is_asked (gpointer data)
{
  GtkWidget *card = find_widget (((Fixture *) data)->place, RP_TYPE_HELD_CARD, 0);

  return card != NULL && gtk_widget_get_visible (card);
}

static gboolean
is_not_asked (gpointer data)
{
  return !is_asked (data);
}

/* A meeting that is over asks whether it was held, and offers its debrief. */
static void
test_over (Fixture       *fixture,
           gconstpointer  data)
{
  RpPlan *plan = rp_meeting_page_get_plan (get_page (fixture));
  g_autoptr(RpMeeting) meeting = rp_record_copy (rp_plan_get_facts (plan)->meeting);
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  g_assert_true (is_not_asked (fixture));
  g_assert_false (gtk_widget_is_sensitive (find_button (fixture->place, "_Debrief")));
  meeting->takeaway = g_strdup ("One question");
  meeting->starts -= 4 * RP_DAY;
  meeting->ends -= 4 * RP_DAY;
  rp_batch_put (batch, meeting);
  write_batch (fixture->store, g_steal_pointer (&batch));
  wait_until (is_asked, fixture);
  g_assert_true (says (fixture->place, "Ottoline walked away with"));
  g_assert_true (gtk_widget_has_css_class (find_button (fixture->place, "_Debrief"),
                                           "suggested-action"));
  g_assert_true (gtk_widget_is_sensitive (find_button (fixture->place, "_Debrief")));

  g_signal_emit_by_name (find_button (fixture->place, "It Did _Not Take Place"), "clicked");
  wait_until (is_not_asked, fixture);
  plan = rp_meeting_page_get_plan (get_page (fixture));
  g_assert_cmpint (rp_plan_get_facts (plan)->meeting->state, ==, RP_MEETING_CANCELLED);
}

#define ADD(name, data, func) \
  g_test_add ("/meetings-page/" name, Fixture, data, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("list", NULL, test_list);
  ADD ("fix", NULL, test_fix);
  ADD ("form", NULL, test_form);
  ADD ("dialogs", NULL, test_dialogs);
  ADD ("new", NULL, test_new);
  ADD ("delete", NULL, test_delete);
  ADD ("confirm", NULL, test_confirm);
  ADD ("guest", NULL, test_guest);
  ADD ("move", NULL, test_move);
  ADD ("not-same", NULL, test_not_same);
  ADD ("lock", NULL, test_lock);
  ADD ("over", NULL, test_over);
  ADD ("brief", NULL, test_brief);
  ADD ("large", NULL, test_large);
  ADD ("empty", "empty", test_empty);
  g_test_add_func ("/meetings-page/times", test_times);

  return g_test_run ();
}
