/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-advice.h"
#include "rp-person-advice.h"
#include "rp-town-facts.h"

G_BEGIN_DECLS

/**
 * RpTownPerson:
 * @entry: who, with their last contacts and next meeting
 * @event: (nullable): where they may be met, when they only have a role there
 * @membership: (nullable): their role in the community of an event
 * @rhythm: when we were last in contact
 * @is_new: whether to say hello for the first time
 * @topic: (nullable): what to raise with them; never one that conflicts with
 *   work in play at their organization
 * @topic_reason: (nullable): why, as a sentence
 * @i_owe: (element-type RpCommitment): what I promised, soonest first
 * @they_owe: (element-type RpCommitment): what they promised
 */
typedef struct
{
  RpPersonEntry *entry;
  RpEvent       *event;
  RpMembership  *membership;
  RpRhythm       rhythm;
  gboolean       is_new;
  RpTopic       *topic;
  char          *topic_reason;
  GPtrArray     *i_owe;
  GPtrArray     *they_owe;
} RpTownPerson;

GPtrArray *rp_in_town           (const RpTownFacts  *facts);
void       rp_town_person_free  (RpTownPerson       *person);
char      *rp_town_person_since (const RpTownFacts  *facts,
                                 const RpTownPerson *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTownPerson, rp_town_person_free)

G_END_DECLS
