/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record-part.h"
#include "rp-work-conflicts.h"

G_BEGIN_DECLS

#define RP_TYPE_ORGANIZATION_PART (rp_organization_part_get_type ())
G_DECLARE_FINAL_TYPE (RpOrganizationPart, rp_organization_part, RP, ORGANIZATION_PART, RpRecordPart)

GtkWidget *rp_organization_part_new              (void);
void       rp_organization_part_begin            (RpOrganizationPart        *self);
void       rp_organization_part_show_people      (RpOrganizationPart        *self,
                                                  const RpOrganizationFacts *facts);
void       rp_organization_part_show_competitors (RpOrganizationPart        *self,
                                                  const RpOrganizationFacts *facts);
void       rp_organization_part_show_meetings    (RpOrganizationPart        *self,
                                                  const RpOrganizationFacts *facts);
void       rp_organization_part_show_work        (RpOrganizationPart        *self,
                                                  const RpOrganizationFacts *facts,
                                                  RpEngagement              *engagement,
                                                  GPtrArray                 *conflicts);

G_END_DECLS
