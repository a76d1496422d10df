/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-meeting-page-private.h"

static void
scrolled_cb (RpMeetingPage *self,
             GtkAdjustment *adjustment)
{
  if (gtk_adjustment_get_value (adjustment) > 1)
    gtk_widget_add_css_class (GTK_WIDGET (self->header), "scrolled");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->header), "scrolled");
}

/**
 * rp_meeting_page_watch_scrolling:
 * @self: a page with its template
 *
 * Draws a line below the header while what is under it was scrolled away.
 */
void
rp_meeting_page_watch_scrolling (RpMeetingPage *self)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);

  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scroller), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rp_meeting_page_begin_at_top:
 * @self: a page
 *
 * Another meeting begins at its top, and nothing of the last one keeps the focus.
 */
void
rp_meeting_page_begin_at_top (RpMeetingPage *self)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->scroller))
    gtk_root_set_focus (root, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), 0);
}
