/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-db.h"
#include "rp-model.h"
#include "rp-vault.h"

G_BEGIN_DECLS

/* How many record classes there may be: a row of the search index is numbered
 * seq * RP_RECORD_SQL_CLASSES + number of the class. */
#define RP_RECORD_SQL_CLASSES 64

/**
 * RpRecordSql:
 * @type: the record class
 * @klass: its class structure
 * @number: its place in rp_model_get_types()
 * @columns: what rp_record_sql_read() reads, of a table called t
 * @select: by UUID, ?1
 * @insert: binds UUID, revision, created, changed, deleted, fields …
 * @update: the same
 * @mark: sets deleted, ?2, and changed, ?3, by UUID, ?1
 *
 * The statements of one record class, made from its field table.
 */
typedef struct
{
  GType          type;
  RpRecordClass *klass;
  guint          number;
  char          *columns;
  char          *select;
  char          *insert;
  char          *update;
  char          *mark;
} RpRecordSql;

const RpRecordSql *rp_record_sql_get    (GType               type);
const RpRecordSql *rp_record_sql_nth    (guint               number);
gpointer           rp_record_sql_read   (const RpRecordSql  *sql,
                                         RpStatement        *row,
                                         RpVault            *vault,
                                         GError            **error);
gpointer           rp_record_sql_load   (const RpRecordSql  *sql,
                                         RpDb               *db,
                                         RpVault            *vault,
                                         const char         *id,
                                         GError            **error);
gboolean           rp_record_sql_store  (const RpRecordSql  *sql,
                                         RpDb               *db,
                                         RpVault            *vault,
                                         gpointer            record,
                                         gpointer            stored,
                                         gint64              now,
                                         GError            **error);

G_END_DECLS
