/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-people-facts.h"

G_BEGIN_DECLS

#define RP_TYPE_PEOPLE_ROW (rp_people_row_get_type ())
G_DECLARE_FINAL_TYPE (RpPeopleRow, rp_people_row, RP, PEOPLE_ROW, GtkWidget)

GtkWidget     *rp_people_row_new         (void);
RpPersonEntry *rp_people_row_get_entry   (RpPeopleRow   *self);
void           rp_people_row_set_entry   (RpPeopleRow   *self,
                                          RpPersonEntry *entry,
                                          gint64         now,
                                          GTimeZone     *zone);
void           rp_people_row_set_heading (RpPeopleRow   *self,
                                          const char    *heading);
void           rp_people_row_set_photo   (RpPeopleRow   *self,
                                          GdkPaintable  *photo);
void           rp_people_row_set_shown   (RpPeopleRow   *self,
                                          gboolean       shown);

G_END_DECLS
