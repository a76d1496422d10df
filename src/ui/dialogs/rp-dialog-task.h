/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void   rp_dialog_task_give (GObject *dialog,
                            GTask   *task);
GTask *rp_dialog_task_take (GObject *dialog);

G_END_DECLS
