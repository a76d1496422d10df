/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-batch.h"
#include "rp-manifest.h"

G_BEGIN_DECLS

/* Private to src/store: undo and redo, in memory only. */

typedef struct _RpHistory RpHistory;

RpHistory  *rp_history_new            (RpDb        *db,
                                       RpManifest  *manifest);
void        rp_history_free           (RpHistory   *self);
gboolean    rp_history_begin          (RpHistory   *self,
                                       GError     **error);
RpChanges  *rp_history_commit         (RpHistory   *self,
                                       const char  *label,
                                       GError     **error);
gboolean    rp_history_cut            (RpHistory   *self,
                                       GError     **error);
RpChanges  *rp_history_commit_woven   (RpHistory   *self,
                                       GError     **error);
RpChanges  *rp_history_commit_erased  (RpHistory   *self,
                                       GError     **error);
void        rp_history_rollback       (RpHistory   *self);
RpChanges  *rp_history_undo           (RpHistory   *self,
                                       char       **label,
                                       GError     **error);
RpChanges  *rp_history_redo           (RpHistory   *self,
                                       char       **label,
                                       GError     **error);
void        rp_history_forget         (RpHistory   *self);
const char *rp_history_get_undo_label (RpHistory   *self);
const char *rp_history_get_redo_label (RpHistory   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpHistory, rp_history_free)

G_END_DECLS
