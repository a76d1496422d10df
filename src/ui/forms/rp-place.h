/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_PLACE (rp_place_get_type ())
G_DECLARE_DERIVABLE_TYPE (RpPlace, rp_place, RP, PLACE, AdwBin)

/**
 * RpPlaceClass:
 * @fold: the panes of the place, or the navigation beside it, were folded or
 *   unfolded, or the other pane is shown; optional
 * @get_selected: the UUID of what is selected, and what it is; optional
 */
struct _RpPlaceClass
{
  AdwBinClass parent_class;

  void        (*fold)         (RpPlace *self);
  const char *(*get_selected) (RpPlace *self,
                               GType   *type);
  /* What one begins with in the detail that is shown alone, or in what is shown in the stead of
   * both panes, or in the only one; without it the first control has the focus. */
  GtkWidget  *(*get_start)    (RpPlace *self);
};

RpStore    *rp_place_get_store         (RpPlace      *self);
void        rp_place_set_panes         (RpPlace      *self,
                                        AdwLeaflet   *leaflet,
                                        GtkWidget    *list,
                                        GtkWidget    *detail);
void        rp_place_set_inner         (RpPlace      *self,
                                        RpPlace      *inner);
void        rp_place_bind_header       (RpPlace      *self,
                                        AdwHeaderBar *header,
                                        GtkWidget    *back);
void        rp_place_bind_empty_header (RpPlace      *self,
                                        AdwHeaderBar *header,
                                        GtkWidget    *back);
gboolean    rp_place_get_folded        (RpPlace      *self);
gboolean    rp_place_get_outer_folded  (RpPlace      *self);
const char *rp_place_get_shown         (RpPlace      *self,
                                        GType        *type);
void        rp_place_show_list         (RpPlace      *self);
void        rp_place_show_detail       (RpPlace      *self);
gboolean    rp_place_is_in_sight       (GtkWidget    *pane);
void        rp_place_enter             (RpPlace      *self);
void        rp_place_open              (RpPlace      *self);
void        rp_place_set_count         (RpPlace      *self,
                                        guint         count);

G_END_DECLS
