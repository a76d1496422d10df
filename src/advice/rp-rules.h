/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Every weight, limit and half-life that advice uses, with its unit and the
 * section of the product's rules that sets it. */

/* --- The safe-conversation check (4.1) --- */

#define RP_RULE_QUIET_AFTER_MINUTES   45   /* minutes without a meeting of mine after this one */
#define RP_RULE_EVIDENCE_DAYS         180  /* days until their words are old */
#define RP_RULE_STRENGTH_FOR_MEETING  11   /* of 18: what a topic of an evening needs */
#define RP_RULE_OPEN_QUESTIONS        3    /* questions, at the least */
#define RP_RULE_SHARED_TERMS          2    /* distinct terms that make a conflict */
#define RP_RULE_EVENING_MINUTE        1140 /* minute of the day that is proposed: 19:00 */
#define RP_RULE_EVENING_LAST_MINUTE   1260 /* latest start that is proposed: 21:00 */
#define RP_RULE_EVENING_STEP_MINUTES  60   /* minutes between starts that are tried */
#define RP_RULE_EVENING_SEARCH_DAYS   21   /* days ahead that are looked at for a free evening */
#define RP_RULE_LENGTH_MINUTES        120  /* minutes, when a plan has no end */
#define RP_RULE_TONIGHT_MINUTE        1020 /* minute of the day from when on it is an evening */
#define RP_RULE_NEAR_DAYS             6    /* days ahead that a weekday names without doubt */

/* --- Topics (4.2) --- */

#define RP_RULE_SCORE_MAX             3    /* of one characteristic */
#define RP_RULE_STRENGTH_MAX          18   /* six characteristics of three */
#define RP_RULE_TOPIC_GOOD            11   /* of 18 */
#define RP_RULE_TOPIC_STRONG          15   /* of 18 */
#define RP_RULE_DISCUSSED_FACTOR      0.5  /* of the strength, when discussed lately */

/* --- The sweet jar (4.3) --- */

#define RP_RULE_JAR_HALF_LIFE_DAYS    180  /* days until a sweet counts half */
#define RP_RULE_JAR_MIN               -9   /* sweets */
#define RP_RULE_JAR_MAX               12   /* sweets */
#define RP_RULE_JAR_BASE              { 0, 0, 1, 2, 3, 5 }   /* sweets by stage 0 to 5 */
#define RP_RULE_SHOWN_FACTOR          0.5  /* of an aligned ask's size, when its result shows */
#define RP_RULE_VERDICT_ROOM          2    /* sweets left after the ask */
#define RP_RULE_VERDICT_ASK           0    /* sweets left after the ask */
#define RP_RULE_ASKS_OFTEN            3    /* asks that cost sweets … */
#define RP_RULE_ASKS_OFTEN_DAYS       90   /* … within so many days */
#define RP_RULE_JAR_PLENTY            8    /* sweets, for the words under a jar */
#define RP_RULE_JAR_ROOM              4
#define RP_RULE_JAR_SMALL             2

/* --- Who can help? (4.4) --- */

#define RP_RULE_HELP_ALIGNMENT        0.5  /* of the score: how well they fit, of the best */
#define RP_RULE_HELP_STAGE            0.2  /* of the score: the stage, of 5 */
#define RP_RULE_HELP_SWEETS           0.2  /* of the score: sweets, of … */
#define RP_RULE_HELP_SWEETS_MAX       10   /* … so many */
#define RP_RULE_HELP_ORGANIZATION     0.1  /* of the score: at the organization asked for */
#define RP_RULE_HELP_ROLE             0.5  /* what fits their role counts so much */
#define RP_RULE_HELP_INFERRED         0.7  /* an objective that I inferred */
#define RP_RULE_HELP_PUBLIC           0.85 /* an objective that is public */
#define RP_RULE_CHAIN_STEPS           3    /* introductions from me, at the most */

/* --- Rhythm (4.5) --- */

#define RP_RULE_RHYTHM_CONTACTS       4    /* contacts, at the least, for a measured cadence */

/* --- Who should meet? (4.7); what could I give? --- */

#define RP_RULE_MEET_PER_NEED         3    /* people, at the most, that one need suggests */
#define RP_RULE_NOT_THESE_TWO_DAYS    365  /* days that two are not suggested again */
#define RP_RULE_GIVE_PER_WISH         2    /* of each kind that one need or objective suggests */
#define RP_RULE_GIVE_SAME_TOPIC       10.0 /* a lesson of their very topic: before any words */
#define RP_RULE_PAST_ASKS             5    /* asks like this one, at the most */
#define RP_RULE_BM25_K1               1.2  /* as SQLite's bm25() has them: how soon a word said … */
#define RP_RULE_BM25_B                0.75 /* … again tells no more, and how much length counts */

/* --- The stage of a relationship (4.6) --- */

#define RP_RULE_CONVERSATION_MEETINGS 1    /* held, just the two of us: in conversation */
#define RP_RULE_CONFIDANT_MEETINGS    3    /* held, just the two of us: confidant */
#define RP_RULE_ADVISOR_MEETINGS      6    /* held, just the two of us: trusted advisor */
#define RP_RULE_ADVISOR_TRUST         5.0  /* of the trust equation: trusted advisor */
#define RP_RULE_ADVISOR_DAYS          365  /* days since they asked for my advice, at the most */
#define RP_RULE_QUIET_CADENCES        2    /* times the cadence without contact: it is said */

/* --- Reciprocity and trust (4.8) --- */

#define RP_RULE_ONLY_ASKS             3    /* asks in a row: only when you need something */
#define RP_RULE_RELIABILITY_PROMISES  3    /* promises that fell due, for a ratio */
#define RP_RULE_RELIABILITY_MIN       1    /* of a part of the trust equation */
#define RP_RULE_RELIABILITY_MAX       10   /* of a part of the trust equation */
#define RP_RULE_TRUST_FAIR            2.5  /* of the trust equation, for the words */

/* --- Calibration (4.10) --- */

#define RP_RULE_CHALLENGED_IN_A_ROW   2    /* times: to be rewritten before the next offer */
#define RP_RULE_WORDS_PER_SECOND      2.6  /* said aloud (DESIGN 5.3) */

/* --- Today (3) --- */

#define RP_RULE_FOLLOW_UP_DAYS        14   /* days after an introduction (4.7) */
#define RP_RULE_NEW_ROLE_DAYS         100  /* days that a role is new */
#define RP_RULE_NEW_ROLE_NEAR_DAYS    14   /* days before and after its hundredth that name it */
#define RP_RULE_LEAD_DAYS             7    /* days ahead that a conversation comes before all */
#define RP_RULE_SAY_WEEKS_DAYS        21   /* days from when on a span is said in weeks … */
#define RP_RULE_SAY_MONTHS_DAYS       182  /* … in months … */
#define RP_RULE_SAY_YEARS_DAYS        730  /* … in years */
#define RP_RULE_SAY_YEAR_DAYS         300  /* days from when on a date is said with its year */
