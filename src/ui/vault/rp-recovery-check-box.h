/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-typed-box.h"
#include "rp-vault.h"

G_BEGIN_DECLS

#define RP_TYPE_RECOVERY_CHECK_BOX (rp_recovery_check_box_get_type ())

G_DECLARE_FINAL_TYPE (RpRecoveryCheckBox, rp_recovery_check_box, RP, RECOVERY_CHECK_BOX,
                      RpTypedBox)

GtkWidget  *rp_recovery_check_box_new   (void);
void        rp_recovery_check_box_ask   (RpRecoveryCheckBox *self);
const char *rp_recovery_check_box_check (RpRecoveryCheckBox *self,
                                         RpSecretBytes      *code);

G_END_DECLS
