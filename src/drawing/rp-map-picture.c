/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-map-picture-private.h"

#include <math.h>

/* From one that is drawn this large down to that, people and names keep their size on the screen
 * while the map shrinks. */
#define MIN_SYMBOL .42
#define MIN_LETTER .75
#define MAX_SIZE   1.25

/* How far from the middle of a person the arrows and names around it may be, in units */
#define REACH     120.0
#define PATH_BEND .16

static void
find_members (RpMapPicture *picture)
{
  const RpMap *map = picture->map;

  picture->members = g_new0 (GPtrArray *, MAX (map->organizations->len, 1));
  for (guint i = 0; i < map->nodes->len; i++)
    {
      RpMapNode *node = rp_map_get_node (map, i);

      if (node->organization < 0 || node->count > 0)
        continue;
      if (picture->members[node->organization] == NULL)
        picture->members[node->organization] = g_ptr_array_new ();
      g_ptr_array_add (picture->members[node->organization], node);
    }
}

/**
 * rp_map_picture_new:
 * @map: a map that is laid out and outlives the picture
 * @me: what is written in the middle
 * @zoom: pixels to a unit of the map, at the usual size of text
 * @text: how large text is set; 1 is usual
 * @look: on what it is drawn
 *
 * Returns: (transfer full): how @map looks
 */
RpMapPicture *
rp_map_picture_new (const RpMap *map,
                    const char  *me,
                    double       zoom,
                    double       text,
                    RpMapLook    look)
{
  RpMapPicture *picture = g_new0 (RpMapPicture, 1);

  picture->map = map;
  picture->me = g_strdup (me);
  picture->zoom = zoom * text;
  picture->text = text;
  picture->symbol = CLAMP (zoom, MIN_SYMBOL, MAX_SIZE) * text;
  picture->letter = CLAMP (zoom, MIN_LETTER, MAX_SIZE) * text;
  picture->look = look;
  picture->names = g_new0 (PangoLayout *, MAX (map->nodes->len, 1));
  find_members (picture);
  rp_map_plan_names (picture);

  return picture;
}

/**
 * rp_map_picture_free:
 * @picture: (transfer full): a picture
 */
void
rp_map_picture_free (RpMapPicture *picture)
{
  g_return_if_fail (picture != NULL);

  for (guint i = 0; i < picture->map->nodes->len; i++)
    g_clear_object (&picture->names[i]);
  for (guint i = 0; i < picture->map->organizations->len; i++)
    g_clear_pointer (&picture->members[i], g_ptr_array_unref);
  g_free (picture->names);
  g_free (picture->members);
  g_free (picture->has_name);
  g_free (picture->has_title);
  g_free (picture->me);
  g_free (picture);
}

/* Whether a node, with what is around it, is where there is something to draw */
static gboolean
is_in_clip (const RpMapPicture *picture,
            cairo_t            *cr,
            double              x,
            double              y)
{
  double left, top, right, bottom;
  double reach = REACH * MAX (picture->symbol, picture->letter);

  cairo_clip_extents (cr, &left, &top, &right, &bottom);

  return x > left - reach && x < right + reach && y > top - reach && y < bottom + reach;
}

/**
 * rp_map_picture_draw:
 * @picture: a picture
 * @cr: where it is drawn: I am at 0
 *
 * Draws the map; of a clip, only what is in it.
 */
void
rp_map_picture_draw (RpMapPicture *picture,
                     cairo_t      *cr)
{
  const RpMap *map = picture->map;

  rp_map_draw_ground (picture, cr);
  for (guint i = 0; i < map->organizations->len; i++)
    {
      const RpMapOrganization *name = &g_array_index (map->organizations, RpMapOrganization, i);

      if (picture->has_title[i]
          && is_in_clip (picture, cr, name->x * picture->zoom, name->y * picture->zoom))
        rp_map_draw_title (picture, cr, i);
    }
  for (guint i = 0; i < map->nodes->len; i++)
    {
      const RpMapNode *node = rp_map_get_node (map, i);

      if (!is_in_clip (picture, cr, node->x * picture->zoom, node->y * picture->zoom))
        continue;

      rp_map_draw_node (picture, cr, i, FALSE);
      if (picture->has_name[i])
        rp_map_draw_name (picture, cr, i, FALSE);
    }
  rp_map_draw_me (picture, cr);
}

/**
 * rp_map_picture_draw_path:
 * @picture: a picture
 * @cr: where it was drawn: I am at 0
 * @path: (array length=n_path): the nodes from me to the one that is chosen
 * @n_path: how many there are; 0 when no way is known to one that is chosen
 *
 * Draws over the map who is chosen, and by way of whom one comes there: the
 * first step is there already, the others are missing.
 */
void
rp_map_picture_draw_path (RpMapPicture *picture,
                          cairo_t      *cr,
                          const guint  *path,
                          guint         n_path)
{
  static const RpMapNode me = { .stage = 0 };
  const double dashes[] = { 7 * picture->symbol, 5 * picture->symbol };
  const RpMapNode *before = &me;

  for (guint i = 0; i < n_path; i++)
    {
      const RpMapNode *node = rp_map_get_node (picture->map, path[i]);

      rp_map_use (picture, cr, RP_MAP_ACCENT, 1);
      cairo_set_dash (cr, dashes, i == 0 && node->stage > 0 ? 0 : 2, 0);
      rp_map_draw_arrow (picture, cr, before, node,
                         rp_map_find_bend (picture->map, before, node, i > 0 ? PATH_BEND : 0), 3);
      before = node;
    }
  cairo_set_dash (cr, NULL, 0, 0);
  rp_map_draw_me (picture, cr);
  for (guint i = 0; i < n_path; i++)
    {
      rp_map_draw_node (picture, cr, path[i], i + 1 == n_path);
      rp_map_draw_name (picture, cr, path[i], i + 1 == n_path);
    }
}

/**
 * rp_map_picture_find_at:
 * @picture: a picture
 * @x: seen from me, in pixels
 * @y: seen from me, in pixels
 *
 * Returns: the index of the node that is there, or whose name is; -1: none
 */
int
rp_map_picture_find_at (const RpMapPicture *picture,
                        double              x,
                        double              y)
{
  double nearest = HUGE_VAL;
  int found = -1;

  for (guint i = 0; i < picture->map->nodes->len; i++)
    {
      const RpMapNode *node = rp_map_get_node (picture->map, i);
      double dx = x - node->x * picture->zoom;
      double dy = y - node->y * picture->zoom;
      double radius = rp_map_node_radius (node) * picture->symbol;
      double half = node->width / 2 * picture->letter;
      gboolean on_name = picture->has_name[i] && fabs (dx) < half && dy > 0
                         && dy < radius + (RP_MAP_NAME_Y + RP_MAP_NAME_H / 2) * picture->letter;

      if ((hypot (dx, dy) > MAX (radius, 17) && !on_name) || hypot (dx, dy) >= nearest)
        continue;

      nearest = hypot (dx, dy);
      found = (int) i;
    }

  return found;
}

gboolean
rp_map_picture_has_name (const RpMapPicture *picture,
                         guint               node)
{
  g_return_val_if_fail (node < picture->map->nodes->len, FALSE);

  return picture->has_name[node];
}
