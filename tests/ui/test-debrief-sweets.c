/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sweets of a debrief: what the jar will hold, and the favours that are said one by one. */
#include "debrief-fixture.h"

#include "rp-sweet-jar.h"
#include "rp-sweet-part.h"

/* The jar shows what it will hold. */
static void
test_sweet (Test          *test,
            gconstpointer  data)
{
  GtkWidget *sweet = part (test, RP_TYPE_SWEET_PART);
  GtkWidget *jar = find_widget (sweet, RP_TYPE_SWEET_JAR, 0);
  GtkWidget *kind = find_widget (sweet, GTK_TYPE_TOGGLE_BUTTON, 0);

  assert_name (jar, "Sweet jar with Ottoline Brandt-Hale: one sweet, give first. One insight.");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (kind), TRUE);
  assert_name (jar, "Sweet jar with Ottoline Brandt-Hale: two sweets, a small favour. "
               "Two insights.");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (kind), FALSE);
  assert_name (jar, "Sweet jar with Ottoline Brandt-Hale: one sweet, give first. One insight.");
}

static GtkWidget *
find_kind (Test       *test,
           const char *name)
{
  GtkWidget *sweet = part (test, RP_TYPE_SWEET_PART);
  GtkWidget *toggle;

  for (guint i = 0; (toggle = find_widget (sweet, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (toggle), name) == 0)
      return toggle;

  return NULL;
}

/* One of what is to be chosen by words on a button */
static GtkWidget *
find_choice (Test       *test,
             const char *words)
{
  GtkWidget *sweet = part (test, RP_TYPE_SWEET_PART);
  GtkWidget *toggle, *label;

  for (guint i = 0; (toggle = find_widget (sweet, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    if ((label = find_widget (toggle, GTK_TYPE_LABEL, 0)) != NULL
        && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), words))
      return toggle;

  return NULL;
}

static void
say_favour (Test       *test,
            const char *kind,
            const char *text)
{
  GtkWidget *sweet = part (test, RP_TYPE_SWEET_PART);

  use (find_kind (test, kind));
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
list_favours (Test *test)
{
  const RpDebriefSheet *sheet = read_sheet (test);
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
find_said (Test       *test,
           const char *title)
{
  return find_titled (part (test, RP_TYPE_SWEET_PART), ADW_TYPE_ACTION_ROW, title);
}

static gboolean
has_text (Test       *test,
          const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (test->base.place, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label)
        && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return TRUE;

  return FALSE;
}

/* As many as there were: the ones that are not edited are a list, and can be changed and removed;
 * a debrief that is opened again shows them all. */
static void
test_favours (Test          *test,
              gconstpointer  data)
{
  g_autofree char *first = NULL, *second = NULL;
  GtkWidget *row;

  say_favour (test, "Insight", "The <b>hourly</b> price");
  g_assert_null (find_said (test, "The <b>hourly</b> price"));
  use (find_button (test->base.place, "Add Another"));
  row = find_said (test, "The <b>hourly</b> price");
  g_assert_true (gtk_widget_has_css_class (row, "private"));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "You gave an insight");
  g_assert_true (has_text (test, "What else did you give?"));
  say_favour (test, "Help", "");
  use (find_choice (test, "Asked"));
  g_assert_true (has_text (test, "You asked for nothing"));
  g_assert_nonnull (find_said (test, "Help"));
  say_favour (test, "Introduction", "Meet the regulator");
  use (find_choice (test, "Large"));
  finish (test);
  wait_until (is_closed, test);
  first = list_favours (test);
  g_assert_cmpstr (first, ==, "asked, 1, 2, 0\ngave, 0, 0, 1\ngave, 2, 0, 1");
  close_page (test);

  open_page (test, 1000);
  g_assert_false (rp_debrief_page_is_touched (RP_DEBRIEF_PAGE (test->base.place)));
  row = find_said (test, "Meet the regulator");
  use (find_widget (row, GTK_TYPE_BUTTON, 0));
  g_assert_null (find_said (test, "Meet the regulator"));
  row = find_said (test, "Help");
  use (row != NULL ? row : find_said (test, "The <b>hourly</b> price"));
  use (find_choice (test, "Medium"));
  finish (test);
  wait_until (is_closed, test);
  second = list_favours (test);
  g_assert_true (g_str_equal (second, "gave, 0, 0, 1\ngave, 2, 1, 1")
                 || g_str_equal (second, "gave, 0, 1, 1\ngave, 2, 0, 1"));
}

/* What the plan meant to ask for is there to be said. */
static void
test_planned_ask (Test          *test,
                  gconstpointer  data)
{
  g_autoptr(RpMeeting) meeting = rp_record_copy (read_sheet (test)->facts->meeting);
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");

  close_page (test);
  meeting->ask = g_strdup ("Meet the regulator");
  meeting->ask_size = RP_FAVOUR_SIZE_MEDIUM;
  rp_batch_put (batch, meeting);
  write_batch (test->base.store, g_steal_pointer (&batch));
  open_page (test, 1000);

  use (find_choice (test, "Asked"));
  use (find_kind (test, "Introduction"));
  finish (test);
  wait_until (is_closed, test);
  g_assert_cmpuint (read_sheet (test)->favours->len, ==, 1);
  g_assert_cmpstr (RP_FAVOUR (test->sheet->favours->pdata[0])->text, ==, "Meet the regulator");
  g_assert_cmpint (RP_FAVOUR (test->sheet->favours->pdata[0])->size, ==,
                   RP_FAVOUR_SIZE_MEDIUM);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/debrief/sweet", 1000, test_sweet);
  ADD ("/debrief/favours", 1000, test_favours);
  ADD ("/debrief/planned-ask", 1000, test_planned_ask);

  return g_test_run ();
}
