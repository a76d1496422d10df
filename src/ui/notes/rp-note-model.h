/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "rp-note-groups.h"

G_BEGIN_DECLS

/**
 * RpNoteItem:
 *
 * A note that has a row.
 */
#define RP_TYPE_NOTE_ITEM (rp_note_item_get_type ())
G_DECLARE_FINAL_TYPE (RpNoteItem, rp_note_item, RP, NOTE_ITEM, GObject)

const RpNoteLine *rp_note_item_get_line    (RpNoteItem *self);
const char       *rp_note_item_get_group   (RpNoteItem *self);
gboolean          rp_note_item_is_first    (RpNoteItem *self);
const char       *rp_note_item_get_snippet (RpNoteItem *self);

/**
 * RpNoteModel:
 *
 * A #GListModel of notes. It makes an item when somebody asks for it, so that
 * tens of thousands cost nothing, and tells of a change just what changed.
 */
#define RP_TYPE_NOTE_MODEL (rp_note_model_get_type ())
G_DECLARE_FINAL_TYPE (RpNoteModel, rp_note_model, RP, NOTE_MODEL, GObject)

RpNoteModel *rp_note_model_new        (void);
void         rp_note_model_set_groups (RpNoteModel  *self,
                                       RpNoteGroups *groups,
                                       GHashTable   *snippets);
const char  *rp_note_model_get_id     (RpNoteModel  *self,
                                       guint         position);
guint        rp_note_model_find       (RpNoteModel  *self,
                                       const char   *note);

G_END_DECLS
