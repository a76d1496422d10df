/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-digest.h"
#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_DIGEST_BOOK (rp_digest_book_get_type ())
G_DECLARE_FINAL_TYPE (RpDigestBook, rp_digest_book, RP, DIGEST_BOOK, GObject)

RpDigestBook *rp_digest_book_new    (RpStore      *store);
RpDigest     *rp_digest_book_lookup (RpDigestBook *self,
                                     RpMeeting    *meeting,
                                     gboolean      checked);
void          rp_digest_book_stop   (RpDigestBook *self);

G_END_DECLS
