/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void   rp_file_dialog_open_async   (GtkWindow           *parent,
                                    const char          *title,
                                    const char          *kind,
                                    const char *const   *suffixes,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
void   rp_file_dialog_folder_async (GtkWindow           *parent,
                                    const char          *title,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
void   rp_file_dialog_save_async   (GtkWindow           *parent,
                                    const char          *title,
                                    const char          *suggested_name,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
GFile *rp_file_dialog_finish       (GAsyncResult        *result);

G_END_DECLS
