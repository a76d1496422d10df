/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-page-forms.h"

#include "rp-date.h"
#include "rp-person-words.h"
#include "rp-record-form.h"

#include <glib/gi18n.h>

static guint32
today (RpPersonDigest *digest)
{
  return rp_time_day (g_get_real_time () / G_USEC_PER_SEC, digest->facts->zone);
}

/**
 * rp_person_form_curiosity:
 * @writer: how to write it
 * @digest: the person
 * @curiosity: (nullable): one of theirs
 *
 * A new one is always about a topic; a topic that is not there yet is made.
 */
void
rp_person_form_curiosity (RpWriter       *writer,
                          RpPersonDigest *digest,
                          RpCuriosity    *curiosity)
{
  const char *strengths[] = {
    rp_person_words_strength (1), rp_person_words_strength (2), rp_person_words_strength (3), NULL,
  };
  g_autofree char *title = rp_person_words_perplexes (rp_person_digest_person (digest));
  g_autoptr(RpCuriosity) made = NULL;
  RpRecordForm *form;
  RpTopic *topic = NULL;

  if (curiosity == NULL)
    {
      made = rp_record_new (RP_TYPE_CURIOSITY);
      made->person = g_strdup (rp_person_digest_id (digest));
      made->strength = 2;
      made->date = today (digest);
    }
  else if (curiosity->topic != NULL)
    {
      topic = rp_facts_find (digest->facts->topics->topics, curiosity->topic);
    }

  form = rp_record_form_new (writer, title, made != NULL ? made : curiosity);
  rp_record_form_add_pick (form, "topic", _("The topic"), topic);
  rp_record_form_add_lines (form, "challenge", _("The challenge, if it says more"));
  rp_record_form_add_enum (form, "strength", _("How much"), strengths);
  rp_record_form_add_sealed (form, "evidence", _("Their words"), _("What they said about it"));
  rp_record_form_require (form, curiosity != NULL && curiosity->topic == NULL ? "challenge"
                                                                              : "topic");
  rp_record_form_present (form, made != NULL ? _("Note Curiosity") : _("Change Curiosity"),
                          made != NULL ? _("Noted") : NULL);
}

void
rp_person_form_objective (RpWriter       *writer,
                          RpPersonDigest *digest,
                          RpObjective    *objective)
{
  const char *sources[] = {
    rp_person_words_source (RP_OBJECTIVE_INFERRED), rp_person_words_source (RP_OBJECTIVE_PUBLIC),
    rp_person_words_source (RP_OBJECTIVE_TOLD_ME), NULL,
  };
  const char *states[] = { C_("objective", "Goes on"), C_("objective", "Over"), NULL };
  g_autofree char *title = rp_person_words_measured (rp_person_digest_person (digest));
  g_autoptr(RpObjective) made = NULL;
  RpRecordForm *form;

  if (objective == NULL)
    {
      made = rp_record_new (RP_TYPE_OBJECTIVE);
      made->person = g_strdup (rp_person_digest_id (digest));
    }

  form = rp_record_form_new (writer, title, made != NULL ? made : objective);
  rp_record_form_add_text (form, "name", _("What is measured"));
  rp_record_form_add_text (form, "now", _("Now"));
  rp_record_form_add_text (form, "target", _("Target"));
  rp_record_form_add_enum (form, "source", _("How you know"), sources);
  if (made == NULL)
    rp_record_form_add_enum (form, "closed", _("Whether it still counts"), states);
  rp_record_form_require (form, "name");
  rp_record_form_present (form, made != NULL ? _("Add Measure") : _("Change Measure"), NULL);
}

/**
 * rp_person_form_engagement:
 * @writer: how to write it
 * @digest: the person; they have an organization
 */
void
rp_person_form_engagement (RpWriter       *writer,
                           RpPersonDigest *digest)
{
  RpOrganization *organization = digest->facts->entry->organization;
  g_autoptr(RpEngagement) made = NULL;
  RpRecordForm *form;

  g_return_if_fail (organization != NULL);

  made = rp_record_new (RP_TYPE_ENGAGEMENT);
  made->organization = g_strdup (rp_record_get_id (organization));
  form = rp_record_form_new (writer, _("New Work in Play"), made);
  rp_form_window_set_description (RP_FORM_WINDOW (form),
                                  _("The conversation steers clear of it. Key terms help to notice "
                                    "when a topic comes too close."));
  rp_record_form_add_text (form, "name", _("Name"));
  rp_record_form_add_lines (form, "summary", _("In one sentence"));
  rp_record_form_add_lines (form, "key_terms", _("Key terms"));
  rp_record_form_require (form, "name");
  rp_record_form_present (form, _("Add Work in Play"), NULL);
}

/**
 * rp_person_form_connection:
 * @writer: how to write it
 * @digest: the person
 * @connection: (nullable): one of theirs
 *
 * What somebody else is to the person, or the person to somebody else when
 * @connection says so.
 */
void
rp_person_form_connection (RpWriter       *writer,
                           RpPersonDigest *digest,
                           RpConnection   *connection)
{
  const char *inwards[] = {
    C_("connection", "Knows them well"), C_("connection", "Reports to them"),
    C_("connection", "Is their gatekeeper"), C_("connection", "Is a peer of theirs"), NULL,
  };
  const char *outwards[] = {
    C_("connection", "Is known well"), C_("connection", "They report to"),
    C_("connection", "They are gatekeeper of"), C_("connection", "Is a peer of theirs"), NULL,
  };
  g_autofree char *title = rp_person_words_around (rp_person_digest_person (digest));
  g_autoptr(RpConnection) made = NULL;
  gboolean out;
  RpRecordForm *form;
  const char *field;
  RpPerson *other;

  if (connection == NULL)
    {
      made = rp_record_new (RP_TYPE_CONNECTION);
      made->other = g_strdup (rp_person_digest_id (digest));
      made->type = RP_CONNECTION_GATEKEEPER_OF;
      connection = made;
    }
  out = g_strcmp0 (connection->person, rp_person_digest_id (digest)) == 0;
  field = out ? "other" : "person";
  other = rp_person_digest_find (digest, RP_TYPE_PERSON,
                                 out ? connection->other : connection->person);

  form = rp_record_form_new (writer, title, connection);
  rp_record_form_add_pick (form, field, _("Who"), other);
  rp_record_form_add_enum (form, "type", _("What they are to each other"),
                           out ? outwards : inwards);
  rp_record_form_require (form, field);
  rp_record_form_present (form, made != NULL ? _("Connect People") : _("Change Connection"),
                          NULL);
}

void
rp_person_form_membership (RpWriter       *writer,
                           RpPersonDigest *digest,
                           RpMembership   *membership)
{
  g_autoptr(RpMembership) made = NULL;
  RpCommunity *community = NULL;
  RpRecordForm *form;

  if (membership == NULL)
    {
      made = rp_record_new (RP_TYPE_MEMBERSHIP);
      made->person = g_strdup (rp_person_digest_id (digest));
    }
  else
    {
      community = rp_person_digest_find (digest, RP_TYPE_COMMUNITY, membership->community);
    }

  form = rp_record_form_new (writer, _("Community"), made != NULL ? made : membership);
  rp_record_form_add_pick (form, "community", _("Community"), community);
  rp_record_form_add_text (form, "role", _("Role in it"));
  rp_record_form_require (form, "community");
  rp_record_form_present (form, made != NULL ? _("Add Community") : _("Change Membership"), NULL);
}

void
rp_person_form_need (RpWriter       *writer,
                     RpPersonDigest *digest,
                     RpNeed         *need)
{
  g_autoptr(RpNeed) made = NULL;
  RpRecordForm *form;

  if (need == NULL)
    {
      made = rp_record_new (RP_TYPE_NEED);
      made->person = g_strdup (rp_person_digest_id (digest));
      made->since = today (digest);
    }

  form = rp_record_form_new (writer, _("Looking For"), made != NULL ? made : need);
  rp_record_form_add_text (form, "text", _("What they look for"));
  rp_record_form_require (form, "text");
  rp_record_form_present (form, made != NULL ? _("Add Need") : _("Change Need"), NULL);
}

void
rp_person_form_offer (RpWriter       *writer,
                      RpPersonDigest *digest,
                      RpOffer        *offer)
{
  g_autoptr(RpOffer) made = NULL;
  RpRecordForm *form;

  if (offer == NULL)
    {
      made = rp_record_new (RP_TYPE_OFFER);
      made->person = g_strdup (rp_person_digest_id (digest));
      made->since = today (digest);
    }

  form = rp_record_form_new (writer, _("Can Offer"), made != NULL ? made : offer);
  rp_record_form_add_text (form, "text", _("What they could open or give"));
  rp_record_form_require (form, "text");
  rp_record_form_present (form, made != NULL ? _("Add Offer") : _("Change Offer"), NULL);
}
