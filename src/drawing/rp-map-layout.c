/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-map-layout-private.h"

#include <math.h>
#include <string.h>

/* Where everyone stands. How far from the middle is told by the stage: each has its ring, and one
 * that has more people than its ring can hold has several, one around the other. Only the angle
 * is solved: an organization has a part of the circle to itself, and there everyone goes along the
 * ring until the name is clear of others. When there is no room, the map grows, and it begins
 * anew. */

#define FIRST_RING   92.0   /* of the closest */
#define PITCH        51.0   /* from ring to ring in a small map */
#define MAX_PITCH    84.0   /* from there on, more rings help more than wider ones */
#define FILL         .8     /* how full rings may be before there is another */
#define GROWTH       1.07
#define MAX_GROWTHS  48
#define EXPECTED     .52    /* a map of n people grows by so much … */
#define EXPONENT     .17    /* … times n to the power of this, if not more */
#define MARGIN       .1     /* at each end of the part of the circle that an organization has */
#define START        (-3 * G_PI / 4)   /* where the first organization begins */
#define FIRST_SECTOR .35    /* what an organization has at least beside the average */

double
rp_map_node_radius (const RpMapNode *node)
{
  return node->count > 0 ? RP_MAP_CLUSTER : RP_MAP_NODE;
}

void
rp_map_node_box (const RpMapNode *node,
                 RpMapBox        *box)
{
  double radius = rp_map_node_radius (node);
  double half = MAX (node->width / 2, radius);

  box->left = node->x - half;
  box->right = node->x + half;
  box->top = node->y - radius;
  box->bottom = node->y + radius + RP_MAP_NAME_Y + RP_MAP_NAME_H / 2;
}

gboolean
rp_map_boxes_overlap (const RpMapBox *a,
                      const RpMapBox *b,
                      double          apart)
{
  return a->left < b->right + apart && b->left < a->right + apart
         && a->top < b->bottom + apart && b->top < a->bottom + apart;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  return strcmp (((const RpMapGroup *) a)->key, ((const RpMapGroup *) b)->key);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const RpMapItem *one = a;
  const RpMapItem *other = b;

  if (one->group != other->group)
    return one->group < other->group ? -1 : 1;
  if (one->node->stage != other->node->stage)
    return one->node->stage > other->node->stage ? -1 : 1;
  if (one->pull != other->pull)
    return one->pull < other->pull ? -1 : 1;

  return strcmp (one->node->id, other->node->id);
}

/* By its organization, or by itself when it has none */
static const char *
group_key (RpMap           *map,
           const RpMapNode *node)
{
  return node->organization < 0 ? node->id
         : g_array_index (map->organizations, RpMapOrganization, node->organization).id;
}

static void
find_groups (RpMapLayout *layout)
{
  g_autoptr(GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  RpMap *map = layout->map;

  layout->groups = g_new0 (RpMapGroup, MAX (map->nodes->len, 1));
  for (guint i = 0; i < map->nodes->len; i++)
    {
      const char *key = group_key (map, rp_map_get_node (map, i));

      if (g_hash_table_add (numbers, (gpointer) key))
        layout->groups[layout->n_groups++].key = key;
    }
  qsort (layout->groups, layout->n_groups, sizeof (RpMapGroup), compare_groups);
  for (guint i = 0; i < layout->n_groups; i++)
    g_hash_table_insert (numbers, (gpointer) layout->groups[i].key, GUINT_TO_POINTER (i));
  for (guint i = 0; i < map->nodes->len; i++)
    {
      RpMapItem *item = &layout->items[i];

      item->node = rp_map_get_node (map, i);
      item->group = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, group_key (map, item->node)));
      item->length = (MAX (item->node->width, 2 * RP_MAP_NODE)
                      + RP_MAP_CELL_HEIGHT) / 2 + RP_MAP_APART;
    }
}

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const RpMapEdge *one = a;
  const RpMapEdge *other = b;

  if (one->a != other->a)
    return one->a < other->a ? -1 : 1;

  return (one->b > other->b) - (one->b < other->b);
}

static void
order_groups (RpMapLayout *layout)
{
  g_autoptr(GArray) edges = g_array_new (FALSE, FALSE, sizeof (RpMapEdge));

  for (guint i = 0; i < layout->map->links->len; i++)
    {
      const RpMapLink *link = &g_array_index (layout->map->links, RpMapLink, i);
      guint a = layout->items[link->from].group;
      guint b = layout->items[link->to].group;
      RpMapEdge edge = { MIN (a, b), MAX (a, b) };

      if (a != b)
        g_array_append_val (edges, edge);
    }
  g_array_sort (edges, compare_edges);
  layout->order = rp_map_order_circle (layout->n_groups, edges);
}

/* Those linked with what comes clockwise stand clockwise in their group. */
static void
sort_items (RpMapLayout *layout)
{
  g_autofree guint *place = g_new0 (guint, MAX (layout->n_groups, 1));
  int n = (int) layout->n_groups;

  for (guint i = 0; i < layout->n_groups; i++)
    place[layout->order[i]] = i;
  for (guint i = 0; i < layout->map->links->len; i++)
    {
      const RpMapLink *link = &g_array_index (layout->map->links, RpMapLink, i);
      RpMapItem *from = &layout->items[link->from];
      RpMapItem *to = &layout->items[link->to];
      int ahead = ((int) place[to->group] - (int) place[from->group] + n) % n;

      ahead = ahead > n / 2 ? ahead - n : ahead;
      from->pull += ahead;
      to->pull -= ahead;
    }
  qsort (layout->items, layout->n_items, sizeof (RpMapItem), compare_items);
}

static double
ring_length (const RpMapLayout *layout,
             double             radius)
{
  return G_PI * radius * (1 + layout->map->stretch);
}

/* As many rings for each stage as its people need */
static void
set_rings (RpMapLayout *layout,
           double  growth)
{
  double need[RP_MAP_STAGES] = { 0 };
  double radius = FIRST_RING * MIN (growth, MAX_PITCH / PITCH);

  layout->pitch = MIN (PITCH * growth, MAX_PITCH);
  for (guint i = 0; i < layout->n_items; i++)
    need[layout->items[i].node->stage] += layout->items[i].length;
  for (guint stage = RP_MAP_STAGES; stage-- > 0;)
    {
      double room = 0;

      layout->radius[stage] = radius;
      layout->rings[stage] = 0;
      do
        {
          room += ring_length (layout, radius) * FILL / growth;
          radius += layout->pitch;
          layout->rings[stage]++;
        }
      while (room < need[stage]);
      layout->map->rings[stage] = radius - layout->pitch / 2;
    }
}

/* Each group has as much of the circle as its people and their names need. */
static void
set_sectors (RpMapLayout *layout)
{
  g_autofree double *width = g_new0 (double, layout->n_groups);
  double sum = 0, angle = START;

  for (guint i = 0; i < layout->n_items; i++)
    {
      width[layout->items[i].group] += layout->items[i].length;
      sum += layout->items[i].length;
    }
  for (guint i = 0; i < layout->n_groups; i++)
    {
      RpMapGroup *group = &layout->groups[layout->order[i]];
      double share = (width[layout->order[i]] / sum + FIRST_SECTOR / layout->n_groups)
                     / (1 + FIRST_SECTOR);

      group->low = angle;
      angle += 2 * G_PI * share;
      group->high = angle;
    }
}

/* The people of a stage side by side in the sector of their group, the next stage a little aside */
static void
set_wishes (RpMapLayout *layout)
{
  for (guint at = 0, i = 0; i < layout->n_items; i = at)
    {
      guint stage = layout->items[i].node->stage;
      double phase = stage % 2 == 0 ? -.2 : .2;

      while (at < layout->n_items && layout->items[at].group == layout->items[i].group
             && layout->items[at].node->stage == stage)
        at++;
      for (guint j = i; j < at; j++)
        {
          const RpMapGroup *group = &layout->groups[layout->items[i].group];
          double aside = (j - i + .5 + phase) / (at - i);

          layout->items[j].wish = group->low + (MARGIN + aside * (1 - 2 * MARGIN))
                                               * (group->high - group->low);
        }
    }
}

static gboolean
try (RpMapLayout *layout,
     RpMapItem  **sorted,
     double  growth)
{
  set_rings (layout, growth);
  set_sectors (layout);
  set_wishes (layout);
  g_hash_table_remove_all (layout->cells);
  for (guint i = 0; i < layout->n_items; i++)
    layout->items[i].placed = FALSE;
  for (guint i = 0; i < layout->n_items; i++)
    if (!rp_map_place_item (layout, sorted[i]))
      return FALSE;

  return TRUE;
}

static void
add_linked (RpMapItem *item,
            RpMapItem *other)
{
  if (item->linked == NULL)
    item->linked = g_ptr_array_new ();
  g_ptr_array_add (item->linked, other);
}

/* Once the items are where they stay */
static void
find_linked (RpMapLayout *layout)
{
  g_autofree RpMapItem **of_node = g_new0 (RpMapItem *, MAX (layout->n_items, 1));
  RpMapNode *first = (gpointer) layout->map->nodes->data;

  for (guint i = 0; i < layout->n_items; i++)
    of_node[layout->items[i].node - first] = &layout->items[i];
  for (guint i = 0; i < layout->map->links->len; i++)
    {
      const RpMapLink *link = &g_array_index (layout->map->links, RpMapLink, i);

      if (!link->shown)
        continue;
      add_linked (of_node[link->from], of_node[link->to]);
      add_linked (of_node[link->to], of_node[link->from]);
    }
}

/* Those in the middle have the least room, so they come first. */
static int
compare_rooms (gconstpointer a,
               gconstpointer b)
{
  const RpMapItem *one = *(RpMapItem *const *) a;
  const RpMapItem *other = *(RpMapItem *const *) b;

  if (one->node->stage != other->node->stage)
    return one->node->stage > other->node->stage ? -1 : 1;

  return (one > other) - (one < other);
}

static void
number_organizations (RpMapLayout *layout)
{
  g_autofree guint *place = g_new0 (guint, MAX (layout->n_groups, 1));

  for (guint i = 0; i < layout->n_groups; i++)
    place[layout->order[i]] = i;
  for (guint i = 0; i < layout->n_items; i++)
    if (layout->items[i].node->organization >= 0)
      g_array_index (layout->map->organizations, RpMapOrganization,
                     layout->items[i].node->organization).order = place[layout->items[i].group];
}

/**
 * rp_map_lay_out:
 * @map: a map
 *
 * Finds where everyone stands: the same places for the same people and links,
 * in whatever order they were added.
 */
void
rp_map_lay_out (RpMap *map)
{
  guint n = map->nodes->len;
  g_autofree RpMapItem *items = g_new0 (RpMapItem, MAX (n, 1));
  g_autofree RpMapItem **sorted = g_new0 (RpMapItem *, MAX (n, 1));
  RpMapLayout layout = { .map = map, .items = items, .n_items = n };
  double growth = 1;

  /* A bigger one does not fit without growing; what it would be tried for in vain is left out. */
  while (growth < EXPECTED * pow (n, EXPONENT))
    growth *= GROWTH;
  find_groups (&layout);
  order_groups (&layout);
  sort_items (&layout);
  find_linked (&layout);
  for (guint i = 0; i < n; i++)
    sorted[i] = &items[i];
  qsort (sorted, n, sizeof (RpMapItem *), compare_rooms);
  layout.cells = g_hash_table_new (g_int64_hash, g_int64_equal);
  map->crowded = TRUE;
  for (guint i = 0; i < MAX_GROWTHS && map->crowded; i++, growth *= GROWTH)
    map->crowded = !try (&layout, sorted, growth);
  number_organizations (&layout);
  rp_map_bend_links (map, FALSE);
  rp_map_place_names (map);
  rp_map_bend_links (map, TRUE);

  for (guint i = 0; i < n; i++)
    g_clear_pointer (&items[i].linked, g_ptr_array_unref);
  g_hash_table_unref (layout.cells);
  g_free (layout.groups);
  g_free (layout.order);
}
