/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-advice.h"

G_BEGIN_DECLS

/* Who should meet (4.7), and what both must agree to. What is referred to belongs to the
 * network and lives as long as it does. */

/**
 * RpMeetBy:
 * @RP_MEET_BY_OFFER: what they offer
 * @RP_MEET_BY_OBJECTIVE: what they are measured on
 * @RP_MEET_BY_CURIOSITY: what perplexes them, too
 * @RP_MEET_BY_COMMUNITY: where they have a role
 *
 * Why somebody fits a need.
 */
typedef enum {
  RP_MEET_BY_OFFER,
  RP_MEET_BY_OBJECTIVE,
  RP_MEET_BY_CURIOSITY,
  RP_MEET_BY_COMMUNITY,
} RpMeetBy;

#define RP_TYPE_MEET_BY (rp_meet_by_get_type ())
GType rp_meet_by_get_type (void);

/**
 * RpMeetVerdict:
 * @RP_MEET_READY: both may be introduced
 * @RP_MEET_ASK_SEEKER: who looks for something is to be asked first
 * @RP_MEET_ASK_HELPER: who has it is to be asked first
 * @RP_MEET_ASK_BOTH: both are to be asked first
 * @RP_MEET_GET_TO_KNOW: I have not met one of them yet
 *
 * What comes before the introduction.
 */
typedef enum {
  RP_MEET_READY,
  RP_MEET_ASK_SEEKER,
  RP_MEET_ASK_HELPER,
  RP_MEET_ASK_BOTH,
  RP_MEET_GET_TO_KNOW,
} RpMeetVerdict;

#define RP_TYPE_MEET_VERDICT (rp_meet_verdict_get_type ())
GType rp_meet_verdict_get_type (void);

/**
 * RpPair:
 * @seeker: who looks for something
 * @need: what
 * @helper: who fits it
 * @by: why
 * @record: what of theirs it is: an #RpOffer, #RpObjective, #RpCuriosity or
 *   #RpMembership
 * @about: (nullable): its #RpTopic or #RpCommunity
 * @words: (element-type utf8): the words that both share, as @need has them
 * @score: above 0; 1 for what fits best in the whole network
 * @verdict: what comes before the introduction
 *
 * Two people who should meet, and who do not know each other yet.
 */
typedef struct
{
  RpPerson      *seeker;
  RpNeed        *need;
  RpPerson      *helper;
  RpMeetBy       by;
  gpointer       record;
  gpointer       about;
  GPtrArray     *words;
  double         score;
  RpMeetVerdict  verdict;
} RpPair;

GPtrArray  *rp_who_should_meet    (RpNetwork      *network,
                                   const char     *person);
RpPair     *rp_meet_pair          (RpNetwork      *network,
                                   const char     *person,
                                   const char     *other);
void        rp_pair_free          (RpPair         *pair);
char       *rp_pair_reason        (const RpPair   *pair);
char       *rp_pair_seeker_gain   (const RpPair   *pair);
char       *rp_pair_helper_gain   (const RpPair   *pair);
char       *rp_pair_verdict_words (const RpPair   *pair);
char       *rp_pair_caution       (const RpPair   *pair);
char       *rp_meet_caution       (RpPerson       *person,
                                   RpPerson       *other);
char       *rp_meet_refusal       (RpPerson       *person,
                                   RpPerson       *other);
char       *rp_meet_aside_key     (const char     *person,
                                   const char     *other);
char      **rp_meet_aside_parse   (const char     *key);

/**
 * RpCommonKind:
 * @RP_COMMON_COMMUNITY: both have a role in it
 * @RP_COMMON_EMPLOYER: both were there at the same time
 * @RP_COMMON_PLACE: both live there
 * @RP_COMMON_CURIOSITY: both are curious about it
 */
typedef enum {
  RP_COMMON_COMMUNITY,
  RP_COMMON_EMPLOYER,
  RP_COMMON_PLACE,
  RP_COMMON_CURIOSITY,
} RpCommonKind;

/**
 * RpCommon:
 * @kind: what kind of thing
 * @record: (nullable): the community, organization or topic
 * @words: for the middle of a sentence: "both in Northern Grid Forum"
 *
 * What two people have in common.
 */
typedef struct
{
  RpCommonKind  kind;
  gpointer      record;
  char         *words;
} RpCommon;

GPtrArray  *rp_network_in_common  (RpNetwork      *network,
                                   const char     *person,
                                   const char     *other);
void        rp_common_free        (RpCommon       *common);

gboolean    rp_introduction_lacks (RpIntroduction *introduction,
                                   RpPerson       *introduced,
                                   RpPerson       *to_person,
                                   gboolean       *lacks_introduced,
                                   gboolean       *lacks_to_person);
guint32     rp_introduction_follow_up (RpIntroduction *introduction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPair, rp_pair_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpCommon, rp_common_free)

G_END_DECLS
