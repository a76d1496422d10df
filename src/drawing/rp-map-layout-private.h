/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-map-private.h"

G_BEGIN_DECLS

/* What is around somebody, and between what belongs to two people */
#define RP_MAP_APART       8.0
#define RP_MAP_CELL_HEIGHT (2 * RP_MAP_CLUSTER + RP_MAP_NAME_Y + RP_MAP_NAME_H / 2 + RP_MAP_APART)

/**
 * RpMapGroup:
 * @key: what it is sorted by
 * @low: where the part of the circle begins that it has
 * @high: where that ends
 *
 * An organization, or somebody who is at none.
 */
typedef struct
{
  const char *key;
  double      low;
  double      high;
} RpMapGroup;

/**
 * RpMapItem:
 * @length: of the ring that it needs
 * @pull: where those it is linked with are, seen from its group
 * @wish: the angle where it wants to be
 * @cell: where it is
 * @next: (nullable): another in the same cell
 * @linked: (nullable) (element-type RpMapItem): with whom there is an arrow
 * @placed: whether it has its place
 *
 * A node that is given its place.
 */
typedef struct _RpMapItem RpMapItem;

struct _RpMapItem
{
  RpMapNode *node;
  guint      group;
  double     length;
  double     pull;
  double     wish;
  guint64    cell;
  RpMapItem *next;
  GPtrArray *linked;
  gboolean   placed;
};

/**
 * RpMapLayout:
 * @items: sorted by group, stage and id
 * @groups: sorted by id
 * @order: which group stands at each place
 * @radius: the first ring of each stage
 * @rings: how many it has
 * @pitch: from ring to ring
 * @cells: from the number of a cell to the first item in it
 *
 * A layout that is being found.
 */
typedef struct
{
  RpMap      *map;
  RpMapItem  *items;
  guint       n_items;
  RpMapGroup *groups;
  guint       n_groups;
  guint      *order;
  double      radius[RP_MAP_STAGES];
  guint       rings[RP_MAP_STAGES];
  double      pitch;
  GHashTable *cells;
} RpMapLayout;

gboolean rp_map_place_item (RpMapLayout *layout,
                            RpMapItem   *item);

G_END_DECLS
