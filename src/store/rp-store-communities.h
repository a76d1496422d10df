/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-community-facts.h"
#include "rp-store.h"

G_BEGIN_DECLS

void              rp_store_communities_async  (RpStore              *self,
                                               const char           *community,
                                               gint64                now,
                                               GTimeZone            *zone,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
RpCommunityFacts *rp_store_communities_finish (RpStore              *self,
                                               GAsyncResult         *result,
                                               GError              **error);

/**
 * RpStoreCity:
 * @name: as most write it
 * @n_people: how many live or work there
 *
 * A city where somebody is.
 */
typedef struct
{
  char  *name;
  guint  n_people;
} RpStoreCity;

void              rp_store_cities_async       (RpStore              *self,
                                               gint64                now,
                                               GTimeZone            *zone,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GPtrArray        *rp_store_cities_finish      (RpStore              *self,
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
