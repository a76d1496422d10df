/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_WARNING_CARD (rp_warning_card_get_type ())

G_DECLARE_FINAL_TYPE (RpWarningCard, rp_warning_card, RP, WARNING_CARD, GtkWidget)

GtkWidget *rp_warning_card_new            (void);
void       rp_warning_card_set_title      (RpWarningCard *self,
                                           const char    *title);
void       rp_warning_card_set_reason     (RpWarningCard *self,
                                           const char    *reason);
void       rp_warning_card_set_fix        (RpWarningCard *self,
                                           const char    *label,
                                           const char    *effect);
void       rp_warning_card_set_acceptable (RpWarningCard *self,
                                           gboolean       acceptable);
void       rp_warning_card_add_way        (RpWarningCard *self,
                                           const char    *label,
                                           const char    *action);
void       rp_warning_card_dismiss        (RpWarningCard *self);

G_END_DECLS
