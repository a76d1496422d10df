/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-form-window.h"
#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpSealedEditor:
 *
 * A small dialog to write what the vault will seal. Signal "text" (const char
 * *text): what was written, %NULL for nothing; the dialog closes then.
 */
#define RP_TYPE_SEALED_EDITOR (rp_sealed_editor_get_type ())
G_DECLARE_FINAL_TYPE (RpSealedEditor, rp_sealed_editor, RP, SEALED_EDITOR, RpFormWindow)

GtkWidget *rp_sealed_editor_new (GtkWindow     *parent,
                                 RpStore       *store,
                                 const char    *title,
                                 const char    *hint,
                                 gpointer       record,
                                 const RpField *field);

G_END_DECLS
