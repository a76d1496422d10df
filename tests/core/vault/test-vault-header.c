/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-secret-text.h"
#include "rp-vault-header.h"
#include "rp-vault-sidecar.h"
#include "rp-vault-test.h"

#include <string.h>
#include <sys/stat.h>

/* Offsets of the slot, counted here once more. */
#define SLOT_AT_VERSION 4
#define SLOT_AT_TYPE    5

static const guint8 vault_id[RP_VAULT_ID_SIZE] = { 1, 2, 3, 4, 5 };

static RpSecretBytes *
make_key (guint8 seed)
{
  guint8 bytes[RP_VAULT_KEY_SIZE];

  memset (bytes, seed, sizeof bytes);

  return rp_secret_bytes_new (bytes, sizeof bytes);
}

static RpVaultHeader
make_header (guint64 seq)
{
  g_autoptr(RpSecretBytes) vault_key = make_key (1);
  g_autoptr(RpSecretBytes) slot_key = make_key (2);
  RpVaultHeader header = { .kind = RP_KEYRING_KIND_SERVICE, .key_id = 1, .seq = seq };
  RpVaultSlot slot;

  memcpy (header.vault_id, vault_id, sizeof vault_id);
  rp_vault_key_check (vault_key, vault_id, 1, header.kcv);
  rp_vault_slot_begin (&slot, RP_VAULT_SLOT_KEYRING, vault_id, 1);
  rp_vault_slot_wrap (&slot, slot_key, vault_key);
  rp_vault_header_put_slot (&header, &slot);

  return header;
}

static GBytes *
make_bytes (guint64 seq)
{
  RpVaultHeader header = make_header (seq);

  return rp_vault_header_serialize (&header);
}

static void
test_round_trip (void)
{
  RpVaultHeader header = make_header (G_GUINT64_CONSTANT (1) << 40), again;
  g_autoptr(GBytes) bytes = rp_vault_header_serialize (&header);
  g_autoptr(RpSecretBytes) vault_key = make_key (1);
  g_autoptr(RpSecretBytes) slot_key = make_key (2);
  g_autoptr(RpSecretBytes) found = NULL;

  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 52 + 180 + 32);
  g_assert_cmpint (rp_vault_header_parse (bytes, &again), ==, RP_VAULT_COPY_VALID);
  g_assert_cmpint (again.kind, ==, RP_KEYRING_KIND_SERVICE);
  g_assert_cmpuint (again.seq, ==, header.seq);
  g_assert_cmpuint (again.n_slots, ==, 1);
  g_assert_true (rp_vault_header_check_key (&again, vault_key));
  g_assert_false (rp_vault_header_check_key (&again, slot_key));
  g_assert_true (rp_vault_header_find_slot (&again, RP_VAULT_SLOT_KEYRING) == &again.slots[0]);
  found = rp_vault_slot_unwrap (&again.slots[0], slot_key);
  g_assert_true (rp_secret_bytes_equal (found, vault_key));
  g_assert_null (rp_vault_slot_unwrap (&again.slots[0], vault_key));
  g_assert_null (rp_vault_header_find_slot (&again, RP_VAULT_SLOT_PASSPHRASE));
}

/* Every bit, every length, and something behind. */
static void
test_damage (void)
{
  g_autoptr(GBytes) bytes = make_bytes (1);
  gsize size = g_bytes_get_size (bytes);
  RpVaultHeader header;

  for (gsize bit = 0; bit < size * 8; bit++)
    {
      guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
      g_autoptr(GBytes) altered = NULL;

      copy[bit / 8] ^= 1 << (bit % 8);
      altered = g_bytes_new_take (copy, size);
      g_assert_cmpint (rp_vault_header_parse (altered, &header), ==, RP_VAULT_COPY_DAMAGED);
    }
  for (gsize cut = 0; cut < size; cut++)
    {
      g_autoptr(GBytes) shorter = g_bytes_new_from_bytes (bytes, 0, cut);

      g_assert_cmpint (rp_vault_header_parse (shorter, &header), ==, RP_VAULT_COPY_DAMAGED);
    }
  g_assert_cmpint (rp_vault_header_parse (NULL, &header), ==, RP_VAULT_COPY_ABSENT);
}

/* Two copies, by their sequence numbers; 0 stands for none. */
static void
test_choose (void)
{
  enum { NONE = 0, DAMAGED = 100, NEWER = 101, FOREIGN = 102, NEXT_KEY = 103 };
  static const struct
  {
    guint       database;
    guint       sidecar;
    RpVaultCopy copy;
    guint64     seq;
  } rows[] = {
    { NONE, NONE, RP_VAULT_COPY_ABSENT, 0 },
    { 1, NONE, RP_VAULT_COPY_VALID, 1 },
    { NONE, 1, RP_VAULT_COPY_VALID, 1 },
    { 1, 2, RP_VAULT_COPY_VALID, 2 },
    { 2, 1, RP_VAULT_COPY_VALID, 2 },
    { 3, 3, RP_VAULT_COPY_VALID, 3 },
    { DAMAGED, 4, RP_VAULT_COPY_VALID, 4 },
    { 4, DAMAGED, RP_VAULT_COPY_VALID, 4 },
    { DAMAGED, NONE, RP_VAULT_COPY_DAMAGED, 0 },
    { NONE, DAMAGED, RP_VAULT_COPY_DAMAGED, 0 },
    { DAMAGED, DAMAGED, RP_VAULT_COPY_DAMAGED, 0 },
    { NEWER, 9, RP_VAULT_COPY_NEWER, 0 },
    { 9, NEWER, RP_VAULT_COPY_NEWER, 0 },
    { DAMAGED, NEWER, RP_VAULT_COPY_NEWER, 0 },
    { 1, FOREIGN, RP_VAULT_COPY_VALID, 1 },
    { DAMAGED, FOREIGN, RP_VAULT_COPY_VALID, 50 },
    { 1, NEXT_KEY, RP_VAULT_COPY_VALID, 1 },
    { NEXT_KEY, 9, RP_VAULT_COPY_VALID, 5 },
    { DAMAGED, NEXT_KEY, RP_VAULT_COPY_VALID, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GBytes *copies[2] = { NULL, NULL }, *chosen = NULL;
      RpVaultHeader header;

      for (guint j = 0; j < 2; j++)
        {
          guint what = j == 0 ? rows[i].database : rows[i].sidecar;
          RpVaultHeader made = make_header (what == FOREIGN ? 50 : what == NEXT_KEY ? 5 : what);

          if (what == FOREIGN)
            made.vault_id[0] ^= 1;
          if (what == NEXT_KEY)
            made.key_id++;
          if (what == DAMAGED)
            copies[j] = g_bytes_new_static ("IVH1\1 but nothing else that would fit", 36);
          else if (what == NEWER)
            copies[j] = g_bytes_new_static (test_newer_header, sizeof test_newer_header - 1);
          else if (what != NONE)
            copies[j] = rp_vault_header_serialize (&made);
        }

      g_test_message ("row %u", i);
      g_assert_cmpint (rp_vault_header_choose (copies[0], copies[1], &header, &chosen), ==,
                       rows[i].copy);
      if (rows[i].copy == RP_VAULT_COPY_VALID)
        {
          g_assert_cmpuint (header.seq, ==, rows[i].seq);
          g_assert_true (chosen == copies[0] || chosen == copies[1]);
        }
      else
        g_assert_null (chosen);
      g_clear_pointer (&copies[0], g_bytes_unref);
      g_clear_pointer (&copies[1], g_bytes_unref);
    }
}

/* A passphrase slot that asks for too little or too much work is not tried. */
static void
test_cost_bounds (void)
{
  static const struct
  {
    guint64  opslimit;
    guint64  memlimit;
    gboolean fits;
  } rows[] = {
    { 1, 8 << 20, TRUE },
    { 10, 1 << 30, TRUE },
    { 3, 256 << 20, TRUE },
    { 0, 8 << 20, FALSE },
    { 11, 8 << 20, FALSE },
    { G_MAXUINT64, 8 << 20, FALSE },
    { 1, (8 << 20) - 1, FALSE },
    { 1, (1 << 30) + 1, FALSE },
    { 1, G_MAXUINT64, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RpVaultSlot slot;

      rp_vault_slot_begin (&slot, RP_VAULT_SLOT_PASSPHRASE, vault_id, 1);
      rp_vault_slot_set_cost (&slot, rows[i].opslimit, rows[i].memlimit);
      g_assert_cmpint (rp_vault_slot_fits (&slot, RP_VAULT_SLOT_PASSPHRASE, vault_id, 1), ==,
                       rows[i].fits);
      g_assert_false (rp_vault_slot_fits (&slot, RP_VAULT_SLOT_KEYRING, vault_id, 1));
    }
}

/* Slots of later types and versions are passed over, and kept when another is replaced. */
static void
test_unknown_slots (void)
{
  RpVaultHeader header = make_header (1);
  RpVaultSlot unknown = header.slots[0], later = header.slots[0], mine = header.slots[0];

  unknown.bytes[SLOT_AT_TYPE] = 77;
  later.bytes[SLOT_AT_VERSION] = 2;
  header.slots[0] = unknown;
  header.slots[1] = later;
  header.n_slots = 2;
  g_assert_null (rp_vault_header_find_slot (&header, RP_VAULT_SLOT_KEYRING));

  rp_vault_header_put_slot (&header, &mine);
  rp_vault_header_put_slot (&header, &mine);
  g_assert_cmpuint (header.n_slots, ==, 3);
  g_assert_cmpmem (&header.slots[0], sizeof unknown, &unknown, sizeof unknown);
  g_assert_cmpmem (&header.slots[1], sizeof later, &later, sizeof later);
  g_assert_true (rp_vault_header_find_slot (&header, RP_VAULT_SLOT_KEYRING) == &header.slots[2]);
}

/* What the keyring holds for slots that are gone is remembered, the oldest not for ever;
 * such a header is of version 3. Every bit of it counts. */
static void
test_retired (void)
{
  RpVaultHeader header = make_header (1), again;
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) bytes = NULL;
  RpVaultSlot slot;

  header.has_inbox = TRUE;
  before = rp_vault_header_serialize (&header);
  g_assert_cmpuint (((const guint8 *) g_bytes_get_data (before, NULL))[4], ==, 2);
  for (guint i = 0; i < RP_VAULT_MAX_RETIRED + 2; i++)
    {
      rp_vault_slot_begin (&slot, i % 2 == 0 ? RP_VAULT_SLOT_KEYRING : RP_VAULT_SLOT_STRICT,
                           vault_id, 1);
      rp_vault_header_retire (&header, &slot);
    }
  g_assert_cmpuint (header.n_retired, ==, RP_VAULT_MAX_RETIRED);
  g_assert_cmpmem (header.retired[RP_VAULT_MAX_RETIRED - 1], RP_VAULT_ID_SIZE,
                   rp_vault_slot_get_id (&slot), RP_VAULT_ID_SIZE);
  rp_vault_slot_begin (&slot, RP_VAULT_SLOT_PASSPHRASE, vault_id, 1);
  rp_vault_header_retire (&header, &slot);
  g_assert_cmpuint (header.n_retired, ==, RP_VAULT_MAX_RETIRED);

  bytes = rp_vault_header_serialize (&header);
  g_assert_cmpuint (((const guint8 *) g_bytes_get_data (bytes, NULL))[4], ==, 3);
  g_assert_cmpint (rp_vault_header_parse (bytes, &again), ==, RP_VAULT_COPY_VALID);
  g_assert_cmpuint (again.n_retired, ==, RP_VAULT_MAX_RETIRED);
  g_assert_cmpmem (again.retired, sizeof again.retired, header.retired, sizeof header.retired);
  for (guint i = 0; i < RP_VAULT_MAX_RETIRED; i++)
    rp_vault_header_forget_retired (&again, header.retired[i]);
  g_clear_pointer (&bytes, g_bytes_unref);
  bytes = rp_vault_header_serialize (&again);
  g_assert_true (g_bytes_equal (bytes, before));
}

/* Slots of a rotation that never came to its end open nothing and go. */
static void
test_settle (void)
{
  RpVaultHeader header = make_header (1);
  RpVaultSlot pending[3];

  g_assert_false (rp_vault_header_settle (&header));
  g_assert_cmpuint (header.seq, ==, 1);
  rp_vault_slot_begin (&pending[0], RP_VAULT_SLOT_KEYRING, vault_id, 2);
  rp_vault_slot_begin (&pending[1], RP_VAULT_SLOT_CODE, vault_id, 2);
  rp_vault_slot_begin (&pending[2], RP_VAULT_SLOT_CODE, vault_id, 1);
  for (guint i = 0; i < 3; i++)
    header.slots[header.n_slots++] = pending[i];
  g_assert_true (rp_vault_header_find_slot (&header, RP_VAULT_SLOT_KEYRING) == &header.slots[0]);
  g_assert_true (rp_vault_header_find_slot (&header, RP_VAULT_SLOT_CODE) == &header.slots[3]);

  g_assert_true (rp_vault_header_settle (&header));
  g_assert_cmpuint (header.seq, ==, 2);
  g_assert_cmpuint (header.n_slots, ==, 2);
  g_assert_cmpmem (&header.slots[1], sizeof pending[2], &pending[2], sizeof pending[2]);
  g_assert_cmpuint (header.n_retired, ==, 1);
  g_assert_cmpmem (header.retired[0], RP_VAULT_ID_SIZE, rp_vault_slot_get_id (&pending[0]),
                   RP_VAULT_ID_SIZE);
  g_assert_false (rp_vault_header_settle (&header));
}

static void
test_sidecar (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("rp-vault-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "vault.keys", NULL);
  g_autofree char *stale = g_strconcat (path, ".tmp", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "vault.keys", NULL);
  g_autoptr(GBytes) first = make_bytes (1);
  g_autoptr(GBytes) second = make_bytes (2);
  g_autoptr(GBytes) none = NULL;
  g_autoptr(GBytes) found = NULL;
  struct stat status;
  mode_t mask = umask (0);

  g_assert_no_error (error);
  g_assert_true (rp_vault_sidecar_read (path, &none, &error));
  g_assert_null (none);

  /* Even if an earlier try left something, and whatever the umask. */
  g_assert_true (g_file_set_contents (stale, "half", -1, &error));
  g_assert_true (rp_vault_sidecar_write (path, first, &error));
  g_assert_true (rp_vault_sidecar_write (path, second, &error));
  umask (mask);
  g_assert_no_error (error);
  g_assert_false (g_file_test (stale, G_FILE_TEST_EXISTS));
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);
  g_assert_true (rp_vault_sidecar_read (path, &found, &error));
  g_assert_true (g_bytes_equal (found, second));

  g_assert_false (rp_vault_sidecar_write (nowhere, first, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_CREATE);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_secret_text (void)
{
  static const char *bad[] = {
    "",
    "ivk1.",
    "ivk2.AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI",
    "ivk1.AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg",
    "ivk1.AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=",
    "ivk1.AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg+",
    "ivk1.AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgJ",
    "ivk1.AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg\n",
  };
  g_autoptr(RpSecretBytes) key = make_key (2);
  g_autoptr(RpSecretBytes) text = rp_secret_text_format (key);
  g_autoptr(RpSecretBytes) again = NULL;
  gsize length = 0;
  const char *characters = rp_secret_bytes_begin_read (text, &length);

  g_assert_cmpstr (characters, ==, "ivk1.AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI");
  again = rp_secret_text_parse (characters, length);
  rp_secret_bytes_end_read (text);
  g_assert_nonnull (again);
  g_assert_true (rp_secret_bytes_equal (key, again));
  g_assert_null (rp_secret_text_parse (NULL, 0));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (rp_secret_text_parse (bad[i], strlen (bad[i])));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault-header/round-trip", test_round_trip);
  g_test_add_func ("/vault-header/damage", test_damage);
  g_test_add_func ("/vault-header/choose", test_choose);
  g_test_add_func ("/vault-header/cost-bounds", test_cost_bounds);
  g_test_add_func ("/vault-header/unknown-slots", test_unknown_slots);
  g_test_add_func ("/vault-header/retired", test_retired);
  g_test_add_func ("/vault-header/settle", test_settle);
  g_test_add_func ("/vault-header/sidecar", test_sidecar);
  g_test_add_func ("/vault-header/secret-text", test_secret_text);

  return g_test_run ();
}
