/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-notes-facts.h"
#include "rp-store.h"

G_BEGIN_DECLS

/* What the place of notes reads. All fail with %RP_ERROR_LOCKED while the vault
 * is not unlocked. */

void          rp_store_notes_async  (RpStore              *self,
                                     GTimeZone            *zone,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
RpNotesFacts *rp_store_notes_finish (RpStore              *self,
                                     GAsyncResult         *result,
                                     GError              **error);
void          rp_store_note_async   (RpStore              *self,
                                     const char           *note,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
RpNoteFacts  *rp_store_note_finish  (RpStore              *self,
                                     GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
