/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-jar-packing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>


#define N_STEPS     1400
#define SETTLE_STEP 1100 /* from here on gravity is weak, so that nothing overlaps at the end */
#define CORNER      30.0
#define CACHE_SIZE  256

typedef struct
{
  guint     n_sweets;
  guint32   seed;
  double    radius;
  RpJarSpot spots[RP_JAR_MAX_SWEETS];
} Packing;

static GMutex cache_lock;
static GHashTable *cache; /* (owned): Packing to itself */

static guint
packing_hash (gconstpointer key)
{
  const Packing *packing = key;

  return packing->seed * 31 + packing->n_sweets;
}

static gboolean
packing_equal (gconstpointer a,
               gconstpointer b)
{
  const Packing *left = a;
  const Packing *right = b;

  return left->n_sweets == right->n_sweets && left->seed == right->seed
         && left->radius == right->radius;
}

static int
compare_height (gconstpointer a,
                gconstpointer b)
{
  const RpJarSpot *left = a;
  const RpJarSpot *right = b;

  return (left->y > right->y) - (left->y < right->y);
}

static void
push_apart (Packing *packing)
{
  double reach = 2 * packing->radius;

  for (guint i = 0; i < packing->n_sweets; i++)
    for (guint j = i + 1; j < packing->n_sweets; j++)
      {
        RpJarSpot *a = &packing->spots[i];
        RpJarSpot *b = &packing->spots[j];
        double dx = b->x - a->x;
        double dy = b->y - a->y;
        double distance = MAX (hypot (dx, dy), .01);
        double k = (reach - distance) / 2 / distance;

        if (distance >= reach)
          continue;

        a->x -= dx * k;
        a->y -= dy * k;
        b->x += dx * k;
        b->y += dy * k;
      }
}

static void
keep_inside (Packing *packing)
{
  double r = packing->radius;

  for (guint i = 0; i < packing->n_sweets; i++)
    {
      RpJarSpot *spot = &packing->spots[i];

      spot->x = CLAMP (spot->x, RP_JAR_LEFT + r, RP_JAR_RIGHT - r);
      spot->y = MIN (spot->y, RP_JAR_BOTTOM - r);

      for (int side = -1; side <= 1; side += 2)
        {
          double cx = side < 0 ? RP_JAR_LEFT + CORNER : RP_JAR_RIGHT - CORNER;
          double cy = RP_JAR_BOTTOM - CORNER;
          double dx = spot->x - cx;
          double dy = spot->y - cy;
          double distance = hypot (dx, dy);

          if (dx * side > 0 && dy > 0 && distance > CORNER - r)
            {
              spot->x = cx + dx * (CORNER - r) / distance;
              spot->y = cy + dy * (CORNER - r) / distance;
            }
        }
    }
}

static void
drop_and_relax (Packing *packing)
{
  RpJarDice dice = { packing->seed };
  double r = packing->radius;

  for (guint i = 0; i < packing->n_sweets; i++)
    {
      RpJarSpot *spot = &packing->spots[i];

      spot->x = RP_JAR_LEFT + r + rp_jar_dice_throw (&dice) * (RP_JAR_RIGHT - RP_JAR_LEFT - 2 * r);
      spot->y = RP_JAR_BOTTOM - r - 6 - (i / 4) * 2.3 * r - rp_jar_dice_throw (&dice) * 8;
    }

  for (guint step = 0; step < N_STEPS; step++)
    {
      for (guint i = 0; i < packing->n_sweets; i++)
        packing->spots[i].y += step < SETTLE_STEP ? .8 : .2;

      for (guint round = 0; round < 3; round++)
        {
          push_apart (packing);
          keep_inside (packing);
        }
    }

  qsort (packing->spots, packing->n_sweets, sizeof (RpJarSpot), compare_height);
}

/**
 * rp_jar_dice_throw:
 * @dice: the random source
 *
 * The splitmix64 generator (Steele, Lea, Flood, “Fast splittable pseudorandom
 * number generators”, 2014).
 *
 * Returns: the next number, 0 ≤ x < 1
 */
double
rp_jar_dice_throw (RpJarDice *dice)
{
  guint64 z;

  dice->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  z = dice->state;
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  z ^= z >> 31;

  return (z >> 11) / 9007199254740992.0; /* 2^53 */
}

/**
 * rp_jar_pack:
 * @n_sweets: how many, at most %RP_JAR_MAX_SWEETS
 * @seed: what makes this jar look like itself, such as its person's id
 * @radius: of a sweet, in the design space
 * @spots: (out caller-allocates) (array length=n_sweets): where they lie, the highest first
 *
 * Lets sweets fall into a jar and come to rest. The same arguments give the
 * same spots; they are kept, as working them out takes some milliseconds. May
 * be called from any thread.
 */
void
rp_jar_pack (guint      n_sweets,
             guint32    seed,
             double     radius,
             RpJarSpot *spots)
{
  g_autoptr(GMutexLocker) locker = NULL;
  Packing wanted = { .n_sweets = n_sweets, .seed = seed, .radius = radius };
  Packing *packing;

  g_return_if_fail (n_sweets <= RP_JAR_MAX_SWEETS);
  g_return_if_fail (radius > 0 && radius < CORNER);
  g_return_if_fail (spots != NULL);

  locker = g_mutex_locker_new (&cache_lock);
  if (cache == NULL)
    cache = g_hash_table_new_full (packing_hash, packing_equal, g_free, NULL);

  packing = g_hash_table_lookup (cache, &wanted);
  if (packing == NULL)
    {
      if (g_hash_table_size (cache) >= CACHE_SIZE)
        g_hash_table_remove_all (cache);

      packing = g_memdup2 (&wanted, sizeof wanted);
      drop_and_relax (packing);
      g_hash_table_add (cache, packing);
    }
  memcpy (spots, packing->spots, n_sweets * sizeof (RpJarSpot));
}
