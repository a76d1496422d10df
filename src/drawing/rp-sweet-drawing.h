/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * RpSweetKind:
 * @RP_SWEET_INSIGHT: amber with a swirl
 * @RP_SWEET_INTRODUCTION: blue, in a twisted wrapper
 * @RP_SWEET_HELP: pink with stripes
 * @RP_SWEET_VISIBILITY: green with a star
 *
 * The kinds of favour as they are drawn: never by colour alone. The order is
 * the one in which favours are listed everywhere.
 */
typedef enum {
  RP_SWEET_INSIGHT,
  RP_SWEET_INTRODUCTION,
  RP_SWEET_HELP,
  RP_SWEET_VISIBILITY,
  RP_N_SWEET_KINDS
} RpSweetKind;

void rp_sweet_draw (cairo_t     *cr,
                    RpSweetKind  kind,
                    double       x,
                    double       y,
                    double       radius,
                    double       rotation);

G_END_DECLS
