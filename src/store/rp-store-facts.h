/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-people-facts.h"
#include "rp-store-private.h"

G_BEGIN_DECLS

/* Private to src/store, worker thread only: parts of facts. */

/**
 * RpPlaceCall:
 * @id: (nullable): the record that is asked about
 * @filter: (nullable): which people
 * @now: the instant the advice is given for
 * @zone: my time zone, where my profile names none
 *
 * What a call of rp-store-places.h was given.
 */
typedef struct
{
  char           *id;
  RpPeopleFilter *filter;
  gint64          now;
  GTimeZone      *zone;
} RpPlaceCall;

RpPlaceCall *rp_place_call_new        (const char    *id,
                                       gint64         now,
                                       GTimeZone     *zone);
void        rp_place_call_free        (gpointer       data);

gboolean    rp_facts_read_by          (RpStore       *self,
                                       GPtrArray     *into,
                                       GType          type,
                                       const char    *field,
                                       const char    *value,
                                       const char    *order,
                                       GError       **error);
gboolean    rp_facts_read_where       (RpStore       *self,
                                       GPtrArray     *into,
                                       GType          type,
                                       const char    *where,
                                       const char    *value,
                                       const char    *other,
                                       GError       **error);
gboolean    rp_facts_read_closed      (RpStore       *self,
                                       GPtrArray     *into,
                                       GType          type,
                                       const char    *where,
                                       GError       **error);
gboolean    rp_facts_read_me          (RpStore       *self,
                                       RpProfile    **me,
                                       GTimeZone     *fallback,
                                       GTimeZone    **zone,
                                       GError       **error);
gboolean    rp_facts_mention          (RpStore       *self,
                                       GHashTable    *records,
                                       GPtrArray     *by,
                                       const GType   *types,
                                       GError       **error);
gboolean    rp_facts_read_held        (RpStore       *self,
                                       GPtrArray     *into,
                                       const char    *person,
                                       gint64         before,
                                       const char    *without,
                                       GError       **error);
RpPosition *rp_facts_current_position (RpStore       *self,
                                       const char    *person,
                                       guint32        today,
                                       GError       **error);
gboolean    rp_facts_read_discussed   (RpStore       *self,
                                       GPtrArray     *into,
                                       GPtrArray     *held,
                                       GError       **error);
gboolean    rp_facts_fill_topics      (RpStore       *self,
                                       RpTopicFacts  *facts,
                                       const char    *organization,
                                       GPtrArray     *held,
                                       GError       **error);
gboolean    rp_facts_fill_jar         (RpStore       *self,
                                       RpJarFacts    *facts,
                                       GError       **error);
gboolean    rp_facts_fill_surroundings (RpStore         *self,
                                        RpMeetingFacts  *facts,
                                        guint32          today,
                                        GError         **error);
gboolean    rp_facts_fill_people      (RpStore              *self,
                                       RpPeopleFacts        *facts,
                                       const RpPeopleFilter *filter,
                                       GError              **error);
RpPersonEntry *rp_facts_read_entry       (RpStore              *self,
                                       RpPerson             *person,
                                       gint64                now,
                                       GTimeZone            *zone,
                                       GError              **error);
gpointer    rp_facts_require          (RpStore       *self,
                                       GType          type,
                                       const char    *id,
                                       GError       **error);

G_END_DECLS
