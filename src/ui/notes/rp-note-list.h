/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-note-groups.h"
#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_NOTE_LIST (rp_note_list_get_type ())
G_DECLARE_FINAL_TYPE (RpNoteList, rp_note_list, RP, NOTE_LIST, AdwBin)

GtkWidget      *rp_note_list_new           (RpStore        *store);
const char     *rp_note_list_get_selected  (RpNoteList     *self);
gboolean        rp_note_list_has_selected  (RpNoteList     *self);
const char     *rp_note_list_get_first     (RpNoteList     *self);
void            rp_note_list_select        (RpNoteList     *self,
                                            const char     *note);
gboolean        rp_note_list_is_empty      (RpNoteList     *self);
void            rp_note_list_set_grouping  (RpNoteList     *self,
                                            RpNoteGrouping  grouping);
gboolean        rp_note_list_get_searching (RpNoteList     *self);
void            rp_note_list_set_searching (RpNoteList     *self,
                                            gboolean        searching);

G_END_DECLS
