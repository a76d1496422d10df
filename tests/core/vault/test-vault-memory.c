/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a key can be found in the memory of this very process. */
#include "rp-passphrase.h"
#include "rp-vault-internal.h"
#include "rp-vault-record.h"
#include "rp-vault-test.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define KEY_SIZE 32
#define MASK     0x5a

/* A copy that does not count as one. */
static void
remember (RpSecretBytes *secret,
          guint8        *masked)
{
  const guint8 *bytes = rp_secret_bytes_begin_read (secret, NULL);

  for (guint i = 0; i < KEY_SIZE; i++)
    masked[i] = bytes[i] ^ MASK;
  rp_secret_bytes_end_read (secret);
}

static gboolean
is_key (const guint8 *at,
        const guint8 *masked)
{
  for (guint i = 0; i < KEY_SIZE; i++)
    if ((at[i] ^ MASK) != masked[i])
      return FALSE;

  return TRUE;
}

static guint
count_in_range (int           memory,
                guint64       start,
                guint64       end,
                const guint8 *masked)
{
  g_autofree guint8 *copy = g_malloc (end - start);
  gssize size = pread (memory, copy, end - start, (off_t) start);
  guint n = 0;

  for (gssize i = 0; i + KEY_SIZE <= size; i++)
    if (is_key (copy + i, masked))
      n++;
  /* Or the next range would find this copy. */
  memset (copy, 0, end - start);

  return n;
}

/* In every range this process may read and write now. */
static guint
count_readable (const guint8 *masked)
{
  g_autofree char *maps = NULL;
  g_auto(GStrv) lines = NULL;
  int memory = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  guint n = 0;

  g_assert_cmpint (memory, >=, 0);
  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint64 start = 0, end = 0;
      char access[5] = "";

      if (sscanf (lines[i], "%" G_GINT64_MODIFIER "x-%" G_GINT64_MODIFIER "x %4s", &start, &end,
                  access) == 3 && access[0] == 'r' && end - start < G_MAXINT32)
        n += count_in_range (memory, start, end, masked);
    }
  close (memory);

  return n;
}

static void
test_secret_bytes (void)
{
  g_autofree guint8 *masked = g_malloc0 (KEY_SIZE);
  g_autoptr(RpSecretBytes) key = NULL;
  guint8 plain[KEY_SIZE];

  for (guint i = 0; i < KEY_SIZE; i++)
    plain[i] = (guint8) g_test_rand_int_range (0, 256);
  key = rp_secret_bytes_new (plain, sizeof plain);
  memset (plain, 0, sizeof plain);
  remember (key, masked);

  /* Closed, open (which proves that the search finds it), closed again, gone. */
  g_assert_cmpuint (count_readable (masked), ==, 0);
  rp_secret_bytes_begin_read (key, NULL);
  g_assert_cmpuint (count_readable (masked), ==, 1);
  rp_secret_bytes_end_read (key);
  g_assert_cmpuint (count_readable (masked), ==, 0);
  g_clear_pointer (&key, rp_secret_bytes_unref);
  g_assert_cmpuint (count_readable (masked), ==, 0);
}

static void
test_lock_wipes (void)
{
  g_autofree guint8 *masked = g_malloc0 (KEY_SIZE);
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(RpVault) vault = test_vault_new (keyring);
  g_autoptr(RpSecretBytes) kept = NULL;
  g_autoptr(GBytes) sealed = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (test_setup (vault, TEST_PASSPHRASE, TRUE, &error));
  g_assert_no_error (error);
  remember (vault->record_key, masked);
  sealed = rp_vault_seal (vault, "insight", "body", TEST_UUID, 1, "text", 4, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_readable (masked), ==, 0);

  kept = rp_secret_bytes_ref (vault->record_key);
  rp_vault_lock (vault);
  g_assert_null (vault->record_key);
  rp_secret_bytes_begin_read (kept, NULL);
  g_assert_cmpuint (count_readable (masked), ==, 1);
  rp_secret_bytes_end_read (kept);
  g_clear_pointer (&kept, rp_secret_bytes_unref);
  g_assert_cmpuint (count_readable (masked), ==, 0);
}

typedef struct
{
  GMutex    mutex;
  GCond     cond;
  guint8   *masked;    /* what was derived, when it was */
  gboolean  is_over;
} Deriving;

/* With a stack of its own, which stays as it is until somebody looked. */
static gpointer
derive_thread (gpointer data)
{
  Deriving *deriving = data;
  g_autoptr(RpSecretBytes) passphrase = rp_passphrase_prepare (TEST_PASSPHRASE, NULL);
  g_autoptr(RpSecretBytes) derived = NULL;
  const guint8 home[RP_VAULT_ID_SIZE] = { 0 };
  RpVaultSlot slot;

  derived = rp_vault_slot_begin_passphrase (&slot, RP_VAULT_SLOT_PASSPHRASE, home, 1, passphrase,
                                            TEST_OPSLIMIT, TEST_MEMLIMIT);
  g_mutex_lock (&deriving->mutex);
  deriving->masked = g_malloc0 (KEY_SIZE);
  remember (derived, deriving->masked);
  g_cond_signal (&deriving->cond);
  while (!deriving->is_over)
    g_cond_wait (&deriving->cond, &deriving->mutex);
  g_mutex_unlock (&deriving->mutex);

  return NULL;
}

/* What a passphrase gives is nowhere but in the key: nothing of it stays on the stack. */
static void
test_derived (void)
{
  Deriving deriving = { .is_over = FALSE };
  GThread *thread;

  g_mutex_init (&deriving.mutex);
  g_cond_init (&deriving.cond);
  g_mutex_lock (&deriving.mutex);
  thread = g_thread_new ("derive", derive_thread, &deriving);
  while (deriving.masked == NULL)
    g_cond_wait (&deriving.cond, &deriving.mutex);
  g_assert_cmpuint (count_readable (deriving.masked), ==, 0);
  deriving.is_over = TRUE;
  g_cond_signal (&deriving.cond);
  g_mutex_unlock (&deriving.mutex);
  g_thread_join (thread);
  g_clear_pointer (&deriving.masked, g_free);
  g_mutex_clear (&deriving.mutex);
  g_cond_clear (&deriving.cond);
}

/* What is being written is sealed by its own key, which nothing else is sealed by. */
static void
test_draft_key (void)
{
  static const char *const kinds[] = { RP_DRAFT_KIND, "insight" };
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(RpVault) vault = test_vault_new (keyring);
  g_autoptr(GError) error = NULL;

  g_assert_true (test_setup (vault, TEST_PASSPHRASE, TRUE, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      RpVaultPlace place = { vault->header.vault_id, vault->header.key_id, kinds[i], "body",
                             TEST_UUID, 1 };
      RpSecretBytes *keys[] = { vault->draft_key, vault->record_key };
      g_autoptr(GBytes) sealed = rp_vault_seal (vault, kinds[i], "body", TEST_UUID, 1, "text", 4,
                                                &error);

      g_assert_no_error (error);
      for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
        {
          g_autoptr(RpSecretBytes) text = rp_vault_record_open (keys[j], &place, sealed, NULL);

          g_assert_true ((text != NULL) == (i == j));
        }
    }

  rp_vault_lock (vault);
  g_assert_null (vault->draft_key);
}

/* Touching a closed key ends the program rather than give anything away. */
static void
test_closed_is_unreadable (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr(RpSecretBytes) key = rp_secret_bytes_new ("key", 3);
      const volatile guint8 *bytes = rp_secret_bytes_begin_read (key, NULL);

      g_assert_cmpint (bytes[0], ==, 'k');
      rp_secret_bytes_end_read (key);
      g_print ("closed\n");
      fflush (stdout);
      g_assert_cmpint (bytes[0], ==, 'k');
      g_print ("read\n");
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stdout ("*closed*");
  g_test_trap_assert_stdout_unmatched ("*read*");
}

static void
test_equal (void)
{
  g_autoptr(RpSecretBytes) a = rp_secret_bytes_new ("same", 4);
  g_autoptr(RpSecretBytes) b = rp_secret_bytes_new ("same", 4);
  g_autoptr(RpSecretBytes) other = rp_secret_bytes_new ("sane", 4);
  g_autoptr(RpSecretBytes) longer = rp_secret_bytes_new ("same!", 5);
  g_autoptr(RpSecretBytes) empty = rp_secret_bytes_new (NULL, 0);

  g_assert_true (rp_secret_bytes_equal (a, a));
  g_assert_true (rp_secret_bytes_equal (a, b));
  g_assert_false (rp_secret_bytes_equal (a, other));
  g_assert_false (rp_secret_bytes_equal (a, longer));
  g_assert_false (rp_secret_bytes_equal (a, empty));
  g_assert_true (rp_secret_bytes_equal (empty, empty));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault-memory/secret-bytes", test_secret_bytes);
  g_test_add_func ("/vault-memory/lock-wipes", test_lock_wipes);
  g_test_add_func ("/vault-memory/derived", test_derived);
  g_test_add_func ("/vault-memory/draft-key", test_draft_key);
  g_test_add_func ("/vault-memory/closed-is-unreadable", test_closed_is_unreadable);
  g_test_add_func ("/vault-memory/equal", test_equal);

  return g_test_run ();
}
