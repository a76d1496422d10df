/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-advice.h"
#include "rp-person-advice.h"
#include "rp-town-facts.h"

G_BEGIN_DECLS

/**
 * RpTownPerson:
 * @entry: who, with their last contacts and next meeting
 * @event: (nullable): where they may be met: what they come to, or what their
 *   community holds when they are not there anyway
 * @attendance: (nullable): as what they come to an event; without it they only
 *   may come
 * @membership: (nullable): their role in the community of an event
 * @rhythm: when we were last in contact
 * @is_new: whether to say hello for the first time
 * @door: (nullable): who is there, too, knows them, and could introduce me when
 *   they are new
 * @topic: (nullable): what to raise with them; never one that conflicts with
 *   work in play at their organization
 * @topic_reason: (nullable): why, as a sentence
 * @i_owe: (element-type RpCommitment): what I promised, soonest first
 * @they_owe: (element-type RpCommitment): what they promised
 * @asked: (element-type RpFavour): what I asked for, and they have not answered
 * @jar: their sweets; below none, I owe them
 */
typedef struct
{
  RpPersonEntry *entry;
  RpEvent       *event;
  RpAttendance  *attendance;
  RpMembership  *membership;
  RpRhythm       rhythm;
  gboolean       is_new;
  RpPerson      *door;
  RpTopic       *topic;
  char          *topic_reason;
  GPtrArray     *i_owe;
  GPtrArray     *they_owe;
  GPtrArray     *asked;
  RpJar          jar;
} RpTownPerson;

GPtrArray    *rp_in_town              (const RpTownFacts  *facts);
void          rp_town_person_free     (RpTownPerson       *person);
char         *rp_town_person_since    (const RpTownFacts  *facts,
                                       const RpTownPerson *person);
char         *rp_town_person_role     (const RpTownPerson *person);
GPtrArray    *rp_town_person_owed     (const RpTownPerson *person);
const char   *rp_attendance_words     (RpAttendanceRole    role,
                                       gboolean            me);
RpAttendance *rp_town_my_attendance   (const RpTownFacts  *facts);
RpMembership *rp_town_my_membership   (const RpTownFacts  *facts);

/**
 * RpTownTask:
 * @record: (nullable): what it is about: the #RpEvent, an #RpCommitment, or the
 *   #RpPerson to be introduced by
 * @person: (nullable): whom it is about
 * @words: what to do, as a sentence
 *
 * Something to do before an event.
 */
typedef struct
{
  gpointer  record;
  RpPerson *person;
  char     *words;
} RpTownTask;

GPtrArray    *rp_town_tasks           (const RpTownFacts  *facts,
                                       GPtrArray          *people);
void          rp_town_task_free       (RpTownTask         *task);
char         *rp_event_horizon        (RpEvent            *event,
                                       guint32             today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTownPerson, rp_town_person_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTownTask, rp_town_task_free)

G_END_DECLS
