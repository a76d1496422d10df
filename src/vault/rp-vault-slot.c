/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-slot.h"

#include "rp-recovery-code.h"
#include "rp-secret-bytes-private.h"

#include <sodium.h>
#include <string.h>

/* Slot record, version 1. */
#define SLOT_MAGIC      "IVS1"
#define SLOT_VERSION    1
#define AT_VERSION      4
#define AT_TYPE         5
#define AT_KDF          6
#define AT_SLOT_ID      8
#define AT_VAULT_ID     24
#define AT_KEY_ID       40
#define AT_OPSLIMIT     44
#define AT_MEMLIMIT     52
#define AT_SALT         60
#define AT_NONCE        76
#define AT_WRAPPED      100
#define AT_COMMITMENT   148
#define COMMITMENT_SIZE 32

#define KDF_NONE     0
#define KDF_ARGON2ID 1
#define KDF_CODE     2

#define CODE_LABEL "ivault-code"

/* A slot that asks for more is refused: it would only stop the machine. */
#define MIN_OPSLIMIT 1
#define MAX_OPSLIMIT 10
#define MIN_MEMLIMIT (G_GUINT64_CONSTANT (8) << 20)
#define MAX_MEMLIMIT (G_GUINT64_CONSTANT (1) << 30)

G_STATIC_ASSERT (AT_NONCE - AT_SALT == crypto_pwhash_SALTBYTES);
G_STATIC_ASSERT (AT_COMMITMENT + COMMITMENT_SIZE == RP_VAULT_SLOT_SIZE);
G_STATIC_ASSERT (AT_COMMITMENT - AT_WRAPPED ==
                 RP_VAULT_KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES);

/* How the key of a slot is found; the order is that of the types. */
static const guint8 kdfs[] = {
  [RP_VAULT_SLOT_KEYRING] = KDF_NONE,
  [RP_VAULT_SLOT_PASSPHRASE] = KDF_ARGON2ID,
  [RP_VAULT_SLOT_CODE] = KDF_CODE,
  [RP_VAULT_SLOT_STRICT] = KDF_ARGON2ID,
};

/**
 * rp_vault_slot_begin:
 * @slot: (out caller-allocates): a slot
 * @type: how its key is found: in the keyring, from a passphrase, from a recovery code,
 *   or from a passphrase and the keyring together
 * @vault_id: the vault, 16 bytes
 * @key_id: the generation of the vault key
 *
 * Begins a slot with an id of its own. One with a passphrase needs
 * rp_vault_slot_set_cost(), too.
 */
void
rp_vault_slot_begin (RpVaultSlot     *slot,
                     RpVaultSlotType  type,
                     const guint8    *vault_id,
                     guint32          key_id)
{
  rp_sodium_require ();
  memset (slot, 0, sizeof *slot);
  memcpy (slot->bytes, SLOT_MAGIC, strlen (SLOT_MAGIC));
  slot->bytes[AT_VERSION] = SLOT_VERSION;
  slot->bytes[AT_TYPE] = type;
  slot->bytes[AT_KDF] = kdfs[type];
  randombytes_buf (slot->bytes + AT_SLOT_ID, RP_VAULT_ID_SIZE);
  memcpy (slot->bytes + AT_VAULT_ID, vault_id, RP_VAULT_ID_SIZE);
  rp_vault_put_le32 (slot->bytes + AT_KEY_ID, key_id);
}

/**
 * rp_vault_slot_set_cost:
 * @slot: a slot with a passphrase that was begun
 * @opslimit: passes over the memory
 * @memlimit: bytes of memory
 *
 * Gives @slot a salt of its own and says what deriving its key costs.
 */
void
rp_vault_slot_set_cost (RpVaultSlot *slot,
                        guint64      opslimit,
                        guint64      memlimit)
{
  rp_vault_put_le64 (slot->bytes + AT_OPSLIMIT, opslimit);
  rp_vault_put_le64 (slot->bytes + AT_MEMLIMIT, memlimit);
  randombytes_buf (slot->bytes + AT_SALT, crypto_pwhash_SALTBYTES);
}

static void
commitment (const RpVaultSlot *slot,
            RpSecretBytes     *slot_key,
            guint8            *out)
{
  g_autoptr(RpSecretBytes) key = rp_vault_derive_subkey (slot_key, 2, "slotcmit");

  crypto_generichash (out, COMMITMENT_SIZE, slot->bytes, AT_COMMITMENT,
                      rp_secret_bytes_begin_read (key, NULL), RP_VAULT_KEY_SIZE);
  rp_secret_bytes_end_read (key);
}

/**
 * rp_vault_slot_wrap:
 * @slot: a slot that was begun
 * @slot_key: the key of the slot
 * @vault_key: the key to wrap
 *
 * Completes @slot.
 */
void
rp_vault_slot_wrap (RpVaultSlot   *slot,
                    RpSecretBytes *slot_key,
                    RpSecretBytes *vault_key)
{
  g_autoptr(RpSecretBytes) key = rp_vault_derive_subkey (slot_key, 1, "slotwrap");
  guint8 *nonce = slot->bytes + AT_NONCE;

  g_assert (rp_secret_bytes_get_size (vault_key) == RP_VAULT_KEY_SIZE);

  randombytes_buf (nonce, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  crypto_aead_xchacha20poly1305_ietf_encrypt (slot->bytes + AT_WRAPPED, NULL,
                                              rp_secret_bytes_begin_read (vault_key, NULL),
                                              RP_VAULT_KEY_SIZE, slot->bytes, AT_NONCE, NULL, nonce,
                                              rp_secret_bytes_begin_read (key, NULL));
  rp_secret_bytes_end_read (vault_key);
  rp_secret_bytes_end_read (key);
  commitment (slot, slot_key, slot->bytes + AT_COMMITMENT);
}

static gboolean
has_sane_cost (const RpVaultSlot *slot)
{
  guint64 opslimit = rp_vault_get_le64 (slot->bytes + AT_OPSLIMIT);
  guint64 memlimit = rp_vault_get_le64 (slot->bytes + AT_MEMLIMIT);

  return opslimit >= MIN_OPSLIMIT && opslimit <= MAX_OPSLIMIT &&
         memlimit >= MIN_MEMLIMIT && memlimit <= MAX_MEMLIMIT;
}

/**
 * rp_vault_slot_fits:
 * @slot: a slot
 * @type: the type wanted
 * @vault_id: the vault, 16 bytes
 * @key_id: the generation of the vault key
 *
 * A slot of a later type or version, of another vault, or one that asks for an
 * unreasonable amount of work, does not fit; it is kept but never tried.
 *
 * Returns: %TRUE if @slot can be tried
 */
gboolean
rp_vault_slot_fits (const RpVaultSlot *slot,
                    RpVaultSlotType    type,
                    const guint8      *vault_id,
                    guint32            key_id)
{
  const guint8 *bytes = slot->bytes;

  if (sodium_memcmp (bytes, SLOT_MAGIC, strlen (SLOT_MAGIC)) != 0 ||
      bytes[AT_VERSION] != SLOT_VERSION || bytes[AT_TYPE] != type ||
      sodium_memcmp (bytes + AT_VAULT_ID, vault_id, RP_VAULT_ID_SIZE) != 0 ||
      rp_vault_get_le32 (bytes + AT_KEY_ID) != key_id)
    return FALSE;

  return bytes[AT_KDF] == kdfs[type] && (kdfs[type] != KDF_ARGON2ID || has_sane_cost (slot));
}

/**
 * rp_vault_slot_unwrap:
 * @slot: a slot
 * @slot_key: the key that may be the slot's
 *
 * Checks the commitment before anything is decrypted.
 *
 * Returns: (transfer full) (nullable): the vault key, or %NULL if @slot_key is not
 *   the key of this slot
 */
RpSecretBytes *
rp_vault_slot_unwrap (const RpVaultSlot *slot,
                      RpSecretBytes     *slot_key)
{
  g_autoptr(RpSecretBytes) key = NULL;
  g_autoptr(RpSecretBytes) vault_key = NULL;
  guint8 expected[COMMITMENT_SIZE];
  guint8 *bytes = NULL;
  int rc;

  if (rp_secret_bytes_get_size (slot_key) != RP_VAULT_KEY_SIZE)
    return NULL;
  commitment (slot, slot_key, expected);
  if (sodium_memcmp (expected, slot->bytes + AT_COMMITMENT, COMMITMENT_SIZE) != 0)
    return NULL;

  key = rp_vault_derive_subkey (slot_key, 1, "slotwrap");
  vault_key = rp_secret_bytes_require_writable (RP_VAULT_KEY_SIZE, &bytes);
  rc = crypto_aead_xchacha20poly1305_ietf_decrypt (bytes, NULL, NULL, slot->bytes + AT_WRAPPED,
                                                   AT_COMMITMENT - AT_WRAPPED,
                                                   slot->bytes, AT_NONCE, slot->bytes + AT_NONCE,
                                                   rp_secret_bytes_begin_read (key, NULL));
  rp_secret_bytes_end_read (key);
  rp_secret_bytes_end_read (vault_key);

  return rc == 0 ? g_steal_pointer (&vault_key) : NULL;
}

/**
 * rp_vault_slot_derive_key:
 * @slot: a slot with a passphrase
 * @passphrase: the passphrase, prepared by rp_passphrase_prepare()
 *
 * Takes long and needs much memory, both as the slot says: never call it on the
 * main thread.
 *
 * Returns: (transfer full) (nullable): the key, for a strict slot the half of it, or
 *   %NULL if there is not enough memory
 */
RpSecretBytes *
rp_vault_slot_derive_key (const RpVaultSlot *slot,
                          RpSecretBytes     *passphrase)
{
  guint8 *bytes = NULL;
  g_autoptr(RpSecretBytes) key = rp_secret_bytes_require_writable (RP_VAULT_KEY_SIZE, &bytes);
  gsize length = 0;
  const char *text = rp_secret_bytes_begin_read (passphrase, &length);
  int rc;

  rc = crypto_pwhash (bytes, RP_VAULT_KEY_SIZE, text, length, slot->bytes + AT_SALT,
                      rp_vault_get_le64 (slot->bytes + AT_OPSLIMIT),
                      rp_vault_get_le64 (slot->bytes + AT_MEMLIMIT),
                      crypto_pwhash_ALG_ARGON2ID13);
  rp_vault_wipe_stack ();
  rp_secret_bytes_end_read (passphrase);
  rp_secret_bytes_end_read (key);

  return rc == 0 ? g_steal_pointer (&key) : NULL;
}

/**
 * rp_vault_slot_begin_passphrase:
 * @slot: (out caller-allocates): a slot
 * @type: one with a passphrase
 * @home: what it is of, 16 bytes: a vault, say
 * @key_id: the generation of the key that it is to wrap
 * @passphrase: the passphrase, prepared by rp_passphrase_prepare()
 * @opslimit: passes over the memory
 * @memlimit: bytes of memory; where there are not so many, less has to do
 *
 * Begins a slot and derives its key, see rp_vault_slot_derive_key().
 *
 * Returns: (transfer full) (nullable): the key, for a strict slot the half of it, or
 *   %NULL if there is not enough memory
 */
RpSecretBytes *
rp_vault_slot_begin_passphrase (RpVaultSlot     *slot,
                                RpVaultSlotType  type,
                                const guint8    *home,
                                guint32          key_id,
                                RpSecretBytes   *passphrase,
                                guint64          opslimit,
                                guint64          memlimit)
{
  RpSecretBytes *key;

  rp_vault_slot_begin (slot, type, home, key_id);
  rp_vault_slot_set_cost (slot, opslimit, memlimit);
  key = rp_vault_slot_derive_key (slot, passphrase);
  if (key != NULL)
    return key;

  rp_vault_slot_set_cost (slot, RP_VAULT_OPSLIMIT_FALLBACK, RP_VAULT_MEMLIMIT_FALLBACK);

  return rp_vault_slot_derive_key (slot, passphrase);
}

/**
 * rp_vault_slot_combine_keys:
 * @derived: what rp_vault_slot_derive_key() gave for a strict slot
 * @from_keyring: what the keyring holds for it
 *
 * Returns: (transfer full): the key of the slot, which neither gives alone
 */
RpSecretBytes *
rp_vault_slot_combine_keys (RpSecretBytes *derived,
                            RpSecretBytes *from_keyring)
{
  gsize length = 0;
  const guint8 *data = rp_secret_bytes_begin_read (from_keyring, &length);
  RpSecretBytes *key = rp_vault_hash_with (derived, data, length);

  rp_secret_bytes_end_read (from_keyring);

  return key;
}

/**
 * rp_vault_slot_code_key:
 * @code: a recovery code
 *
 * Returns: (transfer full): the key of the slot that was made with it
 */
RpSecretBytes *
rp_vault_slot_code_key (RpSecretBytes *code)
{
  g_assert (rp_secret_bytes_get_size (code) == RP_RECOVERY_CODE_SIZE);

  return rp_vault_hash_with (code, CODE_LABEL, strlen (CODE_LABEL));
}

/**
 * rp_vault_slot_get_type:
 * @slot: a slot
 *
 * Returns: its type; it may be one that this version does not know
 */
RpVaultSlotType
rp_vault_slot_get_type (const RpVaultSlot *slot)
{
  return slot->bytes[AT_TYPE];
}

/**
 * rp_vault_slot_get_key_id:
 * @slot: a slot
 *
 * Returns: the generation of the vault key that it wraps
 */
guint32
rp_vault_slot_get_key_id (const RpVaultSlot *slot)
{
  return rp_vault_get_le32 (slot->bytes + AT_KEY_ID);
}

/**
 * rp_vault_slot_get_id:
 * @slot: a slot
 *
 * Returns: (transfer none): its id, 16 bytes
 */
const guint8 *
rp_vault_slot_get_id (const RpVaultSlot *slot)
{
  return slot->bytes + AT_SLOT_ID;
}

/**
 * rp_vault_slot_is_in_keyring:
 * @slot: a slot
 *
 * Returns: whether the keyring holds something for it
 */
gboolean
rp_vault_slot_is_in_keyring (const RpVaultSlot *slot)
{
  RpVaultSlotType type = rp_vault_slot_get_type (slot);

  return type == RP_VAULT_SLOT_KEYRING || type == RP_VAULT_SLOT_STRICT;
}

/**
 * rp_vault_slot_dup_id:
 * @slot: a slot
 *
 * Returns: (transfer full): the id of the slot, in the text form of a UUID
 */
char *
rp_vault_slot_dup_id (const RpVaultSlot *slot)
{
  return rp_vault_id_to_text (slot->bytes + AT_SLOT_ID);
}
