/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief-block.h"

#include <glib/gi18n.h>
#include <string.h>

#define LONGEST_BLOCK 24     /* lines that are kept together on a page */
#define TIGHT_SPACING 1.08   /* line height where space is short */
#define TIGHT_GAP     0.7    /* of the gaps between sections, too */

/* Nothing is set below nine points. */
static const RpBriefType type_heading = { 9, TRUE, 1.22, RP_BRIEF_ACCENT };
static const RpBriefType type_spoken = { 12.8, FALSE, 1.12, RP_BRIEF_INK };
static const RpBriefType type_goal = { 10.5, TRUE, 1.22, RP_BRIEF_INK };
static const RpBriefType type_offer = { 10, FALSE, 1.22, RP_BRIEF_INK };
static const RpBriefType type_title = { 10, TRUE, 1.22, RP_BRIEF_INK };
static const RpBriefType type_body = { 9.5, FALSE, 1.22, RP_BRIEF_INK };
static const RpBriefType type_question = { 10.5, FALSE, 1.22, RP_BRIEF_INK };
static const RpBriefType type_number = { 10, TRUE, 1.22, RP_BRIEF_ACCENT };
static const RpBriefType type_side = { 9.3, FALSE, 1.22, RP_BRIEF_INK };
static const RpBriefType type_side_strong = { 9.3, TRUE, 1.22, RP_BRIEF_INK };
static const RpBriefType type_dim = { 9, FALSE, 1.22, RP_BRIEF_GREY };
static const RpBriefType type_open = { 9.3, TRUE, 1.22, RP_BRIEF_WARNING };

static void
block_free (RpBriefBlock *block)
{
  g_clear_object (&block->text);
  g_clear_object (&block->value);
  g_free (block);
}

/**
 * rp_brief_setter_init:
 * @setter: (out): a setter
 * @context: (transfer none): from rp_brief_context_new()
 * @width: of the column, in points
 * @side: whether it is the side column
 * @trim: how it is set
 */
void
rp_brief_setter_init (RpBriefSetter     *setter,
                      PangoContext      *context,
                      double             width,
                      gboolean           side,
                      const RpBriefTrim *trim)
{
  setter->context = g_object_ref (context);
  setter->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  setter->width = width;
  setter->side = side;
  setter->tight = trim->tight;
  setter->max_lines = trim->max_lines;
}

void
rp_brief_setter_clear (RpBriefSetter *setter)
{
  g_clear_object (&setter->context);
  g_clear_pointer (&setter->blocks, g_ptr_array_unref);
}

/* A paragraph that no page could hold goes on in another block: cuts @layout
 * and returns what is left of its text. */
static const char *
cut_paragraph (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, LONGEST_BLOCK);

  return line != NULL ? text + pango_layout_line_get_start_index (line) : NULL;
}

static PangoLayout *
set_text (const RpBriefSetter *setter,
          const char          *text,
          double               width,
          const RpBriefType   *type)
{
  RpBriefType tight = *type;

  tight.spacing = MIN (tight.spacing, TIGHT_SPACING);
  return rp_brief_layout_new (setter->context, text, width, setter->tight ? &tight : type,
                              setter->max_lines);
}

static RpBriefBlock *
add_block (RpBriefSetter     *setter,
           const char        *text,
           const RpBriefType *type,
           double             indent,
           double             gap)
{
  RpBriefBlock *block = g_new0 (RpBriefBlock, 1);
  const char *rest = NULL;

  g_ptr_array_add (setter->blocks, block);
  block->indent = indent;
  block->gap = gap;
  if (text == NULL)
    return block;

  block->text = set_text (setter, text, setter->width - indent, type);
  block->colour = type->colour;
  rest = cut_paragraph (block->text);
  if (rest != NULL)
    {
      g_autofree char *remainder = g_strdup (rest);

      pango_layout_set_text (block->text, text, (int) (rest - pango_layout_get_text (block->text)));
      block->gap = 0;
      add_block (setter, remainder, type, indent, gap);
    }
  block->height = rp_brief_layout_height (block->text);

  return block;
}

static void
make_bold (PangoLayout *layout,
           guint        length)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = length;
  pango_attr_list_insert (attributes, bold);
  pango_layout_set_attributes (layout, attributes);
}

static void
add_run_in (RpBriefSetter     *setter,
            const RpBriefLine *line)
{
  g_autofree char *text = g_strdup_printf ("%s %s", line->text, line->value);
  RpBriefBlock *block = add_block (setter, text, setter->side ? &type_side : &type_offer, 0,
                                   setter->side ? 1 : 5);

  make_bold (block->text, (guint) strlen (line->text));
}

static void
add_confidential (RpBriefSetter     *setter,
                  const RpBriefLine *line,
                  double             indent)
{
  const char *label = _("In confidence:");
  g_autofree char *text = g_strdup_printf ("%s %s", label, line->text);
  RpBriefBlock *block = add_block (setter, text, setter->side ? &type_side : &type_body, indent, 2);

  make_bold (block->text, (guint) strlen (label));
}

static void
add_pair (RpBriefSetter     *setter,
          const RpBriefLine *line)
{
  double value_width = 0;
  PangoLayout *value = NULL;
  RpBriefBlock *block;
  int width;

  if (line->value != NULL)
    {
      value = set_text (setter, line->value, setter->width / 2, &type_side_strong);
      pango_layout_set_alignment (value, PANGO_ALIGN_RIGHT);
      pango_layout_get_size (value, &width, NULL);
      value_width = width / (double) PANGO_SCALE + 8;
    }
  block = add_block (setter, line->text, &type_side, 0, 2.5);
  if (value == NULL)
    return;
  pango_layout_set_width (block->text, (int) ((setter->width - value_width) * PANGO_SCALE));
  block->value = value;
  block->height = MAX (rp_brief_layout_height (block->text), rp_brief_layout_height (value));
}

static void
add_numbered (RpBriefSetter     *setter,
              const RpBriefLine *line,
              guint              number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  RpBriefBlock *block = add_block (setter, line->text, &type_question, 20, 5);

  block->value = set_text (setter, digits, 20, &type_number);
}

static void
add_checked (RpBriefSetter     *setter,
             const RpBriefLine *line)
{
  gboolean open = line->style == RP_BRIEF_OPEN;
  g_autofree char *text = line->value != NULL ? g_strdup_printf ("%s: %s", line->text, line->value)
                                              : g_strdup (line->text);
  RpBriefBlock *block = add_block (setter, text, open ? &type_open : &type_side, 14, 0.8);

  block->mark = open ? RP_BRIEF_MARK_BOX
                     : line->style == RP_BRIEF_ACCEPTED ? RP_BRIEF_MARK_BOX_ACCEPTED
                                                        : RP_BRIEF_MARK_BOX_TICKED;
}

static void
add_line (RpBriefSetter     *setter,
          const RpBriefLine *line,
          guint              number,
          gboolean           of_story)
{
  double indent = of_story ? 20 : 0;

  if (line->confidential)
    {
      add_confidential (setter, line, indent);
      return;
    }
  switch (line->style)
    {
    case RP_BRIEF_SPOKEN:
      add_block (setter, line->text, &type_spoken, 13, 5)->mark = RP_BRIEF_MARK_BAR;
      break;
    case RP_BRIEF_STRONG:
      if (line->value != NULL)
        add_run_in (setter, line);
      else
        add_block (setter, line->text, setter->side ? &type_side_strong : &type_goal, 0,
                   setter->side ? 0 : 3);
      break;
    case RP_BRIEF_WORKED:
    case RP_BRIEF_FAILED:
      {
        RpBriefBlock *block = add_block (setter, line->text, &type_title, indent, 0.5);

        block->mark = line->style == RP_BRIEF_WORKED ? RP_BRIEF_MARK_TICK : RP_BRIEF_MARK_CROSS;
        block->keep = TRUE;
      }
      break;
    case RP_BRIEF_NUMBERED:
      add_numbered (setter, line, number);
      break;
    case RP_BRIEF_PAIR:
      add_pair (setter, line);
      break;
    case RP_BRIEF_TICKED:
    case RP_BRIEF_ACCEPTED:
    case RP_BRIEF_OPEN:
      add_checked (setter, line);
      break;
    case RP_BRIEF_DIM:
      add_block (setter, line->text, &type_dim, indent, of_story ? 8 : 1);
      break;
    case RP_BRIEF_RULED:
      break;
    case RP_BRIEF_PLAIN:
    default:
      add_block (setter, line->text, setter->side ? &type_side : &type_body, indent,
                 of_story ? 0.5 : 1);
      break;
    }
}

/* The jar with its words at the right. */
static void
add_jar (RpBriefSetter        *setter,
         const RpBriefSection *section)
{
  const RpBriefLine *title = section->lines->pdata[0];
  const RpBriefLine *remark = section->lines->len > 1 ? section->lines->pdata[1] : NULL;
  RpBriefBlock *block;
  double bottom;

  /* its lid reaches above the block, into the rule of the page or a gap */
  if (!setter->side && setter->blocks->len > 0)
    ((RpBriefBlock *) setter->blocks->pdata[setter->blocks->len - 1])->gap += 14;
  block = add_block (setter, title->text, &type_title, 68, setter->side ? 14 : 17);
  bottom = 20 + block->height;
  block->mark = RP_BRIEF_MARK_JAR;
  if (remark != NULL)
    {
      block->value = set_text (setter, remark->text, setter->width - 68, &type_dim);
      bottom += rp_brief_layout_height (block->value);
    }
  block->height = MAX (76, bottom);
}

static void
add_rules (RpBriefSetter *setter,
           guint          count)
{
  for (guint i = 0; i < count; i++)
    {
      RpBriefBlock *block = add_block (setter, NULL, NULL, 0, 0);

      block->mark = RP_BRIEF_MARK_RULE;
      block->height = 21;
      block->keep = i + 1 < count;
    }
}

/**
 * rp_brief_set_section:
 * @setter: a setter
 * @section: a section
 * @ruled_lines: how many lines to write on it may have
 *
 * Adds a section with its heading and the space below it.
 */
void
rp_brief_set_section (RpBriefSetter        *setter,
                      const RpBriefSection *section,
                      guint                 ruled_lines)
{
  gboolean of_story = FALSE;
  guint number = 0;
  guint rules = 0;
  RpBriefBlock *block;

  if (strcmp (section->id, "sweets") == 0)
    {
      add_jar (setter, section);
      return;
    }
  block = add_block (setter, section->heading, &type_heading, 0, 3);
  block->keep = TRUE;
  for (guint i = 0; i < section->lines->len; i++)
    {
      const RpBriefLine *line = section->lines->pdata[i];

      rules += line->style == RP_BRIEF_RULED;
      number += line->style == RP_BRIEF_NUMBERED;
      of_story = of_story || line->style == RP_BRIEF_WORKED || line->style == RP_BRIEF_FAILED;
      add_line (setter, line, number, of_story);
    }
  add_rules (setter, MIN (rules, ruled_lines));

  block = setter->blocks->pdata[setter->blocks->len - 1];
  block->gap = setter->side ? 14 : strcmp (section->id, "breath") == 0 ? 22 : 17;
  block->gap *= setter->tight ? TIGHT_GAP : 1;
}

/**
 * rp_brief_blocks_height:
 * @blocks: (element-type RpBriefBlock): a column
 *
 * Returns: how far down it reaches, in points; without the space below it
 */
double
rp_brief_blocks_height (GPtrArray *blocks)
{
  double height = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      RpBriefBlock *block = blocks->pdata[i];

      height += block->height + (i + 1 < blocks->len ? block->gap : 0);
    }

  return height;
}
