/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-facts.h"
#include "rp-finding.h"

G_BEGIN_DECLS

/* --- The safe-conversation check (rp-check.c) --- */

RpCheckReport *rp_check_meeting       (const RpMeetingFacts *facts);
const char    *rp_check_name          (const char           *id);
char          *rp_check_summary       (const RpCheckReport  *report,
                                       const RpMeetingFacts *facts);

/* --- Topics (rp-topic-advice.c) --- */

/**
 * RpTopicLevel:
 * @RP_TOPIC_NOT_YET: below 11 of 18
 * @RP_TOPIC_GOOD: 11 and more
 * @RP_TOPIC_STRONG: 15 and more
 */
typedef enum {
  RP_TOPIC_NOT_YET,
  RP_TOPIC_GOOD,
  RP_TOPIC_STRONG,
} RpTopicLevel;

/**
 * RpTopicConflict:
 * @engagement: (transfer none): the work in play
 * @by_hand: whether I said so myself
 * @terms: (element-type utf8): the words both share, as written in the topic
 */
typedef struct
{
  RpEngagement *engagement;
  gboolean      by_hand;
  GPtrArray    *terms;
} RpTopicConflict;

/**
 * RpTopicRank:
 * @topic: the topic
 * @strength: 0 to 18, with the person's own curiosity
 * @score: what is sorted by: strength, halved when discussed lately
 * @level: the word for @strength
 * @weakest: (nullable): the characteristic to work on next
 * @curiosity: (nullable): the strongest of theirs that is linked to it
 * @conflict: (nullable): with work in play; puts it last
 * @discussed: whether it was discussed in the last two held meetings
 * @reasons: (element-type utf8): why it stands where it stands, as sentences
 */
typedef struct
{
  RpTopic          *topic;
  int               strength;
  double            score;
  RpTopicLevel      level;
  RpCharacteristic *weakest;
  RpCuriosity      *curiosity;
  RpTopicConflict  *conflict;
  gboolean          discussed;
  GPtrArray        *reasons;
} RpTopicRank;

GPtrArray        *rp_rank_topics             (const RpTopicFacts *facts);
int               rp_topic_strength          (const RpTopicFacts *facts,
                                              const char         *topic);
int               rp_topic_value             (const RpTopicFacts *facts,
                                              const char         *topic,
                                              RpCharacteristic   *characteristic);
RpCharacteristic *rp_topic_weakest           (const RpTopicFacts *facts,
                                              const char         *topic);
RpTopicLevel      rp_topic_level             (int                 strength);
const char       *rp_topic_level_words       (RpTopicLevel        level);
RpTopicConflict  *rp_topic_find_conflict     (const RpTopicFacts *facts,
                                              RpTopic            *topic);
void              rp_topic_conflict_free     (RpTopicConflict    *conflict);
void              rp_topic_rank_free         (RpTopicRank        *rank);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTopicConflict, rp_topic_conflict_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTopicRank, rp_topic_rank_free)

/* --- What makes a topic strong, in words (rp-characteristic-words.c) --- */

const char *rp_characteristic_get_name     (RpCharacteristic *characteristic);
const char *rp_characteristic_get_question (RpCharacteristic *characteristic);
char       *rp_characteristic_dup_next     (RpCharacteristic *characteristic,
                                            const char       *name);

/* --- The sweet jar (rp-jar.c) --- */

/**
 * RpVerdict:
 * @RP_VERDICT_GIVE_FIRST: "give first"
 * @RP_VERDICT_ASK_THEN_GIVE: "ask, then give back"
 * @RP_VERDICT_ROOM: "room to ask"
 *
 * Whether to ask a favour of some size.
 */
typedef enum {
  RP_VERDICT_GIVE_FIRST,
  RP_VERDICT_ASK_THEN_GIVE,
  RP_VERDICT_ROOM,
} RpVerdict;

/**
 * RpJar:
 * @exact: before flooring and clamping
 * @sweets: from −9 to 12
 * @asks_often: whether three or more asks that cost sweets were made within 90 days
 * @calm_days: days until that is over, if nothing more is asked for; 0 when it is
 * @declined: asks declined
 * @given: how many favours I gave
 * @asked: how many I asked for, pending or granted
 * @kinds: how many sweets given of each #RpFavourType
 */
typedef struct
{
  double   exact;
  int      sweets;
  gboolean asks_often;
  guint    calm_days;
  guint    declined;
  guint    given;
  guint    asked;
  guint    kinds[4];
} RpJar;

void        rp_jar_count         (const RpJarFacts *facts,
                                  RpJar            *jar);
int         rp_favour_weight     (RpFavourSize      size);
int         rp_favour_cost       (RpFavourSize      size,
                                  gboolean          aligned);
gboolean    rp_favour_is_shown   (RpFavour         *favour);
RpVerdict   rp_jar_verdict       (const RpJar      *jar,
                                  RpFavourSize      size,
                                  gboolean          aligned);
const char *rp_verdict_words     (RpVerdict         verdict);
char       *rp_jar_words         (const RpJar      *jar);
guint       rp_jar_pick_sweets   (const RpJar      *jar,
                                  RpFavourType     *kinds,
                                  guint             max_kinds);

/* --- Favours in words (rp-favour-words.c) --- */

const char *rp_favour_type_name    (RpFavourType       type);
const char *rp_favour_size_name    (RpFavourSize       size);
const char *rp_favour_state_name   (RpFavourState      state);
const char *rp_favour_words        (RpFavourDirection  direction,
                                    RpFavourType       type);
int         rp_favour_half_sweets  (RpFavour          *favour);
char       *rp_favour_effect_words (RpFavour          *favour);
char       *rp_favour_ask_words    (const RpJar       *jar,
                                    RpFavourSize       size,
                                    gboolean           aligned);
gboolean    rp_favour_is_overdue   (RpFavour          *favour,
                                    guint32            today);
char       *rp_favour_thanks       (RpFavour          *favour,
                                    RpPerson          *person,
                                    RpObjective       *objective,
                                    RpProfile         *me);

/* --- The relationship (rp-stage-advice.c) --- */

const char *rp_stage_name        (RpStage           stage);
const char *rp_stage_proof       (RpStage           stage);

/* --- Words that fit a person (rp-person-words.c) --- */

char       *rp_person_short_name (RpPerson         *person);
const char *rp_person_subject    (RpPerson         *person);
const char *rp_person_object     (RpPerson         *person);
const char *rp_person_possessive (RpPerson         *person);
char       *rp_person_phrase     (RpPerson         *person,
                                  const char       *she,
                                  const char       *he,
                                  const char       *they,
                                  char             *named);
char       *rp_meeting_title     (RpMeeting        *meeting,
                                  RpPerson         *person);
char       *rp_join_quoted       (GPtrArray        *words);
char       *rp_quoted            (const char       *text);

G_END_DECLS
