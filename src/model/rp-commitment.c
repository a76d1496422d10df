/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-commitment.h"

#include "rp-meeting.h"
#include "rp-person.h"

G_DEFINE_ENUM_TYPE (RpCommitmentBy, rp_commitment_by,
                    G_DEFINE_ENUM_VALUE (RP_COMMITMENT_BY_ME, "me"),
                    G_DEFINE_ENUM_VALUE (RP_COMMITMENT_BY_THEM, "them"))

G_DEFINE_ENUM_TYPE (RpCommitmentState, rp_commitment_state,
                    G_DEFINE_ENUM_VALUE (RP_COMMITMENT_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (RP_COMMITMENT_KEPT, "kept"),
                    G_DEFINE_ENUM_VALUE (RP_COMMITMENT_LATE, "late"),
                    G_DEFINE_ENUM_VALUE (RP_COMMITMENT_BROKEN, "broken"),
                    G_DEFINE_ENUM_VALUE (RP_COMMITMENT_RELEASED, "released"))

static const RpField fields[] = {
  { "person",  RP_FIELD_REF,  G_STRUCT_OFFSET (RpCommitment, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "meeting", RP_FIELD_REF,  G_STRUCT_OFFSET (RpCommitment, meeting), 0, rp_meeting_get_type },
  { "by",      RP_FIELD_ENUM, G_STRUCT_OFFSET (RpCommitment, by),
    0, rp_commitment_by_get_type },
  { "text",    RP_FIELD_TEXT, G_STRUCT_OFFSET (RpCommitment, text),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "due",     RP_FIELD_DAY,  G_STRUCT_OFFSET (RpCommitment, due),     0 },
  { "state",   RP_FIELD_ENUM, G_STRUCT_OFFSET (RpCommitment, state),
    0, rp_commitment_state_get_type },
  { "closed",  RP_FIELD_DAY,  G_STRUCT_OFFSET (RpCommitment, closed),  0 },
};

RP_DEFINE_RECORD (RpCommitment, rp_commitment, "commitment", "commitments", fields)
