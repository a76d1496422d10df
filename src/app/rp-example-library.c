/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-example-library"

#include "config.h"

#include "rp-example-library.h"

#include "rp-error.h"
#include "rp-example-notes.h"
#include "rp-example.h"

#include <glib/gi18n.h>

struct _RpExampleLibrary
{
  GObject       parent_instance;

  RpStore      *store;
  GCancellable *cancellable;   /* of looking whether it is there */
  gboolean      present;
  gboolean      lacks_notes;   /* though they could be loaded */
};

G_DEFINE_FINAL_TYPE (RpExampleLibrary, rp_example_library, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_STORE,
  PROP_PRESENT,
  PROP_LACKS_NOTES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_flag (RpExampleLibrary *self,
          gboolean         *flag,
          gboolean          value,
          guint             property)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
note_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  RpExampleLibrary *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpNote) note = rp_store_get_finish (RP_STORE (source), result, &error);

  if (note != NULL || g_error_matches (error, RP_ERROR, RP_ERROR_NOT_FOUND))
    set_flag (self, &self->lacks_notes, note == NULL && self->present, PROP_LACKS_NOTES);
}

static void
look_for_notes (RpExampleLibrary *self)
{
  if (self->present &&
      rp_vault_get_state (rp_store_get_vault (self->store)) == RP_VAULT_UNLOCKED)
    rp_store_get_async (self->store, RP_TYPE_NOTE, RP_EXAMPLE_NOTE, self->cancellable,
                        note_read_cb, self);
  else
    set_flag (self, &self->lacks_notes, FALSE, PROP_LACKS_NOTES);
}

static void
person_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  RpExampleLibrary *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpPerson) person = rp_store_get_finish (RP_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  set_flag (self, &self->present, person != NULL && rp_record_get_deleted (person) == 0,
            PROP_PRESENT);
  look_for_notes (self);
}

static void
look (RpExampleLibrary *self)
{
  if (rp_store_is_open (self->store))
    rp_store_get_async (self->store, RP_TYPE_PERSON, RP_EXAMPLE_PERSON, self->cancellable,
                        person_read_cb, self);
}

static void
changed_cb (RpExampleLibrary *self,
            RpChanges        *changes)
{
  if (changes->sealed || rp_changes_touch (changes, RP_TYPE_PERSON) ||
      rp_changes_touch (changes, RP_TYPE_NOTE))
    look (self);
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
read_to_load_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  RpExampleLibrary *self = RP_EXAMPLE_LIBRARY (source);
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpImport) import = rp_example_read_finish (result, &error);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Load the Example Library"));

  if (import == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* What cannot be sealed now is left out: the example is for looking at, at once. */
  if (rp_vault_get_state (rp_store_get_vault (self->store)) != RP_VAULT_UNLOCKED)
    rp_import_drop_sealed (import);
  for (guint i = 0; i < import->records->len; i++)
    rp_batch_put (batch, import->records->pdata[i]);

  rp_store_write_async (self->store, g_steal_pointer (&batch), g_task_get_cancellable (task),
                        written_cb, task);
  g_steal_pointer (&task);
}

typedef struct
{
  GTask     *task;
  RpImport  *import;
} Removal;

static void
removal_free (Removal *removal)
{
  g_clear_object (&removal->task);
  g_clear_pointer (&removal->import, rp_import_free);
  g_free (removal);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static void
dumped_to_remove_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  RpStore *store = RP_STORE (source);
  g_autoptr(Removal) removal = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) stored = rp_store_dump_finish (store, result, &error);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Remove the Example Library"));

  if (stored == NULL)
    {
      g_task_return_error (removal->task, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < removal->import->records->len; i++)
    g_hash_table_add (ids, (gpointer) rp_record_get_id (removal->import->records->pdata[i]));
  for (guint i = 0; i < stored->len; i++)
    {
      gpointer record = stored->pdata[i];

      if (g_hash_table_contains (ids, rp_record_get_id (record)))
        rp_batch_delete (batch, G_OBJECT_TYPE (record), rp_record_get_id (record));
    }

  rp_store_write_async (store, g_steal_pointer (&batch),
                        g_task_get_cancellable (removal->task), written_cb,
                        g_object_ref (removal->task));
}

static void
read_to_remove_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  RpExampleLibrary *self = RP_EXAMPLE_LIBRARY (source);
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpImport) import = rp_example_read_finish (result, &error);
  Removal *removal;

  if (import == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  removal = g_new0 (Removal, 1);
  removal->task = g_steal_pointer (&task);
  removal->import = g_steal_pointer (&import);
  rp_store_dump_async (self->store, g_task_get_cancellable (removal->task), dumped_to_remove_cb,
                       removal);
}

static void
rp_example_library_constructed (GObject *object)
{
  RpExampleLibrary *self = RP_EXAMPLE_LIBRARY (object);

  G_OBJECT_CLASS (rp_example_library_parent_class)->constructed (object);

  g_signal_connect_object (self->store, "notify::open", G_CALLBACK (look), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  look (self);
}

static void
rp_example_library_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PRESENT:
      g_value_set_boolean (value, RP_EXAMPLE_LIBRARY (object)->present);
      break;

    case PROP_LACKS_NOTES:
      g_value_set_boolean (value, RP_EXAMPLE_LIBRARY (object)->lacks_notes);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_example_library_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STORE:
      RP_EXAMPLE_LIBRARY (object)->store = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_example_library_dispose (GObject *object)
{
  RpExampleLibrary *self = RP_EXAMPLE_LIBRARY (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_example_library_parent_class)->dispose (object);
}

static void
rp_example_library_class_init (RpExampleLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = rp_example_library_constructed;
  object_class->get_property = rp_example_library_get_property;
  object_class->set_property = rp_example_library_set_property;
  object_class->dispose = rp_example_library_dispose;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, RP_TYPE_STORE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PRESENT] = g_param_spec_boolean ("present", NULL, NULL, FALSE, flags);
  properties[PROP_LACKS_NOTES] = g_param_spec_boolean ("lacks-notes", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rp_example_library_init (RpExampleLibrary *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * rp_example_library_new:
 * @store: the library that the example may be in
 *
 * Returns: (transfer full): an example library that looks once @store is open
 */
RpExampleLibrary *
rp_example_library_new (RpStore *store)
{
  return g_object_new (RP_TYPE_EXAMPLE_LIBRARY, "store", store, NULL);
}

/**
 * rp_example_library_load_async:
 * @cancellable: (nullable): works until the example is being written
 *
 * Puts the example, dated around now, into the library as one step of undo.
 * Its sealed texts come along if the vault is unlocked.
 */
void
rp_example_library_load_async (RpExampleLibrary    *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (RP_IS_EXAMPLE_LIBRARY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_example_library_load_async);
  rp_example_read_async (self, cancellable, read_to_load_cb, task);
}

/**
 * rp_example_library_load_finish:
 *
 * Returns: whether the example is in the library now
 */
gboolean
rp_example_library_load_finish (RpExampleLibrary  *self,
                                GAsyncResult      *result,
                                GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * rp_example_library_remove_async:
 * @cancellable: (nullable): works until the library is being written
 *
 * Takes all records of the example out of the library, with what hangs on
 * them, as one step of undo.
 */
void
rp_example_library_remove_async (RpExampleLibrary    *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (RP_IS_EXAMPLE_LIBRARY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_example_library_remove_async);
  rp_example_read_async (self, cancellable, read_to_remove_cb, task);
}

/**
 * rp_example_library_remove_finish:
 *
 * Returns: whether the example is gone
 */
gboolean
rp_example_library_remove_finish (RpExampleLibrary  *self,
                                  GAsyncResult      *result,
                                  GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
