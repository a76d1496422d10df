/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vcard-private.h"

#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* The id that another program gave the person, when it is one that we could
 * have given: then the same card is known again. */
static char *
find_uid (GPtrArray *attributes)
{
  for (guint i = 0; i < attributes->len; i++)
    {
      RpVcardAttribute *attribute = attributes->pdata[i];
      g_autofree char *text = rp_vcard_attribute_text (attribute);
      const char *id = text;

      if (!rp_vcard_attribute_is (attribute, "UID"))
        continue;
      if (g_ascii_strncasecmp (id, "urn:uuid:", 9) == 0)
        id += 9;
      if (g_uuid_string_is_valid (id))
        return g_ascii_strdown (id, -1);
    }

  return NULL;
}

/* A contact without a name is better found by what it has than lost. */
static void
find_other_name (RpVcardReader *self)
{
  static const char *const names[] = { "NICKNAME", "ORG", "EMAIL", "TEL" };
  const RpField *field = rp_record_class_get_title (RP_RECORD_GET_CLASS (self->group->person));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < self->attributes->len; j++)
      if (self->group->person->name == NULL &&
          rp_vcard_attribute_is (self->attributes->pdata[j], names[i]))
        rp_record_set_string (self->group->person, field,
                              rp_vcard_attribute_value (self->attributes->pdata[j], 0), NULL);
}

static void
keep_line (RpVcardReader     *self,
           const RpVcardLine *line)
{
  g_autofree char *name = rp_vcard_line_name (line, NULL);

  if (strlen (line->text) > RP_VCARD_MAX_TEXT)
    rp_import_remark (self->import->dropped, line->number,
                      _("“%s” is larger than %d KB and was left out."), name,
                      RP_VCARD_MAX_TEXT / 1024);
  else
    g_ptr_array_add (self->kept, (gpointer) line);
}

static void
sort_line (RpVcardReader     *self,
           const RpVcardLine *line)
{
  g_autofree char *name = rp_vcard_line_name (line, NULL);
  const char *value = rp_vcard_line_value (line);

  if (name == NULL)
    rp_import_remark (self->import->dropped, line->number,
                      _("The line cannot be read and was left out."));
  else if (line->too_long)
    rp_import_remark (self->import->dropped, line->number,
                      _("“%s” is too long and was left out."), name);
  else if (strcmp (name, "VERSION") == 0 || rp_text_is_blank (value))
    return;   /* says nothing */
  else if (strcmp (name, "AGENT") == 0)
    rp_import_remark (self->import->dropped, line->number,
                      _("A card within a card was left out."));
  else if (rp_vcard_has_field (name))
    {
      RpVcardAttribute *attribute = rp_vcard_attribute_new (line);

      if (attribute != NULL)
        g_ptr_array_add (self->attributes, attribute);
      else
        keep_line (self, line);
    }
  else
    keep_line (self, line);
}

static void
add_card (RpVcardReader *self,
          GString       *text)
{
  const RpField *field;
  RpCard *card;

  if (text->len == 0)
    return;

  card = rp_record_new (RP_TYPE_CARD);
  field = rp_record_class_find_field (RP_RECORD_GET_CLASS (card), "person");
  rp_record_set_text (card, field, rp_record_get_id (self->group->person));
  field = rp_record_class_find_field (RP_RECORD_GET_CLASS (card), "text");
  rp_record_set_text (card, field, text->str);
  g_ptr_array_add (self->group->records, card);
  g_string_truncate (text, 0);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const RpVcardLine *line = *(const RpVcardLine *const *) a;
  const RpVcardLine *other = *(const RpVcardLine *const *) b;

  return (line->number > other->number) - (line->number < other->number);
}

static void
take_photos (RpVcardReader *self)
{
  for (guint i = 0; i < self->kept->len;)
    {
      const RpVcardLine *line = self->kept->pdata[i];
      g_autofree char *name = rp_vcard_line_name (line, NULL);

      if (strcmp (name, "PHOTO") == 0 && rp_vcard_take_photo (self, line))
        g_ptr_array_remove_index (self->kept, i);
      else
        i++;
    }
}

/* Pictures may be large, so a card may take more than one record. */
static void
keep_rest (RpVcardReader *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->attributes->len; i++)
    {
      RpVcardAttribute *attribute = self->attributes->pdata[i];

      if (attribute->extra)
        keep_line (self, attribute->line);
      if (attribute->foreign)
        rp_import_remark (self->import->dropped, attribute->line->number,
                          _("“%s” is not UTF-8 and was read as Latin-1."), attribute->name);
    }
  g_ptr_array_sort (self->kept, compare_lines);
  for (guint i = 0; i < self->kept->len; i++)
    {
      const RpVcardLine *line = self->kept->pdata[i];
      g_autofree char *name = rp_vcard_line_name (line, NULL);

      if (text->len + strlen (line->text) + 1 > RP_VCARD_MAX_TEXT)
        add_card (self, text);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line->text);
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  add_card (self, text);
  if (names->len > 0)
    rp_import_remark (self->import->kept, self->group->line,
                      /* Translators: a list of vCard properties, such as BDAY, LOGO */
                      _("Kept word for word: %s."), names->str);
}

static gboolean
validate (RpVcardReader  *self,
          GError        **error)
{
  for (guint i = 0; i < self->group->records->len; i++)
    if (!rp_record_validate (self->group->records->pdata[i], error))
      return FALSE;

  return rp_record_validate (self->group->person, error);
}

/**
 * rp_vcard_read_card:
 * @lines: (element-type RpVcardLine): what stands between BEGIN and END
 * @line: where BEGIN stands
 * @organizations: (element-type utf8 RpOrganization): those named so far, by
 *   folded name; a new one goes in and into the records of @import
 * @import: takes remarks
 *
 * Returns: (transfer full) (nullable): the person and what hangs on it, or
 *   %NULL when the card was rejected
 */
RpImportGroup *
rp_vcard_read_card (GPtrArray  *lines,
                    guint       line,
                    GHashTable *organizations,
                    RpImport   *import)
{
  g_autoptr(RpImportGroup) group = rp_import_group_new (line);
  g_autoptr(GPtrArray) attributes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rp_vcard_attribute_free);
  g_autoptr(GPtrArray) kept = g_ptr_array_new ();
  g_autoptr(GHashTable) by_group = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) about = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;
  RpVcardReader self = {
    .import = import, .organizations = organizations, .group = group, .attributes = attributes,
    .kept = kept, .by_group = by_group, .about = about
  };

  for (guint i = 0; i < lines->len; i++)
    sort_line (&self, lines->pdata[i]);
  id = find_uid (attributes);
  group->person = rp_record_new_with_id (RP_TYPE_PERSON, id);
  /* An address book does not say why somebody matters. "Ally" claims the least:
   * no rule of the advice looks for it. Somebody whose card we have is no
   * stranger, and more than that it does not tell. */
  group->person->kind = RP_PERSON_ALLY;
  group->person->stage = RP_STAGE_ACQUAINTED;
  rp_vcard_take_fields (&self);
  if (group->person->name == NULL)
    find_other_name (&self);
  if (group->person->name == NULL)
    {
      rp_import_remark (import->rejected, line, _("The card names nobody."));
      return NULL;
    }
  take_photos (&self);
  keep_rest (&self);
  if (!validate (&self, &error))
    {
      rp_import_remark (import->rejected, line, "%s", error->message);
      return NULL;
    }

  return g_steal_pointer (&group);
}
