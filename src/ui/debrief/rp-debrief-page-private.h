/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-columns.h"
#include "rp-debrief-page.h"
#include "rp-debrief-part.h"

G_BEGIN_DECLS

/* The parts, in the order they are asked. */
enum {
  RP_DEBRIEF_LEARNED,
  RP_DEBRIEF_OFFERED,
  RP_DEBRIEF_TOLD,
  RP_DEBRIEF_PROMISES,
  RP_DEBRIEF_SWEET,
  RP_DEBRIEF_TALK,
  RP_DEBRIEF_DIFFERENTLY,
  RP_DEBRIEF_STAGE,
  RP_DEBRIEF_NEXT,
  RP_DEBRIEF_PARTS
};

struct _RpDebriefPage
{
  AdwBin          parent_instance;

  RpStore        *store;
  char           *meeting;                   /* UUID */
  RpDebriefSheet *sheet;                     /* (nullable): as it was read last */
  GCancellable   *cancellable;               /* of the reading on its way */
  RpDebriefPart  *parts[RP_DEBRIEF_PARTS];   /* in the order they are asked */
  gboolean        confided;                  /* what the stage was weighed with */
  gboolean        advice;
  gboolean        busy;
  gboolean        asking;                    /* whether to leave */
  gboolean        closed;

  /* Template widgets */
  AdwHeaderBar   *header;
  GtkWidget      *title_label;
  GtkLabel       *subtitle_label;
  GtkRevealer    *problem;
  GtkLabel       *problem_label;
  GtkWidget      *without_button;
  GtkStack       *stack;
  AdwBin         *state_bin;
  GtkWidget      *scroller;
  RpColumns      *columns;
  GtkBox         *main_box;
  GtkWidget      *lead_label;
  GtkBox         *side_box;
};

void rp_debrief_page_add_parts      (RpDebriefPage *self);
void rp_debrief_page_arrange        (RpDebriefPage *self);
void rp_debrief_page_weigh_stage    (RpDebriefPage *self);
void rp_debrief_page_finish         (RpDebriefPage *self);
void rp_debrief_page_finish_without (RpDebriefPage *self);
void rp_debrief_page_close          (RpDebriefPage *self);

G_END_DECLS
