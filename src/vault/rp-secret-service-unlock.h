/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsecret/secret.h>

G_BEGIN_DECLS

void     rp_secret_service_unlock_async  (SecretService        *service,
                                          GList                *objects,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean rp_secret_service_unlock_finish (GAsyncResult         *result,
                                          gboolean             *without_prompt,
                                          GError              **error);

G_END_DECLS
