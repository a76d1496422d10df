/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-facts.h"

G_BEGIN_DECLS

/* --- Rhythm (4.5; rp-rhythm.c) --- */

/**
 * RpRhythm:
 * @last: the last contact, seconds since the epoch; 0: never
 * @last_in_person: the last one at which we saw each other; 0: never
 * @cadence_days: deliberate or measured; 0: none
 * @measured: whether it is the median gap between contacts, for want of a
 *   deliberate one
 * @due: the day of the next contact; 0: none
 * @days_overdue: days since @due; negative: days until then
 * @lateness: @days_overdue / @cadence_days; what overdue people are sorted by
 *
 * How often there is contact, and when the next one is due.
 */
typedef struct
{
  gint64   last;
  gint64   last_in_person;
  int      cadence_days;
  gboolean measured;
  guint32  due;
  int      days_overdue;
  double   lateness;
} RpRhythm;

/* Contacts later than @now do not count. A past one does even if @entry has a
 * next meeting; then nothing is overdue in the sense of Today. */
void       rp_rhythm_measure (RpPersonEntry       *entry,
                              gint64               now,
                              GTimeZone           *zone,
                              RpRhythm            *rhythm);
gboolean   rp_rhythm_is_late (const RpRhythm      *rhythm);
GPtrArray *rp_rhythm_overdue (const RpPeopleFacts *facts);
char      *rp_rhythm_since   (const RpRhythm      *rhythm,
                              gint64               now,
                              GTimeZone           *zone);
char      *rp_rhythm_every   (const RpRhythm      *rhythm);

/* --- The stage of a relationship (4.6; rp-stage-suggestion.c) --- */

/**
 * RpStageAdvice:
 * @current: what is recorded
 * @suggested: what the evidence bears out; never below @current
 * @next: the stage after @current, or @current at the last
 * @evidence: (element-type utf8): what bears out @suggested, as sentences
 * @missing: (element-type utf8): what is missing for @next, as sentences;
 *   empty when nothing is
 * @quiet: (nullable): a sentence, when there was no contact for twice the
 *   cadence
 *
 * What stage the evidence bears out, and what is missing for the next.
 */
typedef struct
{
  RpStage    current;
  RpStage    suggested;
  RpStage    next;
  GPtrArray *evidence;
  GPtrArray *missing;
  char      *quiet;
} RpStageAdvice;

RpStageAdvice *rp_stage_advise      (const RpPersonFacts *facts);
void           rp_stage_advice_free (RpStageAdvice       *advice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpStageAdvice, rp_stage_advice_free)

/* --- Reciprocity (4.8; rp-reciprocity.c) --- */

#define RP_RECIPROCITY_MONTHS 12

/**
 * RpKept:
 * @kept: in time
 * @late: kept, but late
 * @broken: not kept
 * @open: still open
 *
 * What became of promises.
 */
typedef struct
{
  guint kept;
  guint late;
  guint broken;
  guint open;
} RpKept;

/**
 * RpReciprocityMonth:
 * @year: its year
 * @month: 1 to 12
 * @given: favours given
 * @asked: favours asked for
 * @listened: contacts without either
 *
 * One month of the chart.
 */
typedef struct
{
  int   year;
  guint month;
  guint given;
  guint asked;
  guint listened;
} RpReciprocityMonth;

/**
 * RpReciprocity:
 * @mine: my promises of the last twelve months
 * @theirs: theirs
 * @given: favours given
 * @asked: favours asked for, whatever became of them
 * @listened: contacts without a favour on that day
 * @months: the same by month, the oldest first; the last is the current one
 * @only_asks: whether the last three contacts or more were all asks
 * @reliability: my kept ratio as 1 to 10, to begin an assessment with; 0: too
 *   little is known
 * @words: what it comes to, as a sentence
 *
 * What goes which way between us, over twelve months.
 */
typedef struct
{
  RpKept             mine;
  RpKept             theirs;
  guint              given;
  guint              asked;
  guint              listened;
  RpReciprocityMonth months[RP_RECIPROCITY_MONTHS];
  gboolean           only_asks;
  int                reliability;
  char              *words;
} RpReciprocity;

RpReciprocity *rp_reciprocity_weigh (const RpPersonFacts *facts);
void           rp_reciprocity_free  (RpReciprocity       *reciprocity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpReciprocity, rp_reciprocity_free)

/* --- The trust equation (rp-trust.c) --- */

double rp_trust_value (RpAssessment *assessment);
char  *rp_trust_words (GPtrArray    *assessments);

/* --- History (rp-history-advice.c) --- */

typedef enum {
  RP_EVENT_MEETING,
  RP_EVENT_ENCOUNTER,
  RP_EVENT_FAVOUR_GIVEN,
  RP_EVENT_FAVOUR_ASKED,
  RP_EVENT_INTRODUCTION,
  RP_EVENT_COMMITMENT,
  RP_EVENT_ASSESSMENT,
  RP_EVENT_NOTE,
  RP_EVENT_POSITION,
} RpEventKind;

/**
 * RpHistoryEvent:
 * @at: seconds since the epoch; of a day, its noon in my time zone
 * @kind: what it was
 * @type: the class of its record
 * @id: its UUID
 * @title: "Safe conversation, Fig & Anchor", "You gave an introduction"
 * @detail: (nullable): one more sentence, of open text only
 * @sealed: whether there is sealed text with it
 *
 * One line of the history with a person.
 */
typedef struct
{
  gint64       at;
  RpEventKind  kind;
  GType        type;
  char        *id;
  char        *title;
  char        *detail;
  gboolean     sealed;
} RpHistoryEvent;

GPtrArray *rp_history_tell       (const RpPersonFacts *facts,
                                  GPtrArray           *notes);
void       rp_history_event_free (RpHistoryEvent      *event);

G_END_DECLS
