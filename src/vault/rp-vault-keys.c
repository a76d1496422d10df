/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-keys.h"

#include "rp-secret-bytes-private.h"
#include "rp-vault.h"

#include <sodium.h>
#include <string.h>

#define KCV_LABEL      "ivault-kcv-v1"
#define KCV_LABEL_SIZE (sizeof KCV_LABEL - 1)
#define UUID_LENGTH    36

/* More than libsodium needs to derive a key from a passphrase, which is what needs most */
#define STACK_USED 65536

G_STATIC_ASSERT (RP_VAULT_KEY_SIZE == crypto_kdf_KEYBYTES);
G_STATIC_ASSERT (RP_VAULT_KEY_SIZE == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

/**
 * rp_vault_put_le32:
 * @at: where to put 4 bytes
 * @value: a number
 *
 * Writes @value in little endian, which every format of the vault uses.
 */
void
rp_vault_put_le32 (guint8  *at,
                   guint32  value)
{
  value = GUINT32_TO_LE (value);
  memcpy (at, &value, sizeof value);
}

/**
 * rp_vault_get_le32:
 * @at: 4 bytes
 *
 * Returns: the number rp_vault_put_le32() wrote there
 */
guint32
rp_vault_get_le32 (const guint8 *at)
{
  guint32 value;

  memcpy (&value, at, sizeof value);

  return GUINT32_FROM_LE (value);
}

/**
 * rp_vault_put_le64:
 * @at: where to put 8 bytes
 * @value: a number
 *
 * Writes @value in little endian.
 */
void
rp_vault_put_le64 (guint8  *at,
                   guint64  value)
{
  value = GUINT64_TO_LE (value);
  memcpy (at, &value, sizeof value);
}

/**
 * rp_vault_get_le64:
 * @at: 8 bytes
 *
 * Returns: the number rp_vault_put_le64() wrote there
 */
guint64
rp_vault_get_le64 (const guint8 *at)
{
  guint64 value;

  memcpy (&value, at, sizeof value);

  return GUINT64_FROM_LE (value);
}

/**
 * rp_vault_id_to_text:
 * @id: 16 bytes
 *
 * Returns: (transfer full): @id in the text form of a UUID
 */
char *
rp_vault_id_to_text (const guint8 *id)
{
  char hex[RP_VAULT_ID_SIZE * 2 + 1];

  sodium_bin2hex (hex, sizeof hex, id, RP_VAULT_ID_SIZE);

  return g_strdup_printf ("%.8s-%.4s-%.4s-%.4s-%.12s", hex, hex + 8, hex + 12, hex + 16, hex + 20);
}

static gboolean
has_uuid_dashes (const char *text)
{
  return strlen (text) == UUID_LENGTH
         && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
}

/**
 * rp_vault_id_from_text:
 * @text: a UUID in its text form, in either case
 * @id: where to put 16 bytes
 *
 * Returns: %FALSE if @text is not a UUID
 */
gboolean
rp_vault_id_from_text (const char *text,
                       guint8     *id)
{
  gsize length = 0;

  /* With four dashes of 36 characters, 16 bytes are 32 digits. */
  return has_uuid_dashes (text) &&
         sodium_hex2bin (id, RP_VAULT_ID_SIZE, text, UUID_LENGTH, "-", &length, NULL) == 0 &&
         length == RP_VAULT_ID_SIZE;
}

/**
 * rp_vault_wipe_stack:
 *
 * Wipes what functions left below that have just returned: libsodium wipes its buffers, but
 * not the last one of a hash, which holds a key where a key was derived.
 */
void
rp_vault_wipe_stack (void)
{
  sodium_stackzero (STACK_USED);
}

/**
 * rp_vault_derive_subkey:
 * @key: a key
 * @number: which subkey
 * @context: exactly 8 characters that say what it is for
 *
 * Returns: (transfer full): a key that says nothing about @key or its siblings
 */
RpSecretBytes *
rp_vault_derive_subkey (RpSecretBytes *key,
                        guint64        number,
                        const char    *context)
{
  guint8 *bytes = NULL;
  RpSecretBytes *subkey = rp_secret_bytes_require_writable (RP_VAULT_KEY_SIZE, &bytes);

  g_assert (strlen (context) == crypto_kdf_CONTEXTBYTES);
  g_assert (rp_secret_bytes_get_size (key) == RP_VAULT_KEY_SIZE);

  crypto_kdf_derive_from_key (bytes, RP_VAULT_KEY_SIZE, number, context,
                              rp_secret_bytes_begin_read (key, NULL));
  rp_vault_wipe_stack ();
  rp_secret_bytes_end_read (key);
  rp_secret_bytes_end_read (subkey);

  return subkey;
}

/**
 * rp_vault_hash_with:
 * @key: a key
 * @data: bytes
 * @length: how many
 *
 * Returns: (transfer full): a key that follows from both
 */
RpSecretBytes *
rp_vault_hash_with (RpSecretBytes *key,
                    const void    *data,
                    gsize          length)
{
  guint8 *bytes = NULL;
  RpSecretBytes *hash = rp_secret_bytes_require_writable (RP_VAULT_KEY_SIZE, &bytes);
  gsize key_size = 0;
  const guint8 *key_bytes = rp_secret_bytes_begin_read (key, &key_size);

  crypto_generichash (bytes, RP_VAULT_KEY_SIZE, data, length, key_bytes, key_size);
  rp_vault_wipe_stack ();
  rp_secret_bytes_end_read (key);
  rp_secret_bytes_end_read (hash);

  return hash;
}

/**
 * rp_vault_derive_record:
 * @vault_key: the vault key
 *
 * Returns: (transfer full): the key that seals records
 */
RpSecretBytes *
rp_vault_derive_record (RpSecretBytes *vault_key)
{
  return rp_vault_derive_subkey (vault_key, 1, "insight_");
}

/**
 * rp_vault_derive_draft:
 * @vault_key: the vault key
 *
 * Returns: (transfer full): the key that seals what is being written
 */
RpSecretBytes *
rp_vault_derive_draft (RpSecretBytes *vault_key)
{
  return rp_vault_derive_subkey (vault_key, 5, "draftrec");
}

/**
 * rp_vault_choose_key:
 * @kind: the kind of a value
 * @record_key: what rp_vault_derive_record() gave
 * @draft_key: what rp_vault_derive_draft() gave
 *
 * Returns: (transfer none): the key that seals @kind
 */
RpSecretBytes *
rp_vault_choose_key (const char    *kind,
                     RpSecretBytes *record_key,
                     RpSecretBytes *draft_key)
{
  return g_str_equal (kind, RP_DRAFT_KIND) ? draft_key : record_key;
}

/**
 * rp_vault_key_check:
 * @vault_key: the vault key
 * @vault_id: the vault, 16 bytes
 * @key_id: the generation of the key
 * @kcv: where to put 16 bytes
 *
 * The key check value stands in clear in the header. The cipher does not commit to
 * its key, so a failing record could not tell a wrong key from damage; this can.
 */
void
rp_vault_key_check (RpSecretBytes *vault_key,
                    const guint8  *vault_id,
                    guint32        key_id,
                    guint8        *kcv)
{
  g_autoptr(RpSecretBytes) key = rp_vault_derive_subkey (vault_key, 4, "keycheck");
  guint8 message[KCV_LABEL_SIZE + RP_VAULT_ID_SIZE + 4];

  memcpy (message, KCV_LABEL, KCV_LABEL_SIZE);
  memcpy (message + KCV_LABEL_SIZE, vault_id, RP_VAULT_ID_SIZE);
  rp_vault_put_le32 (message + KCV_LABEL_SIZE + RP_VAULT_ID_SIZE, key_id);
  crypto_generichash (kcv, RP_VAULT_KCV_SIZE, message, sizeof message,
                      rp_secret_bytes_begin_read (key, NULL), RP_VAULT_KEY_SIZE);
  rp_secret_bytes_end_read (key);
}
