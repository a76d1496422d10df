/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-keyring-file.h"

#include <stdio.h>
#include <string.h>

/* gnome-keyring writes a keyring whose password is empty as plain text, which begins
 * otherwise than the encrypted form. */
#define PLAIN_MAGIC     "[keyring]"
#define ENCRYPTED_MAGIC "GnomeKeyring\n\r\0\n"
#define MAGIC_SIZE      (sizeof ENCRYPTED_MAGIC - 1)

/**
 * rp_keyring_file_name_from_path:
 * @collection_path: the object path of a collection on the bus, or of an item in it
 *
 * Returns: (transfer full) (nullable): the name of the collection
 */
char *
rp_keyring_file_name_from_path (const char *collection_path)
{
  static const char prefix[] = "/org/freedesktop/secrets/collection/";
  GString *name;
  const char *at;

  if (!g_str_has_prefix (collection_path, prefix))
    return NULL;

  /* What may not stand in an object path is written as _ and two hexadecimal digits. */
  name = g_string_new (NULL);
  for (at = collection_path + strlen (prefix); *at != '\0' && *at != '/'; at++)
    if (*at == '_' && g_ascii_isxdigit (at[1]) && g_ascii_isxdigit (at[2]))
      {
        g_string_append_c (name, (char) (g_ascii_xdigit_value (at[1]) << 4 |
                                         g_ascii_xdigit_value (at[2])));
        at += 2;
      }
    else
      g_string_append_c (name, *at);

  return g_string_free (name, FALSE);
}

/**
 * rp_keyring_file_judge:
 * @folder: where gnome-keyring keeps its files
 * @name: the name of a collection
 *
 * Reads a few bytes; not to be called on the main thread.
 *
 * Returns: whether a password protects the file; unknown where there is none
 */
RpKeyringProtection
rp_keyring_file_judge (const char *folder,
                       const char *name)
{
  g_autofree char *base = g_strconcat (name, ".keyring", NULL);
  g_autofree char *path = g_build_filename (folder, base, NULL);
  char start[MAGIC_SIZE] = { 0 };
  gsize length;
  FILE *file;

  if (strchr (name, G_DIR_SEPARATOR) != NULL || (file = fopen (path, "re")) == NULL)
    return RP_KEYRING_PROTECTION_UNKNOWN;
  setvbuf (file, NULL, _IONBF, 0);   /* what follows stays where it is */
  length = fread (start, 1, sizeof start, file);
  fclose (file);

  if (length == MAGIC_SIZE && memcmp (start, ENCRYPTED_MAGIC, MAGIC_SIZE) == 0)
    return RP_KEYRING_PROTECTION_PASSWORD;
  if (length >= strlen (PLAIN_MAGIC) && memcmp (start, PLAIN_MAGIC, strlen (PLAIN_MAGIC)) == 0)
    return RP_KEYRING_PROTECTION_NONE;

  return RP_KEYRING_PROTECTION_UNKNOWN;
}
