/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-drawing.h"
#include "rp-jar-drawing.h"

G_BEGIN_DECLS

#define RP_TYPE_SWEET_JAR (rp_sweet_jar_get_type ())

G_DECLARE_FINAL_TYPE (RpSweetJar, rp_sweet_jar, RP, SWEET_JAR, RpDrawing)

GtkWidget *rp_sweet_jar_new          (int                 width);
void       rp_sweet_jar_set_contents (RpSweetJar         *self,
                                      const char         *owner,
                                      const char         *words,
                                      const RpJarPicture *jar);
void       rp_sweet_jar_set_open     (RpSweetJar         *self,
                                      gboolean            open);
void       rp_sweet_jar_drop         (RpSweetJar         *self);

G_END_DECLS
