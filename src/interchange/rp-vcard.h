/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-import.h"

G_BEGIN_DECLS

gboolean rp_vcard_read (GBytes    *bytes,
                        RpImport  *import,
                        GError   **error);

G_END_DECLS
