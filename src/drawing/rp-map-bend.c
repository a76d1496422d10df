/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-map-private.h"

#include <math.h>

/* To which side arrows bend: outwards if they can, and not through anybody. */

#define BEND    0.14
#define POINTS  9      /* of an arrow that are looked at */
#define CLEAR   8.0    /* between an arrow and somebody that it passes */

/* A point of the curve, from 0 to 1 of its length */
static void
point_at (const RpMapNode *from,
          const RpMapNode *to,
          double           bend,
          double           t,
          double          *x,
          double          *y)
{
  double control_x = (from->x + to->x) / 2 - (to->y - from->y) * bend;
  double control_y = (from->y + to->y) / 2 + (to->x - from->x) * bend;

  *x = (1 - t) * (1 - t) * from->x + 2 * t * (1 - t) * control_x + t * t * to->x;
  *y = (1 - t) * (1 - t) * from->y + 2 * t * (1 - t) * control_y + t * t * to->y;
}

static guint
count_passed (const RpMap     *map,
              const RpMapNode *from,
              const RpMapNode *to,
              double           bend)
{
  guint passed = 0;

  for (guint point = 1; point <= POINTS; point++)
    {
      double x, y;

      point_at (from, to, bend, (double) point / (POINTS + 1), &x, &y);
      passed += hypot (x, y) < RP_MAP_ME + CLEAR;
      for (guint i = 0; i < map->nodes->len; i++)
        {
          const RpMapNode *node = rp_map_get_node (map, i);

          passed += node != from && node != to
                    && hypot (x - node->x, y - node->y) < rp_map_node_radius (node) + CLEAR;
        }
    }

  return passed;
}

void
rp_map_bend_links (RpMap *map)
{
  for (guint i = 0; i < map->links->len; i++)
    {
      RpMapLink *link = &g_array_index (map->links, RpMapLink, i);
      const RpMapNode *from = rp_map_get_node (map, link->from);
      const RpMapNode *to = rp_map_get_node (map, link->to);
      double aside = (to->x - from->x) * (from->y + to->y) - (to->y - from->y) * (from->x + to->x);
      double out = aside < 0 ? -BEND : BEND;
      const double bends[] = { out, -out, 2 * out, -2 * out };
      guint fewest = G_MAXUINT;

      for (guint j = 0; link->shown && j < G_N_ELEMENTS (bends) && fewest > 0; j++)
        {
          guint passed = count_passed (map, from, to, bends[j]);

          if (passed >= fewest)
            continue;

          fewest = passed;
          link->bend = bends[j];
        }
    }
}
