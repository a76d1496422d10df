/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief-page.h"

#include "rp-date.h"
#include "rp-error.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw_pages (const RpBrief   *brief,
            cairo_surface_t *surface)
{
  guint pages = rp_brief_page_count (brief);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  for (guint page = 0; page < pages; page++)
    {
      rp_brief_page_draw (brief, cr, page);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);

  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
}

/**
 * rp_brief_to_pdf:
 * @brief: a brief
 * @error: %RP_ERROR_IO when it could not be drawn
 *
 * The title says nothing of who is met, and the date is that of the brief: the
 * same brief gives the same bytes.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
rp_brief_to_pdf (const RpBrief  *brief,
                 GError        **error)
{
  g_autoptr(GByteArray) bytes = NULL;
  g_autofree char *made = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (brief != NULL, NULL);

  bytes = g_byte_array_new ();
  made = rp_time_to_rfc3339 (brief->now);
  surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, RP_BRIEF_PAGE_WIDTH,
                                                 RP_BRIEF_PAGE_HEIGHT);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, _("Meeting brief"));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, made);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, made);
  status = draw_pages (brief, surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, RP_ERROR, RP_ERROR_IO, _("The brief could not be drawn: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
