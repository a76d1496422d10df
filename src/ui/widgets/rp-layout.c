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

/**
 * rp_layout_set_label:
 * @button: a button that has only words
 * @label: the words
 *
 * Shows @label in as many lines as it takes where there is little room, so that
 * a page is not too wide for its window where letters are large.
 */
void
rp_layout_set_label (GtkButton  *button,
                     const char *label)
{
  GtkLabel *words;

  gtk_button_set_label (button, label);
  words = GTK_LABEL (gtk_button_get_child (button));
  gtk_label_set_wrap (words, TRUE);
  gtk_label_set_justify (words, GTK_JUSTIFY_CENTER);
}

/* GTK 4.8 takes an action of a widget's class for disabled once that widget was without a root,
 * until somebody asks for the action anew. */
static void
look_up_actions (GtkWidget *widget)
{
  const char *name = NULL;

  if (GTK_IS_ACTIONABLE (widget))
    name = gtk_actionable_get_action_name (GTK_ACTIONABLE (widget));
  if (name != NULL)
    {
      g_autofree char *copy = g_strdup (name);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), NULL);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), copy);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_up_actions (child);
}

/**
 * rp_layout_move:
 * @child: a child of a box
 * @box: the box it comes to; may be the one it is in
 * @after: (nullable): the child of @box it comes after; %NULL: it is the first
 *
 * Gives @child another place, where its buttons work as they did.
 */
void
rp_layout_move (GtkWidget *child,
                GtkBox    *box,
                GtkWidget *after)
{
  GtkWidget *parent = gtk_widget_get_parent (child);
  g_autoptr(GtkWidget) held = g_object_ref (child);

  if (parent == GTK_WIDGET (box))
    {
      gtk_box_reorder_child_after (box, child, after);
      return;
    }

  gtk_box_remove (GTK_BOX (parent), child);
  gtk_box_insert_child_after (box, child, after);
  look_up_actions (child);
}
