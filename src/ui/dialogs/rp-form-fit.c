/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-form-fit.h"

#include "rp-dialog-shape.h"

/* For so long an answer of the window system may be on its way that is about a size from before. */
#define FRAMES 8

static gboolean
is_wider (GtkWidget *widget,
          int        width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural > width;
}

/**
 * rp_form_fit:
 * @form: a form that is about to be shown
 * @header: its header, with its title between the buttons
 * @heading: the same title above the rows, hidden; it wraps
 * @rows: its rows
 *
 * Makes @form no wider than the window it belongs to. What would be cut then,
 * as in large text, goes where it has room: the title to @heading, and the
 * choice of a row under the title of the row.
 */
void
rp_form_fit (GtkWindow    *form,
             AdwHeaderBar *header,
             GtkLabel     *heading,
             GtkListBox   *rows)
{
  GtkWidget *body = gtk_widget_get_parent (GTK_WIDGET (rows));
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (rows));
  int width, height, margins;

  rp_dialog_fit_parent (form);
  gtk_window_get_default_size (form, &width, &height);
  margins = gtk_widget_get_margin_start (body) + gtk_widget_get_margin_end (body);

  if (is_wider (GTK_WIDGET (header), width))
    {
      adw_header_bar_set_title_widget (header, gtk_label_new (NULL));
      gtk_widget_set_visible (GTK_WIDGET (heading), TRUE);
    }

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    if (ADW_IS_COMBO_ROW (row) && is_wider (row, width - margins))
      {
        adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
        adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
      }
}

/**
 * rp_form_find_start:
 * @form: a form that is about to be shown
 * @rows: its rows
 *
 * Returns: (transfer none) (nullable): where to begin: where @form has put the focus, or
 *   else its first row that can be seen
 */
GtkWidget *
rp_form_find_start (GtkWindow  *form,
                    GtkListBox *rows)
{
  GtkWidget *start = gtk_window_get_focus (form);

  if (start != NULL)
    return start;

  start = gtk_widget_get_first_child (GTK_WIDGET (rows));
  while (start != NULL && !gtk_widget_get_visible (start))
    start = gtk_widget_get_next_sibling (start);

  return start;
}

static gboolean
fit_height_cb (GtkWidget     *form,
               GdkFrameClock *clock,
               gpointer       left)
{
  guint *frames = left;
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (form), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (form), width, -1);

  return --*frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * rp_form_fit_height:
 * @form: a form in which something was shown or hidden
 *
 * Makes @form as high as what is in it wants to be, once all of that has changed.
 */
void
rp_form_fit_height (GtkWindow *form)
{
  guint frames = FRAMES;

  g_return_if_fail (GTK_IS_WINDOW (form));

  gtk_widget_add_tick_callback (GTK_WIDGET (form), fit_height_cb,
                                g_memdup2 (&frames, sizeof frames), g_free);
}
