/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-organization-facts.h"
#include "rp-organization-part.h"
#include "rp-organization-view.h"
#include "rp-writer.h"

G_BEGIN_DECLS

/* What the files of RpOrganizationView share. */

/* The sections beside the work */
typedef enum {
  RP_ORGANIZATION_PEOPLE,
  RP_ORGANIZATION_COMPETITORS,
  RP_ORGANIZATION_MEETINGS,
  RP_N_ORGANIZATION_SIDES
} RpOrganizationSide;

struct _RpOrganizationView
{
  AdwBin               parent_instance;

  RpStore             *store;
  RpWriter            *writer;
  char                *id;            /* (nullable): UUID of what is shown */
  char                *wanted;        /* (nullable): UUID of an engagement to go to */
  RpOrganizationFacts *facts;         /* (nullable) */
  GPtrArray           *conflicts;     /* (nullable) (element-type RpWorkConflict) */
  GCancellable        *cancellable;
  GHashTable          *work;          /* (element-type utf8 RpOrganizationPart): by UUID */
  guint                n_work;        /* how much work in play may be shown */
  RpOrganizationPart  *sides[RP_N_ORGANIZATION_SIDES];

  /* What is filled when there is time */
  GPtrArray           *gone;          /* (element-type RpOrganizationPart): still to be removed */
  GPtrArray           *to_show;       /* (element-type RpEngagement): the last one first */
  RpOrganizationPart  *filling;       /* (nullable) */
  guint                next_side;     /* the next one to fill, after the work */
  guint                fill_id;       /* idle source; 0: all is filled */

  /* Template widgets */
  AdwHeaderBar        *header;
  GtkWidget           *back_button;
  GtkWidget           *edit_button;
  GtkWidget           *menu_button;
  GMenuModel          *more_menu;
  GtkStack            *stack;
  AdwBin              *state_bin;
  GtkScrolledWindow   *scroller;
  GtkWidget           *content;
  GtkLabel            *name_label;
  GtkLabel            *where_label;
  GtkWidget           *work_label;
  GtkBox              *active_box;
  GtkWidget           *more_work;
  GtkWidget           *no_work;
  GtkLabel            *no_work_label;
  GtkWidget           *closed;
  GtkBox              *closed_box;
  GtkBox              *side_box;
};

/* rp-organization-view-showing.c */
void rp_organization_view_make_parts      (RpOrganizationView *self);
void rp_organization_view_begin           (RpOrganizationView *self);
void rp_organization_view_show_work       (RpOrganizationView *self);
void rp_organization_view_show_facts      (RpOrganizationView *self);
void rp_organization_view_more_work       (GtkWidget          *widget,
                                           const char         *action_name,
                                           GVariant           *parameter);

/* rp-organization-view-editing.c */
void rp_organization_view_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
