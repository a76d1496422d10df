/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-import.h"
#include "rp-store.h"

G_BEGIN_DECLS

void      rp_example_read_async        (gpointer              source,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
RpImport *rp_example_read_finish       (GAsyncResult         *result,
                                        GError              **error);
void      rp_example_notes_load_async  (RpStore              *store,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean  rp_example_notes_load_finish (RpStore              *store,
                                        GAsyncResult         *result,
                                        GError              **error);

G_END_DECLS
