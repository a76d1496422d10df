/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-advice.h"
#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_NETWORK_READER (rp_network_reader_get_type ())
G_DECLARE_FINAL_TYPE (RpNetworkReader, rp_network_reader, RP, NETWORK_READER, GObject)

RpNetworkReader *rp_network_reader_new         (RpStore         *store);
RpNetwork       *rp_network_reader_get_network (RpNetworkReader *self);
guint32          rp_network_reader_get_today   (RpNetworkReader *self);

G_END_DECLS
