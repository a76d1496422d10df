/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  rp_reason_prompt_async  (GtkWindow           *parent,
                               const char          *title,
                               const char          *description,
                               const char          *save_label,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data);
char *rp_reason_prompt_finish (GAsyncResult        *result);

G_END_DECLS
