/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-batch.h"
#include "rp-model.h"

G_BEGIN_DECLS

#define RP_REMIND_DAYS 3 /* until an invitation is not fresh any more */

/**
 * RpEncounterInput:
 * @person: (nullable): who it was
 * @new_person: (nullable): the name of who it was, when they are new
 * @topic: (nullable): what it was about
 * @raised: (nullable): what it was about, when that is no topic
 * @place: (nullable): where
 * @signal: how they took it
 * @words: (nullable): theirs; overwritten before it is freed
 * @at: when, seconds since the epoch
 * @day: the day of it
 * @remind: whether to be reminded of an invitation
 * @advice: whether they asked for my advice
 * @strength: how much it perplexes them, 1 to 3; 0 notes nothing
 * @unlocked: whether evidence can be sealed with the curiosity
 *
 * What was put into the form of an encounter.
 */
typedef struct
{
  RpPerson *person;
  char     *new_person;
  RpTopic  *topic;
  char     *raised;
  char     *place;
  RpSignal  signal;
  char     *words;
  gint64    at;
  guint32   day;
  gboolean  remind;
  gboolean  advice;
  int       strength;
  gboolean  unlocked;
} RpEncounterInput;

void     rp_encounter_input_free      (RpEncounterInput       *input);
char    *rp_encounter_input_dup_name  (const RpEncounterInput *input);
RpBatch *rp_encounter_input_make      (const RpEncounterInput *input,
                                       RpEncounter           **made);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpEncounterInput, rp_encounter_input_free)

G_END_DECLS
