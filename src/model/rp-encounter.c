/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-encounter.h"

#include "rp-person.h"
#include "rp-topic.h"

G_DEFINE_ENUM_TYPE (RpSignal, rp_signal,
                    G_DEFINE_ENUM_VALUE (RP_SIGNAL_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (RP_SIGNAL_WEAK, "weak"),
                    G_DEFINE_ENUM_VALUE (RP_SIGNAL_STRONG, "strong"))

G_DEFINE_ENUM_TYPE (RpInvitation, rp_invitation,
                    G_DEFINE_ENUM_VALUE (RP_INVITATION_NOT_ASKED, "not-asked"),
                    G_DEFINE_ENUM_VALUE (RP_INVITATION_ASKED, "asked"),
                    G_DEFINE_ENUM_VALUE (RP_INVITATION_ACCEPTED, "accepted"),
                    G_DEFINE_ENUM_VALUE (RP_INVITATION_LATER, "later"),
                    G_DEFINE_ENUM_VALUE (RP_INVITATION_DECLINED, "declined"))

static const RpField fields[] = {
  { "person",     RP_FIELD_REF,  G_STRUCT_OFFSET (RpEncounter, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "at",         RP_FIELD_TIME, G_STRUCT_OFFSET (RpEncounter, at),         0 },
  { "place",      RP_FIELD_TEXT, G_STRUCT_OFFSET (RpEncounter, place),
    RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "topic",      RP_FIELD_REF,  G_STRUCT_OFFSET (RpEncounter, topic),      0, rp_topic_get_type },
  { "raised",     RP_FIELD_TEXT, G_STRUCT_OFFSET (RpEncounter, raised),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "signal",     RP_FIELD_ENUM, G_STRUCT_OFFSET (RpEncounter, signal),     0, rp_signal_get_type },
  { "words",      RP_FIELD_TEXT, G_STRUCT_OFFSET (RpEncounter, words),
    RP_FIELD_SEALED | RP_FIELD_LINES | RP_FIELD_INBOX },
  { "invitation", RP_FIELD_ENUM, G_STRUCT_OFFSET (RpEncounter, invitation),
    0, rp_invitation_get_type },
  { "remind",     RP_FIELD_DAY,  G_STRUCT_OFFSET (RpEncounter, remind),     0 },
  { "advice",     RP_FIELD_BOOL, G_STRUCT_OFFSET (RpEncounter, advice),     0 },
};

RP_DEFINE_RECORD (RpEncounter, rp_encounter, "encounter", "encounters", fields)
