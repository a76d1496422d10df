/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-map-private.h"

#include <math.h>

/* To which side arrows bend: outwards if they can, and not through anybody. */

#define BEND    0.14
#define POINTS  9      /* of an arrow that are looked at */
#define NEAR    85.0
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

/* Whether a point is on what is written below somebody. From farther away, arrows end there. */
static gboolean
is_on_name (const RpMapNode *node,
            double           x,
            double           y)
{
  double edge = node->y + rp_map_node_radius (node);

  return node->id != NULL && fabs (x - node->x) < node->width / 2
         && y > edge && y < edge + RP_MAP_NAME_Y + RP_MAP_NAME_H / 2;
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
      passed += from->id != NULL && hypot (x, y) < RP_MAP_ME + CLEAR;
      passed += hypot (to->x - from->x, to->y - from->y) < NEAR && is_on_name (to, x, y);
      for (guint i = 0; i < map->nodes->len; i++)
        {
          const RpMapNode *node = rp_map_get_node (map, i);

          passed += node != from && node != to
                    && hypot (x - node->x, y - node->y) < rp_map_node_radius (node) + CLEAR;
        }
    }

  return passed;
}

/* Returns: how far the middle of an arrow is best aside, beside its length; @first if that passes
 * through nobody. */
double
rp_map_find_bend (const RpMap     *map,
                  const RpMapNode *from,
                  const RpMapNode *to,
                  double           first)
{
  double aside = (to->x - from->x) * (from->y + to->y) - (to->y - from->y) * (from->x + to->x);
  double out = aside < 0 ? -BEND : BEND;
  const double bends[] = { first, out, -out, 2 * out, -2 * out, 4 * out, -4 * out };
  guint fewest = G_MAXUINT;
  double best = first;

  for (guint i = 0; i < G_N_ELEMENTS (bends) && fewest > 0; i++)
    {
      guint passed = count_passed (map, from, to, bends[i]);

      if (passed >= fewest)
        continue;

      fewest = passed;
      best = bends[i];
    }

  return best;
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

      if (link->shown)
        link->bend = rp_map_find_bend (map, from, to, aside < 0 ? -BEND : BEND);
    }
}
