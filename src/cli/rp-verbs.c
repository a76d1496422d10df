/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-verbs.h"

#include <glib/gi18n.h>
#include <string.h>

static const RpVerb verbs[] = {
  { "example", "", N_("Load the example library into an empty one"), rp_verb_example },
  { "import", "FILE…", N_("Import vCard or JSON files"), rp_verb_import },
  { "export", "", N_("Export the library as JSON"), rp_verb_export },
  { "people", "", N_("List the people"), rp_verb_list },
  { "topics", "", N_("List the topics"), rp_verb_list },
  { "meetings", "", N_("List the meetings, soonest first"), rp_verb_list },
  { "commitments", "", N_("List the open promises, soonest first"), rp_verb_list },
  { "favours", "[PERSON]", N_("List the open favours, or what is between you and somebody"),
    rp_verb_favours },
  { "show", "NAME", N_("Show one record with what hangs on it"), rp_verb_show },
  { "add", "KIND [TITLE]", N_("Add a record; print its id"), rp_verb_add },
  { "set", "RECORD FIELD VALUE", N_("Change one field of a record"), rp_verb_set },
  { "delete", "RECORD", N_("Delete a record and what hangs on it"), rp_verb_delete },
  { "check", "MEETING", N_("Check the plan of a meeting"), rp_verb_check },
  { "brief", "MEETING", N_("Write the brief of a meeting"), rp_verb_brief },
  { "topics-for", "PERSON", N_("Rank the topics for a person"), rp_verb_topics_for },
  { "jar", "PERSON", N_("Look into a person’s sweet jar"), rp_verb_jar },
  { "who-can-help", "NEED", N_("Rank who can help with what is needed"), rp_verb_who_can_help },
  { "who-should-meet", "[PERSON]", N_("Who should meet whom, and why"), rp_verb_who_should_meet },
  { "in-town", "PLACE", N_("Whom to see in a city or at an event"), rp_verb_in_town },
  { "today", "", N_("What today asks for"), rp_verb_today },
  { "rhythm", "", N_("Who is overdue for a contact, the latest first"), rp_verb_rhythm },
  { "search", "TEXT", N_("Search everything"), rp_verb_search },
  { "note", "add|list|show|delete [NOTE]", N_("Keep private notes"), rp_verb_note },
  { "vault", "status|setup|unlock|recover|passphrase|code|strict on|strict off|rotate|accept",
    N_("Look after the key of the private notes"),
    rp_verb_vault },
  { "backup", "FILE", N_("Write the library into one encrypted file"), rp_verb_backup },
  { "restore", "FILE", N_("Put the library of a backup in the place of this one"),
    rp_verb_restore },
  { "verify", "[FILE]", N_("Check the library or a backup, and every private text in it"),
    rp_verb_verify },
};

/**
 * rp_verbs_get:
 * @n_verbs: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_verbs): all verbs, as the help
 *   lists them
 */
const RpVerb *
rp_verbs_get (guint *n_verbs)
{
  *n_verbs = G_N_ELEMENTS (verbs);

  return verbs;
}

/**
 * rp_verbs_find:
 * @name: what was typed
 *
 * Returns: (transfer none) (nullable): the verb
 */
const RpVerb *
rp_verbs_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i].name, name) == 0)
      return &verbs[i];

  return NULL;
}
