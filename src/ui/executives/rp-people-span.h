/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-people-facts.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpPeopleSpan:
 * @entries: (element-type RpPersonEntry): what is to be shown
 * @positions: (element-type utf8 guint): where each person stands, by UUID
 * @from: where the span begins that differs from what was shown
 * @removed: how many entries of before are gone from there
 * @added: how many new ones stand there
 *
 * How one list of people becomes another.
 */
typedef struct
{
  GPtrArray  *entries;
  GHashTable *positions;
  guint       from;
  guint       removed;
  guint       added;
} RpPeopleSpan;

RpPeopleSpan *rp_people_span_new         (GPtrArray           *before,
                                          GPtrArray           *after);
void          rp_people_span_free        (RpPeopleSpan        *span);
void          rp_people_span_find_async  (GPtrArray           *before,
                                          RpPeopleFacts       *after,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
RpPeopleSpan *rp_people_span_find_finish (GAsyncResult        *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPeopleSpan, rp_people_span_free)

G_END_DECLS
