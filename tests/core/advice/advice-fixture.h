/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-advice.h"

G_BEGIN_DECLS

/* UUIDs of the records of the fixture, to refer to them. */
#define OTTOLINE   "00000000-0000-4000-8000-000000000001"
#define HENRIK     "00000000-0000-4000-8000-000000000002"
#define LUCIAN     "00000000-0000-4000-8000-000000000003"
#define PRIYA      "00000000-0000-4000-8000-000000000004"
#define VATTENKRAFT "00000000-0000-4000-8000-000000000011"
#define RENEWAL    "00000000-0000-4000-8000-000000000021"
#define LADLE      "00000000-0000-4000-8000-000000000031"
#define LANTERN    "00000000-0000-4000-8000-000000000032"
#define OFFICE     "00000000-0000-4000-8000-000000000033"
#define DINNER     "00000000-0000-4000-8000-000000000041"
#define LAST       "00000000-0000-4000-8000-000000000042"
#define RESILIENCE "00000000-0000-4000-8000-000000000051"
#define MACHINE    "00000000-0000-4000-8000-000000000052"
#define CURRENCY   "00000000-0000-4000-8000-000000000061"
#define SECOND     "00000000-0000-4000-8000-000000000062"
#define SPARE      "00000000-0000-4000-8000-000000000063"
#define OBJECTIVE  "00000000-0000-4000-8000-000000000071"

RpMeetingFacts *fixture_plan   (void);
gpointer        fixture_add    (GPtrArray      *records,
                                GType           type,
                                ...) G_GNUC_NULL_TERMINATED;
gpointer        fixture_record (GType           type,
                                ...) G_GNUC_NULL_TERMINATED;
void            fixture_set    (gpointer        record,
                                const char     *field,
                                const char     *value);
void            fixture_close  (gpointer        record,
                                const char     *field);
void            fixture_change (RpMeetingFacts *facts,
                                const char     *script);

G_END_DECLS
