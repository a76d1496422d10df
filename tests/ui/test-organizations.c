/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of organizations on a library of its own: the work in play, who is on it, the topics
 * that come too close to it; all of it written, told, and undone. */
#include "config.h"

#include "library.h"

#include "rp-form-window.h"
#include "rp-lines-row.h"
#include "rp-memory-keyring.h"
#include "rp-model.h"
#include "rp-organization-list.h"
#include "rp-organization-row.h"
#include "rp-organization-part.h"
#include "rp-organization-view.h"
#include "rp-organizations-page.h"
#include "rp-record-row.h"
#include "rp-vault-private.h"

typedef struct
{
  char         *folder;
  RpVault      *vault;
  RpStore      *store;
  char         *organization;  /* UUID */
  char         *engagement;    /* UUID */
  GtkWidget    *place;
  GtkWidget    *window;
  GAsyncResult *result;        /* of the last call */
  char         *toast;         /* the last one, or what an error said */
  char         *shown;         /* what was asked to be shown */
} Fixture;

static void
fill_library (Fixture *fixture)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpOrganization) company = add (batch, RP_TYPE_ORGANIZATION, "name", "A & B <Energy>",
                                           "industry", "Energy", "city", "Weirbridge", NULL);
  g_autoptr(RpOrganization) rival = add (batch, RP_TYPE_ORGANIZATION, "name", "Zephyr", NULL);
  g_autoptr(RpCompetition) competition = add (batch, RP_TYPE_COMPETITION, "organization",
                                              rp_record_get_id (rival), "competitor",
                                              rp_record_get_id (company), NULL);
  g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", "Ottoline Brandt-Hale", NULL);
  g_autoptr(RpPerson) former = add (batch, RP_TYPE_PERSON, "name", "Left Long Ago", NULL);
  g_autoptr(RpPerson) colleague = add (batch, RP_TYPE_PERSON, "name", "Henrik", NULL);
  g_autoptr(RpPosition) position = add (batch, RP_TYPE_POSITION,
                                        "person", rp_record_get_id (person), "organization",
                                        rp_record_get_id (company), "role", "COO", NULL);
  g_autoptr(RpPosition) ended = add (batch, RP_TYPE_POSITION,
                                     "person", rp_record_get_id (former), "organization",
                                     rp_record_get_id (company), "until", "2020-01-01", NULL);
  g_autoptr(RpEngagement) work =
    add (batch, RP_TYPE_ENGAGEMENT, "name", "Control Room Renewal", "organization",
         rp_record_get_id (company), "summary", "Resilience of outage response", "key_terms",
         "control room, outage , ", NULL);
  g_autoptr(RpEngagement) old = add (batch, RP_TYPE_ENGAGEMENT, "name", "Cold Chain", "state",
                                     "closed", "organization", rp_record_get_id (company), NULL);
  g_autoptr(RpEngagementMember) member = add (batch, RP_TYPE_ENGAGEMENT_MEMBER, "engagement",
                                              rp_record_get_id (work), "person",
                                              rp_record_get_id (colleague), "role", "Lead", NULL);
  g_autoptr(RpTopic) close = add (batch, RP_TYPE_TOPIC, "title", "Paying for resilience",
                                  "struggle", "What an outage costs", NULL);
  g_autoptr(RpTopic) clear = add (batch, RP_TYPE_TOPIC, "title", "Succession", NULL);
  g_autoptr(RpMeeting) meeting = add (batch, RP_TYPE_MEETING, "person",
                                      rp_record_get_id (person), NULL);

  fixture->organization = g_strdup (rp_record_get_id (company));
  fixture->engagement = g_strdup (rp_record_get_id (work));
  write_batch (fixture->store, g_steal_pointer (&batch));
}

static void
win_cb (GSimpleAction *action,
        GVariant      *parameter,
        Fixture       *fixture)
{
  const char *name = g_action_get_name (G_ACTION (action));
  char **to = g_str_equal (name, "show-person") ? &fixture->shown : &fixture->toast;

  g_free (*to);
  if (g_variant_is_of_type (parameter, G_VARIANT_TYPE_STRING))
    *to = g_variant_dup_string (parameter, NULL);
  else
    g_variant_get_child (parameter, 0, "s", to);
}

static void
add_win_actions (Fixture *fixture)
{
  static const char *const names[] = { "toast", "error", "show-person" };
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

static GtkWidget *
get_view (Fixture *fixture)
{
  return find_widget (fixture->place, RP_TYPE_ORGANIZATION_VIEW, 0);
}

/* A row of the page by its title; NULL when there is none. */
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

typedef struct
{
  Fixture    *fixture;
  const char *title;
  gboolean    there;
} Awaited;

static gboolean
is_as_awaited (gpointer data)
{
  const Awaited *awaited = data;
  RpOrganizationView *view = RP_ORGANIZATION_VIEW (get_view (awaited->fixture));

  return !rp_organization_view_get_filling (view) &&
         (find_row (awaited->fixture, awaited->title) != NULL) == awaited->there;
}

static void
wait_for_row (Fixture    *fixture,
              const char *title,
              gboolean    there)
{
  Awaited awaited = { fixture, title, there };

  wait_until (is_as_awaited, &awaited);
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

  fixture->place = rp_organizations_page_new (fixture->store);
  fixture->window = show_in_window (fixture->place, 1000);
  add_win_actions (fixture);
  if (data == NULL)
    {
      gtk_widget_activate_action (fixture->place, "place.show", "s", fixture->organization);
      wait_for_row (fixture, "Paying for resilience", TRUE);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{

  close_window (fixture->window);
  rp_store_close (fixture->store);
  drain ();
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  g_clear_object (&fixture->vault);

  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->organization);
  g_free (fixture->engagement);
  g_free (fixture->toast);
  g_free (fixture->shown);
}

static GtkWidget *
find_dialog (Fixture *fixture)
{
  return find_over (fixture->window);
}

static gboolean
no_dialog (gpointer data)
{
  return find_dialog (data) == NULL;
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

static void
activate (Fixture    *fixture,
          const char *action,
          const char *target)
{
  g_assert_true (gtk_widget_activate_action (get_view (fixture), action,
                                             target != NULL ? "s" : NULL, target));
}

static const char *
subtitle_of (GtkWidget *row)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

static void
type_name (GtkWidget  *dialog,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_widget (dialog, ADW_TYPE_ENTRY_ROW, 0)), text);
  gtk_widget_activate_action (dialog, "form.save", NULL);
}

/* Names as somebody wrote them, who is there now, and what is in play with its topics. */
static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_nonnull (find_row (fixture, "Resilience of outage response"));
  g_assert_cmpstr (subtitle_of (find_row (fixture, "Ottoline Brandt-Hale")), ==, "COO");
  g_assert_null (find_row (fixture, "Left Long Ago"));
  g_assert_cmpstr (subtitle_of (find_row (fixture, "Henrik")), ==, "Lead");
  g_assert_nonnull (find_row (fixture, "Zephyr"));   /* who said it of us */
  g_assert_nonnull (strstr (subtitle_of (find_row (fixture, "Paying for resilience")),
                            "outage"));
  g_assert_null (find_row (fixture, "Succession"));

  gtk_widget_activate (find_row (fixture, "Henrik"));
  g_assert_nonnull (fixture->shown);
}

/* The advice is set aside with a reason, and back with one step. */
static void
test_not_same (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *dialog;

  gtk_widget_activate (find_row (fixture, "Not the same matter…"));
  dialog = find_dialog (fixture);
  g_assert_nonnull (dialog);
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)),
                         "It is about money");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_for_row (fixture, "Not the same matter…", FALSE);
  g_assert_nonnull (strstr (subtitle_of (find_row (fixture, "Paying for resilience")),
                            "It is about money"));
  wait_until (no_dialog, fixture);
  undo (fixture);
  wait_for_row (fixture, "Not the same matter…", TRUE);
}

/* Letters twice as large are cut nowhere, and fit a narrow window. */
static void
test_large (Fixture       *fixture,
            gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *row = find_widget (fixture->place, RP_TYPE_ORGANIZATION_ROW, 0);
  GtkWidget *label;
  int minimum;

  g_object_set (settings, "gtk-xft-dpi", 192 * PANGO_SCALE, NULL);
  gtk_test_widget_wait_for_draw (fixture->place);
  gtk_widget_measure (fixture->place, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  for (guint i = 0; (label = find_widget (row, GTK_TYPE_LABEL, i)) != NULL; i++)
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  g_object_set (settings, "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* Closed work is folded away and asks for nothing; taken up again it is in play. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *expander = find_widget (fixture->place, GTK_TYPE_EXPANDER, 0);
  GtkWidget *row = find_row (fixture, "Resilience of outage response");

  g_assert_false (gtk_widget_is_ancestor (row, expander));
  activate (fixture, "organization.toggle-work", fixture->engagement);
  wait_for_row (fixture, "Resilience of outage response", FALSE);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  wait_for_row (fixture, "Resilience of outage response", TRUE);
  g_assert_null (find_row (fixture, "Paying for resilience"));
  undo (fixture);
  wait_for_row (fixture, "Paying for resilience", TRUE);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  gtk_widget_activate_action (find_row (fixture, "Henrik"), "row.remove", NULL);
  wait_for_row (fixture, "Henrik", FALSE);
  wait_for_row (fixture, "Add somebody who works on it…", TRUE);
  undo (fixture);
  wait_for_row (fixture, "Henrik", TRUE);
  activate (fixture, "organization.remove-work", fixture->engagement);
  wait_for_row (fixture, "Resilience of outage response", FALSE);
  undo (fixture);
  wait_for_row (fixture, "Resilience of outage response", TRUE);
}

static gboolean
is_listed (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *list = find_widget (fixture->place, RP_TYPE_ORGANIZATION_LIST, 0);

  return rp_organization_list_has (RP_ORGANIZATION_LIST (list), fixture->organization);
}

static gboolean
is_not_listed (gpointer data)
{
  return !is_listed (data);
}

/* What comes back is shown again. */
static void
test_delete (Fixture       *fixture,
             gconstpointer  data)
{
  activate (fixture, "organization.delete", NULL);
  wait_until (is_not_listed, fixture);
  undo (fixture);
  wait_until (is_listed, fixture);
  wait_for_row (fixture, "Paying for resilience", TRUE);
}

static gboolean
has_focused_work (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkWidget *row = find_row (fixture, "Resilience of outage response");

  return focus != NULL && row != NULL &&
         gtk_widget_is_ancestor (focus, gtk_widget_get_ancestor (row, RP_TYPE_ORGANIZATION_PART));
}

static void
test_show_engagement (Fixture       *fixture,
                      gconstpointer  data)
{
  gtk_widget_activate_action (fixture->place, "organization.show-engagement", "s",
                              fixture->engagement);
  wait_until (has_focused_work, fixture);
}

static guint
count_work (Fixture *fixture)
{
  guint n_work = 0;

  for (guint i = 0; find_widget (get_view (fixture), RP_TYPE_ORGANIZATION_PART, i) != NULL; i++)
    n_work++;

  return n_work - 3; /* people, competitors, meetings */
}

static gboolean
shows_first_work (gpointer data)
{
  GtkWidget *more = find_button (get_view (data), "Show More");

  return count_work (data) >= 3 && gtk_widget_get_visible (more);
}

static gboolean
shows_all_work (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (((Fixture *) data)->window));

  return count_work (data) == 7 && focus != NULL
         && gtk_widget_get_ancestor (focus, RP_TYPE_ORGANIZATION_PART) != NULL;
}

/* Of much work in play the first is shown; more of it, when it is asked for, has the focus. */
static void
test_more (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("Work %u", i);
      g_autoptr(RpEngagement) work = add (batch, RP_TYPE_ENGAGEMENT, "name", name, "organization",
                                          fixture->organization, NULL);
    }
  write_batch (fixture->store, g_steal_pointer (&batch));
  wait_until (shows_first_work, fixture);
  g_assert_cmpuint (count_work (fixture), <=, 4);
  activate (fixture, "organization.more-work", NULL);
  wait_until (shows_all_work, fixture);
}

/* Each dialog opens, fits a narrow window, and leaves nothing behind when it closes. */
static void
test_dialogs (Fixture       *fixture,
              gconstpointer  data)
{
  const struct
  {
    const char *action;
    const char *target;
  } cases[] = {
    { "organization.edit", NULL },
    { "organization.add-work", NULL },
    { "organization.edit-work", fixture->engagement },
    { "organization.add-person", NULL },
    { "organization.add-member", fixture->engagement },
    { "organization.add-competitor", NULL },
    { "organization.link-topic", fixture->engagement },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *dialog;
      int least;

      g_test_message ("%s", cases[i].action);
      activate (fixture, cases[i].action, cases[i].target);
      dialog = find_dialog (fixture);
      g_assert_nonnull (dialog);
      gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 360);
      gtk_window_close (GTK_WINDOW (dialog));
      wait_until (no_dialog, fixture);
    }
}

/* On a narrow window the list or the page is seen, and one leads back to the other. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  gboolean can_go_back;
  int least;

  gtk_widget_measure (fixture->place, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  close_window (fixture->window);
  fixture->place = rp_organizations_page_new (fixture->store);
  fixture->window = show_in_window (fixture->place, 360);
  add_win_actions (fixture);
  gtk_widget_activate_action (fixture->place, "place.show", "s", fixture->organization);
  wait_for_row (fixture, "Paying for resilience", TRUE);
  g_object_get (fixture->place, "can-go-back", &can_go_back, NULL);
  g_assert_true (can_go_back);
  gtk_widget_activate_action (fixture->place, "place.back", NULL);
  g_object_get (fixture->place, "can-go-back", &can_go_back, NULL);
  g_assert_false (can_go_back);
}

static gboolean
is_empty (gpointer data)
{
  GtkWidget *stack = find_widget (data, GTK_TYPE_STACK, 0);

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "empty") == 0;
}

static gboolean
is_not_empty (gpointer data)
{
  return !is_empty (data);
}

/* An empty place says what it is for; what is added there is shown. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *dialog;

  wait_until (is_empty, fixture->place);
  gtk_widget_activate_action (fixture->place, "place.new", NULL);
  dialog = find_dialog (fixture);
  type_name (dialog, "Marrowby Rail");
  wait_until (is_not_empty, fixture->place);
  wait_for_row (fixture, "Add somebody who works there…", TRUE);
  wait_until (no_dialog, fixture);
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  assert_name (find_widget (fixture->place, GTK_TYPE_LIST_VIEW, 0), "Organizations");
  assert_name (find_widget (fixture->place, GTK_TYPE_EXPANDER, 0),
               "1 piece of work that is closed");
}

#define place_test(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  place_test ("/organizations/page", test_page);
  place_test ("/organizations/not-same", test_not_same);
  place_test ("/organizations/large", test_large);
  place_test ("/organizations/close", test_close);
  place_test ("/organizations/remove", test_remove);
  place_test ("/organizations/delete", test_delete);
  place_test ("/organizations/show-engagement", test_show_engagement);
  place_test ("/organizations/more", test_more);
  place_test ("/organizations/dialogs", test_dialogs);
  place_test ("/organizations/narrow", test_narrow);
  place_test ("/organizations/names", test_names);
  g_test_add ("/organizations/empty", Fixture, "", set_up, test_empty, tear_down);

  return g_test_run ();
}
