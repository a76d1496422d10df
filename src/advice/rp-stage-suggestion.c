/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-person-private.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-number.h"
#include "rp-rules.h"
#include "rp-words-private.h"

#include <glib/gi18n.h>

/* What the stages rest on. */
typedef struct
{
  const RpPersonFacts *facts;
  RpPerson            *person;
  guint32              today;
  gboolean             met;         /* face to face */
  gboolean             strong;      /* an encounter with a strong signal */
  gboolean             accepted;    /* an invitation */
  guint                alone;       /* held meetings at which one-to-one held */
  gboolean             confided;
  double               trust;       /* the latest; 0: not assessed */
  guint32              advice;      /* the last day they asked for mine; 0: never */
} Proof;

/**
 * rp_meeting_was_held:
 * @meeting: a meeting
 *
 * Returns: whether it took place
 */
gboolean
rp_meeting_was_held (RpMeeting *meeting)
{
  return meeting->state == RP_MEETING_HELD || meeting->state == RP_MEETING_DEBRIEFED;
}

/**
 * rp_meeting_was_alone:
 * @facts: facts about a person
 * @meeting: a meeting with them
 *
 * Returns: whether nobody attended beside the person and me, as the check
 *   one-to-one has it
 */
gboolean
rp_meeting_was_alone (const RpPersonFacts *facts,
                      RpMeeting           *meeting)
{
  for (guint i = 0; i < facts->attendees->len; i++)
    {
      RpAttendee *attendee = facts->attendees->pdata[i];

      if (g_strcmp0 (attendee->meeting, rp_record_get_id (meeting)) == 0 &&
          g_strcmp0 (attendee->person, meeting->person) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
read_encounters (Proof *proof)
{
  for (guint i = 0; i < proof->facts->encounters->len; i++)
    {
      RpEncounter *encounter = proof->facts->encounters->pdata[i];

      if (encounter->at > proof->facts->now)
        continue;
      proof->met = TRUE;
      proof->strong |= encounter->signal == RP_SIGNAL_STRONG;
      proof->accepted |= encounter->invitation == RP_INVITATION_ACCEPTED;
      if (encounter->advice && encounter->at != 0)
        proof->advice = MAX (proof->advice, rp_time_day (encounter->at, proof->facts->zone));
    }
}

static void
read_meetings (Proof *proof)
{
  const RpPersonFacts *facts = proof->facts;

  for (guint i = 0; i < facts->meetings->len; i++)
    {
      RpMeeting *meeting = facts->meetings->pdata[i];

      if (!rp_meeting_was_held (meeting))
        continue;
      proof->met = TRUE;
      proof->alone += rp_meeting_was_alone (facts, meeting);
    }

  for (guint i = 0; i < facts->debriefs->len; i++)
    {
      RpDebrief *debrief = facts->debriefs->pdata[i];
      RpMeeting *meeting = rp_facts_find (facts->meetings, debrief->meeting);
      gint64 at = meeting != NULL && meeting->starts != 0 ? meeting->starts : debrief->at;

      if (debrief->advice && at != 0 && at <= facts->now)
        proof->advice = MAX (proof->advice, rp_time_day (at, facts->zone));
    }
}

static void
proof_read (Proof               *proof,
            const RpPersonFacts *facts)
{
  *proof = (Proof) { .facts = facts, .person = facts->entry->person };
  proof->today = rp_time_day (facts->now, facts->zone);
  proof->confided = facts->confided;
  read_encounters (proof);
  read_meetings (proof);
  for (guint i = 0; i < facts->assessments->len; i++)
    {
      RpAssessment *assessment = facts->assessments->pdata[i];
      double trust = rp_trust_value (assessment);

      if (trust > 0 && assessment->date <= proof->today)
        proof->trust = trust;
    }
}

static gboolean
asked_lately (const Proof *proof)
{
  return proof->advice != 0 && proof->advice + RP_RULE_ADVISOR_DAYS >= proof->today;
}

static guint
meetings_for (RpStage stage)
{
  switch (stage)
    {
    case RP_STAGE_IN_CONVERSATION:
      return RP_RULE_CONVERSATION_MEETINGS;
    case RP_STAGE_CONFIDANT:
      return RP_RULE_CONFIDANT_MEETINGS;
    case RP_STAGE_TRUSTED_ADVISOR:
      return RP_RULE_ADVISOR_MEETINGS;
    case RP_STAGE_NOT_MET:
    case RP_STAGE_ACQUAINTED:
    case RP_STAGE_CURIOUS:
    default:
      return 0;
    }
}

/* Whether what §4.6 asks for @stage is there. */
static gboolean
is_borne_out (const Proof *proof,
              RpStage      stage)
{
  if (proof->alone < meetings_for (stage))
    return FALSE;

  switch (stage)
    {
    case RP_STAGE_ACQUAINTED:
      return proof->met;
    case RP_STAGE_CURIOUS:
      return proof->strong || proof->accepted;
    case RP_STAGE_CONFIDANT:
      return proof->confided;
    case RP_STAGE_TRUSTED_ADVISOR:
      return proof->trust >= RP_RULE_ADVISOR_TRUST && asked_lately (proof);
    case RP_STAGE_NOT_MET:
    case RP_STAGE_IN_CONVERSATION:
    default:
      return TRUE;
    }
}

static void
add (GPtrArray *sentences,
     char      *sentence)
{
  g_ptr_array_add (sentences, sentence);
}

/* "Two conversations, just the two of you." */
static char *
alone_words (guint count)
{
  g_autofree char *number = rp_number_in_words (count);
  g_autofree char *counted = rp_text_capitalise (number);

  return g_strdup_printf (ngettext ("%s conversation, just the two of you.",
                                    "%s conversations, just the two of you.", count), counted);
}

static char *
more_alone_words (const Proof *proof,
                  guint        count)
{
  g_autofree char *number = rp_number_in_words (count);
  g_autofree char *counted = rp_text_capitalise (number);

  if (proof->alone == 0)
    return alone_words (count);

  return g_strdup_printf (ngettext ("%s more conversation, just the two of you.",
                                    "%s more conversations, just the two of you.", count),
                          counted);
}

static void
add_missing_trust (const Proof *proof,
                   GPtrArray   *missing)
{
  if (proof->trust <= 0)
    add (missing, g_strdup (_("An assessment of how far you are trusted.")));
  else if (proof->trust < RP_RULE_ADVISOR_TRUST)
    add (missing, g_strdup (_("More trust than your latest assessment says.")));
  if (asked_lately (proof))
    return;

  if (proof->advice == 0)
    add (missing, rp_person_sentence (proof->person, _("She asks for your advice."),
                                      _("He asks for your advice."),
                                      _("They ask for your advice."),
                                      _("%s asks for your advice.")));
  else
    add (missing,
         rp_person_sentence (proof->person,
                             _("She asks for your advice again; it is more than a year ago."),
                             _("He asks for your advice again; it is more than a year ago."),
                             _("They ask for your advice again; it is more than a year ago."),
                             _("%s asks for your advice again; it is more than a year ago.")));
}

static void
add_missing_confidence (const Proof *proof,
                        GPtrArray   *missing)
{
  if (proof->confided)
    return;

  add (missing, rp_person_sentence (proof->person, _("She shares something of her own, unasked."),
                                    _("He shares something of his own, unasked."),
                                    _("They share something of their own, unasked."),
                                    _("%s shares something personal, unasked.")));
  if (!proof->facts->unlocked)
    add (missing, g_strdup (_("Private notes could add to it; they are locked.")));
}

static void
add_missing (const Proof *proof,
             RpStage      stage,
             GPtrArray   *missing)
{
  guint alone = meetings_for (stage);

  if (alone > proof->alone)
    add (missing, more_alone_words (proof, alone - proof->alone));
  if (stage == RP_STAGE_ACQUAINTED && !proof->met)
    add (missing, g_strdup (_("A first encounter or meeting, face to face.")));
  if (stage == RP_STAGE_CURIOUS && !proof->strong && !proof->accepted)
    add (missing, rp_person_sentence (proof->person,
                                      _("A topic that catches her, or an invitation she accepts."),
                                      _("A topic that catches him, or an invitation he accepts."),
                                      _("A topic that catches them, or an invitation they accept."),
                                      _("A topic that perplexes %s, or an accepted invitation.")));
  if (stage == RP_STAGE_CONFIDANT)
    add_missing_confidence (proof, missing);
  if (stage == RP_STAGE_TRUSTED_ADVISOR)
    add_missing_trust (proof, missing);
}

static void
add_advice_evidence (const Proof *proof,
                     GPtrArray   *evidence)
{
  if (proof->trust >= RP_RULE_ADVISOR_TRUST)
    add (evidence, g_strdup (_("Your latest assessment says strong trust.")));
  if (asked_lately (proof))
    add (evidence, rp_person_sentence (proof->person, _("She asked for your advice."),
                                       _("He asked for your advice."),
                                       _("They asked for your advice."),
                                       _("%s asked for your advice.")));
}

/* What there is of what @stage rests on, and of the stages below that matter. */
static void
add_evidence (const Proof *proof,
              RpStage      stage,
              GPtrArray   *evidence)
{
  if (stage == RP_STAGE_ACQUAINTED && proof->met)
    add (evidence, g_strdup (_("You have met face to face.")));
  if (stage == RP_STAGE_CURIOUS && proof->strong)
    add (evidence, rp_person_sentence (proof->person, _("A topic caught her."),
                                       _("A topic caught him."), _("A topic caught them."),
                                       _("A topic perplexes %s, too.")));
  if (stage == RP_STAGE_CURIOUS && proof->accepted)
    add (evidence, rp_person_sentence (proof->person, _("She accepted an invitation."),
                                       _("He accepted an invitation."),
                                       _("They accepted an invitation."),
                                       _("%s accepted an invitation.")));
  if (stage >= RP_STAGE_IN_CONVERSATION && proof->alone > 0)
    add (evidence, alone_words (proof->alone));
  if (stage == RP_STAGE_CONFIDANT && proof->confided)
    add (evidence, rp_person_sentence (proof->person,
                                       _("She shared something of her own, unasked."),
                                       _("He shared something of his own, unasked."),
                                       _("They shared something of their own, unasked."),
                                       _("%s shared something personal, unasked.")));
  if (stage == RP_STAGE_TRUSTED_ADVISOR)
    add_advice_evidence (proof, evidence);
}

static char *
quiet_words (const Proof *proof)
{
  const RpPersonFacts *facts = proof->facts;
  g_autofree char *span = NULL;
  g_autofree char *every = NULL;
  RpRhythm rhythm;
  int days;

  rp_rhythm_measure (facts->entry, facts->now, facts->zone, &rhythm);
  if (rhythm.due == 0)
    return NULL;
  days = rhythm.days_overdue + rhythm.cadence_days;
  if (days < RP_RULE_QUIET_CADENCES * rhythm.cadence_days)
    return NULL;

  span = rp_words_span (days);
  every = rp_rhythm_every (&rhythm);
  /* Translators: “No contact for 14 weeks; the rhythm is every 6 weeks.” */
  return g_strdup_printf (_("No contact for %s; the rhythm is %s."), span, every);
}

/**
 * rp_stage_advise:
 * @facts: facts about a person
 *
 * Each stage stands on its own evidence (4.6): *curious* on an encounter with a
 * strong signal or an accepted invitation; *in conversation* on one held
 * meeting between two; *confidant* on three such, and something shared in
 * confidence, unasked; *trusted advisor* on six such, the latest trust at least
 * 5, and that they asked for my advice in the last 365 days. It never lowers a
 * stage.
 *
 * Returns: (transfer full): the stage borne out, and what is missing for the
 *   next
 */
RpStageAdvice *
rp_stage_advise (const RpPersonFacts *facts)
{
  RpStageAdvice *advice = g_new0 (RpStageAdvice, 1);
  Proof proof;

  proof_read (&proof, facts);
  advice->current = MIN (proof.person->stage, RP_STAGE_TRUSTED_ADVISOR);
  advice->suggested = advice->current;
  for (guint stage = advice->current + 1; stage <= RP_STAGE_TRUSTED_ADVISOR; stage++)
    if (is_borne_out (&proof, stage))
      advice->suggested = stage;
  advice->next = MIN (advice->current + 1, RP_STAGE_TRUSTED_ADVISOR);

  advice->evidence = g_ptr_array_new_with_free_func (g_free);
  advice->missing = g_ptr_array_new_with_free_func (g_free);
  add_evidence (&proof, advice->suggested, advice->evidence);
  if (advice->suggested < advice->next)
    add_missing (&proof, advice->next, advice->missing);
  advice->quiet = quiet_words (&proof);

  return advice;
}

/**
 * rp_stage_advice_free:
 * @advice: (transfer full): advice
 */
void
rp_stage_advice_free (RpStageAdvice *advice)
{
  g_ptr_array_unref (advice->evidence);
  g_ptr_array_unref (advice->missing);
  g_free (advice->quiet);
  g_free (advice);
}
