/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

void     rp_vault_flow_unlock_async  (GtkWidget            *widget,
                                      RpStore              *store,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
void     rp_vault_flow_try_async     (GtkWidget            *widget,
                                      RpStore              *store,
                                      const char           *passphrase,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean rp_vault_flow_unlock_finish (GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
