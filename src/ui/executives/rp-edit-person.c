/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-edit-person.h"

#include "rp-date.h"
#include "rp-dialog-shape.h"
#include "rp-lines-row.h"
#include "rp-people-words.h"
#include "rp-text.h"

#include <glib/gi18n.h>

#define MOST_WEEKS 520

/**
 * RpEditPerson:
 *
 * Who somebody is: name, kind, pronouns and a sentence; folded away, where they
 * are and when they work, and how I keep in touch.
 */
struct _RpEditPerson
{
  RpFormWindow   parent_instance;

  RpWriter      *writer;
  RpPerson      *person;     /* a copy of our own */
  GPtrArray     *inputs;     /* of Input */
  GtkWidget     *name_row;
  GtkSpinButton *weeks;
  int            weeks_before;
  GtkSwitch     *friend;
};

G_DEFINE_FINAL_TYPE (RpEditPerson, rp_edit_person, RP_TYPE_FORM_WINDOW)

typedef struct
{
  const RpField *field;
  GtkWidget     *row;    /* (borrowed) from the form */
  char          *before; /* (nullable): the text that the row began with */
} Input;

static void
input_free (Input *input)
{
  g_free (input->before);
  g_free (input);
}

/* A text of several lines that was not touched keeps its lines. */
static void
take_input (RpEditPerson *self,
            const Input  *input)
{
  const char *text;

  if (ADW_IS_COMBO_ROW (input->row))
    {
      rp_record_set_number (self->person, input->field,
                            adw_combo_row_get_selected (ADW_COMBO_ROW (input->row)));
      return;
    }

  if (RP_IS_LINES_ROW (input->row))
    {
      g_autofree char *lines = rp_lines_row_dup_text (RP_LINES_ROW (input->row));

      if (g_strcmp0 (lines, input->before) != 0)
        rp_record_set_text (self->person, input->field, lines);
      return;
    }

  text = gtk_editable_get_text (GTK_EDITABLE (input->row));
  if (g_strcmp0 (text, input->before) != 0)
    {
      g_autofree char *line = rp_text_clean_line (text);

      rp_record_set_text (self->person, input->field, line);
    }
}

static const char *
find_problem (RpPerson *person)
{
  RpWorkingHours hours;
  g_autoptr(GTimeZone) zone = NULL;

  if (person->time_zone != NULL)
    zone = g_time_zone_new_identifier (person->time_zone);
  if (person->time_zone != NULL && zone == NULL)
    return _("There is no such time zone. Write it as “Europe/Berlin”.");
  if (person->working_hours != NULL && !rp_working_hours_parse (&hours, person->working_hours))
    return _("Write working hours as “Mon-Fri 08:00-18:00”.");

  return NULL;
}

static void
save_cb (RpEditPerson *self)
{
  g_autoptr(RpBatch) batch = rp_batch_new (_("Edit Person"));
  g_autoptr(GError) error = NULL;
  int weeks = gtk_spin_button_get_value_as_int (self->weeks);
  const char *problem;

  for (guint i = 0; i < self->inputs->len; i++)
    take_input (self, self->inputs->pdata[i]);
  if (weeks != self->weeks_before)
    self->person->cadence_days = weeks * 7;
  self->person->friend = gtk_switch_get_active (self->friend);

  problem = find_problem (self->person);
  if (problem == NULL && !rp_record_validate (self->person, &error))
    problem = error->message;
  if (problem != NULL)
    {
      rp_form_window_set_error (RP_FORM_WINDOW (self), problem);
      return;
    }

  rp_batch_put (batch, self->person);
  rp_writer_write (self->writer, g_steal_pointer (&batch), NULL, RP_FORM_WINDOW (self));
}

static void
name_changed_cb (RpEditPerson *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_row));

  rp_form_window_set_can_save (RP_FORM_WINDOW (self), !rp_text_is_blank (name));
}

/* Adds @row to the form, or to the part that is folded away. */
static void
add_row (RpEditPerson *self,
         GtkWidget    *parent,
         GtkWidget    *row)
{
  if (parent == NULL)
    rp_form_window_add_row (RP_FORM_WINDOW (self), row);
  else
    adw_expander_row_add_row (ADW_EXPANDER_ROW (parent), row);
}

static Input *
add_input (RpEditPerson *self,
           const char   *field,
           GtkWidget    *row)
{
  Input *input = g_new0 (Input, 1);

  input->field = rp_record_class_find_field (RP_RECORD_GET_CLASS (self->person), field);
  input->row = row;
  g_ptr_array_add (self->inputs, input);

  return input;
}

static GtkWidget *
add_text (RpEditPerson *self,
          GtkWidget    *parent,
          const char   *field,
          const char   *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, NULL);
  Input *input = add_input (self, field, row);
  const char *text = rp_record_get_text (self->person, input->field);

  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  input->before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  if (parent != NULL)
    {
      adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
      g_signal_connect_object (row, "changed", G_CALLBACK (rp_form_window_set_typed), self,
                               G_CONNECT_SWAPPED);
    }
  add_row (self, parent, row);

  return row;
}

static void
add_lines (RpEditPerson *self,
           const char   *field,
           const char   *title)
{
  GtkWidget *row = rp_lines_row_new (title);
  Input *input = add_input (self, field, row);

  rp_lines_row_set_text (RP_LINES_ROW (row), rp_record_get_text (self->person, input->field));
  input->before = rp_lines_row_dup_text (RP_LINES_ROW (row));
  add_row (self, NULL, row);
}

static void
add_words (RpEditPerson  *self,
           GtkWidget     *parent,
           const char    *field,
           const char    *title,
           GtkStringList *words)
{
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", words, NULL);
  Input *input = add_input (self, field, row);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                              rp_record_get_number (self->person, input->field));
  add_row (self, parent, row);
}

static GtkWidget *
add_part (RpEditPerson *self,
          const char   *title)
{
  GtkWidget *part = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", title, NULL);

  rp_form_window_add_row (RP_FORM_WINDOW (self), part);

  return part;
}

static void
add_rhythm_row (RpEditPerson *self,
                GtkWidget    *parent)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", _("Talk every"),
                                 "subtitle", _("Weeks; 0 goes by how often you did"),
                                 NULL);

  self->weeks_before = (self->person->cadence_days + 6) / 7;
  self->weeks = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, MOST_WEEKS, 1));
  gtk_spin_button_set_value (self->weeks, self->weeks_before);
  gtk_widget_set_valign (GTK_WIDGET (self->weeks), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->weeks), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Weeks between conversations"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->weeks));
  add_row (self, parent, row);
}

static void
add_friend_row (RpEditPerson *self,
                GtkWidget    *parent)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", _("A friend, not a lead"),
                                 NULL);

  self->friend = GTK_SWITCH (gtk_switch_new ());
  gtk_switch_set_active (self->friend, self->person->friend);
  gtk_widget_set_valign (GTK_WIDGET (self->friend), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->friend));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->friend));
  add_row (self, parent, row);
}

static void
add_rows (RpEditPerson *self)
{
  const char *const pronoun_words[] = {
    _("Not asked yet"), C_("pronoun", "she"), C_("pronoun", "he"), C_("pronoun", "they"), NULL
  };
  const char *const consent_words[] = {
    _("Ask first"), _("May be introduced"), _("Never"), NULL
  };
  g_autoptr(GtkStringList) kinds = rp_people_kind_list ();
  g_autoptr(GtkStringList) pronouns = gtk_string_list_new (pronoun_words);
  g_autoptr(GtkStringList) consents = gtk_string_list_new (consent_words);
  GtkWidget *part;

  self->name_row = add_text (self, NULL, "name", _("Name"));
  g_signal_connect_object (self->name_row, "changed", G_CALLBACK (name_changed_cb), self,
                           G_CONNECT_SWAPPED);
  add_words (self, NULL, "kind", _("Who they are"), kinds);
  add_words (self, NULL, "pronouns", _("Pronouns"), pronouns);
  add_lines (self, "about", _("About them"));

  part = add_part (self, _("Where and when"));
  add_text (self, part, "city", _("City"));
  add_text (self, part, "country", _("Country"));
  add_text (self, part, "language", _("Language, such as “de”"));
  add_text (self, part, "time_zone", _("Time zone, such as “Europe/Berlin”"));
  add_text (self, part, "working_hours", _("Works, such as “Mon-Fri 08:00-18:00”"));

  part = add_part (self, _("Keeping in touch"));
  add_rhythm_row (self, part);
  add_words (self, part, "consent", _("Introducing them"), consents);
  add_friend_row (self, part);
}

static void
rp_edit_person_dispose (GObject *object)
{
  RpEditPerson *self = RP_EDIT_PERSON (object);

  g_clear_object (&self->writer);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (rp_edit_person_parent_class)->dispose (object);
}

static void
rp_edit_person_finalize (GObject *object)
{
  g_ptr_array_unref (RP_EDIT_PERSON (object)->inputs);

  G_OBJECT_CLASS (rp_edit_person_parent_class)->finalize (object);
}

static void
rp_edit_person_class_init (RpEditPersonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_edit_person_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_edit_person_finalize;
}

static void
rp_edit_person_init (RpEditPerson *self)
{
  self->inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) input_free);
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

/**
 * rp_edit_person_present:
 * @writer: how to write
 * @person: who it is about; a copy is edited
 *
 * Lets the user edit who somebody is.
 */
void
rp_edit_person_present (RpWriter *writer,
                        RpPerson *person)
{
  RpEditPerson *self;

  g_return_if_fail (RP_IS_WRITER (writer));
  g_return_if_fail (RP_IS_PERSON (person));

  self = g_object_new (RP_TYPE_EDIT_PERSON,
                       "transient-for", rp_writer_get_window (writer),
                       "title", _("Edit Person"),
                       NULL);
  self->writer = g_object_ref (writer);
  self->person = rp_record_copy (person);
  add_rows (self);
  rp_dialog_present_soon (GTK_WINDOW (self));
}
