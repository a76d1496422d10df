/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-map-export.h"
#include "rp-map-picture.h"
#include "rp-map-private.h"

#include <math.h>
#include <string.h>

/* How people are distributed over stages, and organizations of very different size */
static const guint of_stage[] = { 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 1, 2, 0, 2, 1, 0 };

static const char *const given[] = { "Ottoline", "Bo", "Maximiliane", "Ingrid", "Jun", "Åsa" };
static const char *const family[] = { "Brandt-Hale", "Li", "Oduya-Lind", "van der Westerhuizen" };

typedef struct
{
  char  *id;
  char  *name;
  guint  stage;
  int    organization;
} Person;

static void
clear_person (gpointer data)
{
  g_free (((Person *) data)->id);
  g_free (((Person *) data)->name);
}

static char *
make_id (GRand *random)
{
  return g_strdup_printf ("%08x-%08x", g_rand_int (random), g_rand_int (random));
}

/* A network of @n people, entered in the order that @order tells; the first ones are the same in
 * one of more people. */
static RpMap *
make_map (guint   n,
          guint32 order)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (3);
  g_autoptr(GRand) shuffle = g_rand_new_with_seed (order);
  g_autoptr(GArray) people = g_array_new (FALSE, FALSE, sizeof (Person));
  g_autofree guint *entered = g_new (guint, n);
  g_autofree guint *node_of = g_new (guint, n);
  int n_organizations = (int) MAX (n / 6, 5);
  RpMap *map = rp_map_new ();

  g_array_set_clear_func (people, clear_person);
  for (int i = 0; i < n_organizations; i++)
    {
      g_autofree char *id = make_id (random);
      g_autofree char *name = g_strdup_printf ("Company %d", i);

      rp_map_add_organization (map, id, name);
    }
  for (guint i = 0; i < n; i++)
    {
      Person person = {
        make_id (random),
        g_strdup_printf ("%s %s", given[g_rand_int_range (random, 0, G_N_ELEMENTS (given))],
                         family[g_rand_int_range (random, 0, G_N_ELEMENTS (family))]),
        of_stage[g_rand_int_range (random, 0, G_N_ELEMENTS (of_stage))],
        MIN (g_rand_int_range (random, -1, n_organizations),
             g_rand_int_range (random, 0, n_organizations)),
      };
      guint with = order == 0 ? i : (guint) g_rand_int_range (shuffle, 0, (gint32) i + 1);

      g_array_append_val (people, person);
      entered[i] = entered[with];
      entered[with] = i;
    }
  for (guint i = 0; i < n; i++)
    {
      const Person *person = &g_array_index (people, Person, entered[i]);

      rp_map_add_node (map, person->id, person->name, person->stage, person->organization);
      node_of[entered[i]] = i;
    }
  for (guint i = 0; i < n / 3; i++)
    {
      guint from = (guint) g_rand_int_range (random, 0, (gint32) n);
      guint to = (guint) g_rand_int_range (random, 0, (gint32) n);

      rp_map_add_link (map, node_of[from], node_of[to], i % 5 > 0);
    }
  rp_map_lay_out (map);

  return map;
}

static const guint sizes[] = { 1, 2, 10, 14, 60, 300 };

/* However they were entered, everyone is where they are. */
static void
test_order_of_entry (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(RpMap) map = make_map (sizes[i], 0);
      g_autoptr(RpMap) other = make_map (sizes[i], 7);

      for (guint j = 0; j < map->nodes->len; j++)
        {
          const RpMapNode *node = rp_map_get_node (map, j);
          const RpMapNode *same = rp_map_get_node (other, (guint) rp_map_find (other, node->id));

          g_assert_cmpfloat (node->x, ==, same->x);
          g_assert_cmpfloat (node->y, ==, same->y);
        }
      for (guint j = 0; j < map->organizations->len; j++)
        {
          const RpMapOrganization *name = &g_array_index (map->organizations, RpMapOrganization, j);

          g_assert_cmpfloat (name->x, ==, g_array_index (other->organizations, RpMapOrganization,
                                                         j).x);
        }
    }
}

static void
assert_rings (const RpMap *map)
{
  for (guint i = 0; i < map->nodes->len; i++)
    {
      const RpMapNode *node = rp_map_get_node (map, i);
      double radius = hypot (node->x / map->stretch, node->y);

      g_assert_cmpfloat (radius, <, map->rings[node->stage]);
      if (node->stage < RP_MAP_STAGES - 1)
        g_assert_cmpfloat (radius, >, map->rings[node->stage + 1]);
    }
}

/* Whoever is closer stands within the ring of those who are not; in a small map, all of a stage are
 * as far. */
static void
test_distance_is_stage (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(RpMap) map = make_map (sizes[i], 0);
      double of_stage_radius[RP_MAP_STAGES] = { 0 };

      assert_rings (map);
      for (guint j = 0; sizes[i] <= 14 && j < map->nodes->len; j++)
        {
          const RpMapNode *node = rp_map_get_node (map, j);
          double radius = hypot (node->x / map->stretch, node->y);

          if (of_stage_radius[node->stage] > 0)
            g_assert_cmpfloat_with_epsilon (radius, of_stage_radius[node->stage], .001);
          of_stage_radius[node->stage] = radius;
        }
    }
}

static void
test_names_stand_apart (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(RpMap) map = make_map (sizes[i], 0);

      g_assert_false (map->crowded);
      for (guint j = 0; j < map->nodes->len; j++)
        for (guint k = j + 1; k < map->nodes->len; k++)
          {
            RpMapBox a, b;

            rp_map_node_box (rp_map_get_node (map, j), &a);
            rp_map_node_box (rp_map_get_node (map, k), &b);
            g_assert_false (rp_map_boxes_overlap (&a, &b, 0));
          }
    }
}

/* Whatever the shape of the window, it is filled, and the stages stay apart. */
static void
test_shapes (void)
{
  static const struct
  {
    double width;
    double height;
    double stretch;
  } shapes[] = {
    { 1068, 770, RP_MAP_WIDE }, { 788, 670, RP_MAP_SQUARE }, { 350, 655, RP_MAP_TALL },
    { 0, 0, RP_MAP_WIDE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr(RpMap) map = make_map (14, 0);
      double left, top, right, bottom;

      map->stretch = rp_map_find_stretch (shapes[i].width, shapes[i].height);
      g_assert_cmpfloat (map->stretch, ==, shapes[i].stretch);
      rp_map_lay_out (map);
      g_assert_false (map->crowded);
      assert_rings (map);
      if (shapes[i].width == 0)
        continue;

      rp_map_get_extents (map, &left, &top, &right, &bottom);
      g_assert_cmpfloat ((right - left) / (bottom - top), <,
                         shapes[i].width / shapes[i].height * 1.25);
      g_assert_cmpfloat ((right - left) / (bottom - top), >,
                         shapes[i].width / shapes[i].height * .6);
    }
}

/* Between people with an arrow there is room for it, and it goes over the name of no organization
 * that has another place. */
static void
test_arrows (void)
{
  static const double stretches[] = { RP_MAP_WIDE, RP_MAP_SQUARE, RP_MAP_TALL };

  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    {
      g_autoptr(RpMap) map = make_map (14, 0);
      g_autoptr(GArray) points = NULL;

      map->stretch = stretches[i];
      rp_map_lay_out (map);
      for (guint j = 0; j < map->links->len; j++)
        {
          const RpMapLink *link = &g_array_index (map->links, RpMapLink, j);
          const RpMapNode *from = rp_map_get_node (map, link->from);
          const RpMapNode *to = rp_map_get_node (map, link->to);

          if (link->shown)
            g_assert_cmpfloat (hypot (to->x - from->x, to->y - from->y), >, 115);
        }
      points = rp_map_trace_links (map);
      g_assert_cmpuint (points->len, >, 0);
      for (guint j = 0; j < points->len; j++)
        for (guint k = 0; k < map->organizations->len; k++)
          {
            const RpMapPoint *at = &g_array_index (points, RpMapPoint, j);
            RpMapBox box;

            rp_map_organization_box (&g_array_index (map->organizations, RpMapOrganization, k),
                                     &box);
            g_assert_false (at->x > box.left && at->x < box.right
                            && at->y > box.top && at->y < box.bottom);
          }
    }
}

/* As many as are grouped by their organizations elsewhere: it ends, and keeps the stages apart. */
static void
test_many (void)
{
  g_autoptr(RpMap) map = make_map (1200, 0);

  assert_rings (map);
}

static void
test_same_organization_together (void)
{
  g_autoptr(RpMap) map = rp_map_new ();
  static const char *const names[] = { "Ann", "Bea", "Cy", "Dan", "Eve", "Flo", "Gil", "Hal" };

  rp_map_add_organization (map, "a", "One");
  rp_map_add_organization (map, "b", "Other");
  rp_map_add_organization (map, "c", "Third");
  rp_map_add_organization (map, "d", "Fourth");
  for (guint i = 0; i < 8; i++)
    rp_map_add_node (map, names[i], names[i], 1, (int) i % 4);
  rp_map_lay_out (map);

  /* Nobody is nearer than the one of the same. */
  for (guint i = 0; i < 8; i++)
    for (guint j = 0; j < 8; j++)
      {
        const RpMapNode *node = rp_map_get_node (map, i);
        const RpMapNode *mate = rp_map_get_node (map, (i + 4) % 8);
        const RpMapNode *other = rp_map_get_node (map, j);

        if (j % 4 != i % 4)
          g_assert_cmpfloat (hypot (node->x - mate->x, node->y - mate->y), <=,
                             hypot (node->x - other->x, node->y - other->y) + 1);
      }
}

/* One more does not stir the rest: on the average by less than a tenth of the circle */
static void
test_one_more (void)
{
  g_autoptr(RpMap) map = rp_map_new ();
  double moved = 0;

  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr(RpMap) other = make_map (300, 0);

      if (turn == 0)
        {
          rp_map_free (g_steal_pointer (&map));
          map = g_steal_pointer (&other);
          continue;
        }

      rp_map_add_node (other, "ffff", "Jun Li", 1, 3);
      rp_map_lay_out (other);
      for (guint i = 0; i < map->nodes->len; i++)
        {
          const RpMapNode *was = rp_map_get_node (map, i);
          const RpMapNode *is = rp_map_get_node (other, i);

          moved += fabs (remainder (atan2 (was->y, was->x) - atan2 (is->y, is->x), 2 * G_PI));
        }
    }
  g_assert_cmpfloat (moved / map->nodes->len, <, 2 * G_PI / 10);
}

/* By the arrow keys one comes to almost everybody, and around the map to all. */
static void
test_keys_reach_all (void)
{
  static const int directions[][2] = { { -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(RpMap) map = make_map (sizes[i], 0);
      g_autofree gboolean *reached = g_new0 (gboolean, map->nodes->len);
      g_autoptr(GArray) open = g_array_new (FALSE, FALSE, sizeof (int));
      int start = -1;
      guint n = 0;

      g_array_append_val (open, start);
      while (open->len > 0)
        {
          int from = g_array_index (open, int, open->len - 1);

          g_array_set_size (open, open->len - 1);
          for (guint d = 0; d < G_N_ELEMENTS (directions); d++)
            {
              int next = rp_map_find_next (map, from, directions[d][0], directions[d][1]);

              if (next < 0 || reached[next])
                continue;

              reached[next] = TRUE;
              n++;
              g_array_append_val (open, next);
            }
        }
      g_assert_cmpuint (n * 100, >=, map->nodes->len * 98);

      memset (reached, 0, map->nodes->len * sizeof (gboolean));
      for (guint j = 0; j < map->nodes->len; j++)
        {
          start = rp_map_find_beside (map, start, 1);
          g_assert_false (reached[start]);
          reached[start] = TRUE;
        }
      start = rp_map_find_beside (map, start, 1);
      g_assert_cmpint (start, ==, rp_map_find_beside (map, -1, 1));
      g_assert_cmpint (rp_map_find_beside (map, start, -1), ==, rp_map_find_beside (map, -1, -1));
    }
}

/* Whatever the size, names that are written do not overlap, and the closest are written first. */
static void
test_names_have_room (void)
{
  static const double zooms[] = { .1, .3, .6, .9, 1, 2 };
  g_autoptr(RpMap) map = make_map (300, 0);
  guint before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autoptr(RpMapPicture) picture = rp_map_picture_new (map, "You", zooms[i], 1, RP_MAP_PLAIN);
      guint n = 0;

      for (guint j = 0; j < map->nodes->len; j++)
        n += rp_map_picture_has_name (picture, j);
      g_assert_cmpuint (n, >=, before);
      before = n;
    }
  g_assert_cmpuint (before, >, 290);
}

static void
test_find_at (void)
{
  g_autoptr(RpMap) map = make_map (60, 0);
  g_autoptr(RpMapPicture) picture = rp_map_picture_new (map, "You", .7, 1.5, RP_MAP_DARK);

  for (guint i = 0; i < map->nodes->len; i++)
    {
      const RpMapNode *node = rp_map_get_node (map, i);

      g_assert_cmpint (rp_map_picture_find_at (picture, node->x * .7 * 1.5 + 4,
                                               node->y * .7 * 1.5 - 5), ==, (int) i);
    }
  g_assert_cmpint (rp_map_picture_find_at (picture, 1, 1), ==, -1);
}

typedef struct
{
  GBytes *bytes;
  gsize   at;
} Reading;

static cairo_status_t
read_cb (void          *data,
         unsigned char *into,
         unsigned int   length)
{
  Reading *reading = data;

  if (reading->at + length > g_bytes_get_size (reading->bytes))
    return CAIRO_STATUS_READ_ERROR;

  memcpy (into, (const guint8 *) g_bytes_get_data (reading->bytes, NULL) + reading->at, length);
  reading->at += length;

  return CAIRO_STATUS_SUCCESS;
}

/* Both can be read, and show the whole map. */
static void
test_export (void)
{
  g_autoptr(RpMap) map = make_map (14, 0);
  g_autoptr(GBytes) png = rp_map_export (map, "You", RP_MAP_PNG);
  g_autoptr(GBytes) svg = rp_map_export (map, "You", RP_MAP_SVG);
  const GMarkupParser parser = { NULL };
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr(GError) error = NULL;
  double left, top, right, bottom;
  Reading reading = { png, 0 };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &reading);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  rp_map_get_extents (map, &left, &top, &right, &bottom);
  g_assert_cmpfloat (cairo_image_surface_get_width (surface), >, 2 * (right - left));
  g_assert_cmpfloat (cairo_image_surface_get_height (surface), >, 2 * (bottom - top));
  cairo_surface_destroy (surface);

  g_markup_parse_context_parse (context, g_bytes_get_data (svg, NULL),
                                (gssize) g_bytes_get_size (svg), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

/* Another ground, another look */
static void
test_looks_differ (void)
{
  g_autoptr(RpMap) map = make_map (14, 0);
  g_autoptr(GPtrArray) seen = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint look = 0; look < 4; look++)
    {
      g_autoptr(RpMapPicture) picture = rp_map_picture_new (map, "You", .5, 1, look);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 400);
      cairo_t *cr = cairo_create (surface);
      const guint path[] = { 1, 2 };

      cairo_translate (cr, 200, 200);
      rp_map_picture_draw (picture, cr);
      rp_map_picture_draw_path (picture, cr, path, 2);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      g_ptr_array_add (seen, g_bytes_new (cairo_image_surface_get_data (surface), 400 * 400 * 4));
      for (guint i = 0; i < look; i++)
        g_assert_false (g_bytes_equal (seen->pdata[i], seen->pdata[look]));
      cairo_surface_destroy (surface);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/order-of-entry", test_order_of_entry);
  g_test_add_func ("/map/distance-is-stage", test_distance_is_stage);
  g_test_add_func ("/map/names-stand-apart", test_names_stand_apart);
  g_test_add_func ("/map/shapes", test_shapes);
  g_test_add_func ("/map/arrows", test_arrows);
  g_test_add_func ("/map/many", test_many);
  g_test_add_func ("/map/same-organization-together", test_same_organization_together);
  g_test_add_func ("/map/one-more", test_one_more);
  g_test_add_func ("/map/keys-reach-all", test_keys_reach_all);
  g_test_add_func ("/map/names-have-room", test_names_have_room);
  g_test_add_func ("/map/find-at", test_find_at);
  g_test_add_func ("/map/export", test_export);
  g_test_add_func ("/map/looks-differ", test_looks_differ);

  return g_test_run ();
}
