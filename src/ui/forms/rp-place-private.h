/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-place.h"

G_BEGIN_DECLS

typedef struct
{
  RpStore      *store;
  AdwLeaflet   *leaflet;       /* (nullable) */
  GtkWidget    *list;
  GtkWidget    *detail;
  AdwHeaderBar *header;        /* (nullable): of the list, or of the one pane */
  GtkWidget    *back;
  AdwHeaderBar *empty_header;  /* (nullable): of what is shown while there is nothing to list */
  GtkWidget    *empty_back;
  RpPlace      *inner;         /* (nullable): the place in it that is shown */
  gulong        inner_changed; /* handler of its way back */
  gboolean      outer_folded;
  gboolean      can_go_back;
  guint         count;
  guint         entering;      /* a tick callback, until there is something to give the focus to */
  gint64        entered;       /* in the frame clock's µs; 0 before the first frame */
  gboolean      only_detail;   /* entering: with both panes in sight the focus stays */
} RpPlacePrivate;

RpPlacePrivate *rp_place_get_private         (RpPlace  *self);
void            rp_place_update              (RpPlace  *self);

/* rp-place-entering.c */
void            rp_place_enter_soon          (RpPlace  *self,
                                              gboolean  only_detail);
void            rp_place_keep_focus_in_sight (RpPlace  *self);

G_END_DECLS
