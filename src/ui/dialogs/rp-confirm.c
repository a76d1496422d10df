/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-confirm.h"

#include "rp-dialog-task.h"

#include <adwaita.h>
#include <glib/gi18n.h>


static void
response_cb (AdwMessageDialog *dialog,
             const char       *response)
{
  g_autoptr(GTask) task = rp_dialog_task_take (G_OBJECT (dialog));

  if (task != NULL)
    g_task_return_boolean (task, g_str_equal (response, "do"));
}

static void
destroy_cb (AdwMessageDialog *dialog)
{
  g_autoptr(GTask) task = rp_dialog_task_take (G_OBJECT (dialog));

  if (task != NULL)
    g_task_return_boolean (task, FALSE);
}

static void
append_label (GtkBox     *box,
              const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

/* The words are not given as heading and body: libadwaita asks a heading of its own that does
 * not wrap for its height at less than its width, which GTK 4.18 complains of. */
static GtkWidget *
new_dialog (GtkWindow  *parent,
            const char *heading,
            const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, NULL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  append_label (GTK_BOX (box), heading, "title-2");
  if (body != NULL)
    append_label (GTK_BOX (box), body, "body");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, body != NULL ? body : "",
                                  -1);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);

  return dialog;
}

static void
ask (GtkWindow           *parent,
     const char          *heading,
     const char          *body,
     const char          *cancel_label,
     const char          *action_label,
     gboolean             destructive,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  GtkWidget *widget = new_dialog (parent, heading, body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  adw_message_dialog_add_responses (dialog, "cancel", cancel_label, "do", action_label, NULL);
  adw_message_dialog_set_response_appearance (dialog, "do", destructive
                                              ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, destructive ? "cancel" : "do");
  adw_message_dialog_set_close_response (dialog, "cancel");

  rp_dialog_task_give (G_OBJECT (dialog), g_task_new (NULL, NULL, callback, user_data));
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), NULL);
  g_signal_connect (dialog, "destroy", G_CALLBACK (destroy_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * rp_confirm_async:
 * @parent: (nullable): the window it belongs to
 * @heading: a question, in Header Capitalisation
 * @body: what will happen, and whether it can be undone
 * @action_label: the verb, never “Yes”
 * @destructive: whether it cannot be undone; then Return does not do it
 * @callback: called in any case, also when the parent goes away
 * @user_data: for @callback
 *
 * Asks before something is done. Escape and closing mean no.
 */
void
rp_confirm_async (GtkWindow           *parent,
                  const char          *heading,
                  const char          *body,
                  const char          *action_label,
                  gboolean             destructive,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (heading != NULL && action_label != NULL);

  ask (parent, heading, body, _("_Cancel"), action_label, destructive, callback, user_data);
}

/**
 * rp_confirm_leave_async:
 * @parent: (nullable): the window it belongs to
 * @callback: called in any case; finish with rp_confirm_finish()
 * @user_data: for @callback
 *
 * Asks before a page goes on which something was written. Escape and closing
 * mean to keep writing.
 */
void
rp_confirm_leave_async (GtkWindow           *parent,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  ask (parent, _("Discard What You Wrote?"), _("It is not saved yet."), _("_Keep Writing"),
       _("_Discard"), TRUE, callback, user_data);
}

/**
 * rp_confirm_finish:
 * @result: what the callback was given
 *
 * Returns: whether to go on
 */
gboolean
rp_confirm_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/**
 * rp_tell:
 * @parent: (nullable): the window it belongs to
 * @heading: what is the case, in Header Capitalisation
 * @body: what happened and what to do
 *
 * Says something that must not be missed. What may be missed is a toast.
 */
void
rp_tell (GtkWindow  *parent,
         const char *heading,
         const char *body)
{
  GtkWidget *dialog;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (heading != NULL);

  dialog = new_dialog (parent, heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
