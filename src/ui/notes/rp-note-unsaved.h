/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-note-outbox.h"

G_BEGIN_DECLS

#define RP_TYPE_NOTE_UNSAVED (rp_note_unsaved_get_type ())
G_DECLARE_FINAL_TYPE (RpNoteUnsaved, rp_note_unsaved, RP, NOTE_UNSAVED, AdwBin)

GtkWidget *rp_note_unsaved_new (RpNoteOutbox *outbox);

G_END_DECLS
