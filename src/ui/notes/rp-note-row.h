/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-note-model.h"

G_BEGIN_DECLS

#define RP_TYPE_NOTE_ROW (rp_note_row_get_type ())
G_DECLARE_FINAL_TYPE (RpNoteRow, rp_note_row, RP, NOTE_ROW, GtkWidget)

GtkWidget  *rp_note_row_new      (void);
const char *rp_note_row_get_note (RpNoteRow  *self);
void        rp_note_row_set_item (RpNoteRow  *self,
                                  RpNoteItem *item,
                                  guint32     today);

G_END_DECLS
