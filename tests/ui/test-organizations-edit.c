/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is changed in the place of organizations: written, told, and undone. */
#include "organizations-fixture.h"

#include "rp-lines-row.h"
#include "rp-organization-list.h"

/* The advice is set aside with a reason, and back with one step. */
static void
test_not_same (Test          *test,
               gconstpointer  data)
{
  GtkWidget *dialog;

  gtk_widget_activate (find_row (test, "Not the same matter…"));
  dialog = fixture_dialog (&test->base);
  g_assert_nonnull (dialog);
  rp_lines_row_set_text (RP_LINES_ROW (find_widget (dialog, RP_TYPE_LINES_ROW, 0)),
                         "It is about money");
  fixture_save (&test->base);
  wait_for_row (test, "Not the same matter…", FALSE);
  g_assert_nonnull (strstr (subtitle_of (find_row (test, "Paying for resilience")),
                            "It is about money"));
  fixture_undo (&test->base);
  wait_for_row (test, "Not the same matter…", TRUE);
}

/* Closed work is folded away and asks for nothing; taken up again it is in play. */
static void
test_close (Test          *test,
            gconstpointer  data)
{
  GtkWidget *expander = find_widget (test->base.place, GTK_TYPE_EXPANDER, 0);
  GtkWidget *row = find_row (test, "Resilience of outage response");

  g_assert_false (gtk_widget_is_ancestor (row, expander));
  act (test, "organization.toggle-work", test->engagement);
  wait_for_row (test, "Resilience of outage response", FALSE);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  wait_for_row (test, "Resilience of outage response", TRUE);
  g_assert_null (find_row (test, "Paying for resilience"));
  fixture_undo (&test->base);
  wait_for_row (test, "Paying for resilience", TRUE);
}

static void
test_remove (Test          *test,
             gconstpointer  data)
{
  gtk_widget_activate_action (find_row (test, "Henrik"), "row.remove", NULL);
  wait_for_row (test, "Henrik", FALSE);
  wait_for_row (test, "Add somebody who works on it…", TRUE);
  fixture_undo (&test->base);
  wait_for_row (test, "Henrik", TRUE);
  act (test, "organization.remove-work", test->engagement);
  wait_for_row (test, "Resilience of outage response", FALSE);
  fixture_undo (&test->base);
  wait_for_row (test, "Resilience of outage response", TRUE);
}

static gboolean
is_listed (gpointer data)
{
  Test *test = data;
  GtkWidget *list = find_widget (test->base.place, RP_TYPE_ORGANIZATION_LIST, 0);

  return rp_organization_list_has (RP_ORGANIZATION_LIST (list), test->organization);
}

static gboolean
is_not_listed (gpointer data)
{
  return !is_listed (data);
}

/* What comes back is shown again. */
static void
test_delete (Test          *test,
             gconstpointer  data)
{
  act (test, "organization.delete", NULL);
  wait_until (is_not_listed, test);
  fixture_undo (&test->base);
  wait_until (is_listed, test);
  wait_for_row (test, "Paying for resilience", TRUE);
}

/* Each dialog opens, fits a narrow window, and leaves nothing behind when it closes. */
static void
test_dialogs (Test          *test,
              gconstpointer  data)
{
  const struct
  {
    const char *action;
    const char *target;
  } cases[] = {
    { "organization.edit", NULL },
    { "organization.add-work", NULL },
    { "organization.edit-work", test->engagement },
    { "organization.add-person", NULL },
    { "organization.add-member", test->engagement },
    { "organization.add-competitor", NULL },
    { "organization.link-topic", test->engagement },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *dialog;
      int least;

      g_test_message ("%s", cases[i].action);
      act (test, cases[i].action, cases[i].target);
      dialog = fixture_dialog (&test->base);
      g_assert_nonnull (dialog);
      gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 360);
      gtk_window_close (GTK_WINDOW (dialog));
      wait_until (no_dialog, test);
    }
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
test_empty (Test          *test,
            gconstpointer  data)
{
  GtkWidget *name;

  wait_until (is_empty, test->base.place);
  gtk_widget_activate_action (test->base.place, "place.new", NULL);
  name = find_widget (fixture_dialog (&test->base), ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (name), "Marrowby Rail");
  fixture_save (&test->base);
  wait_until (is_not_empty, test->base.place);
  wait_for_row (test, "Add somebody who works there…", TRUE);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/organizations/not-same", NULL, test_not_same);
  ADD ("/organizations/close", NULL, test_close);
  ADD ("/organizations/remove", NULL, test_remove);
  ADD ("/organizations/delete", NULL, test_delete);
  ADD ("/organizations/dialogs", NULL, test_dialogs);
  ADD ("/organizations/empty", "", test_empty);

  return g_test_run ();
}
