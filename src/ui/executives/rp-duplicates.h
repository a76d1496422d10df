/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person.h"
#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpDuplicate:
 * @first: somebody; who was there first
 * @second: somebody who may be the same
 * @same_email: whether they have an e-mail address in common; else they are
 *   called the same
 */
typedef struct
{
  RpPerson *first;
  RpPerson *second;
  gboolean  same_email;
} RpDuplicate;

void       rp_duplicate_free         (RpDuplicate         *duplicate);
GPtrArray *rp_duplicates_find        (GPtrArray           *people,
                                      GPtrArray           *contacts,
                                      const char          *person);
void       rp_duplicates_read_async  (RpStore             *store,
                                      const char          *person,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
GPtrArray *rp_duplicates_read_finish (GAsyncResult        *result,
                                      GError             **error);

G_END_DECLS
