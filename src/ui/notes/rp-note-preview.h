/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-vault.h"

G_BEGIN_DECLS

GtkWidget *rp_note_preview_new      (RpVault     *vault);
void       rp_note_preview_set_text (GtkTextView *preview,
                                     const char  *markdown);

G_END_DECLS
