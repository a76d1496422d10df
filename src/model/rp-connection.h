/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpConnectionType:
 * @RP_CONNECTION_KNOWS: knows well
 * @RP_CONNECTION_REPORTS_TO: reports to
 * @RP_CONNECTION_GATEKEEPER_OF: is gatekeeper of
 * @RP_CONNECTION_PEER_OF: is a peer of
 *
 * Read: person, type, other.
 */
typedef enum {
  RP_CONNECTION_KNOWS,
  RP_CONNECTION_REPORTS_TO,
  RP_CONNECTION_GATEKEEPER_OF,
  RP_CONNECTION_PEER_OF,
} RpConnectionType;

#define RP_TYPE_CONNECTION_TYPE (rp_connection_type_get_type ())
GType rp_connection_type_get_type (void);

#define RP_TYPE_CONNECTION (rp_connection_get_type ())
G_DECLARE_FINAL_TYPE (RpConnection, rp_connection, RP, CONNECTION, RpRecord)

/**
 * RpConnection:
 *
 * What a person is to another.
 */
struct _RpConnection
{
  RpRecord          parent_instance;

  char             *person;
  RpConnectionType  type;
  char             *other;
  guint32           since;
  guint32           until;
};

G_END_DECLS
