/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-model.h"

G_BEGIN_DECLS

/**
 * RpMomentKind:
 * @RP_MOMENT_MEETING: a meeting was held
 * @RP_MOMENT_ENCOUNTER: we met by chance
 * @RP_MOMENT_FAVOUR: a favour was closed
 * @RP_MOMENT_INTRODUCTION: one of us introduced the other, or me
 *
 * What counts as a contact (4.5). Intentions and notes do not.
 */
typedef enum {
  RP_MOMENT_MEETING,
  RP_MOMENT_ENCOUNTER,
  RP_MOMENT_FAVOUR,
  RP_MOMENT_INTRODUCTION,
} RpMomentKind;

/**
 * RpMoment:
 * @at: seconds since the epoch; of a day, its noon in UTC
 * @kind: what it was
 * @in_person: whether we saw each other
 *
 * A contact with a person.
 */
typedef struct
{
  gint64       at;
  RpMomentKind kind;
  gboolean     in_person;
} RpMoment;

#define RP_TYPE_PERSON_ENTRY (rp_person_entry_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonEntry, rp_person_entry, RP, PERSON_ENTRY, GObject)

/**
 * RpPersonEntry:
 *
 * A person as a list shows them. A snapshot: it is never changed once the
 * store has handed it out.
 */
struct _RpPersonEntry
{
  GObject         parent_instance;

  RpPerson       *person;
  RpPosition     *position;      /* (nullable): held today */
  RpOrganization *organization;  /* (nullable): where it is held */
  GArray         *moments;       /* of RpMoment, the oldest first */
  RpMeeting      *next;          /* (nullable): the next one planned */
};

RpPersonEntry *rp_person_entry_new (RpPerson *person);

/**
 * RpPeopleWho:
 * @RP_PEOPLE_EXECUTIVES: executives I have met
 * @RP_PEOPLE_GATEKEEPERS: gatekeepers
 * @RP_PEOPLE_ALLIES: allies
 * @RP_PEOPLE_COLLEAGUES: colleagues
 * @RP_PEOPLE_NOT_MET: whoever I have not met yet, of any kind
 * @RP_PEOPLE_EVERYONE: everyone
 */
typedef enum {
  RP_PEOPLE_EXECUTIVES,
  RP_PEOPLE_GATEKEEPERS,
  RP_PEOPLE_ALLIES,
  RP_PEOPLE_COLLEAGUES,
  RP_PEOPLE_NOT_MET,
  RP_PEOPLE_EVERYONE,
} RpPeopleWho;

#define RP_TYPE_PEOPLE_WHO (rp_people_who_get_type ())
GType rp_people_who_get_type (void);

/**
 * RpPeopleOrder:
 * @RP_PEOPLE_BY_NAME: by name, as the user's language sorts
 * @RP_PEOPLE_BY_STAGE: the closest first
 * @RP_PEOPLE_BY_LAST_CONTACT: the longest ago first; never is before all
 * @RP_PEOPLE_BY_ORGANIZATION: by organization, then by name; none is last
 */
typedef enum {
  RP_PEOPLE_BY_NAME,
  RP_PEOPLE_BY_STAGE,
  RP_PEOPLE_BY_LAST_CONTACT,
  RP_PEOPLE_BY_ORGANIZATION,
} RpPeopleOrder;

#define RP_TYPE_PEOPLE_ORDER (rp_people_order_get_type ())
GType rp_people_order_get_type (void);

/**
 * RpPeopleFilter:
 * @who: which people
 * @city: (nullable): only in this city
 * @organization: (nullable): only with a position there today, a UUID
 * @community: (nullable): only members of it today, a UUID
 * @tag: (nullable): only with this tag
 * @text: (nullable): only with all of these words, or beginnings of words, in
 *   their open fields, positions, organization or tags
 * @order: how they are sorted
 */
typedef struct
{
  RpPeopleWho    who;
  char          *city;
  char          *organization;
  char          *community;
  char          *tag;
  char          *text;
  RpPeopleOrder  order;
} RpPeopleFilter;

RpPeopleFilter *rp_people_filter_new  (RpPeopleWho           who);
RpPeopleFilter *rp_people_filter_copy (const RpPeopleFilter *filter);
void            rp_people_filter_free (RpPeopleFilter       *filter);

/**
 * RpPeopleFacts:
 * @now: the instant the advice is given for
 * @zone: my time zone
 * @entries: (element-type RpPersonEntry): in the order asked for
 * @by_id: (element-type utf8 RpPersonEntry): the same by the person's UUID;
 *   the entries belong to @entries
 * @n_others: if there are none, how many there would be among everyone
 *
 * People as lists, rhythm and Today see them.
 */
typedef struct
{
  gint64      now;
  GTimeZone  *zone;
  GPtrArray  *entries;
  GHashTable *by_id;
  guint       n_others;
} RpPeopleFacts;

RpPeopleFacts *rp_people_facts_new    (void);
void           rp_people_facts_free   (RpPeopleFacts       *facts);
void           rp_people_facts_add    (RpPeopleFacts       *facts,
                                       RpPersonEntry       *entry);
RpPersonEntry *rp_people_facts_lookup (const RpPeopleFacts *facts,
                                       const char          *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPeopleFilter, rp_people_filter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPeopleFacts, rp_people_facts_free)

G_END_DECLS
