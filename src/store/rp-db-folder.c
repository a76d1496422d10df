/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-db-private.h"

#include "rp-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

/* What is looked at before SQLite opens the file. */

/* Of the file format of SQLite */
#define HEADER_SIZE        100
#define HEADER_MAGIC       "SQLite format 3"
#define HEADER_PAGES       28
#define HEADER_VERSION     60
#define HEADER_APPLICATION 68

/* Sets an error about the library in @directory; returns FALSE. */
gboolean
rp_db_refuse (GError     **error,
              RpError      code,
              const char  *directory,
              const char  *problem)
{
  g_autofree char *name = g_filename_display_name (directory);

  g_set_error (error, RP_ERROR, code, "%s: %s", name, problem);
  return FALSE;
}

static gboolean
is_network (int folder)
{
  static const guint32 kinds[] = { 0x6969, 0x517b, 0xff534d42, 0xfe534d42 };   /* NFS, SMB */
  struct statfs about;

  if (fstatfs (folder, &about) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if ((guint32) about.f_type == kinds[i])
      return TRUE;

  return FALSE;
}

/* Opens the folder itself, never what a link points to. */
int
rp_db_open_folder (const char  *directory,
                   gboolean     create,
                   GError     **error)
{
  struct stat about;
  int folder;

  if (create && g_mkdir_with_parents (directory, 0700) != 0)
    {
      rp_db_refuse (error, RP_ERROR_CREATE, directory,
                    _("The folder cannot be made. Choose one that you may write to."));
      return -1;
    }
  folder = open (directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0 && errno == ENOENT)
    rp_db_refuse (error, RP_ERROR_NOT_FOUND, directory, _("There is no library in this folder."));
  else if (folder < 0)
    rp_db_refuse (error, RP_ERROR_CREATE, directory,
                  _("This is a link or no folder, or may not be read. Name the folder itself."));
  if (folder < 0)
    return -1;

  if (fstat (folder, &about) != 0 || about.st_uid != geteuid ())
    rp_db_refuse (error, RP_ERROR_CREATE, directory,
                  _("The folder belongs to somebody else. Choose one of your own."));
  else if (about.st_mode & (S_IWGRP | S_IWOTH))
    rp_db_refuse (error, RP_ERROR_CREATE, directory,
                  _("Others may write to this folder. Take that away: chmod go-w."));
  else if (is_network (folder))
    rp_db_refuse (error, RP_ERROR_CREATE, directory,
                  _("The folder is on a network drive, where a library can be damaged. "
                    "Choose one on this computer."));
  else
    return folder;

  close (folder);
  return -1;
}

/* Whether there is a log that SQLite has to look into before the file can be judged: it is
 * written behind that, and a power cut in the middle leaves anything in the file. */
static gboolean
has_log (int folder)
{
  static const char *const logs[] = { RP_DB_FILE "-wal", RP_DB_FILE "-journal" };
  struct stat about;

  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    if (fstatat (folder, logs[i], &about, AT_SYMLINK_NOFOLLOW) == 0 && about.st_size > 0)
      return TRUE;

  return FALSE;
}

static RpDbFound
judge_header (const guint8  *header,
              gssize         size,
              gboolean       is_logged,
              const char    *directory,
              int            newest_version,
              GError       **error)
{
  guint32 pages, version, application;

  if (size == 0)
    return RP_DB_FOUND_NOTHING;
  if (size < HEADER_SIZE || memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0)
    {
      if (is_logged)
        return RP_DB_FOUND_LIBRARY;
      rp_db_refuse (error, RP_ERROR_DAMAGED, directory,
                    _("library.db is damaged or no library. Leave the folder as it is and "
                      "restore a backup into another one."));
      return RP_DB_FOUND_ERROR;
    }

  memcpy (&pages, header + HEADER_PAGES, sizeof pages);
  memcpy (&version, header + HEADER_VERSION, sizeof version);
  memcpy (&application, header + HEADER_APPLICATION, sizeof application);
  /* Before the first checkpoint the file is one page that says nothing yet. */
  if (application == 0 && version == 0 && GUINT32_FROM_BE (pages) <= 1)
    return RP_DB_FOUND_LIBRARY;
  if (GUINT32_FROM_BE (application) != RP_DB_APPLICATION_ID)
    {
      rp_db_refuse (error, RP_ERROR_DATA, directory,
                    _("library.db belongs to another program. Choose another folder."));
      return RP_DB_FOUND_ERROR;
    }
  if (GUINT32_FROM_BE (version) > (guint32) newest_version)
    {
      rp_db_refuse (error, RP_ERROR_TOO_NEW, directory,
                    _("A newer version of Rapport made this library. Update Rapport to open it."));
      return RP_DB_FOUND_ERROR;
    }

  return RP_DB_FOUND_LIBRARY;
}

/* Looks at the file before SQLite does; nobody in this process has it open. */
RpDbFound
rp_db_peek (int          folder,
            const char  *directory,
            int          newest_version,
            gboolean     read_only,
            GError     **error)
{
  guint8 header[HEADER_SIZE];
  struct stat about;
  int file = openat (folder, RP_DB_FILE, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  RpDbFound found = RP_DB_FOUND_ERROR;

  if (file < 0 && errno == ENOENT)
    return RP_DB_FOUND_NOTHING;

  if (file < 0 || fstat (file, &about) != 0 || !S_ISREG (about.st_mode) ||
      about.st_uid != geteuid ())
    rp_db_refuse (error, RP_ERROR_CREATE, directory,
                  _("library.db is a link, belongs to somebody else or may not be read. Put the "
                    "file itself there."));
  else
    {
      gssize size = pread (file, header, sizeof header, 0);

      if (size < 0)
        rp_db_refuse (error, RP_ERROR_IO, directory,
                      _("The disk failed while reading the library."));
      else
        found = judge_header (header, size, has_log (folder), directory, newest_version, error);
      if (found != RP_DB_FOUND_ERROR && !read_only && (about.st_mode & 0077))
        fchmod (file, 0600);
    }
  if (file >= 0)
    close (file);

  return found;
}

/* SQLite would make it 0644 under most users' umask; -wal takes its mode. */
gboolean
rp_db_make_file (int          folder,
                 const char  *directory,
                 GError     **error)
{
  int file = openat (folder, RP_DB_FILE, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (file < 0 && errno == EEXIST)
    return TRUE;
  if (file < 0 && (errno == ENOSPC || errno == EDQUOT || errno == EIO))
    return rp_db_refuse (error, RP_ERROR_IO, directory,
                         _("The disk is full. Make room and try again."));
  if (file < 0)
    return rp_db_refuse (error, RP_ERROR_CREATE, directory,
                         _("The library cannot be made here. Allow writing to the folder or choose "
                           "another."));

  close (file);
  fsync (folder);
  return TRUE;
}

/* Whether the folder or the file can only be read; then a write-ahead log that
 * was left behind cannot be taken over. */
gboolean
rp_db_judge_access (RpDb    *db,
                    int      folder,
                    GError **error)
{
  struct stat about;

  db->read_only = faccessat (folder, ".", W_OK, AT_EACCESS) != 0 ||
                  (faccessat (folder, RP_DB_FILE, F_OK, AT_EACCESS) == 0 &&
                   faccessat (folder, RP_DB_FILE, W_OK, AT_EACCESS) != 0);
  if (db->read_only && fstatat (folder, RP_DB_FILE "-wal", &about, AT_SYMLINK_NOFOLLOW) == 0 &&
      about.st_size > 0)
    return rp_db_refuse (error, RP_ERROR_READ_ONLY, db->directory,
                         _("The folder can only be read, and the last changes are still in "
                           "library.db-wal. Allow writing, or copy the folder and open the copy."));

  return TRUE;
}
