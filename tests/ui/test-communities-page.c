/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Communities and their events: who is there, what they can open, and the sheet for an event. */
#include "place-fixture.h"
#include "library.h"
#include "support.h"

#include "rp-communities-list.h"
#include "rp-communities-page.h"
#include "rp-date.h"
#include "rp-detail-shell.h"
#include "rp-model.h"
#include "rp-record-row.h"

#include <string.h>

typedef struct
{
  Fixture  base;
  char    *forum;
  char    *dinner;      /* its next event */
  char    *before;      /* one that is over */
  char    *ottoline;    /* a member */
  char    *nadia;       /* comes, not met yet */
  char    *bastian;     /* comes */
} Test;

static char *
day_from_now (int days)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) then = g_date_time_add_days (now, days);

  return g_date_time_format (then, "%Y-%m-%d");
}

static char *
dup_id (gpointer record)
{
  return g_strdup (rp_record_get_id (record));
}

static void
fill (gpointer data)
{
  Test *test = data;
  g_autofree char *soon = day_from_now (270);
  g_autofree char *past = day_from_now (-100);
  g_autoptr(RpBatch) batch = rp_batch_new ("Fill");
  g_autoptr(RpCommunity) forum = add (batch, RP_TYPE_COMMUNITY, "name", "Grid <b>& Forum", "type",
                                      "conference", NULL);
  g_autoptr(RpEvent) dinner = add (batch, RP_TYPE_EVENT, "name", "Spring dinner", "community",
                                   rp_record_get_id (forum), "city", "Northmoor", "starts", soon,
                                   NULL);
  g_autoptr(RpEvent) before = add (batch, RP_TYPE_EVENT, "name", "Autumn dinner", "community",
                                   rp_record_get_id (forum), "starts", past, NULL);
  g_autoptr(RpPerson) ottoline = add (batch, RP_TYPE_PERSON, "name", "Ottoline Brandt-Hale",
                                      "stage", "confidant", NULL);
  g_autoptr(RpPerson) nadia = add (batch, RP_TYPE_PERSON, "name", "Nadia Fairbourne", "stage",
                                   "not-met", NULL);
  g_autoptr(RpPerson) bastian = add (batch, RP_TYPE_PERSON, "name", "Bastian Quell", "stage",
                                     "acquainted", NULL);
  g_autoptr(RpRecord) mine = add (batch, RP_TYPE_MEMBERSHIP, "community",
                                  rp_record_get_id (forum), "role", "Speaker", "since",
                                  "2024-05-01", NULL);
  g_autoptr(RpRecord) theirs = add (batch, RP_TYPE_MEMBERSHIP, "community",
                                    rp_record_get_id (forum), "person",
                                    rp_record_get_id (ottoline), "role", "Chairs the programme",
                                    NULL);
  g_autoptr(RpRecord) offer = add (batch, RP_TYPE_OFFER, "person", rp_record_get_id (ottoline),
                                   "text", "Speaking slots", NULL);
  g_autoptr(RpRecord) knows = add (batch, RP_TYPE_CONNECTION, "person",
                                   rp_record_get_id (bastian), "other",
                                   rp_record_get_id (nadia), NULL);
  g_autoptr(RpRecord) promise = add (batch, RP_TYPE_COMMITMENT, "person",
                                     rp_record_get_id (bastian), "by", "me", "text", "The list",
                                     NULL);
  g_autoptr(RpRecord) one = add (batch, RP_TYPE_ATTENDANCE, "event", rp_record_get_id (dinner),
                                 "person", rp_record_get_id (nadia), NULL);
  g_autoptr(RpRecord) other = add (batch, RP_TYPE_ATTENDANCE, "event", rp_record_get_id (dinner),
                                   "person", rp_record_get_id (bastian), "role", "speaks", NULL);

  test->forum = dup_id (forum);
  test->dinner = dup_id (dinner);
  test->before = dup_id (before);
  test->ottoline = dup_id (ottoline);
  test->nadia = dup_id (nadia);
  test->bastian = dup_id (bastian);
  write_batch (test->base.store, g_steal_pointer (&batch));
}

static gboolean
is_settled (gpointer data)
{
  Test *test = data;

  return !rp_communities_page_get_filling (RP_COMMUNITIES_PAGE (test->base.place));
}

static void
set_up (Test          *test,
        gconstpointer  data)
{
  fixture_open (&test->base, data == NULL ? fill : NULL, rp_communities_page_new, is_settled);
}

static void
set_up_narrow (Test          *test,
               gconstpointer  data)
{
  fixture_set_up (&test->base);
  fill (test);
  fixture_show (&test->base, rp_communities_page_new (test->base.store), 360);
  wait_until (is_settled, test);
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  g_free (test->forum);
  g_free (test->dinner);
  g_free (test->before);
  g_free (test->ottoline);
  g_free (test->nadia);
  g_free (test->bastian);
}

static void
show (Test       *test,
      const char *id)
{
  gtk_widget_activate_action (test->base.place, "place.show", "s", id);
  wait_until (is_settled, test);
}

/* What comes next is first, each with how far away it is; whom I know is counted. */
static void
test_list (Test          *test,
           gconstpointer  data)
{
  g_assert_true (has_label (test->base.place, "Spring dinner"));
  g_assert_true (says (test->base.place, "Northmoor"));
  g_assert_false (has_label (test->base.place, "Autumn dinner"));
  g_assert_true (has_label (test->base.place, "Grid <b>& Forum"));
  g_assert_true (has_label (test->base.place, "Speaker · you know 1 person"));
  g_assert_true (has_label (test->base.place, "Nothing Selected"));
}

static void
test_community (Test          *test,
                gconstpointer  data)
{
  show (test, test->forum);
  g_assert_true (says (test->base.place, "Speaker · since May 2024"));
  g_assert_nonnull (find_titled (test->base.place, RP_TYPE_RECORD_ROW, "Ottoline Brandt-Hale"));
  g_assert_nonnull (find_titled (test->base.place, RP_TYPE_RECORD_ROW, "Speaking slots"));
  g_assert_nonnull (find_titled (test->base.place, RP_TYPE_RECORD_ROW, "Autumn dinner"));
  use (find_titled (test->base.place, RP_TYPE_RECORD_ROW, "Spring dinner"));
  wait_until (was_told, test);
  g_assert_nonnull (strstr (test->base.told, "show-event"));
  g_assert_nonnull (strstr (test->base.told, test->dinner));
}

/* The person that @card is of */
static GtkWidget *
find_card (GtkWidget  *root,
           const char *person)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (gtk_widget_get_name (root), person) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_card (child, person);

  return found;
}

/* Which of the two cards comes first */
static GtkWidget *
find_first (GtkWidget *root,
            GtkWidget *one,
            GtkWidget *other)
{
  GtkWidget *found = root == one || root == other ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_first (child, one, other);

  return found;
}

static void
assert_order (Test       *test,
              const char *first,
              const char *second)
{
  GtkWidget *one = find_card (test->base.place, first);
  GtkWidget *other = find_card (test->base.place, second);

  g_assert_nonnull (one);
  g_assert_nonnull (other);
  g_assert_true (find_first (test->base.place, one, other) == one);
}

/* Whom to greet first, who comes, who may; what is owed, who opens the door, what comes before. */
static void
test_sheet (Test          *test,
            gconstpointer  data)
{
  GtkWidget *nadia, *bastian;

  show (test, test->dinner);
  assert_order (test, test->nadia, test->bastian);
  assert_order (test, test->bastian, test->ottoline);
  nadia = find_card (test->base.place, test->nadia);
  bastian = find_card (test->base.place, test->bastian);
  assert_name (nadia, "Nadia Fairbourne");
  g_assert_true (has_label (nadia, "Bastian Quell is there, too, and can introduce you"));
  g_assert_true (has_label (bastian, "You owe: The list"));
  g_assert_true (says (bastian, "Speaks"));
  g_assert_true (says (test->base.place, "Keep your promise to Bastian Quell: The list"));
  g_assert_true (says (test->base.place, "Decide whether you go, and as what"));
  use (find_button (nadia, "Log Encounter…"));
  wait_until (was_told, test);
  g_assert_nonnull (strstr (test->base.told, "log-encounter"));
  g_assert_nonnull (strstr (test->base.told, test->nadia));
}

static gboolean
ottoline_comes (gpointer data)
{
  Test *test = data;
  GtkWidget *card = find_card (test->base.place, test->ottoline);

  return card != NULL && is_settled (test) && find_button (card, "Is Coming") == NULL;
}

static gboolean
ottoline_may_come (gpointer data)
{
  return !ottoline_comes (data) && is_settled (data);
}

/* Who may come is said to come, and that is taken back. */
static void
test_coming (Test          *test,
             gconstpointer  data)
{
  show (test, test->dinner);
  use (find_button (find_card (test->base.place, test->ottoline), "Is Coming"));
  wait_until (ottoline_comes, test);
  fixture_undo (&test->base);
  wait_until (ottoline_may_come, test);
}

static gboolean
i_speak (gpointer data)
{
  Test *test = data;
  g_autoptr(GPtrArray) all = fixture_list (&test->base, RP_TYPE_ATTENDANCE, "event",
                                           test->dinner);

  for (guint i = 0; i < all->len; i++)
    if (((RpAttendance *) all->pdata[i])->person == NULL)
      return ((RpAttendance *) all->pdata[i])->role == RP_ATTENDANCE_SPEAKS;

  return FALSE;
}

static gboolean
nothing_to_decide (gpointer data)
{
  return !says (((Test *) data)->base.place, "Decide whether you go, and as what");
}

static void
test_mine (Test          *test,
           gconstpointer  data)
{
  show (test, test->dinner);
  toggle_on (test->base.place, "You speak");
  wait_until (i_speak, test);
  wait_until (nothing_to_decide, test);
}

/* The sheet as a text to take along */
static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_text (gpointer text)
{
  return *(char **) text != NULL;
}

static void
test_copy (Test          *test,
           gconstpointer  data)
{
  GtkWidget *button;
  g_autofree char *text = NULL;

  show (test, test->dinner);
  button = find_button (find_card (test->base.place, test->nadia), "Log Encounter…");
  gtk_widget_activate_action (gtk_widget_get_ancestor (button, RP_TYPE_DETAIL_SHELL),
                              "event.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (test->base.place), NULL, copied_cb,
                                 &text);
  wait_until (has_text, &text);
  g_assert_nonnull (strstr (text, "Spring dinner"));
  g_assert_nonnull (strstr (text, "[ ] Nadia Fairbourne"));
  g_assert_nonnull (strstr (text, "You owe: The list"));
  g_assert_nonnull (strstr (text, "Say hello for the first time"));
}

/* Tab leaves the list for what is selected in it. */
static void
test_tab (Test          *test,
          gconstpointer  data)
{
  GtkWidget *list = find_widget (test->base.place, RP_TYPE_COMMUNITIES_LIST, 0);
  GtkRoot *root = gtk_widget_get_root (test->base.place);

  show (test, test->dinner);
  gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), list));
  gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (root), list));
  wait_until (is_settled, test);
  g_assert_nonnull (find_card (test->base.place, test->nadia));
}

static guint
count_communities (Test *test)
{
  g_autoptr(GPtrArray) all = fixture_list (&test->base, RP_TYPE_COMMUNITY, NULL, NULL);

  return all->len;
}

static void
test_delete (Test          *test,
             gconstpointer  data)
{
  show (test, test->forum);
  gtk_widget_activate_action (test->base.place, "place.delete", NULL);
  wait_until (has_toast, test);
  g_assert_cmpstr (test->base.toast, ==, "Deleted Grid <b>& Forum");
  g_assert_cmpuint (count_communities (test), ==, 0);
  fixture_undo (&test->base);
  g_assert_cmpuint (count_communities (test), ==, 1);
}

/* Each opens its form; what is added is shown. */
static void
test_add (Test          *test,
          gconstpointer  data)
{
  g_autoptr(GPtrArray) events = NULL;
  GtkWidget *form;

  show (test, test->forum);
  use (find_titled (test->base.place, RP_TYPE_RECORD_ROW, "Ottoline Brandt-Hale"));
  gtk_widget_activate_action (test->base.place, "place.edit", NULL);
  wait_until (has_dialog, test);
  form = fixture_dialog (&test->base);
  g_assert_true (says (form, "Professional body") || says (form, "Conference"));
  gtk_window_close (GTK_WINDOW (form));
  wait_until (no_dialog, test);
  gtk_widget_activate_action (test->base.place, "communities.new-event", NULL);
  wait_until (has_dialog, test);
  form = fixture_dialog (&test->base);
  gtk_editable_set_text (GTK_EDITABLE (find_titled (form, ADW_TYPE_ENTRY_ROW, "Name")), "Evening");
  fixture_save (&test->base);
  events = fixture_list (&test->base, RP_TYPE_EVENT, NULL, NULL);
  g_assert_cmpuint (events->len, ==, 3);
}

static void
test_narrow (Test          *test,
             gconstpointer  data)
{
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
  show (test, test->dinner);
  drain ();
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
  show (test, test->forum);
  drain ();
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
}

static void
test_empty (Test          *test,
            gconstpointer  data)
{
  g_assert_true (has_label (test->base.place, "No Communities Yet"));
  gtk_widget_activate_action (test->base.place, "place.new", NULL);
  wait_until (has_dialog, test);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/communities/list", Test, NULL, set_up, test_list, tear_down);
  g_test_add ("/communities/community", Test, NULL, set_up, test_community, tear_down);
  g_test_add ("/communities/sheet", Test, NULL, set_up, test_sheet, tear_down);
  g_test_add ("/communities/coming", Test, NULL, set_up, test_coming, tear_down);
  g_test_add ("/communities/mine", Test, NULL, set_up, test_mine, tear_down);
  g_test_add ("/communities/copy", Test, NULL, set_up, test_copy, tear_down);
  g_test_add ("/communities/tab", Test, NULL, set_up, test_tab, tear_down);
  g_test_add ("/communities/delete", Test, NULL, set_up, test_delete, tear_down);
  g_test_add ("/communities/add", Test, NULL, set_up, test_add, tear_down);
  g_test_add ("/communities/narrow", Test, NULL, set_up_narrow, test_narrow, tear_down);
  g_test_add ("/communities/empty", Test, "empty", set_up, test_empty, tear_down);

  return g_test_run ();
}
