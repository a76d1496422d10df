/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-record-private.h"

#include "rp-date.h"
#include "rp-error.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* What one text may hold; a book has about a million characters. */
#define MAX_LINES_BYTES (1024 * 1024)

static char *
enum_nicks (GType type)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (type);
  GString *nicks = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    g_string_append_printf (nicks, "%s%s", i > 0 ? ", " : "", klass->values[i].value_nick);

  return g_string_free (nicks, FALSE);
}

static gboolean
fail (GError        **error,
      const RpField  *field,
      const char     *problem)
{
  /* Translators: a field and what is wrong with it: “name” is missing. */
  g_set_error (error, RP_ERROR, RP_ERROR_DATA, C_("field", "“%s” %s"), field->name, problem);
  return FALSE;
}

/**
 * rp_field_enum_nick:
 * @field: an enumeration field
 * @value: a value
 *
 * Returns: (nullable): the nick that stands for @value, or %NULL
 */
const char *
rp_field_enum_nick (const RpField *field,
                    gint64         value)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (field->get_type ());
  GEnumValue *found = g_enum_get_value (klass, (int) value);

  return found != NULL ? found->value_nick : NULL;
}

/**
 * rp_field_enum_value:
 * @field: an enumeration field
 * @nick: (nullable): a nick
 * @value: (out): the value it stands for
 *
 * Returns: whether @nick is one of the enumeration
 */
gboolean
rp_field_enum_value (const RpField *field,
                     const char    *nick,
                     int           *value)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (field->get_type ());
  GEnumValue *found = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  if (found != NULL)
    *value = found->value;

  return found != NULL;
}

/**
 * rp_record_dup_string:
 * @record: a record
 * @field: a field of its class
 *
 * The field as people and files write it: instants as RFC 3339, days as
 * ISO 8601, enumerations by nick, "true" and "false".
 *
 * Returns: (transfer full) (nullable): the value, or %NULL when not set
 */
char *
rp_record_dup_string (gpointer       record,
                      const RpField *field)
{
  if (!rp_record_is_set (record, field))
    return NULL;

  switch (field->type)
    {
    case RP_FIELD_TEXT:
    case RP_FIELD_REF:
      return g_strdup (rp_record_get_text (record, field));
    case RP_FIELD_INT:
      return g_strdup_printf ("%d", (int) rp_record_get_number (record, field));
    case RP_FIELD_BOOL:
      return g_strdup (rp_record_get_number (record, field) ? "true" : "false");
    case RP_FIELD_ENUM:
      return g_strdup (rp_field_enum_nick (field, rp_record_get_number (record, field)));
    case RP_FIELD_TIME:
      return rp_time_to_rfc3339 (rp_record_get_number (record, field));
    case RP_FIELD_DAY:
      return rp_day_to_iso ((guint32) rp_record_get_number (record, field));
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
set_text_string (gpointer        record,
                 const RpField  *field,
                 const char     *text,
                 GError        **error)
{
  g_autofree char *clean = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return fail (error, field, _("is not UTF-8 text."));
  if (strlen (text) > MAX_LINES_BYTES)
    return fail (error, field, _("is too long."));

  clean = field->flags & RP_FIELD_LINES ? g_strdup (text) : rp_text_clean_line (text);
  if (rp_text_is_blank (clean))
    g_clear_pointer (&clean, g_free);
  if (clean != NULL && !(field->flags & RP_FIELD_LINES) &&
      g_utf8_strlen (clean, -1) > RP_TEXT_MAX_LINE)
    return fail (error, field, _("is too long for one line."));

  rp_record_set_text (record, field, clean);
  return TRUE;
}

static gboolean
parse_number (const RpField  *field,
              const char     *text,
              gint64         *number,
              GError        **error)
{
  int value;

  switch (field->type)
    {
    case RP_FIELD_INT:
      if (!g_ascii_string_to_signed (text, 10, field->minimum, field->maximum, number, NULL))
        {
          g_set_error (error, RP_ERROR, RP_ERROR_DATA, _("“%s” takes a number from %d to %d."),
                       field->name, field->minimum, field->maximum);
          return FALSE;
        }
      return TRUE;
    case RP_FIELD_BOOL:
      *number = g_ascii_strcasecmp (text, "true") == 0 || g_ascii_strcasecmp (text, "yes") == 0 ||
                strcmp (text, "1") == 0;
      return *number || g_ascii_strcasecmp (text, "false") == 0 ||
             g_ascii_strcasecmp (text, "no") == 0 || strcmp (text, "0") == 0 ||
             fail (error, field, _("is true or false."));
    case RP_FIELD_ENUM:
      if (!rp_field_enum_value (field, text, &value))
        {
          g_autofree char *nicks = enum_nicks (field->get_type ());

          g_set_error (error, RP_ERROR, RP_ERROR_DATA, _("“%s” is one of: %s."),
                       field->name, nicks);
          return FALSE;
        }
      *number = value;
      return TRUE;
    case RP_FIELD_TIME:
      *number = rp_time_from_rfc3339 (text);
      return *number != 0 || fail (error, field, _("takes a time such as 2026-11-22T19:00:00Z."));
    case RP_FIELD_DAY:
      *number = rp_day_from_iso (text);
      return *number != 0 || fail (error, field, _("takes a day such as 2026-11-22."));
    case RP_FIELD_TEXT:
    case RP_FIELD_REF:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * rp_record_set_string:
 * @record: a record
 * @field: a field of its class
 * @text: (nullable): the value as rp_record_dup_string() writes it; %NULL or
 *   "" takes it away
 * @error: %RP_ERROR_DATA with a sentence for the user
 *
 * Sets a field from outside: a text is cleaned and its length is checked.
 *
 * Returns: whether the field was set
 */
gboolean
rp_record_set_string (gpointer        record,
                      const RpField  *field,
                      const char     *text,
                      GError        **error)
{
  gint64 number = 0;

  g_return_val_if_fail (RP_IS_RECORD (record), FALSE);

  if (field->type == RP_FIELD_TEXT)
    return set_text_string (record, field, text != NULL ? text : "", error);

  if (field->type == RP_FIELD_REF)
    {
      if (text != NULL && *text != '\0' && !g_uuid_string_is_valid (text))
        return fail (error, field, _("takes the id of a record."));
      rp_record_set_text (record, field, text);
      return TRUE;
    }

  if (text == NULL || *text == '\0')
    number = field->type == RP_FIELD_INT ? field->minimum : 0;
  else if (!parse_number (field, text, &number, error))
    return FALSE;

  rp_record_set_number (record, field, number);
  return TRUE;
}

static gboolean
validate_field (gpointer        record,
                const RpField  *field,
                GError        **error)
{
  const char *text;

  if ((field->flags & RP_FIELD_REQUIRED) && !rp_record_is_set (record, field))
    return fail (error, field, _("is missing."));

  switch (field->type)
    {
    case RP_FIELD_TEXT:
      text = rp_record_get_text (record, field);
      if (text == NULL)
        return TRUE;
      if (!g_utf8_validate (text, -1, NULL))
        return fail (error, field, _("is not UTF-8 text."));
      if (field->flags & RP_FIELD_LINES ? strlen (text) > MAX_LINES_BYTES
                                        : g_utf8_strlen (text, -1) > RP_TEXT_MAX_LINE)
        return fail (error, field, _("is too long."));
      return !(field->flags & RP_FIELD_REQUIRED) || !rp_text_is_blank (text) ||
             fail (error, field, _("is missing."));
    case RP_FIELD_REF:
      text = rp_record_get_text (record, field);
      return text == NULL || g_uuid_string_is_valid (text) ||
             fail (error, field, _("takes the id of a record."));
    case RP_FIELD_INT:
      return (rp_record_get_number (record, field) >= field->minimum &&
              rp_record_get_number (record, field) <= field->maximum) ||
             fail (error, field, _("is out of range."));
    case RP_FIELD_ENUM:
      return rp_field_enum_nick (field, rp_record_get_number (record, field)) != NULL ||
             fail (error, field, _("is out of range."));
    case RP_FIELD_BOOL:
    case RP_FIELD_TIME:
    case RP_FIELD_DAY:
    default:
      return TRUE;
    }
}

/**
 * rp_record_validate:
 * @record: a record
 * @error: %RP_ERROR_DATA with a sentence for the user
 *
 * Returns: whether @record may be stored as it is
 */
gboolean
rp_record_validate (gpointer   record,
                    GError   **error)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!validate_field (record, &klass->fields[i], error))
      return FALSE;

  return TRUE;
}
