/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     rp_ballast_ensure  (const char *directory);
gboolean rp_ballast_release (const char *directory);

G_END_DECLS
