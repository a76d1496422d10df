/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-import.h"

G_BEGIN_DECLS

/* Somebody who is in the library if and only if the example is. */
#define RP_EXAMPLE_PERSON "b887345b-27bb-52c8-b048-0b5386614d0b"

/* A note that is there once its private texts were loaded, even when deleted since. */
#define RP_EXAMPLE_NOTE "2a85cbcc-a607-5480-b52b-02ecd767014f"

gboolean   rp_example_read         (gint64      now,
                                    GTimeZone  *zone,
                                    RpImport   *import,
                                    GError    **error);
GPtrArray *rp_example_find_private (RpImport   *example,
                                    GPtrArray  *stored);

G_END_DECLS
