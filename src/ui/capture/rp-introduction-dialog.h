/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-form-window.h"

G_BEGIN_DECLS

#define RP_TYPE_INTRODUCTION_DIALOG (rp_introduction_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpIntroductionDialog, rp_introduction_dialog, RP, INTRODUCTION_DIALOG,
                      RpFormWindow)

G_END_DECLS
