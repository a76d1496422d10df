/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-record.h"

#include "rp-error.h"
#include "rp-secret-bytes-private.h"
#include "rp-vault-keys.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

/* Record format 1, byte by byte:
 *
 *    0   1  format
 *    1   1  algorithm
 *    2   2  version of the payload
 *    4   4  generation of the vault key
 *    8  24  nonce, random for every sealing
 *   32   n  ciphertext of the padded payload
 * 32+n  16  tag
 *
 * Authenticated with it: "IVR1", the first 8 bytes above, the vault, kind, record,
 * field and revision. */
#define RECORD_MAGIC      "IVR1"
#define RECORD_FORMAT     1
#define ALG_XCHACHA20     1
#define PAYLOAD_VERSION   1
#define PREFIX_SIZE       8
#define NONCE_SIZE        crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TAG_SIZE          crypto_aead_xchacha20poly1305_ietf_ABYTES
#define BODY_OFFSET       (PREFIX_SIZE + NONCE_SIZE)

/* Padding hides the length of a text within its step. */
#define SMALL_BLOCK 256
#define LARGE_BLOCK 1024
#define SMALL_LIMIT 4096

static gsize
block_for_text (gsize length)
{
  gsize padded = (length / SMALL_BLOCK + 1) * SMALL_BLOCK;

  return padded <= SMALL_LIMIT ? SMALL_BLOCK : LARGE_BLOCK;
}

static gsize
padded_size (gsize length)
{
  gsize block = block_for_text (length);

  return (length / block + 1) * block;
}

/* The block size follows from the padded length, so no flag says which it was. */
static gsize
block_for_padded (gsize padded)
{
  return padded <= SMALL_LIMIT ? SMALL_BLOCK : LARGE_BLOCK;
}

static void
append_label (GByteArray *bytes,
              const char *label)
{
  gsize length = strlen (label);
  guint8 size = (guint8) length;

  g_assert (length > 0 && length <= G_MAXUINT8);

  g_byte_array_append (bytes, &size, 1);
  g_byte_array_append (bytes, (const guint8 *) label, (guint) length);
}

static GByteArray *
associated_data (const RpVaultPlace *place,
                 const guint8       *prefix)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  guint8 id[RP_VAULT_ID_SIZE];
  guint8 rev[8];

  if (!rp_vault_id_from_text (place->uuid, id))
    return NULL;

  rp_vault_put_le64 (rev, place->rev);
  g_byte_array_append (bytes, (const guint8 *) RECORD_MAGIC, strlen (RECORD_MAGIC));
  g_byte_array_append (bytes, prefix, PREFIX_SIZE);
  g_byte_array_append (bytes, place->vault_id, RP_VAULT_ID_SIZE);
  append_label (bytes, place->kind);
  g_byte_array_append (bytes, id, sizeof id);
  append_label (bytes, place->field);
  g_byte_array_append (bytes, rev, sizeof rev);

  return g_steal_pointer (&bytes);
}

static void
set_no_memory (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_IO,
                       _("There is not enough protected memory for private texts."));
}

static void
set_damaged (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_DAMAGED,
                       _("This private text cannot be read. The damaged data is kept."));
}

/**
 * rp_vault_record_seal:
 * @record_key: the key that seals records
 * @place: where the value belongs
 * @data: (nullable): the value
 * @length: bytes in @data, at most %RP_VAULT_RECORD_MAX
 * @error: where to put %RP_ERROR_DATA, if @data is too long or the UUID is none, or
 *   %RP_ERROR_IO, if there is no protected memory
 *
 * Returns: (transfer full) (nullable): the sealed value, different every time
 */
GBytes *
rp_vault_record_seal (RpSecretBytes       *record_key,
                      const RpVaultPlace  *place,
                      const void          *data,
                      gsize                length,
                      GError             **error)
{
  g_autoptr(RpSecretBytes) plain = NULL;
  g_autoptr(GByteArray) aad = NULL;
  guint8 prefix[PREFIX_SIZE] = { RECORD_FORMAT, ALG_XCHACHA20, PAYLOAD_VERSION, 0, };
  guint8 *padded = NULL, *sealed;
  gsize size;

  rp_vault_put_le32 (prefix + 4, place->key_id);
  aad = associated_data (place, prefix);
  if (length > RP_VAULT_RECORD_MAX || aad == NULL)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                           aad == NULL ? _("A private text belongs to no valid record.")
                                       : _("This private text is too long to be kept."));
      return NULL;
    }

  size = padded_size (length);
  plain = rp_secret_bytes_new_writable (size, &padded);
  if (plain == NULL)
    {
      set_no_memory (error);
      return NULL;
    }
  if (length > 0)
    memcpy (padded, data, length);
  sodium_pad (NULL, padded, length, block_for_text (length), size);

  sealed = g_malloc (BODY_OFFSET + size + TAG_SIZE);
  memcpy (sealed, prefix, PREFIX_SIZE);
  randombytes_buf (sealed + PREFIX_SIZE, NONCE_SIZE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (sealed + BODY_OFFSET, NULL, padded, size,
                                              aad->data, aad->len, NULL, sealed + PREFIX_SIZE,
                                              rp_secret_bytes_begin_read (record_key, NULL));
  rp_secret_bytes_end_read (record_key);

  return g_bytes_new_take (sealed, BODY_OFFSET + size + TAG_SIZE);
}

static gboolean
has_valid_frame (const guint8 *bytes,
                 gsize         total,
                 guint32       key_id)
{
  gsize size;

  if (total < BODY_OFFSET + SMALL_BLOCK + TAG_SIZE ||
      total > BODY_OFFSET + RP_VAULT_RECORD_MAX + LARGE_BLOCK + TAG_SIZE)
    return FALSE;
  size = total - BODY_OFFSET - TAG_SIZE;

  return bytes[0] == RECORD_FORMAT && bytes[1] == ALG_XCHACHA20 &&
         rp_vault_get_le32 (bytes + 4) == key_id && size % block_for_padded (size) == 0;
}

static RpSecretBytes *
unpad (RpSecretBytes  *plain,
       gsize           padded,
       GError        **error)
{
  RpSecretBytes *text = NULL;
  gsize length = 0;
  const void *bytes = rp_secret_bytes_begin_read (plain, NULL);

  if (sodium_unpad (&length, bytes, padded, block_for_padded (padded)) == 0)
    {
      guint8 *writable = NULL;

      text = rp_secret_bytes_new_writable (length, &writable);
      if (text == NULL)
        set_no_memory (error);
      else
        {
          memcpy (writable, bytes, length);
          rp_secret_bytes_end_read (text);
        }
    }
  else
    set_damaged (error);
  rp_secret_bytes_end_read (plain);

  return text;
}

/**
 * rp_vault_record_open:
 * @record_key: the key that seals records
 * @place: where the value was found
 * @sealed: what rp_vault_record_seal() gave
 * @error: where to put %RP_ERROR_DAMAGED, if it was not sealed for this place or was
 *   altered, %RP_ERROR_TOO_NEW, if its payload is of a later version, or
 *   %RP_ERROR_IO, if there is no protected memory
 *
 * Returns: (transfer full) (nullable): the value
 */
RpSecretBytes *
rp_vault_record_open (RpSecretBytes       *record_key,
                      const RpVaultPlace  *place,
                      GBytes              *sealed,
                      GError             **error)
{
  g_autoptr(RpSecretBytes) plain = NULL;
  g_autoptr(GByteArray) aad = NULL;
  gsize total = 0, size;
  const guint8 *bytes = g_bytes_get_data (sealed, &total);
  guint8 *padded = NULL;
  int rc;

  if (has_valid_frame (bytes, total, place->key_id))
    aad = associated_data (place, bytes);
  if (aad == NULL)
    {
      set_damaged (error);
      return NULL;
    }

  size = total - BODY_OFFSET - TAG_SIZE;
  plain = rp_secret_bytes_new_writable (size, &padded);
  if (plain == NULL)
    {
      set_no_memory (error);
      return NULL;
    }
  rc = crypto_aead_xchacha20poly1305_ietf_decrypt (padded, NULL, NULL, bytes + BODY_OFFSET,
                                                   size + TAG_SIZE, aad->data, aad->len,
                                                   bytes + PREFIX_SIZE,
                                                   rp_secret_bytes_begin_read (record_key, NULL));
  rp_secret_bytes_end_read (record_key);
  rp_secret_bytes_end_read (plain);
  if (rc != 0)
    {
      set_damaged (error);
      return NULL;
    }
  if (bytes[2] != PAYLOAD_VERSION || bytes[3] != 0)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_TOO_NEW,
                           _("This private text was written by a newer version."));
      return NULL;
    }

  return unpad (plain, size, error);
}
