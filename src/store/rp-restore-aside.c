/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-restore.h"

#include "rp-db-private.h"
#include "rp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define PREFIX      "before-restore-"
#define MAX_ASIDE   100
#define COPY_BUFFER 65536

/* What belongs to a library, itself first. */
static const char *const names[] = {
  RP_DB_FILE, RP_DB_FILE "-wal", RP_DB_FILE "-journal", RP_DB_FILE "-shm", RP_DB_SIDECAR,
};
#define FIRST_LOG 1
#define LAST_LOG  3

static gboolean
set_aside_error (GError **error)
{
  g_set_error (error, RP_ERROR, errno == ENOSPC || errno == EIO ? RP_ERROR_IO : RP_ERROR_CREATE,
               _("The library that is there could not be kept, so it was not replaced: %s"),
               g_strerror (errno));
  return FALSE;
}

static gboolean
exists (int         folder,
        const char *name)
{
  return faccessat (folder, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
}

/* Puts back what rp_restore_clear() took away. */
void
rp_restore_undo (int         folder,
                 const char *name)
{
  int aside = openat (folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

  if (aside < 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (exists (folder, names[i]) || renameat (aside, names[i], folder, names[i]) != 0)
      unlinkat (aside, names[i], 0);
  close (aside);
  unlinkat (folder, name, AT_REMOVEDIR);
}

static gboolean
is_same_file (int         folder,
              int         other,
              const char *name)
{
  struct stat one, two;

  return fstatat (folder, name, &one, AT_SYMLINK_NOFOLLOW) == 0 &&
         fstatat (other, name, &two, AT_SYMLINK_NOFOLLOW) == 0 &&
         one.st_ino == two.st_ino && one.st_dev == two.st_dev;
}

static gboolean
has_log (int folder)
{
  for (guint i = FIRST_LOG; i <= LAST_LOG; i++)
    if (exists (folder, names[i]))
      return TRUE;

  return FALSE;
}

/* Takes away what a restore left that was killed before it replaced anything: second names
 * of the library that is still there. A log stays aside: it may be older by now. */
static void
tidy (int         folder,
      const char *directory)
{
  g_autoptr(GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      int aside;

      /* An empty one goes at once. */
      if (!g_str_has_prefix (name, PREFIX) || unlinkat (folder, name, AT_REMOVEDIR) == 0)
        continue;
      aside = openat (folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
      if (aside < 0)
        continue;
      if (!has_log (aside) && is_same_file (folder, aside, RP_DB_FILE))
        rp_restore_undo (folder, name);
      close (aside);
    }
}

/* A folder of its own: what was kept before stays. */
static char *
make_folder (int folder)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%SZ");

  for (guint i = 1; i <= MAX_ASIDE; i++)
    {
      g_autofree char *name = i == 1 ? g_strconcat (PREFIX, stamp, NULL)
                                     : g_strdup_printf (PREFIX "%s-%u", stamp, i);

      if (mkdirat (folder, name, 0700) == 0)
        return g_steal_pointer (&name);
      if (errno != EEXIST)
        break;
    }

  return NULL;
}

static gboolean
copy_content (int from,
              int to)
{
  g_autofree guint8 *buffer = g_malloc (COPY_BUFFER);
  gssize size;

  while ((size = rp_file_read_all (from, buffer, COPY_BUFFER)) > 0)
    if (!rp_file_write_all (to, buffer, (gsize) size))
      return FALSE;

  return size == 0 && fsync (to) == 0;
}

/* Where one file cannot have two names */
static gboolean
copy_file (int         folder,
           int         aside,
           const char *name)
{
  int from = openat (folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  int to = openat (aside, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  gboolean copied = from >= 0 && to >= 0 && copy_content (from, to);
  int saved_errno = errno;

  if (from >= 0)
    close (from);
  if (to >= 0)
    close (to);
  errno = saved_errno;

  return copied;
}

static gboolean
keep_all (int folder,
          int aside)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (exists (folder, names[i]) &&
        linkat (folder, names[i], aside, names[i], 0) != 0 &&
        ((errno != EPERM && errno != EOPNOTSUPP && errno != EMLINK) ||
         !copy_file (folder, aside, names[i])))
      return FALSE;

  return fsync (aside) == 0 && fsync (folder) == 0;
}

/* Gives what belongs to the library a second place: all of it, before anything is taken
 * away. @name is left %NULL where there is nothing to keep. */
gboolean
rp_restore_keep (int          folder,
                 const char  *directory,
                 char       **name,
                 GError     **error)
{
  g_autofree char *made = NULL;
  gboolean is_there = FALSE;
  gboolean kept;
  int aside;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    is_there = is_there || exists (folder, names[i]);
  if (!is_there)
    return TRUE;

  tidy (folder, directory);
  made = make_folder (folder);
  if (made == NULL)
    return set_aside_error (error);
  aside = openat (folder, made, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  kept = aside >= 0 && keep_all (folder, aside);
  if (!kept)
    set_aside_error (error);
  if (aside >= 0)
    close (aside);
  if (kept)
    *name = g_steal_pointer (&made);
  else
    rp_restore_undo (folder, made);

  return kept;
}

/* Takes away all but the file of the library: its log and its keys must not come together
 * with another file. */
gboolean
rp_restore_clear (int      folder,
                  GError **error)
{
  for (guint i = 1; i < G_N_ELEMENTS (names); i++)
    if (unlinkat (folder, names[i], 0) != 0 && errno != ENOENT)
      return set_aside_error (error);

  return fsync (folder) == 0 || set_aside_error (error);
}
