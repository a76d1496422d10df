/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vcard-private.h"

#include "rp-text.h"

#include <string.h>

static char *
contact_label (RpVcardAttribute *attribute)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < attribute->types->len; i++)
    if (!g_ptr_array_find_with_equal_func (words, attribute->types->pdata[i], g_str_equal, NULL))
      g_ptr_array_add (words, attribute->types->pdata[i]);
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

static gboolean
add_contact (RpVcardReader    *self,
             RpVcardAttribute *attribute,
             RpContactType     type,
             const char       *value)
{
  g_autofree char *label = contact_label (attribute);
  RpContact *contact;

  if (rp_text_is_blank (value))
    return TRUE;
  if (strlen (value) > RP_TEXT_MAX_LINE)
    return FALSE;

  contact = rp_vcard_add_record (self, RP_TYPE_CONTACT);
  contact->type = type;
  contact->preferred = attribute->preferred;
  if (attribute->group != NULL)
    g_hash_table_insert (self->by_group, g_strdup (attribute->group), contact);

  return rp_vcard_set_field (contact, "value", value) &&
         rp_vcard_set_field (contact, "label", label);
}

/**
 * rp_vcard_take_contact:
 * @self: a reader
 * @attribute: an address, number or link
 *
 * Returns: whether all that it says is in a record now
 */
gboolean
rp_vcard_take_contact (RpVcardReader    *self,
                       RpVcardAttribute *attribute)
{
  static const struct
  {
    const char    *name;
    RpContactType  type;
    const char    *scheme;
  } kinds[] = {
    { "EMAIL", RP_CONTACT_EMAIL, "mailto:" },
    { "TEL",   RP_CONTACT_PHONE, "tel:" },
    { "URL",   RP_CONTACT_URL,   NULL },
    { "IMPP",  RP_CONTACT_IM,    NULL },
  };
  g_autofree char *text = rp_vcard_attribute_text (attribute);
  g_autofree char *clean = rp_text_clean_line (text);
  const char *value = clean;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (rp_vcard_attribute_is (attribute, kinds[i].name))
      {
        const char *scheme = kinds[i].scheme;

        if (value != NULL && scheme != NULL &&
            g_ascii_strncasecmp (value, scheme, strlen (scheme)) == 0)
          value += strlen (scheme);
        return add_contact (self, attribute, kinds[i].type, value);
      }

  return FALSE;
}

static void
take_place (RpVcardReader    *self,
            RpVcardAttribute *attribute)
{
  RpPerson *person = self->group->person;
  const char *city = rp_vcard_attribute_value (attribute, 3);
  const char *country = rp_vcard_attribute_value (attribute, 6);
  gboolean first = person->city == NULL && person->country == NULL;

  if ((city == NULL && country == NULL) ||
      !(first || (attribute->preferred && !self->place_taken)))
    return;

  rp_vcard_set_field (person, "city", city);
  rp_vcard_set_field (person, "country", country);
  self->place_taken = attribute->preferred;
}

/**
 * rp_vcard_take_address:
 * @self: a reader
 * @attribute: a postal address
 *
 * Returns: whether all that it says is in a record now
 */
gboolean
rp_vcard_take_address (RpVcardReader    *self,
                       RpVcardAttribute *attribute)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < attribute->values->len; i++)
    {
      g_auto(GStrv) parts = g_strsplit_set (g_ptr_array_index (attribute->values, i), "\r\n", -1);

      for (guint j = 0; parts[j] != NULL; j++)
        {
          g_autofree char *line = rp_text_clean_line (parts[j]);

          if (line != NULL)
            g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
        }
    }
  take_place (self, attribute);

  return add_contact (self, attribute, RP_CONTACT_ADDRESS, lines->str);
}

/**
 * rp_vcard_take_label:
 * @self: a reader
 * @attribute: what Apple calls a contact: item1.X-ABLabel:_$!<Work>!$_
 *
 * Returns: whether all that it says is in a record now
 */
gboolean
rp_vcard_take_label (RpVcardReader    *self,
                     RpVcardAttribute *attribute)
{
  RpContact *contact =
    attribute->group != NULL ? g_hash_table_lookup (self->by_group, attribute->group) : NULL;
  g_autofree char *text = rp_vcard_attribute_text (attribute);
  g_autofree char *label = NULL;

  if (contact == NULL)
    return FALSE;
  if (g_str_has_prefix (text, "_$!<") && g_str_has_suffix (text, ">!$_"))
    {
      g_autofree char *word = g_strndup (text + 4, strlen (text) - 8);

      label = g_utf8_strdown (word, -1);
    }
  else
    label = g_strdup (text);

  if (contact->label != NULL && !rp_text_contains_words (contact->label, label))
    {
      g_autofree char *both = g_strdup_printf ("%s, %s", contact->label, label);

      return rp_vcard_set_field (contact, "label", both);
    }

  return contact->label != NULL || rp_vcard_set_field (contact, "label", label);
}
