/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vcard-private.h"

#include "rp-text.h"

#include <string.h>

/* Says whether all that the property holds is in a record now. */
typedef gboolean (*Handler) (RpVcardReader    *self,
                             RpVcardAttribute *attribute);

static gboolean
set_field (gpointer    record,
           const char *name,
           const char *text)
{
  const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), name);

  return rp_record_set_string (record, field, text, NULL);
}

static gpointer
add_record (RpVcardReader *self,
            GType          type)
{
  gpointer record = rp_record_new (type);

  g_ptr_array_add (self->group->records, record);
  set_field (record, "person", rp_record_get_id (self->group->person));

  return record;
}

static gboolean
take_formatted_name (RpVcardReader    *self,
                     RpVcardAttribute *attribute)
{
  g_autofree char *text = rp_vcard_attribute_text (attribute);

  if (rp_text_is_blank (text))
    return TRUE;
  if (self->group->person->name != NULL)
    return rp_text_matches_name (text, self->group->person->name);

  return set_field (self->group->person, "name", text);
}

/* Family; given; further; before; after – shown given name first. */
static gboolean
take_name (RpVcardReader    *self,
           RpVcardAttribute *attribute)
{
  static const guint order[] = { 1, 2, 0 };
  RpPerson *person = self->group->person;
  gboolean complete = TRUE;

  if (person->name == NULL)
    {
      g_autoptr(GString) name = g_string_new (NULL);

      for (guint i = 0; i < G_N_ELEMENTS (order); i++)
        if (rp_vcard_attribute_value (attribute, order[i]) != NULL)
          g_string_append_printf (name, " %s", rp_vcard_attribute_value (attribute, order[i]));
      set_field (person, "name", name->str);
    }
  for (guint i = 0; i < attribute->values->len; i++)
    if (rp_vcard_attribute_value (attribute, i) != NULL)
      complete = complete &&
                 rp_text_contains_words (person->name, rp_vcard_attribute_value (attribute, i));

  return complete;
}

static gboolean
take_nickname (RpVcardReader    *self,
                      RpVcardAttribute *attribute)
{
  g_autofree char *text = rp_vcard_attribute_text (attribute);

  return rp_text_is_blank (text) || rp_text_matches_name (text, self->group->person->name);
}

static RpOrganization *
find_organization (RpVcardReader *self,
                   const char *name)
{
  g_autofree char *line = rp_text_clean_line (name);
  g_autofree char *folded = rp_text_fold (line);
  RpOrganization *organization = g_hash_table_lookup (self->organizations, folded);

  if (organization == NULL)
    {
      organization = rp_record_new (RP_TYPE_ORGANIZATION);
      if (!set_field (organization, "name", name) || organization->name == NULL)
        {
          g_clear_object (&organization);
          return NULL;
        }
      g_ptr_array_add (self->import->records, organization);
      g_hash_table_insert (self->organizations, g_steal_pointer (&folded),
                           g_object_ref (organization));
    }
  if (!g_ptr_array_find (self->group->records, organization, NULL))
    g_ptr_array_add (self->group->records, g_object_ref (organization));

  return organization;
}

static gboolean
take_organization (RpVcardReader    *self,
                   RpVcardAttribute *attribute)
{
  const char *name = rp_vcard_attribute_value (attribute, 0);
  RpOrganization *organization = name != NULL ? find_organization (self, name) : NULL;
  gboolean complete = organization != NULL || name == NULL;
  RpPosition *position;

  for (guint i = 1; i < attribute->values->len; i++)
    complete = complete && rp_vcard_attribute_value (attribute, i) == NULL;
  if (organization == NULL)
    return complete;

  position = add_record (self, RP_TYPE_POSITION);
  set_field (position, "organization", rp_record_get_id (organization));
  self->position = self->position != NULL ? self->position : position;

  return complete;
}

/* TITLE comes first; a ROLE that says something else is kept. */
static gboolean
take_role (RpVcardReader    *self,
           RpVcardAttribute *attribute)
{
  g_autofree char *text = rp_vcard_attribute_text (attribute);

  if (rp_text_is_blank (text))
    return TRUE;
  if (self->position == NULL)
    return FALSE;
  if (self->position->role != NULL)
    return rp_text_matches_name (text, self->position->role);

  return set_field (self->position, "role", text);
}

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

  contact = add_record (self, RP_TYPE_CONTACT);
  contact->type = type;
  contact->preferred = attribute->preferred;
  if (attribute->group != NULL)
    g_hash_table_insert (self->by_group, g_strdup (attribute->group), contact);

  return set_field (contact, "value", value) && set_field (contact, "label", label);
}

static gboolean
take_contact (RpVcardReader    *self,
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

  set_field (person, "city", city);
  set_field (person, "country", country);
  self->place_taken = attribute->preferred;
}

/* Post office box; further; street; city; region; code; country. */
static gboolean
take_address (RpVcardReader    *self,
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

/* What Apple calls a contact: item1.X-ABLabel:_$!<Work>!$_ */
static gboolean
take_label (RpVcardReader    *self,
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

      return set_field (contact, "label", both);
    }

  return contact->label != NULL || set_field (contact, "label", label);
}

static gboolean
has_tag (RpVcardReader *self,
         const char *name)
{
  for (guint i = 0; i < self->group->records->len; i++)
    {
      gpointer record = self->group->records->pdata[i];

      if (RP_IS_TAG (record) && rp_text_matches_name (RP_TAG (record)->name, name))
        return TRUE;
    }

  return FALSE;
}

static gboolean
take_categories (RpVcardReader    *self,
                 RpVcardAttribute *attribute)
{
  gboolean complete = TRUE;

  for (guint i = 0; i < attribute->values->len; i++)
    {
      const char *name = rp_vcard_attribute_value (attribute, i);
      g_autofree char *clean = rp_text_clean_line (name);

      if (clean == NULL || has_tag (self, clean))
        continue;
      if (g_utf8_strlen (clean, -1) > RP_TEXT_MAX_LINE)
        complete = FALSE;
      else
        set_field (add_record (self, RP_TYPE_TAG), "name", clean);
    }

  return complete;
}

static gboolean
take_note (RpVcardReader    *self,
           RpVcardAttribute *attribute)
{
  g_autofree char *text = rp_vcard_attribute_text (attribute);

  if (rp_text_is_blank (text))
    return TRUE;
  if (self->about->len + strlen (text) + 2 > RP_VCARD_MAX_TEXT)
    return FALSE;

  if (self->about->len > 0)
    g_string_append (self->about, "\n\n");
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\r')
        g_string_append_c (self->about, '\n');
      if (*p == '\r' && p[1] == '\n')
        p++;
      else if (*p != '\r' && (!g_ascii_iscntrl (*p) || *p == '\n' || *p == '\t'))
        g_string_append_c (self->about, *p);
    }

  return set_field (self->group->person, "about", self->about->str);
}

static gboolean
take_uid (RpVcardReader    *self,
         RpVcardAttribute *attribute)
{
  /* Taken before the person was made, see rp_vcard_read_card(). */
  g_autofree char *text = rp_vcard_attribute_text (attribute);

  return rp_text_is_blank (text) ||
         g_ascii_strncasecmp (text + strlen (text) - MIN (strlen (text), 36),
                              rp_record_get_id (self->group->person), 36) == 0;
}

/* In this order, whatever the card's: a name before its parts, an organization
 * before the role there, a contact before its label. */
static const struct
{
  const char *name;
  Handler     take;
} handlers[] = {
  { "FN",         take_formatted_name },
  { "N",          take_name },
  { "NICKNAME",   take_nickname },
  { "ORG",        take_organization },
  { "TITLE",      take_role },
  { "ROLE",       take_role },
  { "EMAIL",      take_contact },
  { "TEL",        take_contact },
  { "ADR",        take_address },
  { "URL",        take_contact },
  { "IMPP",       take_contact },
  { "X-ABLABEL",  take_label },
  { "CATEGORIES", take_categories },
  { "NOTE",       take_note },
  { "UID",        take_uid },
};

/**
 * rp_vcard_has_field:
 * @name: a property's name, in capitals
 *
 * Returns: whether rp_vcard_take_fields() knows it
 */
gboolean
rp_vcard_has_field (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    if (strcmp (handlers[i].name, name) == 0)
      return TRUE;

  return FALSE;
}

/**
 * rp_vcard_take_fields:
 * @self: a reader with all attributes of its card
 *
 * Makes records of the properties that have a field, and marks those that say
 * more than the records do.
 */
void
rp_vcard_take_fields (RpVcardReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    for (guint j = 0; j < self->attributes->len; j++)
      {
        RpVcardAttribute *attribute = self->attributes->pdata[j];

        if (rp_vcard_attribute_is (attribute, handlers[i].name))
          attribute->extra = !handlers[i].take (self, attribute) || attribute->extra;
      }
}
