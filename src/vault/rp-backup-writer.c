/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-backup-header.h"

#include "rp-error.h"
#include "rp-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

struct _RpBackupWriter
{
  int                                      fd;
  RpSecretBytes                           *file_key;
  crypto_secretstream_xchacha20poly1305_state state;
  guint8                                   text[RP_BACKUP_CHUNK_SIZE];
  gsize                                    length;    /* bytes in text */
};

static gboolean
write_out (RpBackupWriter  *self,
           const void      *data,
           gsize            size,
           GError         **error)
{
  if (rp_file_write_all (self->fd, data, size))
    return TRUE;

  g_set_error (error, RP_ERROR, RP_ERROR_IO, _("The backup could not be written: %s"),
               g_strerror (errno));
  return FALSE;
}

static gboolean
begin_stream (RpBackupWriter  *self,
              GError         **error)
{
  g_autoptr(RpSecretBytes) key = rp_vault_derive_subkey (self->file_key, 2, "bkstream");
  guint8 start[crypto_secretstream_xchacha20poly1305_HEADERBYTES];

  crypto_secretstream_xchacha20poly1305_init_push (&self->state, start,
                                                   rp_secret_bytes_begin_read (key, NULL));
  rp_secret_bytes_end_read (key);

  return write_out (self, start, sizeof start, error);
}

/**
 * rp_backup_writer_new:
 * @fd: an empty file; it stays open
 * @about: what is to be written
 * @vault: the vault of the library; it need not be unlocked for a passphrase
 * @secret: what is to open it
 * @error: where to put %RP_ERROR_DATA (passphrase too short or not UTF-8), %RP_ERROR_LOCKED
 *   (the vault is), %RP_ERROR_USAGE (it has no recovery) or %RP_ERROR_IO
 *
 * Writes the header. Takes as long as deriving a key does.
 *
 * Returns: (transfer full) (nullable): what takes the rest
 */
RpBackupWriter *
rp_backup_writer_new (int                    fd,
                      const RpBackupInfo    *about,
                      RpVault               *vault,
                      const RpBackupSecret  *secret,
                      GError               **error)
{
  g_autoptr(RpBackupWriter) self = NULL;
  g_autoptr(RpSecretBytes) file_key = NULL;
  g_autoptr(GBytes) bytes = NULL;
  RpBackupHeader header = { .about = *about };

  g_return_val_if_fail (RP_IS_VAULT (vault), NULL);

  file_key = rp_backup_lock (&header, vault, secret, error);
  if (file_key == NULL)
    return NULL;

  self = g_new0 (RpBackupWriter, 1);
  self->fd = fd;
  self->file_key = g_steal_pointer (&file_key);
  bytes = rp_backup_header_serialize (&header, self->file_key);

  return write_out (self, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error) &&
         begin_stream (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * rp_backup_writer_get_key:
 * @self: a writer
 *
 * Returns: (transfer none): what rp_backup_reader_new_with_key() takes to read it back
 */
RpSecretBytes *
rp_backup_writer_get_key (RpBackupWriter *self)
{
  return self->file_key;
}

static gboolean
write_chunk (RpBackupWriter  *self,
             guint8           tag,
             GError         **error)
{
  guint8 chunk[RP_BACKUP_CHUNK_SIZE + crypto_secretstream_xchacha20poly1305_ABYTES];

  crypto_secretstream_xchacha20poly1305_push (&self->state, chunk, NULL, self->text, self->length,
                                              NULL, 0, tag);
  if (!write_out (self, chunk, self->length + crypto_secretstream_xchacha20poly1305_ABYTES, error))
    return FALSE;
  self->length = 0;

  return TRUE;
}

/**
 * rp_backup_writer_write:
 * @self: a writer
 * @data: what comes next
 * @size: how many bytes
 * @error: where to put %RP_ERROR_IO
 *
 * Returns: whether it was taken
 */
gboolean
rp_backup_writer_write (RpBackupWriter  *self,
                        const void      *data,
                        gsize            size,
                        GError         **error)
{
  const guint8 *at = data;

  while (size > 0)
    {
      gsize taken;

      /* The last chunk, full or not, is written by rp_backup_writer_finish(). */
      if (self->length == RP_BACKUP_CHUNK_SIZE &&
          !write_chunk (self, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE, error))
        return FALSE;
      taken = MIN (size, RP_BACKUP_CHUNK_SIZE - self->length);
      memcpy (self->text + self->length, at, taken);
      self->length += taken;
      at += taken;
      size -= taken;
    }

  return TRUE;
}

/**
 * rp_backup_writer_finish:
 * @self: a writer
 * @error: where to put %RP_ERROR_IO
 *
 * Writes the end, without which nobody takes the file for whole.
 *
 * Returns: whether it was written
 */
gboolean
rp_backup_writer_finish (RpBackupWriter  *self,
                         GError         **error)
{
  return write_chunk (self, crypto_secretstream_xchacha20poly1305_TAG_FINAL, error);
}

void
rp_backup_writer_free (RpBackupWriter *self)
{
  g_clear_pointer (&self->file_key, rp_secret_bytes_unref);
  sodium_memzero (&self->state, sizeof self->state);
  sodium_memzero (self->text, sizeof self->text);
  g_free (self);
}
