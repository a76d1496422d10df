/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-assessment.h"

#include "rp-person.h"

static const RpField fields[] = {
  { "person",           RP_FIELD_REF,  G_STRUCT_OFFSET (RpAssessment, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "date",             RP_FIELD_DAY,  G_STRUCT_OFFSET (RpAssessment, date),             0 },
  { "credibility",      RP_FIELD_INT,  G_STRUCT_OFFSET (RpAssessment, credibility),
    0, .minimum = 1, .maximum = 10 },
  { "reliability",      RP_FIELD_INT,  G_STRUCT_OFFSET (RpAssessment, reliability),
    0, .minimum = 1, .maximum = 10 },
  { "intimacy",         RP_FIELD_INT,  G_STRUCT_OFFSET (RpAssessment, intimacy),
    0, .minimum = 1, .maximum = 10 },
  { "self_orientation", RP_FIELD_INT,  G_STRUCT_OFFSET (RpAssessment, self_orientation),
    0, .minimum = 1, .maximum = 10 },
  { "comment",          RP_FIELD_TEXT, G_STRUCT_OFFSET (RpAssessment, comment),
    RP_FIELD_SEALED | RP_FIELD_LINES },
};

RP_DEFINE_RECORD (RpAssessment, rp_assessment, "assessment", "assessments", fields)
