/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-backup-file.h"

#include "config.h"
#include "rp-backup-check.h"
#include "rp-db-private.h"
#include "rp-db-rows.h"

#include <glib/gi18n.h>
#include <string.h>

/* Pages that are copied before anybody looks whether the call was given up */
#define PAGES_AT_ONCE 2048

/* Where the file says by which journal it is written, see “Database Header” of SQLite:
 * one in memory cannot have a write-ahead log. */
#define AT_WRITE_VERSION 18
#define AT_READ_VERSION  19
#define WITH_ROLLBACK    1

static void
close_copy (gpointer copy)
{
  sqlite3_close (copy);
}

static gboolean
is_small_enough (RpDb    *db,
                 GError **error)
{
  gint64 n_pages = rp_db_number (db, "PRAGMA page_count", error);
  gint64 page_size = n_pages >= 0 ? rp_db_number (db, "PRAGMA page_size", error) : -1;

  if (page_size < 0)
    return FALSE;
  if (n_pages * page_size <= RP_BACKUP_MAX_IMAGE)
    return TRUE;

  g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                       _("The library is larger than 1 GiB, which is more than a backup can "
                         "hold."));
  return FALSE;
}

static gboolean
copy_pages (RpDb          *db,
            sqlite3       *copy,
            GCancellable  *cancellable,
            GError       **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy, "main", db->handle, "main");
  int status = SQLITE_OK;

  while (backup != NULL && status == SQLITE_OK &&
         !g_cancellable_set_error_if_cancelled (cancellable, error))
    status = sqlite3_backup_step (backup, PAGES_AT_ONCE);
  if (backup != NULL)
    sqlite3_backup_finish (backup);
  if (status == SQLITE_DONE)
    return TRUE;

  if (error != NULL && *error == NULL)
    rp_db_set_error (copy, error);
  return FALSE;
}

/* The file as it would be on the disk, without any file */
static GBytes *
take_image (RpDb          *db,
            GCancellable  *cancellable,
            GError       **error)
{
  sqlite3 *copy = NULL;
  sqlite3_int64 size = 0;
  guint8 *data = NULL;

  if (!is_small_enough (db, error))
    return NULL;

  /* Unlike what “:memory:” names, this can be read without another copy. */
  if (sqlite3_open_v2 ("backup", &copy,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                       "memdb") != SQLITE_OK)
    rp_db_set_error (copy, error);
  else if (copy_pages (db, copy, cancellable, error) &&
           (data = sqlite3_serialize (copy, "main", &size, SQLITE_SERIALIZE_NOCOPY)) == NULL)
    rp_db_set_error (copy, error);
  if (data == NULL)
    {
      sqlite3_close (copy);
      return NULL;
    }

  data[AT_WRITE_VERSION] = WITH_ROLLBACK;
  data[AT_READ_VERSION] = WITH_ROLLBACK;

  return g_bytes_new_with_free_func (data, (gsize) size, close_copy, copy);
}

/**
 * rp_backup_source_take:
 * @self: (out caller-allocates): what to make a backup of; empty where this fails
 * @db: a library, outside a transaction
 * @now: the time
 * @cancellable: (nullable): to give up
 * @error: return location for an #RpError
 *
 * Copies the library into memory, as it is: what is sealed stays sealed.
 *
 * Returns: whether it was copied
 */
gboolean
rp_backup_source_take (RpBackupSource  *self,
                       RpDb            *db,
                       gint64           now,
                       GCancellable    *cancellable,
                       GError         **error)
{
  memset (self, 0, sizeof *self);
  self->about.created = now;
  g_strlcpy (self->about.version, RP_VERSION, sizeof self->about.version);
  if (rp_backup_count (db, &self->about, error) &&
      (self->rows = rp_db_count_rows (db, error)) != NULL &&
      (self->image = take_image (db, cancellable, error)) != NULL)
    return TRUE;

  rp_backup_source_clear (self);
  return FALSE;
}

void
rp_backup_source_clear (RpBackupSource *self)
{
  g_clear_pointer (&self->image, g_bytes_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
}

/**
 * rp_backup_get_image:
 * @copy: what rp_backup_file_read() gave
 *
 * Returns: (transfer full): the file of the library; for as long as @copy is open
 */
GBytes *
rp_backup_get_image (RpDb *copy)
{
  sqlite3_int64 size = 0;
  const guint8 *data = sqlite3_serialize (copy->handle, "main", &size, SQLITE_SERIALIZE_NOCOPY);

  return g_bytes_new_static (data, (gsize) size);
}
