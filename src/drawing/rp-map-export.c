/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-map-export.h"

#include "rp-map-picture.h"

#include <cairo-svg.h>
#include <math.h>

#define MARGIN     24.0
#define SCALE      2.0       /* of points to units */
#define MAX_POINTS 16000.0   /* in a row; more, cairo does not hold */

static cairo_status_t
write_cb (void                *bytes,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (RpMapFormat  format,
                double       width,
                double       height,
                double       scale,
                GByteArray  *bytes)
{
  cairo_surface_t *surface;

  if (format == RP_MAP_SVG)
    return cairo_svg_surface_create_for_stream (write_cb, bytes, width, height);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  cairo_surface_set_device_scale (surface, scale, scale);

  return surface;
}

/**
 * rp_map_export:
 * @map: a map that is laid out
 * @me: what is written in the middle
 * @format: of what
 *
 * Draws all of the map on white, with the names there is room for.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when there is not the
 *   memory for it
 */
GBytes *
rp_map_export (const RpMap *map,
               const char  *me,
               RpMapFormat  format)
{
  g_autoptr(RpMapPicture) picture = rp_map_picture_new (map, me, 1, 1, RP_MAP_PLAIN);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  double left, top, right, bottom, width, height, scale;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  rp_map_get_extents (map, &left, &top, &right, &bottom);
  width = ceil (right - left + 2 * MARGIN);
  height = ceil (bottom - top + 2 * MARGIN);
  scale = MIN (SCALE, MAX_POINTS / MAX (width, height));
  surface = create_surface (format, width, height, scale, bytes);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN - left, MARGIN - top);
  rp_map_picture_draw (picture, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && format == RP_MAP_PNG)
    status = cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status == CAIRO_STATUS_SUCCESS ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes))
                                        : NULL;
}
