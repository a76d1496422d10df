/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-meeting-page.h"
#include "rp-meeting-view.h"
#include "rp-writer.h"

G_BEGIN_DECLS

struct _RpMeetingPage
{
  AdwBin         parent_instance;

  RpStore       *store;
  RpWriter      *writer;
  GSettings     *settings;
  char          *meeting;       /* UUID, (nullable) */
  RpPlan        *plan;          /* (nullable): of @meeting */
  GCancellable  *cancellable;   /* of the reading on its way */
  RpMeetingView *view;          /* (nullable): no meeting was shown yet */
  GtkWidget     *approaches;    /* (nullable): its part about gatekeepers */
  gboolean       behind;        /* @plan is not in the view yet */
  gboolean       folded;        /* the page stands alone */

  /* Template widgets */
  AdwHeaderBar  *header;
  GtkWidget     *back_button;
  GtkWidget     *brief_button;
  GtkWidget     *debrief_button;
  GtkWidget     *menu_button;
  GMenuModel    *more_menu;
  GtkStack      *stack;
  AdwBin        *state_bin;
  GtkWidget     *scroller;
  AdwClamp      *clamp;
  GtkWidget     *bottom_bar;
  GtkWidget     *debrief_bottom;
};

void rp_meeting_page_install_actions   (GtkWidgetClass *widget_class);
void rp_meeting_page_install_fixing    (GtkWidgetClass *widget_class);
void rp_meeting_page_install_editing   (GtkWidgetClass *widget_class);
void rp_meeting_page_install_brief     (GtkWidgetClass *widget_class);
void rp_meeting_page_install_moving    (GtkWidgetClass *widget_class);
void rp_meeting_page_name_brief        (RpMeetingPage  *self);
void rp_meeting_page_watch_scrolling   (RpMeetingPage  *self);
void rp_meeting_page_begin_at_top      (RpMeetingPage  *self);
void rp_meeting_page_change_state      (RpMeetingPage  *self,
                                        RpMeetingState  state);
void rp_meeting_page_show_debrief      (RpMeetingPage  *self);
void rp_meeting_page_fix_in_dialog     (RpMeetingPage  *self,
                                        const RpFix    *fix);

G_END_DECLS
