/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-record-form-private.h"

#include "rp-date.h"
#include "rp-day-row.h"
#include "rp-lines-row.h"
#include "rp-number-row.h"
#include "rp-pick-row.h"
#include "rp-sealed-row.h"
#include "rp-text.h"

/* The inputs of a form: which row shows a field, and what it holds. */

static const RpField *
find_field (RpRecordForm *self,
            const char   *name)
{
  const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (self->record), name);

  g_assert (field != NULL);

  return field;
}

/**
 * rp_record_input_dup_text:
 * @input: an input that is a text
 *
 * Returns: (transfer full) (nullable): what is written in it
 */
char *
rp_record_input_dup_text (const RpRecordInput *input)
{
  g_autofree char *lines = NULL;

  if (!RP_IS_LINES_ROW (input->row))
    return rp_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (input->row)));

  lines = rp_lines_row_dup_text (RP_LINES_ROW (input->row));

  return (input->field->flags & RP_FIELD_LINES) != 0 ? g_steal_pointer (&lines)
                                                     : rp_text_clean_line (lines);
}

static RpRecordInput *
add_input (RpRecordForm *self,
           const char   *field,
           GtkWidget    *row)
{
  RpRecordInput *input = g_new0 (RpRecordInput, 1);

  input->field = find_field (self, field);
  input->row = row;
  g_ptr_array_add (self->inputs, input);
  rp_form_window_add_row (RP_FORM_WINDOW (self), row);

  return input;
}

static void
watch_input (RpRecordForm *self,
             GtkWidget    *row)
{
  g_signal_connect_object (row, "changed", G_CALLBACK (rp_record_form_update_can_save), self,
                           G_CONNECT_SWAPPED);
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
  RpRecordInput *input;

  g_return_val_if_fail (RP_IS_RECORD_FORM (self), NULL);

  row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", label, NULL);
  input = add_input (self, field, row);
  text = rp_record_get_text (self->record, input->field);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  input->before = rp_record_input_dup_text (input);
  watch_input (self, row);

  return row;
}

/**
 * rp_record_form_add_lines:
 * @self: a form
 * @field: name of a text field
 * @label: what it is called
 *
 * Adds a text that may be long: it wraps.
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
rp_record_form_add_lines (RpRecordForm *self,
                          const char   *field,
                          const char   *label)
{
  GtkWidget *row;
  RpRecordInput *input;

  g_return_val_if_fail (RP_IS_RECORD_FORM (self), NULL);

  row = rp_lines_row_new (label);
  input = add_input (self, field, row);
  rp_lines_row_set_text (RP_LINES_ROW (row), rp_record_get_text (self->record, input->field));
  input->before = rp_record_input_dup_text (input);
  watch_input (self, row);

  return row;
}

/**
 * rp_record_form_add_pick:
 * @self: a form
 * @field: name of a field that refers to a record with a name
 * @label: what it is called
 * @record: (nullable): what it refers to now
 *
 * Finds the record by what is typed; one that is not there yet is made.
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
rp_record_form_add_pick (RpRecordForm *self,
                         const char   *field,
                         const char   *label,
                         gpointer      record)
{
  GtkWidget *row;

  g_return_val_if_fail (RP_IS_RECORD_FORM (self), NULL);

  row = rp_pick_row_new (rp_writer_get_store (self->writer),
                         find_field (self, field)->get_type (), label);
  add_input (self, field, row);
  rp_pick_row_set_record (RP_PICK_ROW (row), record);
  watch_input (self, row);

  return row;
}

/**
 * rp_record_form_add_past_day:
 * @self: a form
 * @field: name of a field that is a day
 * @label: what it is called
 *
 * Adds a day of something that has happened, and is today's when it is not set.
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
rp_record_form_add_past_day (RpRecordForm *self,
                             const char   *field,
                             const char   *label)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  guint32 today = rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);
  GtkWidget *row;
  RpRecordInput *input;
  guint32 day;

  g_return_val_if_fail (RP_IS_RECORD_FORM (self), NULL);

  row = rp_day_row_new (label, today);
  rp_day_row_set_past (RP_DAY_ROW (row));
  input = add_input (self, field, row);
  day = (guint32) rp_record_get_number (self->record, input->field);
  rp_day_row_set_day (RP_DAY_ROW (row), day != 0 ? day : today);

  return row;
}

/**
 * rp_record_form_add_day:
 * @self: a form
 * @field: name of a field that is a day
 * @label: what it is called
 * @none: words for no day
 *
 * Adds a day to come, which may be left open.
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
rp_record_form_add_day (RpRecordForm *self,
                        const char   *field,
                        const char   *label,
                        const char   *none)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  GtkWidget *row;
  RpRecordInput *input;

  g_return_val_if_fail (RP_IS_RECORD_FORM (self), NULL);

  row = rp_day_row_new (label, rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone));
  rp_day_row_set_none (RP_DAY_ROW (row), none);
  input = add_input (self, field, row);
  rp_day_row_set_day (RP_DAY_ROW (row),
                      (guint32) rp_record_get_number (self->record, input->field));

  return row;
}

/**
 * rp_record_form_add_number:
 * @self: a form
 * @field: name of a field that is a number from 0 on
 * @label: what it is called
 * @subtitle: (nullable): what that means
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
rp_record_form_add_number (RpRecordForm *self,
                           const char   *field,
                           const char   *label,
                           const char   *subtitle)
{
  GtkWidget *row;
  RpRecordInput *input;

  g_return_val_if_fail (RP_IS_RECORD_FORM (self), NULL);

  row = rp_number_row_new (label, subtitle, find_field (self, field)->maximum);
  input = add_input (self, field, row);
  rp_number_row_set_value (RP_NUMBER_ROW (row),
                           (int) rp_record_get_number (self->record, input->field));
  watch_input (self, row);

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
  RpRecordInput *input;

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
  g_ptr_array_add (self->sealed, row);
  rp_form_window_add_row (RP_FORM_WINDOW (self), row);
}

