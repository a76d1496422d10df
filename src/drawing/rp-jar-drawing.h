/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-sweet-drawing.h"

G_BEGIN_DECLS

/* The design space; a jar is drawn to fit any rectangle, at its lower edge. */
#define RP_JAR_WIDTH  180.0
#define RP_JAR_HEIGHT 222.0

/**
 * RpJarFlags:
 * @RP_JAR_DARK: on a dark ground
 * @RP_JAR_NO_TAG: without the number on its string
 * @RP_JAR_NO_SHADOW: without the shadow it stands on, as on paper
 */
typedef enum {
  RP_JAR_DEFAULT = 0,
  RP_JAR_DARK = 1 << 0,
  RP_JAR_NO_TAG = 1 << 1,
  RP_JAR_NO_SHADOW = 1 << 2,
} RpJarFlags;

/**
 * RpJarPicture:
 * @count: how many sweets the jar holds; below zero it is overdrawn
 * @sweets: (nullable) (array length=n_sweets): the kinds to draw, the highest first
 * @n_sweets: length of @sweets; what goes beyond %RP_JAR_MAX_SWEETS is left out
 * @taken: how many were taken out; at most two wrappers lie at its foot
 * @seed: makes the jar look like itself, such as its person's id
 * @flags: how to draw it
 * @lid: how far the lid is lifted, 0 to 1
 * @falling: whether the first of @sweets is on its way into the jar
 * @fall: how far it has come: 0 above the mouth, 1 in its place; a little more
 *   while it settles
 */
typedef struct
{
  int                count;
  const RpSweetKind *sweets;
  guint              n_sweets;
  guint              taken;
  guint32            seed;
  RpJarFlags         flags;
  double             lid;
  gboolean           falling;
  double             fall;
} RpJarPicture;

void rp_sweet_jar_draw (cairo_t            *cr,
                        double              width,
                        double              height,
                        const RpJarPicture *jar);
void rp_wrapper_draw   (cairo_t            *cr,
                        double              x,
                        double              y,
                        double              rotation,
                        RpJarFlags          flags);

G_END_DECLS
