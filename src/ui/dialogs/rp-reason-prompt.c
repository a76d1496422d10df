/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-reason-prompt.h"

#include "rp-dialog-task.h"
#include "rp-form-window.h"
#include "rp-lines-row.h"
#include "rp-text.h"

#include <glib/gi18n.h>

static void
changed_cb (RpLinesRow   *row,
            RpFormWindow *form)
{
  g_autofree char *reason = rp_lines_row_dup_text (row);

  rp_form_window_set_can_save (form, reason != NULL);
}

static void
save_cb (RpFormWindow *form,
         RpLinesRow   *row)
{
  g_autoptr(GTask) task = rp_dialog_task_take (G_OBJECT (form));
  g_autofree char *reason = rp_lines_row_dup_text (row);

  if (task != NULL)
    g_task_return_pointer (task, rp_text_clean_line (reason), g_free);

  gtk_window_close (GTK_WINDOW (form));
}

static void
destroy_cb (RpFormWindow *form)
{
  g_autoptr(GTask) task = rp_dialog_task_take (G_OBJECT (form));

  if (task != NULL)
    g_task_return_pointer (task, NULL, NULL);
}

/**
 * rp_reason_prompt_async:
 * @parent: (nullable): the window it belongs to
 * @title: what is about to be done, in Header Capitalisation
 * @description: (nullable): what that means
 * @save_label: the verb, with a mnemonic
 * @callback: called in any case, also when the parent goes away
 * @user_data: for @callback
 *
 * Asks why. Without a reason there is no going on.
 */
void
rp_reason_prompt_async (GtkWindow           *parent,
                        const char          *title,
                        const char          *description,
                        const char          *save_label,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GtkWidget *row;
  RpFormWindow *form;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL && save_label != NULL);

  form = RP_FORM_WINDOW (rp_form_window_new (parent, title));
  row = rp_lines_row_new (_("Reason"));
  rp_form_window_set_description (form, description);
  rp_form_window_set_save_label (form, save_label);
  rp_form_window_set_can_save (form, FALSE);
  rp_form_window_add_row (form, row);

  rp_dialog_task_give (G_OBJECT (form), g_task_new (NULL, NULL, callback, user_data));
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), form, 0);
  g_signal_connect_object (form, "save", G_CALLBACK (save_cb), row, 0);
  g_signal_connect (form, "destroy", G_CALLBACK (destroy_cb), NULL);
  gtk_window_present (GTK_WINDOW (form));
}

/**
 * rp_reason_prompt_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): one line, or %NULL when the user thought
 *   better of it
 */
char *
rp_reason_prompt_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
