/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-facts.h"
#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpDebriefSheet:
 * @facts: of the meeting
 * @person: of whom it was held with
 * @debriefs: (element-type RpDebrief): of the meeting; the first counts
 * @calibrations: (element-type RpCalibration): what was said at the meeting
 * @tellings: (element-type RpTelling): lessons told at the meeting
 * @commitments: (element-type RpCommitment): promised at the meeting
 * @favours: (element-type RpFavour): given and asked for at the meeting
 *
 * What a debrief rests on, and what one that was written before says.
 */
typedef struct
{
  RpMeetingFacts *facts;
  RpPersonFacts  *person;
  GPtrArray      *debriefs;
  GPtrArray      *calibrations;
  GPtrArray      *tellings;
  GPtrArray      *commitments;
  GPtrArray      *favours;
} RpDebriefSheet;

void            rp_debrief_sheet_read_async   (RpStore               *store,
                                               const char            *meeting,
                                               gint64                 now,
                                               GTimeZone             *zone,
                                               GCancellable          *cancellable,
                                               GAsyncReadyCallback    callback,
                                               gpointer               user_data);
RpDebriefSheet *rp_debrief_sheet_read_finish  (GAsyncResult          *result,
                                               GError               **error);
void            rp_debrief_sheet_free         (RpDebriefSheet        *sheet);
RpDebrief      *rp_debrief_sheet_get_debrief  (const RpDebriefSheet  *sheet);
GTimeZone      *rp_debrief_sheet_get_zone     (const RpDebriefSheet  *sheet);
guint32         rp_debrief_sheet_get_day      (const RpDebriefSheet  *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpDebriefSheet, rp_debrief_sheet_free)

G_END_DECLS
