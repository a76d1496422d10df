/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-favour-draft.h"

G_BEGIN_DECLS

/**
 * RpFavourEditor:
 *
 * What one favour is: its kind, and then how large it is and what it was.
 * Signal "picked": another kind was chosen, or none; "changed": something
 * else about it.
 */
#define RP_TYPE_FAVOUR_EDITOR (rp_favour_editor_get_type ())
G_DECLARE_FINAL_TYPE (RpFavourEditor, rp_favour_editor, RP, FAVOUR_EDITOR, AdwBin)

GtkWidget *rp_favour_editor_new       (void);
void       rp_favour_editor_set_draft (RpFavourEditor *self,
                                       RpFavourDraft  *draft);

G_END_DECLS
