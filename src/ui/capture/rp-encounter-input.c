/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-encounter-input.h"

#include "rp-private-view.h"

#include <glib/gi18n.h>

/**
 * rp_encounter_input_free:
 * @input: (transfer full): an input from g_new0()
 */
void
rp_encounter_input_free (RpEncounterInput *input)
{
  g_clear_object (&input->person);
  g_free (input->new_person);
  g_clear_object (&input->topic);
  g_free (input->raised);
  g_free (input->place);
  rp_private_text_free (input->words);
  g_free (input);
}

/**
 * rp_encounter_input_dup_name:
 * @input: an input with a person, known or new
 *
 * Returns: (transfer full): their name
 */
char *
rp_encounter_input_dup_name (const RpEncounterInput *input)
{
  return g_strdup (input->person != NULL ? input->person->name : input->new_person);
}

static RpCuriosity *
curiosity_new (const RpEncounterInput *input,
               const char             *person)
{
  RpCuriosity *curiosity = rp_record_new (RP_TYPE_CURIOSITY);

  curiosity->person = g_strdup (person);
  if (input->topic != NULL)
    curiosity->topic = g_strdup (rp_record_get_id (input->topic));
  curiosity->challenge = g_strdup (input->topic != NULL ? input->topic->title : input->raised);
  curiosity->strength = input->strength;
  curiosity->date = input->day;
  /* While locked the words are in the encounter alone. */
  if (input->unlocked)
    curiosity->evidence = g_strdup (input->words);

  return curiosity;
}

static RpEncounter *
encounter_new (const RpEncounterInput *input,
               const char             *person)
{
  RpEncounter *encounter = rp_record_new (RP_TYPE_ENCOUNTER);

  encounter->person = g_strdup (person);
  encounter->at = input->at;
  encounter->place = g_strdup (input->place);
  if (input->topic != NULL)
    encounter->topic = g_strdup (rp_record_get_id (input->topic));
  encounter->raised = g_strdup (input->raised);
  encounter->signal = input->signal;
  encounter->words = g_strdup (input->words);
  encounter->remind = input->remind ? input->day + RP_REMIND_DAYS : 0;
  encounter->advice = input->advice;

  return encounter;
}

/**
 * rp_encounter_input_make:
 * @input: an input with a person, known or new
 * @made: (out) (transfer full): the encounter
 *
 * Returns: (transfer full): all that it changes, as one step of undo: somebody
 *   new, or met for the first time, the encounter, and what it says about their
 *   curiosity
 */
RpBatch *
rp_encounter_input_make (const RpEncounterInput  *input,
                         RpEncounter            **made)
{
  RpBatch *batch = rp_batch_new (_("Log Encounter"));
  g_autoptr(RpPerson) person = NULL;

  g_return_val_if_fail (input->person != NULL || input->new_person != NULL, batch);

  if (input->person != NULL)
    {
      person = rp_record_copy (input->person);
      if (person->stage == RP_STAGE_NOT_MET)
        {
          person->stage = RP_STAGE_ACQUAINTED;
          rp_batch_put (batch, person);
        }
    }
  else
    {
      person = rp_record_new (RP_TYPE_PERSON);
      person->name = g_strdup (input->new_person);
      person->kind = RP_PERSON_EXECUTIVE;
      person->stage = RP_STAGE_ACQUAINTED;
      rp_batch_put (batch, person);
    }

  *made = encounter_new (input, rp_record_get_id (person));
  rp_batch_put (batch, *made);
  if (input->strength > 0)
    {
      g_autoptr(RpCuriosity) curiosity = curiosity_new (input, rp_record_get_id (person));

      rp_batch_put (batch, curiosity);
    }

  return batch;
}
