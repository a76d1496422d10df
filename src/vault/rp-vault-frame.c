/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-frame.h"

#include "rp-error.h"
#include "rp-secret-bytes-private.h"
#include "rp-vault-keys.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#define PAYLOAD_VERSION 1

/* Padding hides the length of a text within its step. */
#define SMALL_BLOCK 256
#define LARGE_BLOCK 1024
#define SMALL_LIMIT 4096
#define PADDING     0x80   /* the first byte behind the text; zeros follow (ISO/IEC 7816-4) */

void
rp_vault_set_no_memory (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_IO,
                       _("There is not enough protected memory for private texts."));
}

void
rp_vault_set_damaged (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_DAMAGED,
                       _("This private text cannot be read. The damaged data is kept."));
}

/**
 * rp_vault_frame_begin:
 * @prefix: where to put %RP_VAULT_PREFIX_SIZE bytes
 * @format: which form follows
 * @algorithm: how it is encrypted
 * @key_id: the generation of the vault key
 *
 * Writes what every sealed value begins with.
 */
void
rp_vault_frame_begin (guint8  *prefix,
                      guint8   format,
                      guint8   algorithm,
                      guint32  key_id)
{
  prefix[0] = format;
  prefix[1] = algorithm;
  prefix[2] = PAYLOAD_VERSION;
  prefix[3] = 0;
  rp_vault_put_le32 (prefix + 4, key_id);
}

/**
 * rp_vault_frame_fits:
 * @prefix: what a sealed value begins with
 * @format: which form it should be
 * @algorithm: how it should be encrypted
 * @key_id: the generation of the vault key
 *
 * Returns: whether it can be tried
 */
gboolean
rp_vault_frame_fits (const guint8 *prefix,
                     guint8        format,
                     guint8        algorithm,
                     guint32       key_id)
{
  return prefix[0] == format && prefix[1] == algorithm &&
         rp_vault_get_le32 (prefix + 4) == key_id;
}

/**
 * rp_vault_frame_check:
 * @prefix: what a sealed value begins with, authenticated
 * @error: where to put %RP_ERROR_TOO_NEW
 *
 * Returns: whether its payload is of a version that can be read
 */
gboolean
rp_vault_frame_check (const guint8  *prefix,
                      GError       **error)
{
  if (prefix[2] == PAYLOAD_VERSION && prefix[3] == 0)
    return TRUE;

  g_set_error_literal (error, RP_ERROR, RP_ERROR_TOO_NEW,
                       _("This private text was written by a newer version."));
  return FALSE;
}

static void
append (RpVaultBound *bound,
        const void   *data,
        gsize         length)
{
  g_assert (length <= sizeof bound->data - bound->len);

  memcpy (bound->data + bound->len, data, length);
  bound->len += length;
}

static void
append_label (RpVaultBound *bound,
              const char   *label)
{
  gsize length = strlen (label);
  guint8 size = (guint8) length;

  g_assert (length > 0 && length <= G_MAXUINT8);

  append (bound, &size, 1);
  append (bound, label, length);
}

/**
 * rp_vault_frame_bind:
 * @place: where a value belongs
 * @magic: 4 characters that name the form
 * @prefix: what the value begins with
 * @length: bytes in the text
 * @bound: gets what must be the same for the value to open: @magic, @prefix, the vault, kind,
 *   record, field and revision
 * @error: where to put %RP_ERROR_DATA, if the text is too long or the UUID is none
 *
 * Returns: whether there can be such a value
 */
gboolean
rp_vault_frame_bind (const RpVaultPlace  *place,
                     const char          *magic,
                     const guint8        *prefix,
                     gsize                length,
                     RpVaultBound        *bound,
                     GError             **error)
{
  guint8 id[RP_VAULT_ID_SIZE];
  guint8 rev[8];

  if (length > RP_VAULT_RECORD_MAX)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                           _("This private text is too long to be kept."));
      return FALSE;
    }
  if (!rp_vault_id_from_text (place->uuid, id))
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                           _("A private text belongs to no valid record."));
      return FALSE;
    }

  rp_vault_put_le64 (rev, place->rev);
  bound->len = 0;
  append (bound, magic, strlen (magic));
  append (bound, prefix, RP_VAULT_PREFIX_SIZE);
  append (bound, place->vault_id, RP_VAULT_ID_SIZE);
  append_label (bound, place->kind);
  append (bound, id, sizeof id);
  append_label (bound, place->field);
  append (bound, rev, sizeof rev);

  return TRUE;
}

/* The block size follows from the padded length, so no flag says which it was. */
static gsize
block_for_padded (gsize padded)
{
  return padded <= SMALL_LIMIT ? SMALL_BLOCK : LARGE_BLOCK;
}

static gsize
block_for_text (gsize length)
{
  return block_for_padded ((length / SMALL_BLOCK + 1) * SMALL_BLOCK);
}

/**
 * rp_vault_padded_size:
 * @length: bytes in a text
 *
 * Returns: bytes of the text with its padding
 */
gsize
rp_vault_padded_size (gsize length)
{
  gsize block = block_for_text (length);

  return (length / block + 1) * block;
}

/**
 * rp_vault_is_padded:
 * @size: a number of bytes
 *
 * Returns: whether rp_vault_padded_size() may have given it
 */
gboolean
rp_vault_is_padded (gsize size)
{
  return size >= SMALL_BLOCK && size <= RP_VAULT_RECORD_MAX + LARGE_BLOCK &&
         size % block_for_padded (size) == 0;
}

/**
 * rp_vault_pad:
 * @padded: where to put @size bytes
 * @size: what rp_vault_padded_size() gave for @length
 * @data: (nullable): a text
 * @length: bytes in it
 */
void
rp_vault_pad (guint8     *padded,
              gsize       size,
              const void *data,
              gsize       length)
{
  if (length > 0)
    memcpy (padded, data, length);
  sodium_pad (NULL, padded, length, block_for_text (length), size);
}

/* Whether the eight bytes from @bytes on are 0 */
static inline gboolean
is_zero (const guint8 *bytes)
{
  guint64 word;

  memcpy (&word, bytes, sizeof word);

  return word == 0;
}

/**
 * rp_vault_unpadded_size:
 * @padded: what rp_vault_pad() wrote
 * @size: bytes in @padded
 * @length: (out): bytes of the text in it
 * @error: where to put %RP_ERROR_DAMAGED
 *
 * sodium_unpad() takes the same time for any padding, a fifth of what opening
 * the text takes; that matters only before the text is known to be genuine.
 *
 * Returns: whether there is a text
 */
gboolean
rp_vault_unpadded_size (const guint8  *padded,
                        gsize          size,
                        gsize         *length,
                        GError       **error)
{
  gsize first = size - block_for_padded (size);
  gsize at = size;

  while (at - first > sizeof (guint64) && is_zero (padded + at - sizeof (guint64)))
    at -= sizeof (guint64);
  while (at > first && padded[at - 1] == 0)
    at--;
  if (at > first && padded[at - 1] == PADDING)
    {
      *length = at - 1;
      return TRUE;
    }

  rp_vault_set_damaged (error);
  return FALSE;
}

/**
 * rp_vault_unpad:
 * @padded: what rp_vault_pad() wrote
 * @size: bytes in @padded
 * @error: where to put %RP_ERROR_DAMAGED or %RP_ERROR_IO (no protected memory)
 *
 * Returns: (transfer full) (nullable): the text
 */
RpSecretBytes *
rp_vault_unpad (const guint8  *padded,
                gsize          size,
                GError       **error)
{
  RpSecretBytes *text;
  guint8 *writable = NULL;
  gsize length = 0;

  if (!rp_vault_unpadded_size (padded, size, &length, error))
    return NULL;

  text = rp_secret_bytes_new_writable (length, &writable);
  if (text == NULL)
    {
      rp_vault_set_no_memory (error);
      return NULL;
    }
  memcpy (writable, padded, length);
  rp_secret_bytes_end_read (text);

  return text;
}
