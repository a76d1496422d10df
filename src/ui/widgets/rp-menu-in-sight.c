/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-menu-in-sight.h"

static void
activate_cb (GtkWidget *toggle)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (toggle, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double value, top, bottom;

  if (scroller == NULL || !gtk_widget_compute_bounds (toggle, scroller, &bounds))
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  value = gtk_adjustment_get_value (adjustment);
  top = value + (double) bounds.origin.y;
  bottom = top + (double) bounds.size.height;
  /* What is still scrolling to another place is ended by this, as it is not by clamping. */
  gtk_adjustment_set_value (adjustment,
                            MIN (MAX (value, bottom - gtk_adjustment_get_page_size (adjustment)),
                                 top));
}

/**
 * rp_menu_in_sight:
 * @button: a button in a page that scrolls
 *
 * Has @button scrolled into sight when it is activated by whoever does not see
 * where it is, through the accessibility bus: what it opens has no place
 * outside of the screen, and GTK complains.
 */
void
rp_menu_in_sight (GtkMenuButton *button)
{
  GtkWidget *toggle;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  /* It opens a quarter of a second after it is activated: it is in its place by then. */
  toggle = gtk_widget_get_first_child (GTK_WIDGET (button));
  g_signal_connect (toggle, "activate", G_CALLBACK (activate_cb), NULL);
}
