/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_DETAIL_SHELL (rp_detail_shell_get_type ())
G_DECLARE_FINAL_TYPE (RpDetailShell, rp_detail_shell, RP, DETAIL_SHELL, AdwBin)

GtkWidget *rp_detail_shell_new          (void);
void       rp_detail_shell_append       (RpDetailShell *self,
                                         GtkWidget     *child);
void       rp_detail_shell_add_button   (RpDetailShell *self,
                                         const char    *icon_name,
                                         const char    *name,
                                         const char    *action);
void       rp_detail_shell_set_menu     (RpDetailShell *self,
                                         GMenuModel    *menu);
void       rp_detail_shell_set_title    (RpDetailShell *self,
                                         const char    *title,
                                         const char    *subtitle);
void       rp_detail_shell_set_day      (RpDetailShell *self,
                                         guint32        day);
void       rp_detail_shell_show_content (RpDetailShell *self);
void       rp_detail_shell_show_state   (RpDetailShell *self,
                                         GtkWidget     *page);
void       rp_detail_shell_scroll_up    (RpDetailShell *self);
void       rp_detail_shell_set_folded   (RpDetailShell *self,
                                         gboolean       folded,
                                         gboolean       outermost);

G_END_DECLS
