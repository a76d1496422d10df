/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-batch.h"
#include "rp-person-facts.h"
#include "rp-pick-row.h"
#include "rp-writer.h"

G_BEGIN_DECLS

/**
 * RpWhoPart:
 *
 * The first rows of a dialog: somebody who is found by name, and then stands
 * there with picture and role. Signal "changed": it is somebody else, or more
 * is known about them.
 */
#define RP_TYPE_WHO_PART (rp_who_part_get_type ())
G_DECLARE_FINAL_TYPE (RpWhoPart, rp_who_part, RP, WHO_PART, GObject)

RpWhoPart           *rp_who_part_new        (RpFormWindow *form,
                                             RpStore      *store);
void                 rp_who_part_set_person (RpWhoPart    *self,
                                             const char   *id);
GtkWidget           *rp_who_part_get_pick   (RpWhoPart    *self);
RpPerson            *rp_who_part_get_person (RpWhoPart    *self);
RpPerson            *rp_who_part_dup_person (RpWhoPart    *self);
const RpPersonFacts *rp_who_part_get_facts  (RpWhoPart    *self);
char                *rp_who_part_dup_new    (RpWhoPart    *self);
gboolean             rp_who_part_is_ready   (RpWhoPart    *self);
char                *rp_who_part_put        (RpWhoPart    *self,
                                             RpBatch      *batch);

G_END_DECLS
