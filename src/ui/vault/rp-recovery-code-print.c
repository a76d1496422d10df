/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-recovery-code-print.h"

#include "rp-confirm.h"
#include "rp-recovery-code.h"

#include <glib/gi18n.h>

#define MARGIN   72.0   /* points, on every side */
#define GAP      18.0
#define COLUMNS  4
#define TITLE    "Cantarell Bold 22"
#define BODY     "Cantarell 12"
#define SYMBOLS  "Monospace Bold 20"

/* Draws a paragraph at @y and returns where the next begins. */
static double
draw_text (cairo_t    *cr,
           const char *text,
           int         length,
           const char *font,
           double      x,
           double      y,
           double      width)
{
  g_autoptr(PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_from_string (font);
  int height;

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, length);
  pango_layout_get_size (layout, NULL, &height);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);

  return y + (double) height / PANGO_SCALE + GAP;
}

static double
draw_groups (cairo_t       *cr,
             RpSecretBytes *code,
             double         y,
             double         width)
{
  g_autoptr(RpSecretBytes) text = rp_recovery_code_format (code);
  const char *symbols = rp_secret_bytes_begin_read (text, NULL);
  double column = width / COLUMNS;
  double below = y;

  for (int i = 0; i < RP_RECOVERY_CODE_GROUPS; i++)
    {
      if (i % COLUMNS == 0)
        y = below;
      below = draw_text (cr, symbols + i * (RP_RECOVERY_CODE_GROUP_LENGTH + 1),
                         RP_RECOVERY_CODE_GROUP_LENGTH, SYMBOLS, MARGIN + i % COLUMNS * column, y,
                         column);
    }
  rp_secret_bytes_end_read (text);

  return below;
}

/**
 * rp_recovery_code_draw:
 * @cr: where to draw, in points
 * @code: a recovery code
 * @width: of the page
 * @height: of the page
 *
 * Draws the page that is kept where the computer is not.
 */
void
rp_recovery_code_draw (cairo_t       *cr,
                       RpSecretBytes *code,
                       double         width,
                       double         height)
{
  double inner = width - 2 * MARGIN;
  double y = MARGIN;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (code != NULL);

  cairo_set_source_rgb (cr, 0, 0, 0);
  y = draw_text (cr, _("Recovery Code"), -1, TITLE, MARGIN, y, inner);
  y = draw_text (cr, _("It opens the private notes in Rapport if the desktop keyring is lost. "
                       "Whoever has this page and a copy of the notes can read them."),
                 -1, BODY, MARGIN, y, inner);
  y = draw_groups (cr, code, y + GAP, inner);
  draw_text (cr, _("Read from left to right. Keep this page in a safe place, away from the "
                   "computer. Once you have made another code, destroy it."),
             -1, BODY, MARGIN, y + GAP, inner);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           code)
{
  rp_recovery_code_draw (gtk_print_context_get_cairo_context (context), code,
                         gtk_print_context_get_width (context),
                         gtk_print_context_get_height (context));
}

static void
code_free_cb (gpointer  data,
              GClosure *closure)
{
  rp_secret_bytes_unref (data);
}

static gboolean
end_preview_cb (gpointer preview)
{
  gtk_print_operation_preview_end_preview (preview);

  return G_SOURCE_REMOVE;
}

static void
preview_ready_cb (GtkPrintOperationPreview *preview)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, end_preview_cb, g_object_ref (preview), g_object_unref);
}

/* GTK's own would leave the code in a file for another program, which may never remove it. */
static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent)
{
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (nowhere);

  /* It asks for one, even if nothing is drawn. */
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  g_signal_connect (preview, "ready", G_CALLBACK (preview_ready_cb), NULL);
  rp_tell (parent, _("No Preview"), _("It would leave the code on this computer."));

  return TRUE;
}

/**
 * rp_recovery_code_print:
 * @parent: the window that the print dialog belongs to
 * @code: a recovery code
 *
 * Prints one page.
 */
void
rp_recovery_code_print (GtkWindow     *parent,
                        RpSecretBytes *code)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GError) error = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (code != NULL);

  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  /* Print queues show the name of a job to everybody. */
  gtk_print_operation_set_job_name (operation, C_("print job", "Document"));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb),
                         rp_secret_bytes_ref (code), code_free_cb, 0);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), NULL);

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    rp_tell (parent, _("Could Not Print"), error->message);
}
