/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-form-window.h"
#include "rp-people-facts.h"
#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_FILTER_DIALOG (rp_filter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpFilterDialog, rp_filter_dialog, RP, FILTER_DIALOG, RpFormWindow)

RpFilterDialog       *rp_filter_dialog_present          (GtkWindow            *parent,
                                                         RpStore              *store,
                                                         const RpPeopleFilter *filter);
const RpPeopleFilter *rp_filter_dialog_get_filter       (RpFilterDialog       *self);
const char           *rp_filter_dialog_get_organization (RpFilterDialog       *self);
const char           *rp_filter_dialog_get_community    (RpFilterDialog       *self);

G_END_DECLS
