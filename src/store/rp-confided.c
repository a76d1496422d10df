/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-confided.h"

#include "rp-error.h"
#include "rp-sealing.h"

#include <string.h>

/* Notes are sealed whole, so all of them must be opened to find those about
 * one person. That is done once; from then on a commit tells which to open
 * again, and locking forgets everything. */

static void
free_id (gpointer data)
{
  char *id = data;

  explicit_bzero (id, strlen (id));
  g_free (id);
}

static void
add_note (RpStore *self,
          RpNote  *note)
{
  if (note->confided && note->person != NULL && rp_record_get_deleted (note) == 0)
    g_hash_table_insert (self->confided, g_strdup (rp_record_get_id (note)),
                         g_strdup (note->person));
}

static gboolean
read_notes (RpStore  *self,
            GError  **error)
{
  const RpRecordSql *sql = rp_record_sql_get (RP_TYPE_NOTE);
  g_autofree char *text = g_strdup_printf ("SELECT %s FROM note t WHERE t.deleted IS NULL",
                                           sql->columns);
  g_autoptr(RpStatement) rows = rp_db_prepare (self->db, text, error);
  g_autoptr(GError) failed = NULL;

  if (rows == NULL)
    return FALSE;

  self->confided = g_hash_table_new_full (g_str_hash, g_str_equal, free_id, free_id);
  while (failed == NULL && rp_statement_step (rows, &failed))
    {
      g_autoptr(RpNote) note = rp_record_sql_read (sql, rows, self->vault, &failed);

      if (note != NULL)
        add_note (self, note);
    }
  if (failed == NULL)
    return TRUE;

  rp_confided_forget (self);
  if (g_error_matches (failed, RP_ERROR, RP_ERROR_LOCKED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/**
 * rp_confided_has:
 * @self: a store
 * @person: a UUID
 * @has: (out): whether a note says that they shared something in confidence;
 *   not while the vault is locked
 * @error: return location for an #RpError
 *
 * Returns: whether it could be found out
 */
gboolean
rp_confided_has (RpStore     *self,
                 const char  *person,
                 gboolean    *has,
                 GError     **error)
{
  GHashTableIter iter;
  gpointer about;

  *has = FALSE;
  if (!rp_sealing_is_unlocked (self->vault))
    rp_confided_forget (self);
  else if (self->confided == NULL && !read_notes (self, error))
    return FALSE;
  if (self->confided == NULL)
    return TRUE;

  g_hash_table_iter_init (&iter, self->confided);
  while (!*has && g_hash_table_iter_next (&iter, NULL, &about))
    *has = strcmp (about, person) == 0;

  return TRUE;
}

/**
 * rp_confided_update:
 * @self: a store
 * @changes: what was committed
 *
 * Opens the notes again that were changed.
 */
void
rp_confided_update (RpStore         *self,
                    const RpChanges *changes)
{
  for (guint i = 0; self->confided != NULL && i < changes->changes->len; i++)
    {
      const RpChange *change = changes->changes->pdata[i];
      g_autoptr(RpNote) note = NULL;
      g_autoptr(GError) failed = NULL;

      if (change->type != RP_TYPE_NOTE)
        continue;
      g_hash_table_remove (self->confided, change->id);
      note = rp_record_sql_load (rp_record_sql_get (RP_TYPE_NOTE), self->db, self->vault,
                                 change->id, &failed);
      if (note != NULL)
        add_note (self, note);
      else if (failed != NULL)
        rp_confided_forget (self);
    }
}

/**
 * rp_confided_forget:
 * @self: a store
 *
 * Wipes what is known.
 */
void
rp_confided_forget (RpStore *self)
{
  g_clear_pointer (&self->confided, g_hash_table_unref);
}
