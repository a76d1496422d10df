/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

const char *rp_deleted_kind_words (gpointer   record);
char       *rp_deleted_when_words (gpointer   record,
                                   gint64     now,
                                   GTimeZone *zone);

G_END_DECLS
