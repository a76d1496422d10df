/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-map-private.h"

#include <math.h>

/* How much farther something seems that is not straight ahead */
#define ASIDE 1.6

static void
clear_node (gpointer data)
{
  RpMapNode *node = data;

  g_free (node->id);
  g_free (node->name);
  g_free (node->mark);
}

static void
clear_organization (gpointer data)
{
  RpMapOrganization *organization = data;

  g_free (organization->id);
  g_free (organization->name);
}

/**
 * rp_map_new:
 *
 * Returns: (transfer full): a map without anybody
 */
RpMap *
rp_map_new (void)
{
  RpMap *map = g_new0 (RpMap, 1);

  map->nodes = g_array_new (FALSE, TRUE, sizeof (RpMapNode));
  map->organizations = g_array_new (FALSE, TRUE, sizeof (RpMapOrganization));
  map->links = g_array_new (FALSE, FALSE, sizeof (RpMapLink));
  map->stretch = RP_MAP_WIDE;
  g_array_set_clear_func (map->nodes, clear_node);
  g_array_set_clear_func (map->organizations, clear_organization);

  return map;
}

/**
 * rp_map_free:
 * @map: (transfer full): a map
 */
void
rp_map_free (RpMap *map)
{
  g_return_if_fail (map != NULL);

  g_array_unref (map->nodes);
  g_array_unref (map->organizations);
  g_array_unref (map->links);
  g_free (map);
}

/**
 * rp_map_add_organization:
 * @map: a map
 * @id: what it is known by
 * @name: what it is called
 *
 * Returns: its index
 */
guint
rp_map_add_organization (RpMap      *map,
                         const char *id,
                         const char *name)
{
  RpMapOrganization organization = { g_strdup (id), g_strdup (name), map->organizations->len, 0,
                                     0 };

  g_array_append_val (map->organizations, organization);

  return map->organizations->len - 1;
}

/**
 * rp_map_add_node:
 * @map: a map
 * @id: what it is known by
 * @name: what it is called
 * @stage: how close, from 0
 * @organization: an index; -1: none
 *
 * Returns: (transfer none): the node, until another is added
 */
RpMapNode *
rp_map_add_node (RpMap      *map,
                 const char *id,
                 const char *name,
                 guint       stage,
                 int         organization)
{
  RpMapNode node = { .id = g_strdup (id), .name = g_strdup (name),
                     .stage = MIN (stage, RP_MAP_STAGES - 1), .organization = organization,
                     .width = rp_map_text_width (name) };

  g_return_val_if_fail (organization < (int) map->organizations->len, NULL);

  g_array_append_val (map->nodes, node);

  return &g_array_index (map->nodes, RpMapNode, map->nodes->len - 1);
}

/**
 * rp_map_add_link:
 * @map: a map
 * @from: the index of a node
 * @to: the index of another
 * @shown: whether it is an arrow
 */
void
rp_map_add_link (RpMap    *map,
                 guint     from,
                 guint     to,
                 gboolean  shown)
{
  RpMapLink link = { from, to, shown, 0 };

  g_return_if_fail (from < map->nodes->len && to < map->nodes->len);

  if (from != to)
    g_array_append_val (map->links, link);
}

/**
 * rp_map_get_node:
 * @map: a map
 * @index: of a node
 *
 * Returns: (transfer none): the node
 */
RpMapNode *
rp_map_get_node (const RpMap *map,
                 guint        index)
{
  g_return_val_if_fail (index < map->nodes->len, NULL);

  return &g_array_index (map->nodes, RpMapNode, index);
}

/**
 * rp_map_find:
 * @map: a map
 * @id: (nullable): of a node
 *
 * Returns: its index; -1: it is not on the map
 */
int
rp_map_find (const RpMap *map,
             const char  *id)
{
  for (guint i = 0; id != NULL && i < map->nodes->len; i++)
    if (g_str_equal (rp_map_get_node (map, i)->id, id))
      return (int) i;

  return -1;
}

/**
 * rp_map_text_width:
 * @text: a name
 *
 * About how wide names are, at the usual size of text: no font is asked, so
 * that a map is the same on each computer.
 *
 * Returns: a width that is seldom exceeded, and never by %RP_MAP_MAX_NAME
 */
double
rp_map_text_width (const char *text)
{
  double width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 13 : 6.9;
    }

  return MIN (width, RP_MAP_MAX_NAME);
}

/**
 * rp_map_find_stretch:
 * @width: of the room for a map
 * @height: of the same
 *
 * There are few shapes, so that a map stays as it is while a window grows.
 *
 * Returns: the stretch of a map that is to fill it
 */
double
rp_map_find_stretch (double width,
                     double height)
{
  if (width <= 0 || height <= 0 || width > 1.3 * height)
    return RP_MAP_WIDE;

  return width > .85 * height ? RP_MAP_SQUARE : RP_MAP_TALL;
}

/**
 * rp_map_get_extents:
 * @map: a map that is laid out
 * @left: (out): its edge
 * @top: (out): its edge
 * @right: (out): its edge
 * @bottom: (out): its edge
 *
 * How far the map reaches, rings and names included.
 */
void
rp_map_get_extents (const RpMap *map,
                    double      *left,
                    double      *top,
                    double      *right,
                    double      *bottom)
{
  double ring = map->rings[1];

  *left = -ring * map->stretch;
  *right = ring * map->stretch;
  *top = -ring;
  *bottom = ring;
  for (guint i = 0; i < map->nodes->len; i++)
    {
      RpMapBox box;

      rp_map_node_box (rp_map_get_node (map, i), &box);
      *left = MIN (*left, box.left);
      *right = MAX (*right, box.right);
      *top = MIN (*top, box.top);
      *bottom = MAX (*bottom, box.bottom);
    }
  for (guint i = 0; i < map->organizations->len; i++)
    {
      RpMapBox box;

      rp_map_organization_box (&g_array_index (map->organizations, RpMapOrganization, i), &box);
      *left = MIN (*left, box.left);
      *right = MAX (*right, box.right);
      *top = MIN (*top, box.top);
      *bottom = MAX (*bottom, box.bottom);
    }
}

/**
 * rp_map_find_next:
 * @map: a map that is laid out
 * @from: the index of a node; -1: from the middle
 * @dx: -1, 0 or 1
 * @dy: -1, 0 or 1
 *
 * Returns: the index of the nearest node in a direction; -1: there is none
 */
int
rp_map_find_next (const RpMap *map,
                  int          from,
                  double       dx,
                  double       dy)
{
  double x = from < 0 ? 0 : rp_map_get_node (map, (guint) from)->x;
  double y = from < 0 ? 0 : rp_map_get_node (map, (guint) from)->y;
  double nearest = HUGE_VAL;
  int next = -1;

  for (guint i = 0; i < map->nodes->len; i++)
    {
      const RpMapNode *node = rp_map_get_node (map, i);
      double ahead = (node->x - x) * dx + (node->y - y) * dy;
      double aside = fabs ((node->x - x) * dy) + fabs ((node->y - y) * dx);
      double distance = ahead + ASIDE * aside;

      if ((int) i == from || ahead <= 0 || distance >= nearest)
        continue;

      nearest = distance;
      next = (int) i;
    }

  return next;
}

/* By where they are on the circle, clockwise from the left; those behind one another from the
 * middle outwards */
static int
compare_angles (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const RpMapNode *one = rp_map_get_node (data, *(const guint *) a);
  const RpMapNode *other = rp_map_get_node (data, *(const guint *) b);
  double angle = atan2 (one->y, one->x);
  double other_angle = atan2 (other->y, other->x);

  if (angle != other_angle)
    return angle < other_angle ? -1 : 1;

  return (one->stage < other->stage) - (one->stage > other->stage);
}

/**
 * rp_map_find_beside:
 * @map: a map that is laid out
 * @from: the index of a node; -1: none
 * @step: 1: clockwise, -1: back
 *
 * Returns: the index of the node that comes next around the map, so that in
 *   turn all are reached; -1: there is none
 */
int
rp_map_find_beside (const RpMap *map,
                    int          from,
                    int          step)
{
  guint n = map->nodes->len;
  g_autofree guint *sorted = g_new (guint, MAX (n, 1));
  guint at = 0;

  if (n == 0)
    return -1;

  for (guint i = 0; i < n; i++)
    sorted[i] = i;
  g_qsort_with_data (sorted, (int) n, sizeof (guint), compare_angles, (gpointer) map);
  if (from < 0)
    return (int) sorted[step > 0 ? 0 : n - 1];

  while (sorted[at] != (guint) from)
    at++;

  return (int) sorted[(at + n + (guint) step) % n];
}
