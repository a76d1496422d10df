/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _RpWorker RpWorker;

RpWorker *rp_worker_new        (const char      *name);
void      rp_worker_join       (RpWorker        *self);
void      rp_worker_push       (RpWorker        *self,
                                GTask           *task,
                                GTaskThreadFunc  func);
gboolean  rp_worker_run_pending (void);
gboolean  rp_worker_is_current (RpWorker        *self);

G_END_DECLS
