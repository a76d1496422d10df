/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-model.h"
#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpNoteOutbox:
 *
 * The notes on their way into the library. One is held until the library has
 * it, whatever happens meanwhile: a full disk is tried again, a lock leaves it
 * sealed, and so does the end of the program, in the library's drafts.
 *
 * Signal "saved" (a UUID): the library has that note as it was written last.
 * Property "error": why something is not in the library yet, in words.
 */
#define RP_TYPE_NOTE_OUTBOX (rp_note_outbox_get_type ())
G_DECLARE_FINAL_TYPE (RpNoteOutbox, rp_note_outbox, RP, NOTE_OUTBOX, GObject)

RpNoteOutbox *rp_note_outbox_new       (RpStore      *store);
void          rp_note_outbox_put       (RpNoteOutbox *self,
                                        RpNote       *note,
                                        gboolean      is_new);
RpNote       *rp_note_outbox_get       (RpNoteOutbox *self,
                                        const char   *note);
gboolean      rp_note_outbox_is_new    (RpNoteOutbox *self,
                                        const char   *note);
void          rp_note_outbox_forget    (RpNoteOutbox *self,
                                        const char   *note);
void          rp_note_outbox_try_again (RpNoteOutbox *self);
const char   *rp_note_outbox_get_error (RpNoteOutbox *self);

G_END_DECLS
