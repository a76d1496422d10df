/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-plan-writer.h"

/**
 * RpPlanWriter:
 *
 * How the dialogs of a page reach its store: they hand a batch to the writer,
 * which writes it, says so in a toast with Undo, and closes the dialog, or
 * leaves it open with what went wrong.
 */
struct _RpPlanWriter
{
  GObject    parent_instance;

  RpStore   *store;
  GtkWidget *widget; /* (weak): where toasts come from */
};

G_DEFINE_FINAL_TYPE (RpPlanWriter, rp_plan_writer, G_TYPE_OBJECT)

/* What one write needs to remember. */
typedef struct
{
  RpPlanWriter *writer;
  RpFormWindow *form;   /* (nullable) */
  char         *toast;  /* (nullable) */
  char         *show;   /* (nullable): UUID of a meeting to show then */
} Write;

static void
write_free (Write *write)
{
  g_clear_object (&write->writer);
  g_clear_object (&write->form);
  g_free (write->toast);
  g_free (write->show);
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
        rp_plan_writer_error (write->writer, error);
      return;
    }

  if (write->form != NULL)
    gtk_window_close (GTK_WINDOW (write->form));
  if (write->show != NULL && write->writer->widget != NULL)
    gtk_widget_activate_action (write->writer->widget, "win.show-meeting", "s", write->show);
  if (write->toast != NULL)
    rp_plan_writer_toast (write->writer, write->toast, TRUE);
}

static void
rp_plan_writer_dispose (GObject *object)
{
  RpPlanWriter *self = RP_PLAN_WRITER (object);

  g_clear_object (&self->store);
  g_clear_weak_pointer (&self->widget);

  G_OBJECT_CLASS (rp_plan_writer_parent_class)->dispose (object);
}

static void
rp_plan_writer_class_init (RpPlanWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_plan_writer_dispose;
}

static void
rp_plan_writer_init (RpPlanWriter *self)
{
}

/**
 * rp_plan_writer_new:
 * @store: what to write to
 * @widget: the page; it need not live as long as the writer
 *
 * Returns: (transfer full): a writer
 */
RpPlanWriter *
rp_plan_writer_new (RpStore   *store,
                    GtkWidget *widget)
{
  RpPlanWriter *self = g_object_new (RP_TYPE_PLAN_WRITER, NULL);

  self->store = g_object_ref (store);
  g_set_weak_pointer (&self->widget, widget);

  return self;
}

RpStore *
rp_plan_writer_get_store (RpPlanWriter *self)
{
  g_return_val_if_fail (RP_IS_PLAN_WRITER (self), NULL);

  return self->store;
}

/**
 * rp_plan_writer_get_window:
 * @self: a writer
 *
 * Returns: (nullable) (transfer none): the window that dialogs belong to
 */
GtkWindow *
rp_plan_writer_get_window (RpPlanWriter *self)
{
  GtkRoot *root;

  g_return_val_if_fail (RP_IS_PLAN_WRITER (self), NULL);

  root = self->widget != NULL ? gtk_widget_get_root (self->widget) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/**
 * rp_plan_writer_write:
 * @self: a writer
 * @batch: (transfer full): what to write
 * @toast: (nullable): what is said when it is written, with Undo
 * @form: (nullable): the dialog that it comes from
 *
 * Writes @batch. While that lasts @form is busy; then it is closed, or says
 * what went wrong.
 */
void
rp_plan_writer_write (RpPlanWriter *self,
                      RpBatch      *batch,
                      const char   *toast,
                      RpFormWindow *form)
{
  rp_plan_writer_write_and_show (self, batch, toast, form, NULL);
}

/**
 * rp_plan_writer_write_and_show:
 * @self: a writer
 * @batch: (transfer full): what to write
 * @toast: (nullable): what is said when it is written, with Undo
 * @form: (nullable): the dialog that it comes from
 * @meeting: (nullable): the UUID of the meeting that is shown then
 *
 * Writes @batch as rp_plan_writer_write() does.
 */
void
rp_plan_writer_write_and_show (RpPlanWriter *self,
                               RpBatch      *batch,
                               const char   *toast,
                               RpFormWindow *form,
                               const char   *meeting)
{
  Write *write;

  g_return_if_fail (RP_IS_PLAN_WRITER (self));
  g_return_if_fail (batch != NULL);

  write = g_new0 (Write, 1);
  write->writer = g_object_ref (self);
  write->toast = g_strdup (toast);
  write->show = g_strdup (meeting);
  g_set_object (&write->form, form);
  if (form != NULL)
    rp_form_window_set_busy (form, TRUE);

  rp_store_write_async (self->store, batch, NULL, written_cb, write);
}

/**
 * rp_plan_writer_toast:
 * @self: a writer
 * @toast: what was done
 * @undoable: whether it can be undone from the toast
 */
void
rp_plan_writer_toast (RpPlanWriter *self,
                      const char   *toast,
                      gboolean      undoable)
{
  g_return_if_fail (RP_IS_PLAN_WRITER (self));

  if (self->widget != NULL)
    gtk_widget_activate_action (self->widget, "win.toast", "(sb)", toast, undoable);
}

void
rp_plan_writer_error (RpPlanWriter *self,
                      const GError *error)
{
  g_return_if_fail (RP_IS_PLAN_WRITER (self));

  if (self->widget != NULL)
    gtk_widget_activate_action (self->widget, "win.error", "s", error->message);
}
