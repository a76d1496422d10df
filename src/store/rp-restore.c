/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "rp-restore.h"

#include "rp-backup-file.h"
#include "rp-db-private.h"
#include "rp-file.h"
#include "rp-store-private.h"
#include "rp-vault-sidecar.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* The order is what keeps one library whole at any moment: the new one is written completely
 * and under no name; the old one's log goes into its file, and all that belongs to it gets a
 * second place; then the new file takes the name of the old, in one step. */

/* Where SQLite puts its locks: pending, reserved, and 510 bytes for those who read */
#define LOCK_START 0x40000000
#define LOCK_SIZE  512

#define STEP (1024 * 1024)

typedef struct
{
  char *directory;
  char *path;        /* of the library, without links; claimed */
  int   folder;
  int   lock;        /* the file that was there; -1: none */
} Place;

static gboolean
set_busy (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_BUSY,
                       _("The library is already open elsewhere. Close it there and try again."));
  return FALSE;
}

static gboolean
set_write_error (GError **error)
{
  g_set_error (error, RP_ERROR, errno == ENOSPC || errno == EDQUOT || errno == EIO
                                  ? RP_ERROR_IO : RP_ERROR_CREATE,
               _("The library could not be written, so nothing was replaced: %s"),
               g_strerror (errno));
  return FALSE;
}

/* Moves what the log of the old library holds into its file. One that is damaged or from a
 * newer version is kept as it is. */
static gboolean
settle (const char  *directory,
        GError     **error)
{
  g_autoptr(GError) failed = NULL;
  g_autoptr(RpDb) old = rp_db_open (directory, FALSE, RP_DB_SCHEMA_VERSION, &failed);

  if (old != NULL && rp_db_is_read_only (old))
    return rp_db_begin (old, error);
  if (old != NULL)
    return rp_db_checkpoint (old, error);
  if (g_error_matches (failed, RP_ERROR, RP_ERROR_NOT_FOUND) ||
      g_error_matches (failed, RP_ERROR, RP_ERROR_DAMAGED) ||
      g_error_matches (failed, RP_ERROR, RP_ERROR_TOO_NEW))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* Holds the lock of the old file as SQLite would, whatever is in it. */
static gboolean
lock_file (Place   *place,
           GError **error)
{
  struct flock all = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = LOCK_START,
                       .l_len = LOCK_SIZE };

  place->lock = openat (place->folder, RP_DB_FILE, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (place->lock < 0)
    return errno == ENOENT || set_write_error (error);
  if (fcntl (place->lock, F_OFD_SETLK, &all) == 0)
    return TRUE;

  return errno == EACCES || errno == EAGAIN ? set_busy (error) : set_write_error (error);
}

static void
leave (Place *place)
{
  if (place->lock >= 0)
    close (place->lock);
  if (place->folder >= 0)
    close (place->folder);
  if (place->path != NULL)
    rp_db_disclaim (place->path);
  g_free (place->path);
  g_free (place->directory);
}

/* Nobody else restores there, and nobody has the library open. */
static gboolean
enter (Place       *place,
       const char  *directory,
       GError     **error)
{
  g_autofree char *real = NULL;
  g_autofree char *path = NULL;

  *place = (Place) { .directory = g_canonicalize_filename (directory, NULL), .lock = -1 };
  place->folder = rp_db_open_folder (place->directory, TRUE, error);
  if (place->folder < 0)
    return FALSE;
  if (flock (place->folder, LOCK_EX | LOCK_NB) != 0)
    return set_busy (error);
  if (!settle (place->directory, error))
    return FALSE;

  real = realpath (place->directory, NULL);
  path = g_build_filename (real != NULL ? real : place->directory, RP_DB_FILE, NULL);
  if (!rp_db_claim (path, error))
    return FALSE;
  place->path = g_steal_pointer (&path);

  return lock_file (place, error);
}

static gboolean
is_written (int           fd,
            const guint8 *data,
            gsize         size)
{
  g_autofree guint8 *buffer = g_malloc (STEP);

  if (fsync (fd) != 0 || lseek (fd, 0, SEEK_SET) != 0)
    return FALSE;
  for (gsize done = 0; done < size;)
    {
      gsize here = MIN (size - done, STEP);

      if (rp_file_read_all (fd, buffer, here) != (gssize) here ||
          memcmp (buffer, data + done, here) != 0)
        {
          errno = EIO;
          return FALSE;
        }
      done += here;
    }

  return TRUE;
}

static RpNewFile *
write_image (const Place  *place,
             GBytes       *image,
             RpProgress   *progress,
             GTask        *task,
             GError      **error)
{
  g_autoptr(RpNewFile) file = rp_new_file_open (place->path);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (image, &size);

  for (gsize done = 0; file != NULL && done < size;)
    {
      gsize here = MIN (size - done, STEP);

      if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), error))
        return NULL;
      if (!rp_file_write_all (rp_new_file_get_fd (file), data + done, here))
        g_clear_pointer (&file, rp_new_file_free);
      done += here;
      rp_progress_tell (progress, task, (double) done / (double) size);
    }
  if (file != NULL && is_written (rp_new_file_get_fd (file), data, size))
    return g_steal_pointer (&file);

  set_write_error (error);
  return NULL;
}

/* Whether the file that was there is still the library of the folder */
static gboolean
is_old_there (const Place *place)
{
  struct stat old, now;

  if (fstatat (place->folder, RP_DB_FILE, &now, AT_SYMLINK_NOFOLLOW) != 0)
    return place->lock < 0 && errno == ENOENT;

  return place->lock >= 0 && fstat (place->lock, &old) == 0 && old.st_ino == now.st_ino &&
         old.st_dev == now.st_dev;
}

static gboolean
swap (const Place  *place,
      RpNewFile    *file,
      char        **aside,
      GError      **error)
{
  g_autofree char *name = NULL;
  gboolean done;

  if (!rp_restore_keep (place->folder, place->directory, &name, error))
    return FALSE;
  done = rp_restore_clear (place->folder, error);
  if (done && !rp_new_file_commit (file))
    done = set_write_error (error);
  if (!done && name != NULL && is_old_there (place))
    rp_restore_undo (place->folder, name);
  else if (name != NULL)
    *aside = g_build_filename (place->directory, name, NULL);

  return done;
}

/* The keys get their second place; if that fails, opening the library does it. */
static void
put_keys (const Place *place,
          RpDb        *copy)
{
  g_autofree char *path = g_build_filename (place->directory, RP_DB_SIDECAR, NULL);
  g_autoptr(GBytes) header = rp_store_read_header (copy, NULL);

  if (header != NULL)
    rp_vault_sidecar_write (path, header, NULL);
}

/**
 * rp_restore:
 * @copy: a library in memory that was looked through
 * @directory: the folder of the library to be
 * @progress: hears how far it is
 * @task: the call
 * @aside: (out) (nullable): where the library that was there is now
 * @error: %RP_ERROR_BUSY, %RP_ERROR_CREATE, %RP_ERROR_READ_ONLY, %RP_ERROR_DATA (the file
 *   there belongs to another program), %RP_ERROR_IO or a cancellation
 *
 * Returns: whether @copy is now the library of the folder; otherwise the old one still is
 */
gboolean
rp_restore (RpDb         *copy,
            const char   *directory,
            RpProgress   *progress,
            GTask        *task,
            char        **aside,
            GError      **error)
{
  g_autoptr(GBytes) image = rp_backup_get_image (copy);
  g_autoptr(RpNewFile) file = NULL;
  Place place;
  gboolean done = enter (&place, directory, error);

  done = done && (file = write_image (&place, image, progress, task, error)) != NULL &&
         !g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), error) &&
         swap (&place, file, aside, error);
  if (done)
    put_keys (&place, copy);
  leave (&place);

  return done;
}
