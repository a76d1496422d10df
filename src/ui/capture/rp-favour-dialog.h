/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-form-window.h"

G_BEGIN_DECLS

#define RP_TYPE_FAVOUR_DIALOG (rp_favour_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpFavourDialog, rp_favour_dialog, RP, FAVOUR_DIALOG, RpFormWindow)

G_END_DECLS
