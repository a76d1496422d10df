/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_ASSESSMENT (rp_assessment_get_type ())
G_DECLARE_FINAL_TYPE (RpAssessment, rp_assessment, RP, ASSESSMENT, RpRecord)

/**
 * RpAssessment:
 *
 * How far a person trusts me, by the trust equation (Maister, Green, Galford, The
 * Trusted Advisor, 2000).
 */
struct _RpAssessment
{
  RpRecord  parent_instance;

  char     *person;
  guint32   date;
  int       credibility;
  int       reliability;
  int       intimacy;
  int       self_orientation;
  char     *comment;
};

G_END_DECLS
