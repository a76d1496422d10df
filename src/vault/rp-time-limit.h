/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _RpTimeLimit RpTimeLimit;

RpTimeLimit  *rp_time_limit_new             (guint         seconds,
                                             GMainContext *context,
                                             GCancellable *outer);
void          rp_time_limit_free            (RpTimeLimit  *self);
GCancellable *rp_time_limit_get_cancellable (RpTimeLimit  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTimeLimit, rp_time_limit_free)

G_END_DECLS
