/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-sidecar.h"

#include "rp-error.h"
#include "rp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Far more than any header; a longer file is none. */
#define MAX_SIZE 65536

static gboolean
set_read_error (GError     **error,
                int          saved_errno,
                const char  *path)
{
  g_autofree char *name = g_path_get_basename (path);

  g_set_error (error, RP_ERROR, RP_ERROR_IO,
               _("The key file “%s” cannot be read: %s"), name, g_strerror (saved_errno));

  return FALSE;
}

static gboolean
set_write_error (GError     **error,
                 int          saved_errno,
                 const char  *path)
{
  g_autofree char *name = g_path_get_basename (path);
  gboolean is_place = saved_errno == EACCES || saved_errno == EROFS || saved_errno == ENOENT;

  g_set_error (error, RP_ERROR, is_place ? RP_ERROR_CREATE : RP_ERROR_IO,
               _("The key file “%s” cannot be written: %s"), name, g_strerror (saved_errno));

  return FALSE;
}

/**
 * rp_vault_sidecar_read:
 * @path: where the copy of the header lies beside the database
 * @bytes: (out) (transfer full) (nullable): its content; %NULL if there is no file
 * @error: where to put %RP_ERROR_IO
 *
 * Returns: %FALSE if there is something there that cannot be read
 */
gboolean
rp_vault_sidecar_read (const char  *path,
                       GBytes     **bytes,
                       GError     **error)
{
  g_autofree guint8 *buffer = NULL;
  gssize size;
  int fd, saved_errno;

  *bytes = NULL;
  fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (fd < 0 && errno == ENOENT)
    return TRUE;
  if (fd < 0)
    return set_read_error (error, errno, path);

  buffer = g_malloc (MAX_SIZE);
  size = rp_file_read_all (fd, buffer, MAX_SIZE);
  saved_errno = errno;
  g_close (fd, NULL);
  if (size < 0)
    return set_read_error (error, saved_errno, path);

  *bytes = g_bytes_new (buffer, (gsize) size);

  return TRUE;
}

/**
 * rp_vault_sidecar_write:
 * @path: where the copy of the header lies beside the database
 * @bytes: its new content
 * @error: where to put %RP_ERROR_CREATE or %RP_ERROR_IO
 *
 * After this returns %TRUE the copy survives a power cut; after a failure the old
 * copy is whole. The file is readable by its owner only from the moment it exists.
 *
 * Returns: %TRUE on success
 */
gboolean
rp_vault_sidecar_write (const char  *path,
                        GBytes      *bytes,
                        GError     **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.tmp", path);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gboolean written;
  int fd, saved_errno;

  if (g_unlink (temporary) < 0 && errno != ENOENT)
    return set_write_error (error, errno, path);
  fd = open (temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    return set_write_error (error, errno, path);

  written = rp_file_write_all (fd, data, size) && fsync (fd) == 0;
  saved_errno = errno;
  if (!g_close (fd, NULL) && written)
    {
      written = FALSE;
      saved_errno = EIO;
    }
  if (written && g_rename (temporary, path) < 0)
    {
      written = FALSE;
      saved_errno = errno;
    }
  if (!written)
    {
      g_unlink (temporary);
      return set_write_error (error, saved_errno, path);
    }
  if (!rp_file_sync_folder (path))
    return set_write_error (error, errno, path);

  return TRUE;
}
