/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-map-page-private.h"

#include "rp-confirm.h"
#include "rp-file-dialog.h"
#include "rp-map-export.h"

#include <glib/gi18n.h>

/* The map as a picture in a file, once it was said that names are in it. */

typedef struct
{
  RpMapPage  *page;
  RpNetworkChart *chart;
  RpMapFormat     format;
  GFile          *file;     /* (nullable): where, once that is known */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  rp_network_chart_unref (saving->chart);
  g_clear_object (&saving->file);
  g_clear_object (&saving->page);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
save_job (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  const Saving *saving = data;
  g_autoptr(GBytes) bytes = rp_map_export (saving->chart->map, C_("map", "You"), saving->format);
  g_autoptr(GError) error = NULL;

  if (bytes == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED,
                               _("There is not enough memory for the picture."));
      return;
    }

  if (g_file_replace_contents (saving->file, g_bytes_get_data (bytes, NULL),
                               g_bytes_get_size (bytes), NULL, FALSE,
                               G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                               cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  RpMapPage *self = RP_MAP_PAGE (source);
  g_autoptr(GError) error = NULL;

  if (self->writer == NULL)
    return;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    rp_writer_toast (self->writer, _("Picture saved"), FALSE);
  else
    rp_writer_error (self->writer, error);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Saving) saving = user_data;
  g_autoptr(GTask) task = NULL;

  saving->file = rp_file_dialog_finish (result);
  if (saving->file == NULL)
    return;

  task = g_task_new (saving->page, NULL, saved_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&saving), saving_free);
  g_task_run_in_thread (task, save_job);
}

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(Saving) saving = user_data;
  gboolean svg = saving->format == RP_MAP_SVG;
  GtkWindow *window;

  if (!rp_confirm_finish (result) || saving->page->writer == NULL)
    return;

  window = rp_writer_get_window (saving->page->writer);
  rp_file_dialog_save_async (window, _("Save Map"),
                             /* Translators: a file name, without its ending */
                             svg ? _("Network.svg") : _("Network.png"), file_chosen_cb,
                             g_steal_pointer (&saving));
}

/**
 * rp_map_page_save:
 * @widget: a page
 * @parameter: "png" or "svg"
 *
 * Does what `map.save` says.
 */
void
rp_map_page_save (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RpMapPage *self = RP_MAP_PAGE (widget);
  Saving *saving;

  if (self->chart == NULL)
    return;

  saving = g_new0 (Saving, 1);
  saving->page = g_object_ref (self);
  saving->chart = rp_network_chart_ref (self->chart);
  saving->format = g_str_equal (g_variant_get_string (parameter, NULL), "svg") ? RP_MAP_SVG
                                                                                : RP_MAP_PNG;
  rp_confirm_async (rp_writer_get_window (self->writer), _("Names Are in the Picture"),
                    _("It shows by name whom you know, how close you are, and who introduced "
                      "whom. Nothing protects the file."),
                    _("Save…"), FALSE, confirmed_cb, saving);
}
