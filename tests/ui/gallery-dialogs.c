/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gallery-dialogs form|reason|confirm|tell|open|about [dark] – one dialog, to be looked at. Not a
 * test. */
#include "rp-about.h"
#include "rp-confirm.h"
#include "rp-file-dialog.h"
#include "rp-form-window.h"
#include "rp-reason-prompt.h"

static void
tell_reason_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autofree char *reason = rp_reason_prompt_finish (result);

  g_print ("reason: %s\n", reason != NULL ? reason : "none");
}

static void
tell_answer_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_print ("answer: %s\n", rp_confirm_finish (result) ? "yes" : "no");
}

static void
tell_file_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GFile) file = rp_file_dialog_finish (result);

  g_print ("file: %s\n", file != NULL ? g_file_peek_path (file) : "none");
}

static void
show_form (GtkWindow *parent)
{
  RpFormWindow *form = RP_FORM_WINDOW (rp_form_window_new (parent, "New Person"));

  rp_form_window_set_description (form, "A name and a company are enough.");
  rp_form_window_add_row (form, g_object_new (ADW_TYPE_ENTRY_ROW, "title", "Name", NULL));
  rp_form_window_add_row (form, g_object_new (ADW_TYPE_ENTRY_ROW, "title", "Company", NULL));
  rp_form_window_set_error (form, "There is somebody with that name already. Add the company.");
  gtk_window_present (GTK_WINDOW (form));
}

static void
activate_cb (GtkApplication *application,
             char          **argv)
{
  static const char *const suffixes[] = { "vcf", NULL };
  GtkWidget *widget = adw_application_window_new (application);
  GtkWindow *window = GTK_WINDOW (widget);
  const char *what = argv[1] != NULL ? argv[1] : "form";

  if (argv[1] != NULL && argv[2] != NULL)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_window_set_title (window, "Parent");
  gtk_window_set_default_size (window, 640, 480);
  gtk_window_present (window);

  if (g_str_equal (what, "form"))
    show_form (window);
  else if (g_str_equal (what, "reason"))
    rp_reason_prompt_async (window, "Accept as It Is", "It counts as held, and the reason is "
                            "written in the plan.", "_Accept", tell_reason_cb, NULL);
  else if (g_str_equal (what, "confirm"))
    rp_confirm_async (window, "Remove the Example Library?", "Everything you added yourself stays.",
                      "_Remove", TRUE, tell_answer_cb, NULL);
  else if (g_str_equal (what, "tell"))
    rp_tell (window, "Could Not Save", "The disk is full. Nothing was changed.");
  else if (g_str_equal (what, "open"))
    rp_file_dialog_open_async (window, "Import Contacts", "vCard files", suffixes, tell_file_cb,
                               NULL);
  else
    rp_about_present (window);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(AdwApplication) application =
    adw_application_new ("io.github.rapport_app.Rapport", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), argv);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
