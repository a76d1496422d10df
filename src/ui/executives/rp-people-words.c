/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-people-words.h"

#include "rp-date.h"

#include <glib/gi18n.h>

/**
 * rp_people_role_words:
 * @entry: a person
 *
 * Returns: (transfer full): "COO, Ostervale Energy", as much of it as is known
 */
char *
rp_people_role_words (RpPersonEntry *entry)
{
  const char *role = entry->position != NULL ? entry->position->role : NULL;
  const char *organization = entry->organization != NULL ? entry->organization->name : NULL;

  if (role == NULL || organization == NULL)
    return g_strdup (role != NULL ? role : organization != NULL ? organization : "");

  /* Translators: a role and an organization */
  return g_strdup_printf (_("%1$s, %2$s"), role, organization);
}

/**
 * rp_people_late_words:
 * @rhythm: of a person with whom contact is overdue
 * @now: seconds since the epoch
 *
 * Returns: (transfer full): since when there was none, in two words
 */
char *
rp_people_late_words (const RpRhythm *rhythm,
                      gint64          now)
{
  guint days = (now - rhythm->last) / RP_DAY;

  if (days < 14)
    return g_strdup_printf (ngettext ("%u day", "%u days", days), days);

  /* Translators: weeks, as short as can be */
  return g_strdup_printf (ngettext ("%u wk", "%u wks", days / 7), days / 7);
}

/**
 * rp_people_who_words:
 * @who: which people
 *
 * Returns: what they are called, in Header Capitalisation
 */
const char *
rp_people_who_words (RpPeopleWho who)
{
  static const char *const words[] = {
    [RP_PEOPLE_EXECUTIVES] = N_("Executives"),
    [RP_PEOPLE_GATEKEEPERS] = N_("Gatekeepers"),
    [RP_PEOPLE_ALLIES] = N_("Allies"),
    [RP_PEOPLE_COLLEAGUES] = N_("Colleagues"),
    [RP_PEOPLE_NOT_MET] = N_("Not Met Yet"),
    [RP_PEOPLE_EVERYONE] = N_("Everyone"),
  };

  g_return_val_if_fail (who < G_N_ELEMENTS (words), "");

  return _(words[who]);
}

/**
 * rp_people_who_of:
 * @person: a person
 *
 * Returns: among whom they are found
 */
RpPeopleWho
rp_people_who_of (RpPerson *person)
{
  static const RpPeopleWho of_kind[] = {
    [RP_PERSON_EXECUTIVE] = RP_PEOPLE_EXECUTIVES,
    [RP_PERSON_GATEKEEPER] = RP_PEOPLE_GATEKEEPERS,
    [RP_PERSON_ALLY] = RP_PEOPLE_ALLIES,
    [RP_PERSON_COLLEAGUE] = RP_PEOPLE_COLLEAGUES,
  };

  g_return_val_if_fail (RP_IS_PERSON (person), RP_PEOPLE_EVERYONE);

  return person->stage == RP_STAGE_NOT_MET ? RP_PEOPLE_NOT_MET : of_kind[person->kind];
}

/**
 * rp_people_group_words:
 * @entry: a person in a list by organization
 *
 * Returns: (transfer none): the heading they stand under
 */
const char *
rp_people_group_words (RpPersonEntry *entry)
{
  return entry->organization != NULL ? entry->organization->name : _("No Organization");
}

/**
 * rp_people_kind_list:
 *
 * Returns: (transfer full): a word for each #RpPersonKind
 */
GtkStringList *
rp_people_kind_list (void)
{
  const char *const kinds[] = {
    [RP_PERSON_EXECUTIVE] = _("Executive"),
    [RP_PERSON_GATEKEEPER] = _("Gatekeeper"),
    [RP_PERSON_ALLY] = _("Ally"),
    [RP_PERSON_COLLEAGUE] = _("Colleague"),
    NULL,
  };

  return gtk_string_list_new (kinds);
}
