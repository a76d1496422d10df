/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-network-advice.h"
#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_HELP_ASK (rp_help_ask_get_type ())
G_DECLARE_FINAL_TYPE (RpHelpAsk, rp_help_ask, RP, HELP_ASK, AdwBin)

GtkWidget    *rp_help_ask_new              (RpStore   *store,
                                            guint32    today);
char         *rp_help_ask_dup_need         (RpHelpAsk *self);
RpFavourSize  rp_help_ask_get_size         (RpHelpAsk *self);
const char   *rp_help_ask_get_organization (RpHelpAsk *self);
RpFavour     *rp_help_ask_make_favour      (RpHelpAsk *self);
void          rp_help_ask_take_appeal      (RpHelpAsk *self,
                                            RpAppeal  *appeal);
void          rp_help_ask_fill_appeal      (RpHelpAsk *self,
                                            RpAppeal  *appeal);
GtkWidget    *rp_help_ask_get_start        (RpHelpAsk *self);
void          rp_help_ask_show_targets     (RpHelpAsk *self,
                                            GPtrArray *objectives);
void          rp_help_ask_show_past        (RpHelpAsk *self,
                                            GArray    *past);
RpMatches    *rp_help_ask_choose           (RpHelpAsk *self,
                                            RpMatches *matches);

G_END_DECLS
