/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-text-scale.h"

/* From this size on, what stands side by side in a narrow page goes one below the other. */
#define LARGE 1.4

/**
 * rp_text_scale_get:
 *
 * Returns: how large text is set against the usual size: 1 is 96 dpi
 */
double
rp_text_scale_get (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi = 0;

  if (settings != NULL)
    g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? dpi / (96.0 * PANGO_SCALE) : 1.0;
}

/**
 * rp_text_scale_is_large:
 *
 * Returns: whether text is so large that a page of 360 pixels has to leave room for it
 */
gboolean
rp_text_scale_is_large (void)
{
  return rp_text_scale_get () > LARGE;
}

/**
 * rp_text_scale_watch:
 * @widget: a widget whose size follows rp_text_scale_get()
 *
 * Lets @widget be measured and drawn again when the size of text changes.
 */
void
rp_text_scale_watch (GtkWidget *widget)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (settings != NULL)
    g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (gtk_widget_queue_resize),
                             widget, G_CONNECT_SWAPPED);
}
