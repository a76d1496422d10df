/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void       rp_form_fit        (GtkWindow    *form,
                               AdwHeaderBar *header,
                               GtkLabel     *heading,
                               GtkListBox   *rows);
void       rp_form_fit_height (GtkWindow    *form);
GtkWidget *rp_form_find_start (GtkWindow    *form,
                               GtkListBox   *rows);

G_END_DECLS
