/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-memory-keyring.h"

#include "rp-error.h"

struct _RpMemoryKeyring
{
  GObject               parent_instance;
  GPtrArray            *items;
  RpMemoryKeyringState  state;
  RpMemoryKeyringFault  fault;
  RpKeyringKind         kind;
  RpKeyringProtection   protection;
  gboolean              approves;
  guint                 n_prompts;
  guint                 n_stores;
};

typedef struct
{
  char          *vault_id;
  char          *slot_id;
  RpSecretBytes *secret;
} Item;

static void
item_free (Item *item)
{
  g_free (item->vault_id);
  g_free (item->slot_id);
  g_clear_pointer (&item->secret, rp_secret_bytes_unref);
  g_free (item);
}

static gboolean
item_fits (const Item *item,
           const char *vault_id,
           const char *slot_id)
{
  return g_str_equal (item->vault_id, vault_id) && g_str_equal (item->slot_id, slot_id);
}

static gboolean
fail_unless_open (RpMemoryKeyring *self,
                  GTask           *task)
{
  if (self->state == RP_MEMORY_KEYRING_ABSENT)
    g_task_return_new_error (task, RP_ERROR, RP_ERROR_KEYRING,
                             "The desktop keyring is not running.");
  else if (self->state == RP_MEMORY_KEYRING_LOCKED)
    g_task_return_new_error (task, RP_ERROR, RP_ERROR_LOCKED,
                             "The desktop keyring is locked.");
  else
    return FALSE;

  return TRUE;
}

static RpKeyringKind
rp_memory_keyring_real_get_kind (RpKeyring *keyring)
{
  return RP_MEMORY_KEYRING (keyring)->kind;
}

static RpKeyringProtection
rp_memory_keyring_get_protection (RpKeyring *keyring)
{
  return RP_MEMORY_KEYRING (keyring)->protection;
}

static void
rp_memory_keyring_lookup_async (RpKeyring           *keyring,
                                const char          *vault_id,
                                const char          *slot_id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  RpMemoryKeyring *self = RP_MEMORY_KEYRING (keyring);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  GPtrArray *secrets = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_secret_bytes_unref);
  RpKeyringOutcome outcome = RP_KEYRING_ABSENT;

  if (self->state == RP_MEMORY_KEYRING_ABSENT)
    outcome = RP_KEYRING_NO_SERVICE;
  else if (self->state == RP_MEMORY_KEYRING_LOCKED)
    outcome = RP_KEYRING_LOCKED;
  else
    for (guint i = 0; i < self->items->len; i++)
      {
        const Item *item = g_ptr_array_index (self->items, i);

        if (!item_fits (item, vault_id, slot_id))
          continue;
        outcome = RP_KEYRING_FOUND;
        g_ptr_array_add (secrets, rp_secret_bytes_ref (item->secret));
      }

  rp_keyring_return_lookup (task, outcome, secrets);
}

static void
rp_memory_keyring_store_async (RpKeyring           *keyring,
                               const char          *vault_id,
                               const char          *slot_id,
                               RpSecretBytes       *secret,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  RpMemoryKeyring *self = RP_MEMORY_KEYRING (keyring);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  gsize length = rp_secret_bytes_get_size (secret);

  self->n_stores++;
  if (g_task_return_error_if_cancelled (task) || fail_unless_open (self, task))
    return;

  if (self->fault == RP_MEMORY_KEYRING_STORE_FAILS)
    {
      g_task_return_new_error (task, RP_ERROR, RP_ERROR_KEYRING,
                               "The desktop keyring refused to store the key.");
      return;
    }
  if (self->fault == RP_MEMORY_KEYRING_STORE_ALTERS)
    {
      g_autofree guint8 *zeros = g_malloc0 (length);
      g_autoptr(RpSecretBytes) other = rp_secret_bytes_new (zeros, length);

      rp_memory_keyring_put (self, vault_id, slot_id, other);
    }
  else if (self->fault == RP_MEMORY_KEYRING_NO_FAULT)
    rp_memory_keyring_put (self, vault_id, slot_id, secret);

  g_task_return_boolean (task, TRUE);
}

static void
rp_memory_keyring_unlock_async (RpKeyring           *keyring,
                                const char          *vault_id,
                                const char          *slot_id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  RpMemoryKeyring *self = RP_MEMORY_KEYRING (keyring);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  if (self->state == RP_MEMORY_KEYRING_LOCKED)
    {
      self->n_prompts++;
      if (self->approves)
        self->state = RP_MEMORY_KEYRING_UNLOCKED;
    }
  if (!fail_unless_open (self, task))
    g_task_return_boolean (task, TRUE);
}

static void
rp_memory_keyring_delete_async (RpKeyring           *keyring,
                                const char          *vault_id,
                                const char          *slot_id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  RpMemoryKeyring *self = RP_MEMORY_KEYRING (keyring);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  if (fail_unless_open (self, task))
    return;

  for (guint i = self->items->len; i > 0; i--)
    if (item_fits (g_ptr_array_index (self->items, i - 1), vault_id, slot_id))
      g_ptr_array_remove_index (self->items, i - 1);
  g_task_return_boolean (task, TRUE);
}

static void
rp_memory_keyring_iface_init (RpKeyringInterface *iface)
{
  iface->get_kind = rp_memory_keyring_real_get_kind;
  iface->get_protection = rp_memory_keyring_get_protection;
  iface->lookup_async = rp_memory_keyring_lookup_async;
  iface->store_async = rp_memory_keyring_store_async;
  iface->unlock_async = rp_memory_keyring_unlock_async;
  iface->delete_async = rp_memory_keyring_delete_async;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RpMemoryKeyring, rp_memory_keyring, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (RP_TYPE_KEYRING,
                                                      rp_memory_keyring_iface_init))

static void
rp_memory_keyring_finalize (GObject *object)
{
  RpMemoryKeyring *self = RP_MEMORY_KEYRING (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (rp_memory_keyring_parent_class)->finalize (object);
}

static void
rp_memory_keyring_class_init (RpMemoryKeyringClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_memory_keyring_finalize;
}

static void
rp_memory_keyring_init (RpMemoryKeyring *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  self->kind = RP_KEYRING_KIND_MEMORY;
}

/**
 * rp_memory_keyring_new:
 *
 * A keyring that forgets everything when the program ends and can be put into each
 * of the states a real one gets into. For tests.
 *
 * Returns: (transfer full): an unlocked, empty keyring whose user declines prompts
 */
RpMemoryKeyring *
rp_memory_keyring_new (void)
{
  return g_object_new (RP_TYPE_MEMORY_KEYRING, NULL);
}

/**
 * rp_memory_keyring_set_state:
 * @self: a memory keyring
 * @state: how it answers from now on
 */
void
rp_memory_keyring_set_state (RpMemoryKeyring      *self,
                             RpMemoryKeyringState  state)
{
  g_return_if_fail (RP_IS_MEMORY_KEYRING (self));

  self->state = state;
}

/**
 * rp_memory_keyring_set_fault:
 * @self: a memory keyring
 * @fault: how storing goes wrong from now on
 */
void
rp_memory_keyring_set_fault (RpMemoryKeyring      *self,
                             RpMemoryKeyringFault  fault)
{
  g_return_if_fail (RP_IS_MEMORY_KEYRING (self));

  self->fault = fault;
}

/**
 * rp_memory_keyring_set_kind:
 * @self: a memory keyring
 * @kind: what it says it is
 */
void
rp_memory_keyring_set_kind (RpMemoryKeyring *self,
                            RpKeyringKind    kind)
{
  g_return_if_fail (RP_IS_MEMORY_KEYRING (self));

  self->kind = kind;
}

/**
 * rp_memory_keyring_set_prompt:
 * @self: a memory keyring
 * @approve: whether the user unlocks when asked
 */
void
rp_memory_keyring_set_prompt (RpMemoryKeyring *self,
                              gboolean         approve)
{
  g_return_if_fail (RP_IS_MEMORY_KEYRING (self));

  self->approves = approve;
}

/**
 * rp_memory_keyring_set_protection:
 * @self: a memory keyring
 * @protection: what it says about its password
 */
void
rp_memory_keyring_set_protection (RpMemoryKeyring     *self,
                                  RpKeyringProtection  protection)
{
  g_return_if_fail (RP_IS_MEMORY_KEYRING (self));

  self->protection = protection;
}

/**
 * rp_memory_keyring_put:
 * @self: a memory keyring
 * @vault_id: an attribute
 * @slot_id: an attribute
 * @secret: the secret
 *
 * Adds an item beside those that are there, in whatever state the keyring is.
 */
void
rp_memory_keyring_put (RpMemoryKeyring *self,
                       const char      *vault_id,
                       const char      *slot_id,
                       RpSecretBytes   *secret)
{
  Item *item;

  g_return_if_fail (RP_IS_MEMORY_KEYRING (self));
  g_return_if_fail (vault_id != NULL && slot_id != NULL && secret != NULL);

  item = g_new0 (Item, 1);
  item->vault_id = g_strdup (vault_id);
  item->slot_id = g_strdup (slot_id);
  item->secret = rp_secret_bytes_ref (secret);
  g_ptr_array_add (self->items, item);
}

/**
 * rp_memory_keyring_forget_all:
 * @self: a memory keyring
 *
 * Removes every item, as a reset of the login keyring does.
 */
void
rp_memory_keyring_forget_all (RpMemoryKeyring *self)
{
  g_return_if_fail (RP_IS_MEMORY_KEYRING (self));

  g_ptr_array_set_size (self->items, 0);
}

/**
 * rp_memory_keyring_get_n_items:
 * @self: a memory keyring
 *
 * Returns: how many items it holds
 */
guint
rp_memory_keyring_get_n_items (RpMemoryKeyring *self)
{
  g_return_val_if_fail (RP_IS_MEMORY_KEYRING (self), 0);

  return self->items->len;
}

/**
 * rp_memory_keyring_get_n_prompts:
 * @self: a memory keyring
 *
 * Returns: how often the user would have been asked
 */
guint
rp_memory_keyring_get_n_prompts (RpMemoryKeyring *self)
{
  g_return_val_if_fail (RP_IS_MEMORY_KEYRING (self), 0);

  return self->n_prompts;
}

/**
 * rp_memory_keyring_get_n_stores:
 * @self: a memory keyring
 *
 * Returns: how often something was to be stored
 */
guint
rp_memory_keyring_get_n_stores (RpMemoryKeyring *self)
{
  g_return_val_if_fail (RP_IS_MEMORY_KEYRING (self), 0);

  return self->n_stores;
}
