/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-network-rows.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (RpNetworkRow, rp_network_row, G_TYPE_OBJECT)

static void
rp_network_row_finalize (GObject *object)
{
  RpNetworkRow *self = RP_NETWORK_ROW (object);

  g_clear_object (&self->person);
  g_clear_object (&self->position);
  g_clear_object (&self->organization);
  g_clear_object (&self->introducer);

  G_OBJECT_CLASS (rp_network_row_parent_class)->finalize (object);
}

static void
rp_network_row_class_init (RpNetworkRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_network_row_finalize;
}

static void
rp_network_row_init (RpNetworkRow *self)
{
}

/**
 * rp_network_filter_copy:
 * @filter: a filter
 *
 * Returns: (transfer full): the same
 */
RpNetworkFilter *
rp_network_filter_copy (const RpNetworkFilter *filter)
{
  RpNetworkFilter *copy = g_memdup2 (filter, sizeof *filter);

  copy->organization = g_strdup (filter->organization);

  return copy;
}

/**
 * rp_network_filter_free:
 * @filter: (transfer full): a filter
 */
void
rp_network_filter_free (RpNetworkFilter *filter)
{
  g_free (filter->organization);
  g_free (filter);
}

/**
 * rp_network_filter_is_narrow:
 * @filter: a filter
 *
 * Returns: whether it may leave somebody out
 */
gboolean
rp_network_filter_is_narrow (const RpNetworkFilter *filter)
{
  return filter->organization != NULL || filter->least > RP_STAGE_NOT_MET || filter->gatekeepers
         || filter->not_met;
}

static gboolean
fits (const RpNetworkFilter *filter,
      const RpPerson        *person,
      RpOrganization        *organization)
{
  return person->stage >= filter->least
         && (!filter->gatekeepers || person->kind == RP_PERSON_GATEKEEPER)
         && (!filter->not_met || person->stage == RP_STAGE_NOT_MET)
         && (filter->organization == NULL
             || (organization != NULL
                 && g_str_equal (rp_record_get_id (organization), filter->organization)));
}

/* Of those who introduced somebody to me, the last one counts. */
static gboolean
is_later (const RpIntroduction *introduction,
          const RpIntroduction *than)
{
  if (introduction->date != than->date)
    return introduction->date > than->date;

  return strcmp (rp_record_get_id ((gpointer) introduction),
                 rp_record_get_id ((gpointer) than)) > 0;
}

static GHashTable *
find_introductions (const RpNetworkFacts *facts)
{
  GHashTable *of_person = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < facts->introductions->len; i++)
    {
      RpIntroduction *introduction = facts->introductions->pdata[i];
      const char *person = introduction->introduced == NULL ? introduction->to_person
                           : introduction->to_person == NULL ? introduction->introduced : NULL;
      const RpIntroduction *before;

      if (introduction->introducer == NULL || person == NULL
          || introduction->state == RP_INTRODUCTION_PLANNED)
        continue;

      before = g_hash_table_lookup (of_person, person);
      if (before == NULL || is_later (introduction, before))
        g_hash_table_insert (of_person, (gpointer) person, introduction);
    }

  return of_person;
}

static RpNetworkRow *
row_new (const RpJarEntry *entry,
         RpPerson         *introducer)
{
  RpNetworkRow *row = g_object_new (RP_TYPE_NETWORK_ROW, NULL);

  row->person = g_object_ref (entry->person);
  g_set_object (&row->position, entry->position);
  g_set_object (&row->organization, entry->organization);
  g_set_object (&row->introducer, introducer);

  return row;
}

static void
add_rows (RpNetwork             *network,
          const RpNetworkFilter *filter,
          GPtrArray             *rows)
{
  const RpNetworkFacts *facts = rp_network_get_facts (network);
  g_autoptr(GHashTable) introductions = find_introductions (facts);

  for (guint i = 0; i < facts->people->len; i++)
    {
      const char *id = rp_record_get_id (facts->people->pdata[i]);
      const RpIntroduction *introduction = g_hash_table_lookup (introductions, id);
      RpJarEntry entry, introducer = { NULL };

      if (!rp_network_jar (network, id, &entry)
          || !fits (filter, entry.person, entry.organization))
        continue;

      if (introduction != NULL)
        rp_network_jar (network, introduction->introducer, &introducer);
      g_ptr_array_add (rows, row_new (&entry, introducer.person));
    }
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      keys)
{
  RpPerson *one = (*(RpNetworkRow *const *) a)->person;
  RpPerson *other = (*(RpNetworkRow *const *) b)->person;
  int names = strcmp (g_hash_table_lookup (keys, one), g_hash_table_lookup (keys, other));

  return names != 0 ? names : strcmp (rp_record_get_id (one), rp_record_get_id (other));
}

static void
sort_rows (GPtrArray *rows)
{
  g_autoptr(GHashTable) keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < rows->len; i++)
    {
      RpPerson *person = ((RpNetworkRow *) rows->pdata[i])->person;

      g_hash_table_insert (keys, person, g_utf8_collate_key (person->name, -1));
    }
  g_ptr_array_sort_with_data (rows, compare_rows, keys);
}

/**
 * rp_network_find_rows:
 * @network: everyone
 * @filter: who is wanted
 *
 * Returns: (transfer full) (element-type RpNetworkRow): everyone who fits, by
 *   name
 */
GPtrArray *
rp_network_find_rows (RpNetwork             *network,
                      const RpNetworkFilter *filter)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  add_rows (network, filter, rows);
  sort_rows (rows);

  return rows;
}
