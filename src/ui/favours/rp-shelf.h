/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-network-advice.h"

G_BEGIN_DECLS

#define RP_TYPE_SHELF (rp_shelf_get_type ())
G_DECLARE_FINAL_TYPE (RpShelf, rp_shelf, RP, SHELF, GtkWidget)

void  rp_shelf_set_jars (RpShelf   *self,
                         RpNetwork *network,
                         GArray    *jars,
                         guint      n_jars);

G_END_DECLS
