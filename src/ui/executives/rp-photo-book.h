/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_PHOTO_BOOK (rp_photo_book_get_type ())
G_DECLARE_FINAL_TYPE (RpPhotoBook, rp_photo_book, RP, PHOTO_BOOK, GObject)

RpPhotoBook  *rp_photo_book_new    (RpStore     *store,
                                    int          size);
void          rp_photo_book_stop   (RpPhotoBook *self);
GdkPaintable *rp_photo_book_lookup (RpPhotoBook *self,
                                    const char  *person);

G_END_DECLS
