/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-record-form-private.h"

#include "rp-draft.h"
#include "rp-sealed-row.h"
#include "rp-store-conceal.h"
#include "rp-vault-flow.h"

#include <glib/gi18n.h>

/* What a form holds of private words goes when the vault is locked, and comes back with it. */

static RpVault *
get_vault (RpRecordForm *self)
{
  return rp_store_get_vault (rp_writer_get_store (self->writer));
}

static void
show_sealed_again (RpRecordForm *self)
{
  for (guint i = 0; i < self->sealed->len; i++)
    {
      GtkWidget *row = self->sealed->pdata[i];

      rp_sealed_row_set_record (RP_SEALED_ROW (row), self->record, gtk_widget_get_name (row));
    }
}

/* What was written in it is in the library, or given up. */
static gboolean
closed_cb (RpRecordForm *self)
{
  for (guint i = 0; i < self->sealed->len; i++)
    rp_draft_drop_field (rp_writer_get_store (self->writer), self->record,
                         rp_record_class_find_field (RP_RECORD_GET_CLASS (self->record),
                                                     gtk_widget_get_name (self->sealed->pdata[i])));

  return GDK_EVENT_PROPAGATE;
}

static void
closing_cb (RpRecordForm *self)
{
  if (self->sealed->len == 0)
    return;

  self->concealed = TRUE;
  rp_store_conceal (rp_writer_get_store (self->writer), self->record);
  show_sealed_again (self);
}

static void
state_cb (RpRecordForm *self)
{
  if (!self->concealed || rp_vault_get_state (get_vault (self)) != RP_VAULT_UNLOCKED)
    return;

  self->concealed = FALSE;
  rp_store_reveal (rp_writer_get_store (self->writer), self->record, NULL);
  show_sealed_again (self);
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(RpRecordForm) self = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_vault_flow_unlock_finish (result, &error))
    g_signal_emit_by_name (self, "save");
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    rp_form_window_set_error (RP_FORM_WINDOW (self), error->message);
}

/* Saves nothing while the words that belong to it are out of reach.
 *
 * Returns: whether it may be saved now; otherwise it is, once the vault is open */
gboolean
rp_record_form_require_words (RpRecordForm *self)
{
  if (!self->concealed)
    return TRUE;

  rp_vault_flow_unlock_async (GTK_WIDGET (self), rp_writer_get_store (self->writer), NULL,
                              unlocked_cb, g_object_ref (self));

  return FALSE;
}

void
rp_record_form_watch_vault (RpRecordForm *self)
{
  g_signal_connect_object (get_vault (self), "closing", G_CALLBACK (closing_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_after (self, "close-request", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (get_vault (self), "notify::state", G_CALLBACK (state_cb), self,
                           G_CONNECT_SWAPPED);
}
