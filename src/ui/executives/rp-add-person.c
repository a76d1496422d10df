/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-add-person.h"

#include "rp-pick-row.h"
#include "rp-people-words.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/**
 * RpAddPerson:
 *
 * A name is enough. With an organization the role there is asked for too; an
 * organization that is not there yet is made on the way.
 */
struct _RpAddPerson
{
  RpFormWindow  parent_instance;

  RpWriter     *writer;
  GtkWidget    *name_row;
  RpPickRow    *company_row;
  GtkWidget    *role_row;
  AdwComboRow  *kind_row;
  GtkSwitch    *met;
};

G_DEFINE_FINAL_TYPE (RpAddPerson, rp_add_person, RP_TYPE_FORM_WINDOW)

static void
update (RpAddPerson *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_row));

  gtk_widget_set_visible (self->role_row, !rp_pick_row_is_empty (self->company_row));
  rp_form_window_set_can_save (RP_FORM_WINDOW (self),
                               !rp_text_is_blank (name)
                               && rp_pick_row_is_settled (self->company_row));
}

static void
put_position (RpAddPerson *self,
              RpBatch     *batch,
              RpPerson    *person)
{
  RpOrganization *picked = rp_pick_row_get_record (self->company_row);
  g_autofree char *name = rp_pick_row_dup_new_name (self->company_row);
  g_autoptr(RpOrganization) made = NULL;
  g_autoptr(RpPosition) position = NULL;

  if (picked == NULL && name == NULL)
    return;

  if (picked == NULL)
    {
      made = rp_record_new (RP_TYPE_ORGANIZATION);
      made->name = g_steal_pointer (&name);
      rp_batch_put (batch, made);
    }
  position = rp_record_new (RP_TYPE_POSITION);
  position->person = g_strdup (rp_record_get_id (person));
  position->organization = g_strdup (rp_record_get_id (picked != NULL ? picked : made));
  position->role = rp_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (self->role_row)));
  rp_batch_put (batch, position);
}

static void
save_cb (RpAddPerson *self)
{
  g_autoptr(RpBatch) batch = rp_batch_new (_("Add Person"));
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
  g_autofree char *toast = NULL;

  person->name = rp_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  person->kind = adw_combo_row_get_selected (self->kind_row);
  person->stage = gtk_switch_get_active (self->met) ? RP_STAGE_ACQUAINTED : RP_STAGE_NOT_MET;
  rp_batch_put (batch, person);
  put_position (self, batch, person);

  /* Translators: a person's name */
  toast = g_strdup_printf (_("Added %s"), person->name);
  rp_writer_write_and_show (self->writer, g_steal_pointer (&batch), toast, RP_FORM_WINDOW (self),
                            "win.show-person", rp_record_get_id (person));
}

static void
add_entry (RpAddPerson *self,
           GtkWidget   *row)
{
  g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  rp_form_window_add_row (RP_FORM_WINDOW (self), row);
}

static void
add_met_row (RpAddPerson *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("You have met"), NULL);

  self->met = GTK_SWITCH (gtk_switch_new ());
  gtk_switch_set_active (self->met, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->met), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->met));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->met));
  rp_form_window_add_row (RP_FORM_WINDOW (self), row);
}

static void
add_rows (RpAddPerson *self)
{
  g_autoptr(GtkStringList) kinds = rp_people_kind_list ();

  self->name_row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Name"), NULL);
  add_entry (self, self->name_row);
  self->company_row = RP_PICK_ROW (rp_pick_row_new (rp_writer_get_store (self->writer),
                                                    RP_TYPE_ORGANIZATION, _("Company")));
  g_signal_connect_object (self->company_row, "picked", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  add_entry (self, GTK_WIDGET (self->company_row));
  self->role_row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Role there"), NULL);
  add_entry (self, self->role_row);
  self->kind_row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _("Who they are"), "model", kinds,
                                 NULL);
  rp_form_window_add_row (RP_FORM_WINDOW (self), GTK_WIDGET (self->kind_row));
  add_met_row (self);
}

static void
rp_add_person_dispose (GObject *object)
{
  g_clear_object (&RP_ADD_PERSON (object)->writer);

  G_OBJECT_CLASS (rp_add_person_parent_class)->dispose (object);
}

static void
rp_add_person_class_init (RpAddPersonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_add_person_dispose;
}

static void
rp_add_person_init (RpAddPerson *self)
{
  rp_form_window_set_save_label (RP_FORM_WINDOW (self), _("_Add"));
  g_signal_connect (self, "save", G_CALLBACK (save_cb), NULL);
}

/**
 * rp_add_person_present:
 * @writer: how to write
 * @name: (nullable): what was typed elsewhere
 *
 * Asks for a name, and adds that person as one step of undo.
 */
void
rp_add_person_present (RpWriter   *writer,
                       const char *name)
{
  RpAddPerson *self;

  g_return_if_fail (RP_IS_WRITER (writer));

  self = g_object_new (RP_TYPE_ADD_PERSON,
                       "transient-for", rp_writer_get_window (writer),
                       "title", C_("dialog", "Add Person"),
                       NULL);
  self->writer = g_object_ref (writer);
  add_rows (self);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name != NULL ? name : "");
  gtk_editable_set_position (GTK_EDITABLE (self->name_row), -1);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
}
