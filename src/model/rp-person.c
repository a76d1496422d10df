/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-person.h"

G_DEFINE_ENUM_TYPE (RpPersonKind, rp_person_kind,
                    G_DEFINE_ENUM_VALUE (RP_PERSON_EXECUTIVE, "executive"),
                    G_DEFINE_ENUM_VALUE (RP_PERSON_GATEKEEPER, "gatekeeper"),
                    G_DEFINE_ENUM_VALUE (RP_PERSON_ALLY, "ally"),
                    G_DEFINE_ENUM_VALUE (RP_PERSON_COLLEAGUE, "colleague"))

G_DEFINE_ENUM_TYPE (RpPronouns, rp_pronouns,
                    G_DEFINE_ENUM_VALUE (RP_PRONOUNS_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (RP_PRONOUNS_SHE, "she"),
                    G_DEFINE_ENUM_VALUE (RP_PRONOUNS_HE, "he"),
                    G_DEFINE_ENUM_VALUE (RP_PRONOUNS_THEY, "they"))

G_DEFINE_ENUM_TYPE (RpStage, rp_stage,
                    G_DEFINE_ENUM_VALUE (RP_STAGE_NOT_MET, "not-met"),
                    G_DEFINE_ENUM_VALUE (RP_STAGE_ACQUAINTED, "acquainted"),
                    G_DEFINE_ENUM_VALUE (RP_STAGE_CURIOUS, "curious"),
                    G_DEFINE_ENUM_VALUE (RP_STAGE_IN_CONVERSATION, "in-conversation"),
                    G_DEFINE_ENUM_VALUE (RP_STAGE_CONFIDANT, "confidant"),
                    G_DEFINE_ENUM_VALUE (RP_STAGE_TRUSTED_ADVISOR, "trusted-advisor"))

G_DEFINE_ENUM_TYPE (RpConsent, rp_consent,
                    G_DEFINE_ENUM_VALUE (RP_CONSENT_ASK_FIRST, "ask-first"),
                    G_DEFINE_ENUM_VALUE (RP_CONSENT_MAY, "may"),
                    G_DEFINE_ENUM_VALUE (RP_CONSENT_NEVER, "never"))

static const RpField fields[] = {
  { "name",          RP_FIELD_TEXT, G_STRUCT_OFFSET (RpPerson, name),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "kind",          RP_FIELD_ENUM, G_STRUCT_OFFSET (RpPerson, kind),
    0, rp_person_kind_get_type },
  { "pronouns",      RP_FIELD_ENUM, G_STRUCT_OFFSET (RpPerson, pronouns),
    0, rp_pronouns_get_type },
  { "stage",         RP_FIELD_ENUM, G_STRUCT_OFFSET (RpPerson, stage),
    0, rp_stage_get_type },
  { "city",          RP_FIELD_TEXT, G_STRUCT_OFFSET (RpPerson, city),          RP_FIELD_SEARCHED },
  { "country",       RP_FIELD_TEXT, G_STRUCT_OFFSET (RpPerson, country),       RP_FIELD_SEARCHED },
  { "language",      RP_FIELD_TEXT, G_STRUCT_OFFSET (RpPerson, language),      0 },
  { "time_zone",     RP_FIELD_TEXT, G_STRUCT_OFFSET (RpPerson, time_zone),     0 },
  { "working_hours", RP_FIELD_TEXT, G_STRUCT_OFFSET (RpPerson, working_hours), 0 },
  { "cadence_days",  RP_FIELD_INT,  G_STRUCT_OFFSET (RpPerson, cadence_days),
    0, .minimum = 0, .maximum = 3660 },
  { "consent",       RP_FIELD_ENUM, G_STRUCT_OFFSET (RpPerson, consent),
    0, rp_consent_get_type },
  { "friend",        RP_FIELD_BOOL, G_STRUCT_OFFSET (RpPerson, friend),        0 },
  { "about",         RP_FIELD_TEXT, G_STRUCT_OFFSET (RpPerson, about),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
};

RP_DEFINE_RECORD (RpPerson, rp_person, "person", "people", fields)
