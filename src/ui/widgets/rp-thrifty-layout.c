/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-thrifty-layout.h"

/**
 * RpThriftyLayout:
 *
 * The layout of a widget in a line that holds words that wrap. A line asks each
 * of its children how wide it would be at the height it gets, and a label that
 * wraps tries two dozen widths to tell. That is most of the time that a page
 * needs to appear; and what is needed is only what it asks for at any height,
 * since its height is found from its width. So that is what this layout tells.
 */
struct _RpThriftyLayout
{
  GtkLayoutManager  parent_instance;

  GtkLayoutManager *inner;   /* (owned): the widget's own */
};

G_DEFINE_FINAL_TYPE (RpThriftyLayout, rp_thrifty_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
rp_thrifty_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rp_thrifty_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  gtk_layout_manager_measure (RP_THRIFTY_LAYOUT (manager)->inner, widget, orientation,
                              orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size,
                              minimum, natural, minimum_baseline, natural_baseline);
}

static void
rp_thrifty_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  gtk_layout_manager_allocate (RP_THRIFTY_LAYOUT (manager)->inner, widget, width, height,
                               baseline);
}

static void
rp_thrifty_layout_dispose (GObject *object)
{
  g_clear_object (&RP_THRIFTY_LAYOUT (object)->inner);

  G_OBJECT_CLASS (rp_thrifty_layout_parent_class)->dispose (object);
}

static void
rp_thrifty_layout_class_init (RpThriftyLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_thrifty_layout_dispose;
  manager_class->get_request_mode = rp_thrifty_layout_get_request_mode;
  manager_class->measure = rp_thrifty_layout_measure;
  manager_class->allocate = rp_thrifty_layout_allocate;
}

static void
rp_thrifty_layout_init (RpThriftyLayout *self)
{
}

/**
 * rp_thrifty_layout_use:
 * @widget: a widget that has a layout manager, whose properties stay as they are
 *
 * From now on @widget wants the same width at any height.
 */
void
rp_thrifty_layout_use (GtkWidget *widget)
{
  GtkLayoutManager *inner = gtk_widget_get_layout_manager (widget);
  RpThriftyLayout *self;

  g_return_if_fail (GTK_IS_LAYOUT_MANAGER (inner));

  self = g_object_new (RP_TYPE_THRIFTY_LAYOUT, NULL);
  self->inner = g_object_ref (inner);
  gtk_widget_set_layout_manager (widget, GTK_LAYOUT_MANAGER (self));
}

/**
 * rp_thrifty_layout_use_in_row:
 * @row: a row
 *
 * Uses it for title and subtitle.
 */
void
rp_thrifty_layout_use_in_row (AdwActionRow *row)
{
  GtkWidget *header = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget *child = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  while (child != NULL && !gtk_widget_has_css_class (child, "title"))
    child = gtk_widget_get_next_sibling (child);

  if (child != NULL && gtk_widget_get_layout_manager (child) != NULL)
    rp_thrifty_layout_use (child);
}
