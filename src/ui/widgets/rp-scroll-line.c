/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-scroll-line.h"

static void
scrolled_cb (GtkWidget     *header,
             GtkAdjustment *adjustment)
{
  if (gtk_adjustment_get_value (adjustment) > 1)
    gtk_widget_add_css_class (header, "scrolled");
  else
    gtk_widget_remove_css_class (header, "scrolled");
}

/**
 * rp_scroll_line_watch:
 * @scroller: what is below @header
 * @header: the header of a page
 *
 * Draws a line below @header while what is under it was scrolled away.
 */
void
rp_scroll_line_watch (GtkScrolledWindow *scroller,
                      GtkWidget         *header)
{
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));
  g_return_if_fail (GTK_IS_WIDGET (header));

  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scroller), "value-changed",
                           G_CALLBACK (scrolled_cb), header, G_CONNECT_SWAPPED);
}
