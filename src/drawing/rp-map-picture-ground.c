/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-map-picture-private.h"

#include <math.h>
#include <stdlib.h>

/* What people stand on: the rings, their organizations, and the arrows between them. */

#define FEW 4   /* so many people of an organization have one area around them */

static void
draw_rings (const RpMapPicture *picture,
            cairo_t            *cr)
{
  gboolean dark = (picture->look & RP_MAP_DARK) != 0;
  gboolean clear = (picture->look & RP_MAP_HIGH_CONTRAST) != 0;

  for (guint stage = 1; stage < RP_MAP_STAGES; stage++)
    {
      cairo_save (cr);
      cairo_scale (cr, picture->map->stretch, 1);
      cairo_new_sub_path (cr);
      cairo_arc (cr, 0, 0, picture->map->rings[stage] * picture->zoom, 0, 2 * G_PI);
      cairo_restore (cr);
      rp_map_use (picture, cr, RP_MAP_ACCENT, dark ? .05 : .03);
      cairo_fill_preserve (cr);
      rp_map_use (picture, cr, RP_MAP_INK, clear ? .4 : .055);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const RpMapNode *one = *(RpMapNode *const *) a;
  const RpMapNode *other = *(RpMapNode *const *) b;

  if (one->x != other->x)
    return one->x < other->x ? -1 : 1;

  return (one->y > other->y) - (one->y < other->y);
}

static double
turns (const RpMapNode *a,
       const RpMapNode *b,
       const RpMapNode *c)
{
  return (b->x - a->x) * (c->y - a->y) - (b->y - a->y) * (c->x - a->x);
}

/* The people at the outside of an organization, around it (Andrew's monotone chain) */
static guint
find_hull (GPtrArray        *members,
           const RpMapNode **hull)
{
  guint n = 0, base;

  for (guint i = 0; i < members->len; i++)
    {
      while (n >= 2 && turns (hull[n - 2], hull[n - 1], members->pdata[i]) <= 0)
        n--;
      hull[n++] = members->pdata[i];
    }
  base = n + 1;
  for (guint i = members->len - 1; i-- > 0;)
    {
      while (n >= base && turns (hull[n - 2], hull[n - 1], members->pdata[i]) <= 0)
        n--;
      hull[n++] = members->pdata[i];
    }

  return members->len > 1 ? n - 1 : n;
}

static void
go_to (const RpMapPicture *picture,
       cairo_t            *cr,
       const RpMapNode    *node)
{
  cairo_line_to (cr, node->x * picture->zoom, node->y * picture->zoom + 8 * picture->symbol);
}

/* From each to the nearest of those that are connected already (Prim's algorithm) */
static void
draw_tree (const RpMapPicture *picture,
           cairo_t            *cr,
           GPtrArray          *members)
{
  g_autofree double *distance = g_new (double, members->len);
  g_autofree guint *nearest = g_new0 (guint, members->len);
  guint last = 0;

  for (guint i = 0; i < members->len; i++)
    distance[i] = HUGE_VAL;
  distance[0] = -1;
  for (guint n = 1; n < members->len; n++)
    {
      const RpMapNode *from = members->pdata[last];
      guint next = 0;

      for (guint i = 1; i < members->len; i++)
        {
          const RpMapNode *node = members->pdata[i];
          double there = hypot (node->x - from->x, node->y - from->y);

          if (there < distance[i])
            {
              distance[i] = there;
              nearest[i] = last;
            }
          if (distance[i] >= 0 && (next == 0 || distance[i] < distance[next]))
            next = i;
        }
      cairo_new_sub_path (cr);
      go_to (picture, cr, members->pdata[nearest[next]]);
      go_to (picture, cr, members->pdata[next]);
      distance[next] = -1;
      last = next;
    }
  cairo_stroke (cr);
}

/* As if a broad round pen had gone through its people: around a few of them, from one to the next
 * of many. */
static void
draw_organization (const RpMapPicture *picture,
                   cairo_t            *cr,
                   GPtrArray          *members)
{
  const RpMapNode *hull[2 * FEW + 1];
  guint n;

  g_ptr_array_sort (members, compare_places);
  if (members->len > FEW)
    {
      draw_tree (picture, cr, members);
      return;
    }

  n = find_hull (members, hull);
  cairo_new_path (cr);
  for (guint i = 0; i < n; i++)
    go_to (picture, cr, hull[i]);
  cairo_close_path (cr);
  cairo_stroke_preserve (cr);
  cairo_fill (cr);
}

/* Painted once, so that where two meet it is not darker. */
static void
draw_organizations (const RpMapPicture *picture,
                    cairo_t            *cr)
{
  gboolean clear = (picture->look & RP_MAP_HIGH_CONTRAST) != 0;

  cairo_push_group (cr);
  rp_map_use (picture, cr, RP_MAP_INK, 1);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2 * RP_MAP_BLOB * picture->symbol);
  for (guint i = 0; i < picture->map->organizations->len; i++)
    if (picture->members[i] != NULL)
      draw_organization (picture, cr, picture->members[i]);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, clear ? .14 : .05);
}

/* From below one comes as far as the name only, if there is room for that. */
static double
reach_of (const RpMapPicture *picture,
          const RpMapNode    *node,
          double              angle,
          double              length)
{
  double name = (RP_MAP_NAME_Y + RP_MAP_NAME_H / 2) * picture->letter;

  if (node->id == NULL)
    return (RP_MAP_ME + 2) * picture->symbol;

  return (rp_map_node_radius (node) + 3) * picture->symbol
         + (rp_map_ends_at_name (angle, length / picture->symbol) ? name : 0);
}

/* From the edge of one to the edge of the other */
void
rp_map_draw_arrow (const RpMapPicture *picture,
                   cairo_t            *cr,
                   const RpMapNode    *from,
                   const RpMapNode    *to,
                   double              bend,
                   double              width)
{
  double x1 = from->x * picture->zoom, y1 = from->y * picture->zoom;
  double x2 = to->x * picture->zoom, y2 = to->y * picture->zoom;
  double control_x = (x1 + x2) / 2 - (y2 - y1) * bend;
  double control_y = (y1 + y2) / 2 + (x2 - x1) * bend;
  double leave = atan2 (control_y - y1, control_x - x1);
  double arrive = atan2 (control_y - y2, control_x - x2);
  double head = (9 + width) * picture->symbol;
  double length = hypot (x2 - x1, y2 - y1);
  double start = reach_of (picture, from, leave, length);
  double end = reach_of (picture, to, arrive, length) + 2 * picture->symbol;
  double tip_x = x2 + end * cos (arrive), tip_y = y2 + end * sin (arrive);
  double base_x = tip_x + head * .8 * cos (arrive), base_y = tip_y + head * .8 * sin (arrive);

  if (length < start + end + head)
    return;

  x1 += start * cos (leave);
  y1 += start * sin (leave);
  cairo_set_line_width (cr, width * picture->symbol);
  cairo_move_to (cr, x1, y1);
  cairo_curve_to (cr, x1 + (control_x - x1) * .66, y1 + (control_y - y1) * .66,
                  base_x + (control_x - base_x) * .66, base_y + (control_y - base_y) * .66,
                  base_x, base_y);
  cairo_stroke (cr);
  cairo_move_to (cr, tip_x, tip_y);
  cairo_line_to (cr, tip_x + head * (cos (arrive) - sin (arrive) * .5),
                 tip_y + head * (sin (arrive) + cos (arrive) * .5));
  cairo_line_to (cr, tip_x + head * (cos (arrive) + sin (arrive) * .5),
                 tip_y + head * (sin (arrive) - cos (arrive) * .5));
  cairo_close_path (cr);
  cairo_fill (cr);
}

void
rp_map_draw_ground (RpMapPicture *picture,
                    cairo_t      *cr)
{
  const RpMap *map = picture->map;
  gboolean clear = (picture->look & RP_MAP_HIGH_CONTRAST) != 0;

  draw_rings (picture, cr);
  draw_organizations (picture, cr);
  rp_map_use (picture, cr, RP_MAP_INK, clear ? .8 : .42);
  for (guint i = 0; i < map->links->len; i++)
    {
      const RpMapLink *link = &g_array_index (map->links, RpMapLink, i);

      if (link->shown)
        rp_map_draw_arrow (picture, cr, rp_map_get_node (map, link->from),
                           rp_map_get_node (map, link->to), link->bend, 1.8);
    }
}
