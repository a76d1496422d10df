/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-import.h"

G_BEGIN_DECLS

GPtrArray     *rp_import_remarks_new (void);
RpImportGroup *rp_import_group_new   (guint          line);
void           rp_import_group_free  (RpImportGroup *group);
GPtrArray     *rp_import_sorted      (GPtrArray     *records);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpImportGroup, rp_import_group_free)

G_END_DECLS
