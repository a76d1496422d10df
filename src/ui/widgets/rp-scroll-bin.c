/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-scroll-bin.h"

/* As low as a scroll bar can be, and a little more */
#define HEIGHT 64

/**
 * RpScrollBin:
 *
 * Holds a scrolled window with a long page. GTK asks what is scrolled how high
 * it wants to be although nothing comes of it, for each new page twice: at a
 * width that it will not have, and before its styles are known. That takes
 * longer than all the rest of showing the page. Here nobody asks.
 */
struct _RpScrollBin
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RpScrollBin, rp_scroll_bin, ADW_TYPE_BIN)

static GtkSizeRequestMode
rp_scroll_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
rp_scroll_bin_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = HEIGHT;
  else
    gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, -1, minimum, natural,
                        NULL, NULL);
}

static void
rp_scroll_bin_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
}

static void
rp_scroll_bin_class_init (RpScrollBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = rp_scroll_bin_get_request_mode;
  widget_class->measure = rp_scroll_bin_measure;
  widget_class->size_allocate = rp_scroll_bin_size_allocate;
}

static void
rp_scroll_bin_init (RpScrollBin *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}
