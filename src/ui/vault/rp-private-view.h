/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-vault.h"

G_BEGIN_DECLS

/* A text of several lines that the vault will seal: not handed to spell checkers, to the primary
 * selection, or to a history of what was deleted once it is cleared. */

/* For what others must not come to know by way of an input method, which might learn it */
#define RP_PRIVATE_INPUT_HINTS \
  (GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_NO_EMOJI)

GtkWidget *rp_private_view_new        (const char  *name);
void       rp_private_view_protect    (GtkTextView *view,
                                       const char  *name);
void       rp_private_view_show_whole (GtkTextView *view);
void       rp_private_view_set_vault  (GtkTextView *view,
                                       RpVault     *vault);
char      *rp_private_view_dup_text   (GtkTextView *view);
void       rp_private_view_set_text   (GtkTextView *view,
                                       const char  *text,
                                       gssize       length);
gboolean   rp_private_view_is_empty   (GtkTextView *view);
void       rp_private_view_clear      (GtkTextView *view);
void       rp_private_text_free       (char        *text);

G_END_DECLS
