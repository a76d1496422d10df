/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-network-advice.h"

G_BEGIN_DECLS

#define RP_TYPE_SHELF_JAR (rp_shelf_jar_get_type ())
G_DECLARE_FINAL_TYPE (RpShelfJar, rp_shelf_jar, RP, SHELF_JAR, GtkFlowBoxChild)

GtkWidget  *rp_shelf_jar_new        (void);
void        rp_shelf_jar_set_entry  (RpShelfJar       *self,
                                     const RpJarEntry *entry);
const char *rp_shelf_jar_get_person (RpShelfJar       *self);
GtkWidget  *rp_shelf_jar_get_ground (RpShelfJar       *self);

G_END_DECLS
