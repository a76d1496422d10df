/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-backup-header.h"

#include "rp-error.h"
#include "rp-secret-bytes-private.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

/* Little endian:
 *
 *    0    4  "IVBK"
 *    4    1  version
 *    5    1  flags: 1, if the slots are the vault's own
 *    6    4  bytes between here and the checksum
 *   10   32  id of the backup
 *   42   16  vault id
 *   58    4  generation of the vault key
 *   62    8  sequence number of the vault's header
 *   70    8  when it was made
 *   78    4  schema of the library
 *   82    8  people
 *   90    8  meetings
 *   98    8  private notes
 *  106    8  records
 *  114    1  bytes of the program's version
 *  115    n  the program's version
 *         1  number of slots, 1 or 2
 *       180  each slot
 *        32  BLAKE2b-256 of everything before
 *        32  the same, keyed
 *
 * Every later version keeps the first ten bytes and the checksum behind as many as they
 * say, so that "newer" and "damaged" can be told apart. */
#define VERSION        1
#define AT_VERSION     4
#define AT_FLAGS       5
#define AT_LENGTH      6
#define PREFIX_SIZE    10
#define AT_ID          10
#define AT_VAULT_ID    42
#define AT_KEY_ID      58
#define AT_SEQ         62
#define AT_CREATED     70
#define AT_SCHEMA      78
#define AT_PEOPLE      82
#define AT_MEETINGS    90
#define AT_NOTES       98
#define AT_RECORDS     106
#define AT_TEXT_LENGTH 114
#define AT_TEXT        115
#define CHECKSUM_SIZE  32

#define FLAG_OF_VAULT  1

static gboolean
refuse (GError     **error,
        RpError      code,
        const char  *message)
{
  g_set_error_literal (error, RP_ERROR, (int) code, message);

  return FALSE;
}

static gboolean
refuse_damaged (GError **error)
{
  return refuse (error, RP_ERROR_DATA,
                 _("The backup is damaged: it was changed or cut off. Use another one."));
}

/* A keyed checksum of the first @size bytes, or one without a key */
static void
checksum (const guint8  *data,
          gsize          size,
          RpSecretBytes *file_key,
          guint8        *out)
{
  g_autoptr(RpSecretBytes) key = NULL;

  if (file_key == NULL)
    {
      crypto_generichash (out, CHECKSUM_SIZE, data, size, NULL, 0);
      return;
    }
  key = rp_vault_derive_subkey (file_key, 1, "bkheader");
  crypto_generichash (out, CHECKSUM_SIZE, data, size, rp_secret_bytes_begin_read (key, NULL),
                      RP_VAULT_KEY_SIZE);
  rp_secret_bytes_end_read (key);
}

/**
 * rp_backup_header_serialize:
 * @header: a header
 * @file_key: the key of the backup
 *
 * Returns: (transfer full): what the file begins with
 */
GBytes *
rp_backup_header_serialize (const RpBackupHeader *header,
                            RpSecretBytes        *file_key)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 start[AT_TEXT] = { 0 };
  guint8 sum[CHECKSUM_SIZE];
  guint8 n_slots = (guint8) header->n_slots;
  gsize length = strlen (header->about.version);

  g_assert (n_slots >= 1 && n_slots <= RP_BACKUP_MAX_SLOTS);

  memcpy (start, RP_BACKUP_MAGIC, strlen (RP_BACKUP_MAGIC));
  start[AT_VERSION] = VERSION;
  start[AT_FLAGS] = header->of_vault ? FLAG_OF_VAULT : 0;
  rp_vault_put_le32 (start + AT_LENGTH, (guint32) (AT_TEXT - PREFIX_SIZE + length + 1 +
                                                   n_slots * RP_VAULT_SLOT_SIZE));
  memcpy (start + AT_ID, header->id, RP_BACKUP_ID_SIZE);
  memcpy (start + AT_VAULT_ID, header->vault_id, RP_VAULT_ID_SIZE);
  rp_vault_put_le32 (start + AT_KEY_ID, header->key_id);
  rp_vault_put_le64 (start + AT_SEQ, header->seq);
  rp_vault_put_le64 (start + AT_CREATED, (guint64) header->about.created);
  rp_vault_put_le32 (start + AT_SCHEMA, header->about.schema);
  rp_vault_put_le64 (start + AT_PEOPLE, header->about.n_people);
  rp_vault_put_le64 (start + AT_MEETINGS, header->about.n_meetings);
  rp_vault_put_le64 (start + AT_NOTES, header->about.n_notes);
  rp_vault_put_le64 (start + AT_RECORDS, header->about.n_records);
  start[AT_TEXT_LENGTH] = (guint8) length;
  g_byte_array_append (bytes, start, sizeof start);
  g_byte_array_append (bytes, (const guint8 *) header->about.version, (guint) length);
  g_byte_array_append (bytes, &n_slots, 1);
  g_byte_array_append (bytes, header->slots[0].bytes, n_slots * RP_VAULT_SLOT_SIZE);
  checksum (bytes->data, bytes->len, NULL, sum);
  g_byte_array_append (bytes, sum, sizeof sum);
  checksum (bytes->data, bytes->len, file_key, sum);
  g_byte_array_append (bytes, sum, sizeof sum);

  return g_byte_array_free_to_bytes (bytes);
}

/* Looks at what every version has; @end is where the checksum begins. */
static gboolean
parse_frame (const guint8  *data,
             gsize          size,
             gsize         *end,
             GError       **error)
{
  guint8 sum[CHECKSUM_SIZE];

  if (size < strlen (RP_BACKUP_MAGIC) ||
      memcmp (data, RP_BACKUP_MAGIC, strlen (RP_BACKUP_MAGIC)) != 0)
    return refuse (error, RP_ERROR_DATA, _("This file is not a backup of Rapport."));
  if (size < PREFIX_SIZE)
    return refuse_damaged (error);
  *end = PREFIX_SIZE + (gsize) rp_vault_get_le32 (data + AT_LENGTH);
  if (*end > RP_BACKUP_MAX_HEADER || size < *end + 2 * CHECKSUM_SIZE)
    return refuse_damaged (error);
  checksum (data, *end, NULL, sum);
  if (sodium_memcmp (sum, data + *end, CHECKSUM_SIZE) != 0)
    return refuse_damaged (error);
  if (data[AT_VERSION] > VERSION)
    return refuse (error, RP_ERROR_TOO_NEW,
                   _("A newer version of Rapport made this backup. Update Rapport to open it."));

  return data[AT_VERSION] == VERSION || refuse_damaged (error);
}

/* Slots that need no keyring, and that wrap what they have to */
static gboolean
parse_slots (const guint8    *at,
             const guint8    *end,
             RpBackupHeader  *header)
{
  guint32 key_id;
  const guint8 *home = rp_backup_header_slot_home (header, &key_id);

  header->n_slots = at < end ? *at++ : 0;
  if (header->n_slots < 1 || header->n_slots > RP_BACKUP_MAX_SLOTS ||
      end - at != (gssize) (header->n_slots * RP_VAULT_SLOT_SIZE))
    return FALSE;
  memcpy (header->slots, at, header->n_slots * RP_VAULT_SLOT_SIZE);
  for (guint i = 0; i < header->n_slots; i++)
    if (!rp_vault_slot_fits (&header->slots[i], RP_VAULT_SLOT_PASSPHRASE, home, key_id) &&
        !rp_vault_slot_fits (&header->slots[i], RP_VAULT_SLOT_CODE, home, key_id))
      return FALSE;

  return TRUE;
}

/* What @data holds up to @end, where the checksum begins */
static gboolean
parse_rest (const guint8    *data,
            gsize            end,
            RpBackupHeader  *header)
{
  gsize length = end > AT_TEXT ? data[AT_TEXT_LENGTH] : 0;
  RpBackupInfo *about = &header->about;

  memset (header, 0, sizeof *header);
  if (end <= AT_TEXT + length || length > RP_BACKUP_MAX_VERSION ||
      (data[AT_FLAGS] & ~FLAG_OF_VAULT))
    return FALSE;

  header->of_vault = (data[AT_FLAGS] & FLAG_OF_VAULT) != 0;
  memcpy (header->id, data + AT_ID, RP_BACKUP_ID_SIZE);
  memcpy (header->vault_id, data + AT_VAULT_ID, RP_VAULT_ID_SIZE);
  header->key_id = rp_vault_get_le32 (data + AT_KEY_ID);
  header->seq = rp_vault_get_le64 (data + AT_SEQ);
  about->created = (gint64) rp_vault_get_le64 (data + AT_CREATED);
  about->schema = rp_vault_get_le32 (data + AT_SCHEMA);
  about->n_people = rp_vault_get_le64 (data + AT_PEOPLE);
  about->n_meetings = rp_vault_get_le64 (data + AT_MEETINGS);
  about->n_notes = rp_vault_get_le64 (data + AT_NOTES);
  about->n_records = rp_vault_get_le64 (data + AT_RECORDS);
  memcpy (about->version, data + AT_TEXT, length);

  return g_str_is_ascii (about->version) && strlen (about->version) == length &&
         parse_slots (data + AT_TEXT + length, data + end, header);
}

/**
 * rp_backup_header_parse:
 * @bytes: what a file begins with, %RP_BACKUP_MAX_HEADER bytes and the checksums at least,
 *   or all of it
 * @header: (out caller-allocates): where to put what it says; not to be believed before
 *   rp_backup_header_is_genuine()
 * @size: (out): where the encrypted part begins
 * @error: where to put %RP_ERROR_DATA (not a backup, or damaged) or %RP_ERROR_TOO_NEW
 *
 * Returns: whether it is the header of a backup
 */
gboolean
rp_backup_header_parse (GBytes          *bytes,
                        RpBackupHeader  *header,
                        gsize           *size,
                        GError         **error)
{
  gsize length = 0, end = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  rp_sodium_require ();
  if (!parse_frame (data, length, &end, error))
    return FALSE;
  *size = end + 2 * CHECKSUM_SIZE;

  return parse_rest (data, end, header) || refuse_damaged (error);
}

/**
 * rp_backup_header_is_genuine:
 * @bytes: what rp_backup_header_parse() took
 * @size: what it said
 * @file_key: the key of the backup
 *
 * Returns: whether nobody without the key wrote it
 */
gboolean
rp_backup_header_is_genuine (GBytes        *bytes,
                             gsize          size,
                             RpSecretBytes *file_key)
{
  const guint8 *data = g_bytes_get_data (bytes, NULL);
  guint8 sum[CHECKSUM_SIZE];

  checksum (data, size - CHECKSUM_SIZE, file_key, sum);

  return sodium_memcmp (sum, data + size - CHECKSUM_SIZE, CHECKSUM_SIZE) == 0;
}
