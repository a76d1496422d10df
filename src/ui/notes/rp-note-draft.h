/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-vault.h"

G_BEGIN_DECLS

/**
 * RpNoteDraft:
 *
 * What was being written when the private notes were locked, sealed.
 */
typedef struct _RpNoteDraft RpNoteDraft;

RpNoteDraft *rp_note_draft_new      (RpVault           *vault,
                                     const char        *note,
                                     gboolean           is_new,
                                     const char        *title,
                                     const char        *body);
void         rp_note_draft_free     (RpNoteDraft       *draft);
const char  *rp_note_draft_get_note (const RpNoteDraft *draft);
gboolean     rp_note_draft_is_new   (const RpNoteDraft *draft);
gboolean     rp_note_draft_open     (const RpNoteDraft *draft,
                                     RpVault           *vault,
                                     char             **title,
                                     char             **body);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpNoteDraft, rp_note_draft_free)

G_END_DECLS
