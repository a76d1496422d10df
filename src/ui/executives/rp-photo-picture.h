/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-photo.h"

G_BEGIN_DECLS

/* How wide and high a photo is kept at most, in pixels */
#define RP_PHOTO_MOST 512

GdkPaintable *rp_photo_picture_read        (RpPhoto              *photo,
                                            int                   size);
void          rp_photo_picture_scale_async (GFile                *file,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
char         *rp_photo_picture_scale_finish (GAsyncResult        *result,
                                             GError             **error);

G_END_DECLS
