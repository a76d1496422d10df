/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What libadwaita would read as markup, for texts that somebody wrote. */

void       rp_plain_row_init     (AdwActionRow *row);
GtkWidget *rp_plain_row_new      (const char   *title,
                                  const char   *subtitle);
void       rp_plain_row_set_name (AdwActionRow *row,
                                  const char   *name);
AdwToast  *rp_plain_toast_new    (const char   *text);

G_END_DECLS
