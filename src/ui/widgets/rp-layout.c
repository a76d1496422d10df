/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-layout.h"


/**
 * rp_layout_takes_part:
 * @child: (nullable): a widget that may have no place
 *
 * Returns: whether @child is there and wants room
 */
gboolean
rp_layout_takes_part (GtkWidget *child)
{
  return child != NULL && gtk_widget_should_layout (child);
}

/**
 * rp_layout_measure_width:
 * @child: (nullable): a widget
 * @minimum: (out): the least it can do with, 0 when it takes no part
 * @natural: (out): what it would like
 */
void
rp_layout_measure_width (GtkWidget *child,
                         int       *minimum,
                         int       *natural)
{
  *minimum = *natural = 0;
  if (rp_layout_takes_part (child))
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

/**
 * rp_layout_measure_height:
 * @child: (nullable): a widget
 * @width: how wide it will be
 *
 * Returns: how high it would like to be, 0 when it takes no part
 */
int
rp_layout_measure_height (GtkWidget *child,
                          int        width)
{
  int height = 0;

  if (rp_layout_takes_part (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

/**
 * rp_layout_place:
 * @child: (nullable): a widget
 * @x: distance from where a line begins: from the right in right-to-left text
 * @y: distance from the top
 * @width: how wide it is
 * @height: how high it is
 *
 * Gives @child its place in its parent, when it takes part.
 */
void
rp_layout_place (GtkWidget *child,
                 int        x,
                 int        y,
                 int        width,
                 int        height)
{
  GtkWidget *parent;

  if (!rp_layout_takes_part (child))
    return;

  parent = gtk_widget_get_parent (child);
  if (gtk_widget_get_direction (parent) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (parent) - x - width;

  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}
