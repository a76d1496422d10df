/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "rp-about.h"
#include "rp-confirm.h"
#include "rp-file-dialog.h"
#include "rp-form-window.h"
#include "rp-lines-row.h"
#include "rp-reason-prompt.h"

typedef struct
{
  GtkWidget    *parent;
  GAsyncResult *result; /* (owned) */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->parent = show_in_window (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), 360);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->result);
  close_window (fixture->parent);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_assert_null (fixture->result);
  fixture->result = g_object_ref (result);
}

static gboolean
is_done (gpointer data)
{
  Fixture *fixture = data;

  return fixture->result != NULL;
}

static void
test_confirm (Fixture       *fixture,
              gconstpointer  data)
{
  const char *answer = data;
  GtkWidget *dialog;

  rp_confirm_async (GTK_WINDOW (fixture->parent), "Cancel the <Meeting> & Go?", "It can be undone.",
                    "Cancel Meeting", g_str_equal (answer, "destroy"), done_cb, fixture);
  dialog = find_over (fixture->parent);
  g_assert_true (ADW_IS_MESSAGE_DIALOG (dialog));
  gtk_test_widget_wait_for_draw (dialog);

  if (g_str_equal (answer, "close"))
    gtk_window_close (GTK_WINDOW (dialog));
  else if (g_str_equal (answer, "destroy"))
    gtk_window_destroy (GTK_WINDOW (dialog));
  else
    {
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), answer);
      gtk_window_close (GTK_WINDOW (dialog));
    }
  wait_until (is_done, fixture);
  g_assert_cmpint (rp_confirm_finish (fixture->result), ==, g_str_equal (answer, "do"));
}

static void
test_tell (Fixture       *fixture,
           gconstpointer  data)
{
  rp_tell (GTK_WINDOW (fixture->parent), "Could Not Save", "The disk is full & <nothing> changed.");
  gtk_test_widget_wait_for_draw (find_over (fixture->parent));
  gtk_window_close (GTK_WINDOW (find_over (fixture->parent)));
  drain ();
}

static gboolean
has_focus (gpointer data)
{
  GtkWidget *row = data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (row));

  return focus != NULL && gtk_widget_is_ancestor (focus, row);
}

static void
test_form (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *form = rp_form_window_new (GTK_WINDOW (fixture->parent), "New Person");
  RpFormWindow *self = RP_FORM_WINDOW (form);
  GtkWidget *name = g_object_new (ADW_TYPE_ENTRY_ROW, "title", "Name", NULL);
  GtkWidget *company = g_object_new (ADW_TYPE_ENTRY_ROW, "title", "Company", NULL);
  guint saved = 0;

  g_signal_connect_swapped (form, "save", G_CALLBACK (count_cb), &saved);
  rp_form_window_add_row (self, name);
  rp_form_window_add_row (self, company);
  rp_form_window_append (self, gtk_label_new ("below"));
  rp_form_window_set_can_save (self, FALSE);
  gtk_window_present (GTK_WINDOW (form));
  gtk_test_widget_wait_for_draw (form);
  wait_until (has_focus, name);
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (form)));
  g_assert_cmpint (gtk_widget_get_width (form), <=, 420);

  gtk_widget_activate_action (form, "form.save", NULL);
  g_assert_cmpuint (saved, ==, 0);
  rp_form_window_set_can_save (self, TRUE);
  rp_form_window_set_error (self, "Give a name.");
  g_assert_cmpstr (rp_form_window_get_error (self), ==, "Give a name.");
  gtk_widget_activate_action (form, "form.save", NULL);
  g_assert_cmpuint (saved, ==, 1);
  g_assert_null (rp_form_window_get_error (self));
  rp_form_window_set_busy (self, TRUE);
  gtk_widget_activate_action (form, "form.save", NULL);
  g_assert_cmpuint (saved, ==, 1);
  rp_form_window_set_busy (self, FALSE);
  g_assert_true (rp_form_window_get_can_save (self));

  gtk_window_close (GTK_WINDOW (form));
  drain ();
}

/* The focus is where the form put it, else in the first row that can be seen. */
static void
test_form_focus (Fixture       *fixture,
                 gconstpointer  chosen)
{
  GtkWidget *form = rp_form_window_new (GTK_WINDOW (fixture->parent), "New Person");
  GtkWidget *rows[3];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      rows[i] = g_object_new (ADW_TYPE_ENTRY_ROW, "title", "Name", "visible", i > 0, NULL);
      rp_form_window_add_row (RP_FORM_WINDOW (form), rows[i]);
    }
  if (chosen != NULL)
    gtk_widget_grab_focus (rows[2]);
  gtk_window_present (GTK_WINDOW (form));
  gtk_test_widget_wait_for_draw (form);
  wait_until (has_focus, rows[chosen != NULL ? 2 : 1]);
  close_window (form);
}

static void
test_form_naughty (Fixture       *fixture,
                   gconstpointer  data)
{
  for (guint i = 0; naughty_texts[i] != NULL; i++)
    {
      GtkWidget *form = rp_form_window_new (GTK_WINDOW (fixture->parent), naughty_texts[i]);

      rp_form_window_set_description (RP_FORM_WINDOW (form), naughty_texts[i]);
      rp_form_window_set_error (RP_FORM_WINDOW (form), naughty_texts[i]);
      gtk_window_present (GTK_WINDOW (form));
      gtk_test_widget_wait_for_draw (form);
      close_window (form);
    }
}

static GtkWidget *
show_form (Fixture    *fixture,
           const char *title,
           const char *choice)
{
  const char *const words[] = { choice, NULL };
  g_autoptr(GtkStringList) list = gtk_string_list_new (words);
  GtkWidget *form = rp_form_window_new (GTK_WINDOW (fixture->parent), title);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", "What it serves of theirs", "model",
                                 list, NULL);

  rp_form_window_add_row (RP_FORM_WINDOW (form), row);
  gtk_window_present (GTK_WINDOW (form));
  gtk_test_widget_wait_for_draw (form);

  return form;
}

static gboolean
has_choice_below (GtkWidget *form)
{
  return adw_combo_row_get_use_subtitle (ADW_COMBO_ROW (find_widget (form, ADW_TYPE_COMBO_ROW, 0)));
}

/* The title is above the rows, not between the buttons. */
static gboolean
shows_heading (GtkWidget *form)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (form, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_has_css_class (label, "heading") && gtk_widget_get_mapped (label))
      return TRUE;

  return FALSE;
}

/* A title and a choice that would be cut stand where they have room. */
static void
test_form_fits (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *form = show_form (fixture, "New", "None");

  g_assert_false (shows_heading (form));
  g_assert_false (has_choice_below (form));
  close_window (form);

  form = show_form (fixture, "What They Said to the Hypothesis", "None of their own objectives");
  g_assert_true (shows_heading (form));
  g_assert_true (has_choice_below (form));
  close_window (form);
}

static void
test_reason (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *reason = NULL;
  GtkWidget *form;
  RpLinesRow *row;

  rp_reason_prompt_async (GTK_WINDOW (fixture->parent), "Accept as It Is", "It counts as held.",
                          "_Accept", done_cb, fixture);
  form = find_over (fixture->parent);
  row = RP_LINES_ROW (find_widget (form, RP_TYPE_LINES_ROW, 0));
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (form)));
  rp_lines_row_set_text (row, "   ");
  g_assert_false (rp_form_window_get_can_save (RP_FORM_WINDOW (form)));
  rp_lines_row_set_text (row, " She  asked\nfor it ");
  gtk_widget_activate_action (form, "form.save", NULL);
  wait_until (is_done, fixture);
  reason = rp_reason_prompt_finish (fixture->result);
  g_assert_cmpstr (reason, ==, "She asked for it");
}

static void
test_reason_cancelled (Fixture       *fixture,
                       gconstpointer  data)
{
  rp_reason_prompt_async (GTK_WINDOW (fixture->parent), "Accept as It Is", NULL, "_Accept",
                          done_cb, fixture);
  gtk_widget_activate_action (find_over (fixture->parent), "window.close", NULL);
  wait_until (is_done, fixture);
  g_assert_null (rp_reason_prompt_finish (fixture->result));
}

static void
test_file_dialog (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char *const suffixes[] = { "vcf", "vcard", NULL };

  if (data != NULL)
    rp_file_dialog_open_async (GTK_WINDOW (fixture->parent), "Import Contacts", "vCard files",
                               suffixes, done_cb, fixture);
  else
    rp_file_dialog_save_async (GTK_WINDOW (fixture->parent), "Save Brief", "A/B <x>.pdf", done_cb,
                               fixture);

  gtk_test_widget_wait_for_draw (find_over (fixture->parent));
  gtk_window_close (GTK_WINDOW (find_over (fixture->parent)));
  wait_until (is_done, fixture);
  g_assert_null (rp_file_dialog_finish (fixture->result));
}

static void
test_about (Fixture       *fixture,
            gconstpointer  data)
{
  rp_about_present (GTK_WINDOW (fixture->parent));
  gtk_test_widget_wait_for_draw (find_over (fixture->parent));
  gtk_window_close (GTK_WINDOW (find_over (fixture->parent)));
  drain ();
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, data, test) g_test_add (name, Fixture, data, set_up, test, tear_down)
  ADD ("/confirm/do", "do", test_confirm);
  ADD ("/confirm/cancel", "cancel", test_confirm);
  ADD ("/confirm/close", "close", test_confirm);
  ADD ("/confirm/destroy", "destroy", test_confirm);
  ADD ("/tell", NULL, test_tell);
  ADD ("/form", NULL, test_form);
  ADD ("/form/first-focus", NULL, test_form_focus);
  ADD ("/form/chosen-focus", "chosen", test_form_focus);
  ADD ("/form/naughty-texts", NULL, test_form_naughty);
  ADD ("/form/fits", NULL, test_form_fits);
  ADD ("/reason", NULL, test_reason);
  ADD ("/reason/cancelled", NULL, test_reason_cancelled);
  ADD ("/file/open", "open", test_file_dialog);
  ADD ("/file/save", NULL, test_file_dialog);
  ADD ("/about", NULL, test_about);

  return g_test_run ();
}
