/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-import-candidate.h"

G_BEGIN_DECLS

/**
 * RpImportDialog:
 *
 * Shows what an import will do before it does it, and asks who matters. Signal
 * "import": do it; the receiver closes the dialog, or calls
 * rp_import_dialog_tell() when it did not work.
 */
#define RP_TYPE_IMPORT_DIALOG (rp_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpImportDialog, rp_import_dialog, RP, IMPORT_DIALOG, AdwWindow)

RpImportDialog *rp_import_dialog_new           (GtkWindow      *parent,
                                                GListModel     *candidates);
void            rp_import_dialog_add_rejected  (RpImportDialog *self,
                                                guint           line,
                                                const char     *reason);
void            rp_import_dialog_add_change    (RpImportDialog *self,
                                                guint           line,
                                                const char     *text);
gboolean        rp_import_dialog_get_takes_all (RpImportDialog *self);
void            rp_import_dialog_tell          (RpImportDialog *self,
                                                const char     *message);

G_END_DECLS
