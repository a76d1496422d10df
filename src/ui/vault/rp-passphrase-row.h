/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget  *rp_passphrase_row_new   (const char *title);
const char *rp_passphrase_row_check (GtkWidget  *row);

G_END_DECLS
