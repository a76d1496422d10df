/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_HEADER_TITLE (rp_header_title_get_type ())

G_DECLARE_FINAL_TYPE (RpHeaderTitle, rp_header_title, RP, HEADER_TITLE, AdwBin)

GtkWidget *rp_header_title_new       (const char    *title);
void       rp_header_title_set_title (RpHeaderTitle *self,
                                      const char    *title);

G_END_DECLS
