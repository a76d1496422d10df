/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-secret-bytes.h"

G_BEGIN_DECLS

RpSecretBytes *rp_passphrase_prepare      (const char     *text,
                                           GError        **error);
gboolean       rp_passphrase_is_long      (RpSecretBytes  *passphrase);

G_END_DECLS
