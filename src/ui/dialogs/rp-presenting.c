/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-presenting.h"

#define CLASS "presenting"

/* Every other window blanks what is private, if and only if @window does. */
static void
follow (GtkWidget *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  gboolean presenting = gtk_widget_has_css_class (window, CLASS);

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) other = g_list_model_get_item (toplevels, i);

      /* Setting a class tells of a change even where there is none, and two windows that lead
       * would tell each other for ever. */
      if (gtk_widget_has_css_class (other, CLASS) == presenting)
        continue;
      if (presenting)
        gtk_widget_add_css_class (other, CLASS);
      else
        gtk_widget_remove_css_class (other, CLASS);
    }
}

/**
 * rp_presenting_lead:
 * @window: the window that the others belong to
 *
 * Lets every other window of the program blank what is private while @window
 * does, whenever it opens.
 */
void
rp_presenting_lead (GtkWidget *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (follow),
                           window, G_CONNECT_SWAPPED);
  g_signal_connect (window, "notify::css-classes", G_CALLBACK (follow), NULL);
}
