/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-header.h"

#include "rp-secret-bytes-private.h"

#include <sodium.h>
#include <string.h>

/* Header, little endian:
 *
 *    0    4  "IVH1"
 *    4    1  version
 *    5    1  number of slots, 1 to 8
 *    6    1  kind of keyring
 *    7    1  0
 *    8   16  vault id
 *   24    4  active generation of the vault key
 *   28   16  key check value
 *   44    8  sequence number
 *   52  180  each slot
 *    n   32  public key of the inbox; not in version 1
 *         1  number of retired slots, 1 to 8; from version 3 on
 *        16  id of each retired slot; from version 3 on
 *    m   32  BLAKE2b-256 of everything before
 *
 * Written is the earliest version that can say it all.
 *
 * Every later version keeps the first five bytes and ends in the same checksum, so
 * that "newer" and "damaged" can be told apart. */
#define HEADER_MAGIC   "IVH1"
#define HEADER_VERSION 3
#define WITH_INBOX     2
#define WITH_RETIRED   3
#define AT_VERSION     4
#define AT_N_SLOTS     5
#define AT_KIND        6
#define AT_VAULT_ID    8
#define AT_KEY_ID      24
#define AT_KCV         28
#define AT_SEQ         44
#define AT_SLOTS       52
#define CHECKSUM_SIZE  32

static gboolean
has_valid_checksum (const guint8 *bytes,
                    gsize         size)
{
  guint8 checksum[CHECKSUM_SIZE];

  if (size < AT_N_SLOTS + CHECKSUM_SIZE)
    return FALSE;
  crypto_generichash (checksum, CHECKSUM_SIZE, bytes, size - CHECKSUM_SIZE, NULL, 0);

  return sodium_memcmp (checksum, bytes + size - CHECKSUM_SIZE, CHECKSUM_SIZE) == 0;
}

/* What follows the slots; @at is where, @end where the checksum begins. */
static gboolean
parse_rest (const guint8  *at,
            const guint8  *end,
            guint8         version,
            RpVaultHeader *header)
{
  header->has_inbox = version >= WITH_INBOX;
  if (header->has_inbox)
    {
      if (end - at < RP_VAULT_INBOX_KEY_SIZE)
        return FALSE;
      memcpy (header->inbox_key, at, RP_VAULT_INBOX_KEY_SIZE);
      at += RP_VAULT_INBOX_KEY_SIZE;
    }
  if (version >= WITH_RETIRED)
    {
      header->n_retired = at < end ? *at++ : 0;
      if (header->n_retired < 1 || header->n_retired > RP_VAULT_MAX_RETIRED ||
          end - at != header->n_retired * RP_VAULT_ID_SIZE)
        return FALSE;
      memcpy (header->retired, at, header->n_retired * RP_VAULT_ID_SIZE);
      at = end;
    }

  return at == end;
}

/**
 * rp_vault_header_parse:
 * @bytes: (nullable): one copy of the header
 * @header: where to put what it says; to be used only when the copy is valid
 *
 * Returns: what this copy is
 */
RpVaultCopy
rp_vault_header_parse (GBytes        *bytes,
                       RpVaultHeader *header)
{
  const guint8 *data;
  gsize size = 0, slots_end;

  if (bytes == NULL)
    return RP_VAULT_COPY_ABSENT;

  rp_sodium_require ();
  data = g_bytes_get_data (bytes, &size);
  if (!has_valid_checksum (data, size) ||
      sodium_memcmp (data, HEADER_MAGIC, strlen (HEADER_MAGIC)) != 0)
    return RP_VAULT_COPY_DAMAGED;
  if (data[AT_VERSION] > HEADER_VERSION)
    return RP_VAULT_COPY_NEWER;
  slots_end = AT_SLOTS + (gsize) data[AT_N_SLOTS] * RP_VAULT_SLOT_SIZE;
  if (data[AT_VERSION] < 1 || data[AT_N_SLOTS] < 1 || data[AT_N_SLOTS] > RP_VAULT_MAX_SLOTS ||
      size < slots_end + CHECKSUM_SIZE)
    return RP_VAULT_COPY_DAMAGED;

  memset (header, 0, sizeof *header);
  header->kind = data[AT_KIND];
  header->n_slots = data[AT_N_SLOTS];
  header->key_id = rp_vault_get_le32 (data + AT_KEY_ID);
  header->seq = rp_vault_get_le64 (data + AT_SEQ);
  memcpy (header->vault_id, data + AT_VAULT_ID, RP_VAULT_ID_SIZE);
  memcpy (header->kcv, data + AT_KCV, RP_VAULT_KCV_SIZE);
  memcpy (header->slots, data + AT_SLOTS, header->n_slots * RP_VAULT_SLOT_SIZE);

  return parse_rest (data + slots_end, data + size - CHECKSUM_SIZE, data[AT_VERSION], header)
         ? RP_VAULT_COPY_VALID : RP_VAULT_COPY_DAMAGED;
}

/**
 * rp_vault_header_choose:
 * @from_database: (nullable): the copy in the database
 * @from_sidecar: (nullable): the copy beside it
 * @header: where to put the header to use
 * @chosen: (out) (transfer none) (nullable): the copy it came from
 *
 * The higher sequence number wins; a copy of another vault does not count beside the
 * database's own, nor does one of another generation of the key: a rotation changes the
 * database's copy together with the records. A newer version in either copy wins over
 * all: writing then would undo what that version did.
 *
 * Returns: what the two copies amount to
 */
RpVaultCopy
rp_vault_header_choose (GBytes         *from_database,
                        GBytes         *from_sidecar,
                        RpVaultHeader  *header,
                        GBytes        **chosen)
{
  RpVaultHeader beside;
  RpVaultCopy database = rp_vault_header_parse (from_database, header);
  RpVaultCopy sidecar = rp_vault_header_parse (from_sidecar, &beside);

  *chosen = NULL;
  if (database == RP_VAULT_COPY_NEWER || sidecar == RP_VAULT_COPY_NEWER)
    return RP_VAULT_COPY_NEWER;

  if (sidecar == RP_VAULT_COPY_VALID &&
      (database != RP_VAULT_COPY_VALID ||
       (sodium_memcmp (beside.vault_id, header->vault_id, RP_VAULT_ID_SIZE) == 0 &&
        beside.key_id == header->key_id && beside.seq > header->seq)))
    {
      *header = beside;
      *chosen = from_sidecar;
      return RP_VAULT_COPY_VALID;
    }

  if (database == RP_VAULT_COPY_VALID)
    {
      *chosen = from_database;
      return RP_VAULT_COPY_VALID;
    }

  return database == RP_VAULT_COPY_DAMAGED || sidecar == RP_VAULT_COPY_DAMAGED
         ? RP_VAULT_COPY_DAMAGED : RP_VAULT_COPY_ABSENT;
}

/* What follows the slots */
static void
append_rest (GByteArray          *bytes,
             const RpVaultHeader *header)
{
  guint8 n_retired = (guint8) header->n_retired;

  if (header->has_inbox)
    g_byte_array_append (bytes, header->inbox_key, RP_VAULT_INBOX_KEY_SIZE);
  if (n_retired > 0)
    {
      g_byte_array_append (bytes, &n_retired, 1);
      g_byte_array_append (bytes, header->retired[0], n_retired * RP_VAULT_ID_SIZE);
    }
}

static guint8
get_version (const RpVaultHeader *header)
{
  if (header->n_retired > 0)
    return WITH_RETIRED;

  return header->has_inbox ? WITH_INBOX : 1;
}

/**
 * rp_vault_header_serialize:
 * @header: a header
 *
 * Returns: (transfer full): the bytes that go to the disk
 */
GBytes *
rp_vault_header_serialize (const RpVaultHeader *header)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 start[AT_SLOTS] = { 0 };
  guint8 checksum[CHECKSUM_SIZE];

  g_assert (header->n_slots >= 1 && header->n_slots <= RP_VAULT_MAX_SLOTS);
  g_assert (header->n_retired <= RP_VAULT_MAX_RETIRED);
  g_assert (header->has_inbox || header->n_retired == 0);

  memcpy (start, HEADER_MAGIC, strlen (HEADER_MAGIC));
  start[AT_VERSION] = get_version (header);
  start[AT_N_SLOTS] = (guint8) header->n_slots;
  start[AT_KIND] = (guint8) header->kind;
  memcpy (start + AT_VAULT_ID, header->vault_id, RP_VAULT_ID_SIZE);
  rp_vault_put_le32 (start + AT_KEY_ID, header->key_id);
  memcpy (start + AT_KCV, header->kcv, RP_VAULT_KCV_SIZE);
  rp_vault_put_le64 (start + AT_SEQ, header->seq);
  g_byte_array_append (bytes, start, sizeof start);
  g_byte_array_append (bytes, header->slots[0].bytes, header->n_slots * RP_VAULT_SLOT_SIZE);
  append_rest (bytes, header);
  crypto_generichash (checksum, CHECKSUM_SIZE, bytes->data, bytes->len, NULL, 0);
  g_byte_array_append (bytes, checksum, CHECKSUM_SIZE);

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * rp_vault_header_put_inbox:
 * @header: a header
 * @public_key: what texts are to be sealed for, derived from the vault key
 *
 * Gives a header from before there was an inbox its key. Where somebody put another
 * key, the right one comes back.
 *
 * Returns: whether @header changed
 */
gboolean
rp_vault_header_put_inbox (RpVaultHeader *header,
                           const guint8  *public_key)
{
  if (header->has_inbox &&
      sodium_memcmp (header->inbox_key, public_key, RP_VAULT_INBOX_KEY_SIZE) == 0)
    return FALSE;

  header->has_inbox = TRUE;
  memcpy (header->inbox_key, public_key, RP_VAULT_INBOX_KEY_SIZE);
  header->seq++;

  return TRUE;
}

/**
 * rp_vault_header_check_key:
 * @header: a header
 * @vault_key: a key some slot gave
 *
 * Returns: %TRUE if @vault_key is the active key of this vault
 */
gboolean
rp_vault_header_check_key (const RpVaultHeader *header,
                           RpSecretBytes       *vault_key)
{
  guint8 kcv[RP_VAULT_KCV_SIZE];

  rp_vault_key_check (vault_key, header->vault_id, header->key_id, kcv);

  return sodium_memcmp (kcv, header->kcv, RP_VAULT_KCV_SIZE) == 0;
}
