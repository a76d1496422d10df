/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-organization-facts.h"
#include "rp-store.h"

G_BEGIN_DECLS

/* What the place of organizations reads, each in one go. */

void                  rp_store_organization_counts_async  (RpStore              *self,
                                                           gint64                now,
                                                           GTimeZone            *zone,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
RpOrganizationCounts *rp_store_organization_counts_finish (RpStore              *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);
void                  rp_store_organization_facts_async   (RpStore              *self,
                                                           const char           *organization,
                                                           gint64                now,
                                                           GTimeZone            *zone,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
RpOrganizationFacts  *rp_store_organization_facts_finish  (RpStore              *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);

G_END_DECLS
