/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-secret-text.h"

#include "rp-secret-bytes-private.h"
#include "rp-vault-keys.h"

#include <sodium.h>
#include <string.h>

/* One line of plain ASCII: a secret with a newline makes gnome-keyring drop a whole
 * collection. */
#define PREFIX       "ivk1."
#define PREFIX_SIZE  (sizeof PREFIX - 1)
#define BASE64       sodium_base64_VARIANT_URLSAFE_NO_PADDING
#define TEXT_SIZE    (PREFIX_SIZE + sodium_base64_ENCODED_LEN (RP_VAULT_KEY_SIZE, BASE64) - 1)

/**
 * rp_secret_text_format:
 * @key: a key of 32 bytes
 *
 * Returns: (transfer full): @key as the text that goes into the keyring, 48 characters
 */
RpSecretBytes *
rp_secret_text_format (RpSecretBytes *key)
{
  guint8 *text = NULL;
  RpSecretBytes *value = rp_secret_bytes_require_writable (TEXT_SIZE, &text);

  g_assert (rp_secret_bytes_get_size (key) == RP_VAULT_KEY_SIZE);

  memcpy (text, PREFIX, PREFIX_SIZE);
  /* Writes the NUL behind the text too, which secret bytes have room for. */
  sodium_bin2base64 ((char *) text + PREFIX_SIZE, TEXT_SIZE + 1 - PREFIX_SIZE,
                     rp_secret_bytes_begin_read (key, NULL), RP_VAULT_KEY_SIZE, BASE64);
  rp_secret_bytes_end_read (key);
  rp_secret_bytes_end_read (value);

  return value;
}

/**
 * rp_secret_text_parse:
 * @text: (nullable): what the keyring gave
 * @length: bytes in @text
 *
 * Returns: (transfer full) (nullable): the key, or %NULL if @text is none
 */
RpSecretBytes *
rp_secret_text_parse (const char *text,
                      gsize       length)
{
  guint8 *bytes = NULL;
  g_autoptr(RpSecretBytes) key = NULL;
  gsize size = 0;
  int rc;

  if (text == NULL || length != TEXT_SIZE || memcmp (text, PREFIX, PREFIX_SIZE) != 0)
    return NULL;

  key = rp_secret_bytes_require_writable (RP_VAULT_KEY_SIZE, &bytes);
  rc = sodium_base642bin (bytes, RP_VAULT_KEY_SIZE, text + PREFIX_SIZE, length - PREFIX_SIZE,
                          NULL, &size, NULL, BASE64);
  rp_secret_bytes_end_read (key);

  return rc == 0 && size == RP_VAULT_KEY_SIZE ? g_steal_pointer (&key) : NULL;
}
