/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-history-words-private.h"

#include "rp-advice.h"
#include "rp-number.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/* "About “Paying for resilience nobody sees”": the first topic of the plan */
static char *
about_topic (const RpPersonFacts *facts,
             const char          *id)
{
  RpTopic *topic = rp_facts_records_lookup (facts->records, RP_TYPE_TOPIC, id);

  if (topic == NULL)
    topic = rp_facts_find (facts->topics->topics, id);

  return topic != NULL ? g_strdup_printf (_("About “%s”"), topic->title) : NULL;
}

char *
rp_history_about_meeting (const RpPersonFacts *facts,
                          RpMeeting           *meeting)
{
  for (guint i = 0; i < facts->plan_topics->len; i++)
    {
      RpPlanTopic *planned = facts->plan_topics->pdata[i];

      if (g_strcmp0 (planned->meeting, rp_record_get_id (meeting)) == 0)
        return about_topic (facts, planned->topic);
    }

  return NULL;
}

/* "Safe conversation, Fig & Anchor"; with others there, "Dinner, Fig & Anchor" */
char *
rp_history_meeting_words (const RpPersonFacts *facts,
                          RpMeeting           *meeting)
{
  RpVenue *venue = rp_facts_records_lookup (facts->records, RP_TYPE_VENUE, meeting->venue);
  g_autofree char *what = NULL;

  if (rp_meeting_was_alone (facts, meeting))
    what = g_strdup (_("Safe conversation"));
  else if (!rp_text_is_blank (meeting->format))
    what = rp_text_capitalise (meeting->format);
  else
    what = g_strdup (_("Meeting"));

  /* Translators: what, and where: “Safe conversation, Fig & Anchor” */
  return venue != NULL ? g_strdup_printf (C_("history", "%s, %s"), what, venue->name)
                       : g_steal_pointer (&what);
}

static char *
invitation_words (RpPerson     *person,
                  RpInvitation  invitation)
{
  switch (invitation)
    {
    case RP_INVITATION_ASKED:
      return rp_person_sentence (person, _("You invited her."), _("You invited him."),
                                 _("You invited them."), _("You invited %s."));
    case RP_INVITATION_ACCEPTED:
      return rp_person_sentence (person, _("She accepted your invitation."),
                                 _("He accepted your invitation."),
                                 _("They accepted your invitation."),
                                 _("%s accepted your invitation."));
    case RP_INVITATION_LATER:
      return rp_person_sentence (person, _("She would rather meet later."),
                                 _("He would rather meet later."),
                                 _("They would rather meet later."),
                                 _("%s would rather meet later."));
    case RP_INVITATION_DECLINED:
      return rp_person_sentence (person, _("She declined your invitation."),
                                 _("He declined your invitation."),
                                 _("They declined your invitation."),
                                 _("%s declined your invitation."));
    case RP_INVITATION_NOT_ASKED:
    default:
      return NULL;
    }
}

char *
rp_history_encounter_detail (const RpPersonFacts *facts,
                             RpEncounter         *encounter)
{
  g_autofree char *raised = !rp_text_is_blank (encounter->raised)
                              ? g_strdup (encounter->raised)
                              : about_topic (facts, encounter->topic);
  g_autofree char *invitation = invitation_words (facts->entry->person, encounter->invitation);

  if (raised == NULL || invitation == NULL)
    return g_strdup (raised != NULL ? raised : invitation);

  return g_strdup_printf ("%s%s %s", raised,
                          g_str_has_suffix (raised, ".") || g_str_has_suffix (raised, "?") ||
                          g_str_has_suffix (raised, "!") ? "" : ".", invitation);
}

char *
rp_history_favour_detail (RpFavour *favour)
{
  const char *outcome = NULL;

  if (favour->direction == RP_FAVOUR_ASKED && favour->state == RP_FAVOUR_STATE_DECLINED)
    outcome = _("declined");
  else if (favour->direction == RP_FAVOUR_ASKED && favour->state == RP_FAVOUR_STATE_PENDING)
    outcome = _("not answered yet");
  if (outcome == NULL)
    return g_strdup (favour->text);

  return g_strdup_printf ("%s · %s", favour->text, outcome);
}

/* The name of one of an introduction's people; somebody removed is still somebody. */
static char *
name_of (const RpPersonFacts *facts,
         const char          *id)
{
  RpPerson *person = rp_facts_records_lookup (facts->records, RP_TYPE_PERSON, id);

  return g_strdup (person != NULL ? person->name : _("somebody"));
}

static char *
introduced_by_them (const RpPersonFacts *facts,
                    RpIntroduction      *introduction)
{
  g_autofree char *first = name_of (facts, introduction->introduced);
  g_autofree char *second = name_of (facts, introduction->to_person);
  gboolean to_me = introduction->introduced == NULL || introduction->to_person == NULL;

  if (to_me)
    /* Translators: a name */
    return g_strdup_printf (_("Introduction to %s"),
                            introduction->introduced == NULL ? second : first);

  /* Translators: two names */
  return g_strdup_printf (_("Introduced %s to %s"), first, second);
}

char *
rp_history_introduction_words (const RpPersonFacts *facts,
                               RpIntroduction      *introduction)
{
  const char *self = rp_record_get_id (facts->entry->person);
  gboolean is_first = g_strcmp0 (introduction->introduced, self) == 0;
  const char *other = is_first ? introduction->to_person : introduction->introduced;
  g_autofree char *other_name = name_of (facts, other);
  g_autofree char *introducer = NULL;

  if (g_strcmp0 (introduction->introducer, self) == 0)
    return introduced_by_them (facts, introduction);
  if (introduction->introducer == NULL)
    /* Translators: a name */
    return g_strdup_printf (_("You made the introduction to %s"), other_name);

  introducer = name_of (facts, introduction->introducer);
  if (other == NULL)
    /* Translators: a name */
    return g_strdup_printf (_("Introduced by %s"), introducer);

  /* Translators: two names */
  return g_strdup_printf (_("Introduced to %s by %s"), other_name, introducer);
}

static char *
own_commitment_words (RpCommitmentState state)
{
  switch (state)
    {
    case RP_COMMITMENT_KEPT:
      return g_strdup (_("You kept a promise"));
    case RP_COMMITMENT_LATE:
      return g_strdup (_("You kept a promise late"));
    case RP_COMMITMENT_BROKEN:
      return g_strdup (_("You broke a promise"));
    case RP_COMMITMENT_RELEASED:
      return g_strdup (_("A promise of yours was released"));
    case RP_COMMITMENT_OPEN:
    default:
      return g_strdup (_("You promised"));
    }
}

char *
rp_history_commitment_words (const RpPersonFacts *facts,
                             RpCommitment        *commitment)
{
  RpPerson *person = facts->entry->person;

  if (commitment->by == RP_COMMITMENT_BY_ME)
    return own_commitment_words (commitment->state);

  switch (commitment->state)
    {
    case RP_COMMITMENT_KEPT:
      return rp_person_sentence (person, _("She kept a promise"), _("He kept a promise"),
                                 _("They kept a promise"), _("%s kept a promise"));
    case RP_COMMITMENT_LATE:
      return rp_person_sentence (person, _("She kept a promise late"),
                                 _("He kept a promise late"), _("They kept a promise late"),
                                 _("%s kept a promise late"));
    case RP_COMMITMENT_BROKEN:
      return rp_person_sentence (person, _("She broke a promise"), _("He broke a promise"),
                                 _("They broke a promise"), _("%s broke a promise"));
    case RP_COMMITMENT_RELEASED:
      return rp_person_sentence (person, _("You released her from a promise"),
                                 _("You released him from a promise"),
                                 _("You released them from a promise"),
                                 _("You released %s from a promise"));
    case RP_COMMITMENT_OPEN:
    default:
      return rp_person_sentence (person, _("She promised"), _("He promised"),
                                 _("They promised"), _("%s promised"));
    }
}
