/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_SCROLL_BIN (rp_scroll_bin_get_type ())
G_DECLARE_FINAL_TYPE (RpScrollBin, rp_scroll_bin, RP, SCROLL_BIN, AdwBin)

G_END_DECLS
