/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-advice.h"

G_BEGIN_DECLS

/* How many lines to write on a brief has, if there is room. */
#define RP_BRIEF_RULED_LINES 5

/**
 * RpBriefLength:
 * @RP_BRIEF_DOORWAY: six lines, to read at arm's length
 * @RP_BRIEF_PAGE: one A4 page
 * @RP_BRIEF_FULL: everything
 */
typedef enum {
  RP_BRIEF_DOORWAY,
  RP_BRIEF_PAGE,
  RP_BRIEF_FULL,
} RpBriefLength;

#define RP_TYPE_BRIEF_LENGTH (rp_brief_length_get_type ())
GType rp_brief_length_get_type (void);

/**
 * RpBriefOptions:
 * @length: how much
 * @initials: initials instead of names
 * @in_confidence: sealed text too, marked; for this one brief
 */
typedef struct
{
  RpBriefLength length;
  gboolean      initials;
  gboolean      in_confidence;
} RpBriefOptions;

/**
 * RpBriefLineStyle:
 * @RP_BRIEF_PLAIN: running text
 * @RP_BRIEF_SPOKEN: words to be said aloud
 * @RP_BRIEF_STRONG: what matters most in its section
 * @RP_BRIEF_DIM: a remark
 * @RP_BRIEF_WORKED: a story that worked; lines up to the next title belong to it
 * @RP_BRIEF_FAILED: a story that failed
 * @RP_BRIEF_NUMBERED: a question
 * @RP_BRIEF_PAIR: text at the left, value at the right
 * @RP_BRIEF_TICKED: a check that holds
 * @RP_BRIEF_ACCEPTED: what does not hold, and was accepted as it is
 * @RP_BRIEF_OPEN: a check that is to settle, or somebody who is to be told
 * @RP_BRIEF_RULED: an empty line to write on
 */
typedef enum {
  RP_BRIEF_PLAIN,
  RP_BRIEF_SPOKEN,
  RP_BRIEF_STRONG,
  RP_BRIEF_DIM,
  RP_BRIEF_WORKED,
  RP_BRIEF_FAILED,
  RP_BRIEF_NUMBERED,
  RP_BRIEF_PAIR,
  RP_BRIEF_TICKED,
  RP_BRIEF_ACCEPTED,
  RP_BRIEF_OPEN,
  RP_BRIEF_RULED,
} RpBriefLineStyle;

#define RP_TYPE_BRIEF_LINE_STYLE (rp_brief_line_style_get_type ())
GType rp_brief_line_style_get_type (void);

/**
 * RpBriefLine:
 * @style: what kind of line
 * @text: the words
 * @value: (nullable): the right-hand side of a pair; what runs on after
 *   %RP_BRIEF_STRONG, in plain type
 * @confidential: whether it is sealed text, to be marked "in confidence"
 * @kind: (nullable): kind of the record that the line comes from
 * @id: (nullable): that record's UUID, to link to
 */
typedef struct
{
  RpBriefLineStyle  style;
  char             *text;
  char             *value;
  gboolean          confidential;
  const char       *kind;
  char             *id;
} RpBriefLine;

/**
 * RpBriefSection:
 * @id: for programs, static: "breath", "takeaway", "table", "stories", "ask",
 *   "about", "measured", "looking", "promises", "last", "steer-clear", "told",
 *   "checks", "sweets", "gaps", "afterwards"
 * @heading: what stands above it
 * @side: whether it stands in the side column of the page
 * @lines: (element-type RpBriefLine): at least one
 */
typedef struct
{
  const char *id;
  char       *heading;
  gboolean    side;
  GPtrArray  *lines;
} RpBriefSection;

/**
 * RpBrief:
 * @meeting: UUID of the meeting
 * @now: the instant it was made for
 * @title: "Dinner with Ottoline Brandt-Hale"
 * @subtitle: when and where
 * @note: the line above the title: "Private. Read it, then leave it behind."
 * @date: the day it was made, as printed
 * @footer: the line at the foot
 * @options: what it was made with
 * @sections: (element-type RpBriefSection): in reading order
 * @jar: the sweets, for the picture
 * @seed: makes the jar look like the one of its person
 *
 * A brief as a neutral document: every line comes from a record. The same
 * facts and options give the same document, and the same bytes from it.
 */
typedef struct
{
  char           *meeting;
  gint64          now;
  char           *title;
  char           *subtitle;
  char           *note;
  char           *date;
  char           *footer;
  RpBriefOptions  options;
  GPtrArray      *sections;
  RpJar           jar;
  guint32         seed;
} RpBrief;

RpBrief        *rp_brief_new          (const RpMeetingFacts *facts,
                                       const RpBriefOptions *options);
void            rp_brief_free         (RpBrief              *brief);
RpBriefSection *rp_brief_find_section (const RpBrief        *brief,
                                       const char           *id);
char           *rp_brief_to_text      (const RpBrief        *brief);
char           *rp_brief_to_markdown  (const RpBrief        *brief);
char           *rp_brief_to_json      (const RpBrief        *brief);
GBytes         *rp_brief_to_pdf       (const RpBrief        *brief,
                                       GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpBrief, rp_brief_free)

G_END_DECLS
