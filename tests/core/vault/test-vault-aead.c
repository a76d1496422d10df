/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <sodium.h>
#include <string.h>

/* All that is sealed relies on one construction of one library: the one that is installed here
 * does what it should, also at the edges of its arithmetic. aead.txt says where they are from. */

#define NONCE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define KEY   crypto_aead_xchacha20poly1305_ietf_KEYBYTES
#define TAG   crypto_aead_xchacha20poly1305_ietf_ABYTES

enum { NUMBER, RESULT, AT_KEY, AT_NONCE, AT_DATA, AT_TEXT, AT_SEALED, N_COLUMNS };

typedef struct
{
  guint8 *bytes;
  gsize   size;
} Value;

static void
value_clear (gpointer value)
{
  g_free (((Value *) value)->bytes);
}

static Value
value_from_hex (const char *hex)
{
  Value value = { g_malloc (strlen (hex) / 2 + 1), 0 };

  g_assert_cmpint (sodium_hex2bin (value.bytes, strlen (hex) / 2 + 1, hex, strlen (hex), NULL,
                                   &value.size, NULL), ==, 0);

  return value;
}

static gboolean
opens (Value  *values,
       guint8 *text)
{
  return crypto_aead_xchacha20poly1305_ietf_decrypt (text, NULL, NULL, values[AT_SEALED].bytes,
                                                     values[AT_SEALED].size,
                                                     values[AT_DATA].bytes, values[AT_DATA].size,
                                                     values[AT_NONCE].bytes,
                                                     values[AT_KEY].bytes) == 0;
}

static void
check_valid (Value *values)
{
  g_autofree guint8 *made = g_malloc (values[AT_SEALED].size);
  guint8 *last = &values[AT_SEALED].bytes[values[AT_SEALED].size - 1];

  g_assert_true (opens (values, made));
  g_assert_cmpmem (made, values[AT_SEALED].size - TAG,
                   values[AT_TEXT].bytes, values[AT_TEXT].size);

  crypto_aead_xchacha20poly1305_ietf_encrypt (made, NULL, values[AT_TEXT].bytes,
                                              values[AT_TEXT].size, values[AT_DATA].bytes,
                                              values[AT_DATA].size, NULL, values[AT_NONCE].bytes,
                                              values[AT_KEY].bytes);
  g_assert_cmpmem (made, values[AT_SEALED].size,
                   values[AT_SEALED].bytes, values[AT_SEALED].size);

  *last ^= 1;
  g_assert_false (opens (values, made));
}

static gboolean
check_line (const char *line)
{
  g_auto(GStrv) columns = g_strsplit (line, "|", -1);
  g_autoptr(GArray) values = g_array_new (FALSE, TRUE, sizeof (Value));
  gboolean valid = g_str_equal (columns[RESULT], "valid");
  g_autofree guint8 *text = NULL;

  g_assert_cmpuint (g_strv_length (columns), ==, N_COLUMNS);
  g_array_set_clear_func (values, value_clear);
  g_array_set_size (values, N_COLUMNS);
  for (guint i = AT_KEY; i < N_COLUMNS; i++)
    g_array_index (values, Value, i) = value_from_hex (columns[i]);
  g_assert_cmpuint (g_array_index (values, Value, AT_KEY).size, ==, KEY);
  g_assert_cmpuint (g_array_index (values, Value, AT_NONCE).size, ==, NONCE);

  if (valid)
    check_valid ((Value *) values->data);
  else
    {
      text = g_malloc (g_array_index (values, Value, AT_SEALED).size);
      g_assert_false (opens ((Value *) values->data, text));
    }

  return valid;
}

static void
test_vectors (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "aead.txt", NULL);
  g_autofree char *content = NULL;
  g_auto(GStrv) lines = NULL;
  guint n_valid = 0, n_invalid = 0;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '#' && lines[i][0] != '\0')
      {
        if (check_line (lines[i]))
          n_valid++;
        else
          n_invalid++;
      }
  g_test_message ("%u valid, %u invalid", n_valid, n_invalid);
  g_assert_cmpuint (n_valid, ==, 246);
  g_assert_cmpuint (n_invalid, ==, 60);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (sodium_init (), >=, 0);
  g_test_add_func ("/vault-aead/vectors", test_vectors);

  return g_test_run ();
}
