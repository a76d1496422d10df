/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-encounter-dialog-private.h"

#include "rp-confirm.h"
#include "rp-private-view.h"
#include "rp-text.h"
#include "rp-vault-flow.h"

#include <glib/gi18n.h>

static char *
dup_place (RpEncounterDialog *self)
{
  int place = rp_choice_get_selected (self->place_choice);

  if (place < 0)
    return NULL;
  if (rp_encounter_place_words (place) == NULL)
    return rp_text_clean_line (gtk_editable_get_text (self->place_entry));

  return g_strdup (rp_encounter_place_words (place));
}

static RpEncounterInput *
take_input (RpEncounterDialog *self)
{
  RpEncounterInput *input = g_new0 (RpEncounterInput, 1);
  RpVault *vault = rp_store_get_vault (rp_writer_get_store (self->writer));

  g_set_object (&input->person, rp_who_part_get_person (self->who));
  input->new_person = rp_who_part_dup_new (self->who);
  g_set_object (&input->topic, rp_pick_row_get_record (self->topic_pick));
  input->raised = rp_pick_row_dup_new_name (self->topic_pick);
  input->place = dup_place (self);
  input->signal = rp_choice_get_selected (self->signal_choice);
  input->words = rp_words_box_dup_words (self->words);
  input->at = rp_encounter_more_get_at (self->more, &input->day);
  input->remind = gtk_switch_get_active (self->remind);
  input->advice = rp_encounter_more_get_advice (self->more);
  if (gtk_widget_get_visible (self->strength_row))
    input->strength = rp_choice_get_selected (self->strength_choice) + 1;
  input->unlocked = rp_vault_get_state (vault) == RP_VAULT_UNLOCKED;

  return input;
}

static void
write_input (RpEncounterDialog *self)
{
  g_autoptr(RpEncounterInput) input = g_steal_pointer (&self->input);
  g_autoptr(RpEncounter) encounter = NULL;
  g_autoptr(RpBatch) batch = rp_encounter_input_make (input, &encounter);
  g_autofree char *name = rp_encounter_input_dup_name (input);
  /* Translators: a person's name */
  g_autofree char *toast = g_strdup_printf (_("Encounter with %s logged"), name);

  if (encounter->signal == RP_SIGNAL_STRONG)
    rp_writer_write_and_offer (self->writer, g_steal_pointer (&batch), toast,
                               RP_FORM_WINDOW (self), _("_Invite…"), "win.invite",
                               g_variant_new_string (rp_record_get_id (encounter)));
  else
    rp_writer_write (self->writer, g_steal_pointer (&batch), toast, RP_FORM_WINDOW (self));
}

/* Who types fast may not have waited for the list. */
static void
person_found_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(RpEncounterDialog) self = user_data;
  g_autoptr(RpPerson) person = rp_store_find_finish (RP_STORE (source), result, NULL);

  rp_form_window_set_busy (RP_FORM_WINDOW (self), FALSE);
  if (person != NULL && rp_text_matches_name (self->input->new_person, person->name))
    g_set_object (&self->input->person, person);
  write_input (self);
}

static void
save_input (RpEncounterDialog *self)
{
  if (self->input->person != NULL)
    {
      write_input (self);
      return;
    }

  rp_form_window_set_busy (RP_FORM_WINDOW (self), TRUE);
  rp_store_find_async (rp_writer_get_store (self->writer), RP_TYPE_PERSON,
                       self->input->new_person, NULL, person_found_cb, g_object_ref (self));
}

static void
without_words_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(RpEncounterDialog) self = user_data;

  if (!rp_confirm_finish (result))
    {
      g_clear_pointer (&self->input, rp_encounter_input_free);
      rp_form_window_set_error (RP_FORM_WINDOW (self),
                                _("Not logged yet. Set up private notes to keep the words, or "
                                  "save without them."));
      return;
    }

  g_clear_pointer (&self->input->words, rp_private_text_free);
  save_input (self);
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(RpEncounterDialog) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!rp_vault_flow_unlock_finish (result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        rp_form_window_set_error (RP_FORM_WINDOW (self), error->message);
    }
  else if (!rp_words_box_is_hidden (self->words))
    rp_encounter_dialog_save (self);
}

/**
 * rp_encounter_dialog_save:
 * @self: a dialog with enough filled in
 *
 * Writes the encounter; asks first when the words cannot be kept, and has the vault unlocked when
 * they were hidden by it.
 */
void
rp_encounter_dialog_save (RpEncounterDialog *self)
{
  if (rp_words_box_is_hidden (self->words))
    {
      rp_vault_flow_unlock_async (GTK_WIDGET (self), rp_writer_get_store (self->writer), NULL,
                                  unlocked_cb, g_object_ref (self));
      return;
    }

  g_clear_pointer (&self->input, rp_encounter_input_free);
  self->input = take_input (self);
  if (self->input->words != NULL && !rp_words_box_can_keep (self->words))
    rp_confirm_async (GTK_WINDOW (self), _("Log It Without the Words?"),
                      _("What was said can only be kept sealed, and private notes are not ready. "
                        "The words would be lost."),
                      _("_Log Without Them"), TRUE, without_words_cb, g_object_ref (self));
  else
    save_input (self);
}
