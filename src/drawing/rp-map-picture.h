/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-map.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * RpMapLook:
 * @RP_MAP_DARK: on a dark ground
 * @RP_MAP_HIGH_CONTRAST: nothing is pale that means something
 */
typedef enum {
  RP_MAP_PLAIN = 0,
  RP_MAP_DARK = 1 << 0,
  RP_MAP_HIGH_CONTRAST = 1 << 1,
} RpMapLook;

/**
 * RpMapPicture:
 *
 * A map as it looks at some size: what is drawn of it, and which names have
 * room. It belongs to one thread.
 */
typedef struct _RpMapPicture RpMapPicture;

RpMapPicture *rp_map_picture_new       (const RpMap        *map,
                                        const char         *me,
                                        double              zoom,
                                        double              text,
                                        RpMapLook           look);
void          rp_map_picture_free      (RpMapPicture       *picture);
void          rp_map_picture_draw      (RpMapPicture       *picture,
                                        cairo_t            *cr);
void          rp_map_picture_draw_path (RpMapPicture       *picture,
                                        cairo_t            *cr,
                                        const guint        *path,
                                        guint               n_path);
int           rp_map_picture_find_at   (const RpMapPicture *picture,
                                        double              x,
                                        double              y);
gboolean      rp_map_picture_has_name  (const RpMapPicture *picture,
                                        guint               node);
void          rp_map_swatch_draw       (cairo_t            *cr,
                                        double              width,
                                        double              height,
                                        int                 what,
                                        RpMapLook           look);

/* What rp_map_swatch_draw() draws beside the stages */
#define RP_MAP_SWATCH_GATEKEEPER -1
#define RP_MAP_SWATCH_LINK       -2

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpMapPicture, rp_map_picture_free)

G_END_DECLS
