/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-facts.h"

#include "rp-date.h"
#include "rp-query-private.h"

#include <string.h>

static gboolean
read_competitors (RpStore         *self,
                  RpMeetingFacts  *facts,
                  GError         **error)
{
  static const char *const ends[][2] = { { "competitor", "organization" },
                                         { "organization", "competitor" } };

  for (guint i = 0; facts->organization != NULL && i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_ORGANIZATION);

      rp_query_via (query, RP_TYPE_COMPETITION, ends[i][0], ends[i][1],
                    rp_record_get_id (facts->organization));
      if (!rp_store_read (self, query, facts->competitors, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_gatekeepers (RpStore         *self,
                  RpMeetingFacts  *facts,
                  guint32          today,
                  GError         **error)
{
  g_autoptr(GPtrArray) connections = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_CONNECTION);

  rp_query_match (query, "other", facts->meeting->person);
  rp_query_match (query, "type", "gatekeeper-of");
  if (!rp_store_read (self, query, connections, error))
    return FALSE;

  for (guint i = 0; i < connections->len; i++)
    {
      RpConnection *connection = connections->pdata[i];
      gpointer person;

      if (connection->since > today || (connection->until != 0 && connection->until < today) ||
          rp_facts_find (facts->gatekeepers, connection->person) != NULL)
        continue;
      person = rp_facts_require (self, RP_TYPE_PERSON, connection->person, error);
      if (person == NULL)
        return FALSE;
      g_ptr_array_add (facts->gatekeepers, person);
    }

  return TRUE;
}

/* What is open between us, and what they are after */
static gboolean
read_open (RpStore         *self,
           RpMeetingFacts  *facts,
           GError         **error)
{
  const struct { GPtrArray *into; GType type; const char *field, *value, *order; } parts[] = {
    { facts->objectives, RP_TYPE_OBJECTIVE, "closed", "false", NULL },
    { facts->needs, RP_TYPE_NEED, "filled", NULL, "since" },
    { facts->offers, RP_TYPE_OFFER, "filled", NULL, "since" },
    { facts->commitments, RP_TYPE_COMMITMENT, "state", "open", "due" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr(RpQuery) query = rp_query_new (parts[i].type);

      rp_query_match (query, "person", facts->meeting->person);
      rp_query_match (query, parts[i].field, parts[i].value);
      if (parts[i].order != NULL)
        rp_query_order (query, parts[i].order, FALSE);
      if (!rp_store_read (self, query, parts[i].into, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_other_meetings (RpStore         *self,
                     RpMeetingFacts  *facts,
                     GError         **error)
{
  gint64 starts = facts->meeting->starts;
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_MEETING);

  if (starts == 0)
    return TRUE;

  rp_query_range (query, "starts", starts - RP_DAY, starts + RP_DAY + 1);
  rp_query_order (query, "starts", FALSE);
  if (!rp_store_read (self, query, facts->other_meetings, error))
    return FALSE;

  for (guint i = facts->other_meetings->len; i-- > 0;)
    {
      RpMeeting *other = facts->other_meetings->pdata[i];

      if (other->state == RP_MEETING_CANCELLED ||
          strcmp (rp_record_get_id (other), rp_record_get_id (facts->meeting)) == 0)
        g_ptr_array_remove_index (facts->other_meetings, i);
    }

  return TRUE;
}

/* Fills what is known of the executive's surroundings, and what else there is
 * around the meeting, which is set, as are the person and the organization. */
gboolean
rp_facts_fill_surroundings (RpStore         *self,
                            RpMeetingFacts  *facts,
                            guint32          today,
                            GError         **error)
{
  return read_competitors (self, facts, error) &&
         read_gatekeepers (self, facts, today, error) &&
         read_open (self, facts, error) &&
         read_other_meetings (self, facts, error);
}
