/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "rp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Where something fails, errno says what. */

struct _RpNewFile
{
  char     *path;
  char     *part;       /* what it is called before it is whole; beside path */
  int       fd;
  gboolean  is_named;   /* part is there */
};

/**
 * rp_file_write_all:
 * @fd: a descriptor
 * @data: what to write
 * @size: how many bytes
 *
 * Returns: whether all of it was written
 */
gboolean
rp_file_write_all (int         fd,
                   const void *data,
                   gsize       size)
{
  const guint8 *at = data;

  while (size > 0)
    {
      gssize n = write (fd, at, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      at += n;
      size -= (gsize) n;
    }

  return TRUE;
}

/**
 * rp_file_read_all:
 * @fd: a descriptor
 * @buffer: where to put what is read
 * @size: how many bytes there is room for
 *
 * Returns: how many bytes there were up to @size or the end; -1 if they could not be read
 */
gssize
rp_file_read_all (int    fd,
                  void  *buffer,
                  gsize  size)
{
  gsize done = 0;

  while (done < size)
    {
      gssize n = read (fd, (guint8 *) buffer + done, size - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return -1;
      if (n == 0)
        break;
      done += (gsize) n;
    }

  return (gssize) done;
}

/**
 * rp_file_sync:
 * @path: a file or a folder
 *
 * Returns: whether it survives a power cut
 */
gboolean
rp_file_sync (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean synced;

  if (fd < 0)
    return FALSE;
  /* Some file systems of others do not know it for folders. */
  synced = fsync (fd) == 0 || errno == EINVAL || errno == ENOSYS;
  g_close (fd, NULL);

  return synced;
}

/**
 * rp_file_sync_folder:
 * @path: a file
 *
 * Returns: whether the name of the file survives a power cut
 */
gboolean
rp_file_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return rp_file_sync (folder);
}

/**
 * rp_new_file_open:
 * @path: what it will be called; something may be there
 *
 * Begins a file that only its owner can read, from the moment it exists. It has no name
 * before it is whole, so that nothing half stays behind when the program is killed, either.
 * Where the file system cannot do that it has another one, which goes away with the next
 * attempt.
 *
 * Returns: (transfer full) (nullable): the file, to be written and read by its descriptor
 */
RpNewFile *
rp_new_file_open (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%s.part", base);
  g_autofree char *part = g_build_filename (folder, hidden, NULL);
  gboolean is_named = FALSE;
  RpNewFile *self;
  int fd;

  if (g_unlink (part) < 0 && errno != ENOENT)
    return NULL;
  fd = open (folder, O_RDWR | O_TMPFILE | O_CLOEXEC, 0600);
  if (fd < 0 && (errno == EOPNOTSUPP || errno == EISDIR))
    {
      is_named = TRUE;
      fd = open (part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    }
  if (fd < 0)
    return NULL;

  self = g_new0 (RpNewFile, 1);
  self->path = g_strdup (path);
  self->part = g_steal_pointer (&part);
  self->fd = fd;
  self->is_named = is_named;

  return self;
}

/**
 * rp_new_file_get_fd:
 * @self: a new file
 *
 * Returns: (transfer none): its descriptor
 */
int
rp_new_file_get_fd (RpNewFile *self)
{
  return self->fd;
}

/* Gives it its name, or the other one where something has that. */
static gboolean
give_name (RpNewFile *self)
{
  g_autofree char *source = g_strdup_printf ("/proc/self/fd/%d", self->fd);

  if (linkat (AT_FDCWD, source, AT_FDCWD, self->path, AT_SYMLINK_FOLLOW) == 0)
    return TRUE;
  if (errno != EEXIST ||
      linkat (AT_FDCWD, source, AT_FDCWD, self->part, AT_SYMLINK_FOLLOW) != 0)
    return FALSE;
  self->is_named = TRUE;

  return TRUE;
}

/**
 * rp_new_file_commit:
 * @self: a new file, complete
 *
 * Puts it in the place of what was there.
 *
 * Returns: whether it is there and survives a power cut; if not, what was there is whole
 */
gboolean
rp_new_file_commit (RpNewFile *self)
{
  if (fsync (self->fd) != 0 || (!self->is_named && !give_name (self)))
    return FALSE;
  if (self->is_named)
    {
      if (g_rename (self->part, self->path) != 0)
        return FALSE;
      self->is_named = FALSE;
    }

  return rp_file_sync_folder (self->path);
}

/**
 * rp_new_file_free:
 * @self: (transfer full): a new file
 *
 * What was not committed is gone.
 */
void
rp_new_file_free (RpNewFile *self)
{
  int saved_errno = errno;

  if (self->is_named)
    g_unlink (self->part);
  g_close (self->fd, NULL);
  g_free (self->path);
  g_free (self->part);
  g_free (self);
  errno = saved_errno;
}
