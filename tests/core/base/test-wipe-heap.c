/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* What is left of memory that was given back. Built twice: with the heap that wipes, nothing; with
 * the C library's own, the words, which shows that this test would find them. */

#define LENGTH 32
#define MASK   0x5a
#define CHUNK  (1 << 20)

static guint8 masked[LENGTH];    /* the words are written where they are looked for alone */

static void
write_words (char *at)
{
  for (guint i = 0; i < LENGTH; i++)
    at[i] = (char) (masked[i] ^ MASK);
}

static guint
count_in (const guint8 *bytes,
          gsize         size)
{
  const guint8 first = masked[0] ^ MASK;
  const guint8 *end = bytes + size;
  guint n = 0;

  for (const guint8 *at = bytes; (at = memchr (at, first, (gsize) (end - at))) != NULL; at++)
    {
      guint same = 0;

      while (same < LENGTH && at + same < end && (at[same] ^ MASK) == masked[same])
        same++;
      n += same == LENGTH;
    }

  return n;
}

/* In all memory that can be written, but for @chunk, into which it is read */
static guint
count_words (guint8 *chunk)
{
  g_autofree char *maps = NULL;
  g_auto(GStrv) lines = NULL;
  int fd = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  guint n = 0;

  g_assert_cmpint (fd, >=, 0);
  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize from, to;

      if (sscanf (lines[i], "%zx-%zx rw", &from, &to) != 2 || strstr (lines[i], " rw") == NULL)
        continue;
      /* What lies across the end of a chunk is not counted. */
      for (gsize at = from; at < to; at += CHUNK)
        {
          gssize got = at == (gsize) chunk ? 0
                     : pread (fd, chunk, MIN (CHUNK, to - at), (off_t) at);

          n += got > 0 ? count_in (chunk, (gsize) got) : 0;
        }
    }
  close (fd);

  return n;
}

/* As a widget, a message or a growing string would */
static void
use_words (void)
{
  GString *string = g_string_new (NULL);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; i <= 200; i++)
    {
      char *copy = g_malloc0 (64 + i * 40);

      write_words (copy + 32);
      g_string_append_len (string, copy + 32, LENGTH);
      copy[63 + i * 40] = '\0';
      g_ptr_array_add (copies, g_memdup2 (copy, 64 + i * 40));
      g_ptr_array_add (copies, g_realloc (copy, 64 + i * 400));
    }
  g_ptr_array_unref (copies);
  g_string_free (string, TRUE);
}

static void
test_given_back (void)
{
  guint8 *chunk = mmap (NULL, CHUNK, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  guint before, after;
  char *held;

  g_assert_true (chunk != MAP_FAILED);
  for (guint i = 0; i < LENGTH; i++)
    masked[i] = (guint8) g_random_int_range (0, 256);

  held = g_malloc0 (200);
  write_words (held + 100);
  before = count_words (chunk);
  g_assert_cmpuint (before, >=, 1);
  memset (held, 0, 200);
  g_free (held);

  use_words ();
  memset (chunk, 0, CHUNK);
  after = count_words (chunk);
  g_test_message ("%u copies are left", after);
#ifdef WIPES
  g_assert_cmpuint (after, ==, 0);
#else
  g_assert_cmpuint (after, >, 0);
#endif
  munmap (chunk, CHUNK);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wipe-heap/given-back", test_given_back);

  return g_test_run ();
}
