/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "word-scan.h"

#include <sodium.h>
#include <string.h>

/* S. Wu and U. Manber, “A fast algorithm for multi-pattern searching”, 1994, with blocks of
 * two bytes: what ends the window tells how far it may be moved. */
#define N_BLOCKS 65536

struct _WordScan
{
  GPtrArray *words;              /* of GBytes */
  gsize      window;             /* as long as the shortest */
  guint16    shifts[N_BLOCKS];
};

static guint
block_at (const guint8 *data)
{
  return (guint) data[0] << 8 | data[1];
}

/* @words: (element-type GBytes): none of them shorter than two bytes */
WordScan *
word_scan_new (GPtrArray *words)
{
  WordScan *self = g_new0 (WordScan, 1);

  self->words = g_ptr_array_ref (words);
  self->window = G_MAXUINT16;
  for (guint i = 0; i < words->len; i++)
    self->window = MIN (self->window, g_bytes_get_size (words->pdata[i]));
  g_assert (words->len > 0 && self->window >= 2);

  for (guint i = 0; i < N_BLOCKS; i++)
    self->shifts[i] = (guint16) (self->window - 1);
  for (guint i = 0; i < words->len; i++)
    {
      const guint8 *word = g_bytes_get_data (words->pdata[i], NULL);

      for (gsize at = 0; at + 2 <= self->window; at++)
        {
          guint16 *shift = &self->shifts[block_at (word + at)];

          *shift = (guint16) MIN (*shift, self->window - 2 - at);
        }
    }

  return self;
}

/* @path: of a file with a word a line, in hexadecimal digits */
WordScan *
word_scan_read (const char *path)
{
  g_autoptr(GPtrArray) forms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autofree char *content = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strstrip (content), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize size = strlen (lines[i]) / 2, length = 0;
      guint8 *form = g_malloc (size);

      g_assert_cmpint (sodium_hex2bin (form, size, lines[i], 2 * size, NULL, &length, NULL), ==, 0);
      g_ptr_array_add (forms, g_bytes_new_take (form, length));
    }

  return word_scan_new (forms);
}

void
word_scan_free (WordScan *self)
{
  g_ptr_array_unref (self->words);
  g_free (self);
}

static gboolean
stands_at (WordScan      *self,
           const guint8  *data,
           gsize          size)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      gsize length = 0;
      const guint8 *word = g_bytes_get_data (self->words->pdata[i], &length);

      if (length <= size && memcmp (data, word, length) == 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
word_scan_find (WordScan      *self,
                const guint8  *data,
                gsize          size)
{
  gsize at = 0;

  while (at + self->window <= size)
    {
      guint shift = self->shifts[block_at (data + at + self->window - 2)];

      if (shift == 0 && stands_at (self, data + at, size - at))
        return TRUE;
      at += MAX (shift, 1);
    }

  return FALSE;
}
