/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-facts.h"

G_BEGIN_DECLS

char *rp_merge_words (const RpPersonFacts *facts);

G_END_DECLS
