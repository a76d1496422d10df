/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-debrief-page-private.h"

#include "rp-differently-part.h"
#include "rp-layout.h"
#include "rp-learned-part.h"
#include "rp-next-part.h"
#include "rp-offered-part.h"
#include "rp-promises-part.h"
#include "rp-stage-part.h"
#include "rp-sweet-part.h"
#include "rp-talk-part.h"
#include "rp-told-part.h"

/* The questions of a debrief: what there is of them, where they stand, and which of them rests on
 * the answer to another. */

/**
 * rp_debrief_page_arrange:
 * @self: a page
 *
 * In one column the sweets come where they are asked for: after the promises.
 */
void
rp_debrief_page_arrange (RpDebriefPage *self)
{
  GtkWidget *sweet = GTK_WIDGET (self->parts[RP_DEBRIEF_SWEET]);
  gboolean stacked = rp_columns_get_stacked (self->columns);
  GtkBox *to = stacked ? self->main_box : self->side_box;

  if (sweet != NULL)
    rp_layout_move (sweet, to,
                    stacked ? GTK_WIDGET (self->parts[RP_DEBRIEF_PROMISES]) : NULL);
}

/**
 * rp_debrief_page_weigh_stage:
 * @self: a page that was read
 *
 * Asks for the stage, if what is known now bears out a closer one.
 */
void
rp_debrief_page_weigh_stage (RpDebriefPage *self)
{
  RpLearnedPart *learned = RP_LEARNED_PART (self->parts[RP_DEBRIEF_LEARNED]);

  self->confided = rp_learned_part_get_confided (learned);
  self->advice = rp_learned_part_get_advice (learned);
  rp_stage_part_weigh (RP_STAGE_PART (self->parts[RP_DEBRIEF_STAGE]), self->sheet, self->confided,
                       self->advice);
}

static void
learned_touched_cb (RpDebriefPage *self)
{
  RpLearnedPart *learned = RP_LEARNED_PART (self->parts[RP_DEBRIEF_LEARNED]);

  if (self->sheet != NULL && (self->confided != rp_learned_part_get_confided (learned)
                              || self->advice != rp_learned_part_get_advice (learned)))
    rp_debrief_page_weigh_stage (self);
}

/**
 * rp_debrief_page_add_parts:
 * @self: a page that has a store
 */
void
rp_debrief_page_add_parts (RpDebriefPage *self)
{
  self->parts[RP_DEBRIEF_LEARNED] = rp_learned_part_new (self->store);
  self->parts[RP_DEBRIEF_OFFERED] = rp_offered_part_new (self->store);
  self->parts[RP_DEBRIEF_TOLD] = rp_told_part_new ();
  self->parts[RP_DEBRIEF_PROMISES] = rp_promises_part_new ();
  self->parts[RP_DEBRIEF_SWEET] = rp_sweet_part_new ();
  self->parts[RP_DEBRIEF_TALK] = rp_talk_part_new ();
  self->parts[RP_DEBRIEF_DIFFERENTLY] = rp_differently_part_new ();
  self->parts[RP_DEBRIEF_STAGE] = rp_stage_part_new ();
  self->parts[RP_DEBRIEF_NEXT] = rp_next_part_new ();
  for (guint i = 0; i < RP_DEBRIEF_PARTS; i++)
    {
      gboolean side = i == RP_DEBRIEF_SWEET || i == RP_DEBRIEF_STAGE || i == RP_DEBRIEF_NEXT;

      gtk_box_append (side ? self->side_box : self->main_box, GTK_WIDGET (self->parts[i]));
    }
  g_signal_connect_object (self->parts[RP_DEBRIEF_LEARNED], "touched",
                           G_CALLBACK (learned_touched_cb), self, G_CONNECT_SWAPPED);
  rp_debrief_page_arrange (self);
}
