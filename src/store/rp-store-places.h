/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-facts.h"
#include "rp-store.h"
#include "rp-today-facts.h"
#include "rp-topic-page-facts.h"

G_BEGIN_DECLS

/* What the places read: one call each, in one go. @now is seconds since the
 * epoch; @zone is my time zone when the profile names none. All fail with
 * #RpError; %RP_ERROR_NOT_FOUND when there is no such record. */

void              rp_store_people_async          (RpStore              *self,
                                                  const RpPeopleFilter *filter,
                                                  gint64                now,
                                                  GTimeZone            *zone,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
RpPeopleFacts    *rp_store_people_finish         (RpStore              *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void              rp_store_person_facts_async    (RpStore              *self,
                                                  const char           *person,
                                                  gint64                now,
                                                  GTimeZone            *zone,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
RpPersonFacts    *rp_store_person_facts_finish   (RpStore              *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void              rp_store_catalogue_async       (RpStore              *self,
                                                  gint64                now,
                                                  GTimeZone            *zone,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
RpCatalogueFacts *rp_store_catalogue_finish      (RpStore              *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void              rp_store_topic_page_async      (RpStore              *self,
                                                  const char           *topic,
                                                  gint64                now,
                                                  GTimeZone            *zone,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
RpTopicPageFacts *rp_store_topic_page_finish     (RpStore              *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void              rp_store_today_facts_async     (RpStore              *self,
                                                  gint64                now,
                                                  GTimeZone            *zone,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
RpTodayFacts     *rp_store_today_facts_finish    (RpStore              *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
