/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-twins.h"

#include "rp-text.h"

#include <string.h>

#define PHONE_DIGITS 9   /* enough to tell numbers apart, whatever stands before them */

static char *
fold (const char *text)
{
  g_autofree char *line = rp_text_clean_line (text);

  return rp_text_fold (line);
}

static char *
contact_key (RpContact *contact)
{
  g_autoptr(GString) digits = g_string_new (NULL);
  g_autofree char *value = fold (contact->value);

  for (const char *p = value; contact->type == RP_CONTACT_PHONE && *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  if (digits->len > PHONE_DIGITS)
    g_string_erase (digits, 0, (gssize) (digits->len - PHONE_DIGITS));

  return g_strdup_printf ("%d\n%s", contact->type, digits->len > 0 ? digits->str : value);
}

static char *
connection_key (RpConnection *connection)
{
  gboolean either_way = connection->type == RP_CONNECTION_KNOWS ||
                        connection->type == RP_CONNECTION_PEER_OF;
  gboolean turned = either_way && strcmp (connection->person, connection->other) > 0;

  return g_strdup_printf ("%d\n%s\n%s", connection->type,
                          turned ? connection->other : connection->person,
                          turned ? connection->person : connection->other);
}

/* A reference and a role, whatever its spelling */
static char *
role_key (const char *id,
          const char *role)
{
  g_autofree char *folded = fold (role);

  return g_strdup_printf ("%s\n%s", id, folded);
}

static char *
telling_key (RpTelling *telling)
{
  return g_strdup_printf ("%s\n%s\n%u", telling->lesson,
                          telling->meeting != NULL ? telling->meeting : "", telling->date);
}

static char *
notice_key (RpNotice *notice)
{
  return g_strdup_printf ("%s\n%s", notice->meeting,
                          notice->engagement != NULL ? notice->engagement : "");
}

static gboolean
has_sealed (gpointer record)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & RP_FIELD_SEALED) &&
        rp_record_get_sealed_state (record, &klass->fields[i]) != RP_SEALED_EMPTY)
      return TRUE;

  return FALSE;
}

/**
 * rp_twin_key:
 * @record: a record about a person
 *
 * Returns: (transfer full) (nullable): what is the same for two records of a class
 *   that say the same of one person; %NULL when none is like another, as nothing
 *   with a sealed text is
 */
char *
rp_twin_key (gpointer record)
{
  if (has_sealed (record))
    return NULL;
  if (RP_IS_CONTACT (record))
    return contact_key (record);
  if (RP_IS_TAG (record))
    return fold (RP_TAG (record)->name);
  if (RP_IS_CARD (record))
    return g_strdup (RP_CARD (record)->text);
  if (RP_IS_POSITION (record))
    return role_key (RP_POSITION (record)->organization, RP_POSITION (record)->role);
  if (RP_IS_MEMBERSHIP (record))
    return role_key (RP_MEMBERSHIP (record)->community, RP_MEMBERSHIP (record)->role);
  if (RP_IS_NEED (record))
    return fold (RP_NEED (record)->text);
  if (RP_IS_OFFER (record))
    return fold (RP_OFFER (record)->text);
  if (RP_IS_ENGAGEMENT_MEMBER (record))
    return g_strdup (RP_ENGAGEMENT_MEMBER (record)->engagement);
  if (RP_IS_ATTENDEE (record))
    return g_strdup (RP_ATTENDEE (record)->meeting);
  if (RP_IS_APPROACH (record))
    return g_strdup (RP_APPROACH (record)->meeting);
  if (RP_IS_CONNECTION (record))
    return connection_key (record);
  if (RP_IS_TELLING (record))
    return telling_key (record);
  if (RP_IS_NOTICE (record))
    return notice_key (record);
  if (RP_IS_PHOTO (record))
    return g_strdup ("");   /* one face */

  return NULL;
}

/**
 * rp_twin_absorb:
 * @record: a record that may be changed
 * @from: a record of the same class
 *
 * Gives @record the open texts, numbers, days and references that only @from
 * has. A choice is never missing: its first value is one, too.
 *
 * Returns: whether it took any
 */
gboolean
rp_twin_absorb (gpointer record,
                gpointer from)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);
  gboolean took = FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];

      if ((field->flags & RP_FIELD_SEALED) || field->type == RP_FIELD_ENUM ||
          rp_record_is_set (record, field) || !rp_record_is_set (from, field))
        continue;
      if (field->type == RP_FIELD_TEXT || field->type == RP_FIELD_REF)
        rp_record_set_text (record, field, rp_record_get_text (from, field));
      else
        rp_record_set_number (record, field, rp_record_get_number (from, field));
      took = TRUE;
    }

  return took;
}
