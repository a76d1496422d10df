/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-keyring.h"

G_DEFINE_INTERFACE (RpKeyring, rp_keyring, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (RpKeyringProtection, rp_keyring_protection,
                    G_DEFINE_ENUM_VALUE (RP_KEYRING_PROTECTION_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (RP_KEYRING_PROTECTION_PASSWORD, "password"),
                    G_DEFINE_ENUM_VALUE (RP_KEYRING_PROTECTION_NONE, "none"))

typedef struct
{
  RpKeyringOutcome  outcome;
  GPtrArray        *secrets;
} Lookup;

static void
lookup_free (Lookup *lookup)
{
  g_clear_pointer (&lookup->secrets, g_ptr_array_unref);
  g_free (lookup);
}

static void
rp_keyring_default_init (RpKeyringInterface *iface)
{
}

/**
 * rp_keyring_get_kind:
 * @self: a keyring
 *
 * Returns: which kind of keyring this is; the vault writes it into its header
 */
RpKeyringKind
rp_keyring_get_kind (RpKeyring *self)
{
  g_return_val_if_fail (RP_IS_KEYRING (self), RP_KEYRING_KIND_NONE);

  return RP_KEYRING_GET_IFACE (self)->get_kind (self);
}

/**
 * rp_keyring_get_protection:
 * @self: a keyring
 *
 * Learnt from the last lookup and the last unlocking; nothing is asked for it. Called in
 * the thread that looks up.
 *
 * Returns: whether a password protects what the keyring was asked for
 */
RpKeyringProtection
rp_keyring_get_protection (RpKeyring *self)
{
  g_return_val_if_fail (RP_IS_KEYRING (self), RP_KEYRING_PROTECTION_UNKNOWN);

  return RP_KEYRING_GET_IFACE (self)->get_protection (self);
}

/**
 * rp_keyring_lookup_async:
 * @self: a keyring
 * @vault_id: the vault the key belongs to, a random UUID
 * @slot_id: the key slot it opens, a random UUID
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Searches anew for every item with these attributes. Never asks the user for
 * anything: what is locked stays locked.
 */
void
rp_keyring_lookup_async (RpKeyring           *self,
                         const char          *vault_id,
                         const char          *slot_id,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (RP_IS_KEYRING (self));
  g_return_if_fail (vault_id != NULL && slot_id != NULL);

  RP_KEYRING_GET_IFACE (self)->lookup_async (self, vault_id, slot_id, cancellable,
                                             callback, user_data);
}

/**
 * rp_keyring_return_lookup:
 * @task: the task of a lookup
 * @outcome: what may be concluded
 * @secrets: (transfer full) (element-type RpSecretBytes): what could be read
 *
 * For keyrings: ends a lookup.
 */
void
rp_keyring_return_lookup (GTask            *task,
                          RpKeyringOutcome  outcome,
                          GPtrArray        *secrets)
{
  Lookup *lookup;

  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (secrets != NULL);

  lookup = g_new0 (Lookup, 1);
  lookup->outcome = outcome;
  lookup->secrets = secrets;
  g_task_return_pointer (task, lookup, (GDestroyNotify) lookup_free);
}

/**
 * rp_keyring_lookup_finish:
 * @self: a keyring
 * @result: what the callback got
 * @secrets: (out) (transfer full) (element-type RpSecretBytes): the secrets that
 *   could be read; an item whose content is malformed is found but has none
 *
 * Several items may fit, so the caller tries each secret. With
 * %RP_KEYRING_LOCKED there may be readable secrets too: only if none of them fits
 * does the outcome matter.
 *
 * Returns: what may be concluded; %RP_KEYRING_NO_SERVICE after a failure or a
 *   cancellation
 */
RpKeyringOutcome
rp_keyring_lookup_finish (RpKeyring     *self,
                          GAsyncResult  *result,
                          GPtrArray    **secrets)
{
  RpKeyringOutcome outcome = RP_KEYRING_NO_SERVICE;
  Lookup *lookup;

  g_return_val_if_fail (g_task_is_valid (result, self), RP_KEYRING_NO_SERVICE);
  g_return_val_if_fail (secrets != NULL && *secrets == NULL, RP_KEYRING_NO_SERVICE);

  lookup = g_task_propagate_pointer (G_TASK (result), NULL);
  if (lookup == NULL)
    {
      *secrets = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_secret_bytes_unref);
      return outcome;
    }

  outcome = lookup->outcome;
  *secrets = g_steal_pointer (&lookup->secrets);
  lookup_free (lookup);

  return outcome;
}

/**
 * rp_keyring_store_async:
 * @self: a keyring
 * @vault_id: the vault the key belongs to, a random UUID
 * @slot_id: the key slot it opens, a random UUID that was never stored before
 * @secret: the key
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Stores @secret. May ask the user to unlock or to create a keyring. Success is a
 * claim: read the secret back before relying on it.
 */
void
rp_keyring_store_async (RpKeyring           *self,
                        const char          *vault_id,
                        const char          *slot_id,
                        RpSecretBytes       *secret,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (RP_IS_KEYRING (self));
  g_return_if_fail (vault_id != NULL && slot_id != NULL);
  g_return_if_fail (secret != NULL);

  RP_KEYRING_GET_IFACE (self)->store_async (self, vault_id, slot_id, secret, cancellable,
                                            callback, user_data);
}

/**
 * rp_keyring_store_finish:
 * @self: a keyring
 * @result: what the callback got
 * @error: where to put %RP_ERROR_KEYRING, %RP_ERROR_LOCKED or a cancellation
 *
 * Returns: %TRUE if the keyring claims to have stored the secret
 */
gboolean
rp_keyring_store_finish (RpKeyring     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * rp_keyring_unlock_async:
 * @self: a keyring
 * @vault_id: the vault the key belongs to
 * @slot_id: the key slot it opens
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Asks the user to unlock what holds the item, or whatever is locked if the item
 * cannot be seen. Call it only when the user asked for it.
 */
void
rp_keyring_unlock_async (RpKeyring           *self,
                         const char          *vault_id,
                         const char          *slot_id,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (RP_IS_KEYRING (self));
  g_return_if_fail (vault_id != NULL && slot_id != NULL);

  RP_KEYRING_GET_IFACE (self)->unlock_async (self, vault_id, slot_id, cancellable,
                                             callback, user_data);
}

/**
 * rp_keyring_unlock_finish:
 * @self: a keyring
 * @result: what the callback got
 * @error: where to put %RP_ERROR_LOCKED if the user declined, %RP_ERROR_KEYRING if
 *   the keyring did not answer, or a cancellation
 *
 * Returns: %TRUE if a new lookup may find more than the last one
 */
gboolean
rp_keyring_unlock_finish (RpKeyring     *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * rp_keyring_delete_async:
 * @self: a keyring
 * @vault_id: the vault the key belongs to
 * @slot_id: the key slot it opens
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Deletes the items with these attributes.
 */
void
rp_keyring_delete_async (RpKeyring           *self,
                         const char          *vault_id,
                         const char          *slot_id,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (RP_IS_KEYRING (self));
  g_return_if_fail (vault_id != NULL && slot_id != NULL);

  RP_KEYRING_GET_IFACE (self)->delete_async (self, vault_id, slot_id, cancellable,
                                             callback, user_data);
}

/**
 * rp_keyring_delete_finish:
 * @self: a keyring
 * @result: what the callback got
 * @error: where to put %RP_ERROR_KEYRING, %RP_ERROR_LOCKED or a cancellation
 *
 * Returns: %TRUE if no such item is left
 */
gboolean
rp_keyring_delete_finish (RpKeyring     *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
