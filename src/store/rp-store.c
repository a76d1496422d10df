/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-private.h"

#include "rp-confided.h"
#include "rp-sealing.h"

G_DEFINE_FINAL_TYPE (RpStore, rp_store, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_OPEN,
  PROP_READ_ONLY,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_PROBLEM,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/**
 * rp_store_set_now:
 * @self: a store
 * @now: the instant that records are made and changed at from here on; 0 for
 *   the real clock
 */
void
rp_store_set_now (RpStore *self,
                  gint64   now)
{
  g_return_if_fail (RP_IS_STORE (self));

  self->now = now;
}

/**
 * rp_store_get_now:
 * @self: a store
 *
 * Returns: the instant that records are made and changed at, in seconds since
 *   the epoch
 */
gint64
rp_store_get_now (RpStore *self)
{
  g_return_val_if_fail (RP_IS_STORE (self), 0);

  return self->now != 0 ? self->now : g_get_real_time () / G_USEC_PER_SEC;
}

/* What the worker thread tells the context of the store. */
typedef struct
{
  RpStore   *store;
  RpChanges *changes;
  char      *undo_label;
  char      *redo_label;
  char      *problem;
  gboolean   read_only;
} News;

static void
news_free (gpointer data)
{
  News *news = data;

  g_clear_object (&news->store);
  g_clear_pointer (&news->changes, rp_changes_free);
  g_free (news->undo_label);
  g_free (news->redo_label);
  g_free (news->problem);
  g_free (news);
}

static void
set_label (RpStore     *self,
           char       **label,
           const char  *text,
           guint        property)
{
  if (g_strcmp0 (*label, text) == 0)
    return;
  g_free (*label);
  *label = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static gboolean
news_cb (gpointer data)
{
  News *news = data;
  RpStore *self = news->store;

  if (self->worker == NULL)
    return G_SOURCE_REMOVE;   /* closed meanwhile */

  if (self->read_only != news->read_only)
    {
      self->read_only = news->read_only;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
    }
  if (!self->is_open)
    {
      self->is_open = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
    }
  set_label (self, &self->undo_label, news->undo_label, PROP_UNDO_LABEL);
  set_label (self, &self->redo_label, news->redo_label, PROP_REDO_LABEL);
  set_label (self, &self->problem, news->problem, PROP_PROBLEM);
  if (news->changes != NULL && news->changes->changes->len > 0)
    {
      rp_store_start_checkpoint (self);
      g_signal_emit (self, signals[CHANGED], 0, news->changes);
    }

  return G_SOURCE_REMOVE;
}

/* Called on the worker thread behind a commit (@changes, taken) and behind
 * opening (%NULL), before the call that did it is answered. */
void
rp_store_committed (RpStore   *self,
                    RpChanges *changes)
{
  g_autoptr(GSource) source = g_idle_source_new ();
  News *news = g_new0 (News, 1);

  if (changes != NULL)
    rp_confided_update (self, changes);
  news->store = g_object_ref (self);
  news->changes = changes;
  news->undo_label = g_strdup (rp_history_get_undo_label (self->history));
  news->redo_label = g_strdup (rp_history_get_redo_label (self->history));
  news->problem = rp_manifest_dup_problem (self->manifest);
  news->read_only = rp_db_is_read_only (self->db);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, news_cb, news, news_free);
  g_source_attach (source, self->context);
}

static gpointer
forget_job (RpStore       *self,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  rp_confided_forget (self);
  rp_manifest_forget (self->manifest);
  rp_store_committed (self, NULL);

  return NULL;
}

/* What was read while the vault was in its former state is out of date. */
static void
vault_state_cb (RpStore    *self,
                GParamSpec *pspec,
                RpVault    *vault)
{
  g_autoptr(RpChanges) changes = NULL;

  if (!self->is_open)
    return;

  changes = rp_changes_new ();
  changes->sealed = TRUE;
  if (rp_sealing_is_unlocked (vault))
    rp_store_push_inbox (self);
  else
    {
      rp_store_push (self, forget_job, NULL, NULL, NULL, NULL, NULL, NULL);
      rp_store_push_checkpoint (self);
    }
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

static void
rp_store_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  RpStore *self = RP_STORE (object);

  switch (property_id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, self->is_open);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rp_store_dispose (GObject *object)
{
  RpStore *self = RP_STORE (object);

  rp_store_close (self);
  if (self->vault != NULL)
    g_signal_handlers_disconnect_by_func (self->vault, vault_state_cb, self);
  g_clear_object (&self->vault);

  G_OBJECT_CLASS (rp_store_parent_class)->dispose (object);
}

static void
rp_store_finalize (GObject *object)
{
  RpStore *self = RP_STORE (object);

  g_clear_pointer (&self->context, g_main_context_unref);
  g_mutex_clear (&self->search_mutex);
  g_free (self->directory);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self->problem);

  G_OBJECT_CLASS (rp_store_parent_class)->finalize (object);
}

static void
rp_store_class_init (RpStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_store_dispose;
  object_class->finalize = rp_store_finalize;
  object_class->get_property = rp_store_get_property;

  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", RP_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1,
                                   RP_TYPE_CHANGES | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
rp_store_init (RpStore *self)
{
  g_mutex_init (&self->search_mutex);
  self->context = g_main_context_ref_thread_default ();
  self->worker = rp_worker_new ("rp-store");
}

/**
 * rp_store_new:
 * @directory: the folder of the library
 * @vault: (nullable): what opens its sealed text; with %NULL that stays closed
 *
 * Returns: (transfer full): a store that is not open yet
 */
RpStore *
rp_store_new (const char *directory,
              RpVault    *vault)
{
  RpStore *self;

  g_return_val_if_fail (directory != NULL, NULL);
  g_return_val_if_fail (vault == NULL || RP_IS_VAULT (vault), NULL);

  self = g_object_new (RP_TYPE_STORE, NULL);
  self->directory = g_strdup (directory);
  if (vault != NULL)
    {
      self->vault = g_object_ref (vault);
      g_signal_connect_swapped (vault, "notify::state", G_CALLBACK (vault_state_cb), self);
    }

  return self;
}

/**
 * rp_store_get_vault:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): its vault
 */
RpVault *
rp_store_get_vault (RpStore *self)
{
  g_return_val_if_fail (RP_IS_STORE (self), NULL);

  return self->vault;
}

const char *
rp_store_get_undo_label (RpStore *self)
{
  g_return_val_if_fail (RP_IS_STORE (self), NULL);

  return self->undo_label;
}

const char *
rp_store_get_redo_label (RpStore *self)
{
  g_return_val_if_fail (RP_IS_STORE (self), NULL);

  return self->redo_label;
}

gboolean
rp_store_is_open (RpStore *self)
{
  g_return_val_if_fail (RP_IS_STORE (self), FALSE);

  return self->is_open;
}

/**
 * rp_store_close:
 * @self: a store, open or not
 *
 * Runs every call already made, closes the library and ends its thread. Blocks
 * meanwhile; callbacks still run in their own main contexts afterwards. Later
 * calls end in %RP_ERROR_USAGE.
 */
void
rp_store_close (RpStore *self)
{
  g_return_if_fail (RP_IS_STORE (self));

  rp_store_stop_checkpoint (self);
  g_clear_pointer (&self->worker, rp_worker_join);
  g_clear_pointer (&self->history, rp_history_free);
  g_clear_pointer (&self->manifest, rp_manifest_free);
  rp_confided_forget (self);
  if (self->db != NULL)
    rp_db_checkpoint (self->db, NULL);
  g_clear_pointer (&self->db, rp_db_close);
  if (self->is_open)
    {
      self->is_open = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
    }
}
