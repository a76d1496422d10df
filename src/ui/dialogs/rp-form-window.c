/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-form-window.h"

#include "rp-dialog-shape.h"
#include "rp-form-fit.h"
#include "rp-form-guard.h"

#include <glib/gi18n.h>

/**
 * RpFormWindow:
 *
 * A small dialog with one to four inputs, Cancel and Save. Ctrl+Return saves,
 * Return in an entry row too, Escape closes, but asks first when something was
 * typed. It opens with the focus in its first row, unless it was put elsewhere.
 *
 * `save` is emitted when the user wants to save. The handler closes the window
 * when that has worked, or calls rp_form_window_set_error().
 */
typedef struct
{
  gboolean      can_save;
  gboolean      busy;
  RpFormGuard   guard;       /* of what was typed */

  /* Template widgets */
  AdwHeaderBar *header;
  GtkWidget    *body;
  GtkLabel     *heading_label;
  GtkLabel     *description_label;
  GtkListBox   *rows;
  GtkBox       *extras;
  GtkLabel     *error_label;
  GtkButton    *cancel_button;
  GtkButton    *save_button;
} RpFormWindowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (RpFormWindow, rp_form_window, ADW_TYPE_WINDOW)

enum {
  SIGNAL_SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static RpFormWindowPrivate *
get_private (RpFormWindow *self)
{
  return rp_form_window_get_instance_private (self);
}

static void
update_save (RpFormWindow *self)
{
  RpFormWindowPrivate *priv = get_private (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", priv->can_save && !priv->busy);
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_autoptr(RpFormWindow) self = g_object_ref (RP_FORM_WINDOW (widget));
  RpFormWindowPrivate *priv = get_private (self);

  /* A key binding does not ask whether the action is enabled. */
  if (!priv->can_save || priv->busy)
    return;

  rp_form_window_set_error (self, NULL);
  priv->guard.saved = TRUE;
  g_signal_emit (self, signals[SIGNAL_SAVE], 0);
  /* What saving itself wrote into a row was not typed. */
  priv->guard.saved = TRUE;
}

static void
typed_cb (RpFormWindow *self)
{
  /* What a row is filled with before it is shown was not typed. */
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    rp_form_guard_note (&get_private (self)->guard);
}

static gboolean
rp_form_window_close_request (GtkWindow *window)
{
  if (!rp_form_guard_may_close (&get_private (RP_FORM_WINDOW (window))->guard, window))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (rp_form_window_parent_class)->close_request (window);
}

static void
rp_form_window_show (GtkWidget *widget)
{
  RpFormWindowPrivate *priv = get_private (RP_FORM_WINDOW (widget));
  GtkWidget *first = rp_form_find_start (GTK_WINDOW (widget), priv->rows);

  rp_form_fit (GTK_WINDOW (widget), priv->header, priv->heading_label, priv->rows);
  GTK_WIDGET_CLASS (rp_form_window_parent_class)->show (widget);

  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
rp_form_window_class_init (RpFormWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->show = rp_form_window_show;
  GTK_WINDOW_CLASS (klass)->close_request = rp_form_window_close_request;

  signals[SIGNAL_SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/dialogs/rp-form-window.ui");
  gtk_widget_class_bind_template_child_private (widget_class, RpFormWindow, header);
  gtk_widget_class_bind_template_child_private (widget_class, RpFormWindow, body);
  gtk_widget_class_bind_template_child_private (widget_class, RpFormWindow, heading_label);
  gtk_widget_class_bind_template_child_private (widget_class, RpFormWindow, description_label);
  gtk_widget_class_bind_template_child_private (widget_class, RpFormWindow, rows);
  gtk_widget_class_bind_template_child_private (widget_class, RpFormWindow, extras);
  gtk_widget_class_bind_template_child_private (widget_class, RpFormWindow, error_label);
  gtk_widget_class_bind_template_child_private (widget_class, RpFormWindow, cancel_button);
  gtk_widget_class_bind_template_child_private (widget_class, RpFormWindow, save_button);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rp_form_window_init (RpFormWindow *self)
{
  get_private (self)->can_save = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  rp_dialog_add_save_keys (GTK_WINDOW (self), "form.save");
}

/**
 * rp_form_window_new:
 * @parent: (nullable): the window it belongs to
 * @title: in Header Capitalisation
 *
 * Returns: (transfer none): a dialog without rows; present it when it has them
 */
GtkWidget *
rp_form_window_new (GtkWindow  *parent,
                    const char *title)
{
  return g_object_new (RP_TYPE_FORM_WINDOW, "transient-for", parent, "title", title, NULL);
}

/**
 * rp_form_window_set_save_label:
 * @self: a form
 * @label: (nullable): the verb, with a mnemonic, instead of “_Save”; %NULL when
 *   there is nothing to save
 */
void
rp_form_window_set_save_label (RpFormWindow *self,
                               const char   *label)
{
  GtkButton *button;

  g_return_if_fail (RP_IS_FORM_WINDOW (self));

  button = get_private (self)->save_button;
  if (label != NULL)
    gtk_button_set_label (button, label);
  gtk_widget_set_visible (GTK_WIDGET (button), label != NULL);
}

/**
 * rp_form_window_set_cancel:
 * @self: a form
 * @label: (nullable): the verb, with a mnemonic; %NULL for “_Cancel”
 * @action_name: (nullable): what it does; %NULL to close
 *
 * For a form in steps, where one can go back, or in which nothing is left to cancel.
 */
void
rp_form_window_set_cancel (RpFormWindow *self,
                           const char   *label,
                           const char   *action_name)
{
  GtkButton *button;

  g_return_if_fail (RP_IS_FORM_WINDOW (self));

  button = get_private (self)->cancel_button;
  gtk_button_set_label (button, label != NULL ? label : _("_Cancel"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                  action_name != NULL ? action_name : "window.close");
}

/**
 * rp_form_window_set_description:
 * @self: a form
 * @description: (nullable): a sentence above the rows
 */
void
rp_form_window_set_description (RpFormWindow *self,
                                const char   *description)
{
  g_return_if_fail (RP_IS_FORM_WINDOW (self));

  show_text (get_private (self)->description_label, description);
}

/**
 * rp_form_window_add_row:
 * @self: a form
 * @row: (transfer floating): a row of the boxed list, such as an #AdwEntryRow
 *
 * Adds an input. Return in an entry row saves.
 */
void
rp_form_window_add_row (RpFormWindow *self,
                        GtkWidget    *row)
{
  RpFormWindowPrivate *priv = get_private (self);

  g_return_if_fail (RP_IS_FORM_WINDOW (self));
  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row));

  if (ADW_IS_ENTRY_ROW (row))
    adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  if (GTK_IS_EDITABLE (row) && !ADW_IS_PASSWORD_ENTRY_ROW (row))
    g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (priv->rows, row);
  gtk_widget_set_visible (GTK_WIDGET (priv->rows), TRUE);
}

/**
 * rp_form_window_append:
 * @self: a form
 * @child: (transfer floating): what comes below the rows
 */
void
rp_form_window_append (RpFormWindow *self,
                       GtkWidget    *child)
{
  RpFormWindowPrivate *priv = get_private (self);

  g_return_if_fail (RP_IS_FORM_WINDOW (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_box_append (priv->extras, child);
  gtk_widget_set_visible (GTK_WIDGET (priv->extras), TRUE);
}

gboolean
rp_form_window_get_can_save (RpFormWindow *self)
{
  g_return_val_if_fail (RP_IS_FORM_WINDOW (self), FALSE);

  return get_private (self)->can_save;
}

/**
 * rp_form_window_set_can_save:
 * @self: a form
 * @can_save: whether enough is filled in
 */
void
rp_form_window_set_can_save (RpFormWindow *self,
                             gboolean      can_save)
{
  g_return_if_fail (RP_IS_FORM_WINDOW (self));

  get_private (self)->can_save = can_save;
  update_save (self);
}

/**
 * rp_form_window_is_busy:
 * @self: a form
 *
 * Returns: whether what was saved is on its way
 */
gboolean
rp_form_window_is_busy (RpFormWindow *self)
{
  g_return_val_if_fail (RP_IS_FORM_WINDOW (self), FALSE);

  return ((RpFormWindowPrivate *) rp_form_window_get_instance_private (self))->busy;
}

/**
 * rp_form_window_set_busy:
 * @self: a form
 * @busy: whether what was saved is on its way
 *
 * While busy nothing can be changed, and Save does nothing.
 */
void
rp_form_window_set_busy (RpFormWindow *self,
                         gboolean      busy)
{
  RpFormWindowPrivate *priv = get_private (self);

  g_return_if_fail (RP_IS_FORM_WINDOW (self));

  priv->busy = busy;
  gtk_widget_set_sensitive (priv->body, !busy);
  update_save (self);
}

/**
 * rp_form_window_get_error:
 * @self: a form
 *
 * Returns: (nullable): what the form says is wrong
 */
const char *
rp_form_window_get_error (RpFormWindow *self)
{
  RpFormWindowPrivate *priv = get_private (self);

  g_return_val_if_fail (RP_IS_FORM_WINDOW (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (priv->error_label))
         ? gtk_label_get_text (priv->error_label) : NULL;
}

/**
 * rp_form_window_set_error:
 * @self: a form
 * @message: (nullable): what happened and what to do, or %NULL when all is well
 *
 * Says what is wrong, below the rows. Saving again takes it away.
 */
void
rp_form_window_set_error (RpFormWindow *self,
                          const char   *message)
{
  RpFormWindowPrivate *priv = get_private (self);

  g_return_if_fail (RP_IS_FORM_WINDOW (self));

  if (message != NULL)
    priv->guard.saved = FALSE;
  show_text (priv->error_label, message);
}

/**
 * rp_form_window_set_typed:
 * @self: a form
 *
 * Says that something was written in a place below the rows, which is not to be
 * lost by closing. The form itself watches its rows.
 */
void
rp_form_window_set_typed (RpFormWindow *self)
{
  g_return_if_fail (RP_IS_FORM_WINDOW (self));

  typed_cb (self);
}

/**
 * rp_form_window_set_restored:
 * @self: a form
 *
 * Says that what was typed at another time is back, perhaps before the form is
 * shown: it is not to be lost by closing either.
 */
void
rp_form_window_set_restored (RpFormWindow *self)
{
  RpFormWindowPrivate *priv = get_private (self);

  g_return_if_fail (RP_IS_FORM_WINDOW (self));

  priv->guard.typed = TRUE;
  priv->guard.saved = FALSE;
}

/**
 * rp_form_window_set_filling:
 * @self: a form
 * @filling: whether what is written into its rows from here on was not typed
 *
 * For what the program knows only after the form is shown.
 */
void
rp_form_window_set_filling (RpFormWindow *self,
                            gboolean      filling)
{
  g_return_if_fail (RP_IS_FORM_WINDOW (self));

  get_private (self)->guard.filling = filling;
}

/**
 * rp_form_window_set_passing:
 * @self: a form
 *
 * Lets it close without asking: what is chosen in it is kept nowhere.
 */
void
rp_form_window_set_passing (RpFormWindow *self)
{
  g_return_if_fail (RP_IS_FORM_WINDOW (self));

  get_private (self)->guard.passing = TRUE;
}
