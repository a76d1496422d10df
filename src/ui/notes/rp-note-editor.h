/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-vault.h"

G_BEGIN_DECLS

#define RP_TYPE_NOTE_EDITOR (rp_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (RpNoteEditor, rp_note_editor, RP, NOTE_EDITOR, AdwBin)

GtkWidget *rp_note_editor_new       (RpVault      *vault);
void       rp_note_editor_begin     (RpNoteEditor *self,
                                     const char   *title,
                                     const char   *body);
char      *rp_note_editor_dup_title (RpNoteEditor *self);
char      *rp_note_editor_dup_body  (RpNoteEditor *self);
void       rp_note_editor_focus     (RpNoteEditor *self,
                                     gboolean      title);

G_END_DECLS
