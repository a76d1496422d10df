/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vcard-private.h"

#include "rp-text.h"

#include <libebook-contacts/libebook-contacts.h>
#include <string.h>

#define WORD_CHARS G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_"

/* Parameters that say nothing to a reader. */
static const char *const silent_params[] = { "ENCODING", "VALUE", "X-EVOLUTION-UI-SLOT", NULL };

/* How the value is written, when it is one of the two ways that EVCard knows. */
typedef struct
{
  gboolean quoted;    /* quoted-printable */
  gboolean base64;
  gboolean odd;       /* some other way */
  gboolean foreign;   /* the value was neither UTF-8 nor what its label says */
} Encoding;

static gboolean
is_ascii (const char *text)
{
  while (*text != '\0' && g_ascii_isprint (*text))
    text++;

  return *text == '\0';
}

/* The parts of what stands before the colon: the name, then the parameters. */
static GPtrArray *
split_head (const char *head)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  GString *part = g_string_new (NULL);
  gboolean in_quotes = FALSE;
  gsize n_quotes = 0;

  for (const char *p = head; *p != '\0'; p++)
    n_quotes += *p == '"';
  for (const char *p = head; *p != '\0'; p++)
    {
      if (*p == '"' && n_quotes % 2 != 0)
        continue;   /* one that never ends */
      in_quotes = in_quotes != (*p == '"');
      if (*p == ';' && !in_quotes)
        {
          g_ptr_array_add (parts, g_string_free (part, FALSE));
          part = g_string_new (NULL);
        }
      else
        g_string_append_c (part, *p);
    }
  g_ptr_array_add (parts, g_string_free (part, FALSE));

  return parts;
}

static gboolean
has_name (const char *param,
          const char *name)
{
  gsize length = strlen (name);

  return g_ascii_strncasecmp (param, name, length) == 0 && param[length] == '=';
}

/* Takes note of a parameter that says how the value is written. */
static gboolean
take_encoding (Encoding   *encoding,
               const char *param)
{
  gboolean named = has_name (param, "ENCODING");
  g_autofree char *value = g_ascii_strup (named ? param + strlen ("ENCODING=") : param, -1);

  g_strstrip (g_strdelimit (value, "\"", ' '));
  if (strcmp (value, "QUOTED-PRINTABLE") == 0)
    encoding->quoted = TRUE;
  else if (strcmp (value, "BASE64") == 0 || (named && strcmp (value, "B") == 0))
    encoding->base64 = TRUE;
  else if (named && strcmp (value, "8BIT") != 0 && strcmp (value, "7BIT") != 0)
    encoding->odd = TRUE;
  else if (!named)
    return FALSE;

  return TRUE;
}

/* Takes note of a parameter that says what the bytes of the value mean. */
static gboolean
take_charset (char       **charset,
              const char  *param)
{
  if (!has_name (param, "CHARSET"))
    return FALSE;

  g_clear_pointer (charset, g_free);
  *charset = g_strdup (param + strlen ("CHARSET="));
  g_strstrip (g_strdelimit (*charset, "\"", ' '));

  return TRUE;
}

/* EVCard complains on stderr about characters that it does not expect outside
 * quotes, and takes a "=" within a value for the start of another parameter. */
static void
append_param (GString    *out,
              const char *param)
{
  const char *equals = strchr (param, '=');
  gsize name_length = strspn (param, WORD_CHARS);
  gboolean named = name_length > 0 && equals == param + name_length;
  g_autofree char *value = g_strdup (named ? equals + 1 : param);

  g_strstrip (g_strdelimit (value, "\"", ' '));
  if (*value == '\0')
    return;   /* says nothing */

  g_string_append_c (out, ';');
  if (named)
    g_string_append_len (out, param, (gssize) name_length + 1);
  if (!named)
    g_string_append (out, g_strcanon (value, WORD_CHARS ",", '-'));
  else if (*value == ',' || value[strspn (value, WORD_CHARS ",")] != '\0')
    g_string_append_printf (out, "\"%s\"", value);
  else
    g_string_append (out, value);
}

/* Text of an old program that does not say what it writes is mostly Windows Latin-1. */
static char *
to_utf8 (const char *text,
         const char *charset,
         gboolean   *foreign)
{
  char *utf8 = charset != NULL ? g_convert (text, -1, "UTF-8", charset, NULL, NULL, NULL) : NULL;

  if (utf8 != NULL)
    return utf8;
  if (g_utf8_validate (text, -1, NULL))
    return g_strdup (text);

  *foreign = TRUE;
  utf8 = g_convert (text, -1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);

  return utf8 != NULL ? utf8 : g_utf8_make_valid (text, -1);
}

/* One character that is not quoted, or an escape; EVCard complains about those that it does not
 * know. Returns how many bytes it took. */
static gsize
append_plain (GString    *out,
              const char *p)
{
  gboolean escape = *p == '\\' && p[1] != '\0' && strchr ("nNrR;,\\", p[1]) != NULL;

  if (*p == '\\' && !escape)
    g_string_append_c (out, '\\');
  g_string_append_len (out, p, escape ? 2 : 1);

  return escape ? 2 : 1;
}

/* Text in which nothing separates or escapes. */
static void
append_text (GString    *out,
             const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n' || *p == '\r')
        g_string_append (out, *p == '\n' ? "\\n" : "\\r");
      else if (strchr (";,\\", *p) != NULL)
        g_string_append_printf (out, "\\%c", *p);
      else
        g_string_append_c (out, *p);
    }
}

/* A "=" that quotes nothing is one; NULs are left out. */
static char *
unquote (const char *text,
         gsize       length)
{
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '=' && i + 2 < length && g_ascii_isxdigit (text[i + 1])
          && g_ascii_isxdigit (text[i + 2]))
        {
          int byte = g_ascii_xdigit_value (text[i + 1]) * 16 + g_ascii_xdigit_value (text[i + 2]);

          if (byte != 0)
            g_string_append_c (out, (char) byte);
          i += 2;
        }
      else
        g_string_append_c (out, text[i]);
    }

  return g_string_free (out, FALSE);
}

/* Quoted-printable is read here: what EVCard makes of bytes that are not UTF-8 differs between
 * its versions. */
static void
append_quoted (GString    *out,
               const char *value,
               const char *charset,
               gboolean   *foreign)
{
  const char *p = value;

  while (*p != '\0')
    {
      gsize length = strcspn (p, ";,\\");
      g_autofree char *bytes = unquote (p, length);
      g_autofree char *text = to_utf8 (bytes, charset, foreign);

      append_text (out, text);
      p += length;
      if (*p != '\0')
        p += append_plain (out, p);
    }
}

/* A card of this one property, such that EVCard is quiet about it. */
static char *
line_to_card (const RpVcardLine *line,
              Encoding          *encoding)
{
  const char *value = rp_vcard_line_value (line);
  g_autofree char *head = g_strndup (line->text, (gsize) (value - line->text - 1));
  g_autofree char *charset = NULL;
  g_autoptr(GPtrArray) params = split_head (head);
  GString *out = g_string_new ("BEGIN:VCARD\r\n");

  g_string_append (out, params->pdata[0]);
  for (guint i = params->len - 1; i > 0; i--)
    if (take_encoding (encoding, params->pdata[i]) || take_charset (&charset, params->pdata[i]))
      g_ptr_array_remove_index (params, i);
  for (guint i = 1; i < params->len; i++)
    append_param (out, params->pdata[i]);
  if (encoding->base64 && !encoding->quoted)
    g_string_append (out, ";ENCODING=b");
  g_string_append_c (out, ':');
  if (encoding->quoted)
    /* Text that is not quoted is UTF-8 by now, whatever the label says. */
    append_quoted (out, value, is_ascii (value) ? charset : NULL, &encoding->foreign);
  else
    while (*value != '\0')
      value += append_plain (out, value);
  g_string_append (out, "\r\nEND:VCARD\r\n");

  return g_string_free (out, FALSE);
}

static char *
value_to_utf8 (RpVcardAttribute *self,
               const GString    *value)
{
  if (strlen (value->str) != value->len)
    self->extra = TRUE;   /* not a text */

  return to_utf8 (value->str, NULL, &self->foreign);
}

static void
take_type (RpVcardAttribute *self,
           const char       *value)
{
  g_auto(GStrv) types = g_strsplit (value, ",", -1);

  for (guint i = 0; types[i] != NULL; i++)
    {
      g_autofree char *type = g_utf8_strdown (g_strstrip (types[i]), -1);

      if (strcmp (type, "pref") == 0)
        self->preferred = TRUE;
      else if (*type != '\0' && strcmp (type, "internet") != 0)
        g_ptr_array_add (self->types, g_steal_pointer (&type));
    }
}

static void
take_param (RpVcardAttribute     *self,
            EVCardAttributeParam *param)
{
  g_autofree char *name = g_ascii_strup (e_vcard_attribute_param_get_name (param), -1);

  for (GList *l = e_vcard_attribute_param_get_values (param); l != NULL; l = l->next)
    {
      if (strcmp (name, "TYPE") == 0)
        take_type (self, l->data);
      else if (strcmp (name, "PREF") == 0)
        self->preferred = self->preferred || strcmp (l->data, "1") == 0;
      else if (!g_strv_contains (silent_params, name))
        self->extra = TRUE;
    }
}

/**
 * rp_vcard_attribute_new:
 * @line: a line that rp_vcard_line_name() names
 *
 * Lets EVCard read one property. One at a time, so that what EVCard makes of it
 * can be told from what its neighbours are.
 *
 * Returns: (transfer full) (nullable): the property, or %NULL when EVCard
 *   cannot read it
 */
RpVcardAttribute *
rp_vcard_attribute_new (const RpVcardLine *line)
{
  Encoding encoding = { 0 };
  g_autofree char *text = line_to_card (line, &encoding);
  g_autoptr(GObject) card = G_OBJECT (e_vcard_new_from_string (text));
  GList *attributes = e_vcard_get_attributes (E_VCARD (card));
  RpVcardAttribute *self;

  if (attributes == NULL)
    return NULL;

  self = g_new0 (RpVcardAttribute, 1);
  self->line = line;
  self->extra = encoding.odd || encoding.base64;
  self->foreign = encoding.foreign;
  self->types = g_ptr_array_new_with_free_func (g_free);
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->name = rp_vcard_line_name (line, &self->group);
  for (GList *l = e_vcard_attribute_get_params (attributes->data); l != NULL; l = l->next)
    take_param (self, l->data);
  for (GList *l = e_vcard_attribute_get_values_decoded (attributes->data); l != NULL; l = l->next)
    g_ptr_array_add (self->values, value_to_utf8 (self, l->data));

  return self;
}

/**
 * rp_vcard_attribute_free:
 * @attribute: (transfer full): a property
 */
void
rp_vcard_attribute_free (RpVcardAttribute *attribute)
{
  g_free (attribute->group);
  g_free (attribute->name);
  g_ptr_array_unref (attribute->types);
  g_ptr_array_unref (attribute->values);
  g_free (attribute);
}

gboolean
rp_vcard_attribute_is (RpVcardAttribute *attribute,
                       const char       *name)
{
  return strcmp (attribute->name, name) == 0;
}

/**
 * rp_vcard_attribute_value:
 * @attribute: a property
 * @index: which component, from 0
 *
 * Returns: (nullable): the component, or %NULL when it is blank or not there
 */
const char *
rp_vcard_attribute_value (RpVcardAttribute *attribute,
                          guint             index)
{
  const char *value = index < attribute->values->len
                        ? g_ptr_array_index (attribute->values, index)
                        : NULL;

  return rp_text_is_blank (value) ? NULL : value;
}

/**
 * rp_vcard_attribute_text:
 * @attribute: a property
 *
 * Returns: (transfer full): the value where it has no components: EVCard takes
 *   any semicolon for the start of another
 */
char *
rp_vcard_attribute_text (RpVcardAttribute *attribute)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < attribute->values->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ";" : "",
                            (const char *) g_ptr_array_index (attribute->values, i));

  return g_string_free (text, FALSE);
}
