/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-print-pages.h"

#include <glib/gi18n.h>

typedef struct
{
  double          width;
  double          height;
  RpDrawPage      draw;
  gpointer        data;
  GDestroyNotify  destroy;
} Printing;

/* The page is drawn for A4; another paper gets it as large as it holds. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  const Printing *printing = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double across = gtk_print_context_get_width (context) / printing->width;
  double down = gtk_print_context_get_height (context) / printing->height;
  double scale = MIN (across, down);

  cairo_scale (cr, scale, scale);
  printing->draw (printing->data, cr, (guint) page);
}

static void
printing_free_cb (gpointer  data,
                  GClosure *closure)
{
  Printing *printing = data;

  printing->destroy (printing->data);
  g_free (printing);
}

/**
 * rp_print_pages:
 * @writer: what to tell of errors
 * @parent: (nullable): the window that the print dialog belongs to
 * @n_pages: how many there are
 * @width: of a page, in points
 * @height: of a page, in points
 * @draw: draws one
 * @data: (transfer full): what is printed
 * @destroy: frees @data
 *
 * Asks for a printer and prints.
 */
void
rp_print_pages (RpWriter       *writer,
                GtkWindow      *parent,
                guint           n_pages,
                double          width,
                double          height,
                RpDrawPage      draw,
                gpointer        data,
                GDestroyNotify  destroy)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  g_autoptr(GError) error = NULL;
  Printing *printing = g_new0 (Printing, 1);

  printing->width = width;
  printing->height = height;
  printing->draw = draw;
  printing->data = data;
  printing->destroy = destroy;
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
  /* Print queues show the name of a job to everybody. */
  gtk_print_operation_set_job_name (operation, C_("print job", "Document"));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), printing,
                         printing_free_cb, 0);

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    rp_writer_error (writer, error);
}
