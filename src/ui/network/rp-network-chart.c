/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-network-chart.h"

#include <glib/gi18n.h>

/* What everyone is at, or nothing; and how many there are of each */
typedef struct
{
  RpNetworkChart *chart;
  GHashTable     *opened;      /* (nullable) */
  GHashTable     *indices;     /* from the UUID of an organization to its index on the map */
  GHashTable     *counts;      /* from the same, or from nowhere, to how many are there */
  GHashTable     *nodes;       /* from the UUID of a person to the index of their node, or their
                                * cluster's */
  GHashTable     *clusters;    /* from the same as @counts to the index of the node */
} Drafting;

static const char *
where_is (const RpNetworkRow *row)
{
  return row->organization != NULL ? rp_record_get_id (row->organization) : RP_NETWORK_NOWHERE;
}

static void
count_people (Drafting *drafting)
{
  const GPtrArray *rows = drafting->chart->rows;

  for (guint i = 0; i < rows->len; i++)
    {
      const char *where = where_is (rows->pdata[i]);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (drafting->counts, where));

      g_hash_table_insert (drafting->counts, (gpointer) where, GUINT_TO_POINTER (n + 1));
    }
  drafting->chart->n_organizations = g_hash_table_size (drafting->counts)
                                     - g_hash_table_contains (drafting->counts, RP_NETWORK_NOWHERE);
}

static int
find_organization (Drafting           *drafting,
                   const RpNetworkRow *row)
{
  gpointer index;

  if (row->organization == NULL)
    return -1;

  if (!g_hash_table_lookup_extended (drafting->indices, where_is (row), NULL, &index))
    {
      index = GUINT_TO_POINTER (rp_map_add_organization (drafting->chart->map, where_is (row),
                                                         row->organization->name));
      g_hash_table_insert (drafting->indices, (gpointer) where_is (row), index);
    }

  return GPOINTER_TO_INT (index);
}

/* The first letters of the first and the last of the names */
static char *
make_mark (const char *name)
{
  g_auto(GStrv) words = g_strsplit_set (name, " \t", -1);
  GString *mark = g_string_new (NULL);
  const char *last = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!g_unichar_isalnum (g_utf8_get_char (words[i])))
        continue;
      if (mark->len == 0)
        g_string_append_unichar (mark, g_unichar_totitle (g_utf8_get_char (words[i])));
      else
        last = words[i];
    }
  if (last != NULL)
    g_string_append_unichar (mark, g_unichar_totitle (g_utf8_get_char (last)));

  return g_string_free (mark, FALSE);
}

static void
add_person (Drafting           *drafting,
            const RpNetworkRow *row)
{
  RpMap *map = drafting->chart->map;
  RpMapNode *node = rp_map_add_node (map, rp_record_get_id (row->person), row->person->name,
                                     row->person->stage, find_organization (drafting, row));

  node->mark = make_mark (row->person->name);
  node->gatekeeper = row->person->kind == RP_PERSON_GATEKEEPER;
  g_hash_table_insert (drafting->nodes, (gpointer) rp_record_get_id (row->person),
                       GUINT_TO_POINTER (map->nodes->len - 1));
}

/* As close as the closest of its people */
static void
add_to_cluster (Drafting           *drafting,
                const RpNetworkRow *row)
{
  RpMap *map = drafting->chart->map;
  const char *where = where_is (row);
  RpMapNode *node;
  gpointer index;

  if (g_hash_table_lookup_extended (drafting->clusters, where, NULL, &index))
    {
      node = rp_map_get_node (map, GPOINTER_TO_UINT (index));
      node->stage = MAX (node->stage, row->person->stage);
    }
  else
    {
      node = rp_map_add_node (map, where, row->organization != NULL ? row->organization->name
                                                                    : _("No organization"),
                              row->person->stage, find_organization (drafting, row));
      node->count = GPOINTER_TO_UINT (g_hash_table_lookup (drafting->counts, where));
      node->mark = g_strdup_printf ("%u", node->count);
      index = GUINT_TO_POINTER (map->nodes->len - 1);
      g_hash_table_insert (drafting->clusters, (gpointer) where, index);
    }
  g_hash_table_insert (drafting->nodes, (gpointer) rp_record_get_id (row->person), index);
}

static void
add_nodes (Drafting *drafting)
{
  RpNetworkChart *chart = drafting->chart;

  chart->clustered = chart->rows->len > RP_NETWORK_MANY;
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const RpNetworkRow *row = chart->rows->pdata[i];
      const char *where = where_is (row);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (drafting->counts, where));

      if (!chart->clustered || n == 1
          || (drafting->opened != NULL && g_hash_table_contains (drafting->opened, where)))
        add_person (drafting, row);
      else
        add_to_cluster (drafting, row);
    }
}

static void
add_link (Drafting   *drafting,
          const char *from,
          const char *to,
          gboolean    shown)
{
  RpMap *map = drafting->chart->map;
  gpointer a, b;

  if (from == NULL || to == NULL
      || !g_hash_table_lookup_extended (drafting->nodes, from, NULL, &a)
      || !g_hash_table_lookup_extended (drafting->nodes, to, NULL, &b))
    return;

  shown = shown && rp_map_get_node (map, GPOINTER_TO_UINT (a))->count == 0
          && rp_map_get_node (map, GPOINTER_TO_UINT (b))->count == 0;
  rp_map_add_link (map, GPOINTER_TO_UINT (a), GPOINTER_TO_UINT (b), shown);
}

/* From whoever introduced, to those who were. Those that I introduced only stand together. */
static void
add_links (Drafting *drafting)
{
  const RpNetworkFacts *facts = rp_network_get_facts (drafting->chart->network);

  for (guint i = 0; i < facts->introductions->len; i++)
    {
      const RpIntroduction *introduction = facts->introductions->pdata[i];
      gboolean made = introduction->state != RP_INTRODUCTION_PLANNED;

      add_link (drafting, introduction->introducer, introduction->introduced, made);
      add_link (drafting, introduction->introducer, introduction->to_person, made);
      add_link (drafting, introduction->introduced, introduction->to_person, FALSE);
    }
}

static void
draw_up (RpNetworkChart *chart,
         GHashTable     *opened)
{
  g_autoptr(GHashTable) indices = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) nodes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) clusters = g_hash_table_new (g_str_hash, g_str_equal);
  Drafting drafting = { chart, opened, indices, counts, nodes, clusters };

  count_people (&drafting);
  add_nodes (&drafting);
  add_links (&drafting);
  rp_map_lay_out (chart->map);
}

/**
 * rp_network_chart_new:
 * @network: everyone
 * @filter: whom to show
 * @opened: (nullable) (element-type utf8): the UUIDs of organizations whose
 *   people are shown although there are many
 * @stretch: the shape of the map, from rp_map_find_stretch()
 *
 * Takes longer than a frame: this is for a thread.
 *
 * Returns: (transfer full): the network as a map and as a list
 */
RpNetworkChart *
rp_network_chart_new (RpNetwork             *network,
                      const RpNetworkFilter *filter,
                      GHashTable            *opened,
                      double                 stretch)
{
  RpNetworkChart *chart = g_new0 (RpNetworkChart, 1);

  g_atomic_ref_count_init (&chart->ref_count);
  chart->network = rp_network_ref (network);
  chart->map = rp_map_new ();
  chart->map->stretch = stretch;
  chart->rows = rp_network_find_rows (network, filter);
  chart->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < chart->rows->len; i++)
    g_hash_table_insert (chart->by_id, (gpointer) rp_record_get_id
                         (((RpNetworkRow *) chart->rows->pdata[i])->person),
                         chart->rows->pdata[i]);
  draw_up (chart, opened);

  return chart;
}

RpNetworkChart *
rp_network_chart_ref (RpNetworkChart *chart)
{
  g_atomic_ref_count_inc (&chart->ref_count);

  return chart;
}

/**
 * rp_network_chart_unref:
 * @chart: (transfer full): a chart
 */
void
rp_network_chart_unref (RpNetworkChart *chart)
{
  if (!g_atomic_ref_count_dec (&chart->ref_count))
    return;

  g_hash_table_unref (chart->by_id);
  g_ptr_array_unref (chart->rows);
  rp_map_free (chart->map);
  rp_network_unref (chart->network);
  g_free (chart);
}

/**
 * rp_network_chart_lookup:
 * @chart: a chart
 * @person: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable): the row of a person who fits
 */
RpNetworkRow *
rp_network_chart_lookup (RpNetworkChart *chart,
                         const char     *person)
{
  return person != NULL ? g_hash_table_lookup (chart->by_id, person) : NULL;
}
