/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_PROFILE_GROUP (rp_profile_group_get_type ())
G_DECLARE_FINAL_TYPE (RpProfileGroup, rp_profile_group, RP, PROFILE_GROUP, AdwBin)

GtkWidget *rp_profile_group_new (RpWriter *writer);

G_END_DECLS
