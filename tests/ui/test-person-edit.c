/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is edited on the page of one person is written, and can be undone. */
#include "person-fixture.h"

#include "rp-form-window.h"
#include "rp-pick-row.h"

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
      gtk_widget_activate_action (fixture->place, cases[i].action, NULL);
      dialog = fixture_dialog (fixture);
      g_assert_nonnull (dialog);
      g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
      row = find_widget (dialog, cases[i].type (), 0);
      gtk_editable_set_text (GTK_EDITABLE (row), cases[i].written);
      if (RP_IS_PICK_ROW (row))
        rp_pick_row_settle (RP_PICK_ROW (row));
      g_assert_true (rp_form_window_get_can_save (RP_FORM_WINDOW (dialog)));
      fixture_save (fixture);
      wait_for (fixture, cases[i].written);
      fixture_undo (fixture);
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
  gtk_widget_activate_action (fixture->place, "person.assess", NULL);
  dialog = fixture_dialog (fixture);
  for (guint i = 0; i < 4; i++)
    {
      scale = find_widget (dialog, GTK_TYPE_SCALE, i);
      g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, 5);
      gtk_range_set_value (GTK_RANGE (scale), i < 3 ? 8 : 4);
    }
  fixture_save (fixture);
  wait_for (fixture, "6.0");
  fixture_undo (fixture);
  wait_without (fixture, "6.0");
}

/* The stage is moved with one action, and the rhythm set with another. */
static void
test_stage (Fixture       *fixture,
            gconstpointer  data)
{
  show (fixture, "Nobody <b> & Sons");
  gtk_widget_activate_action (fixture->place, "person.move", "i", RP_STAGE_CONFIDANT);
  wait_for (fixture, "stage 4 of 5");
  fixture_undo (fixture);
  wait_for (fixture, "stage 0 of 5");
  gtk_widget_activate_action (fixture->place, "person.cadence", "i", 42);
  wait_for (fixture, "every 6 weeks");
  fixture_undo (fixture);
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
  fixture_undo (fixture);
  wait_for (fixture, "Customer minutes lost");
}

/* A role that was written wrongly is put right where it stands. */
static void
test_role (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *button = NULL, *dialog, *row;

  show (fixture, "Ottoline Brandt-Hale");
  for (guint i = 0; (button = find_widget (fixture->place, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)),
                   "person.edit-position") == 0)
      break;
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  dialog = fixture_dialog (fixture);
  g_assert_nonnull (dialog);
  row = find_widget (dialog, ADW_TYPE_ENTRY_ROW, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Chief Operating Officer");
  gtk_editable_set_text (GTK_EDITABLE (row), "Chief <Executive> & Chair");
  fixture_save (fixture);
  wait_for (fixture, "Chief <Executive> & Chair");
  wait_without (fixture, "Chief Operating Officer");
  g_assert_cmpstr (rp_store_get_undo_label (fixture->store), ==, "Change Position");
  fixture_undo (fixture);
  wait_for (fixture, "Chief Operating Officer");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/person-page/forms", FILL_BARE, test_forms);
  ADD ("/person-page/trust", FILL_BARE, test_trust);
  ADD ("/person-page/stage", FILL_BARE, test_stage);
  ADD ("/person-page/remove", FILL_EXAMPLE, test_remove);
  ADD ("/person-page/role", FILL_EXAMPLE, test_role);

  return g_test_run ();
}
