/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-photo-choice.h"

#include "rp-file-dialog.h"
#include "rp-model.h"
#include "rp-photo-picture.h"

#include <glib/gi18n.h>

/* A photo is chosen from a file, made small, and takes the place of the one before. */

typedef struct
{
  RpWriter *writer;
  RpPerson *person;
  char     *data;   /* (nullable): the new photo; NULL removes the old one */
} Choice;

static void
choice_free (Choice *choice)
{
  g_clear_object (&choice->writer);
  g_clear_object (&choice->person);
  g_free (choice->data);
  g_free (choice);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static Choice *
choice_new (RpWriter *writer,
            RpPerson *person)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->writer = g_object_ref (writer);
  choice->person = g_object_ref (person);

  return choice;
}

static void
photos_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Choice) choice = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) photos = rp_store_list_finish (RP_STORE (source), result, &error);
  g_autoptr(RpBatch) batch = NULL;

  if (photos == NULL)
    {
      rp_writer_error (choice->writer, error);
      return;
    }

  batch = rp_batch_new (choice->data != NULL ? _("Choose Photo") : _("Remove Photo"));
  for (guint i = 0; i < photos->len; i++)
    rp_batch_delete (batch, RP_TYPE_PHOTO, rp_record_get_id (photos->pdata[i]));
  if (choice->data != NULL)
    {
      g_autoptr(RpPhoto) photo = rp_record_new (RP_TYPE_PHOTO);

      photo->person = g_strdup (rp_record_get_id (choice->person));
      photo->data = g_steal_pointer (&choice->data);
      rp_batch_put (batch, photo);
      rp_writer_write (choice->writer, g_steal_pointer (&batch), _("Photo chosen"), NULL);
    }
  else if (photos->len > 0)
    {
      rp_writer_write (choice->writer, g_steal_pointer (&batch), _("Photo removed"), NULL);
    }
}

static void
replace_photo (Choice *choice)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_PHOTO);

  rp_query_match (query, "person", rp_record_get_id (choice->person));
  rp_store_list_async (rp_writer_get_store (choice->writer), query, NULL, photos_read_cb, choice);
}

static void
scaled_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Choice) choice = user_data;
  g_autoptr(GError) error = NULL;

  choice->data = rp_photo_picture_scale_finish (result, &error);
  if (choice->data != NULL)
    replace_photo (g_steal_pointer (&choice));
  else
    rp_writer_error (choice->writer, error);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Choice) choice = user_data;
  g_autoptr(GFile) file = rp_file_dialog_finish (result);

  if (file != NULL)
    rp_photo_set_file (choice->writer, choice->person, file);
}

/**
 * rp_photo_choose:
 * @writer: how to write
 * @person: whose photo
 *
 * Asks for a picture, and makes it the person's photo.
 */
void
rp_photo_choose (RpWriter *writer,
                 RpPerson *person)
{
  static const char *const suffixes[] = { "jpg", "jpeg", "png", "webp", "gif", "bmp", NULL };

  g_return_if_fail (RP_IS_WRITER (writer));
  g_return_if_fail (RP_IS_PERSON (person));

  rp_file_dialog_open_async (rp_writer_get_window (writer), _("Choose a Photo"), _("Pictures"),
                             suffixes, chosen_cb, choice_new (writer, person));
}

/**
 * rp_photo_set_file:
 * @writer: how to write
 * @person: whose photo
 * @file: a picture
 *
 * Makes @file the person's photo, smaller if it is large.
 */
void
rp_photo_set_file (RpWriter *writer,
                   RpPerson *person,
                   GFile    *file)
{
  g_return_if_fail (RP_IS_WRITER (writer));
  g_return_if_fail (G_IS_FILE (file));

  rp_photo_picture_scale_async (file, NULL, scaled_cb, choice_new (writer, person));
}

/**
 * rp_photo_remove:
 * @writer: how to write
 * @person: whose photo
 *
 * Takes the photo away.
 */
void
rp_photo_remove (RpWriter *writer,
                 RpPerson *person)
{
  g_return_if_fail (RP_IS_WRITER (writer));
  g_return_if_fail (RP_IS_PERSON (person));

  replace_photo (choice_new (writer, person));
}
