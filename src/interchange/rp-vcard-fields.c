/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vcard-private.h"

#include "rp-text.h"

#include <string.h>

/* Says whether all that the property holds is in a record now. */
typedef gboolean (*Handler) (RpVcardReader    *self,
                             RpVcardAttribute *attribute);

/**
 * rp_vcard_set_field:
 * @record: a record
 * @name: a field of its class
 * @text: (nullable): what a card says
 *
 * Returns: whether @text fits
 */
gboolean
rp_vcard_set_field (gpointer    record,
                    const char *name,
                    const char *text)
{
  const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), name);

  return rp_record_set_string (record, field, text, NULL);
}

/**
 * rp_vcard_add_record:
 * @self: a reader
 * @type: a record class with a person
 *
 * Returns: (transfer none): a new record that hangs on the person of the card
 */
gpointer
rp_vcard_add_record (RpVcardReader *self,
                     GType          type)
{
  gpointer record = rp_record_new (type);

  g_ptr_array_add (self->group->records, record);
  rp_vcard_set_field (record, "person", rp_record_get_id (self->group->person));

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

  return rp_vcard_set_field (self->group->person, "name", text);
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
      rp_vcard_set_field (person, "name", name->str);
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
      if (!rp_vcard_set_field (organization, "name", name) || organization->name == NULL)
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

  position = rp_vcard_add_record (self, RP_TYPE_POSITION);
  rp_vcard_set_field (position, "organization", rp_record_get_id (organization));
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

  return rp_vcard_set_field (self->position, "role", text);
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
        rp_vcard_set_field (rp_vcard_add_record (self, RP_TYPE_TAG), "name", clean);
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

  return rp_vcard_set_field (self->group->person, "about", self->about->str);
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
  { "EMAIL",      rp_vcard_take_contact },
  { "TEL",        rp_vcard_take_contact },
  { "ADR",        rp_vcard_take_address },
  { "URL",        rp_vcard_take_contact },
  { "IMPP",       rp_vcard_take_contact },
  { "X-ABLABEL",  rp_vcard_take_label },
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
