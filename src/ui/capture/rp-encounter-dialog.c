/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-encounter-dialog"

#include "config.h"

#include "rp-encounter-dialog-private.h"

#include "rp-capture-words.h"
#include "rp-capture.h"
#include "rp-dialog-shape.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (RpEncounterDialog, rp_encounter_dialog, RP_TYPE_FORM_WINDOW)

static void
set_switch (RpEncounterDialog *self,
            GtkSwitch         *toggle,
            gboolean           active)
{
  self->setting = TRUE;
  gtk_switch_set_active (toggle, active);
  self->setting = FALSE;
}

/* What is on by itself, until somebody thinks otherwise. */
static void
update_proposals (RpEncounterDialog *self)
{
  int signal = rp_choice_get_selected (self->signal_choice);
  gboolean caught = signal != RP_SIGNAL_NONE;
  gboolean about = !rp_pick_row_is_empty (self->topic_pick)
                   && rp_pick_row_is_settled (self->topic_pick);

  if (!self->remind_chosen)
    set_switch (self, self->remind, caught);
  if (!self->note_chosen)
    {
      set_switch (self, self->note, signal == RP_SIGNAL_STRONG);
      rp_choice_set_selected (self->strength_choice, signal == RP_SIGNAL_STRONG ? 1 : 0);
    }
  gtk_widget_set_visible (self->note_row, caught && about);
  gtk_widget_set_visible (self->strength_row,
                          caught && about && gtk_switch_get_active (self->note));
}

static void
update (RpEncounterDialog *self)
{
  const char *problem = rp_encounter_more_get_problem (self->more);
  int place = rp_choice_get_selected (self->place_choice);

  gtk_widget_set_visible (self->place_list, place >= 0 && rp_encounter_place_words (place) == NULL);
  update_proposals (self);
  rp_form_window_set_can_save (RP_FORM_WINDOW (self),
                               rp_who_part_is_ready (self->who)
                               && !self->reads_topic
                               && rp_pick_row_is_settled (self->topic_pick)
                               && problem == NULL);
  rp_form_window_set_error (RP_FORM_WINDOW (self), problem);
}

/* On to what was not said yet. */
static void
focus_next (RpEncounterDialog *self)
{
  GtkWidget *next = GTK_WIDGET (self->place_choice);

  if (gtk_widget_get_visible (rp_who_part_get_pick (self->who)))
    next = rp_who_part_get_pick (self->who);
  else if (gtk_widget_get_visible (GTK_WIDGET (self->topic_pick)))
    next = GTK_WIDGET (self->topic_pick);
  gtk_widget_grab_focus (next);
}

/* The questions speak of him, of her, or of Tobias. */
static void
address_person (RpEncounterDialog *self)
{
  g_autoptr(RpPerson) person = rp_who_part_dup_person (self->who);
  g_autofree char *how = rp_capture_how_words (person);
  g_autofree char *whose = rp_capture_whose_words (person);
  g_autofree char *remind = rp_capture_remind_words (person);
  g_autofree char *note = rp_capture_note_words (person);

  gtk_label_set_text (self->how_label, how);
  rp_choice_set_name (self->signal_choice, how);
  rp_words_box_set_heading (self->words, whose);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->remind_row), remind);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remind), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  remind, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note_row), note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  note, -1);
}

static void
topic_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(RpEncounterDialog) self = user_data;
  g_autoptr(RpTopic) topic = rp_store_get_finish (RP_STORE (source), result, NULL);

  if (self->cancellable == NULL)
    return;

  self->reads_topic = FALSE;
  if (topic != NULL)
    {
      rp_form_window_set_filling (RP_FORM_WINDOW (self), TRUE);
      rp_pick_row_set_record (self->topic_pick, topic);
      rp_form_window_set_filling (RP_FORM_WINDOW (self), FALSE);
      rp_chosen_row_update (self->topic_row);
      focus_next (self);
    }
  update (self);
}

static void
who_changed_cb (RpEncounterDialog *self)
{
  gboolean known = !gtk_widget_get_visible (rp_who_part_get_pick (self->who));

  if (known && !self->who_known)
    focus_next (self);
  self->who_known = known;
  address_person (self);
  update (self);
}

static void
topic_picked_cb (RpEncounterDialog *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->topic_pick)))
    focus_next (self);
  update (self);
}

static void
place_cb (RpEncounterDialog *self)
{
  update (self);
  if (gtk_widget_get_visible (self->place_list))
    gtk_widget_grab_focus (GTK_WIDGET (self->place_entry));
}

static void
remind_cb (RpEncounterDialog *self)
{
  self->remind_chosen |= !self->setting;
}

static void
note_cb (RpEncounterDialog *self)
{
  self->note_chosen |= !self->setting;
  if (!self->setting)
    update_proposals (self);
}

static gboolean
closed_cb (RpEncounterDialog *self)
{
  rp_words_box_close (self->words);

  return GDK_EVENT_PROPAGATE;
}

static void
rp_encounter_dialog_dispose (GObject *object)
{
  RpEncounterDialog *self = RP_ENCOUNTER_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->input, rp_encounter_input_free);
  g_clear_object (&self->who);
  g_clear_object (&self->writer);

  G_OBJECT_CLASS (rp_encounter_dialog_parent_class)->dispose (object);
}

static void
rp_encounter_dialog_class_init (RpEncounterDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_encounter_dialog_dispose;
}

static void
rp_encounter_dialog_init (RpEncounterDialog *self)
{
  self->cancellable = g_cancellable_new ();
  g_signal_connect (self, "save", G_CALLBACK (rp_encounter_dialog_save), NULL);
  g_signal_connect_after (self, "close-request", G_CALLBACK (closed_cb), NULL);
}

static void
connect_parts (RpEncounterDialog *self)
{
  struct
  {
    gpointer    part;
    const char *signal;
    GCallback   callback;
  } parts[] = {
    { self->who, "changed", G_CALLBACK (who_changed_cb) },
    { self->topic_pick, "changed", G_CALLBACK (update) },
    { self->topic_pick, "picked", G_CALLBACK (topic_picked_cb) },
    { self->place_choice, "changed", G_CALLBACK (place_cb) },
    { self->place_entry, "changed", G_CALLBACK (rp_form_window_set_typed) },
    { self->signal_choice, "changed", G_CALLBACK (update) },
    { self->words, "typed", G_CALLBACK (rp_form_window_set_typed) },
    { self->remind, "notify::active", G_CALLBACK (remind_cb) },
    { self->note, "notify::active", G_CALLBACK (note_cb) },
    { self->more, "changed", G_CALLBACK (update) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_signal_connect_object (parts[i].part, parts[i].signal, parts[i].callback, self,
                             G_CONNECT_SWAPPED);
}

/**
 * rp_encounter_dialog_present:
 * @writer: how to write it
 * @person: (nullable): the UUID of who it was
 * @topic: (nullable): the UUID of what it was about
 *
 * Logs an encounter. After a strong signal the toast offers `win.invite`.
 */
void
rp_encounter_dialog_present (RpWriter   *writer,
                             const char *person,
                             const char *topic)
{
  RpEncounterDialog *self;

  g_return_if_fail (RP_IS_WRITER (writer));

  self = g_object_new (RP_TYPE_ENCOUNTER_DIALOG,
                       "transient-for", rp_writer_get_window (writer),
                       "title", C_("dialog", "Log Encounter"),
                       NULL);
  self->writer = g_object_ref (writer);
  rp_encounter_dialog_build (self);
  connect_parts (self);
  address_person (self);
  update (self);
  if (person != NULL && *person != '\0')
    rp_who_part_set_person (self->who, person);
  self->reads_topic = topic != NULL && *topic != '\0';
  if (self->reads_topic)
    rp_store_get_async (rp_writer_get_store (writer), RP_TYPE_TOPIC, topic, self->cancellable,
                        topic_read_cb, g_object_ref (self));
  rp_dialog_present_soon (GTK_WINDOW (self));
}
