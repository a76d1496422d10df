/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-ballast.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* Room that is set aside on the disk: when that is full, it is given back so that what is being
 * written can be kept. */

#define NAME "spare-room"
#define SIZE (256 * 1024)

/**
 * rp_ballast_ensure:
 * @directory: the library's
 *
 * Sets the room aside, if there is any.
 */
void
rp_ballast_ensure (const char *directory)
{
  g_autofree char *path = g_build_filename (directory, NAME, NULL);
  struct stat about;
  int file;

  if (lstat (path, &about) == 0 ? about.st_size >= SIZE : errno != ENOENT)
    return;
  unlink (path);   /* one that a power cut left empty */
  file = open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (file < 0)
    return;
  if (posix_fallocate (file, 0, SIZE) != 0)
    unlink (path);

  close (file);
}

/**
 * rp_ballast_release:
 * @directory: the library's
 *
 * Returns: whether there is more room than before
 */
gboolean
rp_ballast_release (const char *directory)
{
  g_autofree char *path = g_build_filename (directory, NAME, NULL);

  return unlink (path) == 0;
}
