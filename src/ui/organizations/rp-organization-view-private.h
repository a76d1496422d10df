/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-organization-facts.h"
#include "rp-organization-view.h"
#include "rp-writer.h"

G_BEGIN_DECLS

/* What the files of RpOrganizationView share. */

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
  guint                n_meetings;    /* how many are shown at most */

  GtkWidget           *people;
  GtkWidget           *competitors;
  GtkWidget           *meetings;

  /* Template widgets */
  AdwHeaderBar        *header;
  GtkWidget           *back_button;
  GtkWidget           *edit_button;
  GtkWidget           *menu_button;
  GtkStack            *stack;
  AdwBin              *state_bin;
  GtkScrolledWindow   *scroller;
  GtkWidget           *content;
  GtkLabel            *name_label;
  GtkLabel            *where_label;
  GtkWidget           *work_label;
  GtkBox              *active_box;
  GtkWidget           *no_work;
  GtkLabel            *no_work_label;
  GtkWidget           *closed;
  GtkBox              *closed_box;
  GtkBox              *side_box;
};

/* rp-organization-view-showing.c */
void rp_organization_view_show_work       (RpOrganizationView *self);
void rp_organization_view_show_facts      (RpOrganizationView *self);
void rp_organization_view_go_to_wanted    (RpOrganizationView *self);

/* rp-organization-view-editing.c */
void rp_organization_view_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
