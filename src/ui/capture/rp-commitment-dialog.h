/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-form-window.h"

G_BEGIN_DECLS

#define RP_TYPE_COMMITMENT_DIALOG (rp_commitment_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpCommitmentDialog, rp_commitment_dialog, RP, COMMITMENT_DIALOG,
                      RpFormWindow)

G_END_DECLS
