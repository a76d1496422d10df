/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vcard-private.h"

#include <string.h>

/* What stands before the value says that it is base64: ENCODING=b (3.0),
 * ENCODING=BASE64 or BASE64 alone (2.1). */
static gboolean
says_base64 (const char *head)
{
  static const char *const words[] = { "ENCODING=B", "ENCODING=BASE64", "BASE64" };
  g_autofree char *upper = g_ascii_strup (head, -1);
  g_auto(GStrv) parts = g_strsplit (upper, ";", -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strv_contains ((const char *const *) parts, words[i]))
      return TRUE;

  return FALSE;
}

/* The base64 of an inline picture, also of a data URI (4.0); NULL when it lies
 * elsewhere, where nobody looks. */
static const char *
find_base64 (const RpVcardLine *line)
{
  const char *value = rp_vcard_line_value (line);
  g_autofree char *head = g_strndup (line->text, (gsize) (value - 1 - line->text));
  const char *comma;

  if (g_ascii_strncasecmp (value, "data:image/", strlen ("data:image/")) != 0)
    return says_base64 (head) ? value : NULL;

  comma = strchr (value, ',');   /* some programs escape it */
  if (comma == NULL)
    return NULL;
  if (comma[-1] == '\\')
    return strncmp (comma - strlen (";base64\\"), ";base64", strlen (";base64")) == 0 ? comma + 1
                                                                                      : NULL;

  return strncmp (comma - strlen (";base64"), ";base64", strlen (";base64")) == 0 ? comma + 1
                                                                                  : NULL;
}

static gboolean
is_picture (const guint8 *data,
            gsize         size)
{
  static const guint8 jpeg[] = { 0xff, 0xd8, 0xff };
  static const guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

  return (size > sizeof jpeg && memcmp (data, jpeg, sizeof jpeg) == 0) ||
         (size > sizeof png && memcmp (data, png, sizeof png) == 0);
}

static gboolean
has_photo (RpVcardReader *self)
{
  for (guint i = 0; i < self->group->records->len; i++)
    if (RP_IS_PHOTO (self->group->records->pdata[i]))
      return TRUE;

  return FALSE;
}

/**
 * rp_vcard_take_photo:
 * @self: a reader that has made the person
 * @line: a PHOTO
 *
 * Makes a record of the first JPEG or PNG picture that a card holds.
 *
 * Returns: whether all that it says is in a record now
 */
gboolean
rp_vcard_take_photo (RpVcardReader     *self,
                     const RpVcardLine *line)
{
  const char *base64 = find_base64 (line);
  g_autofree guint8 *data = NULL;
  g_autofree char *text = NULL;
  gsize size = 0;

  if (base64 == NULL || has_photo (self) || strlen (line->text) > RP_VCARD_MAX_TEXT)
    return FALSE;

  data = g_base64_decode (base64, &size);
  if (!is_picture (data, size))
    return FALSE;

  text = g_base64_encode (data, size);
  return rp_vcard_set_field (rp_vcard_add_record (self, RP_TYPE_PHOTO), "data", text);
}
