/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_TOWN_WHERE (rp_town_where_get_type ())
G_DECLARE_FINAL_TYPE (RpTownWhere, rp_town_where, RP, TOWN_WHERE, AdwBin)

GtkWidget  *rp_town_where_new         (RpStore     *store);
const char *rp_town_where_get_city    (RpTownWhere *self);
const char *rp_town_where_get_event   (RpTownWhere *self);
guint32     rp_town_where_get_from    (RpTownWhere *self);
guint32     rp_town_where_get_to      (RpTownWhere *self);
void        rp_town_where_set_city    (RpTownWhere *self,
                                       const char  *city);
GtkWidget  *rp_town_where_get_start   (RpTownWhere *self);
gboolean    rp_town_where_get_reading (RpTownWhere *self);

G_END_DECLS
