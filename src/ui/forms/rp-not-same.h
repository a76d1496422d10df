/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-model.h"
#include "rp-writer.h"

G_BEGIN_DECLS

void rp_not_same_ask (RpWriter     *writer,
                      GPtrArray    *links,
                      RpTopic      *topic,
                      RpEngagement *engagement);

G_END_DECLS
