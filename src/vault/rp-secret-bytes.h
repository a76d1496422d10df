/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _RpSecretBytes RpSecretBytes;

#define RP_TYPE_SECRET_BYTES (rp_secret_bytes_get_type ())

GType          rp_secret_bytes_get_type   (void);
RpSecretBytes *rp_secret_bytes_new        (const void    *data,
                                           gsize          length);
RpSecretBytes *rp_secret_bytes_ref        (RpSecretBytes *self);
void           rp_secret_bytes_unref      (RpSecretBytes *self);
gsize          rp_secret_bytes_get_size   (RpSecretBytes *self);
const void    *rp_secret_bytes_begin_read (RpSecretBytes *self,
                                           gsize         *length);
void           rp_secret_bytes_end_read   (RpSecretBytes *self);
gboolean       rp_secret_bytes_equal      (RpSecretBytes *a,
                                           RpSecretBytes *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSecretBytes, rp_secret_bytes_unref)

G_END_DECLS
