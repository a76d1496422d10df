/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-objective.h"

#include "rp-person.h"

G_DEFINE_ENUM_TYPE (RpObjectiveSource, rp_objective_source,
                    G_DEFINE_ENUM_VALUE (RP_OBJECTIVE_INFERRED, "inferred"),
                    G_DEFINE_ENUM_VALUE (RP_OBJECTIVE_PUBLIC, "public"),
                    G_DEFINE_ENUM_VALUE (RP_OBJECTIVE_TOLD_ME, "told-me"))

static const RpField fields[] = {
  { "person", RP_FIELD_REF,  G_STRUCT_OFFSET (RpObjective, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "name",   RP_FIELD_TEXT, G_STRUCT_OFFSET (RpObjective, name),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "now",    RP_FIELD_TEXT, G_STRUCT_OFFSET (RpObjective, now),    0 },
  { "target", RP_FIELD_TEXT, G_STRUCT_OFFSET (RpObjective, target), 0 },
  { "source", RP_FIELD_ENUM, G_STRUCT_OFFSET (RpObjective, source),
    0, rp_objective_source_get_type },
  { "closed", RP_FIELD_BOOL, G_STRUCT_OFFSET (RpObjective, closed), 0 },
};

RP_DEFINE_RECORD (RpObjective, rp_objective, "objective", "objectives", fields)
