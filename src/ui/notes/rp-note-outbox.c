/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-outbox.h"

#include "rp-error.h"
#include "rp-note-parcel.h"
#include "rp-store-drafts.h"

#include <glib/gi18n.h>

/* What could not be written is tried again, in seconds. */
#define RETRY_SECONDS 5

struct _RpNoteOutbox
{
  GObject       parent_instance;

  RpStore      *store;
  GHashTable   *parcels;      /* by UUID */
  char         *error;        /* (nullable) */
  guint         retry_id;
  gboolean      listed;       /* what another time left was found */
  GCancellable *cancellable;
};

typedef struct
{
  RpNoteOutbox *outbox;
  char         *id;
} Sending;

G_DEFINE_FINAL_TYPE (RpNoteOutbox, rp_note_outbox, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ERROR,
  N_PROPS
};

enum {
  SIGNAL_SAVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static RpVault *
get_vault (RpNoteOutbox *self)
{
  return rp_store_get_vault (self->store);
}

static RpNoteParcel *
ensure_parcel (RpNoteOutbox *self,
               const char   *id)
{
  RpNoteParcel *parcel = g_hash_table_lookup (self->parcels, id);

  if (parcel == NULL)
    {
      parcel = rp_note_parcel_new (id);
      g_hash_table_insert (self->parcels, parcel->id, parcel);
    }

  return parcel;
}

static void
set_error (RpNoteOutbox *self,
           const char   *error)
{
  g_autofree char *kept = g_strdup (error);

  if (g_strcmp0 (self->error, error) == 0)
    return;

  g_free (self->error);
  self->error = g_steal_pointer (&kept);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
write_one (RpNoteOutbox        *self,
           RpNoteParcel        *parcel,
           GAsyncReadyCallback  callback)
{
  g_autoptr(RpBatch) batch = NULL;
  Sending *sending;

  if (parcel->writing || parcel->note == NULL)
    return;

  batch = rp_batch_new (parcel->is_new ? _("Add Note") : _("Edit Note"));
  rp_batch_put (batch, parcel->note);
  parcel->writing = TRUE;
  parcel->newer = FALSE;
  sending = g_new0 (Sending, 1);
  sending->outbox = g_object_ref (self);
  sending->id = g_strdup (parcel->id);
  if (parcel->sealed != NULL)
    rp_store_write_or_keep_async (self->store, g_steal_pointer (&batch), RP_NOTE_PARCEL_FIELD,
                                  parcel->id, parcel->sealed, callback, sending);
  else
    rp_store_write_async (self->store, g_steal_pointer (&batch), NULL, callback, sending);
}

/* A lock is no failure: it waits for the key, sealed. */
static void
written (RpNoteOutbox        *self,
         RpNoteParcel        *parcel,
         const GError        *error,
         GAsyncReadyCallback  callback)
{
  parcel->writing = FALSE;
  if (error != NULL)
    {
      if (!g_error_matches (error, RP_ERROR, RP_ERROR_LOCKED))
        set_error (self, error->message);
      else if (rp_vault_get_state (get_vault (self)) == RP_VAULT_UNLOCKED)
        write_one (self, parcel, callback);
      return;
    }

  parcel->is_new = FALSE;
  if (parcel->newer)
    {
      write_one (self, parcel, callback);
      return;
    }

  g_hash_table_remove (self->parcels, parcel->id);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Sending *sending = user_data;
  g_autoptr(RpNoteOutbox) self = sending->outbox;
  g_autofree char *id = sending->id;
  g_autoptr(GError) error = NULL;
  gboolean done = rp_store_write_or_keep_finish (RP_STORE (source), result, &error);
  RpNoteParcel *parcel = g_hash_table_lookup (self->parcels, id);

  g_free (sending);
  if (parcel != NULL)
    written (self, parcel, error, written_cb);
  if (done && g_hash_table_size (self->parcels) == 0)
    set_error (self, NULL);
  if (done)
    g_signal_emit (self, signals[SIGNAL_SAVED], 0, id);
}

static void
write_all (RpNoteOutbox *self)
{
  GHashTableIter iter;
  gpointer parcel;

  g_hash_table_iter_init (&iter, self->parcels);
  while (g_hash_table_iter_next (&iter, NULL, &parcel))
    write_one (self, parcel, written_cb);
}

static gboolean
retry_cb (gpointer user_data)
{
  RpNoteOutbox *self = user_data;

  if (g_hash_table_size (self->parcels) == 0)
    {
      self->retry_id = 0;
      return G_SOURCE_REMOVE;
    }

  write_all (self);

  return G_SOURCE_CONTINUE;
}

/* The places have written what was typed before. */
static void
closing_cb (RpNoteOutbox *self)
{
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, self->parcels);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    g_clear_object (&((RpNoteParcel *) data)->note);
}

/* What was left goes into the library, as it would have at once. */
static void
open_all (RpNoteOutbox *self)
{
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, self->parcels);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      RpNoteParcel *parcel = data;

      if (!rp_note_parcel_open (parcel, get_vault (self)))
        g_hash_table_iter_remove (&iter);
    }
  write_all (self);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(RpNoteOutbox) self = user_data;
  g_autoptr(GPtrArray) drafts = rp_store_list_drafts_finish (RP_STORE (source), result, NULL);

  self->listed = drafts != NULL;
  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      const RpKeptDraft *draft = drafts->pdata[i];
      RpNoteParcel *parcel;

      if (g_hash_table_contains (self->parcels, draft->id))
        continue;
      parcel = ensure_parcel (self, draft->id);
      parcel->sealed = g_bytes_ref (draft->sealed);
    }
  if (rp_vault_get_state (get_vault (self)) == RP_VAULT_UNLOCKED)
    open_all (self);
}

static void
state_cb (RpNoteOutbox *self)
{
  if (rp_vault_get_state (get_vault (self)) != RP_VAULT_UNLOCKED)
    {
      closing_cb (self);
      return;
    }

  open_all (self);
  if (!self->listed && rp_store_is_open (self->store))
    rp_store_list_drafts_async (self->store, RP_NOTE_PARCEL_FIELD, self->cancellable, listed_cb,
                                g_object_ref (self));
}

static void
rp_note_outbox_dispose (GObject *object)
{
  RpNoteOutbox *self = RP_NOTE_OUTBOX (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->retry_id, g_source_remove);

  G_OBJECT_CLASS (rp_note_outbox_parent_class)->dispose (object);
}

static void
rp_note_outbox_finalize (GObject *object)
{
  RpNoteOutbox *self = RP_NOTE_OUTBOX (object);

  g_clear_object (&self->cancellable);
  g_hash_table_unref (self->parcels);
  g_clear_object (&self->store);
  g_free (self->error);

  G_OBJECT_CLASS (rp_note_outbox_parent_class)->finalize (object);
}

static void
rp_note_outbox_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ERROR:
      g_value_set_string (value, RP_NOTE_OUTBOX (object)->error);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_note_outbox_class_init (RpNoteOutboxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_note_outbox_dispose;
  object_class->finalize = rp_note_outbox_finalize;
  object_class->get_property = rp_note_outbox_get_property;

  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_note_outbox_init (RpNoteOutbox *self)
{
  self->parcels = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, rp_note_parcel_free);
  self->cancellable = g_cancellable_new ();
}

/**
 * rp_note_outbox_new:
 * @store: the library
 *
 * Returns: (transfer full): an outbox, which takes up what another time left
 */
RpNoteOutbox *
rp_note_outbox_new (RpStore *store)
{
  RpNoteOutbox *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);

  self = g_object_new (RP_TYPE_NOTE_OUTBOX, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (get_vault (self), "closing", G_CALLBACK (closing_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (get_vault (self), "notify::state", G_CALLBACK (state_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::open", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  state_cb (self);

  return self;
}

/**
 * rp_note_outbox_put:
 * @self: an outbox
 * @note: a note; a copy is taken
 * @is_new: whether the library does not know it yet
 *
 * Writes @note, and holds it until that is done.
 */
void
rp_note_outbox_put (RpNoteOutbox *self,
                    RpNote       *note,
                    gboolean      is_new)
{
  gboolean known;
  RpNoteParcel *parcel;

  g_return_if_fail (RP_IS_NOTE_OUTBOX (self));
  g_return_if_fail (RP_IS_NOTE (note));

  known = g_hash_table_contains (self->parcels, rp_record_get_id (note));
  parcel = ensure_parcel (self, rp_record_get_id (note));
  if (!known)
    parcel->is_new = is_new;
  rp_note_parcel_fill (parcel, get_vault (self), note);
  write_one (self, parcel, written_cb);
  if (self->retry_id == 0)
    self->retry_id = g_timeout_add_seconds (RETRY_SECONDS, retry_cb, self);
}

/**
 * rp_note_outbox_get:
 * @self: an outbox
 * @note: a UUID
 *
 * Returns: (transfer none) (nullable): the note as it was written last, if the
 *   library does not have it so, and the notes are unlocked
 */
RpNote *
rp_note_outbox_get (RpNoteOutbox *self,
                    const char   *note)
{
  const RpNoteParcel *parcel;

  g_return_val_if_fail (RP_IS_NOTE_OUTBOX (self), NULL);
  g_return_val_if_fail (note != NULL, NULL);

  parcel = g_hash_table_lookup (self->parcels, note);

  return parcel != NULL ? parcel->note : NULL;
}

/**
 * rp_note_outbox_is_new:
 * @self: an outbox
 * @note: a UUID
 *
 * Returns: whether the note is here and the library does not know it yet
 */
gboolean
rp_note_outbox_is_new (RpNoteOutbox *self,
                       const char   *note)
{
  const RpNoteParcel *parcel;

  g_return_val_if_fail (RP_IS_NOTE_OUTBOX (self), FALSE);
  g_return_val_if_fail (note != NULL, FALSE);

  parcel = g_hash_table_lookup (self->parcels, note);

  return parcel != NULL && parcel->is_new;
}

/**
 * rp_note_outbox_forget:
 * @self: an outbox
 * @note: the UUID of a note that is being removed
 *
 * It is not to come back.
 */
void
rp_note_outbox_forget (RpNoteOutbox *self,
                       const char   *note)
{
  g_return_if_fail (RP_IS_NOTE_OUTBOX (self));
  g_return_if_fail (note != NULL);

  if (!g_hash_table_contains (self->parcels, note))
    return;

  rp_store_keep_draft (self->store, RP_NOTE_PARCEL_FIELD, note, 0, NULL);
  g_hash_table_remove (self->parcels, note);
  if (g_hash_table_size (self->parcels) == 0)
    set_error (self, NULL);
}

/**
 * rp_note_outbox_try_again:
 * @self: an outbox
 *
 * Writes at once what could not be written.
 */
void
rp_note_outbox_try_again (RpNoteOutbox *self)
{
  g_return_if_fail (RP_IS_NOTE_OUTBOX (self));

  write_all (self);
}

const char *
rp_note_outbox_get_error (RpNoteOutbox *self)
{
  g_return_val_if_fail (RP_IS_NOTE_OUTBOX (self), NULL);

  return self->error;
}
