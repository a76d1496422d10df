/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vcard-private.h"

#include "rp-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is known of the lines so far. The text is bytes: a fold may stand within
 * a character, and what encoding it is shows only when the line is whole. */
typedef struct
{
  GPtrArray *lines;
  GString   *text;
  guint      number;         /* where the text began */
  gsize      length;         /* what it would be without a limit */
  gboolean   open;           /* whether there is a text */
  gboolean   quoted;         /* quoted-printable: a line may end in "=" */
  gboolean   base64;         /* may go on without a blank in front */
  guint      foreign;        /* first line that was not UTF-8 */
} Splitter;

static void
line_free (RpVcardLine *line)
{
  g_free (line->text);
  g_free (line);
}

/* The colon that ends the name and the parameters; one in quotes does not. */
static const char *
find_colon (const char *text)
{
  gboolean in_quotes = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        in_quotes = !in_quotes;
      else if (*p == ':' && !in_quotes)
        return p;
    }

  return in_quotes ? strchr (text, ':') : NULL;   /* a quote that never ends is none */
}

/**
 * rp_vcard_line_value:
 * @line: a line
 *
 * Returns: (transfer none) (nullable): what stands behind the colon, as it is
 */
const char *
rp_vcard_line_value (const RpVcardLine *line)
{
  const char *colon = find_colon (line->text);

  return colon != NULL ? colon + 1 : NULL;
}

static gboolean
is_name (const char *text,
         gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && text[i] != '-' && text[i] != '_')
      return FALSE;

  return length > 0;
}

/**
 * rp_vcard_line_name:
 * @line: a line
 * @group: (out) (optional) (nullable): what stands before the point
 *
 * Returns: (transfer full) (nullable): the property's name in capitals, or
 *   %NULL when the line is no property
 */
char *
rp_vcard_line_name (const RpVcardLine  *line,
                    char              **group)
{
  const char *name = line->text;
  gsize length = strcspn (name, ";:");
  const char *point = memchr (name, '.', length);

  if (name[length] == '\0' || find_colon (name) == NULL)
    return NULL;
  if (point != NULL && !is_name (name, (gsize) (point - name)))
    return NULL;
  if (point != NULL && group != NULL)
    *group = g_ascii_strdown (name, point - name);
  if (point != NULL)
    {
      length -= (gsize) (point + 1 - name);
      name = point + 1;
    }

  return is_name (name, length) ? g_ascii_strup (name, (gssize) length) : NULL;
}

static char *
param_value (const char *text,
             const char *name)
{
  g_autofree char *head = g_strndup (text, strcspn (text, ":"));
  g_auto(GStrv) params = g_strsplit (head, ";", -1);
  gsize length = strlen (name);

  for (guint i = 1; params[0] != NULL && params[i] != NULL; i++)
    if (g_ascii_strncasecmp (params[i], name, length) == 0 && params[i][length] == '=')
      return g_strdup (params[i] + length + 1);

  return NULL;
}

static gboolean
head_says (const char *text,
           const char *word)
{
  g_autofree char *head = g_strndup (text, strcspn (text, ":"));
  g_autofree char *upper = g_ascii_strup (head, -1);

  return strstr (upper, word) != NULL;
}

/* Old phones write whatever their region used; most of what has no label and is
 * not UTF-8 is the Latin-1 of Windows, where every byte is a letter. */
static char *
line_to_utf8 (Splitter   *self,
              const char *bytes,
              gsize       length)
{
  g_autofree char *charset = NULL;
  char *text = NULL;

  if (g_utf8_validate_len (bytes, length, NULL))
    return g_strndup (bytes, length);

  charset = param_value (bytes, "CHARSET");
  if (charset != NULL)
    text = g_convert (bytes, (gssize) length, "UTF-8", charset, NULL, NULL, NULL);
  if (text == NULL)
    {
      self->foreign = self->foreign == 0 ? self->number : self->foreign;
      text = g_convert (bytes, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
      if (text == NULL)
        text = g_convert (bytes, (gssize) length, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
    }
  if (text == NULL || strlen (text) < length)
    {
      g_free (text);   /* a zero byte in it */
      text = g_utf8_make_valid (bytes, (gssize) length);
    }

  return text;
}

static void
finish_line (Splitter *self)
{
  RpVcardLine *line;

  if (!self->open)
    return;

  self->open = FALSE;
  if (self->text->len >= 3 && memcmp (self->text->str, "\xef\xbb\xbf", 3) == 0)
    g_string_erase (self->text, 0, 3);
  if (self->text->len == 0)
    return;

  line = g_new0 (RpVcardLine, 1);
  line->number = self->number;
  line->too_long = self->length > RP_VCARD_MAX_PHOTO ||
                   (self->length > RP_VCARD_MAX_LINE && !head_says (self->text->str, "PHOTO"));
  if (line->too_long)
    g_string_truncate (self->text, MIN (self->text->len, 256));
  line->text = line_to_utf8 (self, self->text->str, self->text->len);
  g_ptr_array_add (self->lines, line);
}

static void
append (Splitter   *self,
        const char *text,
        gsize       length)
{
  gsize room = RP_VCARD_MAX_PHOTO - MIN (self->text->len, RP_VCARD_MAX_PHOTO);

  g_string_append_len (self->text, text, (gssize) MIN (length, room));
  self->length += length;
}

static void
begin_line (Splitter   *self,
            const char *text,
            gsize       length,
            guint       number)
{
  g_string_truncate (self->text, 0);
  self->length = 0;
  self->open = TRUE;
  self->number = number;
  append (self, text, length);
  self->quoted = head_says (self->text->str, "QUOTED-PRINTABLE");
  self->base64 = head_says (self->text->str, "ENCODING=B") ||
                 head_says (self->text->str, ";BASE64");
}

static gboolean
is_base64 (const char *text,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && strchr ("+/=", text[i]) == NULL)
      return FALSE;

  return length > 0;
}

/* Some writers end a text softly and let nothing follow. */
static gboolean
is_end (const char *text,
        gsize       length)
{
  return length == strlen ("END:VCARD") && g_ascii_strncasecmp (text, "END:VCARD", length) == 0;
}

static gboolean
ends_softly (Splitter *self)
{
  return self->open && self->quoted && self->text->len > 0 &&
         self->text->str[self->text->len - 1] == '=';
}

/* One line of the file, without its end. */
static void
take_line (Splitter   *self,
           const char *text,
           gsize       length,
           guint       number)
{
  gboolean soft = ends_softly (self);

  if (soft)
    g_string_truncate (self->text, self->text->len - 1);
  if (soft && !is_end (text, length))
    append (self, text, length);
  else if (self->open && length > 0 && (*text == ' ' || *text == '\t'))
    append (self, text + 1, length - 1);
  else if (self->open && self->base64 && is_base64 (text, length))
    append (self, text, length);
  else
    {
      finish_line (self);
      if (length > 0)
        begin_line (self, text, length, number);
    }
}

static gboolean
split (Splitter   *self,
       const char *data,
       gsize       size)
{
  guint number = 1;

  for (const char *p = data, *end = data + size; p < end; number++)
    {
      const char *stop = p;

      while (stop < end && *stop != '\n' && *stop != '\r')
        stop++;
      take_line (self, p, (gsize) (stop - p), number);
      p = stop + 1;
      if (p < end && *stop == '\r' && *p == '\n')
        p++;
      if (self->lines->len > RP_VCARD_MAX_LINES)
        return FALSE;
    }
  finish_line (self);

  return TRUE;
}

/* UTF-16 shows by its mark, or by what must stand first: "BE". */
static char *
from_utf16 (const char *data,
            gsize       size,
            gsize      *length)
{
  const char *charset = NULL;

  if (size >= 4 && memcmp (data, "\xff\xfe", 2) == 0)
    charset = "UTF-16";
  else if (size >= 4 && memcmp (data, "\xfe\xff", 2) == 0)
    charset = "UTF-16";
  else if (size >= 4 && data[1] == '\0' && data[3] == '\0')
    charset = "UTF-16LE";
  else if (size >= 4 && data[0] == '\0' && data[2] == '\0')
    charset = "UTF-16BE";

  return charset != NULL
           ? g_convert (data, (gssize) size, "UTF-8", charset, NULL, length, NULL)
           : NULL;
}

/**
 * rp_vcard_split_lines:
 * @bytes: an address book
 * @foreign: (out): the first line that is not UTF-8 and was read as Latin-1; 0
 *   when there is none
 * @error: %RP_ERROR_DATA when it is too big to read
 *
 * Takes a file apart into properties: undoes folding and soft line breaks, and
 * turns what is not UTF-8 into it.
 *
 * Returns: (transfer full) (element-type RpVcardLine): the properties, or
 *   %NULL with @error set
 */
GPtrArray *
rp_vcard_split_lines (GBytes  *bytes,
                      guint   *foreign,
                      GError **error)
{
  gsize size, converted_size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GPtrArray) lines = NULL;
  g_autofree char *converted = NULL;
  Splitter self = { 0 };

  if (size > RP_VCARD_MAX_FILE)
    {
      g_set_error (error, RP_ERROR, RP_ERROR_DATA,
                   _("The file is larger than %d MB. Export fewer contacts at a time."),
                   RP_VCARD_MAX_FILE / (1024 * 1024));
      return NULL;
    }

  converted = from_utf16 (data, size, &converted_size);
  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  self.lines = lines;
  self.text = text;
  if (converted != NULL ? !split (&self, converted, converted_size) : !split (&self, data, size))
    {
      g_set_error (error, RP_ERROR, RP_ERROR_DATA,
                   _("The file has more than %d lines. Export fewer contacts at a time."),
                   RP_VCARD_MAX_LINES);
      return NULL;
    }
  *foreign = self.foreign;

  return g_steal_pointer (&lines);
}
