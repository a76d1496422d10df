/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-inbox.h"

#include "rp-secret-bytes-private.h"
#include "rp-vault-keys.h"

#include <sodium.h>
#include <string.h>

/* The sealed inbox: what was written while the vault was locked. It stands where the
 * record form will stand after the next unlock. Format 2, byte by byte:
 *
 *    0   1  format
 *    1   1  algorithm
 *    2   2  version of the payload
 *    4   4  generation of the vault key
 *    8  32  public key made for this one value
 *   40  16  tag
 *   56   n  ciphertext of the payload
 *
 * From byte 8 on it is what crypto_box_seal() makes for the public key in the vault's
 * header. Payload: BLAKE2b-256 of the place ("IVI1", the first 8 bytes above, the
 * vault, kind, record, field and revision), then the padded text.
 *
 * The key pair comes from 32 bytes derived from the vault key, number 6, "inboxkey".
 * Whoever has the file can put texts in, but nothing of another place, and can take
 * none out. Whoever can change the file could put a public key of their own there: the
 * next unlock finds that and puts the right one back. */
#define INBOX_MAGIC  "IVI1"
#define INBOX_FORMAT 2
#define ALG_BOX_SEAL 2
#define PLACE_SIZE   32
#define BODY_OFFSET  RP_VAULT_PREFIX_SIZE

G_STATIC_ASSERT (RP_VAULT_INBOX_KEY_SIZE == crypto_box_PUBLICKEYBYTES);
G_STATIC_ASSERT (RP_VAULT_INBOX_KEY_SIZE == crypto_box_SECRETKEYBYTES);
G_STATIC_ASSERT (RP_VAULT_KEY_SIZE == crypto_box_SEEDBYTES);

/**
 * rp_vault_derive_inbox:
 * @vault_key: the vault key
 * @public_key: where to put %RP_VAULT_INBOX_KEY_SIZE bytes
 *
 * Returns: (transfer full): the key that opens what was sealed for @public_key
 */
RpSecretBytes *
rp_vault_derive_inbox (RpSecretBytes *vault_key,
                       guint8        *public_key)
{
  g_autoptr(RpSecretBytes) seed = rp_vault_derive_subkey (vault_key, 6, "inboxkey");
  guint8 *bytes = NULL;
  RpSecretBytes *key = rp_secret_bytes_require_writable (RP_VAULT_INBOX_KEY_SIZE, &bytes);

  crypto_box_seed_keypair (public_key, bytes, rp_secret_bytes_begin_read (seed, NULL));
  rp_vault_wipe_stack ();
  rp_secret_bytes_end_read (seed);
  rp_secret_bytes_end_read (key);

  return key;
}

gboolean
rp_vault_inbox_is_bytes (const guint8 *bytes,
                         gsize         size)
{
  return size > 0 && bytes[0] == INBOX_FORMAT;
}

/**
 * rp_vault_inbox_is:
 * @sealed: a sealed value
 *
 * Returns: whether it is in the form of the inbox
 */
gboolean
rp_vault_inbox_is (GBytes *sealed)
{
  gsize size = 0;
  const guint8 *bytes = g_bytes_get_data (sealed, &size);

  return rp_vault_inbox_is_bytes (bytes, size);
}

static void
digest_place (guint8             *digest,
              const RpVaultBound *bound)
{
  crypto_generichash (digest, PLACE_SIZE, bound->data, bound->len, NULL, 0);
}

/**
 * rp_vault_inbox_seal:
 * @public_key: whom to seal for
 * @place: where the value belongs
 * @data: (nullable): the value
 * @length: bytes in @data, at most %RP_VAULT_RECORD_MAX
 * @error: where to put %RP_ERROR_DATA, if @data is too long or the UUID is none, or
 *   %RP_ERROR_IO, if there is no protected memory
 *
 * Returns: (transfer full) (nullable): the sealed value, different every time
 */
GBytes *
rp_vault_inbox_seal (const guint8        *public_key,
                     const RpVaultPlace  *place,
                     const void          *data,
                     gsize                length,
                     GError             **error)
{
  gsize size = PLACE_SIZE + rp_vault_padded_size (length);
  g_autoptr(RpSecretBytes) plain = NULL;
  RpVaultBound bound;
  g_autofree guint8 *sealed = NULL;
  guint8 prefix[RP_VAULT_PREFIX_SIZE];
  guint8 *payload = NULL;

  rp_vault_frame_begin (prefix, INBOX_FORMAT, ALG_BOX_SEAL, place->key_id);
  if (!rp_vault_frame_bind (place, INBOX_MAGIC, prefix, length, &bound, error))
    return NULL;
  plain = rp_secret_bytes_new_writable (size, &payload);
  if (plain == NULL)
    {
      rp_vault_set_no_memory (error);
      return NULL;
    }

  digest_place (payload, &bound);
  rp_vault_pad (payload + PLACE_SIZE, size - PLACE_SIZE, data, length);
  sealed = g_malloc (BODY_OFFSET + crypto_box_SEALBYTES + size);
  memcpy (sealed, prefix, sizeof prefix);
  if (crypto_box_seal (sealed + BODY_OFFSET, payload, size, public_key) != 0)
    {
      rp_vault_set_damaged (error);   /* the header holds no public key */
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&sealed), BODY_OFFSET + crypto_box_SEALBYTES + size);
}

static gboolean
decrypt (RpSecretBytes *secret_key,
         guint8        *payload,
         const guint8  *box,
         gsize          size)
{
  guint8 public_key[RP_VAULT_INBOX_KEY_SIZE];
  const guint8 *key = rp_secret_bytes_begin_read (secret_key, NULL);
  int rc = crypto_scalarmult_base (public_key, key);

  if (rc == 0)
    rc = crypto_box_seal_open (payload, box, size + crypto_box_SEALBYTES, public_key, key);
  rp_secret_bytes_end_read (secret_key);

  return rc == 0;
}

/**
 * rp_vault_inbox_open:
 * @secret_key: what rp_vault_derive_inbox() gave
 * @place: where the value was found
 * @sealed: what rp_vault_inbox_seal() gave
 * @error: where to put %RP_ERROR_DAMAGED, if it was not sealed for this place or was
 *   altered, %RP_ERROR_TOO_NEW, if its payload is of a later version, or
 *   %RP_ERROR_IO, if there is no protected memory
 *
 * Returns: (transfer full) (nullable): the value
 */
RpSecretBytes *
rp_vault_inbox_open (RpSecretBytes       *secret_key,
                     const RpVaultPlace  *place,
                     GBytes              *sealed,
                     GError             **error)
{
  g_autoptr(RpSecretBytes) plain = NULL;
  RpVaultBound bound;
  gsize total = 0, size;
  const guint8 *bytes = g_bytes_get_data (sealed, &total);
  guint8 digest[PLACE_SIZE];
  guint8 *payload = NULL;
  RpSecretBytes *text = NULL;

  size = total - BODY_OFFSET - crypto_box_SEALBYTES;
  if (total <= BODY_OFFSET + crypto_box_SEALBYTES + PLACE_SIZE ||
      !rp_vault_is_padded (size - PLACE_SIZE) ||
      !rp_vault_frame_fits (bytes, INBOX_FORMAT, ALG_BOX_SEAL, place->key_id) ||
      !rp_vault_frame_bind (place, INBOX_MAGIC, bytes, 0, &bound, NULL))
    {
      rp_vault_set_damaged (error);
      return NULL;
    }
  plain = rp_secret_bytes_new_writable (size, &payload);
  if (plain == NULL)
    {
      rp_vault_set_no_memory (error);
      return NULL;
    }

  digest_place (digest, &bound);
  if (!decrypt (secret_key, payload, bytes + BODY_OFFSET, size) ||
      sodium_memcmp (payload, digest, PLACE_SIZE) != 0)
    rp_vault_set_damaged (error);
  else if (rp_vault_frame_check (bytes, error))
    text = rp_vault_unpad (payload + PLACE_SIZE, size - PLACE_SIZE, error);
  rp_secret_bytes_end_read (plain);

  return text;
}

/**
 * rp_vault_inbox_read:
 * @secret_key: what rp_vault_derive_inbox() gave
 * @place: where the value was found
 * @sealed: what rp_vault_inbox_seal() gave
 * @reader: (scope call): gets the value, once
 * @user_data: closure data for @reader
 * @error: as of rp_vault_inbox_open()
 *
 * Returns: %TRUE on success
 */
gboolean
rp_vault_inbox_read (RpSecretBytes       *secret_key,
                     const RpVaultPlace  *place,
                     GBytes              *sealed,
                     RpVaultReader        reader,
                     gpointer             user_data,
                     GError             **error)
{
  g_autoptr(RpSecretBytes) secret = rp_vault_inbox_open (secret_key, place, sealed, error);
  const void *data;
  gsize length;

  if (secret == NULL)
    return FALSE;

  data = rp_secret_bytes_begin_read (secret, &length);
  reader (data, length, user_data);
  rp_secret_bytes_end_read (secret);

  return TRUE;
}
