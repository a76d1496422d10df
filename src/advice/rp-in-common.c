/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-meet-advice.h"
#include "rp-network-private.h"

#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* What two people have in common, computed (4.7). */

static void
add (GPtrArray    *commons,
     RpCommonKind  kind,
     gpointer      record,
     char         *words)
{
  RpCommon *common = g_new0 (RpCommon, 1);

  common->kind = kind;
  common->record = record;
  common->words = words;
  g_ptr_array_add (commons, common);
}

static gboolean
is_new (GPtrArray *commons,
        gpointer   record)
{
  for (guint i = 0; i < commons->len; i++)
    if (((RpCommon *) commons->pdata[i])->record == record)
      return FALSE;

  return record != NULL;
}

static void
add_communities (RpNetwork    *network,
                 const RpNode *one,
                 const RpNode *other,
                 GPtrArray    *commons)
{
  for (guint i = 0; i < one->memberships->len; i++)
    for (guint j = 0; j < other->memberships->len; j++)
      {
        const char *id = ((RpMembership *) one->memberships->pdata[i])->community;
        RpCommunity *community = g_hash_table_lookup (network->communities, id);

        if (g_str_equal (id, ((RpMembership *) other->memberships->pdata[j])->community)
            && is_new (commons, community))
          /* Translators: a community */
          add (commons, RP_COMMON_COMMUNITY, community,
               g_strdup_printf (_("both in %s"), community->name));
      }
}

static gboolean
overlap (const RpPosition *one,
         const RpPosition *other,
         guint32           today)
{
  guint32 from = MAX (one->since, other->since);
  guint32 to = MIN (one->until != 0 ? one->until : G_MAXUINT32,
                    other->until != 0 ? other->until : G_MAXUINT32);

  return from <= to && from <= today;
}

static void
add_employers (RpNetwork    *network,
               const RpNode *one,
               const RpNode *other,
               GPtrArray    *commons)
{
  for (guint i = 0; i < one->positions->len; i++)
    for (guint j = 0; j < other->positions->len; j++)
      {
        const RpPosition *a = one->positions->pdata[i];
        const RpPosition *b = other->positions->pdata[j];
        RpOrganization *organization = a->organization != NULL
                                       ? g_hash_table_lookup (network->organizations,
                                                              a->organization) : NULL;

        if (g_strcmp0 (a->organization, b->organization) == 0
            && overlap (a, b, network->facts->today) && is_new (commons, organization))
          /* Translators: an organization */
          add (commons, RP_COMMON_EMPLOYER, organization,
               g_strdup_printf (_("both at %s at the same time"), organization->name));
      }
}

static void
add_place (const RpNode *one,
           const RpNode *other,
           GPtrArray    *commons)
{
  const char *city = one->person->city;
  const char *city_of_other = other->person->city;

  if (!rp_text_is_blank (city) && rp_text_matches_name (city, city_of_other))
    /* Translators: a city */
    add (commons, RP_COMMON_PLACE, NULL,
         g_strdup_printf (_("both in %s"),
                          strcmp (city, city_of_other) < 0 ? city : city_of_other));
}

static void
add_curiosities (RpNetwork    *network,
                 const RpNode *one,
                 const RpNode *other,
                 GPtrArray    *commons)
{
  for (guint i = 0; i < one->curiosities->len; i++)
    for (guint j = 0; j < other->curiosities->len; j++)
      {
        const char *id = ((RpCuriosity *) one->curiosities->pdata[i])->topic;
        RpTopic *topic = id != NULL ? g_hash_table_lookup (network->topics, id) : NULL;
        g_autofree char *quoted = topic != NULL ? rp_quoted (topic->title) : NULL;

        if (g_strcmp0 (id, ((RpCuriosity *) other->curiosities->pdata[j])->topic) == 0
            && is_new (commons, topic))
          /* Translators: a topic, quoted */
          add (commons, RP_COMMON_CURIOSITY, topic,
               g_strdup_printf (_("both curious about %s"), quoted));
      }
}

static int
compare_commons (gconstpointer a,
                 gconstpointer b)
{
  const RpCommon *one = *(RpCommon *const *) a;
  const RpCommon *other = *(RpCommon *const *) b;

  return one->kind != other->kind ? (int) one->kind - (int) other->kind
                                  : g_utf8_collate (one->words, other->words);
}

/**
 * rp_network_in_common:
 * @network: everyone
 * @person: a UUID
 * @other: another
 *
 * What both have: communities of today, employers at the same time, the city,
 * and topics that they are curious about.
 *
 * Returns: (transfer full) (element-type RpCommon): the same whoever of both
 *   is named first; valid as long as @network
 */
GPtrArray *
rp_network_in_common (RpNetwork  *network,
                      const char *person,
                      const char *other)
{
  GPtrArray *commons = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_common_free);
  const RpNode *a, *b;

  g_return_val_if_fail (network != NULL, commons);

  a = rp_network_lookup (network, person);
  b = rp_network_lookup (network, other);
  if (a == NULL || b == NULL || a == b)
    return commons;

  add_communities (network, a, b, commons);
  add_employers (network, a, b, commons);
  add_place (a, b, commons);
  add_curiosities (network, a, b, commons);
  g_ptr_array_sort (commons, compare_commons);

  return commons;
}

/**
 * rp_common_free:
 * @common: (transfer full): what two people have in common
 */
void
rp_common_free (RpCommon *common)
{
  g_free (common->words);
  g_free (common);
}
