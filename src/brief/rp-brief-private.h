/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-brief.h"

G_BEGIN_DECLS

/* How many stories, hypotheses and the like the page has room for; the full
 * brief has all. */
#define RP_BRIEF_PAGE_OFFERS  2
#define RP_BRIEF_PAGE_STORIES 3

/**
 * RpBriefBuilder:
 * @facts: what the brief is made from
 * @options: how
 * @report: what the check of the plan found
 * @zone: where I am
 * @name: first name of the executive
 * @evening: whether the meeting is in the evening
 * @brief: what is being made
 *
 * What the functions that write one section each have in common.
 */
typedef struct
{
  const RpMeetingFacts *facts;
  RpBriefOptions        options;
  RpCheckReport        *report;
  GTimeZone            *zone;
  char                 *name;
  gboolean              evening;
  RpBrief              *brief;
} RpBriefBuilder;

typedef void (*RpBriefSectionFunc) (RpBriefBuilder *builder);

/* The document: rp-brief-document.c */
RpBriefSection *rp_brief_add_section    (RpBriefBuilder   *builder,
                                         const char       *id,
                                         char             *heading,
                                         gboolean          side);
RpBriefLine    *rp_brief_add_line       (RpBriefSection   *section,
                                         RpBriefLineStyle  style,
                                         char             *text,
                                         gpointer          record);
void            rp_brief_add_sealed     (RpBriefBuilder   *builder,
                                         RpBriefSection   *section,
                                         gpointer          record,
                                         const char       *field);
void            rp_brief_drop_empty     (RpBrief          *brief);
void            rp_brief_use_initials   (RpBrief          *brief,
                                         GHashTable       *people,
                                         RpPerson         *person);
gboolean        rp_brief_has_sealed     (const RpBrief    *brief);

/* What is said and offered: rp-brief-offer.c */
void            rp_brief_build_breath   (RpBriefBuilder   *builder);
void            rp_brief_build_takeaway (RpBriefBuilder   *builder);
void            rp_brief_build_table    (RpBriefBuilder   *builder);
void            rp_brief_build_stories  (RpBriefBuilder   *builder);
void            rp_brief_build_ask      (RpBriefBuilder   *builder);
char           *rp_brief_breath         (RpBriefBuilder   *builder,
                                         RpTopic         **topic);
char           *rp_brief_takeaway_heading (RpBriefBuilder *builder);

/* Who they are: rp-brief-person.c */
void            rp_brief_build_about    (RpBriefBuilder   *builder);
void            rp_brief_build_measured (RpBriefBuilder   *builder);
void            rp_brief_build_looking  (RpBriefBuilder   *builder);
void            rp_brief_build_promises (RpBriefBuilder   *builder);
void            rp_brief_build_last     (RpBriefBuilder   *builder);

/* What to mind: rp-brief-care.c */
void            rp_brief_build_clear    (RpBriefBuilder   *builder);
void            rp_brief_build_told     (RpBriefBuilder   *builder);
void            rp_brief_build_checks   (RpBriefBuilder   *builder);
void            rp_brief_build_sweets   (RpBriefBuilder   *builder);
void            rp_brief_build_after    (RpBriefBuilder   *builder);

/* What the record does not say: rp-brief-gaps.c */
void            rp_brief_build_gaps     (RpBriefBuilder   *builder);

/* Six lines: rp-brief-doorway.c */
void            rp_brief_build_doorway  (RpBriefBuilder   *builder);

G_END_DECLS
