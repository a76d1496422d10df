/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-brief-actions.h"

#include "rp-brief-page.h"
#include "rp-error.h"
#include "rp-file-dialog.h"
#include "rp-print-pages.h"

#include <glib/gi18n.h>

static void
draw_page (gpointer  brief,
           cairo_t  *cr,
           guint     page)
{
  rp_brief_page_draw (brief, cr, page);
}

static void
free_brief (gpointer brief)
{
  rp_brief_free (brief);
}

/**
 * rp_brief_print:
 * @writer: what to tell of errors
 * @parent: (nullable): the window that the print dialog belongs to
 * @brief: (transfer full): what to print
 */
void
rp_brief_print (RpWriter     *writer,
                GtkWindow    *parent,
                RpBrief      *brief)
{
  rp_print_pages (writer, parent, rp_brief_page_count (brief), RP_BRIEF_PAGE_WIDTH,
                  RP_BRIEF_PAGE_HEIGHT, draw_page, brief, free_brief);
}

/* What the file dialog comes back to. */
typedef struct
{
  RpWriter     *writer;
  RpBrief      *brief;
} Saving;

static void
saving_free (Saving *saving)
{
  g_clear_object (&saving->writer);
  g_clear_pointer (&saving->brief, rp_brief_free);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* Nobody else on this machine may read it, whatever the file was before. */
static gboolean
write_file (GFile   *file,
            GBytes  *bytes,
            GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr(GError) local_error = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_CREATE,
                           _("The brief can only be saved on this computer."));
      return FALSE;
    }

  if (!g_file_set_contents_full (path, data, length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 0600, &local_error))
    {
      g_set_error (error, RP_ERROR, RP_ERROR_CREATE, _("The brief could not be saved: %s"),
                   local_error->message);
      return FALSE;
    }

  return TRUE;
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Saving) saving = user_data;
  g_autoptr(GFile) file = rp_file_dialog_finish (result);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  if (file == NULL)
    return;

  bytes = rp_brief_to_pdf (saving->brief, &error);
  if (bytes != NULL && write_file (file, bytes, &error))
    rp_writer_toast (saving->writer, _("Brief saved"), FALSE);
  else
    rp_writer_error (saving->writer, error);
}

/**
 * rp_brief_save:
 * @writer: what to tell of the outcome
 * @parent: (nullable): the window that the file dialog belongs to
 * @brief: (transfer full): what to save as PDF
 */
void
rp_brief_save (RpWriter     *writer,
               GtkWindow    *parent,
               RpBrief      *brief)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->writer = g_object_ref (writer);
  saving->brief = brief;
  rp_file_dialog_save_async (parent, _("Save Brief as PDF"),
                             /* Translators: a file name that tells nothing */ _("Brief.pdf"),
                             file_chosen_cb, saving);
}

/**
 * rp_brief_copy:
 * @writer: what to tell of the outcome
 * @widget: whose clipboard
 * @brief: (transfer none): what to copy as plain text
 */
void
rp_brief_copy (RpWriter     *writer,
               GtkWidget    *widget,
               RpBrief      *brief)
{
  g_autofree char *text = rp_brief_to_text (brief);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  rp_writer_toast (writer, _("Brief copied"), FALSE);
}
