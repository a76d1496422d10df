/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rp_dialog_add_save_keys (GtkWindow  *dialog,
                              const char *action_name);
void rp_dialog_fit_parent    (GtkWindow  *dialog);
void rp_dialog_present_soon  (GtkWindow  *dialog);

G_END_DECLS
