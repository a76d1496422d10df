/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_STATE_PAGE (rp_state_page_get_type ())

G_DECLARE_FINAL_TYPE (RpStatePage, rp_state_page, RP, STATE_PAGE, AdwBin)

GtkWidget *rp_state_page_new         (const char  *icon_name,
                                      const char  *title,
                                      const char  *description);
GtkWidget *rp_state_page_new_error   (const char  *title,
                                      const char  *description);
GtkWidget *rp_state_page_new_loading (const char  *title);
GtkWidget *rp_state_page_add_button  (RpStatePage *self,
                                      const char  *label,
                                      const char  *style_class,
                                      const char  *action_name);
void       rp_state_page_append      (RpStatePage *self,
                                      GtkWidget   *child);

G_END_DECLS
