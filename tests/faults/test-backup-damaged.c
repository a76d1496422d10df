/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "backup-test.h"
#include "rp-file.h"

#include <dlfcn.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/mman.h>

/* A backup that was cut off or changed anywhere is refused with an error that says so, and
 * the library that it was to replace is not touched. -m slow tries more. */
#define N_QUICK 500
#define N_SLOW  20000

#define CHUNK   (RP_BACKUP_CHUNK_SIZE + 17)

typedef struct
{
  Library  library;
  char    *path;
  char    *bytes;
  gsize    length;
} Fixture;

/* The chunk, counted from 1, that is said to be the last, whatever it is; 0: none */
static guint false_end;
static guint n_chunks;

/* Stands before libsodium's. */
int
crypto_secretstream_xchacha20poly1305_pull (crypto_secretstream_xchacha20poly1305_state *state,
                                            unsigned char                               *text,
                                            unsigned long long                          *length,
                                            unsigned char                               *tag,
                                            const unsigned char                         *chunk,
                                            unsigned long long                           size,
                                            const unsigned char                         *data,
                                            unsigned long long                           n_data)
{
  __typeof__ (&crypto_secretstream_xchacha20poly1305_pull) next =
    (__typeof__ (next))dlsym (RTLD_NEXT, "crypto_secretstream_xchacha20poly1305_pull");
  int rc = next (state, text, length, tag, chunk, size, data, n_data);

  if (++n_chunks == false_end)
    *tag = crypto_secretstream_xchacha20poly1305_TAG_FINAL;

  return rc;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  library_set_up (&fixture->library, data);
  test_add_people (fixture->library.store, 100);
  fixture->path = library_path (&fixture->library, "out.backup");
  g_assert_true (test_back_up (&fixture->library, fixture->path, NULL));
  g_assert_true (g_file_get_contents (fixture->path, &fixture->bytes, &fixture->length, NULL));
  g_assert_cmpuint (fixture->length, >, 3 * CHUNK);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  library_tear_down (&fixture->library, data);
  g_free (fixture->path);
  g_free (fixture->bytes);
}

/* Where the encrypted part begins */
static gsize
get_start (const Fixture *fixture)
{
  guint32 length;

  memcpy (&length, fixture->bytes + 6, sizeof length);

  return 10 + GUINT32_FROM_LE (length) + 64 + 24;
}

/* Changes @bytes, which may be made shorter; the @i-th way of many. */
static gsize
damage (const Fixture *fixture,
        char          *bytes,
        guint          i)
{
  gsize start = get_start (fixture);
  gsize at;

  switch (i % 5)
    {
    case 0:   /* cut off, every 4 KiB in turn */
      return (i / 5 * 4096) % fixture->length;
    case 1:   /* … at a border of chunks, or near it */
      at = start + (gsize) (i / 5 % (fixture->length / CHUNK + 1)) * CHUNK;
      return MIN (at + (gsize) g_test_rand_int_range (0, 3), fixture->length) - 1;
    case 2:   /* a bit of what is in clear */
      at = (gsize) g_test_rand_int_range (0, (gint32) start);
      break;
    case 3:   /* a bit anywhere */
      at = (gsize) g_test_rand_int_range (0, (gint32) fixture->length);
      break;
    default:   /* a block of zeros, which was none */
      at = (gsize) g_test_rand_int_range ((gint32) start, (gint32) fixture->length - 64);
      memset (bytes + at, 0, 64);
      return fixture->length;
    }
  bytes[at] ^= (char) (1 << g_test_rand_int_range (0, 8));

  return fixture->length;
}

static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *live = library_path (&fixture->library, "library.db");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before, length_after;
  guint n = g_test_slow () ? N_SLOW : N_QUICK;

  rp_store_close (fixture->library.store);
  g_assert_true (g_file_get_contents (live, &before, &length_before, NULL));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *bytes = g_memdup2 (fixture->bytes, fixture->length);
      gsize length = damage (fixture, bytes, i);
      g_autoptr(RpBackup) backup = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
      backup = test_open_backup (fixture->path, &error);
      if (backup != NULL)
        g_error ("way %u, length %" G_GSIZE_FORMAT ": opened", i, length);
      g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
      g_assert_true (strstr (error->message, "backup") != NULL);
    }
  g_assert_true (g_file_get_contents (live, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

/* Reads the first @n_whole chunks of a backup that has no more. */
static gboolean
read_cut_off (const Fixture  *fixture,
              guint           n_whole,
              GError        **error)
{
  const RpBackupSecret secret = { BACKUP_PASSPHRASE, NULL };
  gsize size = (gsize) n_whole * RP_BACKUP_CHUNK_SIZE;
  g_autofree char *text = g_malloc (size);
  g_autoptr(RpBackupReader) reader = NULL;
  int fd = memfd_create ("backup", MFD_CLOEXEC);
  gboolean taken;

  g_assert_true (rp_file_write_all (fd, fixture->bytes,
                                    get_start (fixture) + (gsize) n_whole * CHUNK));
  n_chunks = 0;
  reader = rp_backup_reader_new (fd, &secret, error);
  g_assert_nonnull (reader);
  taken = rp_backup_reader_read (reader, text, size, error) &&
          rp_backup_reader_finish (reader, error);
  g_close (fd, NULL);

  return taken;
}

/* Were the last tag not looked at, one that was cut off between chunks would do. */
static void
test_control (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint n_whole = 1; n_whole < 3; n_whole++)
    {
      g_autoptr(GError) error = NULL;

      false_end = 0;
      g_assert_false (read_cut_off (fixture, n_whole, &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
      g_clear_error (&error);

      false_end = n_whole;
      g_assert_true (read_cut_off (fixture, n_whole, &error));
      g_assert_no_error (error);
      false_end = 0;
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/backup-damaged/refused", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/backup-damaged/control-without-the-last-tag", Fixture, NULL, set_up,
              test_control, tear_down);

  return g_test_run ();
}
