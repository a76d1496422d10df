/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of one person, on the example library and on records made here: what it says of whom,
 * locked and unlocked, how its edits are written and undone, and that it fits a narrow window. */
#include "config.h"

#include "library.h"

#include "rp-drawing.h"
#include "rp-example.h"
#include "rp-form-window.h"
#include "rp-memory-keyring.h"
#include "rp-model.h"
#include "rp-month-bars.h"
#include "rp-person-page-hero.h"
#include "rp-person-page.h"
#include "rp-pick-row.h"
#include "rp-record-row.h"
#include "rp-ring.h"
#include "rp-section.h"
#include "rp-stage-bar.h"
#include "rp-sweet-jar.h"
#include "rp-sweet.h"
#include "rp-trend-line.h"
#include "rp-vault-private.h"

#include <string.h>

typedef struct
{
  char         *folder;
  RpVault      *vault;
  RpStore      *store;
  GtkWidget    *page;
  GtkWidget    *window;
  GAsyncResult *result;   /* of the last call */
  char         *done;     /* the last action of the window, and its parameter */
} Fixture;

/* What set_up() fills the library with. */
typedef enum {
  FILL_EXAMPLE,
  FILL_SEALED,   /* the example, with its private texts, unlocked */
  FILL_BARE,     /* one person, and nothing about them */
} Fill;

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
unlock (Fixture *fixture)
{
  g_autoptr(GAsyncResult) made = NULL;
  GError *error = NULL;

  rp_vault_set_passphrase_cost (fixture->vault, 1, 8 * 1024 * 1024);
  rp_vault_setup_async (fixture->vault, "seven plain words are long enough here", TRUE, NULL,
                        result_cb, &fixture->result);
  made = await (&fixture->result);
  rp_vault_setup_finish (fixture->vault, made, &error);
  g_assert_no_error (error);
}

static void
load_example (Fixture  *fixture,
              gboolean  sealed)
{
  g_autoptr(RpImport) import = rp_import_new ();
  g_autoptr(RpBatch) batch = rp_batch_new ("Example");
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  GError *error = NULL;

  rp_example_read (g_get_real_time () / G_USEC_PER_SEC, zone, import, &error);
  g_assert_no_error (error);
  if (!sealed)
    rp_import_drop_sealed (import);
  for (guint i = 0; i < import->records->len; i++)
    rp_batch_put (batch, import->records->pdata[i]);
  write_batch (fixture->store, g_steal_pointer (&batch));
}

static void
add_bare (Fixture *fixture)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);

  person->name = g_strdup ("Nobody <b> & Sons");
  rp_batch_put (batch, person);
  write_batch (fixture->store, g_steal_pointer (&batch));
}

static void
win_cb (GSimpleAction *action,
        GVariant      *parameter,
        Fixture       *fixture)
{
  g_autofree char *target = g_variant_print (parameter, FALSE);

  g_free (fixture->done);
  fixture->done = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), target);
}

static void
add_win_actions (Fixture *fixture)
{
  static const struct
  {
    const char *name;
    const char *type;
  } actions[] = {
    { "toast", "(sb)" }, { "error", "s" }, { "show-topic", "s" }, { "show-person", "s" },
    { "show-organization", "s" }, { "show-engagement", "s" }, { "show-meeting", "s" },
    { "show-record", "(ss)" }, { "plan-meeting", "(ss)" }, { "log-encounter", "(ss)" },
    { "add-favour", "(ss)" }, { "add-commitment", "(ss)" },
  };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr(GSimpleAction) action = g_simple_action_new (actions[i].name,
                                                             G_VARIANT_TYPE (actions[i].type));

      g_signal_connect (action, "activate", G_CALLBACK (win_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(GAsyncResult) opened = NULL;
  Fill fill = GPOINTER_TO_UINT (data);
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("rapport-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->vault = rp_vault_new (RP_KEYRING (keyring));
  fixture->store = open_library (fixture->folder, fixture->vault);
  if (fill == FILL_SEALED)
    unlock (fixture);
  if (fill == FILL_BARE)
    add_bare (fixture);
  else
    load_example (fixture, fill == FILL_SEALED);

  fixture->page = rp_person_page_new (fixture->store);
  fixture->window = show_in_window (fixture->page, 1000);
  add_win_actions (fixture);
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
  g_free (fixture->done);
}

/* Whether a label that is seen holds @text somewhere. */
static gboolean
says (GtkWidget  *root,
      const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label)
        && strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return TRUE;

  return FALSE;
}

typedef struct
{
  GtkWidget  *root;
  const char *text;
} Saying;

static gboolean
says_so (gpointer data)
{
  return says (((Saying *) data)->root, ((Saying *) data)->text);
}

static gboolean
says_no_more (gpointer data)
{
  return !says_so (data);
}

static void
wait_for (Fixture    *fixture,
          const char *text)
{
  Saying saying = { fixture->page, text };

  wait_until (says_so, &saying);
}

static void
wait_without (Fixture    *fixture,
              const char *text)
{
  Saying saying = { fixture->page, text };

  wait_until (says_no_more, &saying);
}

static void
show (Fixture    *fixture,
      const char *name)
{
  g_autoptr(GAsyncResult) found = NULL;
  g_autoptr(RpPerson) person = NULL;
  GError *error = NULL;

  rp_store_find_async (fixture->store, RP_TYPE_PERSON, name, NULL, result_cb, &fixture->result);
  found = await (&fixture->result);
  person = rp_store_find_finish (fixture->store, found, &error);
  g_assert_no_error (error);
  rp_person_page_show (RP_PERSON_PAGE (fixture->page), rp_record_get_id (person));
  wait_for (fixture, name);
}

static GtkWidget *
find_dialog (Fixture *fixture)
{
  return find_over (fixture->window);
}

static gboolean
no_dialog (gpointer data)
{
  GtkWidget *dialog = find_dialog (data);

  if (dialog != NULL)
    g_assert_cmpstr (rp_form_window_get_error (RP_FORM_WINDOW (dialog)), ==, NULL);

  return dialog == NULL;
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = find_widget (fixture->page, RP_TYPE_RECORD_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

/* Nobody is shown before somebody is chosen, and after they are gone. */
static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  wait_for (fixture, "Nobody Selected");
  show (fixture, "Nobody <b> & Sons");
  g_assert_nonnull (rp_person_page_get_shown (RP_PERSON_PAGE (fixture->page)));
  rp_person_page_show (RP_PERSON_PAGE (fixture->page), NULL);
  wait_for (fixture, "Nobody Selected");
  g_assert_null (rp_person_page_get_shown (RP_PERSON_PAGE (fixture->page)));
}

static gboolean
has_ring (gpointer data)
{
  GtkWidget *ring = find_widget (((Fixture *) data)->page, RP_TYPE_RING, 0);

  return rp_ring_get_total (RP_RING (ring)) > 0;
}

/* What the example tells of Ottoline is all there. */
static void
test_example (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const texts[] = {
    "Chief Operating Officer", "Ostervale Energy", "In conversation", "stage 3 of 5",
    "What perplexes her", "Paying for resilience nobody sees", "What she is measured on",
    "Customer minutes lost", "Work in play: steer clear", "Control Room Renewal", "History",
    "Next conversation", "The Copper Ladle", "every 6 weeks", "People around her",
    "Ingrid Vastermoor", "Communities", "Northern Grid Forum", "Looking for", "Can offer",
    "Give and take", "Trust", "Introduced by Ingrid Vastermoor",
  };

  show (fixture, "Ottoline Brandt-Hale");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("“%s”", texts[i]);
      wait_for (fixture, texts[i]);
    }
  wait_until (has_ring, fixture);
  g_assert_cmpuint (rp_stage_bar_get_stage (RP_STAGE_BAR (find_widget (fixture->page,
                                                                       RP_TYPE_STAGE_BAR, 0))),
                    ==, 3);
}

/* Every picture is an image with a name. */
static void
test_pictures (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *drawing, *expander;
  guint n = 0;

  show (fixture, "Ottoline Brandt-Hale");
  wait_for (fixture, "Give and take");
  wait_for (fixture, "Trust");
  wait_until (has_ring, fixture);
  for (guint i = 0; (drawing = find_widget (fixture->page, RP_TYPE_DRAWING, i)) != NULL; i++)
    {
      if (!gtk_widget_get_mapped (drawing))
        continue;

      g_test_message ("%s", G_OBJECT_TYPE_NAME (drawing));
      g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (drawing)), ==,
                       GTK_ACCESSIBLE_ROLE_IMG);
      g_assert_true (gtk_widget_get_has_tooltip (drawing));
      n++;
    }
  g_assert_cmpuint (n, >, 5);
  g_assert_nonnull (find_widget (fixture->page, RP_TYPE_MONTH_BARS, 0));
  /* Coming back with Shift+Tab goes to the list's heading, not into what is folded. */
  expander = find_widget (fixture->page, GTK_TYPE_EXPANDER, 0);
  g_assert_true (gtk_widget_child_focus (expander, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_focus (expander));
  g_assert_nonnull (find_widget (fixture->page, RP_TYPE_TREND_LINE, 0));
}

/* Rows lead to where what they show is kept. */
static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *title;
    const char *action;
  } cases[] = {
    { "Paying for resilience nobody sees", "show-topic" },
    { "Control Room Renewal", "show-engagement" },
    { "Ingrid Vastermoor", "show-person" },
  };

  show (fixture, "Ottoline Brandt-Hale");
  wait_for (fixture, "Trust");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = find_row (fixture, cases[i].title);

      g_assert_nonnull (row);
      adw_action_row_activate (ADW_ACTION_ROW (row));
      g_assert_true (g_str_has_prefix (fixture->done, cases[i].action));
    }
  gtk_widget_activate_action (fixture->page, "person.plan", NULL);
  g_assert_true (g_str_has_prefix (fixture->done, "plan-meeting"));
  gtk_widget_activate_action (fixture->page, "person.promise", NULL);
  g_assert_true (g_str_has_prefix (fixture->done, "add-commitment"));
}

/* Of somebody new a few things are asked for, and nothing is made up. */
static void
test_bare (Fixture       *fixture,
           gconstpointer  data)
{
  guint n = 0;
  GtkWidget *row;

  show (fixture, "Nobody <b> & Sons");
  wait_for (fixture, "Add what perplexes them…");
  wait_for (fixture, "Add somebody around them…");
  g_assert_true (says (fixture->page, "What perplexes Nobody"));
  g_assert_true (says (fixture->page, "Not spoken yet"));
  g_assert_false (says (fixture->page, "Give and take"));
  g_assert_false (says (fixture->page, "History"));
  for (guint i = 0; (row = find_widget (fixture->page, RP_TYPE_RECORD_ROW, i)) != NULL; i++)
    if (gtk_widget_has_css_class (row, "invite"))
      n++;
  g_assert_cmpuint (n, ==, 3);
}

/* What is written in a form is on the page, and goes away when it is undone. */
static void
test_forms (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *action;
    GType     (*type) (void);
    const char *written;
  } cases[] = {
    { "person.add-curiosity", rp_pick_row_get_type, "Who pays for <quiet> & calm?" },
    { "person.add-objective", adw_entry_row_get_type, "Minutes <lost> & found" },
    { "person.add-connection", rp_pick_row_get_type, "Somebody Else" },
    { "person.add-membership", rp_pick_row_get_type, "Rowing & Co" },
    { "person.add-need", adw_entry_row_get_type, "A keynote & a stage" },
    { "person.add-offer", adw_entry_row_get_type, "A night <in> the control room" },
  };

  show (fixture, "Nobody <b> & Sons");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *dialog, *row;

      g_test_message ("%s", cases[i].action);
      gtk_widget_activate_action (fixture->page, cases[i].action, NULL);
      dialog = find_dialog (fixture);
      g_assert_nonnull (dialog);
      g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
      row = find_widget (dialog, cases[i].type (), 0);
      gtk_editable_set_text (GTK_EDITABLE (row), cases[i].written);
      if (RP_IS_PICK_ROW (row))
        rp_pick_row_settle (RP_PICK_ROW (row));
      g_assert_true (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
      gtk_widget_activate_action (dialog, "form.save", NULL);
      wait_until (no_dialog, fixture);
      wait_for (fixture, cases[i].written);
      undo (fixture);
      wait_without (fixture, cases[i].written);
    }
}

/* Trust is assessed on four scales; reliability begins as the promises were kept. */
static void
test_trust (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *dialog, *scale;

  show (fixture, "Nobody <b> & Sons");
  gtk_widget_activate_action (fixture->page, "person.assess", NULL);
  dialog = find_dialog (fixture);
  for (guint i = 0; i < 4; i++)
    {
      scale = find_widget (dialog, GTK_TYPE_SCALE, i);
      g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, 5);
      gtk_range_set_value (GTK_RANGE (scale), i < 3 ? 8 : 4);
    }
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_until (no_dialog, fixture);
  wait_for (fixture, "6.0");
  undo (fixture);
  wait_without (fixture, "6.0");
}

/* The stage is moved with one action, and the rhythm set with another. */
static void
test_stage (Fixture       *fixture,
            gconstpointer  data)
{
  show (fixture, "Nobody <b> & Sons");
  gtk_widget_activate_action (fixture->page, "person.move", "i", RP_STAGE_CONFIDANT);
  wait_for (fixture, "stage 4 of 5");
  undo (fixture);
  wait_for (fixture, "stage 0 of 5");
  gtk_widget_activate_action (fixture->page, "person.cadence", "i", 42);
  wait_for (fixture, "every 6 weeks");
  undo (fixture);
  wait_without (fixture, "every 6 weeks");
}

/* Delete takes a row off the page; undone, it is back. */
static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *row;

  show (fixture, "Ottoline Brandt-Hale");
  wait_for (fixture, "Customer minutes lost");
  row = find_row (fixture, "Customer minutes lost");
  gtk_widget_activate_action (row, "row.remove", NULL);
  wait_without (fixture, "Customer minutes lost");
  undo (fixture);
  wait_for (fixture, "Customer minutes lost");
}

/* Private words and notes are there while the vault is open, and not a moment longer. */
static void
test_lock (Fixture       *fixture,
           gconstpointer  data)
{
  show (fixture, "Ottoline Brandt-Hale");
  wait_for (fixture, "Private note");
  g_assert_false (says (fixture->page, "Private notes are locked"));
  rp_vault_lock (fixture->vault);
  wait_for (fixture, "Private notes are locked");
  wait_for (fixture, "Private note, locked");
}

static gboolean
is_narrow (gpointer data)
{
  return gtk_widget_get_width (((Fixture *) data)->window) <= 360;
}

/* Whether the jar is above the first section. */
static gboolean
is_jar_first (gpointer data)
{
  GtkWidget *page = ((Fixture *) data)->page;
  double x, jar_y, section_y;

  return gtk_widget_translate_coordinates (find_widget (page, RP_TYPE_SWEET_JAR, 0), page, 0, 0,
                                           &x, &jar_y)
         && gtk_widget_translate_coordinates (find_widget (page, RP_TYPE_SECTION, 0), page, 0, 0,
                                              &x, &section_y)
         && jar_y < section_y;
}

/* The page fits 360 pixels, with the jar right below the stage. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  int least;

  show (fixture, "Ottoline Brandt-Hale");
  wait_for (fixture, "Trust");
  rp_person_page_set_folded (RP_PERSON_PAGE (fixture->page), TRUE, TRUE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  wait_until (is_narrow, fixture);
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  wait_until (is_jar_first, fixture);
}

/* What somebody is measured on is cut nowhere. */
static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const texts[] = { "44", "→ 38", "88 %", "→ 95 %", "11 %", "→ 8 %" };
  guint n = 0;
  GtkWidget *label;

  show (fixture, "Ottoline Brandt-Hale");
  wait_for (fixture, "Trust");
  rp_person_page_set_folded (RP_PERSON_PAGE (fixture->page), TRUE, TRUE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  wait_until (is_narrow, fixture);
  wait_until (is_jar_first, fixture);
  for (guint i = 0; (label = find_widget (fixture->page, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_strv_contains (texts, gtk_label_get_text (GTK_LABEL (label)))
        && gtk_widget_get_ancestor (label, RP_TYPE_RECORD_ROW) != NULL)
      {
        g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
        n++;
      }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (texts));
}

static gboolean
is_jar_beside (gpointer data)
{
  GtkWidget *page = ((Fixture *) data)->page;
  double x, y;

  return gtk_widget_translate_coordinates (find_widget (page, RP_TYPE_SWEET_JAR, 0), page, 0, 0,
                                           &x, &y)
         && x > 400;
}

static gboolean
is_jar_below (gpointer data)
{
  return is_narrow (data) && is_jar_first (data) && !is_jar_beside (data);
}

static gboolean
has_sweet (gpointer data)
{
  GtkWidget *sweet = find_widget (((Fixture *) data)->page, RP_TYPE_SWEET, 0);

  return sweet != NULL && gtk_widget_get_height (sweet) > 0;
}

/* The sweets below the jar have their room, also after the jar was moved while there were none. */
static void
test_jar (Fixture       *fixture,
          gconstpointer  data)
{
  show (fixture, "Nadia Fairbourne-Iwu");
  wait_until (is_jar_beside, fixture);
  g_assert_null (find_widget (fixture->page, RP_TYPE_SWEET, 0));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  wait_until (is_jar_below, fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 720);
  wait_until (is_jar_beside, fixture);
  show (fixture, "Ottoline Brandt-Hale");
  wait_until (has_sweet, fixture);
}

/* A role that was written wrongly is put right where it stands. */
static void
test_role (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *button = NULL, *dialog, *row;

  show (fixture, "Ottoline Brandt-Hale");
  for (guint i = 0; (button = find_widget (fixture->page, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)),
                   "person.edit-position") == 0)
      break;
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  dialog = find_dialog (fixture);
  g_assert_nonnull (dialog);
  row = find_widget (dialog, ADW_TYPE_ENTRY_ROW, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Chief Operating Officer");
  gtk_editable_set_text (GTK_EDITABLE (row), "Chief <Executive> & Chair");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_until (no_dialog, fixture);
  wait_for (fixture, "Chief <Executive> & Chair");
  wait_without (fixture, "Chief Operating Officer");
  g_assert_cmpstr (rp_store_get_undo_label (fixture->store), ==, "Change position");
  undo (fixture);
  wait_for (fixture, "Chief Operating Officer");
}

static void
add_tags (Fixture    *fixture,
          const char *person,
          guint       n)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RpTag) tag = rp_record_new (RP_TYPE_TAG);

      tag->person = g_strdup (person);
      tag->name = g_strdup_printf ("Tag %u", i);
      rp_batch_put (batch, tag);
    }
  write_batch (fixture->store, g_steal_pointer (&batch));
}

/* Whoever has a name of a page, or more tags than can be read, does not fill the window. */
static void
test_long (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GString) name = g_string_new ("Maximiliana");
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
  int least, natural;

  while (name->len < 9000)
    g_string_append (name, " von und zu Hohenlohe-Waldenburg");
  person->name = g_strdup (name->str);
  rp_batch_put (batch, person);
  write_batch (fixture->store, g_steal_pointer (&batch));
  add_tags (fixture, rp_record_get_id (person), 200);
  rp_person_page_show (RP_PERSON_PAGE (fixture->page), rp_record_get_id (person));
  wait_for (fixture, "188 more");
  gtk_widget_measure (find_widget (fixture->page, RP_TYPE_PERSON_PAGE_HERO, 0),
                      GTK_ORIENTATION_VERTICAL, 340, &least, &natural, NULL, NULL);
  g_assert_cmpint (natural, <, 400);
}

#define ADD(name, fill, func) \
  g_test_add ("/person-page/" name, Fixture, GUINT_TO_POINTER (fill), set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("nothing", FILL_BARE, test_nothing);
  ADD ("example", FILL_EXAMPLE, test_example);
  ADD ("pictures", FILL_EXAMPLE, test_pictures);
  ADD ("links", FILL_EXAMPLE, test_links);
  ADD ("bare", FILL_BARE, test_bare);
  ADD ("forms", FILL_BARE, test_forms);
  ADD ("trust", FILL_BARE, test_trust);
  ADD ("stage", FILL_BARE, test_stage);
  ADD ("remove", FILL_EXAMPLE, test_remove);
  ADD ("lock", FILL_SEALED, test_lock);
  ADD ("narrow", FILL_EXAMPLE, test_narrow);
  ADD ("values", FILL_EXAMPLE, test_values);
  ADD ("jar", FILL_EXAMPLE, test_jar);
  ADD ("role", FILL_EXAMPLE, test_role);
  ADD ("long", FILL_BARE, test_long);

  return g_test_run ();
}
