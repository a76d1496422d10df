/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of favours: the jars on their shelf, all favours as a table, and what went either way
 * with one person. */
#include "place-fixture.h"
#include "library.h"
#include "support.h"

#include "rp-draft-box.h"
#include "rp-favours-page.h"
#include "rp-gifts-view.h"
#include "rp-ledger-view.h"
#include "rp-model.h"
#include "rp-record-row.h"
#include "rp-shelf-jar.h"

#include <string.h>

typedef struct
{
  Fixture  base;
  char    *ottoline;
  char    *pending;    /* an ask of hers */
} Test;

#define N_MANY 30

static RpFavour *
add_favour (RpBatch    *batch,
            gpointer    person,
            const char *direction,
            const char *size,
            const char *text,
            const char *state)
{
  return add (batch, RP_TYPE_FAVOUR, "person", rp_record_get_id (person), "direction", direction,
              "size", size, "text", text, "state", state, "date", "2026-10-01", NULL);
}

static void
fill (gpointer data)
{
  Test *test = data;
  g_autoptr(RpBatch) batch = rp_batch_new ("Fill");
  g_autoptr(RpPerson) ottoline = add (batch, RP_TYPE_PERSON, "name", "Ottoline Brandt-Hale",
                                      "stage", "confidant", NULL);
  g_autoptr(RpPerson) wilhelmina = add (batch, RP_TYPE_PERSON, "name", "Wilhelmina <b>& Co",
                                        "stage", "acquainted", NULL);
  g_autoptr(RpPerson) nadia = add (batch, RP_TYPE_PERSON, "name", "Nadia Not-Met", "stage",
                                   "not-met", NULL);
  g_autoptr(RpObjective) objective = add (batch, RP_TYPE_OBJECTIVE, "person",
                                          rp_record_get_id (ottoline), "name", "Staff turnover",
                                          NULL);
  g_autoptr(RpTopic) topic = add (batch, RP_TYPE_TOPIC, "title", "Nights", NULL);
  g_autoptr(RpLesson) lesson = add (batch, RP_TYPE_LESSON, "title", "Turnover on night shifts",
                                    "topic", rp_record_get_id (topic), NULL);
  g_autoptr(RpFavour) gift = add_favour (batch, ottoline, "given", "large", "A reading list",
                                         "granted");
  g_autoptr(RpFavour) ask = add (batch, RP_TYPE_FAVOUR, "person", rp_record_get_id (ottoline),
                                 "direction", "asked", "size", "small", "text",
                                 "A morning in the control room", "state", "granted", "date",
                                 "2026-09-01", "closed", "2026-09-02", "objective",
                                 rp_record_get_id (objective), "result", "Two new shifts", NULL);
  g_autoptr(RpFavour) pending = add_favour (batch, ottoline, "asked", "small", "Her opinion",
                                            "pending");
  g_autoptr(RpFavour) owed = add_favour (batch, wilhelmina, "asked", "large", "Her panel",
                                         "granted");

  test->ottoline = g_strdup (rp_record_get_id (ottoline));
  test->pending = g_strdup (rp_record_get_id (pending));
  write_batch (test->base.store, g_steal_pointer (&batch));
}

static RpShelfJar *
get_jar (Test  *test,
         guint  i)
{
  return RP_SHELF_JAR (find_widget (test->base.place, RP_TYPE_SHELF_JAR, i));
}

static gboolean
has_two_jars (gpointer data)
{
  RpShelfJar *jar = get_jar (data, 1);

  return jar != NULL && rp_shelf_jar_get_person (jar) != NULL;
}

static void
set_up (Test          *test,
        gconstpointer  data)
{
  fixture_open (&test->base, data == NULL ? fill : NULL, rp_favours_page_new, has_two_jars);
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  g_free (test->ottoline);
  g_free (test->pending);
}

/* Whoever was met has a jar, or with whom something went either way. */
static void
test_shelf (Test          *test,
            gconstpointer  data)
{
  g_assert_cmpstr (rp_shelf_jar_get_person (get_jar (test, 0)), ==, test->ottoline);
  g_assert_null (get_jar (test, 2));
  g_assert_true (has_label (test->base.place, "Wilhelmina <b>& Co"));
  g_assert_true (has_label (test->base.place, "You owe three sweets"));
  assert_name (GTK_WIDGET (get_jar (test, 1)), "Wilhelmina <b>& Co, you owe three sweets");
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
}

static gboolean
is_fuller (gpointer data)
{
  return has_label (((Test *) data)->base.place, "Give first");
}

/* The jars follow the library. */
static void
test_change (Test          *test,
             gconstpointer  data)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Give");
  g_autoptr(RpFavour) gift = add (batch, RP_TYPE_FAVOUR, "person",
                                  rp_shelf_jar_get_person (get_jar (test, 1)), "size", "large",
                                  "text", "My panel", "date", "2026-10-01", NULL);

  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_until (is_fuller, test);
}

static GtkWidget *
get_ledger (Test *test)
{
  return find_widget (test->base.place, RP_TYPE_LEDGER_VIEW, 0);
}

static gboolean
shows_ledger (gpointer data)
{
  Test *test = data;

  return gtk_widget_get_mapped (get_ledger (test))
         && find_titled (get_ledger (test), RP_TYPE_RECORD_ROW, "A reading list") != NULL;
}

static void
open_ledger (Test *test)
{
  g_signal_emit_by_name (get_jar (test, 0), "activate");
  wait_until (shows_ledger, test);
}

static gboolean
is_home (gpointer data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (get_jar (data, 0)));
}

/* A jar opens what is in it; back leads to the shelf. */
static void
test_ledger (Test          *test,
             gconstpointer  data)
{
  GtkWidget *ledger = get_ledger (test);

  open_ledger (test);
  g_assert_true (has_label (ledger, "Ottoline Brandt-Hale"));
  g_assert_true (has_label (ledger, "Asked, not answered yet"));
  g_assert_true (has_label (ledger, "You gave 1, asked for 2"));
  g_assert_true (has_label (ledger, "+3"));
  g_assert_true (has_label (ledger, "+½"));
  g_assert_nonnull (find_titled (ledger, RP_TYPE_RECORD_ROW, "Her opinion"));
  g_assert_null (find_titled (ledger, RP_TYPE_RECORD_ROW, "Her panel"));

  use (find_button (ledger, "_Give a Sweet…"));
  g_assert_true (g_str_has_prefix (test->base.told, "add-favour ('"));
  g_assert_true (g_str_has_suffix (test->base.told, "'given')"));
  activate (test->base.place, "favours.show-person");
  g_assert_true (g_str_has_prefix (test->base.told, "show-person '"));
  activate (test->base.place, "place.back");
  wait_until (is_home, test);
}

/* Closing an ask takes the dialog of favours. */
static void
test_closing (Test          *test,
              gconstpointer  data)
{
  g_autofree char *told = g_strdup_printf ("edit-favour '%s'", test->pending);

  open_ledger (test);
  use (find_button (get_ledger (test), "Close…"));
  g_assert_cmpstr (test->base.told, ==, told);
}

/* The credit goes to what they are measured on. */
static void
test_thanks (Test          *test,
             gconstpointer  data)
{
  GtkWidget *draft;
  g_autofree char *text = NULL;

  open_ledger (test);
  use (find_button (get_ledger (test), "Thank…"));
  wait_until (has_dialog, test);
  draft = find_widget (fixture_dialog (&test->base), RP_TYPE_DRAFT_BOX, 0);
  text = rp_draft_box_dup_text (RP_DRAFT_BOX (draft));
  g_assert_true (g_str_has_prefix (text, "Dear Ottoline,\n\nthank you for this: A morning in "
                                         "the control room\n\n"));
  g_assert_nonnull (strstr (text, "Two new shifts"));
  g_assert_nonnull (strstr (text, "“Staff turnover”"));
  use (find_button (draft, "_Copy"));
  wait_until (has_toast, &test->base);
  g_assert_cmpstr (test->base.toast, ==, "Copied");
}

static gboolean
is_removed (gpointer data)
{
  return find_titled (get_ledger (data), RP_TYPE_RECORD_ROW, "A reading list") == NULL;
}

static void
test_removing (Test          *test,
               gconstpointer  data)
{
  open_ledger (test);
  activate (find_titled (get_ledger (test), RP_TYPE_RECORD_ROW, "A reading list"), "row.remove");
  wait_until (is_removed, test);
  fixture_undo (&test->base);
  wait_until (shows_ledger, test);
}

#define TELL "Tell “Turnover on night shifts”: it serves “Staff turnover”."

static gboolean
has_gift (gpointer data)
{
  GtkWidget *row = find_titled (get_ledger (data), RP_TYPE_RECORD_ROW, TELL);

  return row != NULL && gtk_widget_get_mapped (row);
}

/* What answers what they are measured on; that it was given is noted with it. */
static void
test_giving (Test          *test,
             gconstpointer  data)
{
  open_ledger (test);
  wait_until (has_gift, test);
  use (find_button (get_ledger (test), "Given…"));
  g_assert_true (g_str_has_prefix (test->base.told, "log-gift ('"));
  g_assert_nonnull (strstr (test->base.told, "'insight', 'Turnover on night shifts', '"));
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
}

static gboolean
shows_gifts (gpointer data)
{
  Test *test = data;
  GtkWidget *view = find_widget (test->base.place, RP_TYPE_GIFTS_VIEW, 0);
  GtkWidget *row = view != NULL ? find_titled (view, RP_TYPE_RECORD_ROW, "Ottoline Brandt-Hale")
                                : NULL;

  return row != NULL && gtk_widget_get_mapped (row)
         && g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), TELL) == 0;
}

/* The same of everybody; a row leads to their favours. */
static void
test_giving_all (Test          *test,
                 gconstpointer  data)
{
  GtkWidget *view;
  g_autofree char *told = g_strdup_printf ("show-favours '%s'", test->ottoline);

  activate (test->base.place, "favours.gifts");
  wait_until (shows_gifts, test);
  view = find_widget (test->base.place, RP_TYPE_GIFTS_VIEW, 0);
  adw_action_row_activate (ADW_ACTION_ROW (find_titled (view, RP_TYPE_RECORD_ROW,
                                                        "Ottoline Brandt-Hale")));
  g_assert_cmpstr (test->base.told, ==, told);
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
}

static gboolean
shows_table (gpointer data)
{
  GtkWidget *table = find_widget (((Test *) data)->base.place, GTK_TYPE_COLUMN_VIEW, 0);

  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (table));

  return gtk_widget_get_mapped (table) && g_list_model_get_n_items (G_LIST_MODEL (model)) == 4
         && has_label (table, "Her panel") && has_label (table, "−3");
}

/* All favours as a table, and from a row to the person */
static void
test_table (Test          *test,
            gconstpointer  data)
{
  GtkWidget *table = find_widget (test->base.place, GTK_TYPE_COLUMN_VIEW, 0);
  GtkSelectionModel *model;

  activate (test->base.place, "favours.table");
  wait_until (shows_table, test);
  model = gtk_column_view_get_model (GTK_COLUMN_VIEW (table));
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr(RpFavour) favour = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (g_str_equal (favour->text, "A reading list"))
        g_signal_emit_by_name (table, "activate", i);
    }
  wait_until (shows_ledger, test);
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
}

static gboolean
has_first_jars (gpointer data)
{
  RpShelfJar *jar = get_jar (data, 23);

  return jar != NULL && rp_shelf_jar_get_person (jar) != NULL;
}

static gboolean
has_all_jars (gpointer data)
{
  return get_jar (data, N_MANY + 1) != NULL;
}

static gboolean
has_one_jar (gpointer data)
{
  return get_jar (data, 1) == NULL
         && has_label (((Test *) data)->base.place, "You owe three sweets");
}

/* Of many, the first are shown, and which ones can be chosen. */
static void
test_many (Test          *test,
           gconstpointer  data)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Many");

  g_assert_false (gtk_widget_get_mapped (find_toggle (test->base.place, "You Owe")));
  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      g_autoptr(RpPerson) person = add (batch, RP_TYPE_PERSON, "name", name, "stage",
                                        "acquainted", NULL);
    }
  write_batch (test->base.store, g_steal_pointer (&batch));
  wait_until (has_first_jars, test);
  g_assert_null (get_jar (test, 24));
  use (find_button (test->base.place, "Show More"));
  wait_until (has_all_jars, test);
  toggle_on (test->base.place, "You Owe");
  wait_until (has_one_jar, test);
}

static gboolean
is_empty (gpointer data)
{
  return has_label (((Test *) data)->base.place, "No Jar Yet");
}

static void
test_empty (Test          *test,
            gconstpointer  data)
{
  wait_until (is_empty, test);
  use (find_button (test->base.place, "Log Encounter"));
  g_assert_cmpstr (test->base.told, ==, "log-encounter ('', '')");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, data, function) g_test_add (path, Test, data, set_up, function, tear_down)
  ADD ("/favours/shelf", NULL, test_shelf);
  ADD ("/favours/change", NULL, test_change);
  ADD ("/favours/ledger", NULL, test_ledger);
  ADD ("/favours/closing", NULL, test_closing);
  ADD ("/favours/thanks", NULL, test_thanks);
  ADD ("/favours/removing", NULL, test_removing);
  ADD ("/favours/giving", NULL, test_giving);
  ADD ("/favours/giving-all", NULL, test_giving_all);
  ADD ("/favours/table", NULL, test_table);
  ADD ("/favours/many", NULL, test_many);
  ADD ("/favours/empty", "empty", test_empty);
#undef ADD

  return g_test_run ();
}
