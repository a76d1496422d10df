/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "rp-backup-header.h"

#include <sodium.h>
#include <string.h>

#define CHECKSUM_SIZE 32

/* The same bytes with a checksum that agrees, where there is room for one */
static GBytes *
with_checksum (const uint8_t *data,
               size_t         size)
{
  g_autofree uint8_t *bytes = g_memdup2 (data, size);
  guint64 end = size >= 10 ? 10 + (guint64) rp_vault_get_le32 (data + 6) : 0;

  if (size >= 10 && end + CHECKSUM_SIZE <= size)
    crypto_generichash (bytes + end, CHECKSUM_SIZE, bytes, end, NULL, 0);

  return g_bytes_new (bytes, size);
}

/* Whatever the file: what is taken is within its bounds, can be written again, and opens by
 * nothing that costs more than it may. */
static void
check (GBytes *bytes)
{
  g_autoptr(RpSecretBytes) key = rp_secret_bytes_new ("the key of a backup, 32 bytes it", 32);
  g_autoptr(GBytes) again = NULL;
  RpBackupHeader header;
  gsize start = 0;

  if (!rp_backup_header_parse (bytes, &header, &start, NULL))
    return;

  g_assert_cmpuint (start, <=, g_bytes_get_size (bytes));
  g_assert_cmpuint (header.n_slots, >=, 1);
  g_assert_cmpuint (header.n_slots, <=, RP_BACKUP_MAX_SLOTS);
  for (guint i = 0; i < header.n_slots; i++)
    g_assert_false (rp_vault_slot_is_in_keyring (&header.slots[i]));
  rp_backup_header_is_genuine (bytes, start, key);

  again = rp_backup_header_serialize (&header, key);
  g_assert_cmpuint (g_bytes_get_size (again), ==, start);
  g_assert_cmpint (memcmp (g_bytes_get_data (again, NULL), g_bytes_get_data (bytes, NULL),
                           start - CHECKSUM_SIZE), ==, 0);
  g_assert_true (rp_backup_header_is_genuine (again, start, key));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GBytes) summed = NULL;

  if (sodium_init () < 0)
    return 0;
  summed = with_checksum (data, size);
  check (bytes);
  check (summed);

  return 0;
}
