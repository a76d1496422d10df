/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-record-form-private.h"

#include "rp-day-row.h"
#include "rp-dialog-shape.h"
#include "rp-number-row.h"
#include "rp-pick-row.h"

/**
 * RpRecordForm:
 *
 * A small dialog that edits a few fields of one record by its field table, and
 * writes it, with other records that go with it, as one step of undo.
 */
G_DEFINE_FINAL_TYPE (RpRecordForm, rp_record_form, RP_TYPE_FORM_WINDOW)

static void
input_free (RpRecordInput *input)
{
  g_free (input->before);
  g_free (input);
}

/* Whoever is not in the library yet is written with the record; once, also when saving did not
 * work the first time. */
static RpRecord *
make_extra (RpRecordForm *self,
            GType         type,
            const char   *name)
{
  RpRecord *made;

  for (guint i = 0; i < self->extras->len; i++)
    if (G_OBJECT_TYPE (self->extras->pdata[i]) == type
        && g_strcmp0 (rp_record_get_title (self->extras->pdata[i]), name) == 0)
      return self->extras->pdata[i];

  made = rp_record_new (type);
  rp_record_set_text (made, rp_record_class_get_title (RP_RECORD_GET_CLASS (made)), name);
  g_ptr_array_add (self->extras, made);

  return made;
}

static void
take_pick (RpRecordForm        *self,
           const RpRecordInput *input)
{
  RpPickRow *row = RP_PICK_ROW (input->row);
  RpRecord *picked;
  g_autofree char *name = NULL;

  rp_pick_row_settle (row);
  picked = rp_pick_row_get_record (row);
  name = rp_pick_row_dup_new_name (row);
  if (name != NULL)
    picked = make_extra (self, input->field->get_type (), name);
  rp_record_set_text (self->record, input->field,
                      picked != NULL ? rp_record_get_id (picked) : NULL);
}

/* A text that was not touched stays as it is, also one of several lines in an entry. */
static void
take_input (RpRecordForm        *self,
            const RpRecordInput *input)
{
  g_autofree char *text = NULL;

  if (ADW_IS_COMBO_ROW (input->row))
    {
      rp_record_set_number (self->record, input->field, input->field->minimum
                            + adw_combo_row_get_selected (ADW_COMBO_ROW (input->row)));
      return;
    }

  if (RP_IS_NUMBER_ROW (input->row))
    {
      rp_record_set_number (self->record, input->field,
                            rp_number_row_get_value (RP_NUMBER_ROW (input->row)));
      return;
    }

  if (RP_IS_DAY_ROW (input->row))
    {
      rp_record_set_number (self->record, input->field,
                            rp_day_row_get_day (RP_DAY_ROW (input->row)));
      return;
    }

  if (RP_IS_PICK_ROW (input->row))
    {
      take_pick (self, input);
      return;
    }

  text = rp_record_input_dup_text (input);
  if (g_strcmp0 (text, input->before) != 0)
    rp_record_set_text (self->record, input->field, text);
}

void
rp_record_form_update_can_save (RpRecordForm *self)
{
  for (guint i = 0; i < self->inputs->len; i++)
    {
      const RpRecordInput *input = self->inputs->pdata[i];

      if (self->required != NULL && g_str_equal (input->field->name, self->required))
        {
          g_autofree char *text = rp_record_input_dup_text (input);

          rp_form_window_set_can_save (RP_FORM_WINDOW (self), text != NULL);
        }
    }
}

static void
save_cb (RpRecordForm *self)
{
  g_autoptr(RpBatch) batch = rp_batch_new (self->label);
  g_autoptr(GError) error = NULL;

  if (!rp_record_form_require_words (self))
    return;

  for (guint i = 0; i < self->inputs->len; i++)
    take_input (self, self->inputs->pdata[i]);

  if (self->finish != NULL)
    self->finish (self->record);

  if (!rp_record_validate (self->record, &error))
    {
      rp_form_window_set_error (RP_FORM_WINDOW (self), error->message);
      return;
    }

  for (guint i = 0; i < self->extras->len; i++)
    rp_batch_put (batch, self->extras->pdata[i]);
  rp_batch_put (batch, self->record);
  rp_writer_write_and_show (self->writer, g_steal_pointer (&batch), self->toast,
                            RP_FORM_WINDOW (self), self->show, rp_record_get_id (self->record));
}

static void
rp_record_form_dispose (GObject *object)
{
  RpRecordForm *self = RP_RECORD_FORM (object);

  g_clear_object (&self->writer);
  g_clear_object (&self->record);
  g_ptr_array_set_size (self->extras, 0);
  g_ptr_array_set_size (self->sealed, 0);

  G_OBJECT_CLASS (rp_record_form_parent_class)->dispose (object);
}

static void
rp_record_form_finalize (GObject *object)
{
  RpRecordForm *self = RP_RECORD_FORM (object);

  g_ptr_array_unref (self->inputs);
  g_ptr_array_unref (self->extras);
  g_ptr_array_unref (self->sealed);
  g_free (self->label);
  g_free (self->toast);

  G_OBJECT_CLASS (rp_record_form_parent_class)->finalize (object);
}

static void
rp_record_form_class_init (RpRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_record_form_finalize;
}

static void
rp_record_form_init (RpRecordForm *self)
{
  self->sealed = g_ptr_array_new ();
  self->inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) input_free);
  self->extras = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

/**
 * rp_record_form_new:
 * @writer: how to write it
 * @title: in Header Capitalisation
 * @record: what to edit; a copy is
 *
 * Returns: (transfer none): a form without inputs
 */
RpRecordForm *
rp_record_form_new (RpWriter     *writer,
                    const char   *title,
                    gpointer      record)
{
  RpRecordForm *self;

  g_return_val_if_fail (RP_IS_WRITER (writer), NULL);
  g_return_val_if_fail (RP_IS_RECORD (record), NULL);

  self = g_object_new (RP_TYPE_RECORD_FORM,
                       "transient-for", rp_writer_get_window (writer),
                       "title", title,
                       NULL);
  self->writer = g_object_ref (writer);
  self->record = rp_record_copy (record);
  rp_record_form_watch_vault (self);

  return self;
}

/**
 * rp_record_form_get_record:
 * @self: a form
 *
 * Returns: (transfer none): the copy that is edited; what its inputs do not
 *   show may be set in it
 */
gpointer
rp_record_form_get_record (RpRecordForm *self)
{
  g_return_val_if_fail (RP_IS_RECORD_FORM (self), NULL);

  return self->record;
}

/**
 * rp_record_form_require:
 * @self: a form
 * @field: (transfer none): static; name of a field that it has a text or a choice for
 *
 * Lets nothing be saved before @field is filled in.
 */
void
rp_record_form_require (RpRecordForm *self,
                        const char   *field)
{
  g_return_if_fail (RP_IS_RECORD_FORM (self));

  self->required = field;
  rp_record_form_update_can_save (self);
}

/**
 * rp_record_form_set_finish:
 * @self: a form
 * @finish: called with the record when its inputs are taken, to set what
 *   follows from them
 */
void
rp_record_form_set_finish (RpRecordForm  *self,
                           void         (*finish) (gpointer record))
{
  g_return_if_fail (RP_IS_RECORD_FORM (self));

  self->finish = finish;
}

/**
 * rp_record_form_add_extra:
 * @self: a form
 * @record: (transfer none): what is written together with the form's record
 */
void
rp_record_form_add_extra (RpRecordForm *self,
                          gpointer      record)
{
  g_return_if_fail (RP_IS_RECORD_FORM (self));

  g_ptr_array_add (self->extras, g_object_ref (record));
}

/**
 * rp_record_form_set_show:
 * @self: a form
 * @action: (transfer none): static; what shows the record once it is written,
 *   with its UUID, such as `win.show-topic`
 */
void
rp_record_form_set_show (RpRecordForm *self,
                         const char   *action)
{
  g_return_if_fail (RP_IS_RECORD_FORM (self));

  self->show = action;
}

/**
 * rp_record_form_present:
 * @self: a form with its inputs
 * @label: what Undo calls the change
 * @toast: (nullable): what is said when it is written
 *
 * Shows the form.
 */
void
rp_record_form_present (RpRecordForm *self,
                        const char   *label,
                        const char   *toast)
{
  g_return_if_fail (RP_IS_RECORD_FORM (self));

  self->label = g_strdup (label);
  self->toast = g_strdup (toast);
  rp_dialog_present_soon (GTK_WINDOW (self));
}
