/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-writer.h"

G_BEGIN_DECLS

/* What is caught on the way: each a dialog over whatever is shown. People,
 * topics and the rest are UUIDs; "" says the same as %NULL. */

void rp_encounter_dialog_present (RpWriter   *writer,
                                  const char *person,
                                  const char *topic);

G_END_DECLS
