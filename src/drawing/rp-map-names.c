/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-map-private.h"

/* Where the names of organizations stand: above, below or beside their people, where it is free
 * and no arrow goes. */

#define ABOVE   50.0   /* from the middle of a person to the middle of the name */
#define BELOW   66.0
#define BESIDE  34.0
#define PADDING 4.0
#define OVER    3       /* how bad it is to be over somebody, beside a point of an arrow */

typedef struct
{
  const RpMapNode *top;
  const RpMapNode *bottom;
  const RpMapNode *left;
  const RpMapNode *right;
  guint            n;
} Edges;

void
rp_map_organization_box (const RpMapOrganization *organization,
                         RpMapBox                *box)
{
  /* Its letters are bold. */
  double half = rp_map_text_width (organization->name) / 2 * 1.06;

  box->left = organization->x - half;
  box->right = organization->x + half;
  box->top = organization->y - RP_MAP_NAME_H / 2;
  box->bottom = organization->y + RP_MAP_NAME_H / 2;
}

static gboolean
is_near (const RpMapBox   *box,
         const RpMapPoint *point)
{
  return point->x > box->left - PADDING && point->x < box->right + PADDING
         && point->y > box->top && point->y < box->bottom;
}

static guint
count_overlaps (const RpMap *map,
                guint        organization,
                GArray      *arrows)
{
  static const RpMapBox me = { -RP_MAP_ME, -RP_MAP_ME, RP_MAP_ME, RP_MAP_ME };
  const RpMapOrganization *name = &g_array_index (map->organizations, RpMapOrganization,
                                                  organization);
  RpMapBox box, other;
  guint overlaps;

  rp_map_organization_box (name, &box);
  overlaps = rp_map_boxes_overlap (&box, &me, PADDING) ? OVER : 0;
  for (guint i = 0; i < map->nodes->len; i++)
    {
      rp_map_node_box (rp_map_get_node (map, i), &other);
      overlaps += rp_map_boxes_overlap (&box, &other, PADDING) ? OVER : 0;
    }
  for (guint i = 0; i < map->organizations->len; i++)
    {
      const RpMapOrganization *before = &g_array_index (map->organizations, RpMapOrganization, i);

      if (before->order >= name->order)
        continue;

      rp_map_organization_box (before, &other);
      overlaps += rp_map_boxes_overlap (&box, &other, PADDING) ? OVER : 0;
    }
  for (guint i = 0; i < arrows->len; i++)
    overlaps += is_near (&box, &g_array_index (arrows, RpMapPoint, i));

  return overlaps;
}

static void
find_edges (const RpMap *map,
            Edges       *edges)
{
  for (guint i = 0; i < map->nodes->len; i++)
    {
      const RpMapNode *node = rp_map_get_node (map, i);
      Edges *of = node->organization < 0 ? NULL : &edges[node->organization];

      if (of == NULL)
        continue;
      if (of->n++ == 0)
        of->top = of->bottom = of->left = of->right = node;
      if (node->y < of->top->y)
        of->top = node;
      if (node->y > of->bottom->y)
        of->bottom = node;
      if (node->x < of->left->x)
        of->left = node;
      if (node->x > of->right->x)
        of->right = node;
    }
}

static void
place_name (const RpMap *map,
            guint        organization,
            const Edges *edges,
            GArray      *arrows)
{
  RpMapOrganization *name = &g_array_index (map->organizations, RpMapOrganization, organization);
  double half = rp_map_text_width (name->name) / 2 + BESIDE;
  const struct { double x, y; } places[] = {
    { edges->top->x, edges->top->y - ABOVE },
    { edges->bottom->x, edges->bottom->y + BELOW },
    { edges->right->x + half, edges->right->y },
    { edges->left->x - half, edges->left->y },
    { edges->right->x, edges->right->y - ABOVE },
    { edges->left->x, edges->left->y - ABOVE },
    { edges->right->x, edges->right->y + BELOW },
    { edges->left->x, edges->left->y + BELOW },
    { edges->bottom->x + half, edges->bottom->y },
    { edges->bottom->x - half, edges->bottom->y },
    { edges->top->x + half, edges->top->y },
    { edges->top->x - half, edges->top->y },
  };
  guint best = 0, fewest = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (places) && fewest > 0; i++)
    {
      guint overlaps;

      name->x = places[i].x;
      name->y = places[i].y;
      overlaps = count_overlaps (map, organization, arrows);
      if (overlaps >= fewest)
        continue;

      fewest = overlaps;
      best = i;
    }
  name->x = places[best].x;
  name->y = places[best].y;
}

static int
compare_order (gconstpointer a,
               gconstpointer b)
{
  const RpMapOrganization *one = *(RpMapOrganization *const *) a;
  const RpMapOrganization *other = *(RpMapOrganization *const *) b;

  return (one->order > other->order) - (one->order < other->order);
}

/* A cluster bears the name of its organization itself, which stays where the cluster is. */
void
rp_map_place_names (RpMap *map)
{
  guint n = map->organizations->len;
  g_autofree Edges *edges = g_new0 (Edges, MAX (n, 1));
  g_autofree RpMapOrganization **sorted = g_new0 (RpMapOrganization *, MAX (n, 1));
  g_autoptr(GArray) arrows = rp_map_trace_links (map);
  RpMapOrganization *first = (gpointer) map->organizations->data;

  find_edges (map, edges);
  for (guint i = 0; i < n; i++)
    sorted[i] = first + i;
  qsort (sorted, n, sizeof (RpMapOrganization *), compare_order);
  for (guint i = 0; i < n; i++)
    {
      guint index = (guint) (sorted[i] - first);

      if (edges[index].n > 0 && edges[index].top->count == 0)
        place_name (map, index, &edges[index], arrows);
    }
}
