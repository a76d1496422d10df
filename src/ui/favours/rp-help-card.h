/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-network-advice.h"

G_BEGIN_DECLS

GtkWidget *rp_help_card_new (RpNetwork      *network,
                             const RpHelper *helper,
                             guint           rank);

G_END_DECLS
