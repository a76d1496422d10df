/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-connection.h"

#include "rp-person.h"

G_DEFINE_ENUM_TYPE (RpConnectionType, rp_connection_type,
                    G_DEFINE_ENUM_VALUE (RP_CONNECTION_KNOWS, "knows-well"),
                    G_DEFINE_ENUM_VALUE (RP_CONNECTION_REPORTS_TO, "reports-to"),
                    G_DEFINE_ENUM_VALUE (RP_CONNECTION_GATEKEEPER_OF, "gatekeeper-of"),
                    G_DEFINE_ENUM_VALUE (RP_CONNECTION_PEER_OF, "peer-of"))

static const RpField fields[] = {
  { "person", RP_FIELD_REF,  G_STRUCT_OFFSET (RpConnection, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "type",   RP_FIELD_ENUM, G_STRUCT_OFFSET (RpConnection, type),
    0, rp_connection_type_get_type },
  { "other",  RP_FIELD_REF,  G_STRUCT_OFFSET (RpConnection, other),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "since",  RP_FIELD_DAY,  G_STRUCT_OFFSET (RpConnection, since),  0 },
  { "until",  RP_FIELD_DAY,  G_STRUCT_OFFSET (RpConnection, until),  0 },
};

RP_DEFINE_RECORD (RpConnection, rp_connection, "connection", "connections", fields)
