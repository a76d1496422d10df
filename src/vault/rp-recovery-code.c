/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-recovery-code.h"

#include "rp-error.h"
#include "rp-secret-bytes-private.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

/* 160 bits as a person writes them down: Crockford's base 32, 20 bits to a group, each
 * with Crockford's check symbol, which is the group's number modulo 37. Most significant
 * bits first. */
#define BITS_PER_SYMBOL 5
#define SYMBOLS         (RP_RECOVERY_CODE_GROUP_LENGTH - 1)
#define GROUP_BITS      (SYMBOLS * BITS_PER_SYMBOL)
#define CHECK_MODULUS   37
#define SEPARATOR       '-'
#define TEXT_LENGTH     (RP_RECOVERY_CODE_GROUPS * (RP_RECOVERY_CODE_GROUP_LENGTH + 1) - 1)
#define TYPED_LENGTH    (RP_RECOVERY_CODE_GROUPS * RP_RECOVERY_CODE_GROUP_LENGTH)

G_STATIC_ASSERT (RP_RECOVERY_CODE_GROUPS * GROUP_BITS == RP_RECOVERY_CODE_SIZE * 8);

/* The first 32 are digits, the last five only check. */
static const char alphabet[CHECK_MODULUS + 1] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

/**
 * rp_recovery_code_new:
 *
 * Returns: (transfer full): %RP_RECOVERY_CODE_SIZE random bytes
 */
RpSecretBytes *
rp_recovery_code_new (void)
{
  return rp_secret_bytes_new_random (RP_RECOVERY_CODE_SIZE);
}

/* @group from 0 */
static guint32
get_group (const guint8 *bytes,
           guint         group)
{
  const guint8 *at = bytes + group / 2 * 5;   /* two groups are five bytes */

  if (group % 2 == 0)
    return (guint32) at[0] << 12 | (guint32) at[1] << 4 | at[2] >> 4;

  return (guint32) (at[2] & 0xf) << 16 | (guint32) at[3] << 8 | at[4];
}

static void
set_group (guint8  *bytes,
           guint    group,
           guint32  number)
{
  guint8 *at = bytes + group / 2 * 5;

  if (group % 2 == 0)
    {
      at[0] = (guint8) (number >> 12);
      at[1] = (guint8) (number >> 4);
      at[2] = (guint8) ((at[2] & 0xf) | (number & 0xf) << 4);
    }
  else
    {
      at[2] = (guint8) ((at[2] & 0xf0) | number >> 16);
      at[3] = (guint8) (number >> 8);
      at[4] = (guint8) number;
    }
}

static void
write_group (char    *text,
             guint32  number)
{
  for (guint i = 0; i < SYMBOLS; i++)
    text[i] = alphabet[number >> (SYMBOLS - 1 - i) * BITS_PER_SYMBOL & 0x1f];
  text[SYMBOLS] = alphabet[number % CHECK_MODULUS];
}

/**
 * rp_recovery_code_format:
 * @code: a recovery code
 *
 * Returns: (transfer full): what is shown and printed, in protected memory: eight groups
 *   of four characters and a check symbol, with hyphens between them and a NUL behind
 */
RpSecretBytes *
rp_recovery_code_format (RpSecretBytes *code)
{
  guint8 *writable = NULL;
  RpSecretBytes *text;
  const guint8 *bytes;
  char *at;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (rp_secret_bytes_get_size (code) == RP_RECOVERY_CODE_SIZE, NULL);

  text = rp_secret_bytes_require_writable (TEXT_LENGTH, &writable);
  at = (char *) writable;
  bytes = rp_secret_bytes_begin_read (code, NULL);
  for (guint i = 0; i < RP_RECOVERY_CODE_GROUPS; i++)
    {
      if (i > 0)
        *at++ = SEPARATOR;
      write_group (at, get_group (bytes, i));
      at += RP_RECOVERY_CODE_GROUP_LENGTH;
    }
  rp_secret_bytes_end_read (code);
  rp_secret_bytes_end_read (text);

  return text;
}

/* The character that was meant, 0 if it is none of ours */
static char
canonical (char typed)
{
  char c = g_ascii_toupper (typed);

  if (c == 'O')
    c = '0';
  else if (c == 'I' || c == 'L')
    c = '1';

  return c != '\0' && strchr (alphabet, c) != NULL ? c : '\0';
}

/* Whether it only keeps groups apart */
static gboolean
is_separator (char typed)
{
  return typed == SEPARATOR || g_ascii_isspace (typed);
}

static gboolean
read_group (const char *symbols,
            guint32    *number)
{
  *number = 0;
  for (guint i = 0; i < SYMBOLS; i++)
    {
      guint value = (guint) (strchr (alphabet, symbols[i]) - alphabet);

      if (value >= 1 << BITS_PER_SYMBOL)
        return FALSE;
      *number = *number << BITS_PER_SYMBOL | value;
    }

  return symbols[SYMBOLS] == alphabet[*number % CHECK_MODULUS];
}

/* Which word of @typed has not the length of a group, counted from 1; 0 if there are not
 * eight words, so that nothing follows from their lengths. */
static guint
find_odd_word (const char *typed)
{
  guint n_words = 0, length = 0, odd = 0;

  for (const char *at = typed;; at++)
    {
      if (*at != '\0' && !is_separator (*at))
        {
          length++;
          continue;
        }
      if (length > 0)
        {
          n_words++;
          if (odd == 0 && length != RP_RECOVERY_CODE_GROUP_LENGTH)
            odd = n_words;
        }
      length = 0;
      if (*at == '\0')
        return n_words == RP_RECOVERY_CODE_GROUPS ? odd : 0;
    }
}

static RpSecretBytes *
refuse (guint    group,
        guint   *wrong_group,
        GError **error)
{
  if (wrong_group != NULL)
    *wrong_group = group;
  if (group > 0)
    g_set_error (error, RP_ERROR, RP_ERROR_DATA,
                 /* Translators: of the recovery code, counted from 1 */
                 _("Group %u of the recovery code is mistyped. Compare it with what you wrote "
                   "down."), group);
  else
    g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                         _("A recovery code has eight groups of five characters."));

  return NULL;
}

/**
 * rp_recovery_code_read:
 * @typed: what a person typed: in either case, with or without spaces and hyphens, with
 *   O for 0 and I or L for 1
 * @wrong_group: (out) (optional): the first group, from 1, that cannot be right; 0 if
 *   none can be named
 * @error: where to put %RP_ERROR_DATA
 *
 * Returns: (transfer full) (nullable): the recovery code
 */
RpSecretBytes *
rp_recovery_code_read (const char  *typed,
                       guint       *wrong_group,
                       GError     **error)
{
  char symbols[TYPED_LENGTH];
  guint n = 0, wrong = 0, odd;
  gboolean too_long = FALSE;
  guint8 *bytes = NULL;
  g_autoptr(RpSecretBytes) code = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  if (wrong_group != NULL)
    *wrong_group = 0;
  odd = find_odd_word (typed);
  if (odd > 0)
    return refuse (odd, wrong_group, error);

  for (const char *at = typed; *at != '\0' && !too_long; at++)
    {
      char c = canonical (*at);

      if (is_separator (*at))
        continue;
      too_long = n == TYPED_LENGTH;
      if (c == '\0' && !too_long && wrong == 0)
        wrong = n / RP_RECOVERY_CODE_GROUP_LENGTH + 1;
      if (!too_long)
        symbols[n++] = c;
    }

  code = rp_secret_bytes_require_writable (RP_RECOVERY_CODE_SIZE, &bytes);
  memset (bytes, 0, RP_RECOVERY_CODE_SIZE);
  for (guint i = 0; i < n / RP_RECOVERY_CODE_GROUP_LENGTH && (wrong == 0 || i < wrong - 1); i++)
    {
      guint32 number = 0;

      if (!read_group (symbols + i * RP_RECOVERY_CODE_GROUP_LENGTH, &number))
        wrong = i + 1;
      set_group (bytes, i, number & ((1 << GROUP_BITS) - 1));
    }
  sodium_memzero (symbols, sizeof symbols);
  rp_secret_bytes_end_read (code);

  if (wrong > 0 || too_long || n != TYPED_LENGTH)
    return refuse (wrong, wrong_group, error);

  return g_steal_pointer (&code);
}

/**
 * rp_recovery_code_pick_groups:
 * @groups: (out caller-allocates) (array fixed-size=2): where to put two different
 *   groups, from 1, in their order
 *
 * Picks at random what a person is asked to type back.
 */
void
rp_recovery_code_pick_groups (guint *groups)
{
  guint first, second;

  g_return_if_fail (groups != NULL);

  rp_sodium_require ();
  first = randombytes_uniform (RP_RECOVERY_CODE_GROUPS);
  second = randombytes_uniform (RP_RECOVERY_CODE_GROUPS - 1);
  second += second >= first ? 1 : 0;
  groups[0] = MIN (first, second) + 1;
  groups[1] = MAX (first, second) + 1;
}

/**
 * rp_recovery_code_has_group:
 * @code: a recovery code
 * @group: one of its groups, from 1
 * @typed: what a person typed back, as for rp_recovery_code_read()
 *
 * Returns: whether @typed is that group, with its check symbol
 */
gboolean
rp_recovery_code_has_group (RpSecretBytes *code,
                            guint          group,
                            const char    *typed)
{
  char wanted[RP_RECOVERY_CODE_GROUP_LENGTH];
  char found[RP_RECOVERY_CODE_GROUP_LENGTH] = { 0 };
  guint n = 0;
  gboolean same;

  g_return_val_if_fail (code != NULL && typed != NULL, FALSE);
  g_return_val_if_fail (group >= 1 && group <= RP_RECOVERY_CODE_GROUPS, FALSE);

  write_group (wanted, get_group (rp_secret_bytes_begin_read (code, NULL), group - 1));
  rp_secret_bytes_end_read (code);
  for (const char *at = typed; *at != '\0'; at++)
    if (!is_separator (*at) && n++ < sizeof found)
      found[n - 1] = canonical (*at);
  same = n == sizeof found && sodium_memcmp (wanted, found, sizeof wanted) == 0;
  sodium_memzero (wanted, sizeof wanted);
  sodium_memzero (found, sizeof found);

  return same;
}
