/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-backup-header.h"

#include "rp-error.h"
#include "rp-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#define OVERHEAD crypto_secretstream_xchacha20poly1305_ABYTES

struct _RpBackupReader
{
  int             fd;
  RpBackupHeader  header;
  GBytes         *bytes;     /* what the file begins with */
  gsize           start;     /* where the encrypted part begins */
  crypto_secretstream_xchacha20poly1305_state state;
  guint8          text[RP_BACKUP_CHUNK_SIZE];
  gsize           length;    /* bytes in text */
  gsize           taken;     /* of them */
  gboolean        is_last;   /* of the chunks */
};

static gboolean
set_read_error (GError **error)
{
  g_set_error (error, RP_ERROR, RP_ERROR_IO, _("The backup cannot be read: %s"),
               g_strerror (errno));
  return FALSE;
}

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                       _("The backup is damaged: it was changed or cut off. Use another one."));
  return FALSE;
}

/* What the file begins with, before anybody is asked for a secret */
static RpBackupReader *
read_header (int      fd,
             GError **error)
{
  g_autoptr(RpBackupReader) self = g_new0 (RpBackupReader, 1);
  g_autofree guint8 *buffer = g_malloc (RP_BACKUP_MAX_HEADER + 64);
  gssize size;

  self->fd = fd;
  size = lseek (fd, 0, SEEK_SET) == 0 ? rp_file_read_all (fd, buffer, RP_BACKUP_MAX_HEADER + 64)
                                      : -1;
  if (size < 0)
    {
      set_read_error (error);
      return NULL;
    }

  self->bytes = g_bytes_new (buffer, (gsize) size);

  return rp_backup_header_parse (self->bytes, &self->header, &self->start, error)
         ? g_steal_pointer (&self) : NULL;
}

static gboolean
begin_stream (RpBackupReader  *self,
              RpSecretBytes   *file_key,
              GError         **error)
{
  g_autoptr(RpSecretBytes) key = NULL;
  guint8 start[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
  gssize size;
  int rc;

  if (!rp_backup_header_is_genuine (self->bytes, self->start, file_key))
    return set_damaged (error);
  if (lseek (self->fd, (off_t) self->start, SEEK_SET) < 0 ||
      (size = rp_file_read_all (self->fd, start, sizeof start)) < 0)
    return set_read_error (error);
  if (size != sizeof start)
    return set_damaged (error);

  key = rp_vault_derive_subkey (file_key, 2, "bkstream");
  rc = crypto_secretstream_xchacha20poly1305_init_pull (&self->state, start,
                                                        rp_secret_bytes_begin_read (key, NULL));
  rp_secret_bytes_end_read (key);

  return rc == 0 || set_damaged (error);
}

/**
 * rp_backup_is_one:
 * @fd: a file, at its beginning
 *
 * Returns: whether it begins like a backup, sound or not, of any version
 */
gboolean
rp_backup_is_one (int fd)
{
  char start[sizeof RP_BACKUP_MAGIC - 1];

  return rp_file_read_all (fd, start, sizeof start) == (gssize) sizeof start &&
         memcmp (start, RP_BACKUP_MAGIC, sizeof start) == 0;
}

/**
 * rp_backup_reader_new:
 * @fd: a file that can be read from its beginning; it stays open
 * @secret: what was typed
 * @error: where to put %RP_ERROR_DATA (no backup, or damaged), %RP_ERROR_TOO_NEW,
 *   %RP_ERROR_LOCKED (@secret does not open it) or %RP_ERROR_IO
 *
 * Reads the header and opens it. Takes as long as deriving a key does.
 *
 * Returns: (transfer full) (nullable): what gives the rest
 */
RpBackupReader *
rp_backup_reader_new (int                    fd,
                      const RpBackupSecret  *secret,
                      GError               **error)
{
  g_autoptr(RpBackupReader) self = read_header (fd, error);
  g_autoptr(RpSecretBytes) file_key = NULL;

  if (self != NULL)
    file_key = rp_backup_open_slots (&self->header, secret, error);

  return file_key != NULL && begin_stream (self, file_key, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * rp_backup_reader_new_with_key:
 * @fd: a file that was just written
 * @file_key: what rp_backup_writer_get_key() gave
 * @error: as with rp_backup_reader_new()
 *
 * Returns: (transfer full) (nullable): what gives the rest
 */
RpBackupReader *
rp_backup_reader_new_with_key (int             fd,
                               RpSecretBytes  *file_key,
                               GError        **error)
{
  g_autoptr(RpBackupReader) self = read_header (fd, error);

  return self != NULL && begin_stream (self, file_key, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * rp_backup_reader_get_info:
 * @self: a reader
 *
 * Returns: (transfer none): what the backup says about itself
 */
const RpBackupInfo *
rp_backup_reader_get_info (RpBackupReader *self)
{
  return &self->header.about;
}

static gboolean
read_chunk (RpBackupReader  *self,
            GError         **error)
{
  guint8 chunk[RP_BACKUP_CHUNK_SIZE + OVERHEAD];
  gssize size = rp_file_read_all (self->fd, chunk, sizeof chunk);
  unsigned long long length = 0;
  guint8 tag = 0;

  if (size < 0)
    return set_read_error (error);
  if (size <= (gssize) OVERHEAD)
    return set_damaged (error);
  if (crypto_secretstream_xchacha20poly1305_pull (&self->state, self->text, &length, &tag, chunk,
                                                  (unsigned long long) size, NULL, 0) != 0)
    return set_damaged (error);

  self->length = (gsize) length;
  self->taken = 0;
  self->is_last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  if (!self->is_last && tag != crypto_secretstream_xchacha20poly1305_TAG_MESSAGE)
    return set_damaged (error);

  return self->is_last || size == sizeof chunk || set_damaged (error);
}

/**
 * rp_backup_reader_read:
 * @self: a reader
 * @data: where to put what comes next
 * @size: how many bytes, all of which must be there
 * @error: where to put %RP_ERROR_DATA (damaged or cut off) or %RP_ERROR_IO
 *
 * What it gives is genuine, but the end may still be missing: see rp_backup_reader_finish().
 *
 * Returns: whether it was read
 */
gboolean
rp_backup_reader_read (RpBackupReader  *self,
                       void            *data,
                       gsize            size,
                       GError         **error)
{
  guint8 *at = data;

  while (size > 0)
    {
      gsize here;

      if (self->taken == self->length && self->is_last)
        return set_damaged (error);
      if (self->taken == self->length && !read_chunk (self, error))
        return FALSE;
      here = MIN (size, self->length - self->taken);
      memcpy (at, self->text + self->taken, here);
      self->taken += here;
      at += here;
      size -= here;
    }

  return TRUE;
}

/**
 * rp_backup_reader_finish:
 * @self: a reader that gave everything
 * @error: where to put %RP_ERROR_DATA (cut off, or something is left) or %RP_ERROR_IO
 *
 * Returns: whether this was the end that the writer wrote, and nothing comes behind it
 */
gboolean
rp_backup_reader_finish (RpBackupReader  *self,
                         GError         **error)
{
  guint8 behind;
  gssize size;

  if (!self->is_last)
    return set_damaged (error);
  size = rp_file_read_all (self->fd, &behind, 1);
  if (size < 0)
    return set_read_error (error);

  return (self->taken == self->length && size == 0) || set_damaged (error);
}

void
rp_backup_reader_free (RpBackupReader *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  sodium_memzero (&self->state, sizeof self->state);
  sodium_memzero (self->text, sizeof self->text);
  g_free (self);
}
