/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-advice.h"

G_BEGIN_DECLS

#define RP_TYPE_NETWORK_ROW (rp_network_row_get_type ())
G_DECLARE_FINAL_TYPE (RpNetworkRow, rp_network_row, RP, NETWORK_ROW, GObject)

/**
 * RpNetworkRow:
 *
 * A person of the network, and how I came to know them. It is never changed
 * once it is made.
 */
struct _RpNetworkRow
{
  GObject         parent_instance;

  RpPerson       *person;
  RpPosition     *position;        /* (nullable): held today */
  RpOrganization *organization;    /* (nullable): where it is held */
  RpPerson       *introducer;      /* (nullable): who introduced us */
};

/**
 * RpNetworkFilter:
 * @organization: (nullable): only people there, a UUID
 * @least: only people who are at least so close
 * @gatekeepers: only gatekeepers
 * @not_met: only people not met yet
 *
 * What the map is narrowed down to.
 */
typedef struct
{
  char     *organization;
  RpStage   least;
  gboolean  gatekeepers;
  gboolean  not_met;
} RpNetworkFilter;

RpNetworkFilter *rp_network_filter_copy      (const RpNetworkFilter *filter);
void             rp_network_filter_free      (RpNetworkFilter       *filter);
gboolean         rp_network_filter_is_narrow (const RpNetworkFilter *filter);
GPtrArray       *rp_network_find_rows        (RpNetwork             *network,
                                              const RpNetworkFilter *filter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpNetworkFilter, rp_network_filter_free)

G_END_DECLS
