/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-secret-bytes.h"

G_BEGIN_DECLS

RpSecretBytes *rp_secret_text_format (RpSecretBytes *key);
RpSecretBytes *rp_secret_text_parse  (const char    *text,
                                      gsize          length);

G_END_DECLS
