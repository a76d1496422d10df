/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

gboolean   rp_deleted_is_locked       (RpStore *store);
GtkWidget *rp_deleted_locked_page_new (RpStore *store);
GtkWidget *rp_deleted_locked_bar_new  (RpStore *store);

G_END_DECLS
