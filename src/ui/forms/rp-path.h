/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-network-advice.h"

G_BEGIN_DECLS

GtkWidget *rp_path_new (GArray *chain,
                        guint   n_steps);

G_END_DECLS
