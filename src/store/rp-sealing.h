/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-model.h"
#include "rp-vault.h"

G_BEGIN_DECLS

/* Private to src/store: between the sealed fields of a record and the bytes
 * that the library keeps of them. */

/* What a value is bound to when a whole record is sealed. */
#define RP_SEALING_WHOLE "sealed"

void        rp_sealing_set_newer   (GError     **error);
gboolean    rp_sealing_is_unlocked (RpVault     *vault);
gboolean    rp_sealing_has_sealed  (RpRecordClass *klass);
gboolean    rp_sealing_open_field  (RpVault     *vault,
                                    gpointer     record,
                                    const RpField *field,
                                    GBytes      *sealed,
                                    GError     **error);
gboolean    rp_sealing_open_whole  (RpVault     *vault,
                                    gpointer     record,
                                    GBytes      *sealed,
                                    GError     **error);
GBytes     *rp_sealing_seal_field  (RpVault     *vault,
                                    gpointer     record,
                                    const RpField *field,
                                    guint64      revision,
                                    const char  *text,
                                    GError     **error);
GPtrArray  *rp_sealing_seal        (RpVault     *vault,
                                    gpointer     record,
                                    gpointer     stored,
                                    guint64     *revision,
                                    GError     **error);
GBytes     *rp_sealing_seal_whole  (RpVault     *vault,
                                    gpointer     record,
                                    guint64      revision,
                                    GError     **error);

G_END_DECLS
