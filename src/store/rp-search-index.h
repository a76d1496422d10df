/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-db.h"
#include "rp-record-sql.h"

G_BEGIN_DECLS

gboolean rp_search_index_ensure  (RpDb               *db,
                                  GError            **error);
gboolean rp_search_index_update  (RpDb               *db,
                                  const RpRecordSql  *sql,
                                  gint64              seq,
                                  GError            **error);
gboolean rp_search_index_forget  (RpDb               *db,
                                  GError            **error);
gint64   rp_search_index_stray   (RpDb               *db,
                                  const RpRecordSql  *sql,
                                  GError            **error);
gboolean rp_search_index_covers  (RpRecordClass      *klass);

G_END_DECLS
