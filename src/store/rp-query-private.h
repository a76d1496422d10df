/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-db.h"
#include "rp-query.h"
#include "rp-record-sql.h"

G_BEGIN_DECLS

typedef enum {
  RP_TERM_MATCH,
  RP_TERM_RANGE,
  RP_TERM_VIA,
  RP_TERM_TEXT,
} RpTermKind;

/**
 * RpQueryTerm:
 * @kind: what is asked
 * @field: (nullable): of the class, or of @link; %NULL is the UUID
 * @values: (nullable): any of these; %NULL is "not set"
 * @from: of a range
 * @below: of a range
 * @link: the class that links
 * @other: the link's field that is @values
 */
typedef struct
{
  RpTermKind         kind;
  const RpField     *field;
  char             **values;
  gint64             from;
  gint64             below;
  const RpRecordSql *link;
  const RpField     *other;
} RpQueryTerm;

typedef struct
{
  const char    *column;   /* "created", "changed" or "deleted" when field is NULL */
  const RpField *field;
  gboolean       descending;
} RpQueryOrder;

struct _RpQuery
{
  gatomicrefcount    references;
  const RpRecordSql *sql;
  GPtrArray         *terms;    /* of RpQueryTerm */
  GArray            *orders;   /* of RpQueryOrder */
  guint              limit;    /* 0: all */
  gboolean           deleted;
};

RpStatement *rp_query_prepare (RpQuery     *query,
                               RpDb        *db,
                               const char  *columns,
                               guint        limit,
                               GError     **error);
gboolean     rp_query_matches (RpQuery     *query,
                               gpointer     record);
int          rp_query_compare (RpQuery     *query,
                               gpointer     a,
                               gpointer     b);
gboolean     rp_query_concerns (RpQuery     *query,
                                GType        type);
char        *rp_query_words   (const char  *text,
                               gboolean     all_prefixes);

G_END_DECLS
