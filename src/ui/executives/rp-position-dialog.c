/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-position-dialog.h"

#include "rp-date.h"
#include "rp-day-row.h"
#include "rp-model.h"
#include "rp-pick-row.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/**
 * RpPositionDialog:
 *
 * A new role. The one that somebody had until then stays, and ends on that day:
 * people outlive their jobs.
 */
struct _RpPositionDialog
{
  RpFormWindow  parent_instance;

  RpWriter     *writer;
  RpPerson     *person;
  RpPickRow    *company_row;
  GtkWidget    *role_row;
  RpDayRow     *since_row;
};

G_DEFINE_FINAL_TYPE (RpPositionDialog, rp_position_dialog, RP_TYPE_FORM_WINDOW)

static void
update (RpPositionDialog *self)
{
  rp_form_window_set_can_save (RP_FORM_WINDOW (self),
                               !rp_pick_row_is_empty (self->company_row)
                               && rp_pick_row_is_settled (self->company_row));
}

static void
put_position (RpPositionDialog *self,
              RpBatch          *batch,
              guint32           since)
{
  RpOrganization *picked = rp_pick_row_get_record (self->company_row);
  g_autoptr(RpOrganization) made = NULL;
  g_autoptr(RpPosition) position = rp_record_new (RP_TYPE_POSITION);

  if (picked == NULL)
    {
      made = rp_record_new (RP_TYPE_ORGANIZATION);
      made->name = rp_pick_row_dup_new_name (self->company_row);
      rp_batch_put (batch, made);
    }
  position->person = g_strdup (rp_record_get_id (self->person));
  position->organization = g_strdup (rp_record_get_id (picked != NULL ? picked : made));
  position->role = rp_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (self->role_row)));
  position->since = since;
  rp_batch_put (batch, position);
}

static void
end_positions (RpBatch   *batch,
               GPtrArray *positions,
               guint32    day)
{
  for (guint i = 0; i < positions->len; i++)
    {
      RpPosition *before = positions->pdata[i];

      if (before->until == 0)
        {
          g_autoptr(RpPosition) ended = rp_record_copy (before);

          ended->until = MAX (day, before->since);
          rp_batch_put (batch, ended);
        }
    }
}

static void
positions_read_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(RpPositionDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) positions = rp_store_list_finish (RP_STORE (source), result, &error);
  g_autoptr(RpBatch) batch = NULL;
  guint32 since;

  rp_form_window_set_busy (RP_FORM_WINDOW (self), FALSE);
  if (self->writer == NULL)
    return;
  if (positions == NULL)
    {
      rp_form_window_set_error (RP_FORM_WINDOW (self), error->message);
      return;
    }

  batch = rp_batch_new (_("New Position"));
  since = rp_day_row_get_day (self->since_row);
  end_positions (batch, positions, since);
  put_position (self, batch, since);
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("New position noted"),
                   RP_FORM_WINDOW (self));
}

static void
save_cb (RpPositionDialog *self)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_POSITION);

  rp_query_match (query, "person", rp_record_get_id (self->person));
  rp_form_window_set_busy (RP_FORM_WINDOW (self), TRUE);
  rp_store_list_async (rp_writer_get_store (self->writer), query, NULL, positions_read_cb,
                       g_object_ref (self));
}

static void
rp_position_dialog_dispose (GObject *object)
{
  RpPositionDialog *self = RP_POSITION_DIALOG (object);

  g_clear_object (&self->writer);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (rp_position_dialog_parent_class)->dispose (object);
}

static void
rp_position_dialog_class_init (RpPositionDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_position_dialog_dispose;
}

static void
rp_position_dialog_init (RpPositionDialog *self)
{
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

static void
add_rows (RpPositionDialog *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  guint32 today = rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);

  self->company_row = RP_PICK_ROW (rp_pick_row_new (rp_writer_get_store (self->writer),
                                                    RP_TYPE_ORGANIZATION, _("Company")));
  g_signal_connect_object (self->company_row, "picked", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->company_row, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  self->role_row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Role there"), NULL);
  self->since_row = RP_DAY_ROW (rp_day_row_new (_("Since"), today));
  rp_day_row_set_past (self->since_row);
  rp_day_row_set_day (self->since_row, today);
  rp_form_window_add_row (RP_FORM_WINDOW (self), GTK_WIDGET (self->company_row));
  rp_form_window_add_row (RP_FORM_WINDOW (self), self->role_row);
  rp_form_window_add_row (RP_FORM_WINDOW (self), GTK_WIDGET (self->since_row));
}

/**
 * rp_position_dialog_present:
 * @writer: how to write
 * @person: who has a new role
 *
 * Asks for a new role.
 */
void
rp_position_dialog_present (RpWriter *writer,
                            RpPerson *person)
{
  RpPositionDialog *self;

  g_return_if_fail (RP_IS_WRITER (writer));
  g_return_if_fail (RP_IS_PERSON (person));

  self = g_object_new (RP_TYPE_POSITION_DIALOG,
                       "transient-for", rp_writer_get_window (writer),
                       "title", _("New Position"),
                       NULL);
  self->writer = g_object_ref (writer);
  self->person = g_object_ref (person);
  rp_form_window_set_description (RP_FORM_WINDOW (self),
                                  _("The earlier position stays, and ends that day."));
  add_rows (self);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
}
