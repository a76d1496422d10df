/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief-page.h"

#include "rp-brief-block.h"

#include <glib/gi18n.h>
#include <string.h>

#define FOOT_Y        (RP_BRIEF_PAGE_HEIGHT - 44)
#define LOWEST        (FOOT_Y - 14)   /* where the text of a page ends */
#define FULL_WIDTH    (RP_BRIEF_PAGE_WIDTH - 2 * RP_BRIEF_MARGIN)
#define SIDE_X        (RP_BRIEF_MARGIN + RP_BRIEF_MAIN_WIDTH + RP_BRIEF_GUTTER)
#define SIDE_WIDTH    (RP_BRIEF_PAGE_WIDTH - RP_BRIEF_MARGIN - SIDE_X)
#define DOORWAY_LINES 3               /* of the large type of the doorway brief */

/* Sections that may stand in the other column when theirs is full, in the order
 * in which this is tried before anything is left out. */
static const char *const moves[][3] = {
  { NULL }, { "told", NULL }, { "told", "looking", NULL }, { "gaps", NULL },
  { "gaps", "promises", NULL },
};

/* A page that is laid out: its head, two columns or one, and its foot. */
typedef struct
{
  PangoContext  *context;
  RpBriefSetter  main;
  RpBriefSetter  side;
  RpBriefSetter  foot;
  PangoLayout   *title;
  PangoLayout   *subtitle;
  double         top;      /* where the columns begin */
} Sheet;

static void
sheet_clear_columns (Sheet *sheet)
{
  rp_brief_setter_clear (&sheet->main);
  rp_brief_setter_clear (&sheet->side);
  rp_brief_setter_clear (&sheet->foot);
}

static void
sheet_clear (Sheet *sheet)
{
  sheet_clear_columns (sheet);
  g_clear_object (&sheet->context);
  g_clear_object (&sheet->title);
  g_clear_object (&sheet->subtitle);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

static void
sheet_set_head (Sheet         *sheet,
                const RpBrief *brief)
{
  static const RpBriefType type_title = { 25, TRUE, 1.22, RP_BRIEF_INK };
  static const RpBriefType type_subtitle = { 10.5, FALSE, 1.22, RP_BRIEF_GREY };

  sheet->context = rp_brief_context_new ();
  sheet->title = rp_brief_layout_new (sheet->context, brief->title, FULL_WIDTH, &type_title, 2);
  sheet->subtitle = rp_brief_layout_new (sheet->context, brief->subtitle, FULL_WIDTH,
                                         &type_subtitle, 2);
  sheet->top = 58 + rp_brief_layout_height (sheet->title) + 1 +
               rp_brief_layout_height (sheet->subtitle) + 26;
}

static gboolean
stands_aside (const RpBriefSection *section,
              const char *const    *moved)
{
  return g_strv_contains (moved, section->id) ? !section->side : section->side;
}

static void
sheet_set_columns (Sheet             *sheet,
                   const RpBrief     *brief,
                   const RpBriefTrim *trim,
                   const char *const *moved)
{
  sheet_clear_columns (sheet);
  rp_brief_setter_init (&sheet->main, sheet->context, RP_BRIEF_MAIN_WIDTH, FALSE, trim);
  rp_brief_setter_init (&sheet->side, sheet->context, SIDE_WIDTH, TRUE, trim);
  rp_brief_setter_init (&sheet->foot, sheet->context, FULL_WIDTH, FALSE, trim);

  /* The jar catches the eye: it goes first. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < brief->sections->len; i++)
      {
        RpBriefSection *section = brief->sections->pdata[i];
        gboolean jar = strcmp (section->id, "sweets") == 0;

        if (jar != (pass == 0) || (trim->no_last && strcmp (section->id, "last") == 0))
          continue;
        if (strcmp (section->id, "afterwards") == 0)
          rp_brief_set_trimmed (&sheet->foot, section, trim);
        else
          rp_brief_set_trimmed (stands_aside (section, moved) ? &sheet->side : &sheet->main,
                                section, trim);
      }
}

/* Where the columns end and the lines to write on begin. */
static double
sheet_foot_y (const Sheet *sheet)
{
  return sheet->top + MAX (rp_brief_blocks_height (sheet->main.blocks),
                           rp_brief_blocks_height (sheet->side.blocks)) + 16;
}

static gboolean
sheet_fits (const Sheet *sheet)
{
  return sheet_foot_y (sheet) + 11 + rp_brief_blocks_height (sheet->foot.blocks) <= LOWEST;
}

static void
draw_column (cairo_t             *cr,
             const RpBrief       *brief,
             const RpBriefSetter *column,
             double               x,
             double               y)
{
  for (guint i = 0; i < column->blocks->len; i++)
    {
      RpBriefBlock *block = column->blocks->pdata[i];

      rp_brief_draw_block (cr, brief, block, x, y, column->width);
      y += block->height + block->gap;
    }
}

static void
draw_remark (cairo_t        *cr,
             PangoContext   *context,
             const char     *text,
             double          y,
             PangoAlignment  alignment)
{
  static const RpBriefType type = { 9, FALSE, 1.22, RP_BRIEF_GREY };
  g_autoptr(PangoLayout) layout = rp_brief_layout_new (context, text, FULL_WIDTH, &type, 1);

  pango_layout_set_alignment (layout, alignment);
  rp_brief_draw_layout (cr, layout, RP_BRIEF_MARGIN, y, type.colour);
}

static void
draw_head (cairo_t       *cr,
           const RpBrief *brief,
           const Sheet   *sheet)
{
  double y = 58;

  draw_remark (cr, sheet->context, brief->note, 38, PANGO_ALIGN_LEFT);
  draw_remark (cr, sheet->context, brief->date, 38, PANGO_ALIGN_RIGHT);
  rp_brief_draw_layout (cr, sheet->title, RP_BRIEF_MARGIN, y, RP_BRIEF_INK);
  y += rp_brief_layout_height (sheet->title) + 1;
  rp_brief_draw_layout (cr, sheet->subtitle, RP_BRIEF_MARGIN, y, RP_BRIEF_GREY);
  rp_brief_draw_rule (cr, RP_BRIEF_MARGIN, sheet->top - 14, FULL_WIDTH);
}

/* Takes the first arrangement that fits. */
static gboolean
sheet_arrange (Sheet             *sheet,
               const RpBrief     *brief,
               const RpBriefTrim *trim)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      sheet_set_columns (sheet, brief, trim, moves[i]);
      if (sheet_fits (sheet))
        return TRUE;
    }

  return FALSE;
}

/* Takes the first trim that fits. What room it leaves is for lines to write on. */
static void
sheet_fit_columns (Sheet         *sheet,
                   const RpBrief *brief)
{
  const RpBriefTrim *trim = rp_brief_trims;
  RpBriefTrim more;

  while (!sheet_arrange (sheet, brief, trim) && trim[1].stories > 0)
    trim++;
  more = *trim;
  for (more.ruled = RP_BRIEF_RULED_LINES; more.ruled > trim->ruled; more.ruled--)
    if (sheet_arrange (sheet, brief, &more))
      return;
  sheet_arrange (sheet, brief, trim);
}

static void
draw_page_brief (cairo_t       *cr,
                 const RpBrief *brief)
{
  g_auto(Sheet) sheet = { 0 };
  double y;

  sheet_set_head (&sheet, brief);
  sheet_fit_columns (&sheet, brief);
  draw_head (cr, brief, &sheet);
  draw_column (cr, brief, &sheet.main, RP_BRIEF_MARGIN, sheet.top);
  draw_column (cr, brief, &sheet.side, SIDE_X, sheet.top);
  y = sheet_foot_y (&sheet);
  if (sheet.foot.blocks->len > 0)
    {
      rp_brief_draw_rule (cr, RP_BRIEF_MARGIN, y, FULL_WIDTH);
      draw_column (cr, brief, &sheet.foot, RP_BRIEF_MARGIN, y + 11);
    }
  draw_remark (cr, sheet.context, brief->footer, FOOT_Y, PANGO_ALIGN_LEFT);
}

/* Six lines in type that is read from where one stands. */
static void
draw_doorway (cairo_t       *cr,
              const RpBrief *brief)
{
  static const RpBriefType type_word = { 12, TRUE, 1.1, RP_BRIEF_ACCENT };
  static const RpBriefType type_line = { 23, FALSE, 1.05, RP_BRIEF_INK };
  g_auto(Sheet) sheet = { .context = rp_brief_context_new () };
  double y = RP_BRIEF_MARGIN + 12;

  for (guint i = 0; i < brief->sections->len; i++)
    {
      RpBriefSection *section = brief->sections->pdata[i];
      RpBriefLine *line = section->lines->pdata[0];
      g_autoptr(PangoLayout) word = NULL;
      g_autoptr(PangoLayout) words = NULL;

      word = rp_brief_layout_new (sheet.context, section->heading, FULL_WIDTH, &type_word, 1);
      words = rp_brief_layout_new (sheet.context, line->text, FULL_WIDTH, &type_line,
                                   DOORWAY_LINES);
      rp_brief_draw_layout (cr, word, RP_BRIEF_MARGIN, y, RP_BRIEF_ACCENT);
      y += rp_brief_layout_height (word) + 2;
      rp_brief_draw_layout (cr, words, RP_BRIEF_MARGIN, y,
                            line->style == RP_BRIEF_DIM ? RP_BRIEF_GREY : RP_BRIEF_INK);
      y += rp_brief_layout_height (words) + 18;
    }
  draw_remark (cr, sheet.context, brief->footer, FOOT_Y, PANGO_ALIGN_LEFT);
}

/* The page on which block @index of the full brief starts, from the page and
 * the place where the one above ended. A heading goes with what it heads. */
static guint
place_block (const RpBriefSetter *column,
             guint                index,
             guint                page,
             double              *y)
{
  RpBriefBlock *block = column->blocks->pdata[index];
  double needed = block->height;

  for (guint i = index; ((RpBriefBlock *) column->blocks->pdata[i])->keep &&
                        i + 1 < column->blocks->len; i++)
    needed += ((RpBriefBlock *) column->blocks->pdata[i])->gap +
              ((RpBriefBlock *) column->blocks->pdata[i + 1])->height;
  if (*y + needed <= LOWEST || *y <= RP_BRIEF_MARGIN + 12)
    return page;

  *y = RP_BRIEF_MARGIN + 12;
  return page + 1;
}

/* Goes through the full brief; draws one page of it, or none without @cr.
 * Returns how many pages there are. */
static guint
walk_full (const RpBrief *brief,
           cairo_t       *cr,
           guint          wanted)
{
  g_auto(Sheet) sheet = { 0 };
  guint page = 0;
  double y;

  sheet_set_head (&sheet, brief);
  rp_brief_setter_init (&sheet.main, sheet.context, FULL_WIDTH, FALSE, &rp_brief_everything);
  for (guint i = 0; i < brief->sections->len; i++)
    rp_brief_set_trimmed (&sheet.main, brief->sections->pdata[i], &rp_brief_everything);

  if (cr != NULL && wanted == 0)
    draw_head (cr, brief, &sheet);
  y = sheet.top;
  for (guint i = 0; i < sheet.main.blocks->len; i++)
    {
      RpBriefBlock *block = sheet.main.blocks->pdata[i];

      page = place_block (&sheet.main, i, page, &y);
      if (cr != NULL && page == wanted)
        rp_brief_draw_block (cr, brief, block, RP_BRIEF_MARGIN, y, FULL_WIDTH);
      y += block->height + block->gap;
    }
  if (cr != NULL)
    {
      g_autofree char *number = g_strdup_printf (_("%u of %u"), wanted + 1, page + 1);

      draw_remark (cr, sheet.context, brief->footer, FOOT_Y, PANGO_ALIGN_LEFT);
      draw_remark (cr, sheet.context, number, FOOT_Y, PANGO_ALIGN_RIGHT);
    }

  return page + 1;
}

/**
 * rp_brief_page_count:
 * @brief: a brief
 *
 * Returns: how many A4 pages it has; one unless it is the full brief
 */
guint
rp_brief_page_count (const RpBrief *brief)
{
  g_return_val_if_fail (brief != NULL, 0);

  return brief->options.length == RP_BRIEF_FULL ? walk_full (brief, NULL, 0) : 1;
}

/**
 * rp_brief_page_draw:
 * @brief: a brief
 * @cr: a page of %RP_BRIEF_PAGE_WIDTH by %RP_BRIEF_PAGE_HEIGHT points
 * @page: which, from 0
 *
 * Draws one page, for the printer, a PDF or the screen alike.
 */
void
rp_brief_page_draw (const RpBrief *brief,
                    cairo_t       *cr,
                    guint          page)
{
  g_return_if_fail (brief != NULL && cr != NULL);

  cairo_save (cr);
  switch (brief->options.length)
    {
    case RP_BRIEF_DOORWAY:
      draw_doorway (cr, brief);
      break;
    case RP_BRIEF_FULL:
      walk_full (brief, cr, page);
      break;
    case RP_BRIEF_PAGE:
    default:
      draw_page_brief (cr, brief);
      break;
    }
  cairo_restore (cr);
}
