/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-json-private.h"

#include "rp-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* JsonParser calls itself for each level, takes the last of two members of the
 * same name, and allows comments. So this looks at the text first, without
 * building anything: size, nesting, names, characters. Whether commas and
 * colons stand where they must is left to the parser. */
typedef struct
{
  const char *data;
  gsize       size;
  gsize       at;
  guint       line;
  GPtrArray  *open;        /* per level a set of names; NULL for an array */
  gboolean    key_next;    /* within an object, before a name */
  guint       n_objects;
  GArray     *lines;       /* where the records begin: objects of the third level */
} Scanner;

static gboolean
fail (Scanner     *self,
      GError     **error,
      const char  *problem)
{
  g_set_error (error, RP_ERROR, RP_ERROR_DATA, _("Line %u: %s"), self->line, problem);
  return FALSE;
}

static gboolean
scan_unit (Scanner  *self,
           guint    *unit)
{
  *unit = 0;
  if (self->at + 4 > self->size)
    return FALSE;

  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (self->data[self->at + i]);

      if (digit < 0)
        return FALSE;
      *unit = *unit * 16 + (guint) digit;
    }
  self->at += 4;

  return TRUE;
}

/* Behind "\u": one character, or two halves of one. */
static gboolean
scan_unicode (Scanner *self)
{
  guint unit, low;

  if (!scan_unit (self, &unit) || unit == 0 || (unit >= 0xdc00 && unit <= 0xdfff))
    return FALSE;
  if (unit < 0xd800 || unit > 0xdbff)
    return TRUE;
  if (self->at + 2 > self->size || memcmp (self->data + self->at, "\\u", 2) != 0)
    return FALSE;

  self->at += 2;
  return scan_unit (self, &low) && low >= 0xdc00 && low <= 0xdfff;
}

/* Behind the opening quote; stops behind the closing one. */
static gboolean
scan_string (Scanner  *self,
             gboolean *escaped,
             GError  **error)
{
  gsize start = self->at;

  *escaped = FALSE;
  while (self->at < self->size && self->data[self->at] != '"')
    {
      char c = self->data[self->at++];

      if ((guchar) c < 0x20)
        return fail (self, error, _("A text holds a control character or does not end."));
      if (self->at - start > RP_JSON_MAX_STRING)
        return fail (self, error, _("A text is too long."));
      if (c != '\\')
        continue;

      *escaped = TRUE;
      c = self->at < self->size ? self->data[self->at++] : '\0';
      if (c == 'u' ? !scan_unicode (self) : c == '\0' || strchr ("\"\\/bfnrt", c) == NULL)
        return fail (self, error, _("A text holds an unknown escape."));
    }
  if (self->at == self->size)
    return fail (self, error, _("The file ends within a text. It may be cut off."));

  self->at++;
  return TRUE;
}

static GHashTable *
names_here (Scanner *self)
{
  return self->open->len > 0 ? self->open->pdata[self->open->len - 1] : NULL;
}

static gboolean
take_string (Scanner  *self,
             GError  **error)
{
  gsize start = ++self->at;
  GHashTable *names = names_here (self);
  g_autofree char *name = NULL;
  gboolean escaped;

  if (!scan_string (self, &escaped, error))
    return FALSE;
  if (names == NULL || !self->key_next)
    return TRUE;

  self->key_next = FALSE;
  name = g_strndup (self->data + start, self->at - 1 - start);
  if (escaped)
    return fail (self, error, _("A name holds an escape."));
  if (g_hash_table_contains (names, name))
    return fail (self, error, _("A name stands twice in the same object."));
  if (g_hash_table_size (names) >= RP_JSON_MAX_KEYS)
    return fail (self, error, _("An object has too many members."));
  g_hash_table_add (names, g_steal_pointer (&name));

  return TRUE;
}

static gboolean
open_level (Scanner  *self,
            gboolean  object,
            GError  **error)
{
  if (self->open->len >= RP_JSON_MAX_NESTING)
    return fail (self, error, _("The data are nested too deeply."));
  if (object && ++self->n_objects > RP_JSON_MAX_OBJECTS)
    return fail (self, error, _("The file holds too many records."));

  if (object && self->open->len == 2)
    g_array_append_val (self->lines, self->line);
  g_ptr_array_add (self->open,
                   object ? g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) : NULL);
  self->key_next = object;

  return TRUE;
}

static gboolean
close_level (Scanner  *self,
             gboolean  object,
             GError  **error)
{
  if (self->open->len == 0 || (names_here (self) != NULL) != object)
    return fail (self, error, _("A bracket is closed that was not opened."));

  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
  self->key_next = FALSE;

  return TRUE;
}

static gboolean
scan_next (Scanner  *self,
           GError  **error)
{
  char c = self->data[self->at];

  switch (c)
    {
    case '"':
      return take_string (self, error);
    case '{':
    case '[':
      self->at++;
      return open_level (self, c == '{', error);
    case '}':
    case ']':
      self->at++;
      return close_level (self, c == '}', error);
    case ',':
      self->key_next = names_here (self) != NULL;
      break;
    case '\n':
      self->line++;
      break;
    default:
      /* The rest of what JSON is written with; so "//" is no comment. */
      if (c == '\0' || strchr (" \t\r:+-.0123456789Eaeflnrstu", c) == NULL)
        return fail (self, error, _("This is not JSON."));
    }
  self->at++;

  return TRUE;
}

static void
names_free (GHashTable *names)
{
  if (names != NULL)
    g_hash_table_unref (names);
}

/**
 * rp_json_scan:
 * @bytes: a file
 * @lines: (out) (transfer full) (element-type guint): the lines where objects
 *   of the third level begin, which is where the records are
 * @error: %RP_ERROR_DATA with a sentence for the user
 *
 * Returns: whether the file is worth parsing
 */
gboolean
rp_json_scan (GBytes  *bytes,
              GArray **lines,
              GError **error)
{
  g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func ((GDestroyNotify) names_free);
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  Scanner self = { .line = 1, .open = open, .lines = found };

  self.data = g_bytes_get_data (bytes, &self.size);
  if (self.size > RP_JSON_MAX_FILE)
    {
      g_set_error (error, RP_ERROR, RP_ERROR_DATA, _("The file is larger than %d MB."),
                   RP_JSON_MAX_FILE / (1024 * 1024));
      return FALSE;
    }
  if (self.size >= 3 && memcmp (self.data, "\xef\xbb\xbf", 3) == 0)
    self.at = 3;
  while (self.at < self.size)
    if (!scan_next (&self, error))
      return FALSE;
  if (open->len > 0)
    return fail (&self, error, _("The file is cut off."));
  if (!g_utf8_validate_len (self.data, self.size, NULL))
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA, _("The file is not UTF-8 text."));
      return FALSE;
    }

  *lines = g_steal_pointer (&found);
  return TRUE;
}
