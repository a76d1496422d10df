/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-auto-lock.h"
#include "rp-note-outbox.h"
#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_NOTE_PAGE (rp_note_page_get_type ())
G_DECLARE_FINAL_TYPE (RpNotePage, rp_note_page, RP, NOTE_PAGE, AdwBin)

GtkWidget  *rp_note_page_new           (RpStore      *store,
                                        RpNoteOutbox *outbox);
void        rp_note_page_set_note      (RpNotePage   *self,
                                        const char   *note);
const char *rp_note_page_get_note      (RpNotePage   *self);
gboolean    rp_note_page_is_shown      (RpNotePage   *self);
gboolean    rp_note_page_is_writing    (RpNotePage   *self);
void        rp_note_page_write_new     (RpNotePage   *self,
                                        const char   *person);
char       *rp_note_page_dup_written   (RpNotePage   *self);
void        rp_note_page_write_on      (RpNotePage   *self,
                                        const char   *note);
void        rp_note_page_set_auto_lock (RpNotePage   *self,
                                        RpAutoLock   *auto_lock);
void        rp_note_page_set_folded    (RpNotePage   *self,
                                        gboolean      folded,
                                        gboolean      outer_folded);

G_END_DECLS
