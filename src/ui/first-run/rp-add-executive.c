/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-add-executive"

#include "config.h"

#include "rp-add-executive.h"

#include "rp-form-window.h"
#include "rp-model.h"

#include <glib/gi18n.h>

#define RP_TYPE_ADD_EXECUTIVE (rp_add_executive_get_type ())
G_DECLARE_FINAL_TYPE (RpAddExecutive, rp_add_executive, RP, ADD_EXECUTIVE, RpFormWindow)

struct _RpAddExecutive
{
  RpFormWindow  parent_instance;

  RpStore      *store;
  GTask        *task;          /* of the caller; NULL once it was told */
  RpPerson     *person;        /* being added */
  GtkWidget    *name_row;
  GtkWidget    *company_row;
};

G_DEFINE_FINAL_TYPE (RpAddExecutive, rp_add_executive, RP_TYPE_FORM_WINDOW)

static char *
dup_text (GtkWidget *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(RpAddExecutive) self = user_data;
  g_autoptr(GError) error = NULL;

  rp_form_window_set_busy (RP_FORM_WINDOW (self), FALSE);
  if (!rp_store_write_finish (RP_STORE (source), result, &error))
    {
      rp_form_window_set_error (RP_FORM_WINDOW (self), error->message);
      return;
    }

  if (self->task != NULL)
    {
      /* Translators: a person's name */
      g_task_return_pointer (self->task, g_strdup_printf (_("Added %s"), self->person->name),
                             g_free);
      g_clear_object (&self->task);
    }
  gtk_window_close (GTK_WINDOW (self));
}

static RpPosition *
new_position (RpAddExecutive *self,
              RpOrganization *organization)
{
  RpPosition *position = rp_record_new (RP_TYPE_POSITION);

  position->person = g_strdup (rp_record_get_id (self->person));
  position->organization = g_strdup (rp_record_get_id (organization));

  return position;
}

static void
write_person (RpAddExecutive *self,
              RpOrganization *organization,
              gboolean        is_new)
{
  g_autoptr(RpBatch) batch = rp_batch_new (_("Add an executive"));

  rp_batch_put (batch, self->person);
  if (is_new)
    rp_batch_put (batch, organization);
  if (organization != NULL)
    {
      g_autoptr(RpPosition) position = new_position (self, organization);

      rp_batch_put (batch, position);
    }
  rp_store_write_async (self->store, g_steal_pointer (&batch), NULL, written_cb,
                        g_object_ref (self));
}

/* A company of that name that is there already is not made again. */
static void
company_found_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(RpAddExecutive) self = user_data;
  g_autoptr(RpOrganization) organization = rp_store_find_finish (RP_STORE (source), result, NULL);
  gboolean is_new = organization == NULL;

  if (is_new)
    {
      organization = rp_record_new (RP_TYPE_ORGANIZATION);
      organization->name = dup_text (self->company_row);
    }
  write_person (self, organization, is_new);
}

static void
save_cb (RpAddExecutive *self)
{
  g_autofree char *company = dup_text (self->company_row);

  rp_form_window_set_busy (RP_FORM_WINDOW (self), TRUE);
  g_clear_object (&self->person);
  self->person = rp_record_new (RP_TYPE_PERSON);
  self->person->name = dup_text (self->name_row);
  self->person->kind = RP_PERSON_EXECUTIVE;
  self->person->stage = RP_STAGE_ACQUAINTED;

  if (*company == '\0')
    write_person (self, NULL, FALSE);
  else
    rp_store_find_async (self->store, RP_TYPE_ORGANIZATION, company, NULL, company_found_cb,
                         g_object_ref (self));
}

static void
name_changed_cb (RpAddExecutive *self)
{
  g_autofree char *name = dup_text (self->name_row);

  rp_form_window_set_can_save (RP_FORM_WINDOW (self), *name != '\0');
}

static gboolean
rp_add_executive_close_request (GtkWindow *window)
{
  RpAddExecutive *self = RP_ADD_EXECUTIVE (window);

  if (self->task != NULL)
    g_task_return_new_error (self->task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nobody was added");
  g_clear_object (&self->task);

  return GTK_WINDOW_CLASS (rp_add_executive_parent_class)->close_request (window);
}

static void
rp_add_executive_dispose (GObject *object)
{
  RpAddExecutive *self = RP_ADD_EXECUTIVE (object);

  g_clear_object (&self->task);
  g_clear_object (&self->person);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_add_executive_parent_class)->dispose (object);
}

static void
rp_add_executive_class_init (RpAddExecutiveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_add_executive_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = rp_add_executive_close_request;
}

static void
rp_add_executive_init (RpAddExecutive *self)
{
  RpFormWindow *form = RP_FORM_WINDOW (self);

  self->name_row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Name"), NULL);
  self->company_row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Company"), NULL);
  rp_form_window_add_row (form, self->name_row);
  rp_form_window_add_row (form, self->company_row);
  rp_form_window_set_save_label (form, _("_Add"));
  rp_form_window_set_can_save (form, FALSE);
  g_signal_connect_object (self->name_row, "changed", G_CALLBACK (name_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

/**
 * rp_add_executive_async:
 * @parent: the window that the dialog belongs to
 * @store: the library
 *
 * Asks for a name and a company and adds that executive as one step of undo.
 */
void
rp_add_executive_async (GtkWindow           *parent,
                        RpStore             *store,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  RpAddExecutive *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (RP_IS_STORE (store));

  self = g_object_new (RP_TYPE_ADD_EXECUTIVE,
                       "transient-for", parent,
                       "title", _("Add an Executive"),
                       NULL);
  self->store = g_object_ref (store);
  self->task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (self->task, rp_add_executive_async);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * rp_add_executive_finish:
 *
 * Returns: (transfer full) (nullable): a sentence that says who was added;
 *   %NULL with %G_IO_ERROR_CANCELLED when the dialog was closed
 */
char *
rp_add_executive_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
