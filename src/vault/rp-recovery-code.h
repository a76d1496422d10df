/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-secret-bytes.h"

G_BEGIN_DECLS

/* Bytes in a recovery code */
#define RP_RECOVERY_CODE_SIZE         20

/* Groups it is written in, and characters of each with its check symbol */
#define RP_RECOVERY_CODE_GROUPS       8
#define RP_RECOVERY_CODE_GROUP_LENGTH 5

/* Groups a person types back to show that the code is written down */
#define RP_RECOVERY_CODE_ASKED        2

RpSecretBytes *rp_recovery_code_new         (void);
RpSecretBytes *rp_recovery_code_format      (RpSecretBytes  *code);
RpSecretBytes *rp_recovery_code_read        (const char     *typed,
                                             guint          *wrong_group,
                                             GError        **error);
void           rp_recovery_code_pick_groups (guint          *groups);
gboolean       rp_recovery_code_has_group   (RpSecretBytes  *code,
                                             guint           group,
                                             const char     *typed);

G_END_DECLS
