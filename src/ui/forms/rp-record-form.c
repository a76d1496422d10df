/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-record-form.h"

#include "rp-sealed-row.h"
#include "rp-text.h"

/**
 * RpRecordForm:
 *
 * A small dialog that edits a few fields of one record by its field table, and
 * writes it, with other records that go with it, as one step of undo.
 */
struct _RpRecordForm
{
  RpFormWindow  parent_instance;

  RpWriter     *writer;
  RpRecord     *record;   /* a copy of our own */
  GPtrArray    *inputs;   /* (element-type Input) */
  GPtrArray    *extras;   /* (element-type RpRecord): written too */
  const char   *required; /* (nullable): name of a field that must be filled in */
  void        (*finish) (gpointer record);
  char         *label;    /* what Undo calls it */
  char         *toast;
};

G_DEFINE_FINAL_TYPE (RpRecordForm, rp_record_form, RP_TYPE_FORM_WINDOW)

typedef struct
{
  const RpField *field;
  GtkWidget     *row;    /* (borrowed) from the form */
  char          *before; /* the text that the row began with */
} Input;

static void
input_free (Input *input)
{
  g_free (input->before);
  g_free (input);
}

static const RpField *
find_field (RpRecordForm *self,
            const char   *name)
{
  const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (self->record), name);

  g_assert (field != NULL);

  return field;
}

/* A text of several lines that was not touched keeps its lines. */
static void
take_input (RpRecordForm *self,
            const Input  *input)
{
  if (ADW_IS_COMBO_ROW (input->row))
    {
      rp_record_set_number (self->record, input->field, input->field->minimum
                            + adw_combo_row_get_selected (ADW_COMBO_ROW (input->row)));
      return;
    }

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (input->row)), input->before) != 0)
    {
      const char *written = gtk_editable_get_text (GTK_EDITABLE (input->row));
      g_autofree char *text = rp_text_clean_line (written);

      rp_record_set_text (self->record, input->field,
                          text != NULL && *text != '\0' ? text : NULL);
    }
}

static void
update_can_save (RpRecordForm *self)
{
  for (guint i = 0; i < self->inputs->len; i++)
    {
      const Input *input = self->inputs->pdata[i];

      if (self->required != NULL && g_str_equal (input->field->name, self->required))
        rp_form_window_set_can_save (RP_FORM_WINDOW (self),
                                     !rp_text_is_blank (gtk_editable_get_text
                                                          (GTK_EDITABLE (input->row))));
    }
}

static void
save_cb (RpRecordForm *self)
{
  g_autoptr(RpBatch) batch = rp_batch_new (self->label);
  g_autoptr(GError) error = NULL;

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
  rp_writer_write (self->writer, g_steal_pointer (&batch), self->toast,
                   RP_FORM_WINDOW (self));
}

static void
sealed_changed_cb (RpSealedRow  *row,
                   const char   *text,
                   RpRecordForm *self)
{
  const RpField *field = find_field (self, gtk_widget_get_name (GTK_WIDGET (row)));

  rp_record_set_text (self->record, field, text);
  rp_sealed_row_set_record (row, self->record, field->name);
}

static Input *
add_input (RpRecordForm *self,
           const char   *field,
           GtkWidget    *row)
{
  Input *input = g_new0 (Input, 1);

  input->field = find_field (self, field);
  input->row = row;
  g_ptr_array_add (self->inputs, input);
  rp_form_window_add_row (RP_FORM_WINDOW (self), row);

  return input;
}

static void
rp_record_form_dispose (GObject *object)
{
  RpRecordForm *self = RP_RECORD_FORM (object);

  g_clear_object (&self->writer);
  g_clear_object (&self->record);
  g_ptr_array_set_size (self->extras, 0);

  G_OBJECT_CLASS (rp_record_form_parent_class)->dispose (object);
}

static void
rp_record_form_finalize (GObject *object)
{
  RpRecordForm *self = RP_RECORD_FORM (object);

  g_ptr_array_unref (self->inputs);
  g_ptr_array_unref (self->extras);
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
 * rp_record_form_add_text:
 * @self: a form
 * @field: name of a text field
 * @label: what it is called
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
rp_record_form_add_text (RpRecordForm *self,
                         const char   *field,
                         const char   *label)
{
  GtkWidget *row;
  const char *text;
  Input *input;

  g_return_val_if_fail (RP_IS_RECORD_FORM (self), NULL);

  row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", label, NULL);
  input = add_input (self, field, row);
  text = rp_record_get_text (self->record, input->field);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  input->before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  g_signal_connect_object (row, "changed", G_CALLBACK (update_can_save), self, G_CONNECT_SWAPPED);

  return row;
}

/**
 * rp_record_form_add_enum:
 * @self: a form
 * @field: name of a field that is an enumeration or a small number
 * @label: what it is called
 * @words: (array zero-terminated=1): a word for each value
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
rp_record_form_add_enum (RpRecordForm      *self,
                         const char        *field,
                         const char        *label,
                         const char *const *words)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (words);
  GtkWidget *row;
  Input *input;

  g_return_val_if_fail (RP_IS_RECORD_FORM (self), NULL);

  row = g_object_new (ADW_TYPE_COMBO_ROW, "title", label, "model", list, NULL);
  input = add_input (self, field, row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                              rp_record_get_number (self->record, input->field)
                              - input->field->minimum);

  return row;
}

/**
 * rp_record_form_add_sealed:
 * @self: a form
 * @field: name of a sealed field
 * @label: what it is called
 * @hint: what is written there
 *
 * The private words are sealed with the record.
 */
void
rp_record_form_add_sealed (RpRecordForm *self,
                           const char   *field,
                           const char   *label,
                           const char   *hint)
{
  GtkWidget *row;

  g_return_if_fail (RP_IS_RECORD_FORM (self));

  row = rp_sealed_row_new (rp_writer_get_store (self->writer), label, hint);
  gtk_widget_set_name (row, field);
  rp_sealed_row_set_record (RP_SEALED_ROW (row), self->record, field);
  g_signal_connect_object (row, "changed", G_CALLBACK (sealed_changed_cb), self, 0);
  rp_form_window_add_row (RP_FORM_WINDOW (self), row);
}

/**
 * rp_record_form_require:
 * @self: a form
 * @field: (transfer none): static; name of a text field that it has
 *
 * Lets nothing be saved before @field is filled in.
 */
void
rp_record_form_require (RpRecordForm *self,
                        const char   *field)
{
  g_return_if_fail (RP_IS_RECORD_FORM (self));

  self->required = field;
  update_can_save (self);
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
  gtk_window_present (GTK_WINDOW (self));
}
