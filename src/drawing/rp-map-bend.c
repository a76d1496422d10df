/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-map-private.h"

#include <math.h>

/* To which side arrows bend: outwards if they can, not through anybody, and over as few letters as
 * may be. */

#define BEND       0.14
#define DENSITY    12.0   /* units between the points of an arrow that are looked at */
#define MIN_POINTS 9
#define MAX_POINTS 40
#define CLEAR      8.0    /* between an arrow and somebody that it passes */

#define ASIDE      4.0    /* and letters */

/* How bad it is to go through somebody, or over letters, at one point; and to bend once more */
#define THROUGH    4.0
#define OVER       2.0
#define MORE       .5

static guint
count_points (const RpMapNode *from,
              const RpMapNode *to)
{
  return (guint) CLAMP (hypot (to->x - from->x, to->y - from->y) / DENSITY, MIN_POINTS,
                        MAX_POINTS);
}

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

static gboolean
is_within (const RpMapBox *box,
           double          x,
           double          y)
{
  return x > box->left - ASIDE && x < box->right + ASIDE && y > box->top && y < box->bottom;
}

/* Whether an arrow that leaves or reaches @node this way has to stay clear of its name: from below
 * it ends there. */
static gboolean
spares_name (const RpMapNode *node,
             const RpMapNode *other,
             double           bend,
             gboolean         leaves)
{
  double side = leaves ? bend : -bend;
  double x = (other->x - node->x) / 2 - (other->y - node->y) * side;
  double y = (other->y - node->y) / 2 + (other->x - node->x) * side;

  return node->id != NULL && !rp_map_ends_at_name (atan2 (y, x),
                                                   hypot (other->x - node->x, other->y - node->y));
}

/* The points of an arrow that are looked at, and what is around them */
typedef struct
{
  RpMapPoint points[MAX_POINTS];
  guint      n;
  RpMapBox   around;
} Trace;

static void
trace (const RpMapNode *from,
       const RpMapNode *to,
       double           bend,
       Trace           *arrow)
{
  arrow->n = count_points (from, to);
  arrow->around = (RpMapBox) { HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL };
  for (guint i = 0; i < arrow->n; i++)
    {
      RpMapPoint *point = &arrow->points[i];

      point_at (from, to, bend, (i + 1.0) / (arrow->n + 1), &point->x, &point->y);
      arrow->around.left = MIN (arrow->around.left, point->x);
      arrow->around.right = MAX (arrow->around.right, point->x);
      arrow->around.top = MIN (arrow->around.top, point->y);
      arrow->around.bottom = MAX (arrow->around.bottom, point->y);
    }
}

/* What it costs to pass a circle this near */
static double
cost_beside (const Trace *arrow,
             double       x,
             double       y,
             double       radius)
{
  double cost = 0;

  for (guint i = 0; i < arrow->n; i++)
    if (hypot (arrow->points[i].x - x, arrow->points[i].y - y) < radius + CLEAR)
      cost += THROUGH;

  return cost;
}

static double
cost_over (const Trace    *arrow,
           const RpMapBox *box)
{
  double cost = 0;

  if (rp_map_boxes_overlap (&arrow->around, box, 0))
    for (guint i = 0; i < arrow->n; i++)
      cost += is_within (box, arrow->points[i].x, arrow->points[i].y) ? OVER : 0;

  return cost;
}

static double
cost_of (const RpMap     *map,
         const RpMapNode *from,
         const RpMapNode *to,
         double           bend,
         gboolean         titled)
{
  gboolean spares_from = spares_name (from, to, bend, TRUE);
  gboolean spares_to = spares_name (to, from, bend, FALSE);
  double cost = 0;
  RpMapBox box;
  Trace arrow;

  trace (from, to, bend, &arrow);
  if (from->id != NULL)
    cost += cost_beside (&arrow, 0, 0, RP_MAP_ME);
  for (guint i = 0; i < map->nodes->len; i++)
    {
      const RpMapNode *node = rp_map_get_node (map, i);
      double radius = rp_map_node_radius (node);

      rp_map_node_box (node, &box);
      if (!rp_map_boxes_overlap (&arrow.around, &box, CLEAR))
        continue;
      if (node != from && node != to)
        cost += cost_beside (&arrow, node->x, node->y, radius);
      box.top = node->y + radius;
      if (node == from ? spares_from : node == to ? spares_to : TRUE)
        cost += cost_over (&arrow, &box);
    }
  for (guint i = 0; titled && i < map->organizations->len; i++)
    {
      rp_map_organization_box (&g_array_index (map->organizations, RpMapOrganization, i), &box);
      cost += cost_over (&arrow, &box);
    }

  return cost;
}

static double
find_bend (const RpMap     *map,
           const RpMapNode *from,
           const RpMapNode *to,
           double           first,
           gboolean         titled)
{
  double aside = (to->x - from->x) * (from->y + to->y) - (to->y - from->y) * (from->x + to->x);
  double out = aside < 0 ? -BEND : BEND;
  const double bends[] = { first, out, -out, 2 * out, -2 * out, 3 * out, -3 * out, 4 * out,
                           -4 * out, 6 * out, -6 * out };
  double least = HUGE_VAL, best = first;

  for (guint i = 0; i < G_N_ELEMENTS (bends); i++)
    {
      double extra = i * MORE;
      double cost;

      if (extra >= least)
        break;

      cost = extra + cost_of (map, from, to, bends[i], titled);
      if (cost >= least)
        continue;

      least = cost;
      best = bends[i];
    }

  return best;
}

/* Returns: how far the middle of an arrow is best aside, beside its length; @first if that passes
 * through nobody. */
double
rp_map_find_bend (const RpMap     *map,
                  const RpMapNode *from,
                  const RpMapNode *to,
                  double           first)
{
  return find_bend (map, from, to, first, TRUE);
}

/* @titled: whether the names of organizations have their place already */
void
rp_map_bend_links (RpMap    *map,
                   gboolean  titled)
{
  for (guint i = 0; i < map->links->len; i++)
    {
      RpMapLink *link = &g_array_index (map->links, RpMapLink, i);
      const RpMapNode *from = rp_map_get_node (map, link->from);
      const RpMapNode *to = rp_map_get_node (map, link->to);
      double aside = (to->x - from->x) * (from->y + to->y) - (to->y - from->y) * (from->x + to->x);

      if (link->shown)
        link->bend = find_bend (map, from, to, aside < 0 ? -BEND : BEND, titled);
    }
}

/* Whether an arrow of some length that reaches somebody from an angle ends at the name, which is
 * below: if there is room for that. */
gboolean
rp_map_ends_at_name (double angle,
                     double length)
{
  return sin (angle) > RP_MAP_STEEP && length > RP_MAP_NEAR;
}

/* Returns: (element-type RpMapPoint): what the arrows go over */
GArray *
rp_map_trace_links (const RpMap *map)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (RpMapPoint));

  for (guint i = 0; i < map->links->len; i++)
    {
      const RpMapLink *link = &g_array_index (map->links, RpMapLink, i);
      Trace arrow;

      if (!link->shown)
        continue;

      trace (rp_map_get_node (map, link->from), rp_map_get_node (map, link->to), link->bend,
             &arrow);
      g_array_append_vals (points, arrow.points, arrow.n);
    }

  return points;
}
