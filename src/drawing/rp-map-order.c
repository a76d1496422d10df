/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-map-private.h"

#include <math.h>

/* In which order groups of people stand around the map: those with links between them near each
 * other. What is first asked for is sorted, so the order of entry makes no difference. */

#define PASSES 12

typedef struct
{
  guint   n;
  GArray *edges;   /* of RpMapEdge */
  guint  *order;   /* which group is at a place */
  guint  *place;   /* where a group is */
} Circle;

static guint
distance (const Circle *circle,
          guint         a,
          guint         b)
{
  guint d = ABS ((int) circle->place[a] - (int) circle->place[b]);

  return MIN (d, circle->n - d);
}

static const RpMapEdge *
edge_at (const Circle *circle,
         guint         i)
{
  return &g_array_index (circle->edges, RpMapEdge, i);
}

/* Whoever is drawn most to those that were placed last comes next; then those drawn to nobody. */
static void
place_by_pull (Circle *circle)
{
  g_autofree double *pull = g_new0 (double, circle->n);
  g_autofree gboolean *placed = g_new0 (gboolean, circle->n);

  for (guint i = 0; i < circle->edges->len; i++)
    {
      pull[edge_at (circle, i)->a] += 1e-6;
      pull[edge_at (circle, i)->b] += 1e-6;
    }
  for (guint at = 0; at < circle->n; at++)
    {
      guint next = circle->n;

      for (guint g = 0; g < circle->n; g++)
        if (!placed[g] && (next == circle->n || pull[g] > pull[next]))
          next = g;

      placed[next] = TRUE;
      circle->order[at] = next;
      circle->place[next] = at;
      /* What was placed long ago pulls less than what was placed now. */
      for (guint i = 0; i < circle->edges->len; i++)
        {
          if (edge_at (circle, i)->a == next)
            pull[edge_at (circle, i)->b] += 1 + (double) at / circle->n;
          else if (edge_at (circle, i)->b == next)
            pull[edge_at (circle, i)->a] += 1 + (double) at / circle->n;
        }
    }
}

static void
swap (Circle *circle,
      guint   at,
      guint   with)
{
  guint group = circle->order[at];

  circle->order[at] = circle->order[with];
  circle->order[with] = group;
  circle->place[circle->order[at]] = at;
  circle->place[circle->order[with]] = with;
}

/* How long the links of the two groups are */
static guint
cost (const Circle *circle,
      const GArray *const *of_group,
      guint         a,
      guint         b)
{
  guint sum = 0;

  for (guint i = 0; of_group[a] != NULL && i < of_group[a]->len; i++)
    sum += distance (circle, a, g_array_index (of_group[a], guint, i));
  for (guint i = 0; of_group[b] != NULL && i < of_group[b]->len; i++)
    sum += distance (circle, b, g_array_index (of_group[b], guint, i));

  return sum;
}

static gboolean
swap_neighbours (Circle              *circle,
                 const GArray *const *of_group)
{
  gboolean better = FALSE;

  for (guint at = 0; at < circle->n; at++)
    {
      guint with = (at + 1) % circle->n;
      guint a = circle->order[at];
      guint b = circle->order[with];
      guint before = cost (circle, of_group, a, b);

      swap (circle, at, with);
      if (cost (circle, of_group, a, b) < before)
        better = TRUE;
      else
        swap (circle, at, with);
    }

  return better;
}

static void
add_neighbour (GArray **of_group,
               guint    group,
               guint    neighbour)
{
  if (of_group[group] == NULL)
    of_group[group] = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (of_group[group], neighbour);
}

static void
swap_what_is_better (Circle *circle)
{
  g_autofree GArray **of_group = g_new0 (GArray *, circle->n);

  for (guint i = 0; i < circle->edges->len; i++)
    {
      add_neighbour (of_group, edge_at (circle, i)->a, edge_at (circle, i)->b);
      add_neighbour (of_group, edge_at (circle, i)->b, edge_at (circle, i)->a);
    }
  for (guint pass = 0; pass < PASSES; pass++)
    if (!swap_neighbours (circle, (const GArray *const *) of_group))
      break;
  for (guint i = 0; i < circle->n; i++)
    g_clear_pointer (&of_group[i], g_array_unref);
}

/**
 * rp_map_order_circle:
 * @n: how many groups there are
 * @edges: (element-type RpMapEdge): what draws two together, sorted
 *
 * Returns: (transfer full) (array length=n): which group stands at each place
 */
guint *
rp_map_order_circle (guint   n,
                     GArray *edges)
{
  g_autofree guint *order = g_new0 (guint, MAX (n, 1));
  g_autofree guint *place = g_new0 (guint, MAX (n, 1));
  Circle circle = { n, edges, order, place };

  place_by_pull (&circle);
  if (n > 3)
    swap_what_is_better (&circle);

  return g_steal_pointer (&order);
}
