/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpImportCandidate:
 *
 * Somebody in an address book that is about to be imported. Properties "name",
 * "detail" (role and company), "known" (is in the library already), and
 * "chosen" (matters: to be an executive).
 */
#define RP_TYPE_IMPORT_CANDIDATE (rp_import_candidate_get_type ())
G_DECLARE_FINAL_TYPE (RpImportCandidate, rp_import_candidate, RP, IMPORT_CANDIDATE, GObject)

RpImportCandidate *rp_import_candidate_new        (const char        *name,
                                                   const char        *detail,
                                                   gboolean           known);
const char        *rp_import_candidate_get_name   (RpImportCandidate *self);
const char        *rp_import_candidate_get_detail (RpImportCandidate *self);
gboolean           rp_import_candidate_get_known  (RpImportCandidate *self);
gboolean           rp_import_candidate_get_chosen (RpImportCandidate *self);

G_END_DECLS
