/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-error.h"
#include "rp-vault-keys.h"
#include "rp-vault-record.h"

#include <string.h>

static const guint8 vault_id[RP_VAULT_ID_SIZE] = { 1, 2, 3, 4, 5 };
static const char record[] = "6f1c0a52-3d0e-4c7e-9b0a-1f2e3d4c5b6a";
static const char other_record[] = "6f1c0a52-3d0e-4c7e-9b0a-1f2e3d4c5b6b";
static const RpVaultPlace home = { vault_id, 1, "insight", "body", record, 7 };

static RpSecretBytes *
record_key (void)
{
  g_autoptr(RpSecretBytes) vault_key =
    rp_secret_bytes_new ("0123456789abcdef0123456789abcdef", RP_VAULT_KEY_SIZE);

  return rp_vault_derive_record (vault_key);
}

static GBytes *
seal (RpSecretBytes *key,
      const void    *data,
      gsize          length)
{
  g_autoptr(GError) error = NULL;
  GBytes *sealed = rp_vault_record_seal (key, &home, data, length, &error);

  g_assert_no_error (error);

  return sealed;
}

static void
assert_damaged (RpSecretBytes      *key,
                const RpVaultPlace *place,
                GBytes             *sealed)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (rp_vault_record_open (key, place, sealed, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DAMAGED);
}

/* Every length round the steps comes back, and the size on disk tells the step only. */
static void
test_lengths (void)
{
  static const struct
  {
    gsize length;
    gsize sealed;
  } rows[] = {
    { 0, 48 + 256 },
    { 1, 48 + 256 },
    { 255, 48 + 256 },
    { 256, 48 + 512 },
    { 4095, 48 + 4096 },
    { 4096, 48 + 5120 },
    { 5119, 48 + 5120 },
    { 5120, 48 + 6144 },
    { 1000000, 48 + 977 * 1024 },
    { RP_VAULT_RECORD_MAX, 48 + RP_VAULT_RECORD_MAX + 1024 },
  };
  g_autoptr(RpSecretBytes) key = record_key ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strnfill (rows[i].length, 'x');
      g_autoptr(GBytes) sealed = seal (key, text, rows[i].length);
      g_autoptr(RpSecretBytes) opened = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_cmpuint (g_bytes_get_size (sealed), ==, rows[i].sealed);
      opened = rp_vault_record_open (key, &home, sealed, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (rp_secret_bytes_get_size (opened), ==, rows[i].length);
      g_assert_cmpstr (rp_secret_bytes_begin_read (opened, NULL), ==, text);
      rp_secret_bytes_end_read (opened);
    }
}

static void
test_refused (void)
{
  g_autoptr(RpSecretBytes) key = record_key ();
  g_autofree char *text = g_strnfill (RP_VAULT_RECORD_MAX + 1, 'x');
  RpVaultPlace nowhere = home;
  g_autoptr(GError) error = NULL;

  g_assert_null (rp_vault_record_seal (key, &home, text, RP_VAULT_RECORD_MAX + 1, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
  g_clear_error (&error);
  nowhere.uuid = "not a uuid";
  g_assert_null (rp_vault_record_seal (key, &nowhere, "x", 1, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
}

/* All bits of some texts, and all lengths. */
static void
test_every_bit (void)
{
  g_autoptr(RpSecretBytes) key = record_key ();

  for (guint length = 0; length < 64; length += 21)
    {
      g_autoptr(GBytes) sealed = seal (key, "A text that somebody told in confidence, once or tw",
                                       MIN (length, 51));
      gsize size = 0;
      const guint8 *bytes = g_bytes_get_data (sealed, &size);

      for (gsize bit = 0; bit < size * 8; bit++)
        {
          g_autofree guint8 *copy = g_memdup2 (bytes, size);
          g_autoptr(GBytes) altered = NULL;

          copy[bit / 8] ^= 1 << (bit % 8);
          altered = g_bytes_new_take (g_steal_pointer (&copy), size);
          assert_damaged (key, &home, altered);
        }
      for (gsize cut = 0; cut < size; cut++)
        {
          g_autoptr(GBytes) shorter = g_bytes_new (bytes, cut);

          assert_damaged (key, &home, shorter);
        }
    }
}

static void
test_elsewhere (void)
{
  static const guint8 other_vault[RP_VAULT_ID_SIZE] = { 9 };
  const RpVaultPlace places[] = {
    { other_vault, 1, "insight", "body", record, 7 },
    { vault_id, 2, "insight", "body", record, 7 },
    { vault_id, 1, "lesson", "body", record, 7 },
    { vault_id, 1, "insight", "title", record, 7 },
    { vault_id, 1, "insightb", "ody", record, 7 },
    { vault_id, 1, "insight", "body", other_record, 7 },
    { vault_id, 1, "insight", "body", "not a uuid", 7 },
    { vault_id, 1, "insight", "body", record, 6 },
    { vault_id, 1, "insight", "body", record, 8 },
  };
  g_autoptr(RpSecretBytes) key = record_key ();
  g_autoptr(RpSecretBytes) other_key = rp_vault_derive_subkey (key, 1, "insight_");
  g_autoptr(GBytes) sealed = seal (key, "text", 4);
  g_autoptr(GBytes) again = seal (key, "text", 4);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    assert_damaged (key, &places[i], sealed);
  assert_damaged (other_key, &home, sealed);
  g_assert_false (g_bytes_equal (sealed, again));
}

/* One random change each, 20,000 times; none is ever accepted. */
static void
test_random_changes (void)
{
  g_autoptr(RpSecretBytes) key = record_key ();

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = g_strnfill ((gsize) g_test_rand_int_range (0, 700), 'y');
      g_autoptr(GBytes) sealed = seal (key, text, strlen (text));
      gsize size = 0;
      g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (sealed, &size),
                                           g_bytes_get_size (sealed));
      g_autoptr(GBytes) altered = NULL;

      size = g_bytes_get_size (sealed);
      copy[g_test_rand_int_range (0, (int) size)] ^= (guint8) g_test_rand_int_range (1, 256);
      altered = g_bytes_new_take (g_steal_pointer (&copy), size);
      assert_damaged (key, &home, altered);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault-record/lengths", test_lengths);
  g_test_add_func ("/vault-record/refused", test_refused);
  g_test_add_func ("/vault-record/every-bit", test_every_bit);
  g_test_add_func ("/vault-record/elsewhere", test_elsewhere);
  g_test_add_func ("/vault-record/random-changes", test_random_changes);

  return g_test_run ();
}
