/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The inside of the jar in the design space of 180 by 222. */
#define RP_JAR_LEFT   30.0
#define RP_JAR_RIGHT  150.0
#define RP_JAR_BOTTOM 206.0

/* More sweets than this are not drawn; the tag tells the rest. */
#define RP_JAR_MAX_SWEETS 24

/**
 * RpJarSpot:
 * @x: centre of a sweet in the design space
 * @y: centre of a sweet in the design space
 */
typedef struct
{
  double x;
  double y;
} RpJarSpot;

/**
 * RpJarDice:
 * @state: the seed
 *
 * A small random source of our own, so that a jar looks the same with every
 * version of every library.
 */
typedef struct
{
  guint64 state;
} RpJarDice;

double rp_jar_dice_throw (RpJarDice *dice);
void   rp_jar_pack       (guint      n_sweets,
                          guint32    seed,
                          double     radius,
                          RpJarSpot *spots);

G_END_DECLS
