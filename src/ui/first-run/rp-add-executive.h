/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

void  rp_add_executive_async  (GtkWindow            *parent,
                               RpStore              *store,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
char *rp_add_executive_finish (GAsyncResult         *result,
                               GError              **error);

G_END_DECLS
