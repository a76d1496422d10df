/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-appeals-view.h"
#include "rp-favours-page.h"
#include "rp-gifts-view.h"
#include "rp-help-page.h"
#include "rp-ledger-table.h"
#include "rp-ledger-view.h"
#include "rp-network-reader.h"
#include "rp-shelf-page.h"
#include "rp-writer.h"

G_BEGIN_DECLS

struct _RpFavoursPage
{
  RpPlace          parent_instance;

  RpWriter        *writer;
  RpNetworkReader *reader;
  RpHelpPage      *help;     /* (nullable): made when it is first shown */
  RpAppealsView   *appeals;  /* (nullable): likewise */
  RpGiftsView     *gifts;    /* (nullable): likewise */
  GPtrArray       *headers;  /* (element-type AdwHeaderBar): of what was made then */

  /* Template widgets */
  AdwLeaflet      *leaflet;
  GtkWidget       *home_pane;
  AdwHeaderBar    *header;
  GtkWidget       *back;
  GtkMenuButton   *menu_button;
  GMenuModel      *more_menu;
  GtkToggleButton *table_button;
  GtkStack        *stack;
  RpShelfPage     *shelf;
  RpLedgerTable   *table;
  AdwBin          *empty;
  GtkStack        *detail_pane;
  AdwHeaderBar    *detail_header;
  RpLedgerView    *ledger;
};

/* rp-favours-page.c */
void rp_favours_page_show_network (RpFavoursPage  *self);
void rp_favours_page_show_person  (RpFavoursPage  *self,
                                   const char     *person);

/* rp-favours-page-panes.c */
void rp_favours_page_show_help    (RpFavoursPage  *self,
                                   RpAppeal       *appeal);
void rp_favours_page_show_appeals (RpFavoursPage  *self,
                                   const char     *appeal);
void rp_favours_page_show_gifts   (RpFavoursPage  *self);
void rp_favours_page_fill_panes   (RpFavoursPage  *self,
                                   RpNetwork      *network,
                                   guint32         today);
void rp_favours_page_fold_panes   (RpFavoursPage  *self,
                                   gboolean        outer_folded);

/* rp-favours-page-actions.c */
void rp_favours_page_install_actions (GtkWidgetClass *widget_class);

/* rp-favours-page-appeals.c */
void rp_favours_page_install_appeals (GtkWidgetClass *widget_class);

G_END_DECLS
