/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-network-words.h"

#include "rp-number.h"

#include <glib/gi18n.h>

/**
 * rp_network_words_people:
 * @n_people: how many there are
 *
 * Returns: (transfer full): “thirteen people”
 */
char *
rp_network_words_people (guint n_people)
{
  g_autofree char *number = rp_number_in_words (n_people);

  return g_strdup_printf (ngettext ("%s person", "%s people", n_people), number);
}

/**
 * rp_network_words_map:
 * @chart: a network
 *
 * Returns: (transfer full): what its map shows, for those who do not see it
 */
char *
rp_network_words_map (RpNetworkChart *chart)
{
  g_autofree char *people = rp_network_words_people (chart->rows->len);
  g_autofree char *number = rp_number_in_words (chart->n_organizations);
  g_autofree char *organizations =
    g_strdup_printf (ngettext ("%s organization", "%s organizations", chart->n_organizations),
                     number);

  /* Translators: “Map of (thirteen people) in (six organizations).” */
  return g_strdup_printf (_("Map of %1$s in %2$s. Press Ctrl+Shift+L for a list."), people,
                          organizations);
}

/**
 * rp_network_words_role:
 * @row: a person
 *
 * Returns: (transfer full): what they do and where; it may be empty
 */
char *
rp_network_words_role (RpNetworkRow *row)
{
  const char *role = row->position != NULL ? row->position->role : NULL;
  const char *where = row->organization != NULL ? row->organization->name : NULL;

  if (role != NULL && where != NULL)
    /* Translators: a role, and the organization that it is held at */
    return g_strdup_printf (C_("position", "%1$s, %2$s"), role, where);

  return g_strdup (role != NULL ? role : where != NULL ? where : "");
}

/**
 * rp_network_words_relation:
 * @row: a person
 *
 * Returns: (transfer full): how close we are, and who introduced us
 */
char *
rp_network_words_relation (RpNetworkRow *row)
{
  const char *stage = rp_stage_name (row->person->stage);

  if (row->introducer == NULL)
    return g_strdup (stage);

  /* Translators: a stage, such as “Curious”, and a name */
  return g_strdup_printf (_("%1$s, introduced by %2$s"), stage, row->introducer->name);
}

/**
 * rp_network_words_jar:
 * @jar: somebody's
 *
 * Returns: (transfer full): how many sweets there are, and what that means
 */
char *
rp_network_words_jar (const RpJar *jar)
{
  g_autofree char *words = rp_jar_words (jar);
  g_autofree char *number = NULL;
  g_autofree char *sweets = NULL;
  g_autofree char *both = NULL;

  if (jar->sweets <= 0)
    return rp_text_capitalise (words);

  number = rp_number_in_words ((guint) jar->sweets);
  sweets = g_strdup_printf (ngettext ("%s sweet", "%s sweets", (guint) jar->sweets), number);
  /* Translators: “five sweets, room to ask” */
  both = g_strdup_printf (C_("jar", "%1$s, %2$s"), sweets, words);

  return rp_text_capitalise (both);
}

static char *
describe_cluster (const RpMapNode *node)
{
  g_autofree char *people = rp_network_words_people (node->count);

  /* Translators: an organization, and “forty people” */
  return g_strdup_printf (C_("cluster", "%1$s, %2$s"), node->name, people);
}

/* “Ottoline Brandt-Hale and Caspian Dorrance”, without the last of the chain */
static char *
describe_way (GArray *chain)
{
  const char *first = g_array_index (chain, RpChainStep, 0).person->name;

  if (chain->len == 2)
    return g_strdup (first);

  /* Translators: two names */
  return g_strdup_printf (C_("names", "%1$s and %2$s"), first,
                          g_array_index (chain, RpChainStep, 1).person->name);
}

/**
 * rp_network_words_selected:
 * @chart: a network
 * @id: (nullable): who is selected
 *
 * Returns: (transfer full): who that is, in half a sentence; empty for nobody
 */
char *
rp_network_words_selected (RpNetworkChart *chart,
                           const char     *id)
{
  RpNetworkRow *row = rp_network_chart_lookup (chart, id);
  int node = rp_map_find (chart->map, id);
  g_autoptr(GArray) chain = NULL;
  g_autofree char *way = NULL;

  if (row == NULL)
    return node < 0 ? g_strdup ("") : describe_cluster (rp_map_get_node (chart->map, (guint) node));

  if (row->person->stage > RP_STAGE_NOT_MET)
    /* Translators: a name, and a stage, such as “Curious” */
    return g_strdup_printf (C_("on the map", "%1$s, %2$s"), row->person->name,
                            rp_stage_name (row->person->stage));

  chain = rp_network_chain (chart->network, id);
  if (chain->len < 2)
    return g_strdup_printf (_("%s, not met yet"), row->person->name);

  way = describe_way (chain);
  /* Translators: two names, or the second may be two */
  return g_strdup_printf (_("%1$s, not met yet, by way of %2$s"), row->person->name, way);
}

/**
 * rp_network_words_cost:
 * @chart: a network
 * @chain: (element-type RpChainStep): the way to somebody who is not met yet
 *
 * Returns: (transfer full): what an introduction would cost, in a sentence
 */
char *
rp_network_words_cost (RpNetworkChart *chart,
                       GArray         *chain)
{
  RpPerson *asked;
  RpJarEntry entry;
  g_autofree char *who = NULL;
  g_autofree char *cost = NULL;
  g_autofree char *sweets = NULL;
  int n_cost = rp_favour_cost (RP_FAVOUR_SIZE_MEDIUM, FALSE);

  if (chain->len == 0)
    return g_strdup (_("Nobody you know is known to lead there."));

  asked = g_array_index (chain, RpChainStep, 0).person;
  if (!rp_network_jar (chart->network, rp_record_get_id (asked), &entry))
    return g_strdup ("");

  who = rp_person_short_name (asked);
  cost = rp_number_in_words ((guint) n_cost);
  sweets = rp_number_in_words ((guint) MAX (entry.jar.sweets, 0));
  if (entry.jar.sweets < n_cost)
    /* Translators: “An introduction would take (two) sweets, and (Ottoline)’s jar has (one)” */
    return g_strdup_printf (_("An introduction would take %1$s sweets, and %2$s’s jar has %3$s. "
                              "Give first."), cost, who, sweets);

  /* Translators: “An introduction would take (two) of (Ottoline)’s (five) sweets.” */
  return g_strdup_printf (_("An introduction would take %1$s of %2$s’s %3$s sweets."), cost, who,
                          sweets);
}
