/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-form-window.h"

G_BEGIN_DECLS

#define RP_TYPE_INVITATION_DIALOG (rp_invitation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpInvitationDialog, rp_invitation_dialog, RP, INVITATION_DIALOG,
                      RpFormWindow)

G_END_DECLS
