/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SECTION (rp_section_get_type ())

G_DECLARE_FINAL_TYPE (RpSection, rp_section, RP, SECTION, GtkWidget)

GtkWidget  *rp_section_new          (const char *title);
const char *rp_section_get_title    (RpSection  *self);
void        rp_section_set_title    (RpSection  *self,
                                     const char *title);
void        rp_section_set_trailing (RpSection  *self,
                                     const char *trailing);
void        rp_section_set_add      (RpSection  *self,
                                     const char *label);
void        rp_section_set_icon     (RpSection  *self,
                                     const char *icon_name);
void        rp_section_append       (RpSection  *self,
                                     GtkWidget  *child);
GtkListBox *rp_section_get_list     (RpSection  *self);
void        rp_section_clear_list   (RpSection  *self);

G_END_DECLS
