/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpSealedRow:
 *
 * One sealed field of a record as a row of a list: nothing yet, locked, its
 * text, or damaged. Activating it edits the text in a small dialog; before,
 * the private notes are set up or unlocked if they have to be.
 *
 * The row shows and edits, it does not store. Signal "changed" (const char
 * *text): the new text, %NULL for none; the page puts it into a copy of the
 * record and writes that: with rp_sealed_row_get_editor() as its form, if it
 * does so at once, so that nothing is lost when that fails.
 */
#define RP_TYPE_SEALED_ROW (rp_sealed_row_get_type ())
G_DECLARE_FINAL_TYPE (RpSealedRow, rp_sealed_row, RP, SEALED_ROW, AdwActionRow)

GtkWidget *rp_sealed_row_new        (RpStore     *store,
                                     const char  *title,
                                     const char  *hint);
void       rp_sealed_row_set_record (RpSealedRow *self,
                                     RpRecord    *record,
                                     const char  *field);
GtkWidget *rp_sealed_row_get_editor (RpSealedRow *self);
void       rp_sealed_row_set_empty  (RpSealedRow *self,
                                     const char  *text,
                                     const char  *verb);

G_END_DECLS
