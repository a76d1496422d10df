/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-map-picture-private.h"

#include <stdlib.h>
#include <string.h>

/* Which names are written: when a map is drawn smaller than it is, they do not all have room. Those
 * of organizations come first, then the closest people. */

#define PADDING 3.0

typedef struct
{
  RpMapPicture *picture;
  GArray       *taken;    /* of RpMapBox */
} Plan;

static void
take (Plan           *plan,
      const RpMapBox *box)
{
  g_array_append_val (plan->taken, *box);
}

static gboolean
is_taken (const Plan     *plan,
          const RpMapBox *box,
          guint           but)
{
  for (guint i = 0; i < plan->taken->len; i++)
    if (i != but && rp_map_boxes_overlap (box, &g_array_index (plan->taken, RpMapBox, i),
                                          PADDING))
      return TRUE;

  return FALSE;
}

/* The first boxes are those of the nodes, in their order. */
static void
take_nodes (Plan *plan)
{
  const RpMapPicture *picture = plan->picture;
  double me = RP_MAP_ME * picture->symbol;

  for (guint i = 0; i < picture->map->nodes->len; i++)
    {
      const RpMapNode *node = rp_map_get_node (picture->map, i);
      double radius = rp_map_node_radius (node) * picture->symbol - PADDING;
      double x = node->x * picture->zoom;
      double y = node->y * picture->zoom;

      take (plan, &(RpMapBox) { x - radius, y - radius, x + radius, y + radius });
    }
  take (plan, &(RpMapBox) { -me, -me, me, me });
}

static void
plan_title (Plan  *plan,
            guint  organization)
{
  RpMapPicture *picture = plan->picture;
  const RpMapOrganization *name = &g_array_index (picture->map->organizations, RpMapOrganization,
                                                  organization);
  RpMapBox box;
  double half, x, y;

  if (picture->members[organization] == NULL)
    return;

  rp_map_organization_box (name, &box);
  x = name->x * picture->zoom;
  y = name->y * picture->zoom;
  half = (box.right - box.left) / 2 * picture->letter;
  box = (RpMapBox) { x - half, y - RP_MAP_NAME_H / 2 * picture->letter, x + half,
                     y + RP_MAP_NAME_H / 2 * picture->letter };
  if (is_taken (plan, &box, G_MAXUINT))
    return;

  picture->has_title[organization] = TRUE;
  take (plan, &box);
}

static void
plan_name (Plan  *plan,
           guint  index)
{
  RpMapPicture *picture = plan->picture;
  const RpMapNode *node = rp_map_get_node (picture->map, index);
  double half = node->width / 2 * picture->letter;
  double x = node->x * picture->zoom;
  double y = node->y * picture->zoom + rp_map_node_radius (node) * picture->symbol
             + RP_MAP_NAME_Y * picture->letter;
  RpMapBox box = { x - half, y - RP_MAP_NAME_H / 2 * picture->letter, x + half,
                   y + RP_MAP_NAME_H / 2 * picture->letter };

  if (is_taken (plan, &box, index))
    return;

  picture->has_name[index] = TRUE;
  take (plan, &box);
}

static int
compare_nodes (gconstpointer a,
               gconstpointer b,
               gpointer      map)
{
  const RpMapNode *one = rp_map_get_node (map, *(const guint *) a);
  const RpMapNode *other = rp_map_get_node (map, *(const guint *) b);

  if (one->stage != other->stage)
    return one->stage > other->stage ? -1 : 1;

  return strcmp (one->id, other->id);
}

static int
compare_organizations (gconstpointer a,
                       gconstpointer b,
                       gpointer      data)
{
  const RpMap *map = data;

  return strcmp (g_array_index (map->organizations, RpMapOrganization, *(const guint *) a).id,
                 g_array_index (map->organizations, RpMapOrganization, *(const guint *) b).id);
}

static guint *
sorted (guint             n,
        GCompareDataFunc  compare,
        const RpMap      *map)
{
  guint *indices = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    indices[i] = i;
  g_qsort_with_data (indices, (int) n, sizeof (guint), compare, (gpointer) map);

  return indices;
}

void
rp_map_plan_names (RpMapPicture *picture)
{
  const RpMap *map = picture->map;
  g_autoptr(GArray) taken = g_array_new (FALSE, FALSE, sizeof (RpMapBox));
  g_autofree guint *nodes = sorted (map->nodes->len, compare_nodes, map);
  g_autofree guint *organizations = sorted (map->organizations->len, compare_organizations, map);
  Plan plan = { picture, taken };
  guint n_close = 0;

  picture->has_name = g_new0 (gboolean, MAX (map->nodes->len, 1));
  picture->has_title = g_new0 (gboolean, MAX (map->organizations->len, 1));
  take_nodes (&plan);
  while (n_close < map->nodes->len && rp_map_get_node (map, nodes[n_close])->stage >= 3)
    plan_name (&plan, nodes[n_close++]);
  for (guint i = 0; i < map->organizations->len; i++)
    plan_title (&plan, organizations[i]);
  for (guint i = n_close; i < map->nodes->len; i++)
    plan_name (&plan, nodes[i]);
}
