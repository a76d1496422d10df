/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-map-picture.h"
#include "rp-map-private.h"

G_BEGIN_DECLS

struct _RpMapPicture
{
  const RpMap *map;
  char        *me;
  double       zoom;         /* pixels to a unit */
  double       text;         /* how large text is set */
  double       symbol;       /* how large people are drawn, in pixels to a unit */
  double       letter;       /* how large names are written, in pixels to a unit */
  RpMapLook    look;
  gboolean    *has_name;     /* of each node */
  gboolean    *has_title;    /* of each organization */
  GPtrArray  **members;      /* (nullable): of each organization, of RpMapNode */
  PangoLayout **names;       /* (nullable): of each node, once it was drawn */
};

/* What is drawn */
typedef enum {
  RP_MAP_INK,        /* the colour of text */
  RP_MAP_ACCENT,
  RP_MAP_GROUND,     /* what everything stands on */
  RP_MAP_HALO,       /* around letters */
} RpMapColor;

void     rp_map_use          (const RpMapPicture *picture,
                              cairo_t            *cr,
                              RpMapColor          color,
                              double              alpha);
void     rp_map_get_stage    (RpMapLook           look,
                              guint               stage,
                              double              rgb[3]);
void     rp_map_plan_names   (RpMapPicture       *picture);
void     rp_map_draw_ground  (RpMapPicture       *picture,
                              cairo_t            *cr);
void     rp_map_draw_arrow   (const RpMapPicture *picture,
                              cairo_t            *cr,
                              const RpMapNode    *from,
                              const RpMapNode    *to,
                              double              bend,
                              double              width);
void     rp_map_draw_node    (RpMapPicture       *picture,
                              cairo_t            *cr,
                              guint               index,
                              gboolean            chosen);
void     rp_map_draw_name    (RpMapPicture       *picture,
                              cairo_t            *cr,
                              guint               index,
                              gboolean            chosen);
void     rp_map_draw_title   (RpMapPicture       *picture,
                              cairo_t            *cr,
                              guint               organization);
void     rp_map_draw_me      (const RpMapPicture *picture,
                              cairo_t            *cr);
void     rp_map_path_diamond (cairo_t            *cr,
                              double              half,
                              double              round);

G_END_DECLS
