/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-topic-page.h"
#include "rp-topic-view.h"
#include "rp-writer.h"

G_BEGIN_DECLS

struct _RpTopicPage
{
  AdwBin         parent_instance;

  RpStore       *store;
  RpWriter      *writer;
  char          *topic;         /* UUID, (nullable) */
  RpTopicSheet  *sheet;         /* (nullable): of @topic */
  GCancellable  *cancellable;   /* of the reading on its way */
  RpTopicView   *view;          /* (nullable): no topic was shown yet */
  gboolean       folded;        /* the page stands alone */
  gboolean       behind;        /* @sheet is not in the view yet */

  /* Template widgets */
  AdwHeaderBar  *header;
  GtkWidget     *back_button;
  GtkWidget     *plan_button;
  GtkWidget     *edit_button;
  GtkWidget     *menu_button;
  GMenuModel    *more_menu;
  GtkStack      *stack;
  AdwBin        *state_bin;
  GtkWidget     *scroller;
  AdwClamp      *clamp;
  GtkWidget     *bottom_bar;
};

/* rp-topic-page-actions.c */
void rp_topic_page_install_actions (GtkWidgetClass *widget_class);
void rp_topic_page_update_actions  (RpTopicPage    *self);

G_END_DECLS
