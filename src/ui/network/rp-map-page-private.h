/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-board.h"
#include "rp-network-list.h"
#include "rp-map-page.h"
#include "rp-network-reader.h"
#include "rp-network-title.h"
#include "rp-power-view.h"
#include "rp-wrap.h"
#include "rp-writer.h"

G_BEGIN_DECLS

struct _RpMapPage
{
  RpPlace          parent_instance;

  RpNetworkReader *reader;
  RpWriter        *writer;
  RpNetworkFilter *filter;
  GHashTable      *opened;        /* UUIDs of organizations whose people are shown */
  GCancellable    *drafting;      /* (nullable): of the chart that is made now */
  RpNetworkChart  *chart;         /* (nullable) */
  char            *wanted;        /* (nullable): who is to be selected once they are there */
  gboolean         as_list;
  RpPowerView     *power;         /* (nullable): made when it is first shown */
  gboolean         shows_power;   /* in the stead of the map and the list */

  /* Template widgets */
  AdwHeaderBar    *header;
  GtkWidget       *back;
  GtkMenuButton   *menu_button;
  GtkWidget       *zoom_buttons;
  GtkToggleButton *list_button;
  RpWrap          *chips;
  GtkStack        *stack;
  RpNetworkBoard  *board;
  RpNetworkList   *list;
  AdwBin          *state;
};

void rp_map_page_draft          (RpMapPage      *self);
void rp_map_page_show_view      (RpMapPage      *self);
void rp_map_page_select_wanted  (RpMapPage      *self);
void rp_map_page_update_chips   (RpMapPage      *self);
void rp_map_page_install_filter (GtkWidgetClass *widget_class);
void rp_map_page_install_power  (GtkWidgetClass *widget_class);
void rp_map_page_save           (GtkWidget      *widget,
                                 const char     *action_name,
                                 GVariant       *parameter);

G_END_DECLS
