/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-header.h"
#include "rp-vault-test.h"

#include <string.h>

static GBytes *
seal_for_later (RpVault    *vault,
                const char *text)
{
  g_autoptr(GError) error = NULL;
  GBytes *sealed = rp_vault_seal_for_later (vault, "encounter", "words", TEST_UUID, 1, text,
                                            strlen (text), &error);

  g_assert_no_error (error);

  return sealed;
}

static void
assert_found (RpVault    *vault,
              GBytes     *sealed,
              const char *expected)
{
  g_autoptr(RpSecretBytes) text = NULL;
  g_autoptr(GError) error = NULL;
  gsize length = 0;

  g_assert_true (rp_vault_open (vault, "encounter", "words", TEST_UUID, 1, sealed, &text, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (rp_secret_bytes_begin_read (text, &length), length, expected,
                   strlen (expected));
  rp_secret_bytes_end_read (text);
}

static void
assert_refused (RpVault    *vault,
                const char *kind,
                const char *field,
                guint64     rev,
                GBytes     *sealed,
                RpError     code)
{
  g_autoptr(RpSecretBytes) text = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (rp_vault_open (vault, kind, field, TEST_UUID, rev, sealed, &text, &error));
  g_assert_error (error, RP_ERROR, (int) code);
}

/* Written while locked, read when unlocked, and only the step of its length shows. */
static void
test_write_only (void)
{
  static const struct
  {
    gsize length;
    gsize sealed;
  } rows[] = { { 0, 88 + 256 }, { 255, 88 + 256 }, { 256, 88 + 512 }, { 5120, 88 + 6144 } };
  Library library;
  g_autoptr(RpVault) vault = NULL;
  g_autoptr(GBytes) sealed = NULL;
  g_autoptr(GBytes) again = NULL;

  library_set_up (&library, FALSE);
  vault = library_open (&library);
  assert_state (vault, LOCKED, PASSPHRASE_ONLY);
  sealed = seal_for_later (vault, "in the lift");
  again = seal_for_later (vault, "in the lift");
  g_assert_true (rp_vault_is_for_later (sealed));
  g_assert_false (rp_vault_is_for_later (library.sealed));
  g_assert_false (g_bytes_equal (sealed, again));
  assert_refused (vault, "encounter", "words", 1, sealed, RP_ERROR_LOCKED);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strnfill (rows[i].length, 'x');
      g_autoptr(GBytes) bytes = seal_for_later (vault, text);

      g_assert_cmpuint (g_bytes_get_size (bytes), ==, rows[i].sealed);
    }

  g_assert_true (test_passphrase (vault, TEST_PASSPHRASE, NULL));
  assert_found (vault, sealed, "in the lift");
  assert_found (vault, again, "in the lift");
  assert_refused (vault, "encounter", "words", 2, sealed, RP_ERROR_DAMAGED);
  assert_refused (vault, "encounter", "word", 1, sealed, RP_ERROR_DAMAGED);
  assert_refused (vault, "meeting", "words", 1, sealed, RP_ERROR_DAMAGED);
  g_assert_finalize_object (g_steal_pointer (&vault));
  library_end (&library);
}

/* Every bit, every length, and something behind. */
static void
test_damage (void)
{
  Library library;
  g_autoptr(RpVault) vault = NULL;
  g_autoptr(GBytes) sealed = NULL;
  gsize size = 0;
  const guint8 *bytes;

  library_set_up (&library, FALSE);
  vault = library_open (&library);
  sealed = seal_for_later (vault, "in the lift");
  bytes = g_bytes_get_data (sealed, &size);
  g_assert_true (test_passphrase (vault, TEST_PASSPHRASE, NULL));
  for (gsize bit = 0; bit < size * 8; bit++)
    {
      guint8 *copy = g_memdup2 (bytes, size);
      g_autoptr(GBytes) altered = NULL;

      copy[bit / 8] ^= 1 << (bit % 8);
      altered = g_bytes_new_take (copy, size);
      assert_refused (vault, "encounter", "words", 1, altered, RP_ERROR_DAMAGED);
    }
  for (gsize cut = 0; cut < size; cut += 7)
    {
      g_autoptr(GBytes) shorter = g_bytes_new_from_bytes (sealed, 0, cut);

      assert_refused (vault, "encounter", "words", 1, shorter, RP_ERROR_DAMAGED);
    }
  g_assert_finalize_object (g_steal_pointer (&vault));
  library_end (&library);
}

/* Where there is no vault, nobody could ever read it. */
static void
test_no_vault (void)
{
  g_autoptr(RpVault) vault = test_vault_new (NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (rp_vault_seal_for_later (vault, "encounter", "words", TEST_UUID, 1, "x", 1,
                                          &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
}

/* What a header says of the inbox: nothing, as before there was one, or another key. */
static void
set_inbox (Library  *library,
           gboolean  has_inbox,
           guint8    first)
{
  RpVaultHeader header;

  g_assert_cmpint (rp_vault_header_parse (library->header, &header), ==, RP_VAULT_COPY_VALID);
  g_assert_true (header.has_inbox);
  header.has_inbox = has_inbox;
  header.inbox_key[0] ^= first;
  g_clear_pointer (&library->header, g_bytes_unref);
  library->header = rp_vault_header_serialize (&header);
  g_unlink (library->sidecar);
}

static void
test_header (void)
{
  for (guint other = 0; other < 2; other++)
    {
      Library library;
      g_autoptr(RpVault) vault = NULL;
      g_autoptr(GBytes) sealed = NULL;
      g_autoptr(GBytes) saved = NULL;
      g_autoptr(GError) error = NULL;
      RpVaultHeader before, after;

      library_set_up (&library, FALSE);
      set_inbox (&library, other == 1, 1);
      vault = library_open (&library);
      if (other == 0)
        {
          g_assert_null (rp_vault_seal_for_later (vault, "encounter", "words", TEST_UUID, 1, "x",
                                                  1, &error));
          g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
        }
      rp_vault_header_saved (vault, library.header);
      g_assert_true (test_passphrase (vault, TEST_PASSPHRASE, NULL));
      g_assert_true (rp_vault_has_unsaved_header (vault));
      saved = rp_vault_dup_header (vault);
      rp_vault_header_parse (library.header, &before);
      g_assert_cmpint (rp_vault_header_parse (saved, &after), ==, RP_VAULT_COPY_VALID);
      g_assert_true (after.has_inbox);
      g_assert_cmpuint (after.seq, ==, before.seq + 1);
      assert_opens (vault, &library);
      rp_vault_lock (vault);
      sealed = seal_for_later (vault, "in the lift");
      g_assert_true (test_passphrase (vault, TEST_PASSPHRASE, NULL));
      assert_found (vault, sealed, "in the lift");
      g_assert_finalize_object (g_steal_pointer (&vault));
      library_end (&library);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault-inbox/write-only", test_write_only);
  g_test_add_func ("/vault-inbox/damage", test_damage);
  g_test_add_func ("/vault-inbox/no-vault", test_no_vault);
  g_test_add_func ("/vault-inbox/header", test_header);

  return g_test_run ();
}
