/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-form-scroller.h"

/* In pixels: what can be seen of it at least, and what it asks for at most */
#define LEAST 64
#define MOST  520

/* Around what scrolls, for its shadow, in pixels */
#define SHADOW 3

/**
 * RpFormScroller:
 *
 * Holds what may be too high for a form. It is as high as what it holds wants to be at its
 * width, where a scrolled window asks for the height that it would have if nothing wrapped.
 * The shadow of what it holds is not cut, and yet that stands in line with what is around.
 */
struct _RpFormScroller
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RpFormScroller, rp_form_scroller, ADW_TYPE_BIN)

static GtkSizeRequestMode
rp_form_scroller_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rp_form_scroller_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  GtkWidget *scrolled = adw_bin_get_child (ADW_BIN (widget));
  GtkWidget *inside = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (inside, orientation, -1, minimum, natural, NULL, NULL);
      *minimum = MAX (*minimum - 2 * SHADOW, 0);
      *natural = MAX (*natural - 2 * SHADOW, 0);
      return;
    }

  gtk_widget_measure (inside, orientation, for_size >= 0 ? for_size + 2 * SHADOW : -1, NULL,
                      natural, NULL, NULL);
  *minimum = LEAST;
  *natural = CLAMP (*natural - 2 * SHADOW, LEAST, MOST);
}

static void
rp_form_scroller_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  const GtkAllocation all = { -SHADOW, -SHADOW, width + 2 * SHADOW, height + 2 * SHADOW };

  gtk_widget_size_allocate (adw_bin_get_child (ADW_BIN (widget)), &all, -1);
}

static void
rp_form_scroller_class_init (RpFormScrollerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = rp_form_scroller_get_request_mode;
  widget_class->measure = rp_form_scroller_measure;
  widget_class->size_allocate = rp_form_scroller_size_allocate;
}

static void
rp_form_scroller_init (RpFormScroller *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

/**
 * rp_form_scroller_new:
 * @child: (transfer floating): what may be too high; its margins are set
 *
 * Returns: (transfer floating): a scroller, for rp_form_window_append()
 */
GtkWidget *
rp_form_scroller_new (GtkWidget *child)
{
  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  gtk_widget_set_margin_start (child, SHADOW);
  gtk_widget_set_margin_end (child, SHADOW);
  gtk_widget_set_margin_top (child, SHADOW);
  gtk_widget_set_margin_bottom (child, SHADOW);

  return g_object_new (RP_TYPE_FORM_SCROLLER,
                       "child", g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                              "child", child,
                                              "hscrollbar-policy", GTK_POLICY_NEVER,
                                              NULL),
                       NULL);
}
