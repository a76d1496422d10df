/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-person-digest.h"
#include "rp-record-part.h"

G_BEGIN_DECLS

#define RP_PERSON_ROW_LINES 6  /* of words that may be long: a click shows them whole */

#define RP_TYPE_PERSON_PART (rp_person_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (RpPersonPart, rp_person_part, RP, PERSON_PART, RpRecordPart)

/**
 * RpPersonPartClass:
 * @show: fills the emptied section from a digest, and returns whether there is
 *   anything to see
 *
 * One section of a person's page.
 */
struct _RpPersonPartClass
{
  RpRecordPartClass parent_class;

  gboolean (*show) (RpPersonPart   *self,
                    RpPersonDigest *digest);
};

gboolean rp_person_part_set_digest  (RpPersonPart   *self,
                                     RpPersonDigest *digest,
                                     gboolean        may_invite);
void     rp_person_part_set_invite  (RpPersonPart   *self,
                                     const char     *label,
                                     const char     *action);
void     rp_person_part_set_heading (RpPersonPart   *self,
                                     const char     *heading);

G_END_DECLS
