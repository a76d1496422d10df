/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-columns.h"
#include "rp-debrief-page.h"
#include "rp-debrief-part.h"

G_BEGIN_DECLS

#define RP_DEBRIEF_PARTS 9

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
  GtkLabel       *subtitle_label;
  GtkRevealer    *problem;
  GtkLabel       *problem_label;
  GtkWidget      *without_button;
  GtkStack       *stack;
  AdwBin         *state_bin;
  GtkWidget      *scroller;
  RpColumns      *columns;
  GtkBox         *main_box;
  GtkBox         *side_box;
};

void rp_debrief_page_finish         (RpDebriefPage *self);
void rp_debrief_page_finish_without (RpDebriefPage *self);
void rp_debrief_page_close          (RpDebriefPage *self);

G_END_DECLS
