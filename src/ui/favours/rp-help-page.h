/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-network-advice.h"
#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_HELP_PAGE (rp_help_page_get_type ())
G_DECLARE_FINAL_TYPE (RpHelpPage, rp_help_page, RP, HELP_PAGE, AdwBin)

GtkWidget *rp_help_page_new          (RpWriter   *writer);
void       rp_help_page_show         (RpHelpPage *self,
                                      RpNetwork  *network);
void       rp_help_page_set_appeal   (RpHelpPage *self,
                                      RpAppeal   *appeal);
void       rp_help_page_fill_appeal  (RpHelpPage *self,
                                      RpAppeal   *appeal);
GtkWidget *rp_help_page_get_start    (RpHelpPage *self);
void       rp_help_page_show_buttons (RpHelpPage *self,
                                      gboolean    start);

G_END_DECLS
