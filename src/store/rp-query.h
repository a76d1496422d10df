/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpQuery:
 *
 * Which records of one class to read, in which order. Filtering and sorting
 * happen in SQL. A query is built, handed to the store, and not changed then.
 */
typedef struct _RpQuery RpQuery;

RpQuery *rp_query_new        (GType        type);
RpQuery *rp_query_ref        (RpQuery     *query);
void     rp_query_unref      (RpQuery     *query);
GType    rp_query_get_type   (RpQuery     *query);
void     rp_query_match      (RpQuery     *query,
                              const char  *field,
                              const char  *value);
void     rp_query_match_any  (RpQuery     *query,
                              const char  *field,
                              const char *const *values);
void     rp_query_range      (RpQuery     *query,
                              const char  *field,
                              gint64       from,
                              gint64       below);
void     rp_query_via        (RpQuery     *query,
                              GType        link,
                              const char  *own_field,
                              const char  *other_field,
                              const char  *other_id);
void     rp_query_text       (RpQuery     *query,
                              const char  *text);
void     rp_query_order      (RpQuery     *query,
                              const char  *field,
                              gboolean     descending);
void     rp_query_limit      (RpQuery     *query,
                              guint        limit);
void     rp_query_deleted    (RpQuery     *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpQuery, rp_query_unref)

G_END_DECLS
