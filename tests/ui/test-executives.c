/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of people on a library of its own: who is listed and how, what a search and a filter
 * leave of it, that a change moves nothing else, and what each dialog writes. */
#include "config.h"

#include "library.h"

#include "rp-add-person.h"
#include "rp-edit-person.h"
#include "rp-executives-page.h"
#include "rp-form-window.h"
#include "rp-memory-keyring.h"
#include "rp-model.h"
#include "rp-people-list.h"
#include "rp-people-row.h"
#include "rp-photo-choice.h"
#include "rp-photo-picture.h"
#include "rp-pick-row.h"
#include "rp-pips.h"
#include "rp-place.h"
#include "rp-wrap.h"

typedef struct
{
  char         *folder;
  RpVault      *vault;
  RpStore      *store;
  GtkWidget    *place;
  GtkWidget    *window;
  GAsyncResult *result;   /* of the last call */
  char         *toast;    /* the last one, or what an error said */
} Fixture;

static void
add_person (RpBatch        *batch,
            const char     *name,
            RpPersonKind    kind,
            RpStage         stage,
            const char     *city,
            RpOrganization *organization)
{
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
  g_autoptr(RpPosition) position = NULL;
  g_autoptr(RpTag) tag = NULL;

  person->name = g_strdup (name);
  person->kind = kind;
  person->stage = stage;
  person->city = g_strdup (city);
  rp_batch_put (batch, person);
  if (organization == NULL)
    return;

  position = rp_record_new (RP_TYPE_POSITION);
  position->person = g_strdup (rp_record_get_id (person));
  position->organization = g_strdup (rp_record_get_id (organization));
  position->role = g_strdup ("COO");
  rp_batch_put (batch, position);

  tag = rp_record_new (RP_TYPE_TAG);
  tag->person = g_strdup (rp_record_get_id (person));
  tag->name = g_strdup ("rowing");
  rp_batch_put (batch, tag);
}

static void
fill_library (Fixture *fixture)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpOrganization) company = rp_record_new (RP_TYPE_ORGANIZATION);

  company->name = g_strdup ("Ostervale");
  rp_batch_put (batch, company);
  add_person (batch, "Ottoline Brandt-Hale", RP_PERSON_EXECUTIVE, RP_STAGE_IN_CONVERSATION,
              "Bremen", company);
  add_person (batch, "Caspian Dorrance", RP_PERSON_EXECUTIVE, RP_STAGE_CURIOUS, "Lübeck", NULL);
  add_person (batch, "Ingrid <b> & Söhne", RP_PERSON_EXECUTIVE, RP_STAGE_CONFIDANT, "Bremen",
              company);
  add_person (batch, "Lucian Prewitt-Ono", RP_PERSON_GATEKEEPER, RP_STAGE_ACQUAINTED, NULL, NULL);
  add_person (batch, "Nobody Yet", RP_PERSON_EXECUTIVE, RP_STAGE_NOT_MET, NULL, NULL);
  write_batch (fixture->store, g_steal_pointer (&batch));
}

static void
win_cb (GSimpleAction *action,
        GVariant      *parameter,
        Fixture       *fixture)
{
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_str_equal (name, "show-person"))
    {
      gtk_widget_activate_action_variant (fixture->place, "place.show", parameter);
      return;
    }

  g_free (fixture->toast);
  if (g_variant_is_of_type (parameter, G_VARIANT_TYPE_STRING))
    fixture->toast = g_variant_dup_string (parameter, NULL);
  else
    g_variant_get_child (parameter, 0, "s", &fixture->toast);
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

static RpPeopleList *
get_list (Fixture *fixture)
{
  return RP_PEOPLE_LIST (find_widget (fixture->place, RP_TYPE_PEOPLE_LIST, 0));
}

static RpPeopleModel *
get_model (Fixture *fixture)
{
  return rp_people_list_get_model (get_list (fixture));
}

/* Everybody in the list, in a row. */
static char *
dup_names (Fixture *fixture)
{
  GString *names = g_string_new (NULL);
  GListModel *model = G_LIST_MODEL (get_model (fixture));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(RpPersonEntry) entry = g_list_model_get_item (model, i);

      g_string_append_printf (names, i > 0 ? "; %s" : "%s", entry->person->name);
    }

  return g_string_free (names, FALSE);
}

typedef struct
{
  Fixture    *fixture;
  const char *names;
} Listed;

static gboolean
lists (gpointer data)
{
  Listed *listed = data;
  g_autofree char *names = dup_names (listed->fixture);

  return g_str_equal (names, listed->names);
}

static void
wait_for_names (Fixture    *fixture,
                const char *names)
{
  Listed listed = { fixture, names };

  wait_until (lists, &listed);
}

static gboolean
is_read (gpointer data)
{
  return !rp_people_model_get_loading (get_model (data));
}

static char *
dup_id (Fixture    *fixture,
        const char *name)
{
  GListModel *model = G_LIST_MODEL (get_model (fixture));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(RpPersonEntry) entry = g_list_model_get_item (model, i);

      if (g_str_equal (entry->person->name, name))
        return g_strdup (rp_record_get_id (entry->person));
    }
  g_assert_not_reached ();
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

  fixture->place = rp_executives_page_new (fixture->store);
  fixture->window = show_in_window (fixture->place, 1000);
  add_win_actions (fixture);
  wait_until (is_read, fixture);
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
  g_free (fixture->toast);
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

static void
expect_toast (Fixture    *fixture,
              const char *toast)
{
  wait_until (has_toast, fixture);
  g_assert_cmpstr (fixture->toast, ==, toast);
  g_clear_pointer (&fixture->toast, g_free);
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

static RpPeopleRow *
find_row (Fixture    *fixture,
          const char *name)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (fixture->place, RP_TYPE_PEOPLE_ROW, i)) != NULL; i++)
    {
      RpPersonEntry *entry = rp_people_row_get_entry (RP_PEOPLE_ROW (row));

      if (entry != NULL && g_str_equal (entry->person->name, name))
        return RP_PEOPLE_ROW (row);
    }

  return NULL;
}

static void
type_into (Fixture    *fixture,
           const char *text)
{
  GtkWidget *entry = find_widget (fixture->place, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (find_widget (fixture->place, GTK_TYPE_SEARCH_BAR,
                                                               0)), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* A row says who, what and how close, and is read out so. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  RpPeopleRow *row;
  GtkWidget *pips;

  wait_for_names (fixture, "Caspian Dorrance; Ingrid <b> & Söhne; Ottoline Brandt-Hale");
  gtk_test_widget_wait_for_draw (fixture->window);
  row = find_row (fixture, "Ottoline Brandt-Hale");
  g_assert_nonnull (row);
  pips = find_widget (GTK_WIDGET (row), RP_TYPE_PIPS, 0);
  g_assert_cmpuint (rp_pips_get_stage (RP_PIPS (pips)), ==, 3);
  assert_name (pips, "Stage three of five: In conversation");
  assert_name (gtk_widget_get_parent (GTK_WIDGET (row)),
               "Ottoline Brandt-Hale, COO, Ostervale, In conversation");
}

/* A change of one person leaves the others, and the selection, where they are. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Ottoline Brandt-Hale");
  g_autoptr(RpPersonEntry) caspian = g_list_model_get_item (G_LIST_MODEL (get_model (fixture)), 0);
  g_autoptr(RpPersonEntry) still = NULL;
  g_autoptr(RpPersonEntry) ingrid = g_list_model_get_item (G_LIST_MODEL (get_model (fixture)), 1);
  g_autoptr(RpPerson) person = rp_record_copy (ingrid->person);
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  gtk_widget_activate_action (fixture->place, "place.show", "s", id);
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, id);

  g_free (person->name);
  person->name = g_strdup ("Aaron Zest");
  rp_batch_put (batch, person);
  write_batch (fixture->store, g_steal_pointer (&batch));
  wait_for_names (fixture, "Aaron Zest; Caspian Dorrance; Ottoline Brandt-Hale");
  still = g_list_model_get_item (G_LIST_MODEL (get_model (fixture)), 1);
  g_assert_true (still == caspian);
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, id);
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION
                      (gtk_list_view_get_model (GTK_LIST_VIEW (find_widget (fixture->place,
                                                                            GTK_TYPE_LIST_VIEW,
                                                                            0))))), ==, 2);
}

static gboolean
says_name (GtkWidget  *row,
           const char *name)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (row, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), name))
      return TRUE;

  return FALSE;
}

static gboolean
has_focus_in_list (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (get_list (fixture)));
}

static gboolean
has_row (gpointer data)
{
  return find_widget (((Fixture *) data)->place, RP_TYPE_PEOPLE_ROW, 0) != NULL;
}

/* A click on the row that has the focus leaves it there, beside the page. */
static void
test_click (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Caspian Dorrance");
  GtkWidget *list = GTK_WIDGET (get_list (fixture));

  wait_until (has_row, fixture);
  gtk_widget_child_focus (find_widget (list, GTK_TYPE_LIST_VIEW, 0), GTK_DIR_TAB_FORWARD);
  wait_until (has_focus_in_list, fixture);
  gtk_widget_activate_action (list, "people.open", "s", id);
  g_assert_true (has_focus_in_list (fixture));
  drain ();
  g_assert_true (has_focus_in_list (fixture));
}

/* As many rows as people, each about the one who stands there */
static gboolean
has_all_rows (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *view = find_widget (fixture->place, GTK_TYPE_LIST_VIEW, 0);
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
  GListModel *people = G_LIST_MODEL (get_model (fixture));
  guint n_people = g_list_model_get_n_items (people);

  if (!is_read (fixture) || g_list_model_get_n_items (rows) != n_people)
    return FALSE;

  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr(RpPersonEntry) entry = g_list_model_get_item (people, i);
      GtkWidget *row = find_widget (view, RP_TYPE_PEOPLE_ROW, i);

      if (row == NULL || !says_name (row, entry->person->name))
        return FALSE;
    }

  return find_widget (view, RP_TYPE_PEOPLE_ROW, n_people) == NULL;
}

/* Many others are shown by the rows that are there; the selection stays with the person. */
static void
test_others (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Ottoline Brandt-Hale");
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  GtkWidget *list = GTK_WIDGET (get_list (fixture));
  GtkWidget *first;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Keeper %02u", i);

      add_person (batch, name, RP_PERSON_GATEKEEPER, RP_STAGE_ACQUAINTED, NULL, NULL);
    }
  write_batch (fixture->store, g_steal_pointer (&batch));
  gtk_widget_activate_action (fixture->place, "place.show", "s", id);
  wait_until (has_all_rows, fixture);
  first = find_widget (list, RP_TYPE_PEOPLE_ROW, 0);

  gtk_widget_activate_action (list, "people.who", "s", "everyone");
  wait_until (has_all_rows, fixture);
  g_assert_true (find_widget (list, RP_TYPE_PEOPLE_ROW, 0) == first);
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, id);
  gtk_widget_activate_action (list, "people.who", "s", "gatekeepers");
  wait_until (has_all_rows, fixture);
  gtk_widget_activate_action (list, "people.who", "s", "executives");
  wait_until (has_all_rows, fixture);
  g_assert_true (find_widget (list, RP_TYPE_PEOPLE_ROW, 0) == first);
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, id);
}

static gboolean
has_no_result (gpointer data)
{
  return find_button (((Fixture *) data)->place, "Add “Zebedee <i>”") != NULL;
}

/* Who is not found can be added by the name that was looked for. */
static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *name;

  type_into (fixture, "otto");
  wait_for_names (fixture, "Ottoline Brandt-Hale");
  type_into (fixture, "rowing");
  wait_for_names (fixture, "Ingrid <b> & Söhne; Ottoline Brandt-Hale");
  type_into (fixture, "Zebedee <i>");
  wait_until (has_no_result, fixture);

  g_signal_emit_by_name (find_button (fixture->place, "Add “Zebedee <i>”"), "clicked");
  g_assert_true (RP_IS_ADD_PERSON (find_dialog (fixture)));
  name = find_widget (find_dialog (fixture), ADW_TYPE_ENTRY_ROW, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Zebedee <i>");
  gtk_widget_activate_action (find_dialog (fixture), "form.save", NULL);
  wait_until (no_dialog, fixture);
  expect_toast (fixture, "Added Zebedee <i>");

  /* The search that hid them is over. */
  wait_for_names (fixture, "Caspian Dorrance; Ingrid <b> & Söhne; Ottoline Brandt-Hale; "
                           "Zebedee <i>");
}

/* Whoever comes to the list by keyboard is at somebody at once. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Caspian Dorrance");

  g_assert_null (rp_people_list_get_selected (get_list (fixture)));
  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_widget_child_focus (find_widget (fixture->place, GTK_TYPE_LIST_VIEW, 0),
                          GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, id);
}

static gboolean
is_somebody_focused (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL &&
         rp_people_list_get_selected (get_list (fixture)) != NULL;
}

/* Whoever goes to the place by keyboard is in its list, though that is still being read. */
static void
test_enter (Fixture       *fixture,
            gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->place = rp_executives_page_new (fixture->store);
  rp_place_enter (RP_PLACE (fixture->place));
  fixture->window = show_in_window (fixture->place, 1000);
  add_win_actions (fixture);
  wait_until (is_somebody_focused, fixture);
  wait_until (is_read, fixture);
}

/* Who is not in the list is shown all the same, among their kind. */
static void
test_show (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autofree char *who = NULL;

  gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "people.who", "s", "everyone");
  wait_for_names (fixture, "Caspian Dorrance; Ingrid <b> & Söhne; Lucian Prewitt-Ono; Nobody Yet; "
                           "Ottoline Brandt-Hale");
  id = dup_id (fixture, "Lucian Prewitt-Ono");
  gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "people.who", "s", "executives");
  wait_for_names (fixture, "Caspian Dorrance; Ingrid <b> & Söhne; Ottoline Brandt-Hale");

  gtk_widget_activate_action (fixture->place, "place.show", "s", id);
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, id);
  wait_for_names (fixture, "Lucian Prewitt-Ono");
  gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "people.who", "s", "not-met");
  wait_for_names (fixture, "Nobody Yet");
}

/* By organization, the first of each has it above. */
static void
test_headings (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *first, *second, *last;

  gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "people.order", "s",
                              "organization");
  wait_for_names (fixture, "Ingrid <b> & Söhne; Ottoline Brandt-Hale; Caspian Dorrance");
  wait_until (has_all_rows, fixture);
  first = find_widget (GTK_WIDGET (find_row (fixture, "Ingrid <b> & Söhne")), GTK_TYPE_LABEL, 0);
  second = find_widget (GTK_WIDGET (find_row (fixture, "Ottoline Brandt-Hale")), GTK_TYPE_LABEL,
                        0);
  last = find_widget (GTK_WIDGET (find_row (fixture, "Caspian Dorrance")), GTK_TYPE_LABEL, 0);
  g_assert_true (gtk_widget_get_visible (first));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (first)), ==, "Ostervale");
  g_assert_false (gtk_widget_get_visible (second));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (last)), ==, "No Organization");
}

static gboolean
chip_is_there (gpointer data)
{
  return gtk_widget_get_visible (find_widget (data, RP_TYPE_WRAP, 0));
}

/* What the list is narrowed down to is said, and can be taken away. */
static void
test_chips (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(RpPeopleFilter) filter = rp_people_filter_new (RP_PEOPLE_EXECUTIVES);
  GtkWidget *list = GTK_WIDGET (get_list (fixture));
  GtkWidget *chips = find_widget (list, RP_TYPE_WRAP, 0);
  GtkWidget *chip;

  g_assert_false (chip_is_there (list));
  filter->city = g_strdup ("Bremen");
  rp_people_list_set_filter (get_list (fixture), filter, NULL, NULL);
  wait_for_names (fixture, "Ingrid <b> & Söhne; Ottoline Brandt-Hale");
  g_assert_true (chip_is_there (list));
  chip = find_widget (chips, GTK_TYPE_BUTTON, 0);
  assert_name (chip, "Not only “Bremen”");
  g_signal_emit_by_name (chip, "clicked");
  wait_for_names (fixture, "Caspian Dorrance; Ingrid <b> & Söhne; Ottoline Brandt-Hale");
  g_assert_false (chip_is_there (list));
}

/* Removing does not ask; who is next to them is shown, and they are when they are back. */
static void
test_delete (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Ingrid <b> & Söhne");
  g_autofree char *next = dup_id (fixture, "Ottoline Brandt-Hale");

  gtk_widget_activate_action (fixture->place, "place.show", "s", id);
  gtk_widget_activate_action (fixture->place, "place.delete", NULL);
  expect_toast (fixture, "Removed Ingrid <b> & Söhne");
  wait_for_names (fixture, "Caspian Dorrance; Ottoline Brandt-Hale");
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, next);
  undo (fixture);
  wait_for_names (fixture, "Caspian Dorrance; Ingrid <b> & Söhne; Ottoline Brandt-Hale");
  g_assert_cmpstr (rp_people_list_get_selected (get_list (fixture)), ==, id);
}

/* Nothing is written that nobody can read, such as a time zone that there is not. */
static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Caspian Dorrance");
  GtkWidget *dialog, *row;

  gtk_widget_activate_action (fixture->place, "place.show", "s", id);
  gtk_widget_activate_action (fixture->place, "place.edit", NULL);
  wait_until (has_dialog, fixture);
  dialog = find_dialog (fixture);
  g_assert_true (RP_IS_EDIT_PERSON (dialog));

  for (guint i = 0; (row = find_widget (dialog, ADW_TYPE_ENTRY_ROW, i)) != NULL; i++)
    {
      const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

      if (g_str_equal (title, "Name"))
        gtk_editable_set_text (GTK_EDITABLE (row), "Caspian D.");
      else if (g_str_has_prefix (title, "Time zone"))
        gtk_editable_set_text (GTK_EDITABLE (row), "Europe/Atlantis");
    }
  gtk_widget_activate_action (dialog, "form.save", NULL);
  g_assert_nonnull (rp_form_window_get_error (RP_FORM_WINDOW (dialog)));
  for (guint i = 0; (row = find_widget (dialog, ADW_TYPE_ENTRY_ROW, i)) != NULL; i++)
    if (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Time zone"))
      gtk_editable_set_text (GTK_EDITABLE (row), "Europe/Berlin");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_until (no_dialog, fixture);
  wait_for_names (fixture, "Caspian D.; Ingrid <b> & Söhne; Ottoline Brandt-Hale");
}

/* Opens a dialog about somebody by its action. */
static GtkWidget *
open_dialog (Fixture    *fixture,
             const char *name,
             const char *action)
{
  g_autofree char *id = dup_id (fixture, name);

  gtk_widget_activate_action (fixture->place, "place.show", "s", id);
  gtk_widget_activate_action (fixture->place, action, NULL);
  wait_until (has_dialog, fixture);

  return find_dialog (fixture);
}

static void
save (Fixture *fixture)
{
  gtk_widget_activate_action (find_dialog (fixture), "form.save", NULL);
  wait_until (no_dialog, fixture);
}

static GtkEditable *
find_entry (GtkWidget  *dialog,
            const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (dialog, ADW_TYPE_ENTRY_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return GTK_EDITABLE (row);
  g_assert_not_reached ();
}

/* All records of a class that hang on somebody. */
static GPtrArray *
list_records (Fixture    *fixture,
              GType       type,
              const char *person)
{
  g_autoptr(RpQuery) query = rp_query_new (type);
  g_autoptr(GAsyncResult) listed = NULL;
  GError *error = NULL;
  GPtrArray *records;

  rp_query_match (query, "person", person);
  rp_store_list_async (fixture->store, query, NULL, result_cb, &fixture->result);
  listed = await (&fixture->result);
  records = rp_store_list_finish (fixture->store, listed, &error);
  g_assert_no_error (error);

  return records;
}

/* A new position leaves the earlier one, which ends. */
static void
test_position (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Ottoline Brandt-Hale");
  GtkWidget *dialog = open_dialog (fixture, "Ottoline Brandt-Hale", "people.new-position");
  g_autoptr(GPtrArray) positions = NULL;
  guint n_open = 0;

  gtk_editable_set_text (find_entry (dialog, "Company"), "Marrowby Rail");
  rp_pick_row_settle (RP_PICK_ROW (find_widget (dialog, RP_TYPE_PICK_ROW, 0)));
  gtk_editable_set_text (find_entry (dialog, "Role there"), "CEO");
  save (fixture);
  expect_toast (fixture, "New position noted");

  positions = list_records (fixture, RP_TYPE_POSITION, id);
  g_assert_cmpuint (positions->len, ==, 2);
  for (guint i = 0; i < positions->len; i++)
    {
      RpPosition *position = positions->pdata[i];

      if (position->until == 0)
        {
          n_open++;
          g_assert_cmpstr (position->role, ==, "CEO");
        }
    }
  g_assert_cmpuint (n_open, ==, 1);
}

/* Tags are one line; one that stays is not written anew. */
static void
test_tags (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Ottoline Brandt-Hale");
  g_autoptr(GPtrArray) before = list_records (fixture, RP_TYPE_TAG, id);
  g_autoptr(GPtrArray) after = NULL;
  GtkWidget *dialog = open_dialog (fixture, "Ottoline Brandt-Hale", "people.edit-tags");
  GtkEditable *entry = find_entry (dialog, "Tags, with commas between");
  gboolean kept = FALSE;

  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "rowing");
  gtk_editable_set_text (entry, "energy,  Rowing, energy,,");
  save (fixture);
  after = list_records (fixture, RP_TYPE_TAG, id);
  g_assert_cmpuint (after->len, ==, 2);
  for (guint i = 0; i < after->len; i++)
    kept |= g_str_equal (rp_record_get_id (after->pdata[i]),
                         rp_record_get_id (before->pdata[0]));
  g_assert_true (kept);
}

/* A way to reach somebody is added, and removed by emptying it. */
static void
test_contacts (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Caspian Dorrance");
  GtkWidget *dialog = open_dialog (fixture, "Caspian Dorrance", "people.edit-contacts");
  g_autoptr(GPtrArray) one = NULL;
  g_autoptr(GPtrArray) none = NULL;

  gtk_editable_set_text (find_entry (dialog, "Address or number"), "caspian@marrowby.example");
  save (fixture);
  one = list_records (fixture, RP_TYPE_CONTACT, id);
  g_assert_cmpuint (one->len, ==, 1);

  dialog = open_dialog (fixture, "Caspian Dorrance", "people.edit-contacts");
  gtk_editable_set_text (find_entry (dialog, "E-Mail"), "");
  save (fixture);
  none = list_records (fixture, RP_TYPE_CONTACT, id);
  g_assert_cmpuint (none->len, ==, 0);
}

static gboolean
likely_is_there (gpointer data)
{
  return find_button (data, "caspian dorrance: the same name") != NULL;
}

/* Who is there twice is offered, becomes one, and two again by Undo. */
static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  GtkWidget *dialog;
  RpPickRow *pick;

  add_person (batch, "caspian dorrance", RP_PERSON_EXECUTIVE, RP_STAGE_ACQUAINTED, "Kiel", NULL);
  write_batch (fixture->store, g_steal_pointer (&batch));
  wait_for_names (fixture, "Caspian Dorrance; caspian dorrance; Ingrid <b> & Söhne; "
                           "Ottoline Brandt-Hale");

  dialog = open_dialog (fixture, "Caspian Dorrance", "people.merge");
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  pick = RP_PICK_ROW (find_widget (dialog, RP_TYPE_PICK_ROW, 0));
  gtk_editable_set_text (GTK_EDITABLE (pick), "Who Is Not Here");
  rp_pick_row_settle (pick);
  g_assert_null (rp_pick_row_dup_new_name (pick));
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  wait_until (likely_is_there, dialog);
  g_signal_emit_by_name (find_button (dialog, "caspian dorrance: the same name"), "clicked");
  g_assert_true (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
  save (fixture);
  expect_toast (fixture, "Two are one now: Caspian Dorrance");
  wait_for_names (fixture, "Caspian Dorrance; Ingrid <b> & Söhne; Ottoline Brandt-Hale");
  undo (fixture);
  wait_for_names (fixture, "Caspian Dorrance; caspian dorrance; Ingrid <b> & Söhne; "
                           "Ottoline Brandt-Hale");
}

/* Whether the dialog has read which cities and tags there are. */
static gboolean
offers_cities (gpointer data)
{
  GtkWidget *cities = find_widget (data, ADW_TYPE_COMBO_ROW, 0);
  GtkWidget *tags = find_widget (data, ADW_TYPE_COMBO_ROW, 1);

  return g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (cities))) == 3
         && g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (tags))) == 2;
}

/* The list is narrowed down in a dialog that offers the cities there are. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "people.filter", NULL);
  wait_until (has_dialog, fixture);
  dialog = find_dialog (fixture);
  wait_until (offers_cities, dialog);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_widget (dialog, ADW_TYPE_COMBO_ROW, 0)), 2);
  save (fixture);
  wait_for_names (fixture, "Caspian Dorrance");
}

/* What to show is kept nowhere, so nothing is asked about it when the dialog is closed. */
static void
test_filter_closes (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "people.filter", NULL);
  wait_until (has_dialog, fixture);
  dialog = find_dialog (fixture);
  wait_until (offers_cities, dialog);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (dialog, RP_TYPE_PICK_ROW, 0)), "Oster");
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (no_dialog, fixture);
}

static gboolean
has_photo (gpointer data)
{
  Fixture *fixture = data;
  RpPeopleRow *row = find_row (fixture, "Caspian Dorrance");

  return row != NULL
         && adw_avatar_get_custom_image (ADW_AVATAR (find_widget (GTK_WIDGET (row),
                                                                  ADW_TYPE_AVATAR, 0))) != NULL;
}

static gboolean
has_no_photo (gpointer data)
{
  return !has_photo (data);
}

/* A large picture is kept small, and shown in the list; one that is none is refused. */
static void
test_photo (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Caspian Dorrance");
  g_autofree char *path = g_build_filename (fixture->folder, "photo.png", NULL);
  g_autoptr(GdkPixbuf) large = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 1400, 700);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(RpWriter) writer = rp_writer_new (fixture->store, fixture->place);
  g_autoptr(RpPersonEntry) entry = g_list_model_get_item (G_LIST_MODEL (get_model (fixture)), 0);
  g_autoptr(GPtrArray) photos = NULL;
  g_autoptr(GdkPaintable) picture = NULL;

  gdk_pixbuf_fill (large, 0x7d3c92ff);
  g_assert_true (gdk_pixbuf_save (large, path, "png", NULL, NULL));
  rp_photo_set_file (writer, entry->person, file);
  expect_toast (fixture, "Photo chosen");
  photos = list_records (fixture, RP_TYPE_PHOTO, id);
  g_assert_cmpuint (photos->len, ==, 1);
  picture = rp_photo_picture_read (photos->pdata[0], 4096);
  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (picture), 2, .01);
  g_assert_cmpuint (strlen (((RpPhoto *) photos->pdata[0])->data), <, 40000);
  wait_until (has_photo, fixture);

  rp_photo_remove (writer, entry->person);
  expect_toast (fixture, "Photo removed");
  wait_until (has_no_photo, fixture);

  g_assert_true (g_file_set_contents (path, "This is no picture", -1, NULL));
  rp_photo_set_file (writer, entry->person, file);
  expect_toast (fixture, "This file is not a picture that can be read. Choose another.");
}

/* A library in which nobody is. */
static void
test_nobody (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_nonnull (find_button (fixture->place, "Add Person…"));
}

/* As narrow as a telephone: the list, or the page. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *id = dup_id (fixture, "Caspian Dorrance");
  GtkWidget *list = GTK_WIDGET (get_list (fixture));
  gboolean can_go_back;
  int minimum;

  gtk_widget_measure (fixture->place, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);

  close_window (fixture->window);
  fixture->place = rp_executives_page_new (fixture->store);
  fixture->window = show_in_window (fixture->place, 360);
  wait_until (is_read, fixture);
  list = GTK_WIDGET (get_list (fixture));
  g_assert_true (gtk_widget_get_child_visible (list));
  gtk_widget_activate_action (list, "people.open", "s", id);
  g_object_get (fixture->place, "can-go-back", &can_go_back, NULL);
  g_assert_true (can_go_back);
  gtk_widget_activate_action (fixture->place, "place.back", NULL);
  g_object_get (fixture->place, "can-go-back", &can_go_back, NULL);
  g_assert_false (can_go_back);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)
  ADD ("/executives/rows", NULL, test_rows);
  ADD ("/executives/change", NULL, test_change);
  ADD ("/executives/click", NULL, test_click);
  ADD ("/executives/others", NULL, test_others);
  ADD ("/executives/search", NULL, test_search);
  ADD ("/executives/focus", NULL, test_focus);
  ADD ("/executives/enter", NULL, test_enter);
  ADD ("/executives/show", NULL, test_show);
  ADD ("/executives/headings", NULL, test_headings);
  ADD ("/executives/chips", NULL, test_chips);
  ADD ("/executives/delete", NULL, test_delete);
  ADD ("/executives/edit", NULL, test_edit);
  ADD ("/executives/position", NULL, test_position);
  ADD ("/executives/tags", NULL, test_tags);
  ADD ("/executives/contacts", NULL, test_contacts);
  ADD ("/executives/merge", NULL, test_merge);
  ADD ("/executives/filter", NULL, test_filter);
  ADD ("/executives/filter-closes", NULL, test_filter_closes);
  ADD ("/executives/photo", NULL, test_photo);
  ADD ("/executives/nobody", "empty", test_nobody);
  ADD ("/executives/narrow", NULL, test_narrow);
#undef ADD

  return g_test_run ();
}
