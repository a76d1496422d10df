/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rp_menu_in_sight (GtkMenuButton *button);

G_END_DECLS
