/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *rp_secret_row_new (const char *title,
                              int         longest);

G_END_DECLS
