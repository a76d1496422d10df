/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each place while somebody looks on, on the example library with its private notes open: no
 * name of anybody else is drawn, no favour, no promise, no private note, no jar and no trust. */
#include "config.h"

#include "place-fixture.h"

#include "rp-brief-window.h"
#include "rp-chosen-row.h"
#include "rp-debrief-page.h"
#include "rp-example.h"
#include "rp-executives-page.h"
#include "rp-meeting-page.h"
#include "rp-meetings-page.h"
#include "rp-note-page.h"
#include "rp-notes-page.h"
#include "rp-palette.h"
#include "rp-person-page.h"
#include "rp-pick-row.h"
#include "rp-presenting.h"
#include "rp-sealed-editor.h"
#include "rp-sweet-jar.h"
#include "rp-today-page.h"
#include "rp-topics-page.h"
#include "rp-trend-line.h"

#include <string.h>

#define GUEST          "Ottoline Brandt-Hale"
#define N_STILL_FRAMES 8

typedef struct
{
  Fixture   base;
  RpImport *import;   /* what is in the store */
} Test;

static void
load_example (Test *test)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Example");
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  GError *error = NULL;

  test->import = rp_import_new ();
  rp_example_read (g_get_real_time () / G_USEC_PER_SEC, zone, test->import, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < test->import->records->len; i++)
    rp_batch_put (batch, test->import->records->pdata[i]);
  write_batch (test->base.store, g_steal_pointer (&batch));
}

static void
set_up (Test          *test,
        gconstpointer  data)
{
  fixture_set_up (&test->base);
  fixture_set_up_vault (&test->base);
  load_example (test);
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  rp_import_free (test->import);
}

static void
present (Test      *test,
         GtkWidget *place)
{
  test->base.window = show_in_window (place, 1000);
  rp_presenting_lead (test->base.window);
  gtk_widget_add_css_class (test->base.window, "presenting");
}

/* Whether @widget, whatever it is in, is drawn at all: the style decides. */
static gboolean
draws (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (widget);
      g_autoptr(GskRenderNode) node = NULL;
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      gdk_paintable_snapshot (picture, snapshot, 100, 100);
      node = gtk_snapshot_free_to_node (snapshot);
      if (node == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Whether @text tells what @record holds that is nobody else's business. */
static gboolean
tells (const char *text,
       RpRecord   *record)
{
  const char *secret = NULL;

  if (RP_IS_PERSON (record) && g_strcmp0 (RP_PERSON (record)->name, GUEST) != 0)
    secret = RP_PERSON (record)->name;
  else if (RP_IS_FAVOUR (record))
    secret = RP_FAVOUR (record)->text;
  else if (RP_IS_COMMITMENT (record))
    secret = RP_COMMITMENT (record)->text;
  else if (RP_IS_NOTE (record) && g_str_equal (text, RP_NOTE (record)->title))
    secret = RP_NOTE (record)->title;
  else if (RP_IS_NOTE (record))
    secret = RP_NOTE (record)->body;
  else if (RP_IS_CURIOSITY (record))
    secret = RP_CURIOSITY (record)->evidence;

  return secret != NULL && *secret != '\0' && strstr (text, secret) != NULL;
}

static char *
dup_words (GtkWidget *widget)
{
  char *text = NULL;

  if (GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_TEXT (widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  if (ADW_IS_AVATAR (widget))
    return g_strdup (adw_avatar_get_text (ADW_AVATAR (widget)));
  if (GTK_IS_TEXT_VIEW (widget))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);

  return text;
}

static gboolean
is_picture (GtkWidget *widget)
{
  return RP_IS_SWEET_JAR (widget) || RP_IS_TREND_LINE (widget);
}

/* Below @widget. Returns how many had to be hidden. */
static guint
assert_hidden (Test      *test,
               GtkWidget *widget)
{
  g_autofree char *text = dup_words (widget);
  gboolean secret = is_picture (widget);
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;

  for (guint i = 0; text != NULL && !secret && i < test->import->records->len; i++)
    secret = tells (text, test->import->records->pdata[i]);
  if (secret && draws (widget))
    g_error ("Drawn while somebody looks on: %s “%s”", G_OBJECT_TYPE_NAME (widget), text);

  n = secret ? 1 : 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += assert_hidden (test, child);

  return n;
}

typedef struct
{
  GtkWidget  *root;
  const char *text;
} Saying;

static gboolean
says (gpointer data)
{
  const Saying *saying = data;
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (saying->root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label)
        && strstr (gtk_label_get_text (GTK_LABEL (label)), saying->text) != NULL
        && draws (label))
      return TRUE;

  return FALSE;
}

/* Waits until @text is drawn somewhere in @window. What follows it is filled frame by frame; in
 * none of them, until there is no more, anything that is private is drawn. */
static void
check (Test       *test,
       GtkWidget  *window,
       const char *text,
       guint       n_secrets)
{
  Saying saying = { window, text };
  guint found = 0;

  wait_until (says, &saying);
  for (guint still = 0; still < N_STILL_FRAMES; still++)
    {
      guint n;

      gtk_test_widget_wait_for_draw (window);
      n = assert_hidden (test, window);
      if (n != found || n < n_secrets)
        still = 0;
      found = n;
    }
}

static char *
find_id (Test       *test,
         GType       type,
         const char *field,
         const char *value)
{
  for (guint i = 0; i < test->import->records->len; i++)
    {
      RpRecord *record = test->import->records->pdata[i];
      g_autofree char *other = NULL;

      if (!G_TYPE_CHECK_INSTANCE_TYPE (record, type))
        continue;
      g_object_get (record, field, &other, NULL);
      if (g_strcmp0 (other, value) == 0)
        return g_strdup (rp_record_get_id (record));
    }

  g_assert_not_reached ();
}

static void
test_today (Test          *test,
            gconstpointer  data)
{
  present (test, rp_today_page_new (test->base.store));
  check (test, test->base.window, "The Copper Ladle", 8);
  /* It is nobody's page; and what matters most is said of somebody, too. */
  g_assert_false (says (&(Saying) { test->base.window, GUEST }));
  g_assert_false (says (&(Saying) { test->base.window, "Dinner with Ottoline is" }));
}

static void
test_meetings (Test          *test,
               gconstpointer  data)
{
  present (test, rp_meetings_page_new (test->base.store));
  check (test, test->base.window, "Dinner with " GUEST, 6);
}

static void
test_people (Test          *test,
             gconstpointer  data)
{
  present (test, rp_executives_page_new (test->base.store));
  check (test, test->base.window, "Nobody Selected", 6);
}

static void
test_person (Test          *test,
             gconstpointer  data)
{
  g_autofree char *id = find_id (test, RP_TYPE_PERSON, "name", GUEST);
  GtkWidget *page = rp_person_page_new (test->base.store);

  present (test, page);
  rp_person_page_show (RP_PERSON_PAGE (page), id);
  check (test, test->base.window, GUEST, 6);
}

static void
test_topics (Test          *test,
             gconstpointer  data)
{
  present (test, rp_topics_page_new (test->base.store));
  check (test, test->base.window, "Curious about it", 3);
}

static void
test_debrief (Test          *test,
              gconstpointer  data)
{
  g_autofree char *person = find_id (test, RP_TYPE_PERSON, "name", GUEST);
  g_autofree char *id = find_id (test, RP_TYPE_MEETING, "person", person);

  present (test, rp_debrief_page_new (test->base.store, id));
  check (test, test->base.window, GUEST, 1);
}

/* Whoever was chosen in a form is no more to be read than on a page. */
static void
test_form (Test          *test,
           gconstpointer  data)
{
  g_autofree char *id = find_id (test, RP_TYPE_PERSON, "name", GUEST);
  GtkWidget *row = rp_pick_row_new (test->base.store, RP_TYPE_PERSON, "Who");
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
  GtkWidget *list = gtk_list_box_new ();
  RpRecord *person = rp_facts_find (test->import->records, id);

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  present (test, list);
  gtk_editable_set_text (GTK_EDITABLE (row), "Otto");
  gtk_test_widget_wait_for_draw (test->base.window);
  g_assert_true (draws (text));
  rp_pick_row_set_record (RP_PICK_ROW (row), person);
  gtk_test_widget_wait_for_draw (test->base.window);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, GUEST);
  g_assert_false (draws (text));
}

static gboolean
has_choices (gpointer data)
{
  GtkWidget *list = find_widget (data, GTK_TYPE_LIST_BOX, 0);

  return gtk_widget_get_mapped (list)
         && gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2) != NULL;
}

/* Of those that fit only the one is to be read who would be taken. */
static void
test_choices (Test          *test,
              gconstpointer  data)
{
  GtkWidget *row = rp_pick_row_new (test->base.store, RP_TYPE_PERSON, "Who");
  GtkWidget *list = gtk_list_box_new ();
  GtkListBox *choices;
  GtkListBoxRow *choice;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  present (test, list);
  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "an");
  wait_until (has_choices, row);
  gtk_test_widget_wait_for_draw (test->base.window);
  choices = GTK_LIST_BOX (find_widget (row, GTK_TYPE_LIST_BOX, 0));
  for (int i = 0; (choice = gtk_list_box_get_row_at_index (choices, i)) != NULL; i++)
    /* The first is selected; the last is what was typed. */
    g_assert_true (draws (gtk_list_box_row_get_child (choice))
                   == (i == 0 || gtk_list_box_get_row_at_index (choices, i + 1) == NULL));
}

/* So is who was chosen in a dialog that shows them in a row of their own. */
static void
test_chosen (Test          *test,
             gconstpointer  data)
{
  g_autofree char *id = find_id (test, RP_TYPE_PERSON, "name", "Priya Sundarwell");
  GtkWidget *pick = rp_pick_row_new (test->base.store, RP_TYPE_PERSON, "Who");
  GtkWidget *row = rp_chosen_row_new_person (RP_PICK_ROW (pick));
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), pick);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  present (test, list);
  rp_pick_row_set_record (RP_PICK_ROW (pick), rp_facts_find (test->import->records, id));
  rp_chosen_row_update (RP_CHOSEN_ROW (row));
  gtk_test_widget_wait_for_draw (test->base.window);
  g_assert_cmpuint (assert_hidden (test, row), >=, 2);
}

static gboolean
is_read (gpointer data)
{
  GtkWidget *page = find_widget (data, RP_TYPE_NOTE_PAGE, 0);

  return rp_note_page_is_shown (RP_NOTE_PAGE (page))
         && find_widget (data, g_type_from_name ("RpNoteRow"), 0) != NULL;
}

/* The list, a note as it reads and as it is written, and what it is about */
static void
test_notes (Test          *test,
            gconstpointer  data)
{
  GtkWidget *place = rp_notes_page_new (test->base.store);
  GtkWidget *dialog;

  present (test, place);
  wait_until (is_read, place);
  /* A row has a heading, a title and a preview; the page has a title, a text and chips. */
  check (test, test->base.window, "Notes", 10);
  gtk_widget_activate_action (place, "place.edit", NULL);
  check (test, test->base.window, "Notes", 10);

  gtk_widget_activate_action (find_widget (place, RP_TYPE_NOTE_PAGE, 0), "note.details", NULL);
  while ((dialog = fixture_dialog (&test->base)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  check (test, dialog, "About This Note", 1);
  /* The meeting is one of theirs. */
  g_assert_false (draws (gtk_widget_get_first_child (find_widget (dialog, ADW_TYPE_COMBO_ROW, 0))));
  close_window (dialog);
}

/* What was being written when somebody came to look on */
static void
test_sealed_editor (Test          *test,
                    gconstpointer  data)
{
  g_autoptr(RpEncounter) encounter = rp_record_new (RP_TYPE_ENCOUNTER);
  const RpField *words = rp_record_class_find_field (RP_RECORD_GET_CLASS (encounter), "words");
  GtkWidget *editor;

  rp_record_set_text (encounter, words, "Words of hers");
  present (test, gtk_label_new (GUEST));
  editor = rp_sealed_editor_new (GTK_WINDOW (test->base.window), test->base.store, "A Note", NULL,
                                 encounter, words);
  gtk_window_present (GTK_WINDOW (editor));
  gtk_test_widget_wait_for_draw (editor);
  g_assert_false (draws (find_widget (editor, GTK_TYPE_TEXT_VIEW, 0)));
  close_window (editor);
}

/* Windows of their own follow, those that are open already too. */
static void
test_palette (Test          *test,
              gconstpointer  data)
{
  GtkWidget *palette;

  present (test, gtk_label_new ("Below"));
  rp_palette_present (GTK_WINDOW (test->base.window), test->base.store, G_TYPE_INVALID, NULL,
                      FALSE);
  palette = fixture_dialog (&test->base);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (palette, GTK_TYPE_TEXT, 0)), "o");
  check (test, palette, "People", 3);

  gtk_widget_remove_css_class (test->base.window, "presenting");
  g_assert_false (gtk_widget_has_css_class (palette, "presenting"));
  gtk_widget_add_css_class (test->base.window, "presenting");
  g_assert_true (gtk_widget_has_css_class (palette, "presenting"));
  close_window (palette);
}

static gboolean
has_plan (gpointer data)
{
  return rp_meeting_page_get_plan (data) != NULL;
}

/* The paper is blank: it has the jar on it. */
static void
test_brief (Test          *test,
            gconstpointer  data)
{
  g_autofree char *person = find_id (test, RP_TYPE_PERSON, "name", GUEST);
  g_autofree char *id = find_id (test, RP_TYPE_MEETING, "person", person);
  GtkWidget *page = rp_meeting_page_new (test->base.store);
  GtkWidget *brief;

  present (test, page);
  rp_meeting_page_set_meeting (RP_MEETING_PAGE (page), id);
  wait_until (has_plan, page);
  gtk_widget_activate_action (page, "plan.brief", NULL);
  brief = fixture_dialog (&test->base);
  gtk_test_widget_wait_for_draw (brief);
  drain ();
  g_assert_false (draws (find_widget (brief, g_type_from_name ("RpBriefPaper"), 0)));
  close_window (brief);
}

static void
load_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, RP_RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  load_style ();
  /* What fades in is not drawn yet, whoever looks on. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(name, func) \
  g_test_add ("/presenting/" name, Test, NULL, set_up, func, tear_down)

  ADD ("today", test_today);
  ADD ("meetings", test_meetings);
  ADD ("people", test_people);
  ADD ("person", test_person);
  ADD ("topics", test_topics);
  ADD ("debrief", test_debrief);
  ADD ("notes", test_notes);
  ADD ("sealed-editor", test_sealed_editor);
  ADD ("form", test_form);
  ADD ("choices", test_choices);
  ADD ("chosen", test_chosen);
  ADD ("palette", test_palette);
  ADD ("brief", test_brief);

  return g_test_run ();
}
