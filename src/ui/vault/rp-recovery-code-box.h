/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-vault.h"

G_BEGIN_DECLS

#define RP_TYPE_RECOVERY_CODE_BOX (rp_recovery_code_box_get_type ())

G_DECLARE_FINAL_TYPE (RpRecoveryCodeBox, rp_recovery_code_box, RP, RECOVERY_CODE_BOX, AdwBin)

GtkWidget *rp_recovery_code_box_new  (RpVault           *vault);
void       rp_recovery_code_box_show (RpRecoveryCodeBox *self,
                                      RpSecretBytes     *code);

G_END_DECLS
