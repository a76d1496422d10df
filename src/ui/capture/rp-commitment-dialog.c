/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-commitment-dialog"

#include "config.h"

#include "rp-commitment-dialog.h"

#include "rp-capture-words.h"
#include "rp-capture.h"
#include "rp-choice.h"
#include "rp-day-row.h"
#include "rp-dialog-shape.h"
#include "rp-text.h"
#include "rp-who-part.h"

#include <glib/gi18n.h>

/**
 * RpCommitmentDialog:
 *
 * Something promised: a sentence, and by when. One that is there already can
 * be closed.
 */
struct _RpCommitmentDialog
{
  RpFormWindow   parent_instance;

  RpWriter      *writer;
  RpCommitment  *commitment;   /* a copy of our own */
  gboolean       is_new;
  guint32        today;
  RpWhoPart     *who;
  gboolean       who_known;    /* the entry is gone */
  GtkEditable   *text_row;
  RpDayRow      *due_row;
  RpChoice      *states;       /* of one that is there already, else NULL */
};

G_DEFINE_FINAL_TYPE (RpCommitmentDialog, rp_commitment_dialog, RP_TYPE_FORM_WINDOW)

static void
update (RpCommitmentDialog *self)
{
  rp_form_window_set_can_save (RP_FORM_WINDOW (self),
                               rp_who_part_is_ready (self->who)
                               && !rp_text_is_blank (gtk_editable_get_text (self->text_row)));
}

static void
who_changed_cb (RpCommitmentDialog *self)
{
  gboolean known = !gtk_widget_get_visible (rp_who_part_get_pick (self->who));

  if (known && !self->who_known)
    gtk_widget_grab_focus (GTK_WIDGET (self->text_row));
  self->who_known = known;
  update (self);
}

/* The day that it was closed on is the day that somebody said so. */
static void
take_state (RpCommitmentDialog *self)
{
  RpCommitmentState state = self->states != NULL ? rp_choice_get_selected (self->states)
                                                 : RP_COMMITMENT_OPEN;

  if (state == RP_COMMITMENT_OPEN)
    self->commitment->closed = 0;
  else if (self->commitment->state == RP_COMMITMENT_OPEN || self->commitment->closed == 0)
    self->commitment->closed = self->today;
  self->commitment->state = state;
}

static const char *
toast_words (RpCommitmentDialog *self,
             gboolean            closed_now)
{
  if (self->is_new)
    return _("Promise noted");

  return closed_now ? _("Promise closed") : _("Promise changed");
}

static void
save_cb (RpCommitmentDialog *self)
{
  g_autoptr(RpBatch) batch = rp_batch_new (self->is_new ? _("Add Promise") : _("Edit Promise"));
  gboolean was_open = self->commitment->state == RP_COMMITMENT_OPEN;

  g_free (self->commitment->person);
  self->commitment->person = rp_who_part_put (self->who, batch);
  g_free (self->commitment->text);
  self->commitment->text = rp_text_clean_line (gtk_editable_get_text (self->text_row));
  self->commitment->due = rp_day_row_get_day (self->due_row);
  take_state (self);
  rp_batch_put (batch, self->commitment);
  rp_writer_write (self->writer, g_steal_pointer (&batch),
                   toast_words (self, was_open && self->commitment->closed != 0),
                   RP_FORM_WINDOW (self));
}

static void
rp_commitment_dialog_dispose (GObject *object)
{
  RpCommitmentDialog *self = RP_COMMITMENT_DIALOG (object);

  g_clear_object (&self->who);
  g_clear_object (&self->writer);
  g_clear_object (&self->commitment);

  G_OBJECT_CLASS (rp_commitment_dialog_parent_class)->dispose (object);
}

static void
rp_commitment_dialog_class_init (RpCommitmentDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_commitment_dialog_dispose;
}

static void
rp_commitment_dialog_init (RpCommitmentDialog *self)
{
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

static void
add_rows (RpCommitmentDialog *self)
{
  RpFormWindow *form = RP_FORM_WINDOW (self);
  gboolean mine = self->commitment->by == RP_COMMITMENT_BY_ME;

  self->who = rp_who_part_new (form, rp_writer_get_store (self->writer));
  self->text_row = g_object_new (ADW_TYPE_ENTRY_ROW,
                                 "title", mine ? _("What I will do") : _("What they will do"),
                                 NULL);
  if (self->commitment->text != NULL)
    gtk_editable_set_text (self->text_row, self->commitment->text);
  rp_form_window_add_row (form, GTK_WIDGET (self->text_row));

  self->due_row = RP_DAY_ROW (rp_day_row_new (_("By when"), self->today));
  rp_day_row_set_none (self->due_row, _("No Day"));
  rp_day_row_set_day (self->due_row, self->commitment->due);
  rp_form_window_add_row (form, GTK_WIDGET (self->due_row));
  g_signal_connect_object (self->who, "changed", G_CALLBACK (who_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text_row, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->due_row, "changed", G_CALLBACK (rp_form_window_set_typed), self,
                           G_CONNECT_SWAPPED);
}

static void
add_states (RpCommitmentDialog *self)
{
  static const char *const words[] = {
    NC_("promise", "Open"), NC_("promise", "Kept"), NC_("promise", "Kept late"),
    NC_("promise", "Broken"), NC_("promise", "Not wanted any more")
  };

  self->states = RP_CHOICE (rp_choice_new_chips (_("What came of it")));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    rp_choice_add (self->states, g_dpgettext2 (NULL, "promise", words[i]), NULL);
  rp_choice_set_selected (self->states, self->commitment->state);
  g_signal_connect_object (self->states, "changed", G_CALLBACK (rp_form_window_set_typed), self,
                           G_CONNECT_SWAPPED);
  rp_form_window_append (RP_FORM_WINDOW (self),
                         rp_capture_labelled (_("What came of it"), GTK_WIDGET (self->states)));
}

static void
present (RpWriter     *writer,
         RpCommitment *commitment,
         const char   *person,
         gboolean      is_new)
{
  gboolean mine = commitment->by == RP_COMMITMENT_BY_ME;
  RpCommitmentDialog *self = g_object_new (RP_TYPE_COMMITMENT_DIALOG,
                                           "transient-for", rp_writer_get_window (writer),
                                           "title", mine ? _("My Promise") : _("Their Promise"),
                                           NULL);

  self->writer = g_object_ref (writer);
  self->commitment = rp_record_copy (commitment);
  self->is_new = is_new;
  self->today = rp_capture_today ();
  add_rows (self);
  if (!is_new)
    add_states (self);
  update (self);
  if (person != NULL && *person != '\0')
    rp_who_part_set_person (self->who, person);
  rp_dialog_present_soon (GTK_WINDOW (self));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpWriter) writer = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpCommitment) commitment = rp_store_get_finish (RP_STORE (source), result, &error);

  if (commitment == NULL)
    rp_writer_error (writer, error);
  else
    present (writer, commitment, commitment->person, FALSE);
}

/**
 * rp_commitment_dialog_present:
 * @writer: how to write it
 * @person: (nullable): the UUID of to whom, or by whom
 * @by: (nullable): "me" or "them"
 * @commitment: (nullable): the UUID of one to edit or close; else a new one is
 *   noted
 */
void
rp_commitment_dialog_present (RpWriter   *writer,
                              const char *person,
                              const char *by,
                              const char *commitment)
{
  g_autoptr(RpCommitment) made = NULL;

  g_return_if_fail (RP_IS_WRITER (writer));

  if (commitment != NULL && *commitment != '\0')
    {
      rp_store_get_async (rp_writer_get_store (writer), RP_TYPE_COMMITMENT, commitment, NULL,
                          read_cb, g_object_ref (writer));
      return;
    }

  made = rp_record_new (RP_TYPE_COMMITMENT);
  made->by = g_strcmp0 (by, "them") == 0 ? RP_COMMITMENT_BY_THEM : RP_COMMITMENT_BY_ME;
  present (writer, made, person, TRUE);
}
