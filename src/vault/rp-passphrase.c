/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-passphrase.h"

#include "rp-error.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

/* Length beats symbols, so nothing else is asked for. */
#define MIN_CHARACTERS 12
#define MIN_WORDS      5

static void
wipe_and_free (char *text)
{
  sodium_memzero (text, strlen (text));
  g_free (text);
}

/**
 * rp_passphrase_prepare:
 * @text: what was typed
 * @error: where to put %RP_ERROR_DATA, if @text is not UTF-8
 *
 * Brings @text into one of the ways Unicode can spell it (NFC), so that it does not
 * matter which keyboard typed it.
 *
 * Returns: (transfer full) (nullable): the passphrase keys are derived from
 */
RpSecretBytes *
rp_passphrase_prepare (const char  *text,
                       GError     **error)
{
  RpSecretBytes *passphrase = NULL;
  char *composed;

  if (g_str_is_ascii (text))
    return rp_secret_bytes_new (text, strlen (text));

  /* g_utf8_normalize() reads on behind a text that breaks off. */
  composed = g_utf8_validate (text, -1, NULL) ? g_utf8_normalize (text, -1, G_NORMALIZE_NFC) : NULL;
  if (composed == NULL)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                           _("The passphrase is not valid UTF-8 text."));
      return NULL;
    }

  passphrase = rp_secret_bytes_new (composed, strlen (composed));
  wipe_and_free (composed);

  return passphrase;
}

/**
 * rp_passphrase_is_long:
 * @passphrase: a prepared passphrase
 *
 * Returns: %TRUE if it has 12 characters or 5 words
 */
gboolean
rp_passphrase_is_long (RpSecretBytes *passphrase)
{
  const char *text = rp_secret_bytes_begin_read (passphrase, NULL);
  gboolean in_word = FALSE;
  guint characters = 0, words = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean is_space = g_unichar_isspace (g_utf8_get_char (at));

      characters++;
      if (!is_space && !in_word)
        words++;
      in_word = !is_space;
    }
  rp_secret_bytes_end_read (passphrase);

  return words > 0 && (characters >= MIN_CHARACTERS || words >= MIN_WORDS);
}
