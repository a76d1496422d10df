/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-writer.h"

/**
 * RpWriter:
 *
 * How the dialogs of a page reach its store: they hand a batch to the writer,
 * which writes it, says so in a toast with Undo, and closes the dialog, or
 * leaves it open with what went wrong.
 */
struct _RpWriter
{
  GObject    parent_instance;

  RpStore   *store;
  GtkWidget *widget; /* (weak): where toasts come from */
};

G_DEFINE_FINAL_TYPE (RpWriter, rp_writer, G_TYPE_OBJECT)

/* What one write needs to remember. */
typedef struct
{
  RpWriter     *writer;
  RpFormWindow *form;   /* (nullable) */
  char         *toast;  /* (nullable) */
  char         *button; /* (nullable): of the toast, for the action; else the action is done */
  char         *action; /* (nullable): what shows it then */
  GVariant     *target; /* (nullable): its parameter */
} Write;

static void
write_free (Write *write)
{
  g_clear_object (&write->writer);
  g_clear_object (&write->form);
  g_free (write->toast);
  g_free (write->button);
  g_free (write->action);
  g_clear_pointer (&write->target, g_variant_unref);
  g_free (write);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Write, write_free)

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Write) write = user_data;
  g_autoptr(GError) error = NULL;
  gboolean written = rp_store_write_finish (RP_STORE (source), result, &error);

  if (write->form != NULL)
    rp_form_window_set_busy (write->form, FALSE);

  if (!written)
    {
      if (write->form != NULL)
        rp_form_window_set_error (write->form, error->message);
      else
        rp_writer_error (write->writer, error);
      return;
    }

  if (write->form != NULL)
    gtk_window_close (GTK_WINDOW (write->form));
  if (write->button != NULL)
    {
      if (write->writer->widget != NULL)
        gtk_widget_activate_action (write->writer->widget, "win.offer", "(sssv)", write->toast,
                                    write->button, write->action, write->target);
      return;
    }

  if (write->action != NULL && write->writer->widget != NULL)
    gtk_widget_activate_action_variant (write->writer->widget, write->action, write->target);
  if (write->toast != NULL)
    rp_writer_toast (write->writer, write->toast, TRUE);
}

static void
write_batch (RpWriter     *self,
             RpBatch      *batch,
             const char   *toast,
             RpFormWindow *form,
             const char   *button,
             const char   *action,
             GVariant     *target)
{
  Write *write;

  g_return_if_fail (RP_IS_WRITER (self));
  g_return_if_fail (batch != NULL);

  write = g_new0 (Write, 1);
  write->writer = g_object_ref (self);
  write->toast = g_strdup (toast);
  write->button = g_strdup (button);
  write->action = g_strdup (action);
  write->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  g_set_object (&write->form, form);
  if (form != NULL)
    rp_form_window_set_busy (form, TRUE);

  rp_store_write_async (self->store, batch, NULL, written_cb, write);
}

static void
rp_writer_dispose (GObject *object)
{
  RpWriter *self = RP_WRITER (object);

  g_clear_object (&self->store);
  g_clear_weak_pointer (&self->widget);

  G_OBJECT_CLASS (rp_writer_parent_class)->dispose (object);
}

static void
rp_writer_class_init (RpWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_writer_dispose;
}

static void
rp_writer_init (RpWriter *self)
{
}

/**
 * rp_writer_new:
 * @store: what to write to
 * @widget: the page; it need not live as long as the writer
 *
 * Returns: (transfer full): a writer
 */
RpWriter *
rp_writer_new (RpStore   *store,
               GtkWidget *widget)
{
  RpWriter *self = g_object_new (RP_TYPE_WRITER, NULL);

  self->store = g_object_ref (store);
  g_set_weak_pointer (&self->widget, widget);

  return self;
}

RpStore *
rp_writer_get_store (RpWriter *self)
{
  g_return_val_if_fail (RP_IS_WRITER (self), NULL);

  return self->store;
}

/**
 * rp_writer_get_window:
 * @self: a writer
 *
 * Returns: (nullable) (transfer none): the window that dialogs belong to
 */
GtkWindow *
rp_writer_get_window (RpWriter *self)
{
  GtkRoot *root;

  g_return_val_if_fail (RP_IS_WRITER (self), NULL);

  root = self->widget != NULL ? gtk_widget_get_root (self->widget) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/**
 * rp_writer_write:
 * @self: a writer
 * @batch: (transfer full): what to write
 * @toast: (nullable): what is said when it is written, with Undo
 * @form: (nullable): the dialog that it comes from
 *
 * Writes @batch. While that lasts @form is busy; then it is closed, or says
 * what went wrong.
 */
void
rp_writer_write (RpWriter     *self,
                 RpBatch      *batch,
                 const char   *toast,
                 RpFormWindow *form)
{
  write_batch (self, batch, toast, form, NULL, NULL, NULL);
}

/**
 * rp_writer_write_and_show:
 * @self: a writer
 * @batch: (transfer full): what to write
 * @toast: (nullable): what is said when it is written, with Undo
 * @form: (nullable): the dialog that it comes from
 * @action: (nullable): the action that shows what was written, such as
 *   `win.show-meeting`
 * @id: (nullable): the UUID it is given
 *
 * Writes @batch as rp_writer_write() does.
 */
void
rp_writer_write_and_show (RpWriter     *self,
                          RpBatch      *batch,
                          const char   *toast,
                          RpFormWindow *form,
                          const char   *action,
                          const char   *id)
{
  write_batch (self, batch, toast, form, NULL, action,
               action != NULL ? g_variant_new_string (id) : NULL);
}

/**
 * rp_writer_write_and_offer:
 * @self: a writer
 * @batch: (transfer full): what to write
 * @toast: what is said when it is written
 * @form: (nullable): the dialog that it comes from
 * @button: what the toast offers instead of Undo, with a mnemonic
 * @action: the action that does it, such as `win.invite`
 * @target: (transfer floating): its parameter
 *
 * Writes @batch as rp_writer_write() does; what comes next is offered.
 */
void
rp_writer_write_and_offer (RpWriter     *self,
                           RpBatch      *batch,
                           const char   *toast,
                           RpFormWindow *form,
                           const char   *button,
                           const char   *action,
                           GVariant     *target)
{
  g_return_if_fail (toast != NULL && button != NULL && action != NULL && target != NULL);

  write_batch (self, batch, toast, form, button, action, target);
}

/**
 * rp_writer_toast:
 * @self: a writer
 * @toast: what was done
 * @undoable: whether it can be undone from the toast
 */
void
rp_writer_toast (RpWriter     *self,
                 const char   *toast,
                 gboolean      undoable)
{
  g_return_if_fail (RP_IS_WRITER (self));

  if (self->widget != NULL)
    gtk_widget_activate_action (self->widget, "win.toast", "(sb)", toast, undoable);
}

void
rp_writer_error (RpWriter     *self,
                 const GError *error)
{
  g_return_if_fail (RP_IS_WRITER (self));

  if (self->widget != NULL)
    gtk_widget_activate_action (self->widget, "win.error", "s", error->message);
}
