/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-network-advice.h"
#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_HELP_ASK (rp_help_ask_get_type ())
G_DECLARE_FINAL_TYPE (RpHelpAsk, rp_help_ask, RP, HELP_ASK, AdwBin)

GtkWidget      *rp_help_ask_new              (RpStore    *store,
                                              guint32     today);
char           *rp_help_ask_dup_need         (RpHelpAsk  *self);
RpFavourSize    rp_help_ask_get_size         (RpHelpAsk  *self);
guint32         rp_help_ask_get_day          (RpHelpAsk  *self);
const char     *rp_help_ask_get_organization (RpHelpAsk  *self);
char           *rp_help_ask_dup_official     (RpHelpAsk  *self);
GtkWidget      *rp_help_ask_get_start        (RpHelpAsk  *self);
void            rp_help_ask_show_targets     (RpHelpAsk  *self,
                                              GPtrArray  *objectives);
RpMatches      *rp_help_ask_choose           (RpHelpAsk  *self,
                                              RpMatches  *matches);

G_END_DECLS
