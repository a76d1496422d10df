/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-help-ask.h"
#include "rp-help-page.h"
#include "rp-help-search.h"
#include "rp-step-filler.h"

G_BEGIN_DECLS

struct _RpHelpPage
{
  AdwBin        parent_instance;

  RpWriter     *writer;
  RpHelpSearch *search;
  guint         settling;     /* source */
  GHashTable   *not_now;      /* UUIDs of people */
  RpAppeal     *appeal;       /* (nullable): what several are asked for, if it is about that */
  GArray       *cards;        /* (nullable): of RpHelper, what is shown */
  guint         n_ranked;     /* of @cards */
  guint         n_filled;
  char         *focused;      /* (nullable): UUID of whose card had the focus */
  RpStepFiller *filler;

  /* Template widgets */
  AdwLeaflet   *leaflet;
  AdwHeaderBar *ask_header;
  AdwHeaderBar *results_header;
  GtkWidget    *results_back;
  AdwBin       *wide_bin;
  AdwBin       *narrow_bin;
  GtkWidget    *ask_pane;
  GtkWidget    *results_pane;
  GtkLabel     *headline;
  GtkLabel     *reason;
  GtkWidget    *several;
  GtkWidget    *appeal_box;
  GtkLabel     *appeal_label;
  GtkBox       *cards_box;
  GtkLabel     *know_label;
  GtkBox       *know_box;
  AdwBin       *nobody;
  AdwBin       *nothing;      /* was asked yet */
  RpHelpAsk    *ask;
};

/* rp-help-page-results.c */
void     rp_help_page_show_help (RpHelpPage *self);
gboolean rp_help_page_fill_some (gpointer    widget);

G_END_DECLS
