/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-tab-stop.h"

/**
 * RpTabStop:
 *
 * Makes a list one stop for Tab: arrows go from row to row, Tab leaves it. A
 * list by itself stops at each of its rows, and selects it, so that whoever
 * goes on to the page beside it never gets to the page that was open.
 */
struct _RpTabStop
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RpTabStop, rp_tab_stop, ADW_TYPE_BIN)

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static gboolean
rp_tab_stop_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
      && has_focus (widget))
    return FALSE;

  return GTK_WIDGET_CLASS (rp_tab_stop_parent_class)->focus (widget, direction);
}

static void
rp_tab_stop_class_init (RpTabStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = rp_tab_stop_focus;
}

static void
rp_tab_stop_init (RpTabStop *self)
{
}

/**
 * rp_tab_stop_new:
 * @child: a list, or what scrolls it, whose rows hold nothing to press
 *
 * Returns: (transfer floating): a new stop
 */
GtkWidget *
rp_tab_stop_new (GtkWidget *child)
{
  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  return g_object_new (RP_TYPE_TAB_STOP, "child", child, NULL);
}
