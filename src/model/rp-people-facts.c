/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-people-facts.h"

#include "rp-free-later.h"

G_DEFINE_FINAL_TYPE (RpPersonEntry, rp_person_entry, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (RpPeopleWho, rp_people_who,
                    G_DEFINE_ENUM_VALUE (RP_PEOPLE_EXECUTIVES, "executives"),
                    G_DEFINE_ENUM_VALUE (RP_PEOPLE_GATEKEEPERS, "gatekeepers"),
                    G_DEFINE_ENUM_VALUE (RP_PEOPLE_ALLIES, "allies"),
                    G_DEFINE_ENUM_VALUE (RP_PEOPLE_COLLEAGUES, "colleagues"),
                    G_DEFINE_ENUM_VALUE (RP_PEOPLE_NOT_MET, "not-met"),
                    G_DEFINE_ENUM_VALUE (RP_PEOPLE_EVERYONE, "everyone"))

G_DEFINE_ENUM_TYPE (RpPeopleOrder, rp_people_order,
                    G_DEFINE_ENUM_VALUE (RP_PEOPLE_BY_NAME, "name"),
                    G_DEFINE_ENUM_VALUE (RP_PEOPLE_BY_STAGE, "stage"),
                    G_DEFINE_ENUM_VALUE (RP_PEOPLE_BY_LAST_CONTACT, "last-contact"),
                    G_DEFINE_ENUM_VALUE (RP_PEOPLE_BY_ORGANIZATION, "organization"))

static void
rp_person_entry_finalize (GObject *object)
{
  RpPersonEntry *self = RP_PERSON_ENTRY (object);

  g_clear_object (&self->person);
  g_clear_object (&self->position);
  g_clear_object (&self->organization);
  g_clear_object (&self->next);
  g_array_unref (self->moments);

  G_OBJECT_CLASS (rp_person_entry_parent_class)->finalize (object);
}

static void
rp_person_entry_class_init (RpPersonEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_person_entry_finalize;
}

static void
rp_person_entry_init (RpPersonEntry *self)
{
  self->moments = g_array_new (FALSE, FALSE, sizeof (RpMoment));
}

/**
 * rp_person_entry_new:
 * @person: whom it is about
 *
 * Returns: (transfer full): an entry without contacts
 */
RpPersonEntry *
rp_person_entry_new (RpPerson *person)
{
  RpPersonEntry *self = g_object_new (RP_TYPE_PERSON_ENTRY, NULL);

  self->person = g_object_ref (person);

  return self;
}

/**
 * rp_people_filter_new:
 * @who: which people
 *
 * Returns: (transfer full): a filter by nothing else, in the order of names
 */
RpPeopleFilter *
rp_people_filter_new (RpPeopleWho who)
{
  RpPeopleFilter *filter = g_new0 (RpPeopleFilter, 1);

  filter->who = who;

  return filter;
}

/**
 * rp_people_filter_copy:
 * @filter: a filter
 *
 * Returns: (transfer full): the same
 */
RpPeopleFilter *
rp_people_filter_copy (const RpPeopleFilter *filter)
{
  RpPeopleFilter *copy = rp_people_filter_new (filter->who);

  copy->city = g_strdup (filter->city);
  copy->organization = g_strdup (filter->organization);
  copy->community = g_strdup (filter->community);
  copy->tag = g_strdup (filter->tag);
  copy->text = g_strdup (filter->text);
  copy->order = filter->order;

  return copy;
}

void
rp_people_filter_free (RpPeopleFilter *filter)
{
  g_free (filter->city);
  g_free (filter->organization);
  g_free (filter->community);
  g_free (filter->tag);
  g_free (filter->text);
  g_free (filter);
}

/**
 * rp_people_facts_new:
 *
 * Returns: (transfer full): facts about nobody
 */
RpPeopleFacts *
rp_people_facts_new (void)
{
  RpPeopleFacts *facts = g_new0 (RpPeopleFacts, 1);

  facts->entries = g_ptr_array_new_with_free_func (g_object_unref);
  facts->by_id = g_hash_table_new (g_str_hash, g_str_equal);

  return facts;
}

static void
rp_people_facts_really_free (gpointer data)
{
  RpPeopleFacts *facts = data;

  g_clear_pointer (&facts->zone, g_time_zone_unref);
  g_hash_table_unref (facts->by_id);
  g_ptr_array_unref (facts->entries);
  g_free (facts);
}

/**
 * rp_people_facts_free:
 * @facts: (transfer full): facts
 *
 * Frees them, in another thread, for they may be big.
 */
void
rp_people_facts_free (RpPeopleFacts *facts)
{
  rp_free_later (facts, rp_people_facts_really_free);
}

/**
 * rp_people_facts_add:
 * @facts: facts
 * @entry: (transfer full): a person not there yet
 *
 * Appends @entry.
 */
void
rp_people_facts_add (RpPeopleFacts *facts,
                     RpPersonEntry *entry)
{
  g_ptr_array_add (facts->entries, entry);
  g_hash_table_insert (facts->by_id, (gpointer) rp_record_get_id (entry->person), entry);
}

/**
 * rp_people_facts_lookup:
 * @facts: facts
 * @person: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable): the person's entry
 */
RpPersonEntry *
rp_people_facts_lookup (const RpPeopleFacts *facts,
                        const char          *person)
{
  return person != NULL ? g_hash_table_lookup (facts->by_id, person) : NULL;
}
