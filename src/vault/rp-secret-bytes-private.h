/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-secret-bytes.h"

G_BEGIN_DECLS

void           rp_sodium_require                (void);
RpSecretBytes *rp_secret_bytes_new_writable     (gsize    length,
                                                 guint8 **data);
RpSecretBytes *rp_secret_bytes_require_writable (gsize    length,
                                                 guint8 **data);
RpSecretBytes *rp_secret_bytes_new_random       (gsize    length);

G_END_DECLS
