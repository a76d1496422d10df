/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-photo-picture.h"

#include "rp-error.h"

#include <glib/gi18n.h>

/* How good a photo is kept: of 100 */
#define JPEG_QUALITY "85"

static GdkPixbuf *
open_scaled (GInputStream *stream,
             int           size)
{
  g_autoptr(GdkPixbuf) read = gdk_pixbuf_new_from_stream_at_scale (stream, size, size, TRUE, NULL,
                                                                   NULL);

  return read != NULL ? gdk_pixbuf_apply_embedded_orientation (read) : NULL;
}

/**
 * rp_photo_picture_read:
 * @photo: a photo
 * @size: how many pixels wide and high it is needed at most
 *
 * May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the picture, if it can be read
 */
GdkPaintable *
rp_photo_picture_read (RpPhoto *photo,
                       int      size)
{
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GdkPixbuf) pixbuf = NULL;
  guchar *data;
  gsize length;

  g_return_val_if_fail (RP_IS_PHOTO (photo), NULL);

  data = g_base64_decode (photo->data, &length);
  stream = g_memory_input_stream_new_from_data (data, length, g_free);
  pixbuf = open_scaled (stream, size);

  return pixbuf != NULL ? GDK_PAINTABLE (gdk_texture_new_for_pixbuf (pixbuf)) : NULL;
}

/* A photo that is small enough keeps its size. */
static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height)
{
  int longer = MAX (width, height);

  if (longer > RP_PHOTO_MOST)
    gdk_pixbuf_loader_set_size (loader, MAX (1, width * RP_PHOTO_MOST / longer),
                                MAX (1, height * RP_PHOTO_MOST / longer));
}

static GdkPixbuf *
open_bytes (GBytes *bytes)
{
  g_autoptr(GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  GdkPixbuf *pixbuf = NULL;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), NULL);
  if (!gdk_pixbuf_loader_write_bytes (loader, bytes, NULL))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return NULL;
    }
  if (gdk_pixbuf_loader_close (loader, NULL))
    pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);

  return pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
}

/* Where something shines through it must stay a PNG. */
static char *
encode (GdkPixbuf  *pixbuf,
        GError    **error)
{
  g_autofree char *data = NULL;
  gsize length;
  gboolean saved;

  if (gdk_pixbuf_get_has_alpha (pixbuf))
    saved = gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", error, NULL);
  else
    saved = gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "jpeg", error,
                                       "quality", JPEG_QUALITY, NULL);

  return saved ? g_base64_encode ((const guchar *) data, length) : NULL;
}

static void
scale (GTask        *task,
       gpointer      source,
       gpointer      task_data,
       GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_file_load_bytes (task_data, cancellable, NULL, &error);
  g_autoptr(GdkPixbuf) pixbuf = NULL;
  char *data;

  if (bytes == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  pixbuf = open_bytes (bytes);
  if (pixbuf == NULL)
    {
      g_task_return_new_error (task, RP_ERROR, RP_ERROR_DATA,
                               _("This file is not a picture that can be read. Choose another."));
      return;
    }

  data = encode (pixbuf, &error);
  if (data != NULL)
    g_task_return_pointer (task, data, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * rp_photo_picture_scale_async:
 * @file: a picture
 *
 * Makes a photo of @file that is small enough to keep.
 */
void
rp_photo_picture_scale_async (GFile               *file,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_photo_picture_scale_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, scale);
}

/**
 * rp_photo_picture_scale_finish:
 *
 * Returns: (transfer full) (nullable): what a photo's data is; %NULL with
 *   %RP_ERROR_DATA when the file is no picture, or an error of #GIOError
 */
char *
rp_photo_picture_scale_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
