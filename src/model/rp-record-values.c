/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-record-private.h"

#include <string.h>

gboolean
rp_field_holds_text (const RpField *field)
{
  return field->type == RP_FIELD_TEXT || field->type == RP_FIELD_REF;
}

/* Opened private text does not stay behind in freed memory. */
void
rp_record_free_text (gpointer       record,
                     const RpField *field,
                     char          *text)
{
  gboolean private = (field->flags & RP_FIELD_SEALED) || RP_RECORD_GET_CLASS (record)->sealed_whole;

  if (text != NULL && private)
    explicit_bzero (text, strlen (text));
  g_free (text);
}

/**
 * rp_record_get_text:
 * @record: a record
 * @field: a text or reference field of its class
 *
 * Returns: (nullable): the text, or %NULL when not set or closed
 */
const char *
rp_record_get_text (gpointer       record,
                    const RpField *field)
{
  g_return_val_if_fail (rp_field_holds_text (field), NULL);

  return RP_RECORD_MEMBER (record, field, char *);
}

/**
 * rp_record_set_text:
 * @record: a record
 * @field: a text or reference field of its class
 * @text: (nullable): the text; "" counts as not set
 *
 * Taking an open sealed text away forgets what the store holds of it, so that
 * the next transaction does too; a closed one stays.
 */
void
rp_record_set_text (gpointer       record,
                    const RpField *field,
                    const char    *text)
{
  char **member = &RP_RECORD_MEMBER (record, field, char *);
  char *old = *member;

  g_return_if_fail (rp_field_holds_text (field));

  if (text != NULL && *text == '\0')
    text = NULL;
  if (g_strcmp0 (old, text) == 0)
    return;

  *member = g_strdup (text);
  rp_record_free_text (record, field, old);
  if (text == NULL && (field->flags & RP_FIELD_SEALED))
    rp_record_set_sealed (record, field, NULL, RP_SEALED_EMPTY);
  g_object_notify (record, field->name);
}

/**
 * rp_record_get_number:
 * @record: a record
 * @field: a field of its class that holds no text
 *
 * Returns: the integer, 0 or 1, enumeration value, instant or day
 */
gint64
rp_record_get_number (gpointer       record,
                      const RpField *field)
{
  switch (field->type)
    {
    case RP_FIELD_INT:
    case RP_FIELD_ENUM:
      return RP_RECORD_MEMBER (record, field, int);
    case RP_FIELD_BOOL:
      return RP_RECORD_MEMBER (record, field, gboolean) != FALSE;
    case RP_FIELD_TIME:
      return RP_RECORD_MEMBER (record, field, gint64);
    case RP_FIELD_DAY:
      return RP_RECORD_MEMBER (record, field, guint32);
    case RP_FIELD_TEXT:
    case RP_FIELD_REF:
    default:
      g_return_val_if_reached (0);
    }
}

/**
 * rp_record_set_number:
 * @record: a record
 * @field: a field of its class that holds no text
 * @number: what rp_record_get_number() is to return; rp_record_validate()
 *   judges it
 */
void
rp_record_set_number (gpointer       record,
                      const RpField *field,
                      gint64         number)
{
  if (rp_record_get_number (record, field) == number)
    return;

  switch (field->type)
    {
    case RP_FIELD_INT:
    case RP_FIELD_ENUM:
      RP_RECORD_MEMBER (record, field, int) = (int) CLAMP (number, G_MININT, G_MAXINT);
      break;
    case RP_FIELD_BOOL:
      RP_RECORD_MEMBER (record, field, gboolean) = number != 0;
      break;
    case RP_FIELD_TIME:
      RP_RECORD_MEMBER (record, field, gint64) = number;
      break;
    case RP_FIELD_DAY:
      RP_RECORD_MEMBER (record, field, guint32) = (guint32) CLAMP (number, 0, G_MAXUINT32);
      break;
    case RP_FIELD_TEXT:
    case RP_FIELD_REF:
    default:
      g_return_if_reached ();
    }
  g_object_notify (record, field->name);
}

/**
 * rp_record_is_set:
 * @record: a record
 * @field: a field of its class
 *
 * Returns: whether @field holds anything; a closed text counts, a number
 *   always does
 */
gboolean
rp_record_is_set (gpointer       record,
                  const RpField *field)
{
  switch (field->type)
    {
    case RP_FIELD_TEXT:
      if (field->flags & RP_FIELD_SEALED)
        return rp_record_get_sealed_state (record, field) != RP_SEALED_EMPTY;
      return RP_RECORD_MEMBER (record, field, char *) != NULL;
    case RP_FIELD_REF:
      return RP_RECORD_MEMBER (record, field, char *) != NULL;
    case RP_FIELD_TIME:
    case RP_FIELD_DAY:
      return rp_record_get_number (record, field) != 0;
    case RP_FIELD_INT:
    case RP_FIELD_BOOL:
    case RP_FIELD_ENUM:
    default:
      return TRUE;
    }
}
