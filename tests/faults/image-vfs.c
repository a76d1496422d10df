/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "image-vfs.h"

#include <sqlite3.h>
#include <string.h>

/* A file system of SQLite that is an image in memory. */

#define VFS_NAME "image"

typedef struct
{
  sqlite3_file  base;
  GByteArray   *content;
} ImageFile;

static GHashTable *files;   /* name to GByteArray */

static GByteArray *
content_of (sqlite3_file *file)
{
  return ((ImageFile *) file)->content;
}

static int
image_close (sqlite3_file *file)
{
  g_byte_array_unref (content_of (file));

  return SQLITE_OK;
}

static int
image_read (sqlite3_file  *file,
            void          *buffer,
            int            size,
            sqlite3_int64  offset)
{
  GByteArray *content = content_of (file);
  sqlite3_int64 there = CLAMP ((sqlite3_int64) content->len - offset, 0, size);

  if (there > 0)
    memcpy (buffer, content->data + offset, (gsize) there);
  memset ((char *) buffer + there, 0, (gsize) (size - there));

  return there == size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

static int
image_truncate (sqlite3_file  *file,
                sqlite3_int64  size)
{
  GByteArray *content = content_of (file);
  guint before = content->len;

  g_byte_array_set_size (content, (guint) size);
  if (size > before)
    memset (content->data + before, 0, (gsize) size - before);

  return SQLITE_OK;
}

static int
image_write (sqlite3_file  *file,
             const void    *data,
             int            size,
             sqlite3_int64  offset)
{
  GByteArray *content = content_of (file);

  if (offset + size > content->len)
    image_truncate (file, offset + size);
  memcpy (content->data + offset, data, (gsize) size);

  return SQLITE_OK;
}

static int
image_sync (sqlite3_file *file,
            int           flags)
{
  return SQLITE_OK;
}

static int
image_size (sqlite3_file  *file,
            sqlite3_int64 *size)
{
  *size = content_of (file)->len;

  return SQLITE_OK;
}

static int
image_lock (sqlite3_file *file,
            int           lock)
{
  return SQLITE_OK;
}

static int
image_check_lock (sqlite3_file *file,
                  int          *locked)
{
  *locked = 0;

  return SQLITE_OK;
}

static int
image_control (sqlite3_file *file,
               int           operation,
               void         *argument)
{
  return SQLITE_NOTFOUND;
}

static int
image_sector_size (sqlite3_file *file)
{
  return 4096;
}

/* As SQLite's own for Unix */
static int
image_traits (sqlite3_file *file)
{
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = image_close,
  .xRead = image_read,
  .xWrite = image_write,
  .xTruncate = image_truncate,
  .xSync = image_sync,
  .xFileSize = image_size,
  .xLock = image_lock,
  .xUnlock = image_lock,
  .xCheckReservedLock = image_check_lock,
  .xFileControl = image_control,
  .xSectorSize = image_sector_size,
  .xDeviceCharacteristics = image_traits,
};

static int
image_open (sqlite3_vfs  *vfs,
            const char   *name,
            sqlite3_file *file,
            int           flags,
            int          *flags_then)
{
  GByteArray *content = name != NULL ? g_hash_table_lookup (files, name) : NULL;

  file->pMethods = NULL;
  if (content == NULL && !(flags & SQLITE_OPEN_CREATE))
    return SQLITE_CANTOPEN;
  if (content != NULL)
    g_byte_array_ref (content);
  else
    content = g_byte_array_new ();
  if (name != NULL && !g_hash_table_contains (files, name))
    g_hash_table_insert (files, g_strdup (name), g_byte_array_ref (content));
  file->pMethods = &methods;
  ((ImageFile *) file)->content = content;
  if (flags_then != NULL)
    *flags_then = flags;

  return SQLITE_OK;
}

static int
image_delete (sqlite3_vfs *vfs,
              const char  *name,
              int          syncs_folder)
{
  return g_hash_table_remove (files, name) ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

static int
image_access (sqlite3_vfs *vfs,
              const char  *name,
              int          flags,
              int         *result)
{
  GByteArray *content = g_hash_table_lookup (files, name);

  *result = content != NULL && content->len > 0;   /* as SQLite's own for Unix */

  return SQLITE_OK;
}

static int
image_full_name (sqlite3_vfs *vfs,
                 const char  *name,
                 int          size,
                 char        *full)
{
  g_strlcpy (full, name, (gsize) size);

  return SQLITE_OK;
}

static int
image_randomness (sqlite3_vfs *vfs,
                  int          size,
                  char        *bytes)
{
  memset (bytes, 42, (gsize) size);

  return size;
}

static int
image_time (sqlite3_vfs *vfs,
            double      *now)
{
  *now = 2461000;

  return SQLITE_OK;
}

static sqlite3_vfs image_vfs = {
  .iVersion = 1,
  .szOsFile = sizeof (ImageFile),
  .mxPathname = 256,
  .zName = VFS_NAME,
  .xOpen = image_open,
  .xDelete = image_delete,
  .xAccess = image_access,
  .xFullPathname = image_full_name,
  .xRandomness = image_randomness,
  .xCurrentTime = image_time,
};

/* Has SQLite recover the file @name of @image, and take over what its logs hold.
 *
 * Returns: whether it could */
gboolean
image_vfs_recover (GHashTable *image,
                   const char *name)
{
  sqlite3 *db = NULL;
  gboolean recovered;

  files = image;
  sqlite3_vfs_register (&image_vfs, FALSE);
  recovered = sqlite3_open_v2 (name, &db, SQLITE_OPEN_READWRITE, VFS_NAME) == SQLITE_OK &&
              sqlite3_exec (db, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA user_version", NULL, NULL,
                            NULL) == SQLITE_OK &&
              sqlite3_wal_checkpoint_v2 (db, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL,
                                         NULL) == SQLITE_OK;
  sqlite3_close (db);

  return recovered;
}
