/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"
#include "rp-town-advice.h"

G_BEGIN_DECLS

/**
 * RpTown:
 * @facts: what was read
 * @people: (element-type RpTownPerson): who is there; valid as long as @facts
 *
 * Whom I could see in a city or at an event, and what to do there. It is never
 * changed.
 */
typedef struct
{
  RpTownFacts *facts;
  GPtrArray   *people;
} RpTown;

RpTown *rp_town_ref   (RpTown *self);
void    rp_town_unref (RpTown *self);

#define RP_TYPE_TOWN_READER (rp_town_reader_get_type ())
G_DECLARE_FINAL_TYPE (RpTownReader, rp_town_reader, RP, TOWN_READER, GObject)

RpTownReader *rp_town_reader_new         (RpStore      *store);
void          rp_town_reader_ask_city    (RpTownReader *self,
                                          const char   *city,
                                          guint32       from,
                                          guint32       to);
void          rp_town_reader_ask_event   (RpTownReader *self,
                                          const char   *event);
void          rp_town_reader_ask_again   (RpTownReader *self);
void          rp_town_reader_set_active  (RpTownReader *self,
                                          gboolean      active);
RpTown       *rp_town_reader_get_town    (RpTownReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTown, rp_town_unref)

G_END_DECLS
