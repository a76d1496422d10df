/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-advice.h"
#include "rp-writer.h"

G_BEGIN_DECLS

void rp_thanks_dialog_present (RpWriter   *writer,
                               const char *favour);

G_END_DECLS
