/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-example-notes"

#include "config.h"

#include "rp-example-notes.h"

#include "rp-example.h"

#include <glib/gi18n.h>

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr(RpImport) import = rp_import_new ();
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr(GError) error = NULL;

  if (rp_example_read (g_get_real_time () / G_USEC_PER_SEC, zone, import, &error))
    g_task_return_pointer (task, g_steal_pointer (&import), (GDestroyNotify) rp_import_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * rp_example_read_async:
 * @source: (type GObject): what the callback gets
 * @cancellable: (nullable): works before it is read
 *
 * Reads the example as it would be today, in a thread; its records have the
 * same ids every day.
 */
void
rp_example_read_async (gpointer             source,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, rp_example_read_async);
  g_task_run_in_thread (task, read_thread);
}

/**
 * rp_example_read_finish:
 *
 * Returns: (transfer full) (nullable): the example
 */
RpImport *
rp_example_read_finish (GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_store_write_finish (RP_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
dumped_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  RpStore *store = RP_STORE (source);
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) stored = rp_store_dump_finish (store, result, &error);
  g_autoptr(GPtrArray) wanted = NULL;
  g_autoptr(RpBatch) batch = rp_batch_new (_("Load the Private Notes of the Example"));

  if (stored == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  wanted = rp_example_find_private (g_task_get_task_data (task), stored);
  for (guint i = 0; i < wanted->len; i++)
    rp_batch_put (batch, wanted->pdata[i]);
  rp_store_write_async (store, g_steal_pointer (&batch), g_task_get_cancellable (task), written_cb,
                        g_object_ref (task));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  RpImport *import = rp_example_read_finish (result, &error);

  if (import == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_set_task_data (task, import, (GDestroyNotify) rp_import_free);
  rp_store_dump_async (RP_STORE (source), g_task_get_cancellable (task), dumped_cb,
                       g_object_ref (task));
}

/**
 * rp_example_notes_load_async:
 * @store: an open library that holds the example; its vault is unlocked
 * @cancellable: (nullable): works until they are being written
 *
 * Puts the private texts of the example where there is none yet, as one step
 * of undo.
 */
void
rp_example_notes_load_async (RpStore             *store,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (RP_IS_STORE (store));

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_example_notes_load_async);
  rp_example_read_async (store, cancellable, read_cb, task);
}

/**
 * rp_example_notes_load_finish:
 *
 * Returns: whether they are in the library now
 */
gboolean
rp_example_notes_load_finish (RpStore       *store,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
