/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-advice.h"

G_BEGIN_DECLS

RpNetworkFacts *network_facts     (const char     *script);
RpNetworkFacts *network_generate  (guint           n_people,
                                   guint32         seed,
                                   RpMatches      *matches);
void            network_shuffle   (RpNetworkFacts *facts,
                                   guint32         seed);
char           *network_dup_id    (const char     *name);
char           *network_dup_chain (RpNetwork      *network,
                                   const char     *name);

G_END_DECLS
