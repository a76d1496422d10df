/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-library.h"

#include "rp-date.h"

#include <math.h>

/* How many records one transaction writes */
#define BATCH_SIZE 4000
/* Meetings began that long ago, and are planned that far ahead. */
#define PAST_DAYS   2000
#define FUTURE_DAYS 60
#define WORDS_IN_LINES 40

typedef struct
{
  RpStore     *store;
  MadeLibrary *made;
  RpBatch     *batch;
  gint64       now;
  guint32      today;
} Maker;

/* How many there are of a class for each person, and some whatever the number */
static const struct
{
  GType  (*get_type) (void);
  double   per_person;
  guint    always;
} counts[] = {
  { rp_organization_get_type, 0.1, 1 },      { rp_competition_get_type, 0.1, 0 },
  { rp_person_get_type, 1, 0 },              { rp_contact_get_type, 1, 0 },
  { rp_tag_get_type, 0.5, 0 },               { rp_card_get_type, 0.1, 0 },
  { rp_position_get_type, 1.2, 0 },          { rp_engagement_get_type, 0.1, 0 },
  { rp_engagement_member_get_type, 0.3, 0 }, { rp_topic_get_type, 0.1, 1 },
  { rp_topic_link_get_type, 0.05, 0 },       { rp_objective_get_type, 0.5, 0 },
  { rp_curiosity_get_type, 2, 0 },           { rp_need_get_type, 0.4, 0 },
  { rp_offer_get_type, 0.4, 0 },             { rp_community_get_type, 0.01, 1 },
  { rp_membership_get_type, 0.5, 0 },        { rp_connection_get_type, 1, 0 },
  { rp_introduction_get_type, 0.2, 0 },      { rp_score_get_type, 0.5, 0 },
  { rp_lesson_get_type, 0.3, 1 },            { rp_venue_get_type, 0.02, 1 },
  { rp_meeting_get_type, 2, 1 },             { rp_telling_get_type, 1, 0 },
  { rp_encounter_get_type, 1, 0 },           { rp_attendee_get_type, 0.5, 0 },
  { rp_plan_topic_get_type, 4, 0 },          { rp_plan_lesson_get_type, 2, 0 },
  { rp_plan_item_get_type, 4, 0 },           { rp_debrief_get_type, 1.5, 0 },
  { rp_note_get_type, 4, 0 },                { rp_commitment_get_type, 2, 0 },
  { rp_favour_get_type, 2, 0 },              { rp_assessment_get_type, 0.5, 0 },
  { rp_calibration_get_type, 0.5, 0 },       { rp_photo_get_type, 0.02, 0 },
  { rp_snooze_get_type, 0.01, 0 },
};

static GPtrArray *
ids_of (const MadeLibrary *made,
        GType              type)
{
  return g_hash_table_lookup (made->ids, GSIZE_TO_POINTER (type));
}

/* One of a class; a few people and topics are much more in use than others. */
const char *
made_library_pick (const MadeLibrary *made,
                   GType              type)
{
  GPtrArray *ids = ids_of (made, type);
  guint rank;

  if (ids == NULL || ids->len == 0)
    return NULL;
  rank = made_chance () < 0.2 ? (guint) pow (ids->len, made_chance ()) - 1
                              : made_below (ids->len);

  return ids->pdata[MIN (rank, ids->len - 1)];
}

static char *
make_id (void)
{
  guint32 parts[4];

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    parts[i] = made_below (G_MAXINT32);

  return g_strdup_printf ("%08x-%04x-4%03x-a%03x-%04x%08x", parts[0], parts[1] >> 15,
                          parts[1] & 0xfff, parts[2] >> 19, parts[2] & 0xffff, parts[3]);
}

static guint32
past_day (Maker *maker)
{
  return maker->today - 1 - made_below (PAST_DAYS);
}

static void
set_text (gpointer       record,
          const RpField *field)
{
  gboolean lines = (field->flags & RP_FIELD_LINES) != 0;
  gboolean wanted = (field->flags & (RP_FIELD_REQUIRED | RP_FIELD_SEARCHED)) != 0 ||
                    RP_RECORD_GET_CLASS (record)->sealed_whole ||
                    ((field->flags & RP_FIELD_SEALED) && made_chance () < 0.5);
  g_autofree char *text = wanted ? made_text (lines ? WORDS_IN_LINES : 4) : NULL;

  rp_record_set_text (record, field, text);
}

static void
set_number (Maker         *maker,
            gpointer       record,
            const RpField *field)
{
  g_autoptr(GEnumClass) klass = NULL;

  switch (field->type)
    {
    case RP_FIELD_ENUM:
      klass = g_type_class_ref (field->get_type ());
      rp_record_set_number (record, field, klass->values[made_below (klass->n_values)].value);
      break;
    case RP_FIELD_BOOL:
      rp_record_set_number (record, field, made_below (20) == 0);
      break;
    case RP_FIELD_INT:
      rp_record_set_number (record, field, field->minimum +
                            (int) made_below ((guint) (field->maximum - field->minimum) + 1));
      break;
    case RP_FIELD_DAY:
      rp_record_set_number (record, field, past_day (maker));
      break;
    case RP_FIELD_TIME:
      rp_record_set_number (record, field, maker->now - RP_HOUR * made_below (PAST_DAYS * 24));
      break;
    case RP_FIELD_TEXT:
    case RP_FIELD_REF:
    default:
      g_assert_not_reached ();
    }
}

/* Any values, each field by itself */
static void
set_fields (Maker    *maker,
            gpointer  record)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];

      if (field->type == RP_FIELD_TEXT)
        set_text (record, field);
      else if (field->type != RP_FIELD_REF)
        set_number (maker, record, field);
      else if ((field->flags & RP_FIELD_REQUIRED) || made_chance () < 0.5)
        rp_record_set_text (record, field, made_library_pick (maker->made, field->get_type ()));
    }
}

static void
refine_person (RpPerson *person)
{
  g_autofree char *name = made_person_name ();
  g_autofree char *city = g_strdup_printf ("Port %s", made_word ());

  g_object_set (person, "name", name, "city", city, "country", NULL,
                "kind", made_below (5) < 3 ? RP_PERSON_EXECUTIVE : (int) made_below (4),
                "cadence-days", made_below (2) == 0 ? 0 : 14 + (int) made_below (150), NULL);
}

static void
refine_meeting (Maker     *maker,
                RpMeeting *meeting)
{
  gint64 day = (gint64) made_below (PAST_DAYS + FUTURE_DAYS) - PAST_DAYS;
  gint64 starts = maker->now + day * RP_DAY + (gint64) made_below (12) * RP_HOUR;
  RpMeetingState state = RP_MEETING_IDEA + made_below (3);

  if (starts < maker->now)
    state = made_below (10) < 8 ? RP_MEETING_DEBRIEFED : RP_MEETING_HELD + 2 * (int) made_below (2);
  g_object_set (meeting, "starts", starts, "ends", starts + 2 * RP_HOUR, "state", state,
                "venue", made_library_pick (maker->made, RP_TYPE_VENUE), NULL);
}

/* Makes what was set by chance hang together. */
static void
refine (Maker    *maker,
        gpointer  record)
{
  GType type = G_OBJECT_TYPE (record);
  gboolean ended = made_below (10) < 8;

  if (type == RP_TYPE_PERSON)
    refine_person (record);
  else if (type == RP_TYPE_MEETING)
    refine_meeting (maker, record);
  else if (type == RP_TYPE_POSITION || type == RP_TYPE_MEMBERSHIP || type == RP_TYPE_CONNECTION)
    g_object_set (record, "until", ended ? 0 : maker->today - made_below (100), NULL);
  else if (type == RP_TYPE_NEED || type == RP_TYPE_OFFER)
    g_object_set (record, "filled", ended ? maker->today - made_below (100) : 0, NULL);
  else if (type == RP_TYPE_COMMITMENT && ended)
    g_object_set (record, "state", RP_COMMITMENT_KEPT, NULL);
  else if (type == RP_TYPE_COMMITMENT)
    g_object_set (record, "state", RP_COMMITMENT_OPEN, "due",
                  maker->today + made_below (60) - 10, "closed", 0, NULL);
  else if (type == RP_TYPE_ENGAGEMENT && ended)
    g_object_set (record, "state", RP_ENGAGEMENT_CLOSED, NULL);
  else if (type == RP_TYPE_ENCOUNTER && ended)
    g_object_set (record, "remind", 0, NULL);
  else if (type == RP_TYPE_SNOOZE)
    g_object_set (record, "until", maker->today + made_below (30), NULL);
  else if (type == RP_TYPE_NOTE)
    g_object_set (record, "person", made_library_pick (maker->made, RP_TYPE_PERSON), NULL);
}

static void
flush (Maker *maker)
{
  g_autoptr(GError) error = NULL;

  test_write (maker->store, g_steal_pointer (&maker->batch), &error);
  g_assert_no_error (error);
  maker->batch = rp_batch_new ("Make");
}

static void
make_records (Maker *maker,
              GType  type,
              guint  count)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  g_hash_table_insert (maker->made->ids, GSIZE_TO_POINTER (type), ids);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *id = make_id ();
      g_autoptr(RpRecord) record = rp_record_new_with_id (type, id);

      set_fields (maker, record);
      refine (maker, record);
      rp_batch_put (maker->batch, record);
      g_ptr_array_add (ids, g_steal_pointer (&id));
      maker->made->n_records++;
      if (rp_batch_size (maker->batch) >= BATCH_SIZE)
        flush (maker);
    }
}

/* A new library has its characteristics already. */
static void
take_characteristics (Maker *maker)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_CHARACTERISTIC);
  g_autoptr(GPtrArray) records = test_list (maker->store, query, NULL);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (ids, g_strdup (rp_record_get_id (records->pdata[i])));
  g_hash_table_insert (maker->made->ids, GSIZE_TO_POINTER (RP_TYPE_CHARACTERISTIC), ids);
}

/* Fills an empty library; with sealed text, so its vault is to be unlocked. */
MadeLibrary *
made_library_fill (RpStore *store,
                   guint    n_people,
                   gint64   now)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  Maker maker = { store, g_new0 (MadeLibrary, 1), rp_batch_new ("Make"), now,
                  rp_time_day (now, utc) };

  maker.made->ids = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  take_characteristics (&maker);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    make_records (&maker, counts[i].get_type (),
                  (guint) (counts[i].per_person * n_people) + counts[i].always);
  flush (&maker);
  rp_batch_free (maker.batch);

  return maker.made;
}

void
made_library_free (MadeLibrary *made)
{
  g_hash_table_unref (made->ids);
  g_free (made);
}
