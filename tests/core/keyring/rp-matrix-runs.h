/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Many cells, and what shows that a cell can fail */
#include "rp-matrix-cell.h"

/* The @n_cells of some states that this bus and provider can have */
void run_states   (State    first,
                   State    end,
                   gboolean (*reaches) (State state, Key key),
                   guint    n_cells);

/* What nobody may do is noticed when somebody does it. */
void run_meddling (void);
