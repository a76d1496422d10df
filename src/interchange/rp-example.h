/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-import.h"

G_BEGIN_DECLS

/* Somebody who is in the library if and only if the example is. */
#define RP_EXAMPLE_PERSON "b887345b-27bb-52c8-b048-0b5386614d0b"

gboolean rp_example_read (gint64      now,
                          GTimeZone  *zone,
                          RpImport   *import,
                          GError    **error);

G_END_DECLS
