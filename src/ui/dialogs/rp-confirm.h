/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     rp_confirm_async  (GtkWindow           *parent,
                            const char          *heading,
                            const char          *body,
                            const char          *action_label,
                            gboolean             destructive,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data);
void     rp_confirm_leave_async (GtkWindow       *parent,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data);
gboolean rp_confirm_finish (GAsyncResult        *result);
void     rp_tell           (GtkWindow           *parent,
                            const char          *heading,
                            const char          *body);

G_END_DECLS
