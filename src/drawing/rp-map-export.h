/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-map.h"

G_BEGIN_DECLS

/**
 * RpMapFormat:
 * @RP_MAP_PNG: points, twice as many as on a usual screen
 * @RP_MAP_SVG: lines and letters, for any size
 */
typedef enum {
  RP_MAP_PNG,
  RP_MAP_SVG,
} RpMapFormat;

GBytes *rp_map_export (const RpMap *map,
                       const char  *me,
                       RpMapFormat  format);

G_END_DECLS
