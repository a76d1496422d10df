/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-manifest-private.h"

#include "rp-sealing.h"

#include <string.h>

#define TAG_SIZE 16 /* at the end of a sealed value */

/* What stands in front of the columns of a record's fields, and of one that is sealed whole */
#define FIRST_FIELD 6
#define WHOLE_FIELD 4

/**
 * Entry:
 * @revision: of the record
 * @tag: of the value
 *
 * What is signed of one sealed value; the place that leads to it is signed, too.
 */
typedef struct
{
  guint64 revision;
  guint8  tag[TAG_SIZE];
} Entry;

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return strcmp (a, b);
}

GTree *
rp_manifest_entries_new (void)
{
  return g_tree_new_full (compare_places, NULL, g_free, g_free);
}

char *
rp_manifest_dup_place (const char *kind,
                       const char *field,
                       const char *id)
{
  return g_strdup_printf ("%s/%s/%s", kind, field, id);
}

/* The inbox is left out: whoever has the file may add to it. */
gboolean
rp_manifest_counts (const void *sealed,
                    gsize       length)
{
  g_autoptr(GBytes) bytes = NULL;

  if (sealed == NULL || length < TAG_SIZE)
    return FALSE;
  bytes = g_bytes_new_static (sealed, length);

  return !rp_vault_is_for_later (bytes);
}

/* The name of the sealed column that has this number, or NULL. */
const char *
rp_manifest_get_column (RpRecordClass *klass,
                        guint          number,
                        int           *place)
{
  if (klass->sealed_whole)
    {
      *place = WHOLE_FIELD;
      return number == 0 ? RP_SEALING_WHOLE : NULL;
    }

  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & RP_FIELD_SEALED) && number-- == 0)
      {
        *place = FIRST_FIELD + (int) i;
        return klass->fields[i].name;
      }

  return NULL;
}

/* Takes ownership of @place, which rp_manifest_dup_place() made. */
void
rp_manifest_add (GTree   *entries,
                 char    *place,
                 guint64  revision,
                 GBytes  *sealed)
{
  g_autofree char *taken = place;
  gsize length;
  const guint8 *data = g_bytes_get_data (sealed, &length);
  Entry *entry;

  if (!rp_manifest_counts (data, length))
    return;

  entry = g_new (Entry, 1);
  entry->revision = revision;
  memcpy (entry->tag, data + length - TAG_SIZE, TAG_SIZE);
  g_tree_replace (entries, g_steal_pointer (&taken), entry);
}

/* Puts what a row holds into @entries: id, revision, value. */
static void
add_row (GTree       *entries,
         const char  *kind,
         const char  *column,
         RpStatement *row)
{
  g_autoptr(GBytes) sealed = rp_statement_dup_blob (row, 2);

  rp_manifest_add (entries, rp_manifest_dup_place (kind, column, rp_statement_get_text (row, 0)),
                   (guint64) rp_statement_get_int (row, 1), sealed);
}

/* Adds the column's values of all rows, or of the one with @id. */
gboolean
rp_manifest_read_column (RpManifest     *self,
                         GTree          *entries,
                         RpRecordClass  *klass,
                         const char     *column,
                         const char     *id,
                         GError        **error)
{
  g_autofree char *text =
    g_strdup_printf ("SELECT id, revision, \"%s\" FROM \"%s\" WHERE \"%s\" IS NOT NULL%s", column,
                     klass->kind, column, id != NULL ? " AND id = ?1" : "");
  g_autoptr(RpStatement) query = rp_db_prepare (self->db, text, error);
  g_autoptr(GError) failed = NULL;

  if (query == NULL)
    return FALSE;
  if (id != NULL)
    rp_statement_bind_text (query, 1, id);
  while (rp_statement_step (query, &failed))
    add_row (entries, klass->kind, column, query);
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

GTree *
rp_manifest_read_all (RpManifest  *self,
                      GError     **error)
{
  g_autoptr(GTree) entries = rp_manifest_entries_new ();
  const RpRecordSql *sql;
  const char *column;
  int place;

  for (guint i = 0; (sql = rp_record_sql_nth (i)) != NULL; i++)
    for (guint c = 0; (column = rp_manifest_get_column (sql->klass, c, &place)) != NULL; c++)
      if (!rp_manifest_read_column (self, entries, sql->klass, column, NULL, error))
        return NULL;

  return g_steal_pointer (&entries);
}

static gboolean
append_entry (gpointer place,
              gpointer value,
              gpointer user_data)
{
  GByteArray *list = user_data;
  const Entry *entry = value;
  guint64 revision = GUINT64_TO_LE (entry->revision);

  g_byte_array_append (list, place, (guint) strlen (place) + 1);
  g_byte_array_append (list, (const guint8 *) &revision, sizeof revision);
  g_byte_array_append (list, entry->tag, TAG_SIZE);

  return FALSE;
}

/* The bytes that are signed; data/vault-format.md describes them. */
GByteArray *
rp_manifest_list (GTree                     *entries,
                  const RpManifestSignature *signature)
{
  GByteArray *list = g_byte_array_new ();
  guint64 seq = GUINT64_TO_LE (signature->seq);
  guint64 n = GUINT64_TO_LE (signature->n);

  g_byte_array_append (list, (const guint8 *) &seq, sizeof seq);
  g_byte_array_append (list, (const guint8 *) &n, sizeof n);
  g_tree_foreach (entries, append_entry, list);

  return list;
}
