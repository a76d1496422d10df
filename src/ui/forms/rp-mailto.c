/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-mailto.h"

/**
 * rp_mailto_address:
 * @facts: a person
 *
 * Returns: (nullable): the address they prefer, or else the first
 */
const char *
rp_mailto_address (const RpPersonFacts *facts)
{
  const char *first = NULL;

  for (guint i = 0; i < facts->contacts->len; i++)
    {
      RpContact *contact = facts->contacts->pdata[i];

      if (contact->type != RP_CONTACT_EMAIL || contact->value == NULL)
        continue;
      if (contact->preferred)
        return contact->value;
      if (first == NULL)
        first = contact->value;
    }

  return first;
}

/**
 * rp_mailto_uri:
 * @address: where to; several with a comma between them
 * @subject: one line
 * @body: any number of lines
 *
 * Returns: (transfer full): the URI that has a mail program begin a letter
 *   (RFC 6068)
 */
char *
rp_mailto_uri (const char *address,
               const char *subject,
               const char *body)
{
  g_auto(GStrv) lines = g_strsplit (body, "\n", -1);
  g_autofree char *text = g_strjoinv ("\r\n", lines);
  g_autofree char *to = g_uri_escape_string (address, "@,", FALSE);
  g_autofree char *about = g_uri_escape_string (subject, NULL, FALSE);
  g_autofree char *says = g_uri_escape_string (text, NULL, FALSE);

  return g_strdup_printf ("mailto:%s?subject=%s&body=%s", to, about, says);
}
