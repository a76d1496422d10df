/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"

#include "rp-date.h"

#include <stdarg.h>
#include <string.h>

/* Sets one field from text, as a file or a command would. */
void
fixture_set (gpointer    record,
             const char *field,
             const char *value)
{
  const RpField *found = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), field);
  g_autoptr(GError) error = NULL;

  if (found == NULL)
    g_error ("%s has no field %s", rp_record_get_kind (record), field);
  rp_record_set_string (record, found, value, &error);
  g_assert_no_error (error);
}

/* Makes a sealed text one that cannot be read, as while the vault is locked. */
void
fixture_close (gpointer    record,
               const char *field)
{
  const RpField *found = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), field);
  g_autoptr(GBytes) sealed = g_bytes_new_static ("sealed", 6);

  rp_record_set_text (record, found, NULL);
  rp_record_set_sealed (record, found, sealed, RP_SEALED_CLOSED);
}

static gpointer
record_from_args (GType   type,
                  va_list args)
{
  gpointer record = NULL;
  const char *argument;

  while ((argument = va_arg (args, const char *)) != NULL)
    {
      const char *value = strchr (argument, '=') + 1;
      g_autofree char *field = g_strndup (argument, (gsize) (value - argument - 1));

      if (strcmp (field, "id") == 0)
        {
          record = rp_record_new_with_id (type, value);
          continue;
        }
      if (record == NULL)
        record = rp_record_new (type);
      fixture_set (record, field, value);
    }

  return record != NULL ? record : rp_record_new (type);
}

/* A record from "field=value" texts; "id=…" goes first. */
gpointer
fixture_record (GType type,
                ...)
{
  gpointer record;
  va_list args;

  va_start (args, type);
  record = record_from_args (type, args);
  va_end (args);

  return record;
}

gpointer
fixture_add (GPtrArray *records,
             GType      type,
             ...)
{
  gpointer record;
  va_list args;

  va_start (args, type);
  record = record_from_args (type, args);
  va_end (args);
  g_ptr_array_add (records, record);

  return record;
}

#define FACTS(name)  G_STRUCT_OFFSET (RpMeetingFacts, name)
#define TOPICS(name) G_STRUCT_OFFSET (RpTopicFacts, name)

/* What a script may speak of. */
static const struct
{
  const char *name;
  gsize       offset;
  gboolean    of_topics;
  gboolean    single;
  GType     (*get_type) (void);
} places[] = {
  { "me",            FACTS (me),                 FALSE, TRUE,  rp_profile_get_type },
  { "meeting",       FACTS (meeting),            FALSE, TRUE,  rp_meeting_get_type },
  { "person",        FACTS (person),             FALSE, TRUE,  rp_person_get_type },
  { "position",      FACTS (position),           FALSE, TRUE,  rp_position_get_type },
  { "organization",  FACTS (organization),       FALSE, TRUE,  rp_organization_get_type },
  { "venue",         FACTS (venue),              FALSE, TRUE,  rp_venue_get_type },
  { "attendees",     FACTS (attendees),          FALSE, FALSE, rp_attendee_get_type },
  { "plan_topics",   FACTS (plan_topics),        FALSE, FALSE, rp_plan_topic_get_type },
  { "plan_lessons",  FACTS (plan_lessons),       FALSE, FALSE, rp_plan_lesson_get_type },
  { "plan_items",    FACTS (plan_items),         FALSE, FALSE, rp_plan_item_get_type },
  { "notices",       FACTS (notices),            FALSE, FALSE, rp_notice_get_type },
  { "approaches",    FACTS (approaches),         FALSE, FALSE, rp_approach_get_type },
  { "overrides",     FACTS (overrides),          FALSE, FALSE, rp_override_get_type },
  { "lessons",       FACTS (lessons),            FALSE, FALSE, rp_lesson_get_type },
  { "tellings",      FACTS (tellings),           FALSE, FALSE, rp_telling_get_type },
  { "members",       FACTS (engagement_members), FALSE, FALSE, rp_engagement_member_get_type },
  { "competitors",   FACTS (competitors),        FALSE, FALSE, rp_organization_get_type },
  { "gatekeepers",   FACTS (gatekeepers),        FALSE, FALSE, rp_person_get_type },
  { "objectives",    FACTS (objectives),         FALSE, FALSE, rp_objective_get_type },
  { "needs",         FACTS (needs),              FALSE, FALSE, rp_need_get_type },
  { "offers",        FACTS (offers),             FALSE, FALSE, rp_offer_get_type },
  { "commitments",   FACTS (commitments),        FALSE, FALSE, rp_commitment_get_type },
  { "meetings",      FACTS (other_meetings),     FALSE, FALSE, rp_meeting_get_type },
  { "last_meeting",  FACTS (last_meeting),       FALSE, TRUE,  rp_meeting_get_type },
  { "last_debrief",  FACTS (last_debrief),       FALSE, TRUE,  rp_debrief_get_type },
  { "last_items",    FACTS (last_items),         FALSE, FALSE, rp_plan_item_get_type },
  { "venues",        FACTS (venues),             FALSE, FALSE, rp_venue_get_type },
  { "topics",        TOPICS (topics),            TRUE,  FALSE, rp_topic_get_type },
  { "scores",        TOPICS (scores),            TRUE,  FALSE, rp_score_get_type },
  { "curiosities",   TOPICS (curiosities),       TRUE,  FALSE, rp_curiosity_get_type },
  { "engagements",   TOPICS (engagements),       TRUE,  FALSE, rp_engagement_get_type },
  { "links",         TOPICS (topic_links),       TRUE,  FALSE, rp_topic_link_get_type },
  { "discussed",     TOPICS (discussed),         TRUE,  FALSE, rp_plan_topic_get_type },
};

static guint
find_place (const char *name,
            gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (strlen (places[i].name) == length && strncmp (places[i].name, name, length) == 0)
      return i;

  g_error ("no facts of that name: %s", name);
}

static gpointer *
place_pointer (RpMeetingFacts *facts,
               guint           place)
{
  gpointer base = places[place].of_topics ? (gpointer) facts->topics : (gpointer) facts;

  return G_STRUCT_MEMBER_P (base, places[place].offset);
}

static void
set_fields (gpointer    record,
            const char *text)
{
  g_auto(GStrv) fields = g_strsplit (text, "|", 0);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      char *value = strchr (fields[i], '=');

      g_assert_nonnull (value);
      *value++ = '\0';
      fixture_set (record, fields[i], value);
    }
}

static void
change (RpMeetingFacts *facts,
        const char     *statement)
{
  gboolean taken_away = *statement == '-';
  gboolean added = *statement == '+';
  const char *name = statement + (taken_away || added);
  gsize length = strcspn (name, ". [");
  guint place = find_place (name, length);
  gpointer *pointer = place_pointer (facts, place);
  guint64 index = name[length] == '[' ? g_ascii_strtoull (name + length + 1, NULL, 10) : 0;
  const char *rest = name + length;

  if (taken_away && places[place].single)
    g_clear_object ((GObject **) pointer);
  else if (taken_away)
    g_ptr_array_set_size (*pointer, 0);
  else if (added)
    {
      gpointer record = rp_record_new (places[place].get_type ());

      g_ptr_array_add (*pointer, record);
      set_fields (record, rest + 1);
    }
  else
    set_fields (places[place].single ? *pointer : g_ptr_array_index ((GPtrArray *) *pointer, index),
                strchr (rest, '.') + 1);
}

/* Changes the facts by a script, its statements parted by ";": "-name" empties
 * what is called so, "+name field=value|field=value" adds a record to it,
 * "name.field=value" and "name[2].field=value" change one. */
void
fixture_change (RpMeetingFacts *facts,
                const char     *script)
{
  g_auto(GStrv) statements = g_strsplit (script, ";", 0);

  for (guint i = 0; statements[i] != NULL; i++)
    {
      const char *statement = g_strchug (statements[i]);

      if (*statement != '\0')
        change (facts, statement);
    }
}

static void
add_person (RpMeetingFacts *facts,
            const char     *id,
            const char     *name,
            RpPersonKind    kind)
{
  RpPerson *person = rp_record_new_with_id (RP_TYPE_PERSON, id);

  fixture_set (person, "name", name);
  person->kind = kind;
  g_hash_table_insert (facts->people, (gpointer) rp_record_get_id (person), person);
}

static void
add_topics (RpTopicFacts *topics)
{
  static const char *const keys[] = {
    RP_CHARACTERISTIC_PERPLEXING, RP_CHARACTERISTIC_NO_ANSWER, RP_CHARACTERISTIC_SIZE,
    RP_CHARACTERISTIC_RISKY,      RP_CHARACTERISTIC_WORK_DONE, RP_CHARACTERISTIC_CURIOUS,
  };

  fixture_add (topics->topics, RP_TYPE_TOPIC, "id=" RESILIENCE,
               "title=Paying for resilience nobody sees",
               "struggle=We only learn what resilience was worth on the day it is missing.",
               "hook=Spare capacity is waste until the worst night.",
               "lift=I keep getting stuck on one thing: we only learn what resilience was worth "
               "on the day it is missing. How do you decide what to spend before that day?",
               "hypothesis=Price an hour, not an asset.", NULL);
  fixture_add (topics->topics, RP_TYPE_TOPIC, "id=" MACHINE,
               "title=Who decides when the machine disagrees?",
               "hook=The best forecast is the one people overrule.", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *key = g_strdup_printf ("key=%s", keys[i]);
      RpCharacteristic *characteristic = fixture_add (topics->characteristics,
                                                      RP_TYPE_CHARACTERISTIC, key, NULL);
      g_autofree char *id = g_strdup_printf ("characteristic=%s",
                                             rp_record_get_id (characteristic));

      if (i == 5)
        continue;
      fixture_add (topics->scores, RP_TYPE_SCORE, "topic=" RESILIENCE, id, "value=2", NULL);
      fixture_add (topics->scores, RP_TYPE_SCORE, "topic=" MACHINE, id, "value=3", NULL);
    }
  fixture_add (topics->curiosities, RP_TYPE_CURIOSITY, "person=" OTTOLINE, "topic=" RESILIENCE,
               "strength=3", "date=2026-09-24",
               "evidence=What is a quiet night worth to us?", NULL);
  fixture_add (topics->engagements, RP_TYPE_ENGAGEMENT, "id=" RENEWAL,
               "organization=" VATTENKRAFT, "name=Control Room Renewal",
               "summary=New consoles and alarms for the dispatchers", NULL);
}

static void
add_plan (RpMeetingFacts *facts)
{
  fixture_add (facts->plan_topics, RP_TYPE_PLAN_TOPIC, "meeting=" DINNER, "topic=" RESILIENCE,
               NULL);
  fixture_add (facts->plan_lessons, RP_TYPE_PLAN_LESSON, "meeting=" DINNER, "lesson=" CURRENCY,
               NULL);
  fixture_add (facts->plan_lessons, RP_TYPE_PLAN_LESSON, "meeting=" DINNER, "lesson=" SECOND,
               NULL);
  fixture_add (facts->lessons, RP_TYPE_LESSON, "id=" CURRENCY, "topic=" RESILIENCE,
               "title=Recovery minutes became a currency", "outcome=worked", "industry=Rail",
               "action=Depots traded spare minutes.",
               "result=In two quarters everyone knew what an hour was worth.",
               "say=a rail operator", "source_person=Ingrid Vastermoor",
               "source_organization=Nordbahn", NULL);
  fixture_add (facts->lessons, RP_TYPE_LESSON, "id=" SECOND, "topic=" RESILIENCE,
               "title=A second site nobody had rehearsed", "outcome=failed", "industry=Health",
               "situation=Bought after an outage, failed over once.",
               "result=It came back slower than the first. The plan was the gap.",
               "say=a hospital group", "source_person=Émile Dürr",
               "source_organization=Klinikum Süd", NULL);
  fixture_add (facts->lessons, RP_TYPE_LESSON, "id=" SPARE, "topic=" RESILIENCE,
               "title=Spares that nobody counted", "outcome=failed", "industry=Airlines",
               "say=an airline", NULL);
  fixture_add (facts->plan_items, RP_TYPE_PLAN_ITEM, "type=hypothesis", "topic=" RESILIENCE, NULL);
  fixture_add (facts->plan_items, RP_TYPE_PLAN_ITEM, "type=question",
               "text=What would you pay to shorten the worst night by one hour?", NULL);
  fixture_add (facts->plan_items, RP_TYPE_PLAN_ITEM, "type=question",
               "text=Who is thanked here when nothing happens?", NULL);
  fixture_add (facts->plan_items, RP_TYPE_PLAN_ITEM, "type=question",
               "text=What would you stop doing if you trusted recovery?", NULL);
  fixture_add (facts->plan_items, RP_TYPE_PLAN_ITEM, "type=checklist",
               "key=" RP_PLAN_ITEM_KEY_STAYS, NULL);
  fixture_add (facts->notices, RP_TYPE_NOTICE, "engagement=" RENEWAL, "person=" HENRIK,
               "due=2026-10-15T12:00:00Z", "told=2026-10-14T09:00:00Z", NULL);
  fixture_add (facts->approaches, RP_TYPE_APPROACH, "person=" LUCIAN,
               "text=Ask for ten minutes after the board.", NULL);
}

static void
add_relation (RpMeetingFacts *facts)
{
  fixture_add (facts->engagement_members, RP_TYPE_ENGAGEMENT_MEMBER, "engagement=" RENEWAL,
               "person=" PRIYA, "role=dispatch trainer", NULL);
  fixture_add (facts->engagement_members, RP_TYPE_ENGAGEMENT_MEMBER, "engagement=" RENEWAL,
               "person=" HENRIK, "role=leads the account", NULL);
  fixture_add (facts->venues, RP_TYPE_VENUE, "id=" OFFICE, "name=Vattenkraft House",
               "ground=theirs", "organization=" VATTENKRAFT, NULL);
  fixture_add (facts->venues, RP_TYPE_VENUE, "id=" LANTERN, "name=Lantern Court", "privacy=quiet",
               NULL);
  g_ptr_array_add (facts->venues, g_object_ref (facts->venue));
  g_ptr_array_add (facts->gatekeepers,
                   g_object_ref (g_hash_table_lookup (facts->people, LUCIAN)));
  fixture_add (facts->competitors, RP_TYPE_ORGANIZATION, "name=Strömkontor", NULL);
  fixture_add (facts->objectives, RP_TYPE_OBJECTIVE, "id=" OBJECTIVE, "person=" OTTOLINE,
               "name=Customer minutes lost", "now=44", "target=38", "source=told-me", NULL);
  fixture_add (facts->commitments, RP_TYPE_COMMITMENT, "person=" OTTOLINE, "by=me",
               "text=Send the rail figures", "due=2026-10-20", NULL);
  facts->last_meeting = fixture_record (RP_TYPE_MEETING, "id=" LAST, "person=" OTTOLINE,
                                        "format=dinner", "state=debriefed", "venue=" LANTERN,
                                        "starts=2026-09-24T17:00:00Z",
                                        "ends=2026-09-24T19:00:00Z", NULL);
  facts->last_debrief = fixture_record (RP_TYPE_DEBRIEF, "meeting=" LAST,
                                        "learned=She named this problem herself.", NULL);
  fixture_add (facts->last_items, RP_TYPE_PLAN_ITEM, "meeting=" LAST, "type=differently",
               "text=Talk less in the first half hour", "state=done", NULL);
  facts->jar->person = g_object_ref (facts->person);
  facts->jar->now = facts->now;
}

/* Dinner with Ottoline on Friday 16 October 2026, 19:00 to 21:30 in Vienna, as
 * it stands two days before: a plan of which all nineteen checks hold. */
RpMeetingFacts *
fixture_plan (void)
{
  RpMeetingFacts *facts = rp_meeting_facts_new ();

  facts->now = rp_time_from_rfc3339 ("2026-10-14T12:00:00+02:00");
  facts->zone = g_time_zone_new_identifier ("Europe/Vienna");
  facts->unlocked = TRUE;
  facts->me = fixture_record (RP_TYPE_PROFILE, "name=Ada Prell", NULL);
  add_person (facts, OTTOLINE, "Ottoline Brandt-Hale", RP_PERSON_EXECUTIVE);
  add_person (facts, HENRIK, "Henrik Solberg-Pike", RP_PERSON_COLLEAGUE);
  add_person (facts, LUCIAN, "Lucian Prewitt-Ono", RP_PERSON_GATEKEEPER);
  add_person (facts, PRIYA, "Priya Sundarwell", RP_PERSON_EXECUTIVE);
  facts->person = g_object_ref (g_hash_table_lookup (facts->people, OTTOLINE));
  facts->person->pronouns = RP_PRONOUNS_SHE;
  facts->person->stage = RP_STAGE_IN_CONVERSATION;
  facts->position = fixture_record (RP_TYPE_POSITION, "person=" OTTOLINE,
                                    "organization=" VATTENKRAFT, "role=Chief operating officer",
                                    NULL);
  facts->organization = fixture_record (RP_TYPE_ORGANIZATION, "id=" VATTENKRAFT,
                                        "name=Vattenkraft", "industry=Energy", NULL);
  facts->venue = fixture_record (RP_TYPE_VENUE, "id=" LADLE, "name=The Copper Ladle",
                                 "address=Weir Street", "privacy=private", NULL);
  facts->meeting = fixture_record (RP_TYPE_MEETING, "id=" DINNER, "person=" OTTOLINE,
                                   "format=dinner", "starts=2026-10-16T19:00:00+02:00",
                                   "ends=2026-10-16T21:30:00+02:00", "venue=" LADLE,
                                   "takeaway=A way to put a price on one hour of outage, and one "
                                   "story to retell.", NULL);
  facts->topics->now = facts->now;
  facts->topics->person = g_object_ref (facts->person);
  add_topics (facts->topics);
  add_plan (facts);
  add_relation (facts);

  return facts;
}
