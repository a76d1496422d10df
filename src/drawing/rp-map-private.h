/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-map.h"

G_BEGIN_DECLS

/* Sizes in the units of the map */
#define RP_MAP_NODE      22.0   /* the radius of a person */
#define RP_MAP_CLUSTER   28.0   /* the radius of a cluster */
#define RP_MAP_ME        24.0   /* the radius of me */
#define RP_MAP_BLOB      46.0   /* how far an organization reaches around its people */
#define RP_MAP_NAME_Y    13.0   /* from the edge of a person to the middle of the name */
#define RP_MAP_NAME_H    18.0   /* how high a name is */
#define RP_MAP_FONT      12.5
#define RP_MAP_MAX_NAME  170.0  /* longer ones are cut */
#define RP_MAP_STEEP     .8     /* the sine of the angle from which on an arrow comes from below */
#define RP_MAP_NEAR      85.0   /* people so near each other have no room for more than the arrow */

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} RpMapBox;

typedef struct
{
  double x;
  double y;
} RpMapPoint;

/* What draws two groups together */
typedef struct
{
  guint a;
  guint b;
} RpMapEdge;

double   rp_map_node_radius      (const RpMapNode         *node);
void     rp_map_node_box         (const RpMapNode         *node,
                                  RpMapBox                *box);
void     rp_map_organization_box (const RpMapOrganization *organization,
                                  RpMapBox                *box);
gboolean rp_map_boxes_overlap    (const RpMapBox          *a,
                                  const RpMapBox          *b,
                                  double                   apart);
guint   *rp_map_order_circle     (guint                    n,
                                  GArray                  *edges);
void     rp_map_place_names      (RpMap                   *map);
void     rp_map_bend_links       (RpMap                   *map,
                                  gboolean                 titled);
gboolean rp_map_ends_at_name     (double                   angle,
                                  double                   length);
GArray  *rp_map_trace_links      (const RpMap             *map);
double   rp_map_find_bend        (const RpMap             *map,
                                  const RpMapNode         *from,
                                  const RpMapNode         *to,
                                  double                   first);

G_END_DECLS
