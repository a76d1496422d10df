/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store-private.h"

G_BEGIN_DECLS

/* Private to src/store, worker thread only: whom notes of things shared in
 * confidence are about. */

gboolean rp_confided_has    (RpStore          *self,
                             const char       *person,
                             gboolean         *has,
                             GError          **error);
void     rp_confided_update (RpStore          *self,
                             const RpChanges  *changes);
void     rp_confided_forget (RpStore          *self);

G_END_DECLS
