/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-jar-drawing.h"
#include "rp-jar-packing.h"

#include <math.h>
#include <string.h>

#define SIZE 222

static const RpSweetKind kinds[40] = {
  RP_SWEET_INSIGHT, RP_SWEET_INTRODUCTION, RP_SWEET_HELP, RP_SWEET_VISIBILITY,
};

static void
test_packing_is_steady (void)
{
  RpJarSpot first[RP_JAR_MAX_SWEETS];
  RpJarSpot again[RP_JAR_MAX_SWEETS];
  RpJarSpot other[RP_JAR_MAX_SWEETS];

  rp_jar_pack (11, 5, 15, first);
  for (guint seed = 100; seed < 400; seed++) /* until it is forgotten */
    rp_jar_pack (1, seed, 15, other);
  rp_jar_pack (11, 5, 15, again);
  g_assert_cmpmem (first, 11 * sizeof *first, again, 11 * sizeof *again);

  rp_jar_pack (11, 6, 15, other);
  g_assert_cmpint (memcmp (first, other, 11 * sizeof *first), !=, 0);
}

static void
test_packing_is_sound (void)
{
  for (guint seed = 0; seed < 20; seed++)
    for (guint n = 0; n <= RP_JAR_MAX_SWEETS; n += 4)
      {
        RpJarSpot spots[RP_JAR_MAX_SWEETS];
        double r = 11.75;

        rp_jar_pack (n, seed, r, spots);
        for (guint i = 0; i < n; i++)
          {
            g_assert_cmpfloat (spots[i].x, >=, RP_JAR_LEFT + r - .01);
            g_assert_cmpfloat (spots[i].x, <=, RP_JAR_RIGHT - r + .01);
            g_assert_cmpfloat (spots[i].y, <=, RP_JAR_BOTTOM - r + .01);
            g_assert_cmpfloat (spots[i].y, >=, 50); /* below the collar */
            if (i > 0)
              g_assert_cmpfloat (spots[i].y, >=, spots[i - 1].y);
            for (guint j = 0; j < i; j++)
              g_assert_cmpfloat (hypot (spots[i].x - spots[j].x, spots[i].y - spots[j].y), >,
                                 2 * r * .85);
          }
      }
}

static cairo_surface_t *
paint (const RpJarPicture *jar,
       double              width,
       double              height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  rp_sweet_jar_draw (cr, width, height, jar);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint
count_painted (cairo_surface_t *surface)
{
  const guint32 *pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  guint painted = 0;

  for (guint i = 0; i < SIZE * SIZE; i++)
    painted += pixels[i] != 0;

  return painted;
}

static gboolean
look_alike (const RpJarPicture *a,
            const RpJarPicture *b)
{
  cairo_surface_t *left = paint (a, SIZE, SIZE);
  cairo_surface_t *right = paint (b, SIZE, SIZE);
  gboolean same = memcmp (cairo_image_surface_get_data (left), cairo_image_surface_get_data (right),
                          (gsize) cairo_image_surface_get_stride (left) * SIZE) == 0;

  g_assert_cmpuint (count_painted (left), >, 1000);
  cairo_surface_destroy (left);
  cairo_surface_destroy (right);

  return same;
}

static void
test_states_differ (void)
{
  const RpJarPicture jars[] = {
    { 0, NULL, 0, 0, 1, RP_JAR_DEFAULT },
    { 1, kinds, 1, 0, 1, RP_JAR_DEFAULT },
    { 5, kinds, 5, 0, 1, RP_JAR_DEFAULT },
    { 5, kinds, 5, 2, 1, RP_JAR_DEFAULT },
    { 5, kinds, 5, 0, 2, RP_JAR_DEFAULT },
    { 5, kinds, 5, 0, 1, RP_JAR_DARK },
    { 5, kinds, 5, 0, 1, RP_JAR_NO_TAG },
    { 5, kinds, 5, 0, 1, RP_JAR_NO_SHADOW },
    { 31, kinds, 40, 9, 1, RP_JAR_DEFAULT },
    { -2, NULL, 0, 2, 1, RP_JAR_DEFAULT },
    { -400, NULL, 0, 2, 1, RP_JAR_DARK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (jars); i++)
    for (guint j = 0; j < G_N_ELEMENTS (jars); j++)
      g_assert_cmpint (look_alike (&jars[i], &jars[j]), ==, i == j);
}

static void
test_no_room (void)
{
  const RpJarPicture jar = { 5, kinds, 5, 0, 1, RP_JAR_DEFAULT };
  cairo_surface_t *surface = paint (&jar, 0, 100);

  g_assert_cmpuint (count_painted (surface), ==, 0);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/jar/packing-is-steady", test_packing_is_steady);
  g_test_add_func ("/jar/packing-is-sound", test_packing_is_sound);
  g_test_add_func ("/jar/states-differ", test_states_differ);
  g_test_add_func ("/jar/no-room", test_no_room);

  return g_test_run ();
}
