/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpWordsBox:
 *
 * Where their words are written, with a line that says where they go: they are
 * sealed, also while the private notes are locked. Signal "typed": something
 * was written; "restored": what was written at another time is back.
 */
#define RP_TYPE_WORDS_BOX (rp_words_box_get_type ())
G_DECLARE_FINAL_TYPE (RpWordsBox, rp_words_box, RP, WORDS_BOX, AdwBin)

GtkWidget *rp_words_box_new         (RpStore    *store);
void       rp_words_box_set_heading (RpWordsBox *self,
                                     const char *heading);
gboolean   rp_words_box_can_keep    (RpWordsBox *self);
gboolean   rp_words_box_is_hidden   (RpWordsBox *self);
char      *rp_words_box_dup_words   (RpWordsBox *self);
void       rp_words_box_close       (RpWordsBox *self);

G_END_DECLS
