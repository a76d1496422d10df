/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-choice.h"
#include "rp-detail-shell.h"
#include "rp-event-view.h"
#include "rp-section.h"
#include "rp-town-cards.h"

G_BEGIN_DECLS

/* What the files of RpEventView share. */

struct _RpEventView
{
  AdwBin         parent_instance;

  RpWriter      *writer;
  RpTownReader  *reader;
  char          *id;        /* (nullable) */
  gboolean       setting;   /* the choice is ours */

  RpDetailShell *shell;
  RpChoice      *mine;
  GtkWidget     *community;
  RpSection     *before;
  RpTownCards   *cards;
  GtkWidget     *nobody;
};

RpTown *rp_event_view_get_town        (RpEventView    *self);
void    rp_event_view_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
