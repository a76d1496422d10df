/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-map-layout-private.h"

#include <math.h>

/* How somebody goes along the ring until there is room: near where they want to be, and within the
 * part of the circle that their organization has, if they can. */

#define CELL_WIDTH (RP_MAP_MAX_NAME + RP_MAP_APART)
#define STEP       6.0    /* along a ring, to look for room */
#define ABROAD     400.0  /* so far one goes within the sector of the own organization first */
#define ARROW      118.0  /* an arrow between two has room for a shaft and a head */
#define OUTWARD    30.0   /* so far one goes along a ring before the next one */

static guint64
cell_at (double x,
         double y)
{
  gint32 column = (gint32) floor (x / CELL_WIDTH);
  gint32 row = (gint32) floor (y / RP_MAP_CELL_HEIGHT);

  return (guint64) (guint32) column << 32 | (guint32) row;
}

static void
occupy (RpMapLayout *layout,
        RpMapItem   *item)
{
  guint64 cell = cell_at (item->node->x, item->node->y);
  RpMapItem *before = g_hash_table_lookup (layout->cells, &cell);

  item->cell = cell;
  item->next = before;
  g_hash_table_replace (layout->cells, &item->cell, item);
}

/* Whether what is written below @node stands by itself. No two that overlap are farther from each
 * other than a cell. */
static gboolean
is_free (RpMapLayout          *layout,
         const RpMapNode *node)
{
  static const RpMapBox me = { -RP_MAP_ME, -RP_MAP_ME, RP_MAP_ME, RP_MAP_ME };
  RpMapBox box, other;

  rp_map_node_box (node, &box);
  if (rp_map_boxes_overlap (&box, &me, RP_MAP_APART))
    return FALSE;

  for (int column = -1; column <= 1; column++)
    for (int row = -1; row <= 1; row++)
      {
        guint64 cell = cell_at (node->x + column * CELL_WIDTH, node->y + row * RP_MAP_CELL_HEIGHT);

        for (const RpMapItem *item = g_hash_table_lookup (layout->cells, &cell); item != NULL;
             item = item->next)
          {
            rp_map_node_box (item->node, &other);
            if (rp_map_boxes_overlap (&box, &other, RP_MAP_APART))
              return FALSE;
          }
      }

  return TRUE;
}

/* Whether there is room for the arrows to those who have their place already */
static gboolean
has_arrows_room (const RpMapItem *item)
{
  for (guint i = 0; item->linked != NULL && i < item->linked->len; i++)
    {
      const RpMapItem *other = item->linked->pdata[i];

      if (other->placed && hypot (other->node->x - item->node->x,
                                  other->node->y - item->node->y) < ARROW)
        return FALSE;
    }

  return TRUE;
}

static void
put (RpMapLayout *layout,
     RpMapNode   *node,
     double       radius,
     double       angle)
{
  node->x = radius * layout->map->stretch * cos (angle);
  node->y = radius * sin (angle);
}

/* How far on its ring @item has to go aside to be free; that is less than @most, or it is @most. */
static double
find_angle (RpMapLayout *layout,
            RpMapItem   *item,
            double  radius,
            double  most,
            double *angle)
{
  const RpMapGroup *group = &layout->groups[item->group];

  for (double aside = 0; aside < MIN (most, G_PI * radius); aside += STEP)
    for (int side = -1; side <= 1; side += 2)
      {
        double there = item->wish + side * aside / radius;
        double away = aside + (there < group->low || there > group->high ? ABROAD : 0);

        if (away >= most)
          continue;

        put (layout, item->node, radius, there);
        if (is_free (layout, item->node) && has_arrows_room (item))
          {
            *angle = there;
            return away;
          }
      }

  return most;
}

/* On the ring of its stage, or the one of several where it comes nearest to where it wants to be */
gboolean
rp_map_place_item (RpMapLayout *layout,
                   RpMapItem   *item)
{
  guint stage = item->node->stage;
  double least = HUGE_VAL, best_angle = 0, best_radius = 0;

  for (guint ring = 0; ring < layout->rings[stage]; ring++)
    {
      double radius = layout->radius[stage] + ring * layout->pitch;
      double angle = 0;
      double away = find_angle (layout, item, radius, least - ring * OUTWARD, &angle)
                    + ring * OUTWARD;

      if (away >= least)
        continue;

      least = away;
      best_angle = angle;
      best_radius = radius;
    }
  if (least == HUGE_VAL)
    return FALSE;

  put (layout, item->node, best_radius, best_angle);
  item->placed = TRUE;
  occupy (layout, item);
  return TRUE;
}
