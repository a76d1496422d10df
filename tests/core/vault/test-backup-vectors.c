/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "rp-backup.h"
#include "rp-error.h"
#include "rp-file.h"
#include "rp-recovery-code.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/mman.h>

/* What an independent program wrote; tests/core/vault/backups.py says how. */

#define CHUNK    (RP_BACKUP_CHUNK_SIZE + 17)
#define CHECKSUM 32

static GHashTable *files;   /* (element-type utf8 GByteArray) */

static GByteArray *
bytes_from_hex (const char *hex)
{
  GByteArray *bytes = g_byte_array_new ();

  for (const char *at = hex; at[0] != '\0' && at[1] != '\0'; at += 2)
    {
      guint8 byte = (guint8) (g_ascii_xdigit_value (at[0]) << 4 | g_ascii_xdigit_value (at[1]));

      g_byte_array_append (bytes, &byte, 1);
    }

  return bytes;
}

static guint
number (const char *text)
{
  return (guint) g_ascii_strtoull (text, NULL, 10);
}

/* Where the checksum of the header begins */
static guint
get_end (GByteArray *data)
{
  guint32 length;

  memcpy (&length, data->data + 6, sizeof length);

  return 10 + GUINT32_FROM_LE (length);
}

/* Takes the chunks off @data. */
static GPtrArray *
split (GByteArray *data)
{
  guint start = get_end (data) + 2 * CHECKSUM + 24;
  GPtrArray *chunks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint at = start; at < data->len; at += CHUNK)
    g_ptr_array_add (chunks, g_bytes_new (data->data + at, MIN (CHUNK, data->len - at)));
  g_byte_array_set_size (data, start);

  return chunks;
}

static void
edit_chunks (GByteArray *data,
             const char *name,
             guint       one,
             guint       other)
{
  g_autoptr(GPtrArray) chunks = split (data);
  gpointer first;

  g_assert_cmpuint (MAX (one, other), <, chunks->len);
  first = chunks->pdata[one];
  if (g_str_equal (name, "swap"))
    {
      chunks->pdata[one] = chunks->pdata[other];
      chunks->pdata[other] = first;
    }
  else if (g_str_equal (name, "twice"))
    g_ptr_array_insert (chunks, (int) one, g_bytes_ref (first));
  else
    {
      g_assert_cmpstr (name, ==, "drop");
      g_ptr_array_remove_index (chunks, one);
    }
  for (guint i = 0; i < chunks->len; i++)
    g_byte_array_append (data, g_bytes_get_data (chunks->pdata[i], NULL),
                         (guint) g_bytes_get_size (chunks->pdata[i]));
}

static void
edit (GByteArray *data,
      const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, ":", -1);
  const char *name = words[0];
  guint at = words[1] != NULL ? number (words[1]) : 0;
  g_autoptr(GByteArray) bytes = NULL;

  if (g_str_equal (name, "cut"))
    g_byte_array_set_size (data, at);
  else if (g_str_equal (name, "flip"))
    data->data[at] ^= (guint8) number (words[2]);
  else if (g_str_equal (name, "put"))
    {
      bytes = bytes_from_hex (words[2]);
      memcpy (data->data + at, bytes->data, bytes->len);
    }
  else if (g_str_equal (name, "add"))
    {
      bytes = bytes_from_hex (words[1]);
      g_byte_array_append (data, bytes->data, bytes->len);
    }
  else if (g_str_equal (name, "sum"))
    crypto_generichash (data->data + get_end (data), CHECKSUM, data->data, get_end (data), NULL,
                        0);
  else
    edit_chunks (data, name, at, words[2] != NULL ? number (words[2]) : 0);
}

/* The next entry, which has to be of that number; the bytes in it are added to @sum. */
static gboolean
read_entry (RpBackupReader  *reader,
            guint16          wanted,
            GChecksum       *sum,
            GError         **error)
{
  guint8 start[10];
  guint16 found;
  guint64 length;
  guint8 byte;

  if (!rp_backup_reader_read (reader, start, sizeof start, error))
    return FALSE;
  g_checksum_update (sum, start, sizeof start);
  memcpy (&found, start, sizeof found);
  memcpy (&length, start + 2, sizeof length);
  for (guint64 i = 0; i < GUINT64_FROM_LE (length); i++)
    {
      if (!rp_backup_reader_read (reader, &byte, 1, error))
        return FALSE;
      g_checksum_update (sum, &byte, 1);
    }
  if (GUINT16_FROM_LE (found) == wanted)
    return TRUE;

  g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA, "entry");
  return FALSE;
}

/* SHA-256 of what is in the stream, or NULL */
static char *
read_backup (GByteArray  *data,
             const char  *secret,
             GError     **error)
{
  g_auto(GStrv) words = g_strsplit (secret, ":", -1);
  g_autoptr(GByteArray) text = bytes_from_hex (words[1]);
  g_autofree char *typed = text->len > 0 ? g_strndup ((const char *) text->data, text->len)
                                         : g_strdup ("");
  g_autoptr(RpSecretBytes) code = NULL;
  g_autoptr(RpBackupReader) reader = NULL;
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  RpBackupSecret how = { NULL, NULL };
  int fd = memfd_create ("backup", MFD_CLOEXEC);
  char *found = NULL;

  if (g_str_equal (words[0], "code"))
    how.code = code = rp_recovery_code_read (typed, NULL, NULL);
  else
    how.passphrase = typed;
  g_assert_true (rp_file_write_all (fd, data->data, data->len));

  reader = rp_backup_reader_new (fd, &how, error);
  if (reader != NULL && read_entry (reader, 1, sum, error) &&
      read_entry (reader, 2, sum, error) && rp_backup_reader_finish (reader, error))
    found = g_strdup (g_checksum_get_string (sum));
  g_close (fd, NULL);

  return found;
}

static void
check_line (char **columns)
{
  GByteArray *file = g_hash_table_lookup (files, columns[1]);
  g_autoptr(GByteArray) data = g_byte_array_new ();
  g_auto(GStrv) edits = g_strsplit (columns[2], ",", -1);
  g_autoptr(GError) error = NULL;
  g_autofree char *found = NULL;

  g_assert_nonnull (file);
  g_byte_array_append (data, file->data, file->len);
  for (guint i = 0; edits[i] != NULL && *edits[i] != '\0'; i++)
    edit (data, edits[i]);

  found = read_backup (data, columns[3], &error);
  if (found == NULL && g_error_matches (error, RP_ERROR, RP_ERROR_TOO_NEW))
    found = g_strdup ("newer");
  else if (found == NULL)
    {
      g_assert_true (error->domain == RP_ERROR && (error->code == RP_ERROR_DATA ||
                                                   error->code == RP_ERROR_LOCKED));
      found = g_strdup ("-");
    }
  g_assert_cmpstr (found, ==, columns[4]);
}

static void
test_vectors (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "backups.txt", NULL);
  g_autofree char *content = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;
  guint n_valid = 0, n_invalid = 0;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                 (GDestroyNotify) g_byte_array_unref);
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) columns = g_strsplit (lines[i], "|", -1);

      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;
      if (g_str_equal (columns[0], "file"))
        {
          gsize length;
          guint8 *data = g_base64_decode (columns[2], &length);

          g_hash_table_insert (files, g_strdup (columns[1]),
                               g_byte_array_new_take (data, length));
          continue;
        }
      g_assert_cmpstr (columns[0], ==, "backup");
      g_assert_cmpuint (g_strv_length (columns), ==, 5);
      g_test_message ("line %u: %s %s", i + 1, columns[1], columns[2]);
      check_line (columns);
      if (strlen (columns[4]) > 5)
        n_valid++;
      else
        n_invalid++;
    }
  g_assert_cmpuint (n_valid, >=, 10);
  g_assert_cmpuint (n_invalid, >=, 150);
  g_clear_pointer (&files, g_hash_table_unref);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (sodium_init (), >=, 0);

  g_test_add_func ("/backup-vectors/all", test_vectors);

  return g_test_run ();
}
