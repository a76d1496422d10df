/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-record.h"

#include "rp-secret-bytes-private.h"
#include "rp-vault-keys.h"

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
#define PREFIX_SIZE       RP_VAULT_PREFIX_SIZE
#define NONCE_SIZE        crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TAG_SIZE          crypto_aead_xchacha20poly1305_ietf_ABYTES
#define BODY_OFFSET       (PREFIX_SIZE + NONCE_SIZE)

/* Most texts are shorter. */
#define MIN_SCRATCH 8192

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
  RpVaultBound aad;
  gsize size = rp_vault_padded_size (length);
  guint8 prefix[PREFIX_SIZE];
  guint8 *padded = NULL, *sealed;

  rp_vault_frame_begin (prefix, RECORD_FORMAT, ALG_XCHACHA20, place->key_id);
  if (!rp_vault_frame_bind (place, RECORD_MAGIC, prefix, length, &aad, error))
    return NULL;
  plain = rp_secret_bytes_new_writable (size, &padded);
  if (plain == NULL)
    {
      rp_vault_set_no_memory (error);
      return NULL;
    }
  rp_vault_pad (padded, size, data, length);

  sealed = g_malloc (BODY_OFFSET + size + TAG_SIZE);
  memcpy (sealed, prefix, PREFIX_SIZE);
  randombytes_buf (sealed + PREFIX_SIZE, NONCE_SIZE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (sealed + BODY_OFFSET, NULL, padded, size,
                                              aad.data, aad.len, NULL, sealed + PREFIX_SIZE,
                                              rp_secret_bytes_begin_read (record_key, NULL));
  rp_secret_bytes_end_read (record_key);

  return g_bytes_new_take (sealed, BODY_OFFSET + size + TAG_SIZE);
}

static gboolean
has_valid_frame (const guint8 *bytes,
                 gsize         total,
                 guint32       key_id)
{
  return total > BODY_OFFSET + TAG_SIZE &&
         rp_vault_is_padded (total - BODY_OFFSET - TAG_SIZE) &&
         rp_vault_frame_fits (bytes, RECORD_FORMAT, ALG_XCHACHA20, key_id);
}

/* Decrypts into @padded, which has room for it; @size are bytes of padded text. */
static gboolean
decrypt (const guint8        *key,
         const RpVaultPlace  *place,
         const guint8        *bytes,
         gsize                size,
         guint8              *padded,
         GError             **error)
{
  RpVaultBound aad;

  if (rp_vault_frame_bind (place, RECORD_MAGIC, bytes, 0, &aad, NULL) &&
      crypto_aead_xchacha20poly1305_ietf_decrypt (padded, NULL, NULL, bytes + BODY_OFFSET,
                                                  size + TAG_SIZE, aad.data, aad.len,
                                                  bytes + PREFIX_SIZE, key) == 0)
    return rp_vault_frame_check (bytes, error);

  rp_vault_set_damaged (error);
  return FALSE;
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
  RpVaultScratch scratch = { NULL, NULL, 0 };
  RpSecretBytes *text = NULL;
  guint8 *writable = NULL;
  gsize length = 0;

  if (rp_vault_record_read (record_key, place, sealed, &scratch, &length, error))
    {
      text = rp_secret_bytes_new_writable (length, &writable);
      if (text == NULL)
        rp_vault_set_no_memory (error);
    }
  if (text != NULL)
    {
      memcpy (writable, scratch.data, length);
      rp_secret_bytes_end_read (text);
    }
  rp_vault_scratch_clear (&scratch);

  return text;
}

/**
 * rp_vault_scratch_make_room:
 * @scratch: scratch memory, or none yet
 * @size: how much is needed
 * @error: where to put %RP_ERROR_IO, if there is no protected memory
 *
 * Returns: whether there is as much; what was in it is gone if it had to grow
 */
gboolean
rp_vault_scratch_make_room (RpVaultScratch  *scratch,
                            gsize            size,
                            GError         **error)
{
  if (scratch->memory != NULL && size <= scratch->size)
    return TRUE;

  rp_vault_scratch_clear (scratch);
  scratch->size = MAX (size, MIN_SCRATCH);
  scratch->memory = rp_secret_bytes_new_writable (scratch->size, &scratch->data);
  if (scratch->memory != NULL)
    return TRUE;

  rp_vault_set_no_memory (error);
  return FALSE;
}

/**
 * rp_vault_record_read:
 * @record_key: the key that seals records
 * @place: where the value was found
 * @sealed: what rp_vault_record_seal() gave
 * @scratch: gets the value, and grows if it must
 * @length: (out): bytes in the value
 * @error: as of rp_vault_record_open()
 *
 * Opens a value where the one before it was, for those who open thousands: it
 * is memory that costs, not the cipher. The caller wipes it.
 *
 * Returns: whether @scratch begins with the value
 */
gboolean
rp_vault_record_read (RpSecretBytes       *record_key,
                      const RpVaultPlace  *place,
                      GBytes              *sealed,
                      RpVaultScratch      *scratch,
                      gsize               *length,
                      GError             **error)
{
  gsize total = 0;
  const guint8 *bytes = g_bytes_get_data (sealed, &total);
  gboolean read = rp_vault_record_decrypt (rp_secret_bytes_begin_read (record_key, NULL), place,
                                           bytes, total, scratch, length, error);

  rp_secret_bytes_end_read (record_key);

  return read;
}

/**
 * rp_vault_record_decrypt:
 * @key: the key that seals records, readable
 * @place: where the value was found
 * @bytes: (array length=total): what rp_vault_record_seal() gave
 * @total: how many
 * @scratch: gets the value, and grows if it must
 * @length: (out): bytes in the value
 * @error: as of rp_vault_record_open()
 *
 * As rp_vault_record_read().
 *
 * Returns: whether @scratch begins with the value
 */
gboolean
rp_vault_record_decrypt (const guint8        *key,
                         const RpVaultPlace  *place,
                         const guint8        *bytes,
                         gsize                total,
                         RpVaultScratch      *scratch,
                         gsize               *length,
                         GError             **error)
{
  gsize size;

  if (!has_valid_frame (bytes, total, place->key_id))
    {
      rp_vault_set_damaged (error);
      return FALSE;
    }

  size = total - BODY_OFFSET - TAG_SIZE;

  return rp_vault_scratch_make_room (scratch, size, error) &&
         decrypt (key, place, bytes, size, scratch->data, error) &&
         rp_vault_unpadded_size (scratch->data, size, length, error);
}

/**
 * rp_vault_scratch_clear:
 * @scratch: scratch memory, or none yet
 *
 * Wipes it and gives it back.
 */
void
rp_vault_scratch_clear (RpVaultScratch *scratch)
{
  if (scratch->memory != NULL)
    {
      rp_secret_bytes_end_read (scratch->memory);
      rp_secret_bytes_unref (scratch->memory);
    }
  scratch->memory = NULL;
  scratch->data = NULL;
  scratch->size = 0;
}
