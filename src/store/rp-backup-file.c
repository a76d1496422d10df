/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-backup-file.h"

#include "rp-backup-check.h"
#include "rp-db-private.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>

/* What is in the container: entries, each with a number (2 bytes), its length (8 bytes) and
 * that many bytes, little endian; these two, in this order. */
#define ENTRY_IMAGE 1
#define ENTRY_ROWS  2
#define ENTRY_START 10

/* Bytes between two looks whether the call was given up */
#define STEP        (16 * RP_BACKUP_CHUNK_SIZE)

/* More tables than there will ever be */
#define MAX_ROWS    65536

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                       _("The backup is damaged: it was changed or cut off. Use another one."));
  return FALSE;
}

static gboolean
write_entry (RpBackupWriter  *writer,
             guint16          number,
             const void      *data,
             gsize            size,
             RpProgress      *progress,
             GTask           *task,
             GError         **error)
{
  guint16 number_le = GUINT16_TO_LE (number);
  guint64 size_le = GUINT64_TO_LE ((guint64) size);
  gsize done = 0;

  if (!rp_backup_writer_write (writer, &number_le, sizeof number_le, error) ||
      !rp_backup_writer_write (writer, &size_le, sizeof size_le, error))
    return FALSE;

  while (done < size)
    {
      gsize here = MIN (size - done, STEP);

      if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), error) ||
          !rp_backup_writer_write (writer, (const guint8 *) data + done, here, error))
        return FALSE;
      done += here;
      rp_progress_tell (progress, task, (double) done / (double) size);
    }

  return TRUE;
}

void
rp_backup_set_no_memory (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_IO,
                       _("There is not enough memory to open the backup. Close other programs "
                         "and try again."));
}

/**
 * rp_backup_file_write:
 * @fd: an empty file
 * @source: what to write
 * @vault: the vault of the library
 * @secret: what is to open it
 * @progress: hears how far it is
 * @task: the call
 * @file_key: (out) (transfer full): to read it back
 * @error: what rp_backup_writer_new() gives, or a cancellation
 *
 * Returns: whether all was written
 */
gboolean
rp_backup_file_write (int                    fd,
                      const RpBackupSource  *source,
                      RpVault               *vault,
                      const RpBackupSecret  *secret,
                      RpProgress            *progress,
                      GTask                 *task,
                      RpSecretBytes        **file_key,
                      GError               **error)
{
  g_autoptr(RpBackupWriter) writer =
    rp_backup_writer_new (fd, &source->about, vault, secret, error);
  g_autofree char *rows = rp_backup_list_rows (source->rows);
  gsize size = 0;
  const void *image = g_bytes_get_data (source->image, &size);

  if (writer == NULL ||
      !write_entry (writer, ENTRY_IMAGE, image, size, progress, task, error) ||
      !write_entry (writer, ENTRY_ROWS, rows, strlen (rows), progress, task, error) ||
      !rp_backup_writer_finish (writer, error))
    return FALSE;
  *file_key = rp_secret_bytes_ref (rp_backup_writer_get_key (writer));

  return TRUE;
}

/* An entry of that number has to come, with so many bytes at most. */
static gboolean
read_start (RpBackupReader  *reader,
            guint16          number,
            guint64          max,
            gsize           *size,
            GError         **error)
{
  guint16 number_le = 0;
  guint64 size_le = 0;

  if (!rp_backup_reader_read (reader, &number_le, sizeof number_le, error) ||
      !rp_backup_reader_read (reader, &size_le, sizeof size_le, error))
    return FALSE;
  *size = (gsize) GUINT64_FROM_LE (size_le);

  return (GUINT16_FROM_LE (number_le) == number && GUINT64_FROM_LE (size_le) <= max) ||
         refuse (error);
}

static gboolean
read_entry (RpBackupReader  *reader,
            guint8          *data,
            gsize            size,
            RpProgress      *progress,
            GTask           *task,
            GError         **error)
{
  for (gsize done = 0; done < size;)
    {
      gsize here = MIN (size - done, STEP);

      if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), error) ||
          !rp_backup_reader_read (reader, data + done, here, error))
        return FALSE;
      done += here;
      rp_progress_tell (progress, task, (double) done / (double) size);
    }

  return TRUE;
}

/* A file cannot hold more than its own size. */
static guint64
get_limit (int fd)
{
  struct stat about;

  return fstat (fd, &about) == 0 ? MIN ((guint64) about.st_size, RP_BACKUP_MAX_IMAGE) : 0;
}

static RpDb *
read_image (RpBackupReader  *reader,
            guint64          limit,
            RpProgress      *progress,
            GTask           *task,
            GError         **error)
{
  guint8 *data;
  gsize size = 0;

  if (!read_start (reader, ENTRY_IMAGE, limit, &size, error))
    return NULL;
  data = sqlite3_malloc64 (MAX (size, 1));
  if (data == NULL)
    {
      rp_backup_set_no_memory (error);
      return NULL;
    }
  if (read_entry (reader, data, size, progress, task, error))
    return rp_db_open_image (data, size, FALSE, error);

  sqlite3_free (data);
  return NULL;
}

static char *
read_rows (RpBackupReader  *reader,
           RpProgress      *progress,
           GTask           *task,
           GError         **error)
{
  g_autofree char *rows = NULL;
  gsize size = 0;

  if (!read_start (reader, ENTRY_ROWS, MAX_ROWS, &size, error))
    return NULL;
  rows = g_malloc0 (size + 1);

  return read_entry (reader, (guint8 *) rows, size, progress, task, error)
         ? g_steal_pointer (&rows) : NULL;
}

/**
 * rp_backup_file_read:
 * @fd: a file, to be read from its beginning
 * @secret: (nullable): what was typed
 * @file_key: (nullable): what rp_backup_file_write() gave; one of both
 * @about: (out caller-allocates): what the backup says about itself
 * @progress: hears how far it is
 * @task: the call
 * @error: %RP_ERROR_DATA (no backup, or damaged), %RP_ERROR_TOO_NEW, %RP_ERROR_LOCKED
 *   (@secret does not open it), %RP_ERROR_IO or a cancellation
 *
 * Reads a backup to its end and looks at all it holds.
 *
 * Returns: (transfer full) (nullable): the library in it, sound and as it was; in memory
 */
RpDb *
rp_backup_file_read (int                    fd,
                     const RpBackupSecret  *secret,
                     RpSecretBytes         *file_key,
                     RpBackupInfo          *about,
                     RpProgress            *progress,
                     GTask                 *task,
                     GError               **error)
{
  g_autoptr(RpBackupReader) reader = file_key != NULL
                                     ? rp_backup_reader_new_with_key (fd, file_key, error)
                                     : rp_backup_reader_new (fd, secret, error);
  g_autoptr(RpDb) copy = NULL;
  g_autofree char *rows = NULL;

  if (reader == NULL ||
      (copy = read_image (reader, get_limit (fd), progress, task, error)) == NULL ||
      (rows = read_rows (reader, progress, task, error)) == NULL ||
      !rp_backup_reader_finish (reader, error))
    return NULL;
  *about = *rp_backup_reader_get_info (reader);

  return rp_backup_check (copy, about, rows, error) ? g_steal_pointer (&copy) : NULL;
}
