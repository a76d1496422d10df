/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_NAV_ROW (rp_nav_row_get_type ())
G_DECLARE_FINAL_TYPE (RpNavRow, rp_nav_row, RP, NAV_ROW, GtkListBoxRow)

/**
 * RpNavLock:
 * @RP_NAV_LOCK_NONE: what is there has no lock
 * @RP_NAV_LOCK_CLOSED: it is locked
 * @RP_NAV_LOCK_OPEN: it is unlocked
 */
typedef enum {
  RP_NAV_LOCK_NONE,
  RP_NAV_LOCK_CLOSED,
  RP_NAV_LOCK_OPEN,
} RpNavLock;

GtkWidget  *rp_nav_row_new       (const char *place,
                                  const char *title,
                                  const char *icon_name);
const char *rp_nav_row_get_place (RpNavRow   *self);
void        rp_nav_row_set_lock  (RpNavRow   *self,
                                  RpNavLock   lock);

G_END_DECLS
