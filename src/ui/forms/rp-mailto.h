/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-facts.h"

G_BEGIN_DECLS

const char *rp_mailto_address (const RpPersonFacts *facts);
char       *rp_mailto_uri     (const char          *address,
                               const char          *subject,
                               const char          *body);

G_END_DECLS
