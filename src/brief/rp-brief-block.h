/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-brief.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* How wide and high a page is divided, in points. */
#define RP_BRIEF_MARGIN     50.0
#define RP_BRIEF_MAIN_WIDTH 300.0
#define RP_BRIEF_GUTTER     34.0

/**
 * RpBriefColour:
 *
 * The inks of a printed page.
 */
typedef enum {
  RP_BRIEF_INK,
  RP_BRIEF_GREY,
  RP_BRIEF_ACCENT,
  RP_BRIEF_GOOD,
  RP_BRIEF_WARNING,
  RP_BRIEF_HAIRLINE,
} RpBriefColour;

/**
 * RpBriefMark:
 *
 * What stands at the left of a block.
 */
typedef enum {
  RP_BRIEF_MARK_NONE,
  RP_BRIEF_MARK_BAR,
  RP_BRIEF_MARK_TICK,
  RP_BRIEF_MARK_CROSS,
  RP_BRIEF_MARK_BOX,
  RP_BRIEF_MARK_BOX_TICKED,
  RP_BRIEF_MARK_BOX_ACCEPTED,
  RP_BRIEF_MARK_RULE,
  RP_BRIEF_MARK_JAR,
} RpBriefMark;

/**
 * RpBriefType:
 * @size: in points
 * @bold: whether it is bold
 * @spacing: line height as a factor
 * @colour: its ink
 *
 * How a text is set.
 */
typedef struct
{
  double        size;
  gboolean      bold;
  double        spacing;
  RpBriefColour colour;
} RpBriefType;

/**
 * RpBriefBlock:
 * @mark: what stands at its left
 * @text: (nullable): the words
 * @value: (nullable): what stands beside them: a number at the left, a value at
 *   the right, or the remark below the jar's words
 * @colour: ink of @text
 * @indent: from the left edge of the column to @text
 * @height: of the whole block
 * @gap: space below it
 * @keep: whether it must not be parted from the block below
 *
 * One piece of a column, measured, ready to be drawn.
 */
typedef struct
{
  RpBriefMark    mark;
  PangoLayout   *text;
  PangoLayout   *value;
  RpBriefColour  colour;
  double         indent;
  double         height;
  double         gap;
  gboolean       keep;
} RpBriefBlock;

/**
 * RpBriefSetter:
 * @context: where layouts come from; measures alike for screen, print and PDF
 * @blocks: (element-type RpBriefBlock): what was set
 * @width: of the column
 * @side: whether it is the side column
 * @tight: whether lines and gaps are set closer
 * @max_lines: of one paragraph; what is beyond ends in "…"; 0 has no limit
 *
 * Sets sections into a column.
 */
typedef struct
{
  PangoContext *context;
  GPtrArray    *blocks;
  double        width;
  gboolean      side;
  gboolean      tight;
  int           max_lines;
} RpBriefSetter;

/**
 * RpBriefTrim:
 * @ticked: how many checks that hold are listed one by one
 * @no_last: whether the last time is left out
 * @offers: how many insights and hypotheses stay
 * @stories: how many stories stay; none ends the steps
 * @lines: how many lines of any other section stay
 * @ruled: how many lines to write on stay
 * @tight: whether lines and gaps are set closer
 * @max_lines: how long a paragraph may be; 0 has no limit
 *
 * What is left of a brief when a page is to hold it.
 */
typedef struct
{
  guint    ticked;
  gboolean no_last;
  guint    offers;
  guint    stories;
  guint    lines;
  guint    ruled;
  gboolean tight;
  int      max_lines;
} RpBriefTrim;

extern const RpBriefTrim rp_brief_everything;
extern const RpBriefTrim rp_brief_trims[];

PangoContext *rp_brief_context_new (void);
PangoLayout  *rp_brief_layout_new  (PangoContext        *context,
                                    const char          *text,
                                    double               width,
                                    const RpBriefType   *type,
                                    int                  max_lines);
double        rp_brief_layout_height (PangoLayout       *layout);
void          rp_brief_setter_init (RpBriefSetter       *setter,
                                    PangoContext        *context,
                                    double               width,
                                    gboolean             side,
                                    const RpBriefTrim   *trim);
void          rp_brief_setter_clear (RpBriefSetter      *setter);
void          rp_brief_set_section (RpBriefSetter       *setter,
                                    const RpBriefSection *section,
                                    guint                ruled_lines);
void          rp_brief_set_trimmed (RpBriefSetter       *setter,
                                    const RpBriefSection *section,
                                    const RpBriefTrim   *trim);
double        rp_brief_blocks_height (GPtrArray         *blocks);

void          rp_brief_set_ink     (cairo_t             *cr,
                                    RpBriefColour        colour);
void          rp_brief_draw_layout (cairo_t             *cr,
                                    PangoLayout         *layout,
                                    double               x,
                                    double               y,
                                    RpBriefColour        colour);
void          rp_brief_draw_rule   (cairo_t             *cr,
                                    double               x,
                                    double               y,
                                    double               width);
void          rp_brief_draw_block  (cairo_t             *cr,
                                    const RpBrief       *brief,
                                    const RpBriefBlock  *block,
                                    double               x,
                                    double               y,
                                    double               width);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RpBriefSetter, rp_brief_setter_clear)

G_END_DECLS
