/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-finding.h"
#include "rp-store.h"

G_BEGIN_DECLS

void     rp_store_apply_fix_async       (RpStore              *self,
                                         const char           *meeting,
                                         const RpFix          *fix,
                                         gint64                now,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean rp_store_apply_fix_finish      (RpStore              *self,
                                         GAsyncResult         *result,
                                         GError              **error);
gboolean rp_fix_needs_dialog            (const RpFix          *fix);
void     rp_store_override_async        (RpStore              *self,
                                         const char           *meeting,
                                         const char           *check,
                                         const char           *reason,
                                         gint64                now,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean rp_store_override_finish       (RpStore              *self,
                                         GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
